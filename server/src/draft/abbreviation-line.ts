import { endWithout, hasLetters } from './characters.ts';
import type { AbbreviationFact } from './fact.ts';
import { plain } from './normalise.ts';

/** What stands lower than the name, as Word, pandoc and HTML write it: `UTP~E~`, `UTP<sub>E</sub>`, `UTP_(E)`. */
const LOWERED = '(?:~[A-Za-z0-9]{1,8}~|<sub>[A-Za-z0-9]{1,8}</sub>|(?<=_)\\([A-Za-z0-9]{1,8}\\))?';
const WORD_OF_NAME = `[A-Za-z0-9][A-Za-z0-9/&.+_\\u2010\\u2011-]{0,24}${LOWERED}`;
const NAME = `(?:\\*\\*?|__?)?(${WORD_OF_NAME}(?: [A-Z0-9][A-Za-z0-9/-]{0,12})?)(?:\\*\\*?|__?)?`;
/** The forms a line of clause 4 comes in (author's guide §8.4; drafting rules §1.5). */
const FORMS: readonly RegExp[] = [
  new RegExp(`[ \\t]*\\|[ \\t]*${NAME}[ \\t]*(?:\\r?\\n)?\\|[ \\t]*([^|\\r\\n]{1,300})`, 'y'),
  new RegExp(`[ \\t]*${NAME}(?:\\t[ \\t]*| {2,})([^\\n]{1,300})`, 'y'),
  new RegExp(`[ \\t]*(?:[-*+][ \\t]+)?${NAME}[ \\t]*(?:::?(?!:)|[\\u2013\\u2014-] )[ \\t]*([^\\n]{1,300})`, 'y'),
  new RegExp(`[ \\t]*${NAME}::[ \\t]*\\r?\\n(?:[ \\t]*\\r?\\n)?[ \\t]*([^\\r\\n]{1,300})`, 'y'),
  new RegExp(`[ \\t]*${NAME}[ \\t]*\\r?\\n(?:[ \\t]*\\r?\\n)?:[ \\t]+([^\\n]{1,300})`, 'y'),
  // Nothing but a space ends the name, so only bold shows that it has two words.
  new RegExp(`[ \\t]*[-*+][ \\t]+(?:\\*\\*|__)(${WORD_OF_NAME}(?: [A-Z0-9][A-Za-z0-9/-]{0,12})?)(?:\\*\\*|__) ([^\\n]{1,300})`, 'y'),
  new RegExp(`[ \\t]*[-*+][ \\t]+(?:\\*\\*?|__?)?(${WORD_OF_NAME})(?:\\*|_)? ([^\\n]{1,300})`, 'y'),
];

/** A name and its expansion with nothing but a space between: pandoc makes one of Word's tab. */
const SPACED = new RegExp(`[ \\t]*(?:\\*\\*?|__?)?(${WORD_OF_NAME})(?:\\*\\*?|__?)?[ \\u00a0]([A-Za-z0-9\\u00c0-\\uffff"“][^\\n]{1,300})`, 'y');
/** How a sentence goes on after an abbreviation. */
const VERB = /^(?:is|are|was|were|has|have|can|may|shall|should|will|must|and|or|in|of|for|to|uses?|means|refers?|stands?)\b/i;

/** "Abbreviation", "Acronym": the head of a table. */
const WORD = /^[A-Z][a-z]{3,}\.?$/;

/** How long the lines after the first may be. In UTF-16 code units. */
const LONGEST_REST = 600;

/** Whether what a space sets apart is an abbreviation and its expansion, not the beginning of a sentence. */
function isSpacedEntry(name: string, expansion: string): boolean {
  const isShort = name.length <= 24 && /[A-Z].*[A-Z]|[A-Z].*\d|\d.*[A-Z]/.test(name);
  if (!isShort || VERB.test(expansion)) return false;
  return /^\d/.test(name) || expansion.replace(/^["“]/, '').charAt(0).toLowerCase() === name.charAt(0).toLowerCase() || (!/[.;:]$/.test(expansion) && expansion.split(' ').length <= 8);
}

/**
 * One line of the list of abbreviations, in any of its forms; undefined for a line that is none, such as a rule of a table. `to` is where
 * the lines end that may go on with the expansion.
 */
export function parseAbbreviation(text: string, from: number, to = from): AbbreviationFact | undefined {
  for (const form of FORMS) {
    form.lastIndex = from;
    const found = form.exec(text);
    if (!found) continue;
    return factOf(text, from, found, to);
  }
  SPACED.lastIndex = from;
  const spaced = SPACED.exec(text);
  return spaced && isSpacedEntry(spaced[1] as string, (spaced[2] as string).trimEnd()) ? factOf(text, from, spaced, to) : undefined;
}

function factOf(text: string, from: number, found: RegExpExecArray, to: number): AbbreviationFact | undefined {
  const name = found[1] as string, end = from + found[0].length;
  const isWrapped = to > end && to - end < LONGEST_REST && text.charCodeAt(end) === 10 && !found[0].includes('|');
  const raw = (found[2] as string) + (isWrapped ? text.slice(end, to) : '');
  const expansion = raw.slice(0, endWithout(/[\s*_.;|]/, raw)).replace(/^[\s*_]+/, '');
  if (!/[A-Z0-9]/.test(name) || WORD.test(name) || !hasLetters(expansion, 2)) return undefined;
  const start = text.indexOf(name, from), expansionAt = text.indexOf(expansion, text.indexOf(raw, start + name.length));
  return { kind: 'abbreviation', abbreviation: plain(name).replace(/_?[~(]([A-Za-z0-9]{1,8})[~)]$|<sub>(.{1,8})<\/sub>$/, '_$1$2'), expansion: { start: expansionAt, end: expansionAt + expansion.length, text: plain(expansion) }, start, end: start + name.length };
}
