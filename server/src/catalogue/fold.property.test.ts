import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildCatalogue } from './catalogue.ts';
import type { CuratedFact } from './curation.ts';
import { nameKey } from './identifiers/identifier.ts';
import type { EventName, Kind } from './record.ts';
import type { ListedText, Seed, Statement } from './statement.ts';
import { RUNS } from './fixture.ts';
import { testList, testSeed, testStatement } from './testing.ts';

/** Names that meet in many ways: numbers, twins, halves, acronyms, revisions, parts with and without the year of their base. */
const NAMES = ['X.1', 'X.2', 'X.3', 'X.1/Y.1', 'Y.1', 'X.2 | ISO/IEC 7', 'ISO/IEC 7', 'X.a-b', 'X.c-d', 'X.A-B', 'TR.e', 'XSTR.e', 'X.1rev', 'X.1rev2', 'X Suppl. 9', 'X.1 Amd. 1', 'X.1 (2020) Amd. 1', 'X.1 (2024) Amd. 1'];
const LISTED = ['X.1', 'X.2', 'X.3', 'X.1/Y.1', 'ISO/IEC 7', 'X Suppl. 9', 'X.1 (2020) Amd. 1', 'X.1 (2024) Amd. 1'];
const EVENTS: readonly EventName[] = ['registered', 'under-study', 'determined', 'redetermined', 'consented', 'approved', 'agreed', 'not-approved', 'scheduled', 'superseded', 'withdrawn'];
const date = fc.constantFrom('2020-03-01', '2022-09-08', '2023-09', '2023-09-08', '2024-03-01', '2025-12-11'), title = fc.constantFrom('Framework of things', 'Security of clouds', 'Keys');

const anyStatement = fc.record({
  names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }), title: fc.option(title, { nil: undefined }),
  events: fc.array(fc.record({ event: fc.constantFrom(...EVENTS), date: fc.option(date, { nil: undefined }) }), { maxLength: 3 }),
  becomes: fc.option(fc.constantFrom(...NAMES), { nil: undefined, freq: 4 }),
}).map(({ names, title: text, events, becomes }): Statement => testStatement({
  names, ...(text !== undefined && { title: { lang: 'en', text } }), events: events.map(({ event, date: on }) => ({ event, ...(on !== undefined && { date: on }) })),
  relations: becomes === undefined ? [] : [{ type: 'becomes', target: becomes }],
}));

const kindOf = (id: string): Kind => (/Amd/.test(id) ? 'amendment' : /Suppl/.test(id) ? 'supplement' : id.startsWith('ISO') ? 'standard' : 'recommendation');

const anyTexts = fc.uniqueArray(fc.record({
  id: fc.constantFrom(...LISTED), editions: fc.uniqueArray(fc.record({ date, title: fc.option(title, { nil: undefined }), state: fc.constantFrom(undefined, 'in-force' as const, 'withdrawn' as const) }), { minLength: 1, maxLength: 3, selector: (one) => one.date }),
}), { maxLength: 6, selector: (one) => one.id }).map((texts) => texts.map(({ id, editions }): ListedText => ({
  id, kind: kindOf(id), editions: [...editions].sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((one) => ({ date: one.date, ...(one.title !== undefined && { title: one.title }), ...(one.state && { state: one.state }), place: `${id} ${one.date}` })),
})));

const anySeeds = fc.array(fc.record({ on: fc.constantFrom('', '2022-01-01', '2023-09-08', '2026-08-22'), statements: fc.array(anyStatement, { maxLength: 6 }), texts: fc.option(anyTexts, { nil: [] }) }), { minLength: 1, maxLength: 4 })
  .map((all) => all.map(({ on, statements, texts }, index): Seed => ({
    ...testSeed(statements.map((one, row) => ({ ...one, row: row + 1 }))), ...testList(texts, { id: `s${index.toString()}`, date: on, covers: [] }), statements: statements.map((one, row) => ({ ...one, row: row + 1 })),
  })));

const anyFacts = fc.array(fc.record({ name: fc.constantFrom('X.a-b', 'X.c-d', 'X.1rev', 'TR.e'), target: fc.constantFrom('X.1', 'X.2', 'X.a-b') }), { maxLength: 2 })
  .map((facts) => facts.filter(({ name, target }) => name !== target).map((one): CuratedFact => ({ fact: 'same-as', ...one, reason: 'Confirmed.' })));

/** Each thing said, and the ids of the records that tell it. */
function told(seeds: readonly Seed[], facts: readonly CuratedFact[]): ReadonlyMap<string, readonly string[]> {
  const byPlace = new Map<string, string[]>();
  for (const { id, history } of buildCatalogue(seeds, { version: 1, facts }).records) {
    // What two lists say alike is told once.
    for (const place of new Set(history.map(({ source }) => (source.row === undefined ? source.place : `${source.document} ${source.row.toString()}`)))) byPlace.set(place, [...byPlace.get(place) ?? [], id]);
  }
  return byPlace;
}

describe('any sources together', () => {
  it('fold the same in any order', () => {
    fc.assert(fc.property(anySeeds, anyFacts, fc.infiniteStream(fc.nat(1000)), (seeds, facts, keys) => {
      const shuffled = seeds.map((seed) => ({ seed, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key).map(({ seed }) => seed), curation = { version: 1 as const, facts };
      assert.deepEqual(buildCatalogue(shuffled, curation).records, buildCatalogue(seeds, curation).records);
    }), { numRuns: 6 * RUNS });
  });

  it('have each statement in one record, and no two records of one id', () => {
    fc.assert(fc.property(anySeeds, anyFacts, (seeds, facts) => {
      const found = told(seeds, facts);
      for (const { source, statements, texts = [] } of seeds) {
        for (const { events, row } of statements) assert.equal(found.get(`${source.id} ${row?.toString() ?? ''}`)?.length ?? 0, Math.min(events.length, 1));
        for (const { place } of texts.flatMap(({ editions }) => editions)) assert.equal(found.get(place)?.length, 1);
      }
      const ids = buildCatalogue(seeds, { version: 1, facts }).records.map(({ id }) => nameKey(id));
      assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), []);
    }), { numRuns: 4 * RUNS });
  });

  it('lead from each record\'s id to it', () => {
    fc.assert(fc.property(anySeeds, anyFacts, (seeds, facts) => {
      const { records, byName } = buildCatalogue(seeds, { version: 1, facts });
      for (const record of records) assert.equal(byName.get(nameKey(record.id)), record);
    }), { numRuns: 6 * RUNS });
  });
});
