import { isLetter } from './characters.ts';
import type { Requirement, RequirementWord } from './fact.ts';

/** Words that state a requirement by themselves (author's guide §8.5). */
const ALONE: ReadonlyMap<string, RequirementWord> = new Map<string, RequirementWord>([
  ['shall', 'shall'], ['must', 'must'], ['should', 'should'], ['may', 'may'],
  ['doit', 'shall'], ['doivent', 'shall'], ['devra', 'shall'], ['devront', 'shall'], ['devrait', 'should'], ['devraient', 'should'],
]);

/** Words that state one after "is" or "are"; of "is optional to" and its like only "can optionally" (clause 5 of many Y- and H-series texts). */
const AFTER_IS: ReadonlyMap<string, RequirementWord> = new Map<string, RequirementWord>([
  ['required', 'is required to'], ['recommended', 'is recommended'], ['prohibited', 'is prohibited from'], ['permitted', 'is permitted to'],
]);

const IS = /(?:^|[^\w-])((?:is|are)[\s\u00a0]{1,3}(?:(not)[\s\u00a0]{1,3})?)$/;
const CAN = /(?:^|[^\w-])(can[\s\u00a0]{1,3})$/;
const AFTER: Readonly<Partial<Record<RequirementWord, RegExp>>> = {
  'is required to': /[\s\u00a0]{1,3}to\b/y, 'is prohibited from': /[\s\u00a0]{1,3}from\b/y, 'is permitted to': /[\s\u00a0]{1,3}to\b/y,
};
const NOT = /[\s\u00a0]{1,3}(?:not|pas)\b/y;

/** How far back "is not" can begin. In UTF-16 code units. */
const REACH = 16;

/** The requirement that a word states, or undefined. `word` stands at `at`; the span of "is required to" begins with "is". */
export function requirementAt(text: string, word: string, at: number): Requirement | undefined {
  const end = at + word.length, alone = ALONE.get(word);
  if (alone) {
    // "A must-have" is a noun, "devrait-on" a question.
    if (text.charCodeAt(end) === 45 && isLetter(text.charCodeAt(end + 1))) return undefined;
    NOT.lastIndex = end;
    const negated = NOT.test(text);
    return { kind: 'requirement', word: alone, negated, start: at, end: negated ? NOT.lastIndex : end };
  }
  const before = text.slice(Math.max(0, at - REACH), at);
  if (word === 'optionally') return led(CAN.exec(before), 'can optionally', at, end);
  const phrase = AFTER_IS.get(word), after = phrase && AFTER[phrase];
  if (!phrase) return undefined;
  if (!after) return led(IS.exec(before), phrase, at, end);
  after.lastIndex = end;
  return after.test(text) ? led(IS.exec(before), phrase, at, after.lastIndex) : undefined;
}

const led = (found: RegExpExecArray | null, word: RequirementWord, at: number, end: number): Requirement | undefined =>
  found ? { kind: 'requirement', word, negated: found[2] !== undefined, start: at - (found[1] as string).length, end } : undefined;
