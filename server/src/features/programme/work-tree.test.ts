import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { buildCatalogue, emptyCatalogue, type Catalogue } from '../../catalogue/catalogue.ts';
import { findRecord } from '../../catalogue/look-up.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import type { Statement } from '../../catalogue/statement.ts';
import { testList, testSeed, testStatement } from '../../catalogue/testing.ts';
import { RUNS } from '../fixture.ts';
import type { WorkFilter } from './work-items.ts';
import { workTree, type WorkTreeQuery } from './work-tree.ts';

const item = (name: string, question: string, more: Partial<Statement> = {}): Statement =>
  testStatement({ names: [name], title: { lang: 'en', text: `Security of ${name.slice(2)}` }, process: 'TAP', studyGroup: `SG${question.split('/')[1] ?? ''}`, questions: [question], ...more });

const catalogue = buildCatalogue([
  {
    ...testSeed([
      item('X.asm-cc', '8/17'), item('X.soar-cc', '8/17', { events: [{ event: 'determined', date: '2023-03-03' }] }), item('X.1645', '8/17', { events: [{ event: 'approved', date: '2023-09-08' }] }),
      item('X.805', '2/17', { events: [{ event: 'approved', date: '2003-10-29' }] }), item('X.two', '10/17', { questions: ['10/17', '14/17'], process: 'AAP' }), item('X.none', '1/17', { questions: [] }),
      item('Y.ai', '16/13', { title: { lang: 'fr', text: 'Qualité de l\'apprentissage' } }), testStatement({ names: ['TR.alone'] }),
    ]),
    questions: [{ id: '8/17', studyGroup: 'SG17', workingParty: 'WP4/17', names: [{ lang: 'fr', text: 'Sécurité de l\'informatique en nuage' }] }, { id: '14/17', studyGroup: 'SG17', workingParty: 'WP4/17', names: [] }],
  },
  {
    ...testSeed([item('X.asm-cc', '8/17', { events: [{ event: 'scheduled', meeting: 'WP4/17, September', note: 'determination' }] })], { id: 'letter', date: '2023-10-01' }),
    meetings: [{ id: 'GT4/17, mai', group: 'WP4/17', groupName: { lang: 'fr', text: 'Nuage' }, from: '2023-05-04', to: '2023-05-05', deadlines: [] }, { id: 'WP4/17, September', group: 'WP4/17', groupName: { lang: 'en', text: 'Cloud' }, from: '2023-11-04', to: '2023-11-05', deadlines: [{ date: '2023-10-22', subject: { lang: 'en', text: 'Contributions' } }] }],
  },
]);

const record = (name: string): CatalogueRecord => findRecord(catalogue, name) ?? assert.fail(name);

function ask(filter: WorkFilter = {}, more: Partial<WorkTreeQuery> = {}, of: Catalogue = catalogue) {
  return workTree(of, { filter, sort: 'number', mine: new Set(), today: '2023-10-10', ...more });
}

/** The tree as a user sees it when everything is open. */
function picture(filter: WorkFilter = {}, more: Partial<WorkTreeQuery> = {}, of: Catalogue = catalogue): string {
  const lines = (node: string | undefined, depth: number): readonly string[] => ask(filter, { ...more, ...(node !== undefined && { node }) }, of).nodes.flatMap((one) => [
    `${'  '.repeat(depth)}${one.label}: ${one.description}`, ...(one.kind === 'item' || one.kind === 'rest' ? [] : lines(one.id, depth + 1)),
  ]);
  return lines(undefined, 0).join('\n');
}

describe('the tree', () => {
  test('has Study Groups, Working Parties where they are known, Questions and items, each with the number of items', () => {
    assert.equal(picture(), `
SG13: 1 item
  Q16/13: 1 item
    Y.ai: under study · Qualité de l'apprentissage
SG17: 5 items
  WP4/17: 4 items · Cloud
    Q8/17: 3 items · Sécurité de l'informatique en nuage
      X.1645: approved · Security of 1645
      X.asm-cc: scheduled · Security of asm-cc
      X.soar-cc: determined · Security of soar-cc
    Q14/17: 1 item
      X.two: under study · Security of two
  Q10/17: 1 item
    X.two: under study · Security of two
  No Question known: 1 item
    X.none: under study · Security of none
No Study Group known: 1 item
  No Question known: 1 item
    TR.alone: under study`.trim());
  });

  test('says to a screen reader where an item stands, and what is due in the tip', () => {
    const [, asm] = ask({}, { node: 'SG17 > WP4/17 > 8/17', mine: new Set([record('X.asm-cc')]) }).nodes;
    assert.equal(asm?.spoken, 'X.asm-cc, under study, determination planned for WP4/17, September, Security of asm-cc, your draft');
    assert.equal(asm.tooltip, 'X.asm-cc\nSecurity of asm-cc\nunder study, TAP, SG17, Q8/17\nDetermination planned for WP4/17, September\nBy 2023-10-22, in 12 days: Contributions\nA draft of this workspace is about it.\nCatalogue as of 2023-10-01');
    assert.deepEqual([asm.state, asm.isMine, asm.record], ['scheduled', true, 'X.asm-cc']);
    assert.equal(ask().nodes[1]?.spoken, 'Study Group 17, 5 items, 3 under study, 1 determined, 1 approved');
  });

  test('says of a meeting that is over that its result is not known', () => {
    const [, asm] = ask({}, { node: 'SG17 > WP4/17 > 8/17', today: '2024-01-01' }).nodes;
    assert.match(asm?.spoken ?? '', /determination was planned for WP4\/17, September, result not known/);
  });

  test('sorts by what changed last', () => {
    const byDate = ask({}, { node: 'SG17 > WP4/17 > 8/17', sort: 'date' }).nodes;
    assert.deepEqual(byDate.map(({ label }) => label), ['X.1645', 'X.asm-cc', 'X.soar-cc']);
    assert.match(byDate[0]?.description ?? '', /^2023-\d\d-\d\d · approved · /, 'each line tells the day it is sorted by');
  });

  test('of a node that is not there has no children', () => {
    for (const node of ['', 'SG99', 'SG17 > WP4/17 > 99/17', 'SG17 > X.soar-cc > more > deeper', '>']) assert.deepEqual(ask({}, { node }).nodes, []);
    assert.deepEqual(ask({}, {}, emptyCatalogue), { nodes: [], shown: 0, known: 0, filtered: '', asOf: '' });
  });

  test('shows no more than 500 items below a node, and how many more there are', () => {
    const many = buildCatalogue([testList(Array.from({ length: 612 }, (_, i) => ({ id: `X.${(1000 + i).toString()}`, kind: 'recommendation', studyGroup: 'SG17', editions: [{ date: '2010-01-01', title: 'T', place: 'p' }] })))]);
    const { nodes, known, shown } = ask({ all: true }, { node: 'SG17 > -' }, many);
    assert.deepEqual([nodes.length, nodes.at(-1)?.kind, nodes.at(-1)?.label, known, shown], [501, 'rest', '112 more', 612, 612]);
    assert.equal(ask({}, {}, many).known, 0, 'what was published long ago is no work in hand');
  });
});

describe('the filter', () => {
  const found = (filter: WorkFilter, mine: readonly string[] = []): string => picture(filter, { mine: new Set(mine.map(record)) }).split('\n').filter((line) => /^ *[A-Z]+\.\S+:/.test(line)).map((line) => line.trim().split(':')[0]).join(' ');

  test('finds beginnings of words in names, titles, Questions and Study Groups, accents or not', () => {
    assert.equal(found({ text: 'SOAR' }), 'X.soar-cc');
    assert.equal(found({ text: 'qualite APPREN' }), 'Y.ai');
    assert.equal(found({ text: 'oar' }), '');
    assert.equal(found({ text: '8/17' }), 'X.1645 X.asm-cc X.soar-cc');
    assert.equal(found({ text: 'q8/17 asm' }), 'X.asm-cc');
    assert.equal(found({ text: 'sg13' }), 'Y.ai');
  });

  test('finds by status, process and what drafts are about, all at once', () => {
    assert.equal(found({ statuses: ['determined', 'scheduled'] }), 'X.asm-cc X.soar-cc');
    assert.equal(found({ processes: ['AAP'] }), 'X.two X.two');
    assert.equal(found({ mine: true }, ['X.soar-cc', 'Y.ai']), 'Y.ai X.soar-cc');
    assert.equal(found({ mine: true, text: 'soar', statuses: ['under-study'] }, ['X.soar-cc']), '');
  });

  test('leaves out what was finished long ago, but where all is asked for', () => {
    assert.equal(found({ text: '805' }), '');
    assert.equal(found({ text: '805', all: true }), 'X.805');
  });

  test('is said in words', () => {
    assert.equal(ask({ text: ' cloud ', statuses: ['determined', 'scheduled'], processes: ['TAP'], mine: true, all: true }).filtered, '"cloud", determined or scheduled, TAP, drafts of this workspace, published texts too');
    assert.deepEqual([ask({ text: 'soar' }).shown, ask({ text: 'soar' }).known, ask().filtered], [1, 7, '']);
  });

  test('gives an answer to any text and node', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 40 }), (text, node) => {
      const { nodes, shown, known } = ask({ text }, { node });
      assert.ok(shown <= known && nodes.every(({ label }) => label !== ''));
    }), { numRuns: 16 * RUNS });
  });
});
