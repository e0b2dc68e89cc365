import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import report from '../../../../seeds/000_ca46e116d6afd6a6.json';
import letter from '../../../../seeds/004_9483b8429edf88f4.json';
import curated from '../../../../seeds/curated.json';
import { buildCatalogue, emptyCatalogue, type Catalogue } from '../../catalogue/catalogue.ts';
import type { Curation } from '../../catalogue/curation.ts';
import type { EventName } from '../../catalogue/record.ts';
import type { Seed, Statement } from '../../catalogue/statement.ts';
import { testSeed, testStatement } from '../../catalogue/testing.ts';
import { RUNS } from '../fixture.ts';
import { chartsOf } from './programme-charts.ts';
import { countsOf, decisionsOf, sumOf } from './programme-counts.ts';
import { programmeHtml } from './programme-html.ts';
import { programmeText } from './programme-text.ts';
import { isDay } from '../../catalogue/day.ts';
import { programme, studyGroupOf } from './programme.ts';

const shipped = buildCatalogue([report, letter] as unknown as readonly Seed[], curated as unknown as Curation);

const item = (name: string, events: Statement['events'], more: Partial<Statement> = {}): Statement =>
  testStatement({ names: [name], title: { lang: 'en', text: `Title of ${name}` }, studyGroup: 'SG17', questions: ['8/17'], events, ...more });
const catalogueOf = (statements: readonly Statement[], more: Partial<Seed> = {}): Catalogue => buildCatalogue([{ ...testSeed(statements), ...more }]);

test('a meeting of the report has the counts that the report\'s own sentence states', () => {
  const [meeting] = programme(shipped).meetings;
  assert.equal(meeting?.meeting, 'SG17, 29 August – 8 September 2023');
  assert.deepEqual(meeting.counts, { 'approved': 4, 'determined': 6, 'consented': 3, 'agreed': 5, 'not-approved': 3, 'registered': 25 });
});

test('the quarter of the meeting has the same counts for its Study Group, and more for all', () => {
  const quarter = (studyGroup?: string) => programme(shipped, studyGroup === undefined ? {} : { studyGroup }).periods.find(({ period }) => period === '2023-Q3')?.counts;
  assert.deepEqual(quarter('SG17'), { 'approved': 4, 'determined': 6, 'consented': 3, 'agreed': 5, 'not-approved': 3, 'registered': 25 });
  assert.equal(quarter()?.approved, 16);
});

test('the matrix counts each text once for each of its Questions, by its status now', () => {
  const { questions, items } = programme(shipped, { studyGroup: 'SG17' });
  assert.equal(items, shipped.records.filter(({ studyGroups }) => studyGroups.includes('SG17')).length);
  for (const { question, statuses, items: here } of questions.filter((row) => row.question !== '')) {
    assert.equal(here, shipped.records.filter((record) => record.questions.includes(question)).length, question);
    assert.equal(Object.values(statuses).reduce((sum, count) => sum + count, 0), here, question);
  }
  assert.deepEqual(questions.map(({ question }) => question).slice(-3), ['14/17', '15/17', '']);
});

test('a decision that two sources state is one, and a month tells no other day', () => {
  const seed = (id: string, date: string, on: string): Seed => testSeed([item('X.1', [{ event: 'approved', date: on }])], { id, date });
  const { records } = buildCatalogue([seed('a', '2023-10-01', '2023-09-08'), seed('b', '2023-11-01', '2023-09'), seed('c', '2023-12-01', '2023-09-08'), seed('d', '2024-12-01', '2024-10-01')]);
  assert.deepEqual(records.flatMap(decisionsOf).map(({ date }) => date), ['2023-09-08', '2024-10-01']);
});

test('a new determination is a determination', () => {
  const { periods } = programme(catalogueOf([item('X.1', [{ event: 'determined', date: '2022-09-02' }, { event: 'redetermined', date: '2023-03-03' }])]));
  assert.deepEqual(periods.map(({ period, counts }) => [period, counts.determined]), [['2022-Q3', 1], ['2022-Q4', 0], ['2023-Q1', 1]]);
});

test('periods: five years by quarter, what is older in one row; by year where the chosen day is older', () => {
  const catalogue = catalogueOf([item('X.1', [{ event: 'approved', date: '2001-05' }]), item('X.2', [{ event: 'approved', date: '2003-01-02' }]), item('X.3', [{ event: 'approved', date: '2023-02-01' }]), item('X.4', [{ event: 'approved', date: '2022' }])]);
  const names = (since?: string) => programme(catalogue, since === undefined ? {} : { since }).periods.map(({ period, counts }) => `${period}: ${sumOf(counts).toString()}`);
  assert.deepEqual(names(), ['before 2019: 2', '2022: 1', '2022-Q1: 0', '2022-Q2: 0', '2022-Q3: 0', '2022-Q4: 0', '2023-Q1: 1']);
  assert.deepEqual(names('2002-06-01').slice(0, 3), ['before 2002: 1', '2003: 1', '2004: 0']);
  assert.equal(names('2002-06-01').at(-1), '2023: 1');
});

test('changes: events after the day, plans of a later source; a text that stays under study has not changed', () => {
  const first = testSeed([item('X.a', [{ event: 'under-study' }]), item('X.b', [{ event: 'registered' }]), item('X.1', [{ event: 'approved', date: '2023-09-08' }])], { id: 'report', title: 'Report' });
  const next = testSeed([
    item('X.a', [{ event: 'scheduled', meeting: 'SG17, 2–10 April 2025', note: 'consent' }], { row: 4 }), item('X.b', [{ event: 'under-study' }]), item('X.1', [{ event: 'approved', date: '2023-09-08' }]),
  ], { id: 'letter', title: 'Letter', date: '2025-01-10' });
  const { since, changes } = programme(buildCatalogue([first, next]));
  assert.equal(since, '2023-09-08');
  assert.deepEqual(changes, [{
    id: 'X.a', title: 'Title of X.a', questions: ['8/17'], status: 'under-study',
    events: [{ event: 'scheduled', meeting: 'SG17, 2–10 April 2025', note: 'consent', source: { document: 'Letter', asOf: '2025-01-10', place: 'Table', row: 4 } }],
  }]);
  assert.deepEqual(programme(buildCatalogue([first, next]), { since: '2020-01-01' }).changes.map(({ id }) => id).sort(), ['X.1', 'X.a', 'X.b']);
});

test('a change that two sources state is one', () => {
  const seed = (id: string, date: string): Seed => testSeed([item('X.1', [{ event: 'approved', date: '2025-01-05' }])], { id, title: id, date });
  const [changed] = programme(buildCatalogue([seed('report', '2025-01-10'), seed('export', '2025-02-10')]), { since: '2025-01-01' }).changes;
  assert.deepEqual(changed?.events.map(({ source }) => source.document), ['report']);
});

test('planned: by meeting, with its deadlines, until a source tells the decision; a meeting that is over is said so', () => {
  const meeting = { id: 'WP4/17, 4–5 September 2025', group: 'WP4/17', from: '2025-09-04', to: '2025-09-05', deadlines: [{ date: '2025-08-22', subject: { lang: 'en', text: 'Contributions' } }] };
  const plan = item('X.a', [{ event: 'scheduled', meeting: meeting.id, note: 'determination' }], { process: 'TAP' });
  const seed = { ...testSeed([plan], { date: '2025-06-17' }), meetings: [meeting] };
  const [planned] = programme(buildCatalogue([seed]), { today: '2025-07-01' }).planned;
  assert.deepEqual([planned?.meeting, planned?.isOver, planned?.deadlines.length, planned?.items.map(({ id, note }) => `${id} ${note ?? ''}`)], [meeting.id, false, 1, ['X.a determination']]);
  assert.match(programmeText(programme(buildCatalogue([seed]), { today: '2025-09-06' })), /The meeting is over; no source in the catalogue tells its results yet\.\n {4}By 2025-08-22: Contributions\n/);
  const done = testSeed([item('X.a', [{ event: 'determined', date: '2025-09-05' }])], { id: 'later', date: '2025-10-01' });
  assert.deepEqual(programme(buildCatalogue([seed, done])).planned, []);
  const inTheMonth = testSeed([item('X.a', [{ event: 'determined', date: '2025-09' }])], { id: 'later', date: '2025-10-01' });
  assert.deepEqual(programme(buildCatalogue([seed, inTheMonth])).planned, []);
  assert.deepEqual(programme(buildCatalogue([testSeed([plan], { date: '2025-06-17' }), done])).planned, []);
});

test('a meeting that is ahead is planned though nobody names a text for it', () => {
  const meeting = { id: 'SG13, 6–17 November 2028', group: 'SG13', from: '2028-11-06', to: '2028-11-17', deadlines: [{ date: '2028-10-24', subject: { lang: 'en', text: 'Contributions' } }] };
  const catalogue = buildCatalogue([testSeed([item('X.a', [{ event: 'under-study' }])], { date: '2028-06-17' }), { ...testSeed([], { id: 'letter', date: '2028-06-20' }), meetings: [meeting] }]);
  const planned = (options: { readonly today?: string; readonly studyGroup?: string }) => programme(catalogue, options).planned.map((one) => `${one.meeting} ${one.items.length.toString()}`);
  assert.deepEqual([planned({}), planned({ today: '2028-11-17', studyGroup: 'SG13' })], [['SG13, 6–17 November 2028 0'], ['SG13, 6–17 November 2028 0']]);
  assert.deepEqual([planned({ today: '2028-11-18' }), planned({ studyGroup: 'SG17' })], [[], []]);
  assert.match(programmeText(programme(catalogue)), /Planned\n {2}SG13, 6–17 November 2028\n {4}By 2028-10-24: Contributions\n$/);
});

test('planned for a month: over with its last day, and no meeting', () => {
  const planOf = (today: string) => programme(catalogueOf([item('X.a', [{ event: 'scheduled', date: '2025-11' }]), item('X.b', [{ event: 'scheduled', meeting: 'WTSA' }])]), { today });
  assert.deepEqual(['2025-10-31', '2025-11-22', '2025-12-01'].map((today) => planOf(today).planned.map(({ meeting, isOver }) => `${meeting} ${isOver.toString()}`)), [
    ['2025-11 false', 'WTSA false'], ['2025-11 false', 'WTSA false'], ['2025-11 true', 'WTSA false'],
  ]);
  assert.match(programmeText(planOf('2025-12-01')), /\n {2}2025-11\n {4}The time is over; no source in the catalogue tells yet what became of the plan\.\n/);
});

test('a list that only knows a text as withdrawn tells no change; of a text that was known before it does', () => {
  const list = testSeed([item('X.1', [{ event: 'withdrawn' }]), item('X.2', [{ event: 'withdrawn' }]), item('X.3', [{ event: 'withdrawn', date: '2025-03-03' }])], { id: 'list', date: '2026-01-01' });
  const before = testSeed([item('X.2', [{ event: 'approved', date: '2001-01-01' }])], { id: 'before', date: '2025-01-01' });
  assert.deepEqual(programme(buildCatalogue([before, list])).changes.map(({ id }) => id), ['X.2', 'X.3']);
});

test('text: the whole overview', () => {
  const catalogue = catalogueOf([item('X.1', [{ event: 'approved', date: '2023-09-08' }]), item('X.a', [{ event: 'registered' }], { questions: ['10/17'] })], { meetings: [{ id: 'SG17, 29 August – 8 September 2023', group: 'SG17', from: '2023-08-29', to: '2023-09-08', deadlines: [] }] });
  assert.equal(programmeText(programme(catalogue, { since: '2023-09-01', studyGroup: 'SG17' })), `Work programme of SG17
2 texts, as the catalogue knows them on 2023-09-08.

By meeting
                                      approved  determined  consented  agreed  not approved  started
  SG17, 29 August – 8 September 2023         1           ·          ·       ·             ·        1

By period
           approved  determined  consented  agreed  not approved  started
  2023-Q3         1           ·          ·       ·             ·        1

By Question, from 2019-01-01 on
         approved  determined  consented  agreed  not approved  started
  8/17          1           ·          ·       ·             ·        ·
  10/17         ·           ·          ·       ·             ·        1

Where the texts of each Question stand
         under study  approved  all
  8/17             ·         1    1
  10/17            1         ·    1

Changed after 2023-09-01
  X.1  Title of X.1
    2023-09-08 approved: Test, Table
  X.a  Title of X.a
    2023-09-08 new work item: Test, Table

Planned
  Nothing.
`);
});

test('a catalogue without texts says so, in each form', () => {
  for (const all of [programme(emptyCatalogue), programme(shipped, { studyGroup: 'SG99' })]) {
    assert.match(programmeText(all), /The catalogue holds no texts(?: of SG99)?\. Import a report/);
    assert.match(programmeHtml(all, []), /<p>The catalogue holds no texts(?: of SG99)?\. Import a report/);
    assert.deepEqual(chartsOf(all), []);
  }
});

test('charts: a bar for each period and Question, what did not happen is no part of it', () => {
  const [periods, questions] = chartsOf(programme(catalogueOf([item('X.1', [{ event: 'approved', date: '2023-09-08' }]), item('X.2', [{ event: 'agreed', date: '2023-02-08' }])])));
  assert.deepEqual(periods?.categories, ['2023-Q1', '2023-Q2', '2023-Q3']);
  assert.deepEqual(periods.series, [{ id: 'approved', name: 'approved', values: [0, 0, 1] }, { id: 'agreed', name: 'agreed', values: [1, 0, 0] }]);
  assert.equal(periods.description, 'A bar for each period. 2023-Q1: agreed 1; 2023-Q2: nothing; 2023-Q3: approved 1.');
  assert.deepEqual(questions?.categories, ['8/17']);
});

test('html: text of sources is escaped, links only where they are given', () => {
  const catalogue = catalogueOf([item('X.<b>', [{ event: 'approved', date: '2023-09-08', note: '<img src=x>' }], { title: { lang: 'en', text: '"><script>' }, questions: ['<i>'] })]);
  const all = programme(catalogue, { since: '2020-01-01' }), page = programmeHtml(all, []);
  assert.doesNotMatch(page, /<script|<img|<i>|<b>|href=/);
  assert.match(page, /&quot;&gt;&lt;script&gt;/);
  const linked = programmeHtml(all, [], { card: (id) => `command:card?"${id}`, saveChart: (id) => id, studyGroup: (name) => `sg:${name ?? ''}`, since: 'since:' });
  assert.match(linked, /<a href="command:card\?&quot;X\./);
});

test('days and Study Groups as users write them', () => {
  assert.deepEqual(['2024-02-29', '2023-02-29', '1900-02-29', '2023-12-31', '2023-13-01', '2023-1-1', ''].map(isDay), [true, false, false, true, false, false, false]);
  assert.deepEqual(['SG17', 'sg 17', '17', 'Study Group 02', 'CE 17', 'WP4/17', ''].map(studyGroupOf), ['SG17', 'SG17', 'SG17', 'SG2', 'SG17', undefined, undefined]);
});

test('property: any catalogue gives an overview, and periods hold every decision once', () => {
  const events: readonly EventName[] = ['registered', 'under-study', 'determined', 'redetermined', 'consented', 'approved', 'agreed', 'not-approved', 'scheduled', 'superseded', 'withdrawn'];
  const dates = fc.constantFrom('1999-01-01', '2019-12', '2021', '2023-02-28', '2023-09-08', '2024-01-01', '');
  const statements = fc.array(fc.record({ name: fc.constantFrom('X.1', 'X.a', 'X.b', 'Y.2'), event: fc.constantFrom(...events), date: dates, question: fc.constantFrom('8/17', '2/11', '') }), { maxLength: 12 });
  fc.assert(fc.property(statements, dates, (all, since) => {
    const catalogue = catalogueOf(all.map(({ name, event, date, question }) => item(name, [{ event, ...(date !== '' && { date }) }], { questions: question === '' ? [] : [question] })));
    const overview = programme(catalogue, { since }), decisions = catalogue.records.flatMap(decisionsOf);
    assert.equal(overview.periods.reduce((sum, { counts }) => sum + sumOf(counts), 0), sumOf(countsOf(decisions)));
    assert.ok(programmeText(overview).length > 0 && programmeHtml(overview, []).length > 0);
  }), { numRuns: 8 * RUNS });
});
