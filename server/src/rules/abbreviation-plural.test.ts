import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const MESSAGE = 'information: The plural of ICT is written ICTs, with a small s.';

test('a plural in capitals is marked at its first use', () => {
  checkPictures('abbreviation-plural', {
    markdown: `## 4 Abbreviations and acronyms

| ICT | Information and Communication Technology |

## 6 Requirements

All ICTs and all ICTS are tools.
                 ^^^^ ${MESSAGE}

Some ICTS are not.`,
    asciidoc: `= Title

== Abbreviations and acronyms

ICT:: Information and Communication Technology

== Requirements

All ICTs and all ICTS are tools.
                 ^^^^ ${MESSAGE}`,
    text: `4\tAbbreviations and acronyms
ICT\tInformation and Communication Technology
6\tRequirements
All ICTs and all ICTS are tools.
                 ^^^^ ${MESSAGE}`,
  });
});

const draft = (lines: string, body: string): string => `4\tAbbreviations and acronyms\n${lines}\n6\tRequirements\n${body}\n`;
const found = (lines: string, body: string, options: Parameters<typeof findingsOf>[3] = {}): number => findingsOf('abbreviation-plural', draft(lines, body), 'text', options).length;

test('the full form in the plural does not make it an abbreviation of its own', () => {
  assert.equal(found('ICT\tInformation and Communication Technology', 'The information and communication technologies (ICTS) are many.'), 1);
});

test('what is listed, spelled out, known, short, secure or shouted is no plural', () => {
  const ict = 'ICT\tInformation and Communication Technology';
  assert.equal(found(`${ict}\nICTS\tIntelligent Control System`, 'The ICTS runs.'), 0);
  assert.equal(found(ict, 'The intelligent control test system (ICTS) runs. The ICTS stops.'), 0);
  assert.equal(found(ict, 'The ICTS runs.', { known: ['ICTS'] }), 0);
  assert.equal(found(ict, 'The ICTS runs.', { catalogue: { ...emptyCatalogue, abbreviations: [{ abbreviation: 'ICTS', expansion: 'x', source: { document: 'd', place: 'p' } }] } }), 0);
  assert.equal(found('CM\tCable Modem', 'The CMS format.'), 0);
  assert.equal(found('FTP\tFile Transfer Protocol\nHTTP\tHypertext Transfer', 'FTPS and HTTPS.'), 0);
  assert.equal(found(ict, 'USE OF ICTS IN NETWORKS'), 0);
  assert.equal(found('VPN\tVirtual Private Network', 'The ICTS of ICT.'), 0);
  assert.equal(found(ict, 'An ICT and ICTs, `ICTS` apart.'.replace(/`ICTS`/, 'ICTS_FLAG')), 0);
});

test('a plural of this kind is not told as an unlisted abbreviation too', () => {
  assert.deepEqual(findingsOf('undefined-abbreviation', draft('ICT\tInformation and Communication Technology', 'The ICTS are many.'), 'text'), []);
});

test('the fix writes the small s everywhere', () => {
  const lines = 'ICT\tInformation and Communication Technology';
  const after = repaired('abbreviation-plural', 'text', draft(lines, 'The ICTS run.\n\nSome ICTS stop.'));
  assert.equal(after, draft(lines, 'The ICTs run.\n\nSome ICTs stop.'));
  assert.deepEqual(findingsOf('abbreviation-plural', after, 'text'), []);
});

test('in French as in English', () => {
  assert.equal(findingsOf('abbreviation-plural', '4 Abréviations et acronymes\n\nTIC  Technologies de l\'information\n\n6 Exigences\n\nLes TICS sont utiles.\n', 'text').length, 1);
});
