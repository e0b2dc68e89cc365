import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entriesImporter, seedOfEntries } from './import-entries.ts';
import { importerFor } from './importers.ts';
import { parseCuration, parseSeed } from '../parse-seed.ts';
import { ENTRIES_FILE as FILE } from '../entries-fixture.ts';
import { RUNS } from '../fixture.ts';

const importOf = (value: unknown, date?: string) => {
  const importing = entriesImporter.begin({ id: 'ours', ...(date !== undefined && { date }) });
  importing.add({ form: 'value', name: 'ours.yaml', value, lineOf: (path) => 10 + path.length });
  return importing.end();
};

describe('entriesImporter', () => {
  const { seed, curation, read, notUnderstood } = importOf(FILE);
  it('reads entries that give little more than an id and a title', () => {
    assert.deepEqual(seed.source, { id: 'ours', title: 'Ours', date: '2025-11-01', covers: [] });
    assert.deepEqual(seed.statements.map(({ names, title, kind, events, place }) => [names, title?.text, kind, events, place]), [
      [['X.foo', 'X.bar'], 'Framework of foo', 'recommendation', [{ event: 'under-study', usual: true }], 'entry 1'],
      [['X.foo'], 'Cadre de foo', 'recommendation', [], 'entry 1'],
      [['X.1999 Amd. 1'], 'More of it', 'amendment', [{ event: 'determined', date: '2025-09-05' }], 'entry 3'],
      [['IETF RFC 8446'], 'TLS 1.3', 'standard', [{ event: 'approved', usual: true }], 'entry 4'],
    ]);
    assert.deepEqual(seed.statements[2]?.relations, [{ type: 'amends', target: 'X.1999' }]);
    assert.deepEqual([read, notUnderstood], [['4 own entries', '1 second name'], []]);
  });
  it('reads editions into the short form, the title with the last', () => {
    assert.deepEqual(seed.texts, [{
      id: 'ISO/IEC 27002', kind: 'standard',
      editions: [{ date: '2013-10', place: 'entry 2' }, { date: '2022', place: 'entry 2', title: 'Information security controls' }],
    }]);
  });
  it('gives a seed and facts that a catalogue takes, the same each time', () => {
    assert.ok('seed' in parseSeed(seed));
    assert.ok('curation' in parseCuration(curation));
    assert.deepEqual(importOf(FILE), importOf(FILE));
    const idOf = (value: unknown) => importerFor({ form: 'value', name: 'a.json', value, lineOf: () => 1 })?.id;
    assert.deepEqual([FILE, FILE.entries, [{ id: 'X.1', file: 'x.yaml' }], []].map(idOf), ['entries', 'entries', undefined, undefined]);
  });
  it('tells each problem with its line and keeps the other entries', () => {
    const wrong = { ...FILE, entries: [...FILE.entries, { id: 'my text', title: 'x' }, { id: 'X.Foo', title: 'again' }, { id: 'X.new', titel: 'slip' }, { id: 'X.y', title: 'y', editions: [19] }] };
    const { notUnderstood: told, seed: kept } = importOf(wrong);
    assert.equal(kept.statements.length, seed.statements.length);
    assert.deepEqual(told.map(({ place, text, reason }) => [place, text, reason]), [
      ['line 20', 'entry 7', 'must have "title"; the entry is left out'], ['line 23', 'entry 5, id', 'must be a number or provisional name, such as X.1817 or X.soar-cc; the entry is left out'],
      ['line 23', 'entry 6, id', 'is given twice; the entry is left out'], ['line 26', 'entry 7, titel', 'is no known property; the entry is left out'],
      ['line 31', 'entry 8, edition 1', 'must be a day, a month or a year; the entry is left out'],
    ]);
    assert.match(importOf({ ...FILE, 'same-as': [...FILE['same-as'], { nam: 'X' }] }).notUnderstood[0]?.reason ?? '', /; the second name is left out$/);
  });
  it('fails in one line where nothing can be read, or no date is known', () => {
    assert.throws(() => importOf({ entries: [{ id: 'X.foo' }] }), { name: 'ImportError', message: /^ours, line 20: entry 1 must have "title"\. An entry is/ });
    assert.throws(() => importOf({ entries: 1 }), { name: 'ImportError', message: /line \d+: entries must be an array/ });
    assert.throws(() => importOf({ entries: [{ id: 'X.foo', title: 'Foo' }] }), { name: 'ImportError', message: /--date YYYY-MM-DD/ });
    assert.equal(importOf({ entries: [{ id: 'X.foo', title: 'Foo' }] }, '2025-01-02').seed.source.date, '2025-01-02');
  });
});

describe('seedOfEntries', () => {
  it('takes the list alone, as a settings file has it', () => {
    const { seed, problems } = seedOfEntries([{ id: 'X.foo', title: 'Foo' }, 7], { id: '.rapporteur.json', date: '2025-01-02' });
    assert.deepEqual([seed.statements.length, seed.source.date, problems], [1, '2025-01-02', [{ path: '/1', message: 'must be an object' }]]);
  });
  it('takes any value without an exception', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { seedOfEntries(value, { id: 'x' }); }), { numRuns: 6 * RUNS });
  });
});
