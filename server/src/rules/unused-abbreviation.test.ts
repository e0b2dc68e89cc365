import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const MESSAGE = 'information: API is listed but not used in the text. Remove its line, or use it.';

test('a listed abbreviation that the text does not use is marked', () => {
  checkPictures('unused-abbreviation', {
    markdown: `## 4 Abbreviations and acronyms

| API | Application Programming Interface |
  ^^^ ${MESSAGE}
| CSP | Cloud Service Provider |

## 6 Requirements

The CSPs run it.`,
    asciidoc: `= Title

== Abbreviations and acronyms

API:: Application Programming Interface
^^^ ${MESSAGE}

CSP:: Cloud Service Provider

== Requirements

The CSPs run it.`,
    text: `4\tAbbreviations and acronyms
API\tApplication Programming Interface
^^^ ${MESSAGE}
CSP\tCloud Service Provider
6\tRequirements
The CSPs run it.`,
  });
});

const listed = (lines: string, body: string): string => `## 4 Abbreviations and acronyms\n\n${lines}\n\n## 6 Requirements\n\n${body}\n`;
const found = (lines: string, body: string): readonly string[] => findingsOf('unused-abbreviation', listed(lines, body), 'markdown').map(({ message }) => message.split(' ')[0] ?? '');

test('plurals, numbers, prefixes, compounds, headings, tables and code count as uses', () => {
  for (const body of ['Two APIs.', 'API1', 'xAPI', 'API-based', 'non-API', '### API\n\nText.', '| API |\n|---|', '```\nAPI\n```', 'The application programming interface (API).', 'Figure 1 – The API']) {
    assert.deepEqual(found('| API | Application Programming Interface |', body), [], body);
  }
  assert.deepEqual(found('| I- | Inline |\n| E/O | Electric to Optic |\n| IP | Internet Protocol |\n| RoIP | Radio over IP |', 'An I-frame, E/O and RoIP.'), []);
});

test('another word that begins or ends like it, or another case, is no use', () => {
  for (const body of ['CAPI', 'APIX', 'api']) assert.deepEqual(found('| API | Application Programming Interface |', body), ['API'], body);
});

test('the titles of the columns are no abbreviations', () => {
  assert.deepEqual(found('| Abbreviation | Meaning |\n|---|---|\n| API | Application Programming Interface |', 'API'), []);
});

test('a figure may show what the text does not say', () => {
  for (const body of ['Figure 1 shows it.\n\nFigure 1 – The inventory', '![](inventory.png)']) {
    assert.deepEqual(findingsOf('unused-abbreviation', listed('| API | Application Programming Interface |', body), 'markdown').map(({ message }) => message), ['API is listed but not used in the text. Remove its line, unless a figure shows it.']);
  }
});

test('the fix takes the line out and leaves the rest as it is', () => {
  const fix = (lines: string): string => repaired('unused-abbreviation', 'markdown', listed(lines, 'The CSP.'));
  assert.equal(fix('| CSP | Cloud Service Provider |\n| API | Application |'), listed('| CSP | Cloud Service Provider |', 'The CSP.'));
  assert.equal(fix('| | |\n|---|---|\n| API | Application |\n| CSP | Cloud |'), listed('| | |\n|---|---|\n| CSP | Cloud |', 'The CSP.'));
  assert.equal(fix('| API | Application |\n|---|---|\n| CSP | Cloud |\n| CSP2 | Cloud |'), listed('| CSP | Cloud |\n|---|---|\n| CSP2 | Cloud |', 'The CSP.'));
  assert.equal(fix('- **API**: Application\n- **CSP**: Cloud'), listed('- **CSP**: Cloud', 'The CSP.'));
  assert.equal(repaired('unused-abbreviation', 'asciidoc', '= T\n\n== Abbreviations and acronyms\n\nAPI:: Application\n\nCSP:: Cloud\n\n== Other\n\nCSP\n'), '= T\n\n== Abbreviations and acronyms\n\nCSP:: Cloud\n\n== Other\n\nCSP\n');
  assert.equal(repaired('unused-abbreviation', 'text', '4\tAbbreviations and acronyms\nAPI\tApplication\nCSP\tCloud\n6\tOther\nCSP\n'), '4\tAbbreviations and acronyms\nCSP\tCloud\n6\tOther\nCSP\n');
});

test('a line that stands twice is reported once', () => {
  assert.deepEqual(found('| API | Application |\n| API | Application |', 'Nothing.'), ['API']);
});

test('a file that could not be read may hold the use', () => {
  const text = '= T\n\n== Abbreviations and acronyms\n\nAPI:: Application\n\n== Other\n\ninclude::other.adoc[]\n';
  assert.deepEqual(findingsOf('unused-abbreviation', text, 'asciidoc'), []);
});

test('what was just typed is not taken out unasked', () => {
  assert.deepEqual(findingsOf('unused-abbreviation', listed('- API: Application Programming Interface', 'Text.'), 'markdown').flatMap(({ fixes }) => fixes.map(({ certain }) => certain)), [false]);
});

test('no line is removed that holds more than its abbreviation', () => {
  const fixes = (lines: string): readonly number[] => findingsOf('unused-abbreviation', listed(lines, 'The CSP.'), 'markdown').map((finding) => finding.fixes.length);
  assert.deepEqual(fixes('<table><tr><td>API</td><td>Application</td></tr>\n<tr><td>CSP</td><td>Cloud</td></tr>\n</table>'), [0]);
  assert.deepEqual(fixes('  ----- ------------\n  API   Application\n  CSP   Cloud\n  ----- ------------'), [0]);
  assert.deepEqual(fixes('+-----+-------+\n| API | Appl. |\n+=====+=======+\n| CSP | Cloud |\n+-----+-------+'), [0]);
  const whole = '<table>\n<tr><td>API</td><td>Application</td></tr>\n<tr><td>CSP</td><td>Cloud</td></tr>\n</table>';
  assert.equal(repaired('unused-abbreviation', 'markdown', listed(whole, 'The CSP.')), listed(whole.replace(/<tr><td>API.*\n/, ''), 'The CSP.'));
});

test('plurals, markup, tables, headings in capitals and compounds are uses; a longer word is none', () => {
  const unused = (body: string): number => findingsOf('unused-abbreviation', `## 4 Abbreviations and acronyms\n\n| SP | Service Provider |\n|---|---|\n\n## 6 Requirements\n\n${body}\n`, 'markdown').length;
  for (const body of ['Two SPs.', 'The service\nprovider (**SP**).', 'The service provider (_SP_).', 'A [SP](#sp).', '### 6.1 USE OF SP\n\nText.', '| SP | one |\n|---|---|\n| two | three |', 'An SP-owned network.']) assert.equal(unused(body), 0, body);
  for (const body of ['The SPCs.', 'A spouse and SPAM.', 'The service provider.']) assert.equal(unused(body), 1, body);
});
