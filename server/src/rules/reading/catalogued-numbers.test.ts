import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../../catalogue/catalogue.ts';
import { testList } from '../../catalogue/testing.ts';
import { isRelated, likelyNames } from './catalogued-numbers.ts';

const text = (id: string) => ({ id, kind: id.includes('Amd') ? 'amendment' as const : 'recommendation' as const, editions: [{ date: '2010-05-01', place: 'a' }] });
const catalogue = buildCatalogue([testList(['X.509', 'X.609.4', 'X.1645', 'X.1655', 'X.680 (2015) Amd. 1', 'G.8013/Y.1731'].map(text))]);

test('numbers one slip away, the nearest first', () => {
  assert.deepEqual(likelyNames(catalogue, 'x.1654'), ['X.1655', 'X.1645']);
  assert.deepEqual(likelyNames(catalogue, 'x.5009'), ['X.509']);
  assert.deepEqual(likelyNames(catalogue, 'x.609.5'), ['X.609.4']);
  assert.deepEqual(likelyNames(catalogue, 'y.1732'), ['Y.1731']);
  assert.deepEqual(likelyNames(catalogue, 'x.999'), []);
});

test('a number that something amends exists', () => {
  assert.deepEqual([isRelated(catalogue, 'x.680'), isRelated(catalogue, 'x.681')], [true, false]);
});
