import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallLetters } from './abbreviation-capitals.ts';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

const MESSAGE = 'hint: "bit error ratio" does not show the letters of BER. Write "Bit Error Ratio", as in the other lines.';

test('a full form in small letters among others with capitals is marked', () => {
  checkPictures('abbreviation-capitals', {
    markdown: `## 4 Abbreviations and acronyms

| API | Application Programming Interface |
| BER | bit error ratio |
        ^^^^^^^^^^^^^^^ ${MESSAGE}
| CSP | Cloud Service Provider |`,
    asciidoc: `= Title

== Abbreviations and acronyms

API:: Application Programming Interface

BER:: bit error ratio
      ^^^^^^^^^^^^^^^ ${MESSAGE}

CSP:: Cloud Service Provider`,
    text: `4\tAbbreviations and acronyms
API  Application Programming Interface
BER  bit error ratio
     ^^^^^^^^^^^^^^^ ${MESSAGE}
CSP  Cloud Service Provider`,
  });
});

test('several lines are one finding', () => {
  checkPicture('abbreviation-capitals', 'text', `4\tAbbreviations and acronyms
API  application Programming Interface
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: 2 full forms do not show the letters of their abbreviations. Write "Application Programming Interface" for API, as in the other lines.
BER  Bit Error Ratio
CSP  Cloud Service Provider
DoS  Denial of Service
QoS  quality of service
TTL  Time To Live`);
});

const list = (...lines: readonly string[]): string => `4\tAbbreviations and acronyms\n${lines.join('\n')}\n5\tConventions\n`;
const found = (...lines: readonly string[]): number => findingsOf('abbreviation-capitals', list(...lines), 'text').length;

test('quiet where the list has small letters, where letters stand inside words, for small words and in French', () => {
  assert.equal(found('API  application programming interface', 'BER  bit error ratio', 'CSP  Cloud Service Provider'), 0);
  assert.equal(found('API  application programming interface'), 0);
  assert.equal(found('XML  extensible Markup Language', 'OAM  Operation and Maintenance', 'CSP  Cloud Service Provider'), 0);
  assert.equal(found('FTTH  Fibre to the Home', 'QoS  Quality of Service', 'PoE  Power over Ethernet', 'TTL  Time-To-Live'), 0);
  assert.deepEqual(findingsOf('abbreviation-capitals', '4\tAbréviations et acronymes\nAPI  interface\nIP  Interface Publique\nCR  Centre Régional\nSE  serveur externe\n', 'text'), []);
});

test('the letters that want a capital', () => {
  assert.deepEqual(smallLetters('bit Error ratio', 'BER'), [0, 10]);
  assert.deepEqual(smallLetters('Quality of Service', 'QoS'), []);
  assert.deepEqual(smallLetters('Fibre to the Home', 'FTTH'), []);
  assert.deepEqual(smallLetters('peer-to-Peer', 'P2P'), undefined);
  assert.deepEqual(smallLetters('Extensible Markup Language', 'XML'), undefined);
  assert.deepEqual(smallLetters('Cloud Service', 'CSP'), undefined);
});

test('the fix writes the capitals in the whole list', () => {
  const before = list('API  application Programming Interface', 'BER  Bit Error Ratio', 'CSP  Cloud Service Provider', 'QoS  quality of service', 'TTL  Time To Live');
  const after = list('API  Application Programming Interface', 'BER  Bit Error Ratio', 'CSP  Cloud Service Provider', 'QoS  Quality of Service', 'TTL  Time To Live');
  assert.equal(repaired('abbreviation-capitals', 'text', before), after);
  assert.deepEqual(findingsOf('abbreviation-capitals', after, 'text'), []);
});
