import { nameKey } from '../catalogue/identifier.ts';
import type { Fact } from '../draft/fact.ts';
import { tagKey } from '../draft/normalise.ts';
import type { Draft } from '../draft/draft.ts';
import { abbreviationStem, abbreviationStems, listingOf } from './abbreviation-list.ts';
import { documentName } from './document-name.ts';
import { hasBody, ownNames } from './own-text.ts';

/**
 * The tables that facts are counted in. A key is its table's letter, a colon and a name: `t:ITU-T X.1817` (tag), `a:x1817` (anchor id),
 * `d:x.1817` (document), `u:API` (abbreviation, without a number at its end), `x:clause 7.2` (target of cross-references).
 */
export type Table = 't' | 'a' | 'd' | 'u' | 'x';

/**
 * What of the frame, besides its own facts, alters what a table's keys mean: a renumbered clause alters every "clause 7.2". Where it
 * changes, the keys that nothing defines are looked at again (of documents and abbreviations all of them).
 */
export const TABLE_READS: Readonly<Record<Table, (draft: Draft) => readonly unknown[]>> = {
  t: ({ parts }) => [parts.entry, parts.include],
  a: ({ parts }) => [parts.entry, parts.include],
  d: (draft) => [hasBody(draft), draft.parts.include.length > 0, ownNames(draft)],
  u: (draft) => [listingOf(draft)],
  x: ({ parts }) => [parts.heading, parts.subtitle, parts.caption, parts.term, parts.include],
};

const NO_KEYS: readonly string[] = [];

/** The keys of a fact; the first is the one its own findings stand under. */
export function keysOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'citation': return fact.form === 'anchor' ? [`a:${fact.target.text}`] : [`t:${tagKey(fact.target.text)}`, `d:${nameKey(documentName(fact.target.text))}`];
    case 'entry': return [
      ...(fact.anchor ? [`a:${fact.anchor.text}`] : []),
      ...(fact.tag ? [`t:${tagKey(fact.tag.text)}`] : []),
      ...Array.from(new Set(documentNames(fact).map(nameKey)), (key) => `d:${key}`),
    ];
    case 'anchor': return [`a:${fact.id}`];
    case 'mention': return [`d:${nameKey(fact.identifier.text)}`];
    case 'use': case 'expansion': return [`u:${abbreviationStem(fact.abbreviation)}`];
    case 'abbreviation': return abbreviationStems(fact.abbreviation).map((stem) => `u:${stem}`);
    case 'cross-reference': return [`x:${fact.target} ${fact.label.text}`];
    default: return NO_KEYS;
  }
}

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

const DEFINES: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['entry', 'anchor', 'abbreviation', 'expansion']);

/** Whether a fact says what a key stands for, rather than uses it. */
export const defines = (fact: Fact): boolean => DEFINES.has(fact.kind);
