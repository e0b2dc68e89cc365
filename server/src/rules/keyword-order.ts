import { placeOf, type Located, type Place } from '../draft/block.ts';
import { factsOf, offsetOf, type Draft } from '../draft/draft.ts';
import type { Span } from '../draft/fact.ts';
import { attributesOf } from '../draft/profile.ts';
import { isSorted, misplacedRuns, sortedByName } from './reading/alphabet.ts';
import { MOST_RELATED, type Edit, type Fix, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';

/**
 * The keywords are one paragraph, separated by commas, in alphabetical order (author's guide §7.2); in Markdown's front matter too. Metanorma
 * sorts them itself.
 */
export const keywordOrder: DraftRule = {
  id: 'keyword-order', scope: 'draft', reads: ['lead', 'attribute'],
  *check({ draft, profile }) {
    if (profile.metanorma) return;
    for (const { place, isItem } of placesOf(draft)) {
      const report = isItem ? itemised(place) : ofList(place);
      if (report) yield report;
    }
  },
};

interface Listed {
  readonly place: Place;
  /** Whether each keyword is an item of a list. */
  readonly isItem: boolean;
}

function placesOf(draft: Draft): readonly Listed[] {
  const leads = factsOf(draft, 'lead').filter(({ fact }) => fact.region === 'keywords');
  const header = attributesOf(draft).get('keywords');
  return [
    ...(header ? [{ place: placeOf(header), isItem: false }] : []),
    ...leads.map((lead: Located) => ({ place: placeOf(lead), isItem: lead.block.kind === 'item' })),
  ];
}

const itemised = (place: Place): Report =>
  ({ place, level: 'information', message: 'Keywords stand in one paragraph, separated by commas. Make one of the list.' });

/** A keyword: where it stands in its block, and its text. */
interface Keyword extends Span {
  readonly text: string;
}

/** Marks around a keyword: emphasis, YAML's quotation marks and brackets, the period after the last. */
const MARKS = /[\s\u00a0*_"'[\]]/;
/** More than a keyword has; in UTF-16 code units, and in words. */
const LONGEST = 80, MOST_WORDS = 9;
/** Letters of a language whose alphabet is not this one. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/u;

/** The keywords of a paragraph; none where it does not look like a list of them. */
function keywordsOf({ block, start, end }: Place): readonly Keyword[] {
  const text = block.text.slice(start, end);
  if (text.length > 4000 || OTHER_SCRIPT.test(text)) return [];
  const found: Keyword[] = [];
  let from = 0, depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if (char === '(') depth++; else if (char === ')') depth--;
    if (at < text.length && (depth > 0 || (char !== ',' && char !== ';'))) continue;
    const keyword = trimmed(text, from, at, start);
    if (keyword) found.push(keyword);
    from = at + 1;
  }
  return found.length > 1 && found.every(isKeyword) ? found : [];
}

function trimmed(text: string, from: number, to: number, base: number): Keyword | undefined {
  let start = from, end = to;
  while (start < end && MARKS.test(text.charAt(start))) start++;
  while (end > start && (MARKS.test(text.charAt(end - 1)) || (text.charAt(end - 1) === '.' && to === text.length))) end--;
  return start < end ? { start: base + start, end: base + end, text: text.slice(start, end).replace(/[\s\u00a0]+/g, ' ') } : undefined;
}

/** A sentence, a hint in angle brackets, a table's bars or "and more" is none. */
const isKeyword = ({ text }: Keyword): boolean =>
  text.length <= LONGEST && text.split(' ').length <= MOST_WORDS && !/[.:!?] |[<>{}|]|^(?:and|et) /i.test(text) && /\p{L}|\d/u.test(text);

/** As the alphabet takes it: French accents do not count, and of "1.2/50" the first number does, as a number. */
const nameOf = ({ text }: Keyword): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/(\d)[./:-]\d.*$/u, '$1');

function ofList(place: Place): Report | undefined {
  const keywords = keywordsOf(place), [first] = keywords;
  if (!first) return undefined;
  const at = (keyword: Span): Place => ({ block: place.block, start: keyword.start, end: keyword.end });
  const semicolon = separators(place, keywords).find(({ text }) => text.includes(';'));
  const fix = repair(keywords, place);
  if (semicolon) return { place: at(semicolon), message: 'Keywords are separated by commas. Write commas in place of the semicolons.', fixes: [fix] };
  if (isOrdered(keywords)) return undefined;
  const [wrong = first, ...others] = misplacedRuns(keywords, nameOf).flat();
  return {
    place: at(wrong), message: `"${wrong.text}" is not in its place in the alphabet. Sort the keywords.`, fixes: [fix],
    related: others.slice(0, MOST_RELATED).map((keyword) => ({ place: at(keyword), message: `"${keyword.text}" is not in its place either.` })),
  };
}

/** What stands between two keywords. */
const separators = ({ block }: Place, keywords: readonly Keyword[]): readonly Keyword[] => keywords.slice(1).map(({ start }, i) => {
  const from = keywords[i]?.end ?? start;
  return { start: from, end: start, text: block.text.slice(from, start) };
});

/** Each keyword in the place of the one that stands where it belongs, with commas between them. */
function repair(keywords: readonly Keyword[], place: Place): Fix {
  const sorted = isOrdered(keywords) ? keywords : sortedByName(keywords, nameOf);
  // A first word with a capital may be a name, or have it as the first: then nothing is certain.
  const isSentence = sorted[0] !== keywords[0] && isLikeSentence(keywords);
  const words = sorted.map((keyword, i) => (!isSentence ? keyword.text : i === 0 ? withCapital(keyword.text) : keyword === keywords[0] ? withoutCapital(keyword.text) : keyword.text));
  return {
    title: sorted === keywords ? 'Write commas' : 'Sort the keywords', certain: !isSentence,
    edits: (draft) => {
      const base = offsetOf(draft, place.block, 0);
      const moved = keywords.map(({ start, end }, i): Edit => ({ start: base + start, end: base + end, newText: words[i] ?? '' })).filter(({ newText }, i) => newText !== keywords[i]?.text);
      const commas = separators(place, keywords).filter(({ text }) => text.includes(';')).map(({ start, text }): Edit => {
        const at = base + start + text.indexOf(';');
        return { start: at, end: at + 1, newText: ',' };
      });
      return [...moved, ...commas];
    },
  };
}

const withCapital = (text: string): string => (/^\p{Ll}+(?![\p{L}\d])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);
const withoutCapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Whether the first keyword alone has a capital, as the first word of a sentence has. */
const isLikeSentence = (keywords: readonly Keyword[]): boolean => isCapitalised(keywords[0]) && !keywords.slice(1).some(isCapitalised);

/** In an order that has capitals first, the capital of a sentence does not count. */
const isOrdered = (keywords: readonly Keyword[]): boolean =>
  isSorted(keywords.map((keyword, i) => (i === 0 && isLikeSentence(keywords) ? nameOf(keyword).toLowerCase() : nameOf(keyword))));

/** "Access control", not "API" or "IoT". */
const isCapitalised = (keyword: Keyword | undefined): boolean => keyword !== undefined && /^\p{Lu}\p{Ll}+(?![\p{L}\d])/u.test(keyword.text);

const FRAME = '# Draft new Recommendation ITU-T X.asm-cc\n\nRequirements of attack surface management\n\n## Keywords\n\n%\n\n## 1 Scope\n\nThis Recommendation gives requirements.\n';

export const keywordOrderPage: RulePage = {
  id: 'keyword-order',
  levels: 'information for keywords that are the items of a list',
  says: `Keywords that are not in alphabetical order, or have semicolons between them; the first paragraph under Keywords is looked at, and
\`keywords\` in Markdown's front matter. Any usual order will do: letter by letter, word by word, capitals first. A paragraph that is no list
of keywords is left alone, as is AsciiDoc, whose keywords Metanorma sorts.`,
  why: 'The keywords are what the text is found by in ITU\'s catalogue, which takes them as they stand.',
  wrong: { frame: FRAME, text: 'Cloud computing, vulnerability, attack surface.' },
  right: { frame: FRAME, text: 'Attack surface, cloud computing, vulnerability.' },
  fix: `Sorts the keywords and writes commas. Where the first word alone has a capital, the new first word gets it, and the repair is only
offered: the first may be a name.`,
  before: 'the keywords',
};
