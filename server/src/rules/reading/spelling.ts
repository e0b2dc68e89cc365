import { kept } from './kept.ts';

/** A term as it is looked for in whatever way it is written. */
export interface Spelling {
  /** The term's name as it is defined, "peer-to-peer network". */
  readonly name: string;
  /** Its letters and digits alone, in lower case; in another national spelling where `isOther`. */
  readonly letters: string;
  /** How many letters stand before each of its words but the first. */
  readonly joints: ReadonlySet<number>;
  /** Whether a hyphen or a space may stand after so many letters: between words, and between parts that are long enough to be words. */
  readonly mayJoin: (letters: number) => boolean;
  readonly isOther: boolean;
}

/** Shorter parts of a word are no words that someone could set apart. */
export const SHORTEST_PART = 3;

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

function jointsOf(words: readonly string[]): ReadonlySet<number> {
  let length = 0;
  return new Set(words.slice(0, -1).map((word) => (length += word.length)));
}

/** British and American forms of word endings that ITU-T texts mix; each in the place of the other. */
const NATIONAL: readonly (readonly [RegExp, string, RegExp, string])[] = [
  [/(?<=arm|behavi|col|endeav|fav|flav|harb|hon|lab|neighb|od|vap|vig)our(?=s?$|ed$|ing$|al$)/, 'or', /(?<=arm|behavi|col|endeav|fav|flav|harb|hon|lab|neighb|od|vap|vig)or(?=s?$|ed$|ing$|al$)/, 'our'], [/(?<=.{2})is(?=e[ds]?$|ing$|ations?$|er$)/, 'iz', /(?<=.{2})iz(?=e[ds]?$|ing$|ations?$|er$)/, 'is'],
  [/(?<=cen|li|me|thea|spec)tre$/, 'ter', /(?<=cen|li|me|thea|spec)ter$/, 'tre'], [/^fibre/, 'fiber', /^fiber/, 'fibre'], [/defence$/, 'defense', /defense$/, 'defence'],
  [/licence$/, 'license', /license$/, 'licence'], [/programme$/, 'program', /program$/, 'programme'], [/alogue$/, 'alog', /alog$/, 'alogue'], [/ll(?=ed$|ing$)/, 'l', /(?<=[eao])l(?=ed$|ing$)/, 'll'],
];

const american = kept((word) => NATIONAL.reduce((text, [from, to]) => text.replace(from, to), word));
const british = kept((word) => NATIONAL.reduce((text, [, , from, to]) => text.replace(from, to), word));

/** A term in its own spelling, and in the British and the American one where these differ from it. */
export function spellingsOfName(name: string): readonly Spelling[] {
  const words = wordsOf(name), own = words.join('');
  const others = [words.map(american), words.map(british)].filter((other) => other.join('') !== own);
  return [spellingOf(name, words, false), ...others.map((other) => spellingOf(name, other, true))];
}

function spellingOf(name: string, words: readonly string[], isOther: boolean): Spelling {
  const letters = words.join(''), joints = jointsOf(words), { length } = letters;
  return { name, letters, joints, mayJoin: (from) => joints.has(from) || (from >= SHORTEST_PART && length - from >= SHORTEST_PART), isOther };
}
