import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subjectKey, titleKey } from './title-key.ts';

test('titles that differ in typing alone have one key', () => {
  assert.equal(titleKey('Réseaux – “Quantum”  Networks'), titleKey('reseaux - "quantum" networks'));
});

test('what a title says of its form is no part of its subject', () => {
  const alike = (...titles: readonly string[]) => { assert.deepEqual([...new Set(titles.map(subjectKey))].length, 1, titles.map(subjectKey).join(' / ')); };
  alike('Data assurance', 'ITU-T X.1148 - Supplement on data assurance', 'Supplement to Recommendation ITU-T X.1148 - Data assurance', 'Supplement to ITU-T X.1148: Data assurance');
  alike('Use cases of networks', 'ITU-T Y.3800-series – Use cases of networks', 'ITU-T Y.3800 series – Supplement on use cases of networks', 'ITU-T X.800-X.849 series – Supplement on use cases of networks');
  alike('Key centres', 'Technical Report: Key centres', 'Revised Technical Report: key centres', 'Rapport technique – Key centres');
  alike('Additions', 'Amendment 1: Additions', 'Amendment 1 to Recommendation ITU-T X.1352: Additions', 'Corrigendum 1 to ITU-T Recommendation X.1352: Additions');
  alike('The Directory', 'Information technology – The Directory');
});

test('what names its subject keeps it', () => {
  const kept = ['Technical framework for countering spam', 'Amendment to support LIFECYCLE state', 'Technical Report', 'Amendment 1', 'X.25 interface', 'Supplement', 'Series of things'];
  assert.deepEqual(kept.map(subjectKey), kept.map(titleKey));
});
