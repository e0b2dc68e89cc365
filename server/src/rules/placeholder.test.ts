import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const marked = (text: string, syntax: 'markdown' | 'asciidoc' | 'text' = 'markdown'): string[] =>
  findingsOf('placeholder', text, syntax).map(({ place }) => place.block.text.slice(place.start, place.end));

test('placeholders of the skeleton and of a hurry', () => {
  checkPictures('placeholder', {
    markdown: `## 1 Scope

<Mandatory>
^^^^^^^^^^^ information: "<Mandatory>" holds the place of something. Replace it, brackets included.

This Draft [New] Recommendation is as fast as TBD.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ information: "Draft [New] Recommendation" is the wording of the skeleton. Write "Recommendation".
                                              ^^^ information: "TBD" holds the place of something. Replace it before the text goes to approval.
`,
    asciidoc: `= Title
:docnumber: X.yyy
            ^^^^^ information: "X.yyy" stands for a number. Write the number, or the name of the work item.

== Scope

Editor's note: check this.
^^^^^^^^^^^^^ information: An editor's note is still here. Settle it and delete it before the text goes to approval.
`,
    text: `[NOTE TO AUTHORS: Replace the text. Delete this Note.]
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: The skeleton's note to authors is still here. Delete it.
1\tScope
The range is ??? metres.
             ^^^ information: "???" holds the place of something. Replace it before the text goes to approval.
`,
  });
});

test('all forms', () => {
  assert.deepEqual(marked('3.1.1 <Term 1> \\[Reference\\]: <optional quoted definition>.'), ['<Term 1>', '<optional quoted definition>']);
  assert.deepEqual(marked('\\[ITU-T X.yyy\\] Recommendation ITU-T X.yyy (date), Title.'), ['X.yyy']);
  assert.deepEqual(marked('See [ITU-T X.xxx], [insert reference here] and xxx.'), ['X.xxx', '[insert reference here]', 'xxx']);
  assert.deepEqual(marked('This Draft\u00a0\\[New\\]\u00a0Recommendation, this Draft[New] Recommendation'), ['Draft\u00a0\\[New\\]\u00a0Recommendation', 'Draft[New] Recommendation']);
  assert.deepEqual(marked('1\tScope\nEditor’s Note – Check.\n', 'text'), ['Editor’s Note']);
});

test('the same words twice in a paragraph are one finding', () => {
  assert.deepEqual(findingsOf('placeholder', 'It is TBD, or TBD.', 'markdown').map(({ related }) => related.length), [1]);
});

test('code, comments, markup, announcements, names and lists are left alone', () => {
  for (const text of [
    '# Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n', 'Use `<Name>` and `TBD`.', '```\nTBD <Name>\n```\n', '<!-- TBD -->\n', 'A <br> and <Table class="x">, <https://a.org/xxx>.',
    'The Q.4xx-series, xxx.example.org and www.xxx.org.', '## 4 Abbreviations and acronyms\n\nTBD  To Be Determined\n', 'Is it? It is a note by the editor.', 'The element <NAME> and List<String>.',
  ]) assert.deepEqual(marked(text), [], text);
  assert.deepEqual(marked('See <<Scope>> and <<Name of it>>.\n', 'asciidoc'), []);
});

test('the wording of the skeleton gives way to the right one', () => {
  assert.equal(repaired('placeholder', 'markdown', 'This Draft [New] Recommendation says.'), 'This Recommendation says.');
  assert.equal(repaired('placeholder', 'markdown', 'The Draft [New] Recommendation says. This Draft [New] Recommendation too.'), 'The Recommendation says. This Recommendation too.');
});

test('a message has the words on one line, without the backslashes of pandoc', () => {
  const messages = findingsOf('placeholder', 'The <Recommendation title\\> of this Draft\n\\[New\\] Recommendation.', 'markdown').map(({ message }) => message);
  assert.deepEqual(messages, [
    '"<Recommendation title>" holds the place of something. Replace it, brackets included.',
    '"Draft [New] Recommendation" is the wording of the skeleton. Write "Recommendation".',
  ]);
});

test('a placeholder over two or three lines', () => {
  checkPictures('placeholder', {
    markdown: `## 6 Body

It has <Insert the number
       ^^^^^^^^^^^^^^^^^^ information: "<Insert the number of lamps>" holds the place of something. Replace it, brackets included.
of lamps> lamps and [to be completed
                    ^^^^^^^^^^^^^^^^ information: "[to be completed by the editor]" holds the place of something. Replace it, brackets included.
by the editor] bells.

> It is <TBD: colour
        ^^^^^^^^^^^^ information: "<TBD: colour of the lamp>" holds the place of something. Replace it, brackets included.
> of the lamp> bright.`,
    asciidoc: `== Body

It has <Insert the number
       ^^^^^^^^^^^^^^^^^^ information: "<Insert the number of lamps>" holds the place of something. Replace it, brackets included.
of
lamps> lamps.`,
    // Of plain text each line is a paragraph.
    text: `6\tBody
It has <TBD: the number
        ^^^ information: "TBD" holds the place of something. Replace it before the text goes to approval.
of lamps> lamps.`,
  });
});

test('brackets that close in another paragraph, or hold more than words, are no placeholder', () => {
  for (const text of ['It is <Low and\n\nhigh> all.', 'A <Table\nclass="x"> and\n<List\n  type="y">', 'It is <Low\nand\nnot\nso\nhigh>', '[insert\n\nhere]']) assert.deepEqual(marked(text), [], text);
});
