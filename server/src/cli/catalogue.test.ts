import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import curationSchema from '../../../seeds/curated.schema.json';
import seedSchema from '../../../seeds/seed.schema.json';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { findRecord } from '../catalogue/look-up.ts';
import { parseCuration, parseSeed } from '../catalogue/parse-seed.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { catalogueList } from './catalogue-list.ts';
import { catalogueShow } from './catalogue-show.ts';
import { bundledCuration, bundledSeeds, contentOf } from '../sources/load-catalogue.ts';

const catalogue = buildCatalogue(bundledSeeds, bundledCuration);
const ajv = new Ajv2020();
const followsSchema = ajv.compile(seedSchema), isCuration = ajv.compile(curationSchema);

describe('the bundled seeds', () => {
  it('follow the shipped schemas, and parseSeed agrees', () => {
    for (const seed of bundledSeeds) {
      assert.ok(followsSchema(seed), ajv.errorsText(followsSchema.errors));
      assert.ok('seed' in parseSeed(seed));
    }
    assert.ok(isCuration(bundledCuration), ajv.errorsText(isCuration.errors));
    assert.ok('curation' in parseCuration(bundledCuration));
    assert.ok(bundledCuration.facts.every(({ name }) => findRecord(catalogue, name)));
  });

  it('hold every row and item of their documents', () => {
    const [report, letter] = bundledSeeds;
    const places = new Map<string, number>();
    for (const { place } of report?.statements ?? []) places.set(place, (places.get(place) ?? 0) + 1);
    assert.deepEqual([...places], [
      ['Annex 1 a) TAP', 5], ['Annex 1 a) AAP', 28], ['Annex 1 b)', 9], ['Annex 1 c)', 7], ['Annex 1 d)', 3], ['Annex 1 e)', 3],
      ['Annex 2 a)', 40], ['Annex 2 b)', 81], ['Annex 2 c)', 22], ['Clause 3', 2],
    ]);
    assert.equal(letter?.statements.length, 12);
    assert.equal(report?.abbreviations.length, 13);
  });
});

describe('seed.schema.json and parseSeed', () => {
  it('agree on damaged seeds', () => {
    const letter = JSON.stringify(bundledSeeds[1]);
    fc.assert(fc.property(fc.nat(), fc.constantFrom<unknown>(null, 1, '', 'text', [], {}, '2025-06-17', 'scheduled', '8/17'), (at, value) => {
      const seed: unknown = JSON.parse(letter), places = placesOf(seed), place = places[at % places.length];
      if (place) place.holder[place.key] = value;
      assert.equal('seed' in parseSeed(seed), followsSchema(seed), `${place?.key ?? ''} = ${JSON.stringify(value)}`);
    }), { numRuns: 150 });
  });
});

interface Place { readonly holder: Record<string, unknown>; readonly key: string }

function placesOf(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}

describe('the bundled catalogue', () => {
  const record = (name: string): CatalogueRecord => {
    const found = findRecord(catalogue, name);
    assert.ok(found, name);
    return found;
  };

  it('knows what became of the items of the documents', () => {
    assert.equal(record('x.NSSA-cc').id, 'X.1645');
    assert.deepEqual(record('X.soar-cc').titles.map(({ lang }) => lang).sort(), ['en', 'fr']);
    assert.ok(record('X.soar-cc').history.some(({ event, meeting }) => event === 'scheduled' && meeting?.startsWith('WP4/17')));
    assert.deepEqual([record('X.rdda').id, record('X.1771').status], ['X Suppl. 39', 'not-approved']);
    assert.deepEqual([record('X.saf-dsf').id, record('TR.sgfdcml').status, record('Y.energy-data').id], ['X.1150', 'agreed', 'Y.4498']);
    assert.deepEqual([record('X.1631').status, record('X.1373rev').status, record('XSTR-SUSS').status], ['approved', 'determined', 'agreed']);
  });

  it('gives every event a date or meeting and its source', () => {
    assert.ok(catalogue.records.length >= 190);
    for (const { id, history } of catalogue.records) {
      assert.ok(history.length > 0 && history.every(({ date, meeting, source }) => (date ?? meeting) !== undefined && source.document !== '' && source.place !== ''), id);
    }
  });
});

describe('catalogueList', () => {
  it('prints each record on a line of one JSON array, properties in the documented order', () => {
    const json = catalogueList(catalogue, { json: true }), records = JSON.parse(json) as readonly object[];
    assert.deepEqual(records, catalogue.records);
    assert.deepEqual(Object.keys(records.find((one) => 'id' in one && one.id === 'X.1817') ?? {}),
      ['id', 'kind', 'names', 'titles', 'status', 'process', 'studyGroups', 'questions', 'history', 'relations', 'notes', 'editions']);
    assert.equal(json.trimEnd().split('\n').length, records.length + 2);
  });
  it('prints a line a record for people', () => {
    assert.match(catalogueList(catalogue, { json: false }), /^X\.1645 +approved +2023-09-08 +Requirements of network/m);
  });
});

describe('catalogueShow', () => {
  it('prints a record for a person', () => {
    const { text, found } = catalogueShow(catalogue, 'x.5gsec-MESSAGE');
    assert.ok(found);
    assert.match(text, /^X\.1817\n {2}Security requirements for 5G message service \[en\]\n/);
    assert.match(text, /2023-09-08 +approved +000_ca46e116d6afd6a6, Annex 1 a\) TAP, row 2/);
  });
  it('suggests the nearest names', () => {
    const { text, found, suggestions } = catalogueShow(catalogue, 'X.soar-cx');
    assert.ok(!found && suggestions.includes('X.soar-cc'));
    assert.equal(text, 'The catalogue (as of 2025-06-17) has no X.soar-cx. Nearest: X.soar-cc.\n');
  });
  it('suggests the names that begin with what was asked for before those that look like it', () => {
    assert.deepEqual(catalogueShow(catalogue, 'X.1352').suggestions, ['X.1352 Amd. 1', 'X.1353']);
    assert.equal(catalogueShow(catalogue, 'X.1333').suggestions[0], 'X.1333 Cor. 1');
    assert.equal(catalogueShow(catalogue, 'X.soar').suggestions[0], 'X.soar-cc');
  });
  it('tells what is due before a meeting', () => {
    assert.match(catalogueShow(catalogue, 'X.soar-cc').text, /\n {2}2025-08-22 {2}Soumission [^\n]* \[fr\] \(deadline for WP4\/17, 4–5 September 2025\)\n/);
    assert.doesNotMatch(catalogueShow(catalogue, 'X.1817').text, /deadline/);
  });
});

describe('contentOf', () => {
  it('says in one line what keeps a file from being a catalogue, and where', () => {
    assert.deepEqual(contentOf('a.json', '{"version": 1,\n"source": }'), { file: 'a.json', line: 2, message: 'is no JSON: unexpected "}"' });
    assert.deepEqual(contentOf('a.json', '{"version": 1,'), { file: 'a.json', line: 1, message: 'is no JSON: unexpected end of the file' });
    assert.deepEqual(contentOf('a.json', '[]'), { file: 'a.json', line: 1, message: 'is no catalogue: it must be an object' });
    const letter = JSON.stringify(bundledSeeds[1], undefined, 2).replace('"version": 1', '"version": 2');
    assert.deepEqual(contentOf('a.json', letter), { file: 'a.json', line: 3, message: 'is no catalogue: version must be one of 1' });
  });
});
