import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildCatalogue } from './catalogue.ts';
import type { CuratedFact } from './curation.ts';
import { findRecord } from './look-up.ts';
import type { Seed } from './statement.ts';
import { testSeed, testStatement } from './testing.ts';

const PLAN = { place: 'Annex 2 b)', events: [{ event: 'under-study' as const }] };

function fold(statements: readonly Parameters<typeof testStatement>[0][], facts: readonly CuratedFact[] = []) {
  const catalogue = buildCatalogue([testSeed(statements.map(testStatement))], { version: 1, facts });
  return { ids: catalogue.records.map(({ id }) => id), find: (name: string) => findRecord(catalogue, name) };
}

describe('foldStatements', () => {
  it('makes one record of a number and the plans of its acronym', () => {
    const { ids, find } = fold([
      { names: ['X.1236', 'X.sr-ctea'], process: 'AAP', events: [{ event: 'consented', date: '2023-09-08' }], place: 'Annex 1 e)' },
      { ...PLAN, names: ['X.sr-ctea'], process: 'AAP' }, { ...PLAN, names: ['X.sr-ctea'], process: 'agreement', place: 'Annex 2 c)' },
    ]);
    assert.deepEqual(ids, ['X.1236']);
    assert.equal(find('x.SR-CTEA')?.status, 'consented');
    assert.equal(find('X.1236')?.history.length, 3);
    assert.deepEqual(find('X.1236')?.notes, ['Listed in Annex 2 c) for agreement.']);
  });

  it('tells the title of a planned edition from that of the published one', () => {
    const titled = (text: string, events: Parameters<typeof testStatement>[0]['events']) => testStatement({ names: ['X.1631'], title: { lang: 'fr', text }, events: events ?? [] });
    const titles = (approved: string) => findRecord(buildCatalogue([
      testSeed([titled('Code', [{ event: 'approved', date: approved }])], { id: 'a', date: '2015-07-20' }),
      testSeed([titled('Contrôles', [{ event: 'scheduled', meeting: 'SG17' }])], { id: 'b', date: '2025-06-17' }),
    ]), 'X.1631')?.titles;
    assert.deepEqual(titles('2015-07-14'), [{ lang: 'fr', text: 'Code' }, { lang: 'fr', text: 'Contrôles', next: true }]);
    assert.deepEqual(titles('2025-09-05'), [{ lang: 'fr', text: 'Code' }, { lang: 'fr', text: 'Contrôles' }]);
  });

  it('reads statements in the order of their dates, also of names that are found to be one text later', () => {
    const plan = (date: string, text: string, ...names: readonly string[]) => testSeed([testStatement({ names, title: { lang: 'en', text } })], { id: date, date });
    const record = findRecord(buildCatalogue([plan('2021-01-01', 'Oldest', 'X.a'), plan('2022-01-01', 'Older', 'X.b'), plan('2023-01-01', 'Old', 'X.a'), plan('2024-01-01', 'New', 'X.b', 'X.a')]), 'X.a');
    assert.deepEqual(record?.titles.map(({ text }) => text), ['New', 'Old', 'Older', 'Oldest']);
  });

  it('takes the name of a Question from the last source that gives it in a language', () => {
    const named = (date: string, ...names: readonly (readonly [string, string])[]): Seed => ({ ...testSeed([], { id: date, date }), questions: [{ id: '8/17', studyGroup: 'SG17', names: names.map(([lang, text]) => ({ lang, text })) }] });
    const { questions } = buildCatalogue([named('2025-06-17', ['en', 'Cloud and data']), named('2021-06-17', ['en', 'Cloud computing'], ['fr', 'Nuage'])]);
    assert.deepEqual(questions[0]?.names, [{ lang: 'fr', text: 'Nuage' }, { lang: 'en', text: 'Cloud and data' }]);
  });

  it('keeps two numbers with one acronym apart, related both ways', () => {
    const { ids, find } = fold([
      { names: ['X.Suppl. 39', 'X.rdda'], kind: 'supplement', events: [{ event: 'agreed', date: '2023-09-08' }] },
      { names: ['X.1771', 'X.rdda'], events: [{ event: 'not-approved' }], relations: [{ type: 'becomes', target: 'X Suppl. 39' }] },
    ]);
    assert.deepEqual(ids, ['X.1771', 'X Suppl. 39']);
    assert.equal(find('X.rdda')?.id, 'X Suppl. 39');
    assert.equal(find('X.1771')?.status, 'not-approved');
    assert.deepEqual(find('X Suppl. 39')?.relations, [{ type: 'replaces', target: 'X.1771' }]);
  });

  it('goes by the right spelling of a name, and is found by the wrong one, whether a source has it or not', () => {
    const slip: readonly CuratedFact[] = [{ fact: 'same-as', name: 'X.slpi', target: 'X.slip', reason: 'letters swapped' }];
    for (const statements of [[{ names: ['X.slip'] }], [{ ...PLAN, names: ['X.slip'] }, { names: ['X.slpi'], events: [{ event: 'determined' as const, date: '2025-04-17' }] }]]) {
      const { ids, find } = fold(statements, slip);
      assert.deepEqual(ids, ['X.slip']);
      assert.equal(find('X.slpi')?.id, 'X.slip');
    }
  });

  it('follows a curated name, spelling, event and note', () => {
    const { ids, find } = fold([
      { names: ['X.1150', 'X.saf-dfs'], events: [{ event: 'determined', date: '2023-09-08' }] }, { ...PLAN, names: ['X.saf-dsf'] },
      { names: ['X.1631 | ISO/IEC 27017'], events: [{ event: 'scheduled', meeting: 'WP4/17' }], relations: [{ type: 'common-text', target: 'ISO/IEC 27017' }] },
    ], [
      { fact: 'same-as', name: 'X.saf-dsf', target: 'X.saf-dfs', reason: 'letters swapped' },
      { fact: 'event', name: 'X.1631', event: 'approved', date: '2015-07-14', reason: 'in force' },
      { fact: 'note', name: 'X.1150', text: 'Mind the spelling.', reason: 'seen' },
    ]);
    assert.deepEqual(ids, ['X.1150', 'X.1631']);
    assert.deepEqual(find('X.saf-dsf')?.names, ['X.saf-dfs', 'X.saf-dsf']);
    assert.deepEqual(find('X.1150')?.notes, ['Mind the spelling.']);
    assert.equal(find('ISO/IEC 27017')?.status, 'approved');
    assert.deepEqual(find('X.1631')?.history.map(({ event, source }) => [event, source.document]), [['approved', 'curated'], ['scheduled', 'test']]);
  });

  it('follows a second name of a second name, and goes round no circle', () => {
    const statements = [{ names: ['X.1150'], events: [{ event: 'approved' as const, date: '2024-03-01' }] }, { ...PLAN, names: ['X.saf-dfs'] }, { ...PLAN, names: ['X.saf-dsf'] }];
    const same = (name: string, target: string): CuratedFact => ({ fact: 'same-as', name, target, reason: 'Seen.' });
    assert.deepEqual(fold(statements, [same('X.saf-dsf', 'X.saf-dfs'), same('X.saf-dfs', 'X.1150')]).ids, ['X.1150']);
    assert.equal(fold(statements, [same('X.saf-dsf', 'X.saf-dfs'), same('X.saf-dfs', 'X.saf-dsf')]).ids.length, 3);
  });

  it('leaves a number to the text that has it, though a name of another stands for it', () => {
    const { ids, find } = fold([
      { names: ['X.1'], events: [{ event: 'approved', date: '2020-03-01' }] }, { names: ['X Suppl. 9', 'X.a-b'], kind: 'supplement' }, { names: ['X.1'], events: [{ event: 'withdrawn', date: '2023-01-01' }] },
    ], [{ fact: 'same-as', name: 'X.a-b', target: 'X.1', reason: 'Confirmed.' }]);
    assert.deepEqual([ids, find('X.1')?.history.length], [['X.1', 'X Suppl. 9'], 2]);
  });

  it('gives an approved revision its number and leaves one under way a record of its own', () => {
    const { find } = fold([
      { names: ['X.1051Rev'], events: [{ event: 'approved', date: '2023-06-13' }] }, { ...PLAN, names: ['X.1051rev2'], relations: [{ type: 'revises', target: 'X.1051' }] },
      { names: ['X.1373rev'], events: [{ event: 'determined', date: '2023-09-08' }], relations: [{ type: 'revises', target: 'X.1373' }] },
    ]);
    assert.deepEqual([find('X.1051')?.status, find('X.1051Rev')?.id], ['approved', 'X.1051']);
    assert.deepEqual([find('X.1051rev2')?.id, find('X.1051rev2')?.status], ['X.1051rev2', 'under-study']);
    assert.equal(find('X.1373'), undefined);
    assert.equal(find('X.1373rev')?.status, 'determined');
  });

  it('does not let a plan undo an agreement', () => {
    const { find } = fold([
      { names: ['TR.sgfdm'], kind: 'technical-report', events: [{ event: 'agreed', date: '2023-09-08' }], questions: ['7/17'] },
      { ...PLAN, names: ['TR.sgfdm', 'TR.sgfdcml'], kind: 'technical-report', questions: ['15/17'] },
    ]);
    assert.equal(find('TR.sgfdcml')?.status, 'agreed');
    assert.deepEqual(find('TR.sgfdcml')?.questions, ['7/17', '15/17']);
  });

  it('leaves a published text approved while its next edition is on its way', () => {
    const { find } = fold([
      { names: ['X.1236'], events: [{ event: 'approved', date: '2020-09-08' }] }, { names: ['X.1236'], process: 'AAP', events: [{ event: 'consented', date: '2023-09-08' }] },
      { names: ['X.400'], events: [{ event: 'withdrawn', date: '2020-09-08' }] }, { names: ['X.400'], events: [{ event: 'determined', date: '2023-09-08' }] },
    ]);
    assert.deepEqual([find('X.1236')?.status, find('X.1236')?.history.map(({ event }) => event), find('X.400')?.status], ['approved', ['approved', 'consented'], 'determined']);
  });

  it('takes the process of the table that moved an item on', () => {
    const { find } = fold([
      { names: ['Y.4498', 'Y.energy-data'], process: 'TAP', events: [{ event: 'determined', date: '2023-09-22' }] },
      { names: ['Y.energy-data'], process: 'TAP', notes: ['Moved to TAP'], events: [{ event: 'under-study' }, { event: 'determined', date: '2023-09-22' }] },
    ]);
    assert.deepEqual([find('Y.energy-data')?.id, find('Y.4498')?.process, find('Y.4498')?.status], ['Y.4498', 'TAP', 'determined']);
  });

  it('agrees technical reports whatever table lists them, and trusts a Question over a study group', () => {
    const { find } = fold([
      { ...PLAN, names: ['HSTR.DLT-PE'], kind: 'technical-report', process: 'AAP' },
      { ...PLAN, names: ['H.FMLS-QMEM'], studyGroup: 'SG13', questions: ['5/16'] },
    ]);
    assert.equal(find('HSTR.DLT-PE')?.process, 'agreement');
    assert.deepEqual(find('HSTR.DLT-PE')?.notes, ['Listed in Annex 2 b) for AAP.']);
    assert.deepEqual(find('H.FMLS-QMEM')?.studyGroups, ['SG16']);
  });

  it('dates an event without a date by its document, but not a scheduled one', () => {
    const { find } = fold([{ names: ['X.a-b'], events: [{ event: 'registered' }, { event: 'scheduled', meeting: 'WP4/17' }] }]);
    const source = { document: 'test', place: 'Table' };
    assert.deepEqual(find('X.a-b')?.history, [{ event: 'registered', date: '2023-09-08', source }, { event: 'scheduled', meeting: 'WP4/17', source }]);
  });

  it('folds in the order of the documents, not of the arguments', () => {
    const early = testSeed([testStatement({ names: ['X.soar-cc'], events: [{ event: 'under-study' }] })], { id: 'a', date: '2023-09-08' });
    const late = testSeed([testStatement({ names: ['X.1651', 'X.soar-cc'], events: [{ event: 'approved', date: '2025-12-01' }] })], { id: 'b', date: '2025-12-02' });
    const [one, other] = [buildCatalogue([early, late]), buildCatalogue([late, early])];
    assert.deepEqual(one.records, other.records);
    assert.deepEqual(one.records.map(({ id, names, status }) => [id, names, status]), [['X.1651', ['X.soar-cc'], 'approved']]);
    assert.equal(one.asOf, '2025-12-02');
    assert.deepEqual(one.sources.map(({ id }) => id), ['a', 'b']);
    assert.deepEqual(other.sources, one.sources);
  });

  it('takes what was written by hand without a day as said last, and shows no day for it', () => {
    const own = (given: Partial<Parameters<typeof testStatement>[0]>) => testSeed([testStatement({ names: ['X.a-b'], title: { lang: 'en', text: 'Own words' }, events: [], ...given })], { id: 'own', date: '' });
    const list = testSeed([testStatement({ names: ['X.a-b'], title: { lang: 'en', text: 'Words of the list' }, process: 'AAP', events: [{ event: 'determined' }] })], { id: 'list', date: '2099-01-01' });
    const told = (seed: Seed) => {
      const catalogue = buildCatalogue([seed, list]), record = findRecord(catalogue, 'X.a-b');
      return [record?.titles[0]?.text, record?.status, record?.process, record?.history.map(({ event, date }) => `${event} ${date ?? '–'}`), catalogue.asOf];
    };
    assert.deepEqual(told(own({ events: [{ event: 'withdrawn' }], process: 'TAP' })), ['Own words', 'withdrawn', 'TAP', ['determined 2099-01-01', 'withdrawn –'], '2099-01-01']);
    assert.deepEqual(told(own({ events: [{ event: 'under-study', usual: true }] })), ['Own words', 'determined', 'AAP', ['determined 2099-01-01', 'under-study –'], '2099-01-01']);
    assert.equal(JSON.stringify(buildCatalogue([own({ names: ['X.1', 'X.a-b'], events: [{ event: 'not-approved' }] }), list]).records).includes('9999'), false);
  });
});
