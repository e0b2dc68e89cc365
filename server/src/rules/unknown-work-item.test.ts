import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, repaired } from './picture.ts';
import { catalogue } from './reference-fixture.ts';

test('a name one letter away from a known one', () => {
  checkPictures('unknown-work-item', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

See X.soar-cx, X.nssa-cc and J.roip-trans.
    ^^^^^^^^^ information: The catalogue does not know X.soar-cx (as of 2023-09-08), but it knows X.soar-cc. Correct the name if X.soar-cc is meant.

See X.soar-cx.`,
    asciidoc: `= Title
:docnumber: X.new

== Body

See X.soar-cx, X.nssa-cc and J.roip-trans.
    ^^^^^^^^^ information: The catalogue does not know X.soar-cx (as of 2023-09-08), but it knows X.soar-cc. Correct the name if X.soar-cc is meant.

See X.soar-cx.`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
See X.soar-cx, X.nssa-cc and J.roip-trans.
    ^^^^^^^^^ information: The catalogue does not know X.soar-cx (as of 2023-09-08), but it knows X.soar-cc. Correct the name if X.soar-cc is meant.
See X.soar-cx.`,
  }, { catalogue });
});

test('the draft\'s own name is not doubted', () => {
  checkPicture('unknown-work-item', 'markdown', `# Draft new Recommendation ITU-T X.soar-cd

## 6 Body

This is X.soar-cd.`, { catalogue });
});

test('the name is corrected everywhere', () => {
  assert.equal(repaired('unknown-work-item', 'text', `Draft new Recommendation ITU-T X.new
Title
6	Body
See X.soar-cx.
And X.soar-cx.`, { catalogue }), `Draft new Recommendation ITU-T X.new
Title
6	Body
See X.soar-cc.
And X.soar-cc.`);
});
