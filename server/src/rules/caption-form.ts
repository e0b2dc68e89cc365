import { placeIn, type Block, type Located, type Place } from '../draft/block.ts';
import { factsOf, spanOf, type Draft } from '../draft/draft.ts';
import type { Caption } from '../draft/fact.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import type { Level } from './table.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';

/**
 * Captions that are not "Figure 3 – Title": another sign than an en dash between two spaces, a period at the end, capitals in each word
 * (author's guide §9.5). One finding for each fault. Metanorma writes label and dash itself; what it does not repair is looked at there too.
 */
export const captionForm: DraftRule = {
  id: 'caption-form', scope: 'draft', reads: ['caption'],
  *check({ draft, profile }) {
    for (const fault of FAULTS) if (fault.metanorma === undefined || fault.metanorma === profile.metanorma) yield* ofFault(fault, draft);
  },
};

/** What is wrong with a caption, and what should stand there where that is known. */
interface Wrong {
  readonly place: Place;
  readonly newText?: string;
  /** Whether the repair needs no look of the author's. */
  readonly isCertain: boolean;
}

interface Fault {
  /** Whether it concerns Metanorma's sources alone, or all but them; both where absent. */
  readonly metanorma?: boolean;
  readonly level?: Level;
  readonly find: (caption: Located<Caption>, draft: Draft) => Wrong | undefined;
  readonly message: (wrong: Wrong) => string;
  readonly also: string;
  readonly fix: string;
}

const FAULTS: readonly Fault[] = [
  {
    metanorma: false, find: wrongHead, also: 'This caption is written in another way too.', fix: 'Write captions with an en dash',
    message: ({ newText = '' }) => `A caption has an en dash between two spaces after its number: write "${newText.replace(/[*_\s\u00a0]+$/, '').replace(/[*_]/g, '')}".`,
  },
  {
    metanorma: true, find: labelInTitle, also: 'The number stands here too.', fix: 'Leave the number to Metanorma',
    message: () => 'Metanorma numbers figures and tables itself, so this number would be printed twice. Write the title alone.',
  },
  { level: 'information', find: finalPeriod, also: 'Here too.', fix: 'Remove the period', message: () => 'A caption has no period at its end.' },
  { level: 'hint', find: capitals, also: 'Here too.', fix: '', message: () => 'Only the first word of a caption, and names, have a capital.' },
  { level: 'hint', find: smallLetter, also: 'Here too.', fix: 'Begin with a capital', message: () => 'A caption begins with a capital.' },
];

const allOf = ({ find }: Fault, draft: Draft): readonly Wrong[] => factsOf(draft, 'caption').flatMap((caption) => find(caption, draft) ?? []);

function* ofFault(fault: Fault, draft: Draft): Iterable<Report> {
  const all = allOf(fault, draft), [first, ...others] = all;
  if (!first) return;
  const title = others.length > 0 ? `${fault.fix} everywhere` : fault.fix;
  yield {
    place: first.place, message: fault.message(first), ...(fault.level && { level: fault.level }),
    related: others.slice(0, MOST_RELATED).map(({ place }) => ({ place, message: fault.also })),
    fixes: first.newText === undefined ? [] : [{
      title, certain: all.every(({ isCertain }) => isCertain),
      edits: (now) => allOf(fault, now).flatMap(({ place, newText }) => (newText === undefined ? [] : [{ ...spanOf(now, place), newText }])),
    }],
  };
}

/** What stands between number and title: marks, spaces, the sign, marks, spaces. */
const SEPARATOR = /(\*\*|__|[*_])?([ \t\u00a0]{0,200})([\u2012-\u2015:.]|-{1,3})(\*\*|__|[*_])?([ \t\u00a0\r\n]{0,200})/y;

/** "Figure 3: Title", "TABLE 3 – Title". Where a cell is wrapped, its lines are not put together. */
function wrongHead({ block, fact }: Located<Caption>, { syntax }: Draft): Wrong | undefined {
  const { label } = fact, word = label && /(Figure|Table|Tableau)([ \u00a0])$/i.exec(block.text.slice(Math.max(0, label.start - 8), label.start));
  if (!word || block.text.slice(label.start, label.end) !== label.text) return undefined;
  SEPARATOR.lastIndex = label.end;
  const found = SEPARATOR.exec(block.text);
  if (!found) return undefined;
  const [whole, close = '', before = '', sign = '', end = '', after = ''] = found, isDash = sign === '\u2013' || (sign === '--' && syntax === 'markdown');
  const name = `${word[1]?.charAt(0) ?? ''}${word[1]?.slice(1).toLowerCase() ?? ''}`, isNamed = name === word[1];
  if (isDash && before !== '' && (after !== '' || end !== '') && isNamed) return undefined;
  // "Table 1. The values are these. They hold." is no caption.
  const next = block.text.slice(label.end + whole.length, fact.end);
  if (/[.;!?][\s\u00a0]+\S/.test(next)) return undefined;
  const start = label.start - word[0].length;
  return {
    place: placeIn(block, { start, end: label.end + whole.trimEnd().length }), isCertain: sign !== '.' && /^[*_\s]*\p{Lu}/u.test(next),
    newText: `${name}${word[2] ?? ' '}${label.text}${close}${before.length === 1 ? before : ' '}\u2013${end}${after === '' ? ' ' : ''}`,
  };
}

const LABEL = /^(?:Figure|Table|Tableau)[ \u00a0](?:[A-Z]\.|[IVX]{1,5}\.)?\d{1,3}(?:[-.]\d{1,3})?[ \u00a0]?[\u2013\u2014:.-][ \u00a0]/;

function labelInTitle({ block, fact }: Located<Caption>): Wrong | undefined {
  const found = fact.label ? null : LABEL.exec(block.text.slice(fact.start, fact.end));
  return found ? { place: placeIn(block, { start: fact.start, end: fact.start + found[0].length }), newText: '', isCertain: true } : undefined;
}

/** The caption to its last letter or sign, without the marks and spaces after it; undefined in a table, where other cells may follow. */
function captionText({ block, fact }: Located<Caption>): string | undefined {
  if (block.kind === 'row') return undefined;
  const text = block.text.slice(fact.start, fact.end).replace(/[\s*_\\]{1,40}$/, '');
  return text.endsWith('}') || text.endsWith('>') ? undefined : text;
}

/** Words that end in a period of their own. */
const SHORT = /(?:\b(?:etc|al|approx|resp|vs|No|Inc|Ltd|Corp|Rec|min|max|incl)|\b\p{L}|\.)\.$/u;

function finalPeriod(caption: Located<Caption>): Wrong | undefined {
  const text = captionText(caption), at = caption.fact.start + (text?.length ?? 0) - 1;
  if (!text?.endsWith('.') || SHORT.test(text) || /[.;!?][\s\u00a0]+\p{Lu}/u.test(text.slice(labelLength(caption)))) return undefined;
  return { place: placeIn(caption.block, { start: at, end: at + 1 }), newText: '', isCertain: true };
}

const labelLength = ({ fact }: Located<Caption>): number => (fact.label ? fact.label.end - fact.start + 3 : 0);

/** "Security Management Function Architecture": three words or more, all with a capital. */
function capitals(caption: Located<Caption>): Wrong | undefined {
  const words = caption.fact.title.split(/[\s\u00a0/\u2013-]+/).slice(1).filter((word) => /^\p{L}{4,}[,;]?$/u.test(word));
  const isTitle = words.length >= 3 && words.every((word) => /^\p{Lu}\p{Ll}+[,;]?$/u.test(word));
  return isTitle ? { place: titlePlace(caption), isCertain: false } : undefined;
}

function smallLetter(caption: Located<Caption>): Wrong | undefined {
  const { title } = caption.fact, place = /^\p{Ll}{3,}[\s,]/u.test(title) ? titlePlace(caption) : undefined, first = title.charAt(0);
  if (!place || place.block.text.charAt(place.start) !== first) return undefined;
  return { place: { ...place, end: place.start + 1 }, newText: first.toUpperCase(), isCertain: false };
}

/** Where the title stands; the whole caption where the title is not written on one line. */
function titlePlace({ block, fact }: Located<Caption>): Place {
  const at = titleStart(block, fact);
  return at < 0 ? placeIn(block, fact) : placeIn(block, { start: at, end: at + fact.title.length });
}

const titleStart = (block: Block, { start, end, title }: Caption): number => {
  const at = block.text.indexOf(title, start);
  return at >= 0 && at + title.length <= end ? at : -1;
};

export const captionFormPage: RulePage = {
  id: 'caption-form',
  levels: 'information for a period at the end and for a picture without a caption; hint for capitals',
  says: `A caption that is not "Figure 3 – Title" or "Table A.1 – Title": with a colon, a period, a hyphen or an em dash after its number,
without spaces, or with FIGURE in capitals. A number without a title on a line of its own. A period at the end; capitals in all words of a
title of four words or more; a small letter at its beginning. A clause with pictures and no caption for any.

One finding tells of all captions with the same fault. Two hyphens, as pandoc writes an en dash in Markdown, are as good as one. Words
after the number that go on as a sentence make no caption. In a Metanorma source the number is Metanorma's, so one in the title is found
instead.`,
  why: 'Readers, lists of figures and the programs that make them know a caption by its form, and ITU-T prints all of them alike.',
  wrong: {
    frame: `## 6 Architecture\n\nFigure 1 shows the parts.\n\n%`,
    text: 'Figure 1: Parts of the inventory.',
  },
  right: {
    frame: `## 6 Architecture\n\nFigure 1 shows the parts.\n\n%`,
    text: 'Figure 1 – Parts of the inventory',
  },
  fix: `Writes the en dash, removes the period, or takes the number out of a Metanorma title, in all captions at once and by "fix all" too,
unless a period stands after the number or a small letter after the sign. A small letter at the beginning is changed only when asked for.`,
  before: 'the caption',
};
