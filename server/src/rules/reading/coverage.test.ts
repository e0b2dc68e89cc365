import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../../catalogue/catalogue.ts';
import { findRecord } from '../../catalogue/look-up.ts';
import { testList } from '../../catalogue/testing.ts';
import { coveredUntil, editionsKnownUntil, mayBeShared, reachOf } from './coverage.ts';

const text = (id: string) => ({ id, kind: 'recommendation' as const, editions: [{ date: '2010-05-01', place: 'a' }] });
const catalogue = buildCatalogue([testList([text('X.509'), text('Y.4405/H.621'), text('Y.1731')], { covers: ['X', 'Y'] }), testList([text('G.711')], { id: 'letter', date: '2026-10-01', covers: [] })]);
const until = (name: string): string | undefined => {
  const record = findRecord(catalogue, name);
  return record && editionsKnownUntil(catalogue, record);
};

test('what a source lists all of, and up to when', () => {
  assert.deepEqual([coveredUntil(catalogue, 'X'), coveredUntil(catalogue, 'G'), coveredUntil(catalogue, 'IETF RFC')], ['2026-08-22', undefined, undefined]);
  assert.deepEqual([until('X.509'), until('Y.4405/H.621'), until('G.711')], ['2026-08-22', '2026-08-22', undefined]);
});

test('a number that is filed under another series is not known from the list of its own', () => {
  assert.deepEqual([mayBeShared(catalogue, 'Y.1731'), mayBeShared(catalogue, 'Y.2012'), until('Y.1731')], [true, false, undefined]);
});

test('a list settles what was published before it', () => {
  const reach = (year: string, month?: string): string => reachOf({ year, ...(month !== undefined && { month }) }, '2026-08-22');
  assert.deepEqual([reach('2025'), reach('2026', '07'), reach('2026', '08'), reach('2026'), reach('2026', '09'), reach('2027')], ['settled', 'settled', 'open', 'open', 'after', 'after']);
});
