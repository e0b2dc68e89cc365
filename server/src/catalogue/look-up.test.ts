import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildCatalogue, emptyCatalogue } from './catalogue.ts';
import { findRecord, isNumbered, publicationYear, recordTitle } from './look-up.ts';
import { nearestNames } from './nearest.ts';
import { searchRecords } from './search.ts';
import { testSeed, testStatement } from './testing.ts';

const catalogue = buildCatalogue([testSeed([
  testStatement({ names: ['X.1817', 'X.5Gsec-message'], title: { lang: 'en', text: 'Security requirements for 5G message service' }, events: [{ event: 'approved', date: '2023-09-08' }] }),
  testStatement({ names: ['X.1818', 'X.5Gsec-ctrl'], title: { lang: 'en', text: 'Security controls for networks' }, events: [{ event: 'determined', date: '2023-09-08' }] }),
  testStatement({ names: ['X.soar-cc'], title: { lang: 'en', text: 'Framework of security orchestration for cloud computing' } }),
  testStatement({ names: ['X.soar-cc'], title: { lang: 'fr', text: "Cadre applicable à l'orchestration de la sécurité" } }),
  testStatement({ names: ['X.509'] }), testStatement({ names: ['G.8013/Y.1731'] }), testStatement({ names: ['X.Suppl. 39'] }), testStatement({ names: ['TR.AISec'] }),
], { covers: ['G'] })]);

const idOf = (name: string) => findRecord(catalogue, name)?.id;
const search = (query: string, limit = 10) => searchRecords(catalogue, query, limit).map(({ id }) => id);

describe('findRecord', () => {
  it('finds by any name in any case, with what usually stands around it', () => {
    for (const name of ['X.1817', 'x.5gsec-MESSAGE', 'ITU-T X.1817', 'Recommendation ITU-T X.1817 (09/2023)', 'UIT-T\u00a0X.1817']) assert.equal(idOf(name), 'X.1817', name);
    assert.equal(idOf('ITU-T Y.1731'), 'G.8013/Y.1731');
    assert.equal(idOf('Suppl. 39 to X.1148'), 'X Suppl. 39');
    assert.equal(idOf('TR. aisec'), 'TR.AISec');
    assert.equal(idOf('X.1817 Amd. 1'), undefined);
    assert.equal(idOf(''), undefined);
  });
});

describe('small look-ups', () => {
  it('answer from the record', () => {
    const [message, plan] = [findRecord(catalogue, 'X.1817'), findRecord(catalogue, 'X.soar-cc')];
    assert.ok(message && plan);
    assert.deepEqual([publicationYear(message), publicationYear(plan)], ['2023', undefined]);
    assert.deepEqual([isNumbered(message), isNumbered(plan)], [true, false]);
    assert.match(recordTitle(plan, 'fr'), /^Cadre/);
    assert.match(recordTitle(plan, 'es'), /^Framework/);
  });
});

describe('nearestNames', () => {
  it('suggests what was likely meant', () => {
    assert.deepEqual(nearestNames(catalogue, 'X.soar-cx', 3), ['X.soar-cc']);
    assert.deepEqual(nearestNames(catalogue, 'x.5gsec-mesage', 3), ['X.5Gsec-message']);
    assert.deepEqual(nearestNames(catalogue, 'X.1871', 3), ['X.1817']);
    assert.deepEqual(nearestNames(catalogue, 'X.1819', 3), ['X.1818', 'X.1817']);
    assert.deepEqual(nearestNames(catalogue, 'Q.9999', 3), []);
    assert.deepEqual(nearestNames(emptyCatalogue, 'X.1', 3), []);
  });
});

describe('searchRecords', () => {
  it('finds by number, acronym and words of a title in any language', () => {
    assert.deepEqual(search('X.18'), ['X.1817', 'X.1818']);
    assert.deepEqual(search('x.5gsec-c'), ['X.1818']);
    assert.deepEqual(search('soar'), ['X.soar-cc']);
    assert.deepEqual(search('orchestration'), ['X.soar-cc']);
    assert.deepEqual(search('securite orch'), ['X.soar-cc']);
    assert.deepEqual(search('SÉCURITÉ'), ['X.soar-cc']);
    assert.deepEqual(search('security requ'), ['X.1817']);
    assert.deepEqual(search('nothing like it'), []);
  });
  it('ranks an exact name and a title that begins with the query first', () => {
    assert.deepEqual(search('security'), ['X.1817', 'X.1818', 'X.soar-cc']);
    assert.equal(search('X.509')[0], 'X.509');
    assert.deepEqual(search('', 3), catalogue.records.slice(0, 3).map(({ id }) => id));
    assert.equal(search('security', 1).length, 1);
  });
});

describe('a large catalogue', () => {
  it('gives as many results as asked', () => {
    const records = Array.from({ length: 600 }, (_, index) => ({
      id: `X.${(10_000 + index).toString()}`, kind: 'recommendation' as const, names: [`X.item-${index.toString(36)}`], titles: [{ lang: 'en', text: 'Security of things' }],
      status: 'approved' as const, studyGroups: [], questions: [], history: [], relations: [], notes: [], editions: [],
    }));
    const large = { ...emptyCatalogue, records };
    assert.equal(searchRecords(large, 'security', 50).length, 50);
    assert.equal(searchRecords(large, 'item 1', 50).length, 50);
    assert.ok(nearestNames(large, 'X.item-zzx', 5).length > 0);
  });
});
