import type { Span } from '../../draft/fact.ts';
import { oneSpelling, SMALL_WORDS } from './same-words.ts';

/** A word of a definition as it is compared, and where it stands in the text. */
export interface DefinitionWord extends Span {
  readonly word: string;
}

/** What is no word of a definition: citations, anchors, footnotes, markup, and all that follows a note. */
const OTHER = /<<[^<>\n]{1,320}>>|\\?\[(?:b-)?[A-Z][^[\]\n]{1,160}\]|footnote:\w{0,40}\[[^[\]]{0,400}\]|<\/?[a-z][^<>\n]{0,100}>|\bstem:\[|&[a-z]{2,8};/g;
const NOTE = /(?:^|[\n.] ?)[*_]{0,2}NOTE\b/;
const WORD = /[\p{L}\p{N}]+/gu;
const ARTICLE = /^(?:a|an|the|un|une|le|la|les|l)$/;

/**
 * The words of a definition as two definitions are compared: without case, hyphens, marks, markup, citations, notes and an article at the
 * beginning, in one spelling.
 */
export function definitionWords(text: string): readonly DefinitionWord[] {
  const note = text.includes('NOTE') ? NOTE.exec(text)?.index : undefined, until = note === undefined || note === 0 ? text : text.slice(0, note + 1);
  const bare = until.replace(OTHER, (found) => ' '.repeat(found.length));
  const words = Array.from(bare.matchAll(WORD), ({ 0: word, index }): DefinitionWord => ({ word: oneSpelling(word.toLowerCase()), start: index, end: index + word.length }));
  return words.length > 1 && ARTICLE.test(words[0]?.word ?? '') ? words.slice(1) : words;
}

/** Whether two definitions read alike, however compounds are joined; one without words is like none. */
export const sameDefinition = (a: readonly DefinitionWord[], b: readonly DefinitionWord[]): boolean =>
  a.length > 0 && b.length > 0 && (a.every(({ word }, i) => word === b[i]?.word) && a.length === b.length || joined(a) === joined(b));

/** "On demand", "on-demand" and "ondemand" are one. */
const joined = (words: readonly DefinitionWord[]): string => words.map(({ word }) => word).join('');

/** The index of the first word in which two definitions differ; where one only goes on, it is past the end of the other. */
export function firstDifference(a: readonly DefinitionWord[], b: readonly DefinitionWord[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at]?.word === b[at]?.word) at++;
  return at;
}

/** Whether a quotation says itself that it leaves something out. */
export const isShortened = (text: string): boolean => /…|\.\.\.|\[\.\./.test(text);

/** The share of the shorter definition's words, without the small ones, that the other one has too. */
export function likeness(a: readonly DefinitionWord[], b: readonly DefinitionWord[]): number {
  const [one, other] = [a, b].map((words) => new Set(words.flatMap(({ word }) => (word.length < 3 || SMALL_WORDS.has(word) ? [] : word)))) as [Set<string>, Set<string>];
  const common = [...one].filter((word) => other.has(word)).length, least = Math.min(one.size, other.size);
  return least === 0 ? 0 : common / least;
}
