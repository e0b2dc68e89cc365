import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildCatalogue } from './catalogue.ts';
import { findRecord, publicationYear } from './look-up.ts';
import { searchRecords } from './search.ts';
import type { ListedText, Seed } from './statement.ts';
import { testList, testSeed, testStatement } from './testing.ts';

const text = (id: string, ...editions: ListedText['editions']): ListedText => ({ id, kind: /Amd/.test(id) ? 'amendment' : /Suppl/.test(id) ? 'supplement' : 'recommendation', studyGroup: 'SG17', editions });

const LIST = testList([
  text('X.509', { date: '2016-10-14', title: 'The Directory', state: 'superseded', equivalent: 'ISO/IEC 9594-8:2017', place: 'a' }, { date: '2019-10-14', title: 'The Directory: Certificates', state: 'in-force', equivalent: 'ISO/IEC 9594-8:2020', place: 'b' }),
  text('X.509 (2016) Amd. 1', { date: '2018-01-13', place: 'c' }),
  text('X.509 (2019) Amd. 1', { date: '2024-10-29', title: 'Enhancements', place: 'd' }),
  text('X.400', { date: '1999-06-18', title: 'Message handling', state: 'withdrawn', place: 'e' }),
  text('X.1771', { date: '2024-04-29', title: 'Combining de-identified data', state: 'in-force', place: 'f' }),
  text('X.1817', { date: '2023-09-08', title: 'Security requirements for 5G messaging service', place: 'g' }),
  text('X.1352 (2022) Amd. 1', { date: '2024-03-01', title: 'Additions', place: 'h' }),
  text('G.8013/Y.1731', { date: '2015-08-13', title: 'Operation', place: 'i' }),
  text('X Suppl. 39', { date: '2023-09-08', title: 'Supplement on assurance', place: 'j' }),
]);

const REPORT = testSeed([
  testStatement({ names: ['X.1817', 'X.5Gsec-message'], title: { lang: 'en', text: 'Security requirements for 5G message service' }, process: 'TAP', events: [{ event: 'approved', date: '2023-09-08' }] }),
  testStatement({ names: ['X.1771', 'X.rdda'], title: { lang: 'en', text: 'Assurance' }, events: [{ event: 'determined', date: '2023-03-03' }, { event: 'not-approved' }], relations: [{ type: 'becomes', target: 'X Suppl. 39' }] }),
  testStatement({ names: ['X Suppl. 39', 'X.rdda'], kind: 'supplement', events: [{ event: 'agreed', date: '2023-09-08' }] }),
  testStatement({ names: ['X.1352 Amd. 1'], kind: 'amendment', events: [{ event: 'determined', date: '2023-09-08' }] }),
  testStatement({ names: ['X.1236', 'X.sr-ctea'], process: 'AAP', events: [{ event: 'consented', date: '2023-09-08' }] }),
  testStatement({ names: ['X.sr-ctea'], process: 'agreement', place: 'Plan' }),
]);

const of = (...seeds: readonly Seed[]) => {
  const catalogue = buildCatalogue(seeds);
  return { catalogue, find: (name: string) => findRecord(catalogue, name) };
};

describe('listed texts', () => {
  it('have their editions, each with its title, state and other half', () => {
    const record = of(LIST).find('ITU-T X.509 (10/2019)');
    assert.deepEqual(record?.editions.map(({ date, title, state, equivalent }) => [date, title?.text, state, equivalent]), [
      ['2016-10-14', 'The Directory', 'superseded', 'ISO/IEC 9594-8:2017'], ['2019-10-14', 'The Directory: Certificates', 'in-force', 'ISO/IEC 9594-8:2020'],
    ]);
    assert.deepEqual([record?.status, record && publicationYear(record), record?.titles.map((title) => title.text)], ['approved', '2019', ['The Directory: Certificates', 'The Directory']]);
    assert.deepEqual(record?.relations, [{ type: 'common-text', target: 'ISO/IEC 9594-8' }]);
  });

  it('are found by every number, by the other half, and by the year of the base', () => {
    const { find } = of(LIST), ids = (...names: readonly string[]) => names.map((name) => find(name)?.id);
    assert.deepEqual(ids('Y.1731', 'ISO/IEC 9594-8', 'X.509 (2016) Amd. 1', 'ITU-T X.509 (2016) Amd. 1 (01/2018)', 'X.509 Amd. 1', 'X.9999'),
      ['G.8013/Y.1731', 'X.509', 'X.509 (2016) Amd. 1', 'X.509 (2016) Amd. 1', 'X.509 (2019) Amd. 1', undefined]);
    assert.deepEqual(find('X.509 (2019) Amd. 1')?.relations, [{ type: 'amends', target: 'X.509' }]);
  });

  it('are superseded where all their editions are, whether another source speaks of them or not', () => {
    const rfc: ListedText = { id: 'IETF RFC 5246', kind: 'standard', relations: [{ type: 'replaced-by', target: 'IETF RFC 8446' }], editions: [{ date: '2008-08', title: 'Layers', otherTitles: [{ lang: 'fr', text: 'Couches' }], state: 'superseded', place: 'a' }] };
    const list = testList([rfc, { id: 'NIST SP 800-53', kind: 'standard', editions: [{ date: '2013-04-30', state: 'superseded', revision: '4', place: 'b' }, { date: '2020-09-23', revision: '5', place: 'c' }] }]);
    const spoken = testSeed(['IETF RFC 5246', 'NIST SP 800-53'].map((name) => testStatement({ names: [name], kind: 'standard', notes: ['n'] })));
    for (const seeds of [[list], [list, spoken]]) {
      const { find } = of(...seeds), record = find('RFC 5246'), revised = find('NIST SP 800-53r4');
      assert.deepEqual([record?.status, record?.relations, record?.history.at(-1)?.event, record && publicationYear(record)], ['superseded', [{ type: 'replaced-by', target: 'IETF RFC 8446' }], 'superseded', '2008']);
      assert.deepEqual(record?.titles, [{ lang: 'en', text: 'Layers' }, { lang: 'fr', text: 'Couches' }]);
      assert.deepEqual([revised?.id, revised?.status, revised?.editions.map(({ revision }) => revision)], ['NIST SP 800-53', 'approved', ['4', '5']]);
    }
    const later = of(list, testList([{ ...rfc, relations: [], editions: [{ date: '2008-08', state: 'superseded', place: 'a' }, { date: '2027-01', state: 'in-force', place: 'b' }] }], { id: 'later', date: '2027-02-01' }));
    assert.equal(later.find('RFC 5246')?.status, 'approved');
  });

  it('are one text under one number and its twin where their titles are, else two', () => {
    const TWINS = testList([
      text('X.87', { date: '1980-11-21', title: 'User facilities', place: 'a' }), text('X.87/Y.1324', { date: '2003-10-29', title: 'Packet ring', state: 'withdrawn', place: 'b' }),
      text('Y.4903', { date: '2022-03-09', title: 'Key indicators', place: 'c' }), text('Y.4903/L.1603', { date: '2016-10-07', title: 'Key indicators', state: 'withdrawn', place: 'd' }),
    ]);
    const spoken = testSeed(['X.87', 'Y.1324', 'L.1603'].map((name) => testStatement({ names: [name], notes: [name] })));
    for (const seeds of [[TWINS], [TWINS, spoken], [TWINS, testList(TWINS.texts ?? [], { id: 'list-2', date: '2026-09-01' })]]) {
      const { catalogue, find } = of(...seeds), ids = (...names: readonly string[]) => names.map((name) => find(name)?.id);
      assert.deepEqual(catalogue.records.map(({ id }) => id), ['X.87', 'X.87/Y.1324', 'Y.4903']);
      assert.deepEqual(ids('X.87', 'Y.1324', 'X.87/Y.1324', 'Y.4903/L.1603', 'L.1603'), ['X.87', 'X.87/Y.1324', 'X.87/Y.1324', 'Y.4903', 'Y.4903']);
      assert.deepEqual([find('L.1603')?.status, find('L.1603')?.editions.map(({ date, state }) => [date, state])], ['approved', [['2016-10-07', 'superseded'], ['2022-03-09', undefined]]]);
      assert.deepEqual(find('X.87')?.editions.length, 1);
    }
  });

  it('are not what another half leads to where they amend the text that it is the half of', () => {
    const list = testList([text('X.509', { date: '2019-10-14', equivalent: 'ISO/IEC 9594-8:2020', place: 'a' }), text('X.509 (2019) Amd. 1', { date: '2024-10-29', equivalent: 'ISO/IEC 9594-8', place: 'b' })]);
    assert.equal(of(list).find('ISO/IEC 9594-8')?.id, 'X.509');
  });

  it('are withdrawn where their last edition is', () => {
    const record = of(LIST).find('X.400');
    assert.deepEqual([record?.status, record?.history.map(({ event, date }) => [event, date])], ['withdrawn', [['approved', '1999-06-18'], ['withdrawn', '2026-08-22']]]);
  });

  it('stand among the others in the catalogue\'s order, and are searched', () => {
    const { catalogue } = of(REPORT, LIST);
    assert.deepEqual(catalogue.records.map(({ id }) => id), ['G.8013/Y.1731', 'X.400', 'X.509', 'X.509 (2016) Amd. 1', 'X.509 (2019) Amd. 1', 'X.1236', 'X.1352 (2022) Amd. 1', 'X.1771', 'X.1817', 'X Suppl. 39']);
    assert.deepEqual(searchRecords(catalogue, 'directory', 5).map(({ id }) => id), ['X.509']);
    assert.equal(catalogue.asOf, '2026-08-22');
  });
});

describe('sources together', () => {
  it('complete each other: one record has the acronym of the report and the edition of the list', () => {
    const { find } = of(REPORT, LIST), record = find('X.5Gsec-message');
    assert.deepEqual([record?.id, record?.process, record?.editions.length], ['X.1817', 'TAP', 1]);
    assert.deepEqual(record?.history.map(({ event, source }) => [event, source.document]), [['approved', 'test'], ['approved', 'list']]);
  });

  it('keep what they contradict each other in, with where each is stated', () => {
    assert.deepEqual(of(REPORT, LIST).find('X.1817')?.differences, [{
      about: 'title', edition: '2023-09', values: [
        { value: 'Security requirements for 5G messaging service', source: { document: 'list', place: 'g' } },
        { value: 'Security requirements for 5G message service', source: { document: 'test', place: 'Table' } },
      ],
    }]);
    assert.equal(of(REPORT).find('X.1817')?.differences, undefined);
  });

  it('give an amendment the year of its base', () => {
    const record = of(REPORT, LIST).find('X.1352 Amd. 1');
    assert.deepEqual([record?.id, record?.status, record?.history.map(({ event }) => event)], ['X.1352 (2022) Amd. 1', 'approved', ['determined', 'approved']]);
    assert.equal(of(REPORT).find('X.1352 Amd. 1')?.id, 'X.1352 Amd. 1');
  });

  it('take a number from a text that went on under another, once a third has it', () => {
    const { find } = of(REPORT, LIST), now = find('X.1771'), then = find('X.rdda');
    assert.deepEqual([now?.status, now?.history.map(({ event, date }) => [event, date])], ['approved', [['approved', '2024-04-29']]]);
    assert.deepEqual(now?.assignments, [{ number: 'X.1771', name: 'X.rdda', record: 'X Suppl. 39', until: '2023-09-08' }]);
    assert.deepEqual([then?.id, then?.status], ['X Suppl. 39', 'agreed']);
    assert.deepEqual(then?.history.map(({ event, date, note }) => [event, date, note]), [
      ['determined', '2023-03-03', 'as X.1771'], ['not-approved', '2023-09-08', 'as X.1771'], ['agreed', '2023-09-08', undefined], ['agreed', '2023-09-08', undefined],
    ]);
    assert.equal(of(REPORT).find('X.1771')?.status, 'not-approved');
  });

  it('know the process from the step that was taken, whatever plans say', () => {
    const approved = testList([text('X.1236', { date: '2023-11-13', title: 'Email', place: 'k' })]);
    assert.deepEqual([of(REPORT, approved).find('X.sr-ctea')?.status, of(REPORT, approved).find('X.sr-ctea')?.process], ['approved', 'AAP']);
  });

  it('contradict each other where one says approved and another not approved of one day', () => {
    const refused = testSeed([testStatement({ names: ['X.1817'], events: [{ event: 'not-approved' }], place: 'd)' })], { id: 'letter' });
    assert.deepEqual(of(refused, LIST).find('X.1817')?.differences, [{
      about: 'status', edition: '2023-09', values: [{ value: 'approved', source: { document: 'list', place: 'g' } }, { value: 'not approved', source: { document: 'letter', place: 'd)' } }],
    }]);
    assert.equal(of(REPORT, LIST).find('X Suppl. 39')?.differences, undefined);
  });

  it('do not differ where titles have another form alone', () => {
    const said = testSeed([testStatement({ names: ['X Suppl. 39'], kind: 'supplement', title: { lang: 'en', text: 'Supplement to ITU-T X.1148: Assurance' }, events: [{ event: 'agreed', date: '2023-09-08' }] })]);
    const list = testList([text('X Suppl. 39', { date: '2023-09-08', title: 'ITU-T X.1148 – Supplement on assurance', place: 'j' })]);
    assert.equal(of(said, list).find('X Suppl. 39')?.differences, undefined);
  });

  it('tell once what two lists say alike, as the later one has it', () => {
    const earlier = testList([text('X.400', { date: '1999-06-18', title: 'Message handling', state: 'in-force', place: 'a' }), text('X.1817', { date: '2023-09-08', title: '5G', place: 'b' })], { id: 'earlier', date: '2024-01-01' });
    const record = of(LIST, earlier).find('X.400');
    assert.deepEqual([record?.status, record?.history.map(({ event, source }) => [event, source.document])], ['withdrawn', [['approved', 'list'], ['withdrawn', 'list']]]);
    assert.equal(of(LIST, earlier).find('X.1817')?.differences?.length, 1);
  });

  it('keep what the later list leaves out of a text that it tells again', () => {
    const whole = (id: string, date: string) => testList([text('X.509', { date: '2019-10-14', title: 'Directory', equivalent: 'ISO/IEC 9594-8:2020', place: 'a' })], { id, date });
    const bare = testList([{ id: 'X.509', kind: 'recommendation', editions: [{ date: '2019-10-14', title: 'Directory', place: 'entry 1' }] }], { id: 'own', date: '2026-10-01' });
    const record = of(whole('list', '2026-01-01'), bare).find('X.509');
    assert.deepEqual([record?.studyGroups, record?.editions.map(({ equivalent }) => equivalent), record?.history.length], [['SG17'], ['ISO/IEC 9594-8:2020'], 2]);
    assert.equal(of(whole('list', '2026-01-01'), whole('again', '2026-10-01')).find('X.509')?.history.length, 1);
  });

  it('have one edition where one gives its year alone', () => {
    const own = (...years: readonly string[]) => testList([{ id: 'X.509', kind: 'recommendation', editions: years.map((date) => ({ date, place: 'entry 1' })) }], { id: 'own', date: '2026-10-01' });
    const dates = (...years: readonly string[]) => of(LIST, own(...years)).find('X.509')?.editions.map(({ date }) => date);
    assert.deepEqual([dates('2019'), dates('2012', '2019')], [['2016-10-14', '2019-10-14'], ['2012', '2016-10-14', '2019-10-14']]);
    const two = testList([text('X.509', { date: '2019-03-01', place: 'a' }), text('X.510', { date: '2019', place: 'b' }, { date: '2019-05-01', place: 'c' })], { id: 'two', date: '2026-09-01' });
    assert.deepEqual(of(LIST, two, own('2019')).find('X.509')?.editions.map(({ date }) => date), ['2016-10-14', '2019', '2019-03-01', '2019-10-14']);
    assert.deepEqual(of(two).find('X.510')?.editions.map(({ date }) => date), ['2019', '2019-05-01']);
  });

  it('do not withdraw an edition that they do not know yet', () => {
    const later = testList([text('X.400', { date: '2026-09-01', title: 'Message handling', state: 'in-force', place: 'a' })], { id: 'later', date: '2026-10-01' });
    const earlier = testList(LIST.texts ?? [], { id: 'list', date: '2026-09-15' });
    assert.equal(of(earlier, later).find('X.400')?.status, 'approved');
  });

  it('leave out why an event was curated once a document states it', () => {
    const curation = { version: 1 as const, facts: [{ fact: 'event' as const, name: 'X.1817', event: 'approved' as const, date: '2023-09-08', reason: 'No document says so.' }] };
    const notes = (...seeds: readonly Seed[]) => findRecord(buildCatalogue(seeds, curation), 'X.1817')?.notes;
    assert.deepEqual([notes(), notes(LIST)], [['No document says so.'], []]);
  });

  it('keep a common text and its other half apart where both are listed', () => {
    const iso = testList([{ id: 'ISO/IEC 27017', kind: 'standard', editions: [{ date: '2015-11', title: 'Code', place: 'i' }] }], { id: 'iso', covers: [] });
    const letter = testSeed([testStatement({ names: ['X.1631 | ISO/IEC 27017'], events: [{ event: 'scheduled', meeting: 'SG17' }], relations: [{ type: 'common-text', target: 'ISO/IEC 27017' }] })]);
    assert.deepEqual([of(letter, iso).find('ISO/IEC 27017')?.id, of(letter, iso).find('X.1631')?.editions, of(letter).find('ISO/IEC 27017')?.id], ['ISO/IEC 27017', [], 'X.1631']);
  });

  it('fold the same in any order, and twice', () => {
    assert.deepEqual(of(LIST, REPORT).catalogue.records, of(REPORT, LIST).catalogue.records);
    const again = { ...LIST, source: { ...LIST.source, id: 'list-2', date: '2026-09-01' } };
    assert.deepEqual(of(REPORT, LIST, again).catalogue.records.map(({ id, status, editions }) => [id, status, editions.length]), of(REPORT, LIST).catalogue.records.map(({ id, status, editions }) => [id, status, editions.length]));
  });
});
