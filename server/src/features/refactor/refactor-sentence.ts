import type { NewTerm } from './refactor-definition-text.ts';
import { inSmallLetters } from './refactor-term.ts';

const NAME = String.raw`[*_"“«]{0,3}[ \u00a0]?(?<term>[\p{L}\p{N}][\p{L}\p{N}'’/ -]{1,80}?)[ \u00a0]?[*_"”»]{0,3}(?:[ ]\((?<short>[A-Z][A-Za-z0-9-]{1,15})\))?[*_]{0,3}`;
/** "An exposed asset is an asset that …", "The term exposed asset means …". Behind "is" an article shows that a class follows, not a property. */
const ENGLISH = new RegExp(String.raw`^(?<article>an?|the|each|every)?[ ]?(?:term[ ])?${NAME}[ ](?:(?:is|are)[ ]defined[ ]as|means|denotes|designates|refers[ ]to|(?:is|are)(?=[ ](?:an?|the|any|one|each)[ ]))[ ](?<words>.+)$`, 'iu');
/** "Un actif exposé est un actif qui …", "On entend par actif exposé …". */
const FRENCH = new RegExp(String.raw`^(?<article>une?[ ]|les?[ ]|la[ ]|l['’])?(?:terme[ ])?${NAME}[ ](?:désigne(?:nt)?|s['’]entend(?:ent)?[ ]d(?:e[ ]|(?=['’]))|(?:est|sont)[ ]définie?s?[ ]comme|(?:est|sont)(?=[ ](?:une?|les?|la|l['’]|tout|toute|des)(?:[ ]|(?<=['’]))))[ ]?(?<words>.+)$`, 'iu');
/** "exposed asset: an asset that …", "exposed asset – an asset that …". */
const LABELLED = new RegExp(String.raw`^(?<article>)${NAME}(?:[ \u00a0]?:|[ \u00a0][–—-])[*_]{0,3}[ \u00a0](?<words>\S+[ ].+)$`, 'iu');

/** What begins a sentence about something else than the term. */
const NO_TERM = /^(?:it|this|that|these|those|there|such|which|what|he|she|they|we|one|note|example|il|elle|ils|elles|ce|cela|ceci|on|cette|ces|exemple)(?![\p{L}-])/iu;
const MOST_WORDS = 6, LONGEST = 1200;

/** Reads a sentence that says what a term is, on one line: its term and the definition as clause 3 has it. Undefined for any other sentence. */
export function definingSentence(sentence: string, language: 'en' | 'fr'): NewTerm | undefined {
  if (sentence.length > LONGEST) return undefined;
  const line = sentence.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, ' ').replace(/\u00a0/g, ' ').trim();
  for (const pattern of language === 'fr' ? [FRENCH, LABELLED, ENGLISH] : [ENGLISH, LABELLED, FRENCH]) {
    const { article = '', term = '', short, words = '' } = pattern.exec(line)?.groups ?? {};
    if (term === '' || NO_TERM.test(term) || term.split(' ').length > MOST_WORDS) continue;
    return { term: article === '' ? inSmallLetters(term.trim()) : term.trim(), ...(short === undefined ? {} : { abbreviation: short }), definition: asDefinition(words) };
  }
  return undefined;
}

/** With a capital and a period, without the marks of emphasis that end it. */
function asDefinition(words: string): string {
  const text = words.trim().replace(/[;,]$/, '');
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?][*_)"”»]{0,3}$/.test(text) ? '' : '.');
}
