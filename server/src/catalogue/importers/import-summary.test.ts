import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogueChange } from '../catalogue-changes.ts';
import { changesInShort, importText } from './import-summary.ts';

const CHANGES: readonly CatalogueChange[] = [
  { what: 'new', id: 'X.lamp-a', title: 'Lamps', after: 'under-study' }, { what: 'new', id: 'X.lamp-b', title: '', after: 'determined' },
  { what: 'status', id: 'X.soar-cc', title: 'Framework', before: 'under-study', after: 'determined' }, { what: 'number', id: 'X.1651', title: 'F', before: 'X.soar-cc', after: 'X.1651' },
  { what: 'gone', id: 'X.lamp-c', title: 'C', before: 'under-study', after: 'X.1999' }, { what: 'edition', id: 'X.509', title: 'D', after: '2024-10-29' },
  { what: 'event', id: 'X.1817', title: 'M', after: 'scheduled 2025-12' }, { what: 'meeting', id: 'SG13, 6–17 November 2017', title: '', after: '6 deadlines' },
  { what: 'meeting', id: 'TSAG, 1–2 May 2018', title: '', before: '2 deadlines', after: '3 deadlines' },
];

const report = (changes: readonly CatalogueChange[]) => ({
  id: 'wp1', date: '2025-11-11', kind: 'work programme', read: ['2 work items', '1 Question'], changes,
  notUnderstood: [{ place: 'line 31', text: 'Deferred', reason: 'no such status' }, { place: 'data/c.yaml', text: '', reason: 'it is no record' }],
  candidates: [{ workItem: 'X.asm-cc', published: 'X.1607', title: 'Attack surfaces', date: '2026-06-10' }],
});

test('an import in short: what a drafter has to act on comes first; one is no several', () => {
  assert.equal(changesInShort(CHANGES), '1 change of status, 1 number assigned, 1 item that became part of another, 1 further edition, 1 further event, 2 meetings, 2 new records');
  assert.equal(changesInShort([]), 'nothing new');
});

test('an import as text: what was read, what was not understood, what changes, what may be one text', () => {
  assert.equal(importText(report(CHANGES), { most: 30 }), `wp1: work programme, as of 2025-11-11
  Read: 2 work items, 1 Question
  Not understood
    line 31: "Deferred" – no such status
    data/c.yaml: it is no record
  Against the catalogue: 1 change of status, 1 number assigned, 1 item that became part of another, 1 further edition, 1 further event, 2 meetings, 2 new records
    X.soar-cc: status under study → determined
    X.1651: number X.soar-cc → X.1651
    X.lamp-c: goes by X.1999 now
    X.509: edition 2024-10-29
    X.1817: scheduled 2025-12
    the meeting of SG13, 6–17 November 2017, with 6 deadlines
    the meeting of TSAG, 1–2 May 2018: 3 deadlines in place of 2 deadlines
    X.lamp-a: new, under study, Lamps
    X.lamp-b: new, determined
  May be the same text, for a person to confirm
    X.asm-cc = X.1607 (2026-06-10): Attack surfaces
`);
});

test('long lists are cut, and nothing new is said too', () => {
  assert.match(importText(report(CHANGES), { most: 2 }), /\n {4}X\.1651: [^\n]+\n {4}… and 7 more\n/);
  assert.match(importText({ ...report([]), notUnderstood: [], candidates: [] }, { most: 2 }), /^wp1: [^\n]+\n {2}Read: [^\n]+\n {2}Against the catalogue: nothing new\n$/);
});
