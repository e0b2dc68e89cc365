import { nameKey } from '../catalogue/identifier.ts';
import type { Fact, RequirementWord } from '../draft/fact.ts';
import { tagKey } from '../draft/normalise.ts';
import { factsOf, ofParts, type Draft } from '../draft/draft.ts';
import { abbreviationStem, abbreviationStems, listingOf } from './abbreviation-list.ts';
import { documentName } from './document-name.ts';
import { listsKeywordSource } from './keyword-source.ts';
import { hasBody, ownNames } from './own-text.ts';

/**
 * The tables that facts are counted in. A key is its table's letter, a colon and a name: `t:ITU-T X.1817` (tag), `a:x1817` (anchor id),
 * `d:x.1817` (document), `u:API` (abbreviation, without a number at its end), `x:clause 7.2` (target of cross-references),
 * `k:shall` (requirement word), `n:g.709` (a number listed alone, or one of the twin numbers G.709/Y.1331 that the text writes).
 */
export type Table = 't' | 'a' | 'd' | 'u' | 'x' | 'k' | 'n';

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
  n: () => NO_KEYS,
  x: ({ parts }) => [parts.heading, parts.subtitle, parts.caption, parts.term, parts.include],
};

/** The keys of a fact; the first is the one its own findings stand under. */
export function keysOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'citation': return fact.form === 'anchor' ? [`a:${fact.target.text}`] : [`t:${tagKey(fact.target.text)}`, `d:${nameKey(documentName(fact.target.text))}`, ...twinKeys(fact.target.text)];
    case 'entry': return [
      ...(fact.anchor ? [`a:${fact.anchor.text}`] : []),
      ...(fact.tag ? [`t:${tagKey(fact.tag.text)}`] : []),
      ...Array.from(new Set(documentNames(fact).map(nameKey)), (key) => `d:${key}`),
      ...loneKeys(fact),
    ];
    case 'anchor': return [`a:${fact.id}`];
    case 'mention': return [`d:${nameKey(fact.identifier.text)}`, ...twinKeys(fact.identifier.text)];
    case 'use': case 'expansion': return [`u:${abbreviationStem(fact.abbreviation)}`];
    case 'abbreviation': return abbreviationStems(fact.abbreviation).map((stem) => `u:${stem}`);
    case 'cross-reference': return [`x:${fact.target} ${fact.label.text}`];
    case 'caption': return fact.label ? [`x:${fact.target} ${fact.label.text}`] : NO_KEYS;
    case 'requirement': return REQUIREMENT_KEYS[fact.word];
    default: return NO_KEYS;
  }
}

const REQUIREMENT_KEYS: Readonly<Record<RequirementWord, readonly string[]>> = {
  shall: ['k:shall'], must: ['k:must'], should: ['k:should'], may: ['k:may'], 'is required to': ['k:is required to'], 'is recommended': ['k:is recommended'],
  'is prohibited from': ['k:is prohibited from'], 'is permitted to': ['k:is permitted to'], 'can optionally': ['k:can optionally'],
};

/** The keys of all requirement words: what one of them means depends on which others the text uses. */
export const ALL_REQUIREMENT_KEYS: readonly string[] = Object.values(REQUIREMENT_KEYS).flat();

/** The numbers of "ITU-T G.709/Y.1331"; none for any other name. */
export function twinNumbers(name: string): readonly string[] {
  if (!name.includes('/')) return NO_KEYS;
  const numbers = documentName(name).replace(/^(?:ITU|UIT)-T /, '').split('/');
  return numbers.length > 1 && numbers.every((number) => /^[A-VX-Z]\.\d[\d.]{0,10}$/.test(number)) ? numbers : NO_KEYS;
}

const twinKeys = (name: string): readonly string[] => (name.includes('/') ? twinNumbers(name).map((number) => `n:${nameKey(number)}`) : NO_KEYS);

/** The number of an entry that lists one alone. */
function loneKeys({ identifier }: Extract<Fact, { kind: 'entry' }>): readonly string[] {
  const number = identifier && /^ITU-T ([A-VX-Z]\.\d[\d.]{0,10})$/.exec(documentName(identifier.text))?.[1];
  return number ? [`n:${nameKey(number)}`] : NO_KEYS;
}

/** The keys of all figures and tables with a number: a range of numbers leads to those between its ends. */
export const keysOfCaptions = ofParts(['caption'], (draft): readonly string[] => factsOf(draft, 'caption').flatMap(({ fact }) => keysOf(fact)));

/** The names of the document an entry lists: its tag, its number, each part of a twin number, its half of a common text. */
function documentNames(entry: Extract<Fact, { kind: 'entry' }>): string[] {
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
