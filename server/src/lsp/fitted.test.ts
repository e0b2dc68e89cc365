import { test } from 'node:test';
import assert from 'node:assert/strict';
import { fitted } from './fitted.ts';

test('a detail is as long as its label leaves room', () => {
  assert.equal(fitted('ITU-T X.1454', 'Security measures'), 'Security measures');
  assert.equal(fitted('ITU-T X.1454', 'Security measures for location enabled smart office services'), 'Security measures for location enable…');
  assert.equal(fitted('ITU-T X.5Gsec-netec', 'under study – Security capabilities of network layer'), 'under study – Security capabi…');
  assert.equal(fitted('ITU-T Y.QKDN_SSNarch-and-much-more', 'under study – Title'), 'under study…');
});
