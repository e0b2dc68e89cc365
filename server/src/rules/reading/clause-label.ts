import { annexLetter, roman } from '../../draft/clauses.ts';
import { kept } from './kept.ts';

/** The three series of numbers in a Recommendation (author's guide §8.7, §8.8, §9.3). */
export type Numbering = 'clause' | 'annex' | 'appendix';

const ROMAN: ReadonlyMap<string, number> = new Map(Array.from({ length: 60 }, (_, i) => [roman(i + 1), i + 1]));
/** ITU leaves out the letter I, so J is the ninth annex. */
const LETTERS: ReadonlyMap<string, number> = new Map(Array.from({ length: 25 }, (_, i) => [annexLetter(i + 1), i + 1]));

/**
 * A label as counts: "6.1" is [6, 1], "B.2" in an annex [2, 2], "IV" of an appendix [4]. A letter at its end ("6.1a") is left out.
 * Undefined for a label of another series, such as "1" in an annex.
 */
export const parseLabel = (label: string, numbering: Numbering): readonly number[] | undefined => PARSED[numbering](label);

/** Several rules ask for the numbers of every clause. */
const PARSED: Readonly<Record<Numbering, (label: string) => readonly number[] | undefined>> = {
  clause: kept((label) => parse(label, 'clause')), annex: kept((label) => parse(label, 'annex')), appendix: kept((label) => parse(label, 'appendix')),
};

function parse(label: string, numbering: Numbering): readonly number[] | undefined {
  const [head = '', ...rest] = label.replace(/[a-z]$/, '').split('.');
  const first = numbering === 'clause' ? (/^\d+$/.test(head) ? Number(head) : undefined) : (numbering === 'annex' ? LETTERS : ROMAN).get(head);
  return first === undefined ? undefined : [first, ...rest.map(Number)];
}

/** Counts as words: "clause 6.1", "clause B.2", "Annex J", "Appendix IV"; with a capital where they begin a sentence. */
export function labelOf(path: readonly number[], numbering: Numbering, isFirst = false): string {
  const [first = 0, ...rest] = path;
  const head = numbering === 'clause' ? String(first) : numbering === 'annex' ? annexLetter(first) : roman(first);
  if (numbering !== 'clause' && rest.length === 0) return `${numbering === 'annex' ? 'Annex' : 'Appendix'} ${head}`;
  return `${isFirst ? 'Clause' : 'clause'} ${[head, ...rest].join('.')}`;
}
