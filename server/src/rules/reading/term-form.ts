import type { Block, Place } from '../../draft/block.ts';
import { bitsOf } from '../../draft/kinds.ts';
import { touchesFact } from '../../draft/touching.ts';
import { beginsSentence, mayHaveCapital } from './running-text.ts';
import type { Found } from './term-spelling.ts';

/** A place that has a term in another form than its definition. */
export interface Variant {
  /** The term's name as it is defined. */
  readonly name: string;
  readonly place: Place;
  /** Whether letters differ that are small in the definition, or hyphens, spaces and spelling. */
  readonly by: 'capitals' | 'form';
  /** How the name is to be written there. */
  readonly asDefined: string;
}

/** Facts whose words are names or markup, not words of the text. */
const NAMES = bitsOf(['protected', 'citation', 'mention', 'entry', 'anchor', 'include', 'suppression', 'term']);

/** Words that go on with a sentence: what stands before them ends a phrase. */
const FUNCTION_WORD = /^(?:a|an|and|are|as|at|be|been|being|but|by|can|could|does|for|from|had|has|have|if|in|into|is|it|its|may|might|must|not|of|on|onto|or|over|shall|should|so|than|that|the|their|then|they|this|those|to|under|until|via|was|were|when|where|which|while|who|will|with|within|without|would|et|ou|de|du|des|dans|par|pour|sur|est|sont|qui|que|à)$/i;
/** Behind these a phrase without hyphens is no name of a thing: "in real time", "from end to end". */
const ADVERBIAL = /(?:^|[\s\u00a0(])(?:in|on|from|by|at)[\s\u00a0]+$/i;
/** "to set up" is a verb, "the set-up" a thing. */
const PARTICLE = /[\s\u00a0](?:up|in|out|on|off|over|down|away|back|through)$/i;

/**
 * Whether what was found is the term in another form than the one defined, and how it should be written; undefined where it is as defined,
 * a name of its own, or where its place gives it its capital or hyphen. `names` are all names defined, in lower case.
 */
export function variantAt(block: Block, { start, end, spelling }: Found, names: ReadonlySet<string>): Variant | undefined {
  const { text } = block, written = text.slice(start, end), form = normal(written), { name } = spelling;
  const ending = endingOf(form, spelling.letters), stem = form.slice(0, form.length - ending.length);
  const asDefined = withEnding(name, ending);
  if (stem.toLowerCase() === name.toLowerCase() || form.toLowerCase() === asDefined.toLowerCase()) {
    if (!hasOddCapital(text, { start, end, name }) || isPartOfName(text, start, end) || isName(block, start, end)) return undefined;
    return { name, place: { block, start, end }, by: 'capitals', asDefined: atPlace(text, start, written, asDefined) };
  }
  if (names.has(stem.toLowerCase()) || names.has(form.toLowerCase()) || isCompound(text, start, end) || isName(block, start, end)) return undefined;
  if (!isFormFree(text, { start, end, form: stem, name }) && !spelling.isOther) return undefined;
  // "ExposedAsset" and "EXPOSED ASSET" are names.
  if (/\p{Ll}\p{Lu}/u.test(written) || !/\p{Ll}/u.test(written) || (/\p{Lu}/u.test(written) && isPartOfName(text, start, end))) return undefined;
  return { name, place: { block, start, end }, by: 'form', asDefined: atPlace(text, start, written, asDefined) };
}

/** On one line, with plain spaces and hyphens. */
const normal = (text: string): string => text.replace(/[\u2010\u2011]/g, '-').replace(/[\s\u00a0]+/g, ' ');

/** What the plural adds. */
function endingOf(form: string, letters: string): string {
  const bare = form.toLowerCase().replace(/[ -]/g, '');
  return bare.startsWith(letters) ? form.slice(form.length - (bare.length - letters.length)) : form.slice(-3);
}

/** "policy" and "ies" give "policies". */
const withEnding = (name: string, ending: string): string => (ending === '' ? name : ending.toLowerCase() === 'ies' ? `${name.slice(0, -1)}ies` : name + ending);

/** The capital of a sentence's first word stays. */
function atPlace(text: string, start: number, written: string, asDefined: string): string {
  const isCapital = /^\p{Lu}/u.test(written) && beginsSentence(text, start);
  return isCapital ? asDefined.charAt(0).toUpperCase() + asDefined.slice(1) : asDefined;
}

/** Whether another form is not owed to the place: an attribute has hyphens ("peer-list query"), a phrase behind "in" has none ("in real time"). */
function isFormFree(text: string, { start, end, form, name }: { readonly start: number; readonly end: number; readonly form: string; readonly name: string }): boolean {
  const hyphens = count(form, '-') - count(name, '-'), spaces = count(form, ' ') - count(name, ' ');
  if (hyphens > 0 && spaces < 0) return isPhraseEnd(text, end);
  if (spaces > 0) return !(PARTICLE.test(form)) && !(hyphens < 0 && ADVERBIAL.test(text.slice(Math.max(0, start - 12), start)));
  return hyphens !== 0 || spaces !== 0;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

function isPhraseEnd(text: string, end: number): boolean {
  const next = /^[*_]{0,2}(?:[\s\u00a0]+[*_]{0,2}([\p{L}\p{N}]+))?/u.exec(text.slice(end, end + 60))?.[1];
  return next === undefined || FUNCTION_WORD.test(next);
}

/** Whether a word that is small in the definition has a capital that its place does not give it. */
function hasOddCapital(text: string, { start, end, name }: { readonly start: number; readonly end: number; readonly name: string }): boolean {
  const defined = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean), words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)];
  if (words.length !== defined.length || defined.some((word) => /^\p{Lu}\p{Ll}/u.test(word))) return false;
  // One word with a capital may be the name of a state or a field; an article shows that it is a thing. Before a colon it is a label.
  if (words.length === 1 && !ARTICLE.test(text.slice(Math.max(0, start - 10), start))) return false;
  if (/^[\s\u00a0]*[:\u2013\u2014]/.test(text.slice(end, end + 4)) && mayHaveCapital(text, start)) return false;
  // A capital in the first word alone may begin a sentence; capitals from end to end are those of a heading or a label.
  return words.some(({ 0: word, index }, i) => /^\p{Lu}\p{Ll}/u.test(word) && /^\p{Ll}/u.test(defined[i] ?? '') && (index > 0 || !mayHaveCapital(text, start)));
}

const ARTICLE = /(?:^|[\s\u00a0(*_])(?:the|an?|each|any|every|all|this|these|le|la|les|une?|chaque|ce|cette|ces)[\s\u00a0]+$|\b[ldLD]['’]$/i;
/** Articles and their like begin sentences with a capital; other capitals before or behind make a longer name. */
const DETERMINER = /^(?:the|an?|this|that|these|those|each|any|all|some|every|no|its|their|one|two|three|both|many|most|several|such|other|if|when|where|while|for|in|on|at|by|with|from|to|of|as|le|la|les|une?|des?|du|ces?|cette|chaque|si|pour|dans|par)$/i;

function isPartOfName(text: string, start: number, end: number): boolean {
  if (isCompound(text, start, end)) return true;
  const behind = text.slice(end, end + 40), before = text.slice(Math.max(0, start - 40), start);
  if (/^[*_]{0,2}[\s\u00a0]+[*_]{0,2}[(“"‘']?(?:\p{Lu}|\d)/u.test(behind) || /^[\s\u00a0]*[(/=]/.test(behind)) return true;
  const last = /([\p{L}\p{N}]+)[\s\u00a0]+[*_]{0,2}$/u.exec(before)?.[1];
  if (last !== undefined && /^(?:\p{Lu}|\d)/u.test(last) && !DETERMINER.test(last)) return true;
  // In quotation marks it is a label; in bold or italics, the name of a part.
  return /["“‘'«`*_]$/.test(before) && /^["”’'»`*_]/.test(behind);
}

/** "sub-network element", "network element-based", "network/element". */
const isCompound = (text: string, start: number, end: number): boolean =>
  /[\p{L}\p{N}][\u2010\u2011/_-]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^(?:[\u2010\u2011/_-]|\.)[\p{L}\p{N}]/u.test(text.slice(end, end + 2)) || /[@#/\\.]$/.test(text.slice(Math.max(0, start - 1), start));

const isName = (block: Block, start: number, end: number): boolean => touchesFact(block, NAMES, { start, end });
