import { SHORTEST_PART, type Spelling } from './spelling.ts';

/** What may stand between two words of a term: hyphens, spaces, a line end. */
const JOINT = '[- \\n\\r\\t\\u00a0\\u2010\\u2011]{0,20}';
/** What sets the parts of one word apart. What follows is looked at more closely. */
const SPLIT = '[- \\n\\r\\t\\u00a0\\u2010\\u2011]';
const PLURAL = '(?:[eE]?[sS])?', NO_LETTER = '(?![A-Za-z0-9\\u00c0-\\u024f])';

/** Where the words read so far may go on or end. */
interface Step {
  readonly words: Map<string, Step>;
  mayEnd: boolean;
}

/**
 * A pattern of where a term begins in any of the ways it is looked for, so that the regular expression engine passes over everything else.
 * A match is the first letter alone, so that its end says where it is. What it finds has to be looked at more closely: where a word may be
 * set apart in its middle, only the letters before are looked at, and those in any order, since longer patterns cost more than they spare.
 */
export const startsOf = (spellings: readonly Spelling[]): RegExp => patternOf(spellings, () => '');

/** The same, but not where a term stands letter for letter, singular or plural, and no longer one can begin: nearly all uses are so. */
export const oddStartsOf = (spellings: readonly Spelling[]): RegExp => patternOf(spellings, exactly);

function patternOf(spellings: readonly Spelling[], except: (alike: readonly Spelling[]) => string): RegExp {
  const heads = Array.from(new Set(spellings.map(({ letters }) => letters.charAt(0))), (first) => {
    const alike = spellings.filter(({ letters }) => letters.startsWith(first));
    // Before a letter with an accent the engine sees no beginning of a word.
    return `${/[a-z0-9]/.test(first) ? '\\b' : ''}${eitherCase(first)}${except(alike)}(?=${write(stepsOf(alike), SHORTEST_PART)})`;
  });
  return new RegExp(heads.join('|') || '(?!)', 'g');
}

/** The words of terms that begin with one letter, without that letter. */
function stepsOf(alike: readonly Spelling[]): Step {
  const root: Step = { words: new Map<string, Step>(), mayEnd: false };
  for (const { letters, joints } of alike) {
    const ends = [...joints, letters.length];
    let at = root, from = 1;
    for (const end of ends) {
      const word = letters.slice(from, end), after = at.words.get(word) ?? { words: new Map<string, Step>(), mayEnd: false };
      at.words.set(word, after);
      at = after;
      from = end;
    }
    at.mayEnd = true;
  }
  return root;
}

/** What may follow; of the first word, `shortest` letters at least stand together. */
const write = ({ words }: Step, shortest: number): string => Array.from(words, ([word, after]) => [...whole(word, after), ...split(word, shortest - 1)].join('|')).join('|');

/** A word to its end, and what follows. A "y" at the end of a term may be "ies". */
function whole(word: string, after: Step): readonly string[] {
  const ways = after.words.size > 0 ? [`${JOINT}(?:${write(after, 2)})`] : [];
  if (after.mayEnd) ways.push(PLURAL + NO_LETTER);
  const ies = after.mayEnd && word.endsWith('y') ? [`${inEitherCase(word.slice(0, -1))}[iI][eE][sS]${NO_LETTER}`] : [];
  return [`${inEitherCase(word)}(?:${ways.join('|')})`, ...ies];
}

/** A word that is set apart in its middle, after `together` letters at least. */
function split(word: string, together: number): readonly string[] {
  const rest = word.slice(together, -1);
  return word.length <= together ? [] : [`${inEitherCase(word.slice(0, together))}${rest === '' ? '' : `[${inEitherCase(rest).replace(/[[\]]/g, '')}]{0,${String(rest.length)}}`}${SPLIT}`];
}

const inEitherCase = (word: string): string => Array.from(word, eitherCase).join('');

/** The letters whose case is looked past elsewhere too: those of Latin-1. */
const eitherCase = (letter: string): string => (/[a-zà-öø-þ]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter);

/** What follows the first letter where one of the terms stands as it is defined. */
function exactly(alike: readonly Spelling[]): string {
  const alone = alike.filter(({ letters, isOther }) => !isOther && !alike.some((other) => other.letters.length > letters.length && other.letters.startsWith(letters)));
  return alone.length === 0 ? '' : `(?!(?:${alone.map(({ name }) => `(?<=${name.charAt(0)})${name.slice(1)}`).join('|')})${PLURAL}${NO_LETTER})`;
}
