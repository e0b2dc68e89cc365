import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

const none = (text: string): void => { assert.deepEqual(findingsOf('process-status', text, 'markdown').map(({ message }) => message), []); };

test('a status of the other process; plain text has no attributes', () => {
  checkPictures('process-status', {
    markdown: `---
docnumber: X.1
process: AAP
status: determined
        ^^^^^^^^^^ warning: A text is determined under TAP, and the header says AAP. Correct one of them.
---
`,
    asciidoc: `= Title
:docnumber: X.1
:approval-process: tap
:approval-status: consented
                  ^^^^^^^^^ warning: A text is consented under AAP, and the header says TAP. Correct one of them.
:status: draft
`,
    text: 'Draft new Recommendation ITU-T X.1\nTitle\nStatus: determined\nProcess: AAP\n',
  });
});

test('what is agreed is neither determined nor consented', () => {
  checkPicture('process-status', 'markdown', `---
doctype: recommendation-supplement
docnumber: X.1
status: consented
        ^^^^^^^^^ warning: A Supplement is agreed; only Recommendations are determined or consented.
---
`);
});

test('what belongs together, other values and one of the two alone are left alone', () => {
  for (const [process, status] of [['TAP', 'determined'], ['aap', 'consented'], ['AAP', 'in-force'], ['tap', 'draft'], ['', 'determined'], ['AAP', ''], ['traditional', 'consented']]) {
    none(`---\ndocnumber: X.1\nprocess: ${process ?? ''}\nstatus: ${status ?? ''}\n---\n`);
  }
});

test('fixes change one of the two', () => {
  const text = '---\ndocnumber: X.1\nprocess: aap\nstatus: determined\n---\n';
  assert.equal(repaired('process-status', 'markdown', text, { title: 'Change the status to consented' }), text.replace('determined', 'consented'));
  assert.equal(repaired('process-status', 'markdown', text, { title: 'Change the process to TAP' }), text.replace('aap', 'tap'));
  assert.deepEqual(findingsOf('process-status', text, 'markdown').flatMap(({ fixes }) => fixes.map(({ certain }) => certain)), [false, false]);
});
