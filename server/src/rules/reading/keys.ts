import { nameKey } from '../../catalogue/identifiers/identifier.ts';
import type { Entry, Fact, Region, RequirementWord } from '../../draft/fact.ts';
import { tagKey } from '../../draft/normalise.ts';
import { factsOf, ofParts, type Draft } from '../../draft/draft.ts';
import { abbreviationStem, abbreviationStems, listingOf } from './abbreviation-list.ts';
import { documentName } from './document-name.ts';
import { kept } from './kept.ts';
import { listsKeywordSource } from './keyword-source.ts';
import { hasBody, ownNames } from './own-text.ts';

/**
 * The tables that facts are counted in. A key is its table's letter, a colon and a name: `t:ITU-T X.1817` (tag), `a:x1817` (anchor id),
 * `d:x.1817` (document), `u:API` (abbreviation, without a number at its end), `x:clause 7.2` (target of cross-references),
 * `k:shall` (requirement word in clauses and annexes), `k:shall in clause 5`, `i:summary` (requirement words of an informative part),
 * `n:g.709` (a number listed alone, or one of the twin numbers G.709/Y.1331 that the text writes).
 */
export type Table = 't' | 'a' | 'd' | 'u' | 'x' | 'k' | 'i' | 'n';

const NO_KEYS: readonly string[] = [];

/**
 * What of the frame, besides its own facts, alters what a table's keys mean: a renumbered clause alters every "clause 7.2". Where it
 * changes, the keys that nothing defines are looked at again (of documents and abbreviations all of them).
 */
export const TABLE_READS: Readonly<Record<Table, (draft: Draft) => readonly unknown[]>> = {
  t: ({ parts }) => [parts.entry, parts.include],
  a: ({ parts }) => [parts.entry, parts.include],
  d: (draft) => [hasBody(draft), draft.parts.include.length > 0, ownNames(draft)],
  u: (draft) => [listingOf(draft), listsKeywordSource(draft), draft.parts.include.length > 0],
  k: ({ parts }) => [parts.heading],
  i: ({ parts }) => [parts.heading],
  n: () => NO_KEYS,
  x: ({ parts }) => [parts.heading, parts.subtitle, parts.caption, parts.term, parts.include],
};

/** The key of an abbreviation where it is used. */
export const keyOfUse = (abbreviation: string): string => `u:${abbreviationStem(abbreviation)}`;

/** The kinds of facts that have keys. */
export const KEYED_KINDS: readonly Fact['kind'][] = ['citation', 'entry', 'anchor', 'mention', 'use', 'expansion', 'abbreviation', 'cross-reference', 'caption', 'requirement'];

/** The keys of a fact; the first is the one its own findings stand under. `region` is that of its block, which only requirement words ask for. */
export function keysOf(fact: Fact, region: Region = 'body'): readonly string[] {
  switch (fact.kind) {
    case 'citation': return fact.form === 'anchor' ? [`a:${fact.target.text}`] : keysOfTag(fact.target.text);
    case 'entry': return keysOfEntry(fact);
    case 'anchor': return [`a:${fact.id}`];
    case 'mention': return keysOfNumber(fact.identifier.text);
    case 'use': case 'expansion': return keysOfUse(fact.abbreviation);
    case 'abbreviation': return abbreviationStems(fact.abbreviation).map((stem) => `u:${stem}`);
    case 'cross-reference': return [`x:${fact.target} ${fact.label.text}`];
    case 'caption': return fact.label ? [`x:${fact.target} ${fact.label.text}`] : NO_KEYS;
    case 'requirement': return requirementKeys(region, fact.word);
    default: return NO_KEYS;
  }
}

const keysOfTag = kept((tag): readonly string[] => [`t:${tagKey(tag)}`, `d:${nameKey(documentName(tag))}`, ...twinKeys(tag)]);
const keysOfNumber = kept((number): readonly string[] => [`d:${nameKey(number)}`, ...twinKeys(number)]);
const keysOfUse = kept((abbreviation): readonly string[] => [keyOfUse(abbreviation)]);

const ENTRY_KEYS = new WeakMap<Entry, readonly string[]>();

/** Kept, for a keystroke asks for the keys of every entry that its paragraph cites. */
function keysOfEntry(entry: Entry): readonly string[] {
  let keys = ENTRY_KEYS.get(entry);
  if (!keys) ENTRY_KEYS.set(entry, keys = [
    ...(entry.anchor ? [`a:${entry.anchor.text}`] : []),
    ...(entry.tag ? [`t:${tagKey(entry.tag.text)}`] : []),
    ...Array.from(new Set(documentNames(entry).map(nameKey)), (key) => `d:${key}`),
    ...loneKeys(entry),
  ]);
  return keys;
}

/** Every requirement word. */
export const REQUIREMENT_WORDS: readonly RequirementWord[] = ['shall', 'must', 'should', 'may', 'is required to', 'is recommended', 'is prohibited from', 'is permitted to', 'can optionally'];
const INFORMATIVE: readonly Region[] = ['summary', 'keywords', 'introduction', 'scope', 'appendix'];

const keyed = <K extends string>(names: readonly K[], key: (name: K) => string): ReadonlyMap<K, readonly string[]> => new Map(names.map((name) => [name, [key(name)]]));
const USED = keyed(REQUIREMENT_WORDS, (word) => `k:${word}`), DECLARED = keyed(REQUIREMENT_WORDS, (word) => `k:${word} in clause 5`), INFORMING = keyed(INFORMATIVE, (region) => `i:${region}`);

/** Kept apart by where they stand, so that the many of the clauses are not gone through for the few of other parts. */
const requirementKeys = (region: Region, word: RequirementWord): readonly string[] =>
  (region === 'body' || region === 'annex' ? USED.get(word) : region === 'conventions' ? DECLARED.get(word) : INFORMING.get(region)) ?? NO_KEYS;

/** The keys of requirement words in clauses: what one of them means depends on which others the text uses. */
export const CLAUSE_REQUIREMENT_KEYS: readonly string[] = [USED, DECLARED].flatMap((keys) => [...keys.values()].flat());
/** The keys of all requirement words: what clause 5 declares holds in informative parts too. */
export const ALL_REQUIREMENT_KEYS: readonly string[] = [...CLAUSE_REQUIREMENT_KEYS, ...[...INFORMING.values()].flat()];

/** The numbers of "ITU-T G.709/Y.1331"; none for any other name. */
export function twinNumbers(name: string): readonly string[] {
  if (!name.includes('/')) return NO_KEYS;
  const numbers = documentName(name).replace(/^(?:ITU|UIT)-T /, '').split('/');
  return numbers.length > 1 && numbers.every((number) => /^[A-VX-Z]\.\d[\d.]{0,10}$/.test(number)) ? numbers : NO_KEYS;
}

const twinKeys = (name: string): readonly string[] => (name.includes('/') ? twinNumbers(name).map((number) => `n:${nameKey(number)}`) : NO_KEYS);

/** The number of an entry that lists one alone. */
function loneKeys({ identifier }: Entry): readonly string[] {
  const number = identifier && /^ITU-T ([A-VX-Z]\.\d[\d.]{0,10})$/.exec(documentName(identifier.text))?.[1];
  return number ? [`n:${nameKey(number)}`] : NO_KEYS;
}

/** The keys of all figures and tables with a number: a range of numbers leads to those between its ends. */
export const keysOfCaptions = ofParts(['caption'], (draft): readonly string[] => factsOf(draft, 'caption').flatMap(({ fact }) => keysOf(fact)));

/** The names of the document an entry lists: its tag, its number, each part of a twin number, its half of a common text. */
function documentNames(entry: Entry): string[] {
  const names = new Set<string>();
  if (entry.tag) names.add(documentName(entry.tag.text));
  if (entry.identifier) {
    const identifier = documentName(entry.identifier.text);
    names.add(identifier);
    const parts = identifier.replace(/^ITU-[TR] /, '').split('/');
    if (parts.length > 1 && parts.every((part) => /^[A-Z]\./.test(part))) for (const part of parts) names.add(part);
  }
  if (entry.equivalent) names.add(documentName(entry.equivalent.text));
  return [...names];
}

const DEFINES: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['entry', 'anchor', 'abbreviation', 'expansion', 'caption']);

/** Whether a fact says what a key stands for, rather than uses it. */
export const defines = (fact: Fact): boolean => DEFINES.has(fact.kind);
