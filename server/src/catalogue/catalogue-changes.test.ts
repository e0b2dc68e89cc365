import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from './catalogue.ts';
import { candidatesIn } from './candidates.ts';
import { changesBetween } from './catalogue-changes.ts';
import type { Curation } from './curation.ts';
import type { Seed } from './statement.ts';
import { testList, testSeed, testStatement } from './testing.ts';

const TITLE = 'Framework of security orchestration for cloud computing';
const REPORT = testSeed([
  testStatement({ names: ['X.soar-cc'], title: { lang: 'en', text: TITLE } }),
  testStatement({ names: ['X.1771', 'X.rdda'], events: [{ event: 'not-approved' }] }),
  testStatement({ names: ['X Suppl. 39', 'X.rdda'], kind: 'supplement', events: [{ event: 'agreed', date: '2023-09-08' }] }),
]);
const LIST = testList([
  { id: 'X.1651', kind: 'recommendation', editions: [{ date: '2025-12-11', title: TITLE.replace('security', 'Security'), place: 'a' }] },
  { id: 'X.1771', kind: 'recommendation', editions: [{ date: '2024-04-29', title: 'Combining data', place: 'b' }] },
  { id: 'X.1205', kind: 'recommendation', editions: [{ date: '2008-04-18', title: TITLE, place: 'c' }] },
]);
const told = (before: readonly Seed[], after: readonly Seed[], curation?: Curation) => changesBetween(buildCatalogue(before), buildCatalogue(after, curation))
  .map(({ what, id, before: was, after: is }) => [what, id, was, is]);

test('what a new source brings is told by record', () => {
  assert.deepEqual(told([REPORT], [REPORT, LIST]), [
    ['new', 'X.1205', undefined, 'approved'], ['new', 'X.1651', undefined, 'approved'], ['new', 'X.1771', undefined, 'approved'],
    ['event', 'X Suppl. 39', undefined, 'not-approved 2023-09-08 (as X.1771)'], ['gone', 'X.1771', 'not-approved', 'X Suppl. 39'],
  ]);
});

test('a number that an item gets is told with what it was called', () => {
  const approved = testSeed([testStatement({ names: ['X.1651', 'X.soar-cc'], events: [{ event: 'approved', date: '2025-12-11' }] })], { id: 'b', date: '2026-01-01' });
  assert.deepEqual(told([REPORT], [REPORT, approved]), [['number', 'X.1651', 'X.soar-cc', 'X.1651'], ['status', 'X.1651', 'under-study', 'approved'], ['edition', 'X.1651', undefined, '2025-12-11']]);
});

test('what a source leaves alone does not change, though two numbers share an acronym', () => {
  const other = testSeed([testStatement({ names: ['X.tas'] })], { id: 'b', date: '2025-11-11' });
  assert.deepEqual(told([REPORT], [REPORT, other]), [['new', 'X.tas', undefined, 'under-study']]);
});

test('the same sources again are no change', () => {
  assert.deepEqual(told([REPORT, LIST], [LIST, REPORT]), []);
});

test('a meeting that was not known is told, and one before which something else is due', () => {
  const invited = (...due: readonly string[]): Seed => ({ ...testSeed([], { id: 'letter', date: '2017-07-21' }), meetings: [{
    id: 'SG13, 6–17 November 2017', group: 'SG13', from: '2017-11-06', to: '2017-11-17', deadlines: due.map((text, index) => ({ date: `2017-10-0${(index + 1).toString()}`, subject: { lang: 'en', text } })),
  }] });
  assert.deepEqual(told([REPORT], [REPORT, invited('Register', 'Contribute')]), [['meeting', 'SG13, 6–17 November 2017', undefined, '2 deadlines']]);
  assert.deepEqual(told([invited()], [invited('Register')]), [['meeting', 'SG13, 6–17 November 2017', 'no deadlines', '1 deadline']]);
  assert.deepEqual(told([invited('Register')], [invited('Register')]), []);
});

test('an item of a title that was published since is a candidate, until a person confirms it', () => {
  const catalogue = buildCatalogue([REPORT, LIST]);
  assert.deepEqual(candidatesIn(catalogue).map(({ workItem, published, date }) => [workItem.id, published.id, date]), [['X.soar-cc', 'X.1651', '2025-12-11']]);
  const confirmed: Curation = { version: 1, facts: [{ fact: 'same-as', name: 'X.soar-cc', target: 'X.1651', reason: 'Confirmed on 2026-11-22.' }] };
  const after = buildCatalogue([REPORT, LIST], confirmed);
  assert.deepEqual(candidatesIn(after), []);
  assert.deepEqual([after.byName.get('x.soar-cc')?.id, after.byName.get('x.soar-cc')?.status], ['X.1651', 'approved']);
  assert.deepEqual(told([REPORT, LIST], [REPORT, LIST], confirmed), [['gone', 'X.soar-cc', 'under-study', 'X.1651']]);
});

test('what is another title, name or number is told, and what is the same in another form is not', () => {
  const en = (text: string) => ({ title: { lang: 'en', text } }), before = testSeed([
    testStatement({ names: ['TR.kdc'], ...en('Key distribution centres') }), testStatement({ names: ['X.1352 Amd. 1'], kind: 'amendment', events: [{ event: 'determined' }] }),
    testStatement({ names: ['X Suppl. 39'], kind: 'supplement', ...en('Supplement to Recommendation ITU-T X.1148 - Data assurance') }),
    testStatement({ names: ['X.1631'], title: { lang: 'fr', text: 'Contrôles' } }), testStatement({ names: ['X.1817'], ...en('5G message service'), events: [{ event: 'approved', date: '2023-09-08' }] }),
  ]);
  const plan = testSeed([testStatement({ names: ['XSTR.kdc', 'TR.kdc'], ...en('Technical Report: Key distribution centres') })], { id: 'b', date: '2025-11-11' });
  const list = testList([
    { id: 'X.1352 (2022) Amd. 1', kind: 'amendment', editions: [{ date: '2024-03-01', place: 'a' }] }, { id: 'X.1631', kind: 'recommendation', editions: [{ date: '2025-12-11', title: 'Controls', place: 'b' }] },
    { id: 'X Suppl. 39', kind: 'supplement', editions: [{ date: '2023-09-08', title: 'ITU-T X.1148 – Supplement on data assurance', place: 'c' }] },
    { id: 'X.1817', kind: 'recommendation', editions: [{ date: '2023-09-08', title: '5G messaging service', place: 'd' }] },
  ]);
  assert.deepEqual(told([before], [before, plan, list]).filter(([what]) => what === 'name' || what === 'number' || what === 'title'),
    [['title', 'X.1817', '5G message service', '5G messaging service'], ['name', 'XSTR.kdc', 'TR.kdc', 'XSTR.kdc']]);
});

test('a person says that two texts of one title are two, by whatever name', () => {
  const ids = (curation?: Curation) => candidatesIn(buildCatalogue([REPORT, LIST], curation)).map(({ workItem }) => workItem.id);
  assert.deepEqual(ids({ version: 1, facts: [{ fact: 'not-same-as', name: 'x.soar-cc', target: 'ITU-T X.1651', reason: 'Read side by side.' }] }), []);
  assert.deepEqual(ids({ version: 1, facts: [{ fact: 'not-same-as', name: 'X.soar-cc', target: 'X.1205', reason: 'Another.' }] }), ['X.soar-cc']);
});

test('a Supplement is a candidate whatever its title says of its series, and no text is that was published before its plan', () => {
  const plan = testSeed([
    testStatement({ names: ['X.sup-cv2x'], kind: 'supplement', title: { lang: 'en', text: 'Deployment scenarios for vehicles' } }),
    testStatement({ names: ['X.rev-di'], title: { lang: 'en', text: 'Principles of the Directory' }, events: [{ event: 'scheduled', meeting: 'SG17' }] }),
  ]);
  const list = testList([
    { id: 'X Suppl. 43', kind: 'supplement', editions: [{ date: '2024-09-06', title: 'Supplement to ITU-T X.1813 - Deployment scenarios for vehicles', place: 'a' }] },
    { id: 'X.500', kind: 'recommendation', editions: [{ date: '2019-10-14', title: 'Principles of the Directory', place: 'b' }] },
  ]);
  assert.deepEqual(candidatesIn(buildCatalogue([plan, list])).map(({ workItem, published }) => [workItem.id, published.id]), [['X.sup-cv2x', 'X Suppl. 43']]);
});
