import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeInOrder } from './in-order.ts';
import { referenceKey } from '../reading/reference-key.ts';

const place = (items: string, item: string): number => placeInOrder([...items], (other) => other > item);

test('a sorted list has one place, of equal items behind the last', () => {
  assert.equal(place('', 'b'), 0);
  assert.equal(place('acd', 'b'), 1);
  assert.equal(place('acd', 'e'), 3);
  assert.equal(place('cd', 'a'), 0);
  assert.equal(place('abbc', 'b'), 3);
});

test('a misplaced item does not send the new one astray', () => {
  assert.equal(place('zabd', 'c'), 3);
  assert.equal(place('bdea', 'c'), 1);
});

test('references: ITU-T by series and number, then ITU-R, ISO, IEC, others', () => {
  const sorted = ['ITU-T A.8', 'ITU-T X.805', 'ITU-T X.1205', 'ITU-T X.1205 Amd. 1', 'ITU-T X Suppl. 39', 'ITU-T X.soar-cc', 'b-ITU-T Y.1', 'ITU-R M.1', 'ISO 9', 'ISO/IEC 27000', 'IEC 60050', 'ETSI TS 1', 'IETF RFC 793', 'IETF RFC 2119'];
  assert.deepEqual([...sorted].reverse().sort((a, b) => (referenceKey(a) < referenceKey(b) ? -1 : 1)), sorted);
  assert.equal(referenceKey('UIT-T X.805'), referenceKey('ITU-T X.805'));
});
