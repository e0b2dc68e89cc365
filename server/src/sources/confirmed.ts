import { existsSync } from 'node:fs';
import path from 'node:path';
import { nameKey } from '../catalogue/identifier.ts';
import type { CuratedFact } from '../catalogue/curation.ts';
import { readFile } from './load-catalogue.ts';
import { ImportError } from '../catalogue/import-error.ts';
import { writeWhole } from './store.ts';

/** The file of a folder in which facts are kept that a person confirmed. */
export const CONFIRMED = 'confirmed.json';

/** Writes facts down beside those that were confirmed before. What is there already is not written twice. Gives whether anything was new. */
export function withFacts(folder: string, facts: readonly CuratedFact[]): boolean {
  const file = path.join(folder, CONFIRMED), known = existsSync(file) ? readFile(file) : { curation: { version: 1 as const, facts: [] } };
  if ('message' in known) throw new ImportError(`${file} ${known.message}. Mend it first; nothing was changed.`);
  const before = known.curation?.facts ?? [], keys = new Set(before.map(keyOf)), added = facts.filter((fact) => !keys.has(keyOf(fact)));
  if (added.length === 0) return false;
  return writeWhole(file, `${JSON.stringify({ version: 1, facts: [...before, ...added] }, undefined, 2)}\n`);
}

/** That they are two texts, though they have one title. */
export const otherText = (workItem: string, published: string, day: string): CuratedFact =>
  ({ fact: 'not-same-as', name: workItem, target: published, reason: `Told apart by a person on ${day}: ${published} has the title of ${workItem}, and is another text.` });

const keyOf = (fact: CuratedFact): string => `${fact.fact} ${nameKey(fact.name)} ${'target' in fact ? nameKey(fact.target) : JSON.stringify(fact)}`;

/** That a work item is what was published under a number, as a person confirmed on a day. */
export const sameText = (workItem: string, published: string, day: string): CuratedFact =>
  ({ fact: 'same-as', name: workItem, target: published, reason: `Confirmed by a person on ${day}: ${published} was published with the title of ${workItem}.` });
