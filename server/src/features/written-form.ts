/** A term as it is defined before and after a rename. */
export interface TermChange {
  readonly from: string;
  readonly to: string;
  readonly language: 'en' | 'fr';
}

const BETWEEN = /[\s\u00a0\u2010\u2011-]+/;
const wordsIn = (text: string): string[] => text.split(BETWEEN).filter(Boolean);
const jointsIn = (text: string): string[] => text.trim().match(/[\s\u00a0\u2010\u2011-]+/g) ?? [];

/** The new term in the form in which the old one is written at a place: singular or plural, with its capitals, its hyphens and line ends. */
export function inWrittenForm(written: string, change: TermChange): string {
  const counted = isPlural(written, change.from) ? inPlural(change.to, change.language) : change.to;
  return withJoints(withCapitals(counted, written, change.from), written, change.from);
}

function isPlural(written: string, from: string): boolean {
  const defined = wordsIn(from.toLowerCase());
  return wordsIn(written.toLowerCase()).some((word, i) => isPluralOf(word, defined[i] ?? word));
}

const isPluralOf = (word: string, singular: string): boolean => word !== singular && (
  word === `${singular}s` || word === `${singular}es` || word === `${singular}x`
  || (singular.endsWith('y') && word === `${singular.slice(0, -1)}ies`) || (singular.endsWith('al') && word === `${singular.slice(0, -1)}ux`));

/** In English the last word has the plural's ending; in French each word before the first preposition: "points d'accès". */
function inPlural(term: string, language: TermChange['language']): string {
  if (language === 'en') return term.replace(/[^\s\u00a0-]+$/, englishPlural);
  const at = PREPOSITION.exec(term)?.index ?? term.length;
  return term.slice(0, at).replace(/[^\s\u00a0-]+/g, frenchPlural) + term.slice(at);
}

const PREPOSITION = /[\s\u00a0-](?:de|du|des|à|au|aux|en|par|pour|sur|sous|avec|sans)[\s\u00a0-]|[\s\u00a0][dl]['’]/i;

function englishPlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return word + (/(?:s|x|z|ch|sh)$/.test(word) ? 'es' : 's');
}

function frenchPlural(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  if (/al$/.test(word)) return `${word.slice(0, -1)}ux`;
  return word + (/(?:au|eu)$/.test(word) ? 'x' : 's');
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const capital = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
/** Words that stay small in a title. */
const SMALL = /^(?:a|an|and|the|of|or|in|on|at|by|for|to|with|from|de|du|des|la|le|les|et|ou|en|par|pour|sur)$/i;

function withCapitals(name: string, written: string, from: string): string {
  const words = wordsIn(written), defined = wordsIn(from);
  const isAll = /\p{L}.*\p{L}/su.test(written) && written === written.toUpperCase() && from !== from.toUpperCase();
  if (isAll) return name.toUpperCase();
  if (!isCapital(words[0] ?? '') || isCapital(defined[0] ?? '')) return name;
  const isTitle = words.length > 1 && words.every((word, i) => isCapital(word) || SMALL.test(word) || !/^\p{L}/u.test(word) || word === defined[i]);
  const isWritten = words.slice(1).some((word, i) => isCapital(word) && !isCapital(defined[i + 1] ?? ''));
  return isTitle && isWritten ? name.replace(/[^\s\u00a0-]+/g, (word) => (SMALL.test(word) ? word : capital(word))) : capital(name);
}

/** Where a place has a hyphen, a no-break space or a line end that the definition has not, the new name has it too. */
function withJoints(name: string, written: string, from: string): string {
  const found = jointsIn(written), own = jointsIn(from), joints = jointsIn(name);
  const isAlike = found.length === own.length && own.length === joints.length, isHyphened = found.length > 0 && found.every(isHyphen) && !own.some(isHyphen);
  let i = -1;
  return name.replace(/[\s\u00a0\u2010\u2011-]+/g, (joint) => {
    i++;
    if (isAlike) return found[i] === own[i] ? joint : found[i] ?? joint;
    return isHyphened ? '-' : joint;
  });
}

const isHyphen = (joint: string): boolean => /^[-\u2010\u2011]$/.test(joint);
