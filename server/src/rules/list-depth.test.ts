import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf } from './picture.ts';
import type { Syntax } from '../draft/block.ts';

const none = (text: string, syntax: Syntax): void => { assert.deepEqual(findingsOf('list-depth', text, syntax), []); };

test('the first item of a fourth level', () => {
  checkPictures('list-depth', {
    markdown: `- assets
  - of a provider
    - in networks
      - with an address
      ^ information: This item is on level 4 of its list, and a list has at most three levels. Make a subclause of it, or take a level out.
      - without one
    - in stores
`,
    asciidoc: `* assets
** of a provider
*** in networks
**** with an address
^^^^ information: This item is on level 4 of its list, and a list has at most three levels. Make a subclause of it, or take a level out.
**** without one
`,
    text: `a)\tassets
1)\tof a provider
i)\tin networks
–\twith an address
^ information: This item is on level 4 of its list, and a list has at most three levels. Make a subclause of it, or take a level out.
–\twithout one
`,
  });
});

test('each list that goes so deep is a problem of its own', () => {
  const list = '- a\n  - b\n    - c\n      - d\n      - e\n';
  assert.equal(findingsOf('list-depth', `${list}\nText.\n\n${list}`, 'markdown').length, 2);
});

test('three levels, wide margins and code are left alone', () => {
  none('1.  a\n    1.  b\n        1.  c\n        2.  d\n', 'markdown');
  none('- a\n   - b\n      - c\n        text of c\n', 'markdown');
  none('```\n- a\n  - b\n    - c\n      - d\n```\n', 'markdown');
  none('. a\n.. b\n... c\n\nterm:: d\n', 'asciidoc');
  none('API:: a\n\n* b\n** c\n*** d\n', 'asciidoc');
  none('-   a\n\n    -   b\n\n        1.  c\n\n            text of c\n\n        2.  d\n', 'text');
});
