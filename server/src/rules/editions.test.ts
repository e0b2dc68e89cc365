import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogueRecord, EventName } from '../catalogue/record.ts';
import { currentEdition, isBefore, isInForce, shownDate } from './editions.ts';

const source = { document: 'report', place: 'Annex 1' };
const recordOf = (status: CatalogueRecord['status'], ...events: readonly (readonly [EventName, string])[]): CatalogueRecord => ({
  id: 'X.1', kind: 'recommendation', names: [], titles: [], status, studyGroups: [], questions: [], relations: [], notes: [], editions: [],
  history: events.map(([event, date]) => ({ event, date, source })),
});

test('the edition in force is the last one approved', () => {
  assert.deepEqual(currentEdition(recordOf('approved', ['approved', '2012-03-01'], ['approved', '2020-10-14'])), { year: '2020', month: '10' });
  assert.deepEqual(currentEdition(recordOf('agreed', ['agreed', '2020'])), { year: '2020' });
  assert.equal(currentEdition(recordOf('consented', ['consented', '2020-10-14'])), undefined);
  assert.equal(currentEdition(recordOf('withdrawn', ['approved', '2012-03-01'], ['withdrawn', '2020-10-14'])), undefined);
});

test('a text is superseded where its last edition is', () => {
  assert.equal(isInForce(recordOf('superseded', ['approved', '2012-03-01'], ['superseded', '2020-10-14'])), false);
  assert.equal(isInForce(recordOf('superseded', ['approved', '2012-03-01'], ['approved', '2020-10-14'], ['superseded', '2020-10-14'])), true);
});

test('dates are compared as far as they are known', () => {
  assert.equal(isBefore({ year: '2022' }, { year: '2023' }), true);
  assert.equal(isBefore({ year: '2023' }, { year: '2023', month: '09' }), false);
  assert.equal(isBefore({ year: '2023', month: '03' }, { year: '2023', month: '09' }), true);
  assert.equal(shownDate({ year: '2023', month: '09' }), '09/2023');
  assert.equal(shownDate({ year: '2023' }), '2023');
});
