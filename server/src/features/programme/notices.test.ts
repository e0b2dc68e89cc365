import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildCatalogue, type Catalogue } from '../../catalogue/catalogue.ts';
import { findRecord } from '../../catalogue/look-up.ts';
import type { Status } from '../../catalogue/record.ts';
import { testSeed, testStatement } from '../../catalogue/testing.ts';
import { noticesDue, type NoticeInput, type Notices, type WorkInFiles } from './notices.ts';

/** Three items where they stand, two of them put before a meeting in September. */
function stand(statuses: Readonly<Record<string, Status>>, more: readonly string[] = []): Catalogue {
  const events = (name: string) => [{ event: statuses[name] ?? 'under-study' } as const, ...(more.includes(name) ? [{ event: 'scheduled', meeting: 'WP4/17, 4–5 September 2025', note: 'determination' } as const] : [])];
  return buildCatalogue([{
    ...testSeed(['X.asm-cc', 'X.soar-cc', 'X.new'].map((name) => testStatement({ names: statuses[name] === 'approved' ? ['X.1999', name] : [name], events: events(name) })), { date: '2025-06-17' }),
    meetings: [{ id: 'WP4/17, 4–5 September 2025', group: 'WP4/17', from: '2025-09-04', to: '2025-09-05', deadlines: [{ date: '2025-08-22', subject: { lang: 'en', text: 'Contributions' } }] }],
  }]);
}

const work = (catalogue: Catalogue, files: Readonly<Record<string, readonly string[]>>): readonly WorkInFiles[] =>
  Object.entries(files).map(([name, in_]) => ({ record: findRecord(catalogue, name) ?? assert.fail(name), files: in_ }));

type Given = Partial<Omit<NoticeInput, 'cited' | 'own' | 'told'>> & { readonly cited?: Readonly<Record<string, readonly string[]>>; readonly own?: Readonly<Record<string, readonly string[]>>; readonly told?: readonly string[] };

function due(catalogue: Catalogue, { cited = {}, own = {}, told = [], known = {}, today = '2025-06-20' }: Given): Notices {
  return noticesDue({ catalogue, cited: work(catalogue, cited), own: work(catalogue, own), known, told: new Set(told), today });
}

describe('a cited work item that changed', () => {
  test('is told with what it was', () => {
    const { statuses, notice } = due(stand({ 'X.soar-cc': 'determined' }), { cited: { 'X.soar-cc': ['a.md', 'b.md'] }, known: { 'X.soar-cc': 'under-study' } });
    assert.equal(notice?.text, 'X.soar-cc, which a.md and b.md cite, is determined now; it was under study.');
    assert.deepEqual([notice.keys, notice.ids, statuses], [['status X.soar-cc determined'], ['X.soar-cc'], { 'X.soar-cc': 'determined' }]);
  });

  test('is told with its number, and looked at no more', () => {
    const { statuses, notice } = due(stand({ 'X.soar-cc': 'approved' }), { cited: { 'X.soar-cc': ['a.md'] }, known: { 'X.soar-cc': 'determined' } });
    assert.equal(notice?.text, 'X.soar-cc, which a.md cites, is approved now as X.1999; it was determined.');
    assert.deepEqual([notice.ids, statuses], [['X.1999'], {}]);
  });

  test('is told together with others', () => {
    const catalogue = stand({ 'X.soar-cc': 'determined', 'X.asm-cc': 'consented', 'X.new': 'not-approved' });
    const { notice } = due(catalogue, { cited: { 'X.soar-cc': ['a.md'], 'X.asm-cc': ['a.md'], 'X.new': ['a.md'] }, known: { 'X.soar-cc': 'under-study', 'X.asm-cc': 'under-study', 'X.new': 'determined' } });
    assert.equal(notice?.text, '3 work items that this workspace cites have another status: X.soar-cc is determined, X.asm-cc is consented and X.new is not approved.');
  });

  test('is not told where it was not known before, was told, is not cited any more or only fell back', () => {
    const determined = stand({ 'X.soar-cc': 'determined' }), cited = { 'X.soar-cc': ['a.md'] }, known = { 'X.soar-cc': 'under-study' };
    assert.equal(due(determined, { cited }).notice, undefined);
    assert.equal(due(determined, { cited, known, told: ['status X.soar-cc determined'] }).notice, undefined);
    assert.deepEqual(due(determined, { known }), { statuses: known }, 'a file that cites it may still have to be read');
    assert.equal(due(stand({}), { cited, known: { 'X.soar-cc': 'determined' } }).notice, undefined);
    assert.equal(due(determined, { cited, known: { 'X.gone': 'under-study', 'X.soar-cc': 'determined' } }).notice, undefined);
  });
});

describe('a deadline of the own item', () => {
  const planned = stand({}, ['X.soar-cc', 'X.asm-cc']), own = { 'X.soar-cc': ['soar.md'] };

  test('is told from fourteen days before it', () => {
    assert.equal(due(planned, { own, today: '2025-08-07' }).notice, undefined);
    assert.equal(due(planned, { own, today: '2025-08-08' }).notice?.text, 'X.soar-cc is planned for determination at WP4/17, 4–5 September 2025. By 2025-08-22, in 14 days: Contributions.');
    assert.match(due(planned, { own, today: '2025-08-22' }).notice?.text ?? '', /By 2025-08-22, today: Contributions\./);
  });

  test('is told once for all items that it holds for, then the meeting itself', () => {
    const both = { ...own, 'X.asm-cc': ['asm.md'] }, first = due(planned, { own: both, today: '2025-08-21' }).notice;
    assert.equal(first?.text, 'X.soar-cc and X.asm-cc are to be decided on at WP4/17, 4–5 September 2025. By 2025-08-22, in 1 day: Contributions.');
    assert.deepEqual(first.ids, ['X.soar-cc', 'X.asm-cc']);
    const second = due(planned, { own: both, today: '2025-08-21', told: first.keys }).notice;
    assert.match(second?.text ?? '', /The meeting begins in 14 days, on 2025-09-04\.$/);
    assert.equal(due(planned, { own: both, today: '2025-08-21', told: [...first.keys, ...second?.keys ?? []] }).notice, undefined);
  });

  test('is not told once it is over: then only what is still ahead is, and nothing once the meeting has begun', () => {
    assert.match(due(planned, { own, today: '2025-08-23' }).notice?.text ?? '', /The meeting begins in 12 days, on 2025-09-04\.$/);
    assert.match(due(planned, { own, today: '2025-09-04' }).notice?.text ?? '', /The meeting begins today, on 2025-09-04\.$/);
    for (const today of ['2025-09-05', '2025-09-06', '2026-11-22']) assert.equal(due(planned, { own, today }).notice, undefined);
  });

  test('is told once however often it is asked on each day, one at a time', () => {
    const told: string[] = [], texts: string[] = [];
    for (let day = 1; day <= 30; day++) for (let time = 0; time < 4; time++) {
      const { notice } = due(planned, { own, told, today: `2025-08-${day.toString().padStart(2, '0')}` });
      if (notice) { told.push(...notice.keys); texts.push(notice.text); }
    }
    assert.deepEqual(texts.map((text) => text.replace(/^.*\. (?=By|The)/, '')), ['By 2025-08-22, in 14 days: Contributions.', 'The meeting begins in 14 days, on 2025-09-04.']);
  });

  test('is not told of an item that was decided on', () => {
    const decided = buildCatalogue([{
      ...testSeed([testStatement({ names: ['X.soar-cc'], events: [{ event: 'scheduled', meeting: 'WP4/17, soon', note: 'determination' }, { event: 'determined', date: '2025-09-04' }] })], { date: '2025-09-04' }),
      meetings: [{ id: 'WP4/17, soon', group: 'WP4/17', from: '2025-09-04', to: '2025-09-05', deadlines: [] }],
    }]);
    assert.equal(due(decided, { own, today: '2025-09-04' }).notice, undefined);
  });

  test('comes after what changed, and not at all for items without a plan', () => {
    const { notice } = due(stand({ 'X.new': 'determined' }, ['X.soar-cc']), { own, cited: { 'X.new': ['a.md'] }, known: { 'X.new': 'under-study' }, today: '2025-08-20' });
    assert.match(notice?.text ?? '', /^X\.new/);
    assert.equal(due(planned, { own: { 'X.new': ['new.md'] }, today: '2025-08-20' }).notice, undefined);
    assert.equal(due(planned, { own, today: 'never' }).notice, undefined);
  });
});
