/** An abbreviation in brackets behind its full form. */
export interface SpelledOut {
  readonly abbreviation: string;
  readonly expansion: string;
}

/** A full form is not looked for farther before its bracket than this, in UTF-16 code units. */
const FARTHEST = 400;

interface Word { readonly text: string; readonly start: number }

/**
 * The abbreviations that a text spells out, "urban air mobility (UAM)". The full form is the shortest run of two or
 * more words before the bracket whose letters give the abbreviation; small words may be passed over.
 */
export function spelledOut(text: string): readonly SpelledOut[] {
  return [...text.matchAll(/\(([A-Za-z][A-Za-z0-9-]{1,11})\)/g)].flatMap(({ 1: abbreviation = '', index }) => {
    if ((abbreviation.match(/[A-Z]/g) ?? []).length < 2) return [];
    const expansion = expansionBefore(text.slice(Math.max(0, index - FARTHEST), index), abbreviation);
    return expansion === undefined ? [] : [{ abbreviation, expansion }];
  });
}

function expansionBefore(text: string, abbreviation: string): string | undefined {
  const letters = abbreviation.replace(/-/g, '').replace(/(?<=[A-Z])s$/, '').toLowerCase();
  const words = lastWords(text, 2 * letters.length + 2);
  for (let first = words.length - 2; first >= 0; first--) {
    const run = words.slice(first), start = run[0];
    if (start && !SMALL.has(start.text) && spells(run.map((word) => word.text), letters)) return text.slice(start.start).trim();
  }
  return undefined;
}

/** The words that end a text, up to the last punctuation mark. */
function lastWords(text: string, limit: number): readonly Word[] {
  const clause = text.slice(lastStop(text) + 1), offset = text.length - clause.length;
  return [...clause.matchAll(/[\p{L}\p{N}']+/gu)].slice(-limit).map((match) => ({ text: match[0].toLowerCase(), start: offset + match.index }));
}

function lastStop(text: string): number {
  return Math.max(...['.', ',', ';', ':', '(', ')', '"'].map((mark) => text.lastIndexOf(mark)));
}

const SMALL = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with', 'de', 'des', 'du', 'la', 'le', 'les', 'et', 'd', 'l']);
/** Letters that stand for a word they do not begin. */
const SOUNDS: Readonly<Record<string, string>> = { to: '2', for: '4', and: 'n' };

/** Whether the letters are those of the words in order: an initial each, at most two more letters of one word. */
function spells(words: readonly string[], letters: string): boolean {
  // How many letters the words so far may have given. Sets, for small words may be passed over: trying each way by itself doubles with each of them.
  let given: ReadonlySet<number> = new Set([0]);
  for (const word of words) {
    const next = new Set<number>(SMALL.has(word) ? given : []);
    for (const from of given) {
      for (let taken = 1; taken <= Math.min(3, letters.length - from); taken++) if (gives(word, letters.slice(from, from + taken))) next.add(from + taken);
    }
    given = next;
  }
  return given.has(letters.length);
}

function gives(word: string, letters: string): boolean {
  if (letters.length === 1 && (SOUNDS[word] === letters || (letters === 'x' && (word.startsWith('ex') || word === 'everything')))) return true;
  if (word[0] !== letters[0]) return false;
  let at = 1;
  for (const letter of letters.slice(1)) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
