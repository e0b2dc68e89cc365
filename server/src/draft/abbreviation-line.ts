import { hasLetters } from './characters.ts';
import type { AbbreviationFact } from './fact.ts';
import { plain } from './normalise.ts';

const NAME = '(?:\\*\\*?|__?)?([A-Za-z0-9][A-Za-z0-9/&.+_\\u2010\\u2011-]{0,24}(?: [A-Z0-9][A-Za-z0-9/-]{0,12})?)(?:\\*\\*?|__?)?';
/** The forms a line of clause 4 comes in (author's guide §8.4; drafting rules §1.5). */
const FORMS: readonly RegExp[] = [
  new RegExp(`[ \\t]*\\|[ \\t]*${NAME}[ \\t]*(?:\\r?\\n)?\\|[ \\t]*([^|\\r\\n]{1,300})`, 'y'),
  new RegExp(`[ \\t]*${NAME}(?:\\t[ \\t]*| {2,})([^\\n]{1,300})`, 'y'),
  new RegExp(`[ \\t]*(?:[-*+][ \\t]+)?${NAME}[ \\t]*(?:::?(?!:)|[\\u2013\\u2014-] )[ \\t]*([^\\n]{1,300})`, 'y'),
  new RegExp(`[ \\t]*${NAME}::[ \\t]*\\r?\\n(?:[ \\t]*\\r?\\n)?[ \\t]*([^\\r\\n]{1,300})`, 'y'),
  new RegExp(`[ \\t]*${NAME}[ \\t]*\\r?\\n(?:[ \\t]*\\r?\\n)?:[ \\t]+([^\\n]{1,300})`, 'y'),
  new RegExp(`[ \\t]*[-*+][ \\t]+${NAME} ([^\\n]{1,300})`, 'y'),
];

/** "Abbreviation", "Acronym": the head of a table. */
const WORD = /^[A-Z][a-z]{3,}\.?$/;

/** One line of the list of abbreviations, in any of its forms; undefined for a line that is none, such as a rule of a table. */
export function parseAbbreviation(text: string, from: number): AbbreviationFact | undefined {
  for (const form of FORMS) {
    form.lastIndex = from;
    const found = form.exec(text);
    if (!found) continue;
    const name = found[1] as string, raw = found[2] as string;
    const expansion = raw.replace(/[\s*_.;|]+$/, '').replace(/^[\s*_]+/, '');
    if (!/[A-Z0-9]/.test(name) || WORD.test(name) || !hasLetters(expansion, 2)) return undefined;
    const start = text.indexOf(name, from), expansionAt = text.indexOf(expansion, text.indexOf(raw, start + name.length));
    return { kind: 'abbreviation', abbreviation: plain(name), expansion: { start: expansionAt, end: expansionAt + expansion.length, text: plain(expansion) }, start, end: start + name.length };
  }
  return undefined;
}
