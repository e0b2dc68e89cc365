import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogueImporter } from './import-catalogue.ts';
import { importerFor, IMPORTERS } from './importers.ts';
import { testSeed, testStatement } from '../testing.ts';

const importOf = (value: unknown, date?: string) => {
  const importing = catalogueImporter.begin({ id: 'given', ...(date !== undefined && { date }) });
  importing.add({ form: 'value', name: 'colleague.json', value, lineOf: () => 7 });
  return importing.end();
};
const seed = testSeed([testStatement({ names: ['X.1'] })]);
const facts = { $schema: './curated.schema.json', version: 1, facts: [{ fact: 'same-as', name: 'X.a', target: 'X.b', reason: 'a slip' }] };

describe('catalogueImporter', () => {
  it('takes a catalogue file as it is, under its own id', () => {
    assert.deepEqual(importOf({ $schema: './seed.schema.json', ...seed }), { seed, read: ['1 statement'], notUnderstood: [] });
  });
  it('takes facts that a person confirmed', () => {
    const { curation, read, seed: { source } } = importOf(facts, '2025-01-02');
    assert.deepEqual([curation, read, source.date], [{ version: 1, facts: facts.facts }, ['1 confirmed fact'], '2025-01-02']);
    assert.throws(() => importOf(facts), { name: 'ImportError', message: /--date YYYY-MM-DD/ });
  });
  it('says what is wrong with another file, and where', () => {
    assert.throws(() => importOf({ ...seed, version: 2, extra: 1, more: 2, most: 3 }), { name: 'ImportError', message: /^colleague\.json: this is no catalogue's file: line 7: version must be one of 1; .* and 1 problem more\. seed\.schema\.json says/ });
  });
});

describe('importerFor', () => {
  const value = (given: unknown) => importerFor({ form: 'value', name: 'a', value: given, lineOf: () => undefined })?.id;
  it('knows each kind of value, and no other', () => {
    assert.deepEqual([seed, facts, { entries: [] }, { docidentifier: [] }, { docid: [] }].map(value), ['catalogue', 'catalogue', 'entries', 'relaton', 'relaton']);
    assert.deepEqual([{}, [], null, 1, 'text', { version: 1 }].map(value), Array.from({ length: 6 }, () => undefined));
    assert.equal(importerFor({ form: 'text', name: 'a', text: 'Dear colleagues,', blocks: [] }), undefined);
    assert.equal(new Set(IMPORTERS.map(({ id }) => id)).size, IMPORTERS.length);
  });
});
