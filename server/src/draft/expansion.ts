import { isDigit, isLetter, lettersAndDigits } from './characters.ts';
import type { Span } from './fact.ts';

const isWordCode = (code: number): boolean => isLetter(code) || isDigit(code);

/**
 * The words that an abbreviation in parentheses stands for: "urban air mobility (UAM)" gives the span of "urban air mobility".
 * `end` is where the words end, before the space and the parenthesis. Undefined where no words before it hold its letters in order.
 * Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003), with the first
 * letter at the start of a word and no sentence end inside.
 */
export function expansionBefore(text: string, end: number, abbreviation: string): Span | undefined {
  const letters = lettersAndDigits(abbreviation);
  const limit = Math.max(0, end - 20 * (letters.length + 5));
  let at = end - 1, letter = letters.length - 1;
  let words = 0;
  for (; letter >= 0; at--) {
    if (at < limit) return undefined;
    const char = text.charAt(at);
    if (isBreak(text, at)) return undefined;
    const wordStart = isWordCode(text.charCodeAt(at)) && (at === 0 || !isWordCode(text.charCodeAt(at - 1)));
    if (wordStart) words++;
    if (words > letters.length + 5) return undefined;
    if (char.toLowerCase() !== letters.charAt(letter)) continue;
    if (letter === 0 && !wordStart) continue;
    letter--;
    if (letter < 0) break;
  }
  const span = { start: at, end };
  return plausible(text.slice(at, end), letters) ? span : undefined;
}

/** A sentence or bracket ends the search; the mark of a quotation at the beginning of a line does not. */
function isBreak(text: string, at: number): boolean {
  const char = text.charAt(at);
  if ('()[]{}<>;:!?|"“”\t'.includes(char)) return char !== '>' || !/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 4), at));
  return char === '.' && (at + 1 >= text.length || /\s/.test(text.charAt(at + 1)));
}

/** Most letters begin a word: "quantum key distribution network" for QKDN, but not "equipment" for QP. */
function plausible(words: string, letters: string): boolean {
  const initials = initialsOf(words);
  if (lettersAndDigits(words) === letters) return false;
  let found = 0, from = 0;
  for (const letter of letters) {
    const at = initials.indexOf(letter, from);
    if (at >= 0) { found++; from = at + 1; }
  }
  return letters.length <= 2 ? found >= Math.min(2, letters.length) || initials.length === 1 : found * 2 >= letters.length;
}

function initialsOf(words: string): string[] {
  const initials: string[] = [];
  for (let at = 0; at < words.length; at++) {
    if (isWordCode(words.charCodeAt(at)) && (at === 0 || !isWordCode(words.charCodeAt(at - 1)))) initials.push(words.charAt(at).toLowerCase());
  }
  return initials;
}
