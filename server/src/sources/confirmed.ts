import { existsSync } from 'node:fs';
import path from 'node:path';
import { nameKey } from '../catalogue/identifiers/identifier.ts';
import type { CuratedFact } from '../catalogue/curation.ts';
import { problemPlace } from './catalogue-problem.ts';
import { readFile } from './load-catalogue.ts';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { writeWhole } from './store.ts';

/** The file of a folder in which facts are kept that a person confirmed. */
export const CONFIRMED = 'confirmed.json';

/** Writes facts down beside those that were confirmed before: what is there already is not written twice, and what says the contrary goes. Gives whether anything was new. */
export function withFacts(folder: string, facts: readonly CuratedFact[]): boolean {
  const file = path.join(folder, CONFIRMED), before = factsIn(file), keys = new Set(before.map(factKey)), added = facts.filter((fact) => !keys.has(factKey(fact)));
  const contrary = new Set(facts.map(contraryOf)), kept = before.filter((fact) => !contrary.has(factKey(fact)));
  if (added.length === 0 && kept.length === before.length) return false;
  return writeWhole(file, `${JSON.stringify({ version: 1, facts: [...kept, ...added] }, undefined, 2)}\n`);
}

/** Whether a folder holds a fact, on whatever day it was confirmed. */
export const holdsFact = (folder: string, fact: CuratedFact): boolean => factsIn(path.join(folder, CONFIRMED)).some((one) => factKey(one) === factKey(fact));

function factsIn(file: string): readonly CuratedFact[] {
  const known = existsSync(file) ? readFile(file) : {};
  if ('message' in known) throw new ImportError(`${problemPlace(known, (one) => one)}: ${known.message}. Mend it first; nothing was changed.`);
  if (known.seed) throw new ImportError(`${file}: holds more than confirmed facts, which would be lost. Give it another name; nothing was changed.`);
  return known.curation?.facts ?? [];
}

/** That they are two texts, though they have one title. */
export const otherText = (workItem: string, published: string, day: string): CuratedFact =>
  ({ fact: 'not-same-as', name: workItem, target: published, reason: `Told apart by a person on ${day}: ${published} has the title of ${workItem}, and is another text.` });

/** What two facts share that say the same, whenever and why a person said so. */
export const factKey = (fact: CuratedFact): string => `${fact.fact} ${nameKey(fact.name)} ${'target' in fact ? nameKey(fact.target) : JSON.stringify(fact)}`;

/** The key of the fact that says of two texts what this one denies; a key that no fact has, where it denies nothing. */
const contraryOf = (fact: CuratedFact): string =>
  fact.fact === 'same-as' ? factKey({ ...fact, fact: 'not-same-as' }) : fact.fact === 'not-same-as' ? factKey({ ...fact, fact: 'same-as' }) : '';

/** That a work item is what was published under a number, as a person confirmed on a day. */
export const sameText = (workItem: string, published: string, day: string): CuratedFact =>
  ({ fact: 'same-as', name: workItem, target: published, reason: `Confirmed by a person on ${day}: ${published} was published with the title of ${workItem}.` });
