import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { statusText } from './record-text.ts';

const source = { document: 'list', place: 'x-3.yaml' };
const RECORD: CatalogueRecord = {
  id: 'X.3', kind: 'recommendation', names: [], titles: [], status: 'withdrawn', studyGroups: [], questions: [], relations: [], notes: [],
  history: [{ event: 'approved', date: '1989-07', source }, { event: 'withdrawn', date: '2026-08-22', source }], editions: [{ date: '1989-07', state: 'withdrawn', source }],
};

test('a status has its day; what a list says without one is as of the list', () => {
  assert.equal(statusText(RECORD), 'withdrawn (as of 2026-08-22)');
  assert.equal(statusText({ ...RECORD, editions: [] }), 'withdrawn on 2026-08-22');
  assert.equal(statusText({ ...RECORD, status: 'approved' }), 'approved in 1989-07');
  assert.equal(statusText({ ...RECORD, status: 'under-study' }), 'under study');
});
