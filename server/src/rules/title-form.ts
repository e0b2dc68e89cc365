import type { Draft } from '../draft/draft.ts';
import type { Span } from '../draft/fact.ts';
import { attributesOf } from '../draft/profile.ts';
import { listedAbbreviations } from './reading/abbreviation-list.ts';
import { applyEdits, replaceFix } from './fixes/edits.ts';
import type { Fix, Report } from './finding.ts';
import { headerOf, type HeaderValue } from './reading/header.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';
import { SERIES_NAMES } from './reading/series-names.ts';
import { isChange } from './reading/skeleton.ts';
import { needsNoEntry } from './reading/well-known.ts';

/**
 * The title of the text (author's guide §6.3): it does not name the series, has no abbreviation, and a capital in its first word only. The
 * title of an amendment is that of its base. Proper names keep their capitals, so only titles with many of them are found.
 */
export const titleForm: DraftRule = {
  id: 'title-form', scope: 'draft', reads: ['attribute', 'title-line', 'heading', 'abbreviation'],
  *check({ draft, profile }) {
    const title = headerOf(draft).title;
    if (!title || isChange(profile) || /[<>{}]/.test(title.text)) return;
    const series = profile.kind === 'Recommendation' ? seriesReport(title, draft) : undefined;
    if (series) yield series;
    const letters = capitalReport(title);
    if (letters) yield letters;
    yield* abbreviationReports(title, draft);
  },
};

const written = ({ place }: HeaderValue): string => place.block.text.slice(place.start, place.end);
const within = ({ place }: HeaderValue, { start, end }: Span): HeaderValue['place'] => ({ ...place, start: place.start + start, end: place.start + end });

const SERIES_NUMBER = /\b(?:(?:ITU|UIT)-T[ \u00a0])?[A-Z](?:\.\d{1,5})?-series\b/;

function seriesReport(title: HeaderValue, draft: Draft): Report | undefined {
  const text = written(title), lower = text.toLowerCase(), own = ['series', 'series1', 'series2'].flatMap((name) => attributesOf(draft).get(name)?.fact.value ?? []);
  // A short name ("Security") is a word that any title may have.
  const name = [...own, ...SERIES_NAMES].find((one) => one.split(' ').length > 2 && lower.includes(one.toLowerCase()));
  const number = SERIES_NUMBER.exec(text)?.[0], found = name ?? number;
  if (found === undefined) return undefined;
  const at = name === undefined ? text.indexOf(found) : lower.indexOf(found.toLowerCase()), span = { start: at, end: at + found.length };
  return {
    place: within(title, span), message: 'The title names its series, which stands on the cover anyway. Leave it out of the title.', fixes: seriesFix(title, text, span),
  };
}

/** "Series – Title": what is left has its capital. */
function seriesFix(title: HeaderValue, text: string, { start, end }: Span): readonly Fix[] {
  const after = /^[ \u00a0]*[:\u2013\u2014-][ \u00a0]*(?=\S)/.exec(text.slice(end))?.[0];
  return start > 0 || after === undefined ? [] : [replaceFix('Leave the series out', within(title, { start, end: end + after.length }), '', false)];
}

/** A word and what it shows of the title's capitals. */
interface Word extends Span {
  readonly text: string;
  /** The first word of the title, or of a part of it after a dash or colon. */
  readonly isFirst: boolean;
  readonly isCapital: boolean;
  /** Whether capitals say nothing of it: a small word, a name, an abbreviation, a word with capitals inside. */
  readonly isOpen: boolean;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'\u2019\u2010\u2011.-]{0,60}[\p{L}\p{N}])?/gu;

/** Names that titles have capitals for, word by word. */
const NAMES: ReadonlySet<string> = new Set((
  'Internet Things Protocol Ethernet Bluetooth Wi-Fi Web World Wide Recommendation Recommendations International Standard Standards Supplement Technical Report '
  + 'Paper Annex Appendix Part Part1 Java Unix Linux English French European Europe Asia Africa America American Chinese Arabic Latin Gaussian Fourier Huffman '
  + 'Reed-Solomon Braille Unicode Morse Galileo Earth Member State States Study Group Question Union Telecommunication Standardization Sector January February March '
  + 'April May June July August September October November December'
).split(' '));
const SMALL = /^(?:a|an|and|as|at|by|for|from|in|into|of|on|or|over|the|to|under|using|via|with|within|et|de|du|des|la|le|les|pour|sur|en|dans|aux?|par)$/i;

function wordsOf(text: string): readonly Word[] {
  let last = 0;
  return Array.from(text.matchAll(WORD), (match): Word => {
    const [word] = match, start = match.index, before = text.slice(last, start), isFirst = last === 0 || /[:\u2013\u2014.?/]|[ \u00a0]-[ \u00a0]?|\|/.test(before);
    last = start + word.length;
    return {
      text: word, start, end: last, isFirst, isCapital: /^\p{Lu}\p{Ll}/u.test(word),
      isOpen: SMALL.test(word) || NAMES.has(word) || /^\p{Lu}?[^\p{L}]|^.\p{L}*[\p{Lu}\d]/u.test(word) || word.length < 3 || isExplained(text, word, last),
    };
  });
}

/** "eXtensible Access Control Markup Language (XACML)": an abbreviation follows the name whose words it is made from. */
function isExplained(text: string, word: string, end: number): boolean {
  const found = /^[^()\u2013\u2014:]{0,120}\(([A-Z][A-Za-z0-9]{1,9})\b/.exec(text.slice(end))?.[1];
  return found !== undefined && found.toLowerCase().includes(word.charAt(0).toLowerCase());
}

/** From how many capitals on a title seems to have them by rule, and not for a name. */
const MANY = 3;

function capitalReport(title: HeaderValue): Report | undefined {
  const text = written(title), words = wordsOf(text), [first] = words;
  if (!first) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 20 && !/\p{Ll}{2}/u.test(text)) {
    return { place: title.place, message: 'The title is all in capitals. Write a capital in its first word only, and in names.' };
  }
  if (/^\p{Ll}{3,}(?![-\p{L}\d])/u.test(text)) {
    const letter = text.charAt(0).toUpperCase();
    return {
      place: within(title, first), level: 'information', message: `The title begins with a capital: "${letter}${first.text.slice(1)}".`,
      fixes: [replaceFix(`Write "${letter}${first.text.slice(1)}"`, within(title, { start: 0, end: 1 }), letter)],
    };
  }
  const ordinary = words.filter(({ isFirst, isOpen }) => !isFirst && !isOpen), capital = ordinary.filter(({ isCapital }) => isCapital);
  if (capital.length < MANY || capital.length * 3 < ordinary.length * 2) return undefined;
  const lowered = applyEdits(text, capital.map((word) => ({ start: word.start, end: word.end, newText: word.text.toLowerCase() })));
  return {
    // Words with capitals that follow each other may be one name.
    place: title.place, ...(isOneRun(words, capital) && { level: 'hint' as const }),
    message: 'A title has a capital in its first word only, and in names. Write the other words without.',
    fixes: [replaceFix('Write small letters', title.place, lowered, false)],
  };
}

const isOneRun = (words: readonly Word[], capital: readonly Word[]): boolean => {
  const from = words.findIndex((word) => word === capital[0]), to = words.findIndex((word) => word === capital.at(-1));
  return words.slice(from, to + 1).every((word) => word.isCapital || !SMALL.test(word.text));
};

/** Abbreviations that published titles have, and that say more than their full forms. */
const IN_TITLES: ReadonlySet<string> = new Set('IP IPv4 IPv6 TCP IoT 4G 5G 6G IMT AI ICT ICTs TV IPTV XML HTML HTTP HTTPS SIP P2P M2M 3D DC AC RF USB OSI TMN ISDN ASN.1 PKI ID'.split(' '));

/** An abbreviation that the draft itself lists, so that there is a full form to write. */
function* abbreviationReports(title: HeaderValue, draft: Draft): Iterable<Report> {
  const listed = new Map(listedAbbreviations(draft).map(({ fact }) => [fact.abbreviation, fact.expansion.text])), text = written(title), lower = text.toLowerCase();
  if (listed.size === 0) return;
  const words = wordsOf(text);
  for (const word of new Set(words.map((one) => one.text))) {
    const expansion = listed.get(word);
    if (expansion !== undefined && (expansion === '' || IN_TITLES.has(word) || needsNoEntry(word) || lower.includes(expansion.toLowerCase()))) listed.delete(word);
  }
  for (const { text: word, start, end } of words) {
    const expansion = listed.get(word);
    if (expansion === undefined) continue;
    const place = within(title, { start, end }), full = start === 0 ? expansion : lowerCase(expansion);
    yield {
      place, level: 'hint', message: `A title has no abbreviations: write "${full}" for "${word}".`,
      fixes: [replaceFix(`Write "${full}"`, place, full, false)],
    };
  }
}

/** "Application Programming Interface" as running text has it. */
const lowerCase = (expansion: string): string => expansion.replace(/(?<![\p{L}\d-])\p{Lu}\p{Ll}+(?![\p{L}\d])/gu, (word) => (NAMES.has(word) ? word : word.toLowerCase()));

const FRAME = '# Draft new Recommendation ITU-T X.asm-cc\n\n%\n\n## 1 Scope\n\nThis Recommendation gives requirements.\n';

export const titleFormPage: RulePage = {
  id: 'title-form',
  levels: 'hint for an abbreviation and for words that may be one name, information for a small letter at the beginning',
  says: `The title of the text names its series ("Data networks, open system communications and security – …", "X.1000-series – …"), has capitals
in most of its words or in all its letters, begins with a small letter, or has an abbreviation that clause 4 lists and the title does not
spell out. Common ones (IP, IoT, 5G, AI) are left alone, as are names, the words before an abbreviation in brackets, Supplements with the
number of their series, and amendments.`,
  why: 'The title is what the text is found and cited by. The series stands on the cover, and who does not know an abbreviation cannot look it up.',
  wrong: { frame: FRAME, text: 'Security Requirements and Methods for Attack Surface Management' },
  right: { frame: FRAME, text: 'Security requirements and methods for attack surface management' },
  fix: `Writes small letters, the full form of the abbreviation, or the title without the series. All are only offered, but for the capital
at the beginning: small letters are wrong for names.`,
  scope: 'file',
  before: 'in a comment of its own at the beginning',
};
