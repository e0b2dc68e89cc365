import { isDigit } from './characters.ts';
import type { Mention } from './fact.ts';
import { plain } from './normalise.ts';

// The grammar of identifiers in running text (drafting rules §1.8; A.12 for the series letters: there is no W).
const NUMBER = '[A-VX-Z]\\.\\d{1,5}(?:\\.\\d{1,3}){0,2}(?:[ \\u00a0]?(?:bis|ter)\\b)?';
const CHANGE = '(?:[ \\u00a0]?(?:[Rr]ev|[Aa]md|[Cc]or|Corr)\\.?[ \\u00a0]?\\d{0,2}(?!\\w))?';
const NUMBERED = new RegExp(`${NUMBER}(?:\\/${NUMBER}){0,4}(?:-series(?!\\w)|${CHANGE})`, 'y');
const SUPPLEMENT = /[A-VX-Z](?:-series)?[. \u00a0-]{1,2}Sup(?:p|pl|plement)?\.?[ \u00a0]?\d{1,3}(?!\w)/y;
const SUPPLEMENT_TO = /Sup(?:pl|plement)?\.?[ \u00a0]?\d{1,3} to (?:(?:ITU|UIT)[-\u2010\u2011]T )?(?:Recommendation )?[A-VX-Z](?:\.\d{1,5}(?:\.\d{1,3})?)?(?:-series)?(?!\w)/y;
const NAMED = /[A-VX-Z]\.(?:TR\.|[Ss]uppl?\.)?(?=[\w-]{0,60}[A-Za-z])[A-Za-z0-9]{1,40}(?:[-_][A-Za-z0-9.]{0,40}[A-Za-z0-9]){0,6}(?![\w@])/y;
const REPORT = /(?:[A-VX-Z](?:STR|STP|TR|TP)|TR|TP)[.-](?=[\w-]{0,60}[A-Za-z])[A-Za-z0-9]{1,40}(?:[-_.][A-Za-z0-9]{1,40}){0,6}(?![\w@])/y;
const ORGANIZATION = /(?:(?:ITU|UIT)[-\u2010\u2011\u2013 \u00a0]?T|CCITT)(?![\w])/y;
/** "X1817": a number whose point was left out. Without ITU-T before it four digits are wanted. */
const UNPOINTED = /([A-VX-Z])(\d{3,5})(?![\w-]|[./]\w)/y;
const WORDS = /[\s\u00a0]+(?:(?:draft )?Rec(?:ommendation)?s?\.?[\s\u00a0]+)?/y;

const matched = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** What `matchIdentifier` found: where reading goes on, and the mention, if the word is one. */
export interface Matched {
  readonly end: number;
  readonly fact?: Mention;
}

/** An identifier that begins with the capitalised word at `at`: a number, a work item's name, or ITU-T and either. */
export function matchIdentifier(text: string, word: string, at: number): Matched | undefined {
  const next = text.charCodeAt(at + word.length);
  if (word === 'ITU' || word === 'UIT' || word === 'CCITT' || word === 'ITUT') return afterOrganization(text, at);
  if (startsInside(text, at)) return undefined;
  if (word.startsWith('Sup')) return mention('supplement', matched(SUPPLEMENT_TO, text, at), at);
  if (word.length === 5 || word.length === 6) return isDigit(text.charCodeAt(at + 1)) ? unpointed(text, at) : undefined;
  if (word.length === 1 ? next === 46 || next === 32 || next === 45 || next === 160 : next === 46 || next === 45) return identifierAt(text, word, at, false);
  return undefined;
}

/** Part of a longer word, path or address. */
function startsInside(text: string, at: number): boolean {
  return at > 0 && /[\w./@-]/.test(text.charAt(at - 1)) && !/[^\w][/]|^[/]/.test(text.slice(Math.max(0, at - 2), at));
}

function mention(form: Mention['form'], found: string | undefined, at: number): Matched | undefined {
  if (!found) return undefined;
  const identifier = { start: at, end: at + found.length, text: plain(found) };
  return { end: identifier.end, fact: { kind: 'mention', form, prefixed: false, identifier, start: at, end: identifier.end } };
}

function unpointed(text: string, at: number): Matched | undefined {
  UNPOINTED.lastIndex = at;
  const found = UNPOINTED.exec(text);
  const matched = found ? mention('unpointed', found[0], at) : undefined;
  if (!matched?.fact || !found) return undefined;
  return { ...matched, fact: { ...matched.fact, identifier: { ...matched.fact.identifier, text: `${found[1] as string}.${found[2] as string}` } } };
}

function identifierAt(text: string, word: string, at: number, prefixed: boolean): Matched | undefined {
  if (word.length > 1) return mention('work-item', matched(REPORT, text, at), at);
  const supplement = mention('supplement', matched(SUPPLEMENT, text, at), at);
  if (supplement || text.charCodeAt(at + 1) !== 46) return supplement;
  const number = matched(NUMBERED, text, at);
  if (number) {
    const follows = text.charAt(at + number.length);
    // "X.5Gsec-message" begins like a number, and so does "A.1", a clause of an annex.
    if (/\w/.test(follows) || (follows === '-' && /[A-Za-z]/.test(text.charAt(at + number.length + 1)) && !/^[A-Z]\.\d{3}/.test(number))) return mention('work-item', matched(NAMED, text, at), at);
    if (!prefixed && !/^[A-Z]\.\d{3}/.test(number)) return { end: at + number.length };
    return mention('number', number, at);
  }
  const name = matched(NAMED, text, at);
  return name && name.length > 3 && !/^[A-Z]\.[a-z]$/.test(name) ? mention('work-item', name, at) : undefined;
}

/** "ITU-T X.1817", "ITU-T Recommendation X.1817"; ITU-T alone is passed over. */
function afterOrganization(text: string, at: number): Matched | undefined {
  const organization = matched(ORGANIZATION, text, at);
  if (!organization) return undefined;
  const words = matched(WORDS, text, at + organization.length);
  const from = at + organization.length + (words?.length ?? 0);
  const word = words && /^(?:Sup[a-z]*|[A-Z]{1,4})/.exec(text.slice(from, from + 12))?.[0];
  if (!word) return { end: at + organization.length };
  const found = word.startsWith('Sup') ? mention('supplement', matched(SUPPLEMENT_TO, text, from), from) : identifierAt(text, word, from, true) ?? unpointed(text, from);
  return found?.fact ? { end: found.end, fact: { ...found.fact, prefixed: true, start: at } } : { end: at + organization.length };
}
