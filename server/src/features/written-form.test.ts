import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWrittenForm } from './written-form.ts';

const form = (written: string, from: string, to: string, language: 'en' | 'fr' = 'en'): string => inWrittenForm(written, { from, to, language });

test('the plural of the new last word', () => {
  for (const [to, plural] of [['box', 'boxes'], ['policy', 'policies'], ['relay', 'relays'], ['branch', 'branches'], ['VM', 'VMs']] as const) assert.equal(form('gateways', 'gateway', to), plural);
  assert.equal(form('policies', 'policy', 'rule'), 'rules');
  assert.equal(form('communications', 'communications', 'exchange'), 'exchange', 'a term that is defined in the plural');
});

test('the plural of each word in French, up to a preposition', () => {
  assert.equal(form('actifs exposés', 'actif exposé', 'canal local', 'fr'), 'canaux locaux');
  assert.equal(form('actifs exposés', 'actif exposé', 'passerelle de service', 'fr'), 'passerelles de service');
  assert.equal(form('réseaux', 'réseau', 'accès', 'fr'), 'accès');
});

test('capitals of a sentence, a title and a label; those of the definition are its own', () => {
  assert.equal(form('Exposed asset', 'exposed asset', 'open point'), 'Open point');
  assert.equal(form('Exposed Assets', 'exposed asset', 'point of entry'), 'Point of Entries');
  assert.equal(form('EXPOSED ASSET', 'exposed asset', 'open point'), 'OPEN POINT');
  assert.equal(form('IoT device', 'IoT device', 'thing'), 'thing');
  assert.equal(form('Élément', 'élément', 'état'), 'État');
});

test('hyphens, no-break spaces and line ends where the words are as many', () => {
  assert.equal(form('exposed-asset', 'exposed asset', 'open point'), 'open-point');
  assert.equal(form('exposed\u00a0asset', 'exposed asset', 'open point'), 'open\u00a0point');
  assert.equal(form('exposed\nasset', 'exposed asset', 'open entry point'), 'open entry point');
  assert.equal(form('exposed-asset', 'exposed asset', 'open entry point'), 'open-entry-point');
});
