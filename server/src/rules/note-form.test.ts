import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { checkPicture, findingsOf, repaired } from './picture.ts';

const messages = (text: string, syntax: Syntax = 'markdown'): readonly string[] => findingsOf('note-form', text, syntax).map(({ message }) => message);
const none = (text: string, syntax: Syntax = 'markdown'): void => { assert.deepEqual(messages(text, syntax), [], text); };

// In AsciiDoc Metanorma writes the word, the dash and the number.
test('a note with another sign than an en dash, one finding for all', () => {
  checkPicture('note-form', 'markdown', `## 6 A

NOTE: One.
^^^^^^ information: A note begins with NOTE, a space, an en dash and a space: write "NOTE –".

## 7 B

**Note 1** - Two.

NOTE 2—Three.
`);
  checkPicture('note-form', 'text', `6\tAssets
NOTE 1: One.
^^^^^^^^ information: A note begins with NOTE, a space, an en dash and a space: write "NOTE 1 –".
NOTE 2 – Two.
`);
  none('= T\n:docnumber: X.1\n\n== A\n\nNOTE: One.\n\nNOTE: Two.\n', 'asciidoc');
});

test('every wrong form is repaired at once, and then nothing is left', () => {
  const wrong = '## 6 A\n\nNOTE: a\n\n## 7 B\n\n**NOTE:** b\n\n## 8 C\n\n**Note** - c\n\n## 9 D\n\nNOTE\u00a01\u2014d\n\nNOTE 2 –e\n\n> NOTE 3--f\n';
  const right = '## 6 A\n\nNOTE – a\n\n## 7 B\n\n**NOTE –** b\n\n## 8 C\n\n**NOTE** – c\n\n## 9 D\n\nNOTE\u00a01 – d\n\nNOTE 2 – e\n\n> NOTE 3 – f\n';
  assert.equal(repaired('note-form', 'markdown', wrong), right);
  none(right);
});

test('forms that are right, and words that are no notes', () => {
  none('## 6 A\n\nNOTE – a\n\n## 7 B\n\nNOTE\u00a0–\u00a0b\n\n## 8 C\n\nNOTE -- c\n\n## 9 D\n\n**NOTE** – d\n\n## 10 E\n\nNOTE –\\\ne\n');
  none('## 6 A\n\nNOTE-BOOK users write NOTE: here. Note that it is so.\n\nNote 1 to entry: a\n');
});

test('notes in a table have the form too', () => {
  assert.equal(repaired('note-form', 'markdown', '## 6 A\n\n| a |\n|---|\n| NOTE: b |\n'), '## 6 A\n\n| a |\n|---|\n| NOTE – b |\n');
});

test('several notes of a clause have numbers, one has none', () => {
  checkPicture('note-form', 'markdown', `## 6 A

NOTE – One.
^^^^ information: A clause with several notes numbers them from 1: write NOTE 1, NOTE 2 and so on.

NOTE – Two.

### 6.1 B

NOTE 1 – One.
^^^^^^ information: The only note of a clause has no number: write NOTE.

### 6.2 C

NOTE 1 – One.

NOTE 3 – Two.
^^^^^^ information: NOTE 3 comes after NOTE 1. Number the notes of a clause from 1.

NOTE 3 – Three.
`);
  checkPicture('note-form', 'text', `6\tAssets
NOTE – One.
^^^^ hint: A clause with several notes numbers them from 1: write NOTE 1, NOTE 2 and so on.
NOTE – Two.
`);
});

test('numbers are given and taken away', () => {
  const text = '## 6 A\n\n**NOTE** – a\n\nNOTE – b\n\n## 7 B\n\nNOTE 1 – c\n';
  assert.equal(repaired('note-form', 'markdown', text, { title: 'Number the notes' }), '## 6 A\n\n**NOTE 1** – a\n\nNOTE 2 – b\n\n## 7 B\n\nNOTE 1 – c\n');
  assert.equal(repaired('note-form', 'markdown', text, { title: 'Take the number away' }), '## 6 A\n\n**NOTE** – a\n\nNOTE – b\n\n## 7 B\n\nNOTE – c\n');
});

test('where notes may be a table\'s or a figure\'s, or are counted on, numbers are left alone', () => {
  none('## 6 A\n\nNOTE – a\n\nTable 1 – B\n\n| a |\n|---|\n| b |\n\nNOTE – c\n');
  none('## 6 A\n\nNOTE 1 – a\n\n| a |\n|---|\n| NOTE 2 – b |\n');
  none('## 6 A\n\nNOTE 1 – a\n\n## 7 B\n\nNOTE 2 – a\n');
  none('## 6 A\n\nNOTE 1 – a\n\nNOTE 2 – b\n\nNOTE 1 – c\n');
  none('## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 ant**: An animal.\n\nNOTE – a\n\n**3.2.2 bee**: An animal.\n\nNOTE – b\n');
  none('# Draft new Amendment 1 to Recommendation ITU-T X.1\n\n## 6 A\n\nNOTE 1 – a\n');
});
