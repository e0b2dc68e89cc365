import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogueRecord, Edition, EventName } from '../../catalogue/record.ts';
import { currentEdition, editionsOn, isBefore, isInForce, shownDate } from './editions.ts';

const source = { document: 'report', place: 'Annex 1' };
const recordOf = (status: CatalogueRecord['status'], ...events: readonly (readonly [EventName, string])[]): CatalogueRecord => ({
  id: 'X.1', kind: 'recommendation', names: [], titles: [], status, studyGroups: [], questions: [], relations: [], notes: [],
  history: events.map(([event, date]) => ({ event, date, source })),
  editions: events.flatMap(([event, date]) => (event === 'approved' || event === 'agreed' ? [{ date, source }] : [])),
});

const withStates = (status: CatalogueRecord['status'], ...states: readonly NonNullable<Edition['state']>[]): CatalogueRecord =>
  ({ ...recordOf(status), editions: states.map((state, index) => ({ date: `20${(10 + index).toString()}-05`, state, source })) });

test('the edition in force is the last one approved', () => {
  assert.deepEqual(currentEdition(recordOf('approved', ['approved', '2012-03-01'], ['approved', '2020-10-14'])), { date: '2020-10-14', source });
  assert.equal(currentEdition(recordOf('agreed', ['agreed', '2020']))?.date, '2020');
  assert.equal(currentEdition(recordOf('consented', ['consented', '2020-10-14'])), undefined);
  assert.equal(currentEdition(recordOf('withdrawn', ['approved', '2012-03-01'], ['withdrawn', '2020-10-14'])), undefined);
});

test('a text is superseded where its last edition is', () => {
  assert.equal(isInForce(recordOf('superseded', ['approved', '2012-03-01'], ['superseded', '2020-10-14'])), false);
  assert.equal(isInForce(recordOf('superseded', ['approved', '2012-03-01'], ['approved', '2020-10-14'], ['superseded', '2020-10-14'])), true);
});

test('a source tells the state of each edition', () => {
  assert.equal(currentEdition(withStates('approved', 'superseded', 'in-force'))?.date, '2011-05');
  assert.equal(isInForce(withStates('approved', 'superseded', 'superseded')), false);
  assert.equal(isInForce(withStates('withdrawn', 'superseded', 'withdrawn')), false);
  assert.equal(currentEdition(withStates('consented', 'in-force'))?.date, '2010-05');
});

test('an approval that two sources state is one edition', () => {
  const record = recordOf('superseded', ['approved', '2012-03-01'], ['approved', '2012-03-01'], ['superseded', '2020-10-14']);
  assert.equal(isInForce({ ...record, editions: record.editions.slice(0, 1) }), false);
});

test('a date means the editions of its month, or of its year', () => {
  const record = recordOf('approved', ['approved', '2012-03-01'], ['approved', '2012-10-14'], ['approved', '2020']);
  const on = (year: string, month?: string): readonly string[] => editionsOn(record, { year, ...(month !== undefined && { month }) }).map(({ date }) => date);
  assert.deepEqual([on('2012'), on('2012', '10'), on('2012', '11'), on('2020', '11')], [['2012-03-01', '2012-10-14'], ['2012-10-14'], [], ['2020']]);
});

test('dates are compared as far as they are known', () => {
  assert.equal(isBefore({ year: '2022' }, { year: '2023' }), true);
  assert.equal(isBefore({ year: '2023' }, { year: '2023', month: '09' }), false);
  assert.equal(isBefore({ year: '2023', month: '03' }, { year: '2023', month: '09' }), true);
  assert.equal(shownDate({ year: '2023', month: '09' }), '09/2023');
  assert.equal(shownDate({ year: '2023' }), '2023');
});
