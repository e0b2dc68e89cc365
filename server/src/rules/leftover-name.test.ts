import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import { catalogue } from './reference-fixture.ts';
import type { Syntax } from '../draft/block.ts';

const none = (text: string, syntax: Syntax = 'markdown'): void => {
  assert.deepEqual(findingsOf('leftover-name', text, syntax, { catalogue }).map(({ message }) => message), []);
};
const ENTRY = 'Recommendation ITU-T X.1645 (ex X.nssa-cc) (2023), *Requirements*.';

test('the provisional name beside the number, in an entry, in text and in the title', () => {
  const message = 'X.1645 is approved 2023-09-08 (as of 2023-09-08), and its provisional name is left beside it. Leave out X.nssa-cc.';
  checkPictures('leftover-name', {
    markdown: `## 2 References

[ITU-T X.1645] ${ENTRY}
                                               ^^^^^^^^^ warning: ${message}

## 6 Overview

See ITU-T X.1645 X.nssa-cc and X.1645 (formerly X.nssa-cc).
                 ^^^^^^^^^ warning: ${message}
                                                ^^^^^^^^^ warning: ${message}
`,
    asciidoc: `= Title
:docnumber: X.1

[bibliography]
== References

* [[[x1645,ITU-T X.1645]]], ${ENTRY}
                                                            ^^^^^^^^^ warning: ${message}
`,
    text: `Draft new Recommendation ITU-T X.1645 (X.nssa-cc)
                                       ^^^^^^^^^ warning: ${message}
Title
`,
  }, { catalogue });
});

test('a name that the catalogue does not know', () => {
  checkPicture('leftover-name', 'markdown', `# Recommendation ITU-T X.609 (ex. X.mp2p)
                                  ^^^^^^ information: X.609 has its number, and its provisional name is left beside it. Leave out X.mp2p.

Title

## 2 References

[ITU-T G.991] Recommendation ITU-T G.991 (formerly G.shdsl) (2003), *Title*.
                                                   ^^^^^^^ information: G.991 has its number, and its provisional name is left beside it. Leave out G.shdsl.

## 6 Overview

See ITU-T G.991 (formerly G.shdsl).
`, { catalogue });
});

test('a header with both', () => {
  const message = 'information: X.1645 is approved 2023-09-08 (as of 2023-09-08), so it needs its provisional name no longer. Remove the line.';
  checkPicture('leftover-name', 'markdown', `---
docnumber: X.1645
provisional-name: X.nssa-cc
                  ^^^^^^^^^ ${message}
---
`, { catalogue });
  checkPicture('leftover-name', 'asciidoc', `= Title
:docnumber: X.1645
:provisional-name: X.nssa-cc
                   ^^^^^^^^^ ${message}
`, { catalogue });
  none('---\ndocnumber: X.1818\nprovisional-name: X.5Gsec-ctrl\n---\n');
  none('---\ndocnumber: X.1645\nprovisional-name: X.soar-cc\n---\n');
});

test('what is not approved, another text\'s name, a name alone and the history are left alone', () => {
  none('# Draft new Recommendation ITU-T X.1818 (X.5Gsec-ctrl)\n\nTitle\n\n## 6 Overview\n\nSee ITU-T X.1818 (ex X.5Gsec-ctrl).\n');
  none('## 6 Overview\n\nSee ITU-T X.1645 (X.soar-cc), X.nssa-cc, and X.1645; X.nssa-cc was its name. X.nssa-cc, now X.1645.\n');
  none('# Draft new Recommendation ITU-T X.609 (ex. X.mp2p)\n\nTitle\n');
  none('## History\n\nX.1645 (ex X.nssa-cc)\n');
});

test('fixes', () => {
  const fixed = (text: string, syntax: Syntax = 'markdown'): string => repaired('leftover-name', syntax, text, { catalogue });
  assert.equal(fixed(`## 2 References\n\n[ITU-T X.1645] ${ENTRY}\n`), `## 2 References\n\n[ITU-T X.1645] ${ENTRY.replace(' (ex X.nssa-cc)', '')}\n`);
  assert.equal(fixed('## 6 Overview\n\nSee ITU-T X.1645 X.nssa-cc.\n'), '## 6 Overview\n\nSee ITU-T X.1645.\n');
  assert.equal(fixed('= Title\n:docnumber: X.1645\n:provisional-name: X.nssa-cc\n\nText.\n', 'asciidoc'), '= Title\n:docnumber: X.1645\n\nText.\n');
  assert.equal(fixed('---\nprovisional-name: X.nssa-cc\ndocnumber: X.1645\n---\n'), '---\ndocnumber: X.1645\n---\n');
});
