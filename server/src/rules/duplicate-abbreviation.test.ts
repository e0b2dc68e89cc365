import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const MESSAGE = 'warning: CSP is listed twice. Remove one of the lines.';

test('the second line of an abbreviation is marked', () => {
  checkPictures('duplicate-abbreviation', {
    markdown: `## 4 Abbreviations and acronyms

| CSP | Cloud Service Provider |
| CSP | cloud-service providers |
  ^^^ ${MESSAGE}`,
    asciidoc: `= Title

== Abbreviations and acronyms

CSP:: Cloud Service Provider

CSP:: cloud-service providers
^^^ ${MESSAGE}`,
    text: `4\tAbbreviations and acronyms
CSP\tCloud Service Provider
CSP\tcloud-service providers
^^^ ${MESSAGE}`,
  });
});

const two = (first: string, second: string): string => `4\tAbbreviations and acronyms\n${first}\n${second}\n5\tConventions\n`;

test('two meanings are told apart, and no line is removed unasked', () => {
  const [finding] = findingsOf('duplicate-abbreviation', two('SP\tService Provider', 'SP\tSecurity Policy'), 'text');
  assert.equal(finding?.message, 'SP is listed twice, as "Service Provider" and as "Security Policy". Give one of them another abbreviation, or remove its line.');
  assert.equal(finding.fixes[0]?.certain, false);
  assert.equal(finding.related.length, 1);
});

test('the removal of a line is offered, never certain', () => {
  const text = two('SP\tService Provider', 'SP\tService provider');
  assert.equal(findingsOf('duplicate-abbreviation', text, 'text')[0]?.fixes[0]?.certain, false);
  assert.equal(repaired('duplicate-abbreviation', 'text', text), '4\tAbbreviations and acronyms\nSP\tService Provider\n5\tConventions\n');
});

test('names that only share a part are none', () => {
  for (const [first, second] of [['V2X\tVehicle to X', 'C-V2X\tCellular V2X'], ['CM\tCable Modem', 'CM1\tCable Modem 1'], ['DoS\tDenial of Service', 'DOS\tDisk Operating System']] as const) {
    assert.deepEqual(findingsOf('duplicate-abbreviation', two(first, second), 'text'), [], first);
  }
});
