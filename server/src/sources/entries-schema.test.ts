import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import schema from '../../../seeds/entries.schema.json';
import { ENTRIES_FILE as FILE } from '../catalogue/entries-fixture.ts';
import { RUNS } from '../catalogue/fixture.ts';
import { readEntries } from '../catalogue/importers/import-entries-shape.ts';

const follows = new Ajv2020({ strict: false }).compile(schema);

test('entries.schema.json and the reader agree on good and on damaged entries', () => {
  const whole = { ...FILE, entries: [...FILE.entries, { id: 'X.all', title: 'All', kind: 'standard', questions: ['1/17'], studyGroup: 'SG17', editions: [{ date: 2020, title: 't', state: 'in-force', equivalent: 'ISO 1' }], relations: [{ type: 'amends', target: 'X.1' }], notes: ['n'] }] };
  assert.ok(follows(whole));
  fc.assert(fc.property(fc.nat(), fc.constantFrom<unknown>(null, 1, 2020, '', 'text', [], {}, '2025-06-17', '2025', 'determined', '8/17'), (at, value) => {
    const file: unknown = JSON.parse(JSON.stringify(whole)), places = placesOf(file), place = places[at % places.length];
    if (place) place.holder[place.key] = value;
    assert.equal(readEntries(file).problems.length === 0, follows(file), `${place?.key ?? ''} = ${JSON.stringify(value)}`);
  }), { numRuns: 8 * RUNS });
});

function placesOf(value: unknown): readonly { readonly holder: Record<string, unknown>; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}
