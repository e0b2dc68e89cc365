import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, findingsOf } from './picture.ts';

test('a comment that suppresses a rule that there is not is told', () => {
  checkPicture('limited-check', 'markdown', `## 6 Body

<!-- rapporteur-disable-next-line placeholder, unused-tern -->
                                               ^^^^^^^^^^^ information: "unused-tern" is no rule (did you mean "unused-term"?), so nothing is suppressed by it. Correct the name.
Text.

<!-- rapporteur-disable everything -->
                        ^^^^^^^^^^ information: "everything" is no rule, so nothing is suppressed by it. Correct the name.`);
});

test('a reason behind the names is none', () => {
  for (const comment of ['rapporteur-disable-next-line unused-term -- quoted from the base text', 'rapporteur-disable placeholder because it is open', 'rapporteur-disable-next-line']) {
    assert.deepEqual(findingsOf('limited-check', `## 6 Body\n\n<!-- ${comment} -->\nText.\n`, 'markdown'), [], comment);
  }
});
