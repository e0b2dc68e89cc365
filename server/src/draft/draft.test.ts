import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Syntax } from './block.ts';
import { blockAt, blockAtOffset, blockIndex, editDraft, offsetOf, PARTS, pointIn, scanDraft, textOfDraft, type Draft } from './draft.ts';
import { offsetOfPoint, pointOfOffset } from './lines.ts';
import { RUNS } from '../catalogue/fixture.ts';

const SYNTAXES: readonly Syntax[] = ['markdown', 'asciidoc', 'text'];

/** Lines that change how those after them are read. */
const LINE = fc.constantFrom('', '', '', 'Text with an API and [ITU-T X.509].', 'A line (see clause 7).', '# Scope', 'Introduction', '## 2 References', '== References', '=== Terms defined elsewhere', '==== term', '2\tReferences', '4\tAbbreviations and acronyms',
  '[ITU-T X.1] Recommendation ITU-T X.1 (2020), *One*.', '* [[[x1,ITU-T X.1]]], Recommendation ITU-T X.1 (2020), _One_.', '- item', '  - item', '    1. item', '      * item', '* item', '** item', '*** item', '. item', 'a) item', '1) item', 'i) item', '\u2013 item', 'This amendment has revision marks.', '  more', '    code', '```', '~~~', '----', '....', '====', '--', '|===', '| A | B |', '////', '<!--', '-->', '[source]', '[.source]', '[[fig1]]', '.Title', 'image::a.png[]',
  'API\tApplication Programming Interface', 'API:: Application Programming Interface', '**3.2.1 term**: A definition.', 'Annex A', 'Title', '---', '===', ':a: b', '= T', 'Draft new Recommendation ITU-T X.a', '\u{1f600}', '\ud83d', '<<x1>>', '  ----- -----', '  AB    cd ef', '-----------', '+-----+----+', '<table>', '<tr><td>AB</td>', '</table>');
const END = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const TEXT = fc.array(fc.tuple(LINE, END), { maxLength: 14 }).map((lines) => lines.flat().join(''));
/** Any code units, halves of surrogates included, and what the syntaxes are made of. */
const ANY = fc.oneof(TEXT, fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)), fc.string({ unit: fc.constantFrom(...'[]<>`*_#=|-.+~/:\\()!1Aa \t\n\r'), maxLength: 60 }));

const same = (actual: Draft, expected: Draft): void => {
  const plain = (draft: Draft): unknown => draft.blocks.map(({ kind, region, text, lines, facts, before }: Block) => ({ kind, region, text, lines, facts, before }));
  assert.deepEqual(plain(actual), plain(expected));
  assert.deepEqual([...actual.starts], [...expected.starts]);
  for (const part of PARTS) assert.deepEqual(actual.parts[part].map((block) => actual.blocks.indexOf(block)), expected.parts[part].map((block) => expected.blocks.indexOf(block)), part);
  actual.blocks.forEach((block, i) => { assert.equal(blockIndex(actual, block), i); });
};

for (const syntax of SYNTAXES) {
  test(`${syntax}: any text gives a draft that holds all of it, with facts in order and in their blocks`, () => {
    fc.assert(fc.property(ANY, (text) => {
      const draft = scanDraft(text, syntax);
      assert.equal(textOfDraft(draft), text);
      for (const block of draft.blocks) {
        let last = 0;
        for (const { start, end } of block.facts) {
          assert.ok(last <= start && start <= end && end <= block.text.length, JSON.stringify([block.text, block.facts]));
          last = start;
        }
      }
    }), { numRuns: 13 * RUNS });
  });

  test(`${syntax}: after edits a draft equals a fresh scan of its text`, () => {
    fc.assert(fc.property(TEXT, fc.array(fc.record({ from: fc.nat(400), length: fc.oneof(fc.constant(0), fc.nat(30)), text: fc.oneof(TEXT, LINE, END, fc.constantFrom('x', '', ' ')) }), { minLength: 1, maxLength: 4 }), (start, edits) => {
      let text = start, draft = scanDraft(start, syntax);
      for (const edit of edits) {
        const from = pointOfOffset(text, Math.min(edit.from, text.length)), to = pointOfOffset(text, Math.min(edit.from + edit.length, text.length));
        text = text.slice(0, offsetOfPoint(text, from)) + edit.text + text.slice(offsetOfPoint(text, to));
        draft = editDraft(draft, { from, to, text: edit.text }).draft;
        same(draft, scanDraft(text, syntax));
      }
    }), { numRuns: 10 * RUNS });
  });
}

test('an edit keeps the blocks it does not touch, and the lists without them', () => {
  const before = scanDraft('# A\n\nOne.\n\nTwo.\n\n## B\n', 'markdown');
  const { draft, removed, added } = editDraft(before, { from: { line: 2, character: 3 }, to: { line: 2, character: 3 }, text: 'x' });
  assert.deepEqual([removed.map((block) => block.text), added.map((block) => block.text)], [['One.\n\n'], ['Onex.\n\n']]);
  assert.equal(draft.blocks[2], before.blocks[2]);
  assert.equal(draft.parts.heading, before.parts.heading);
  assert.equal(draft.starts, before.starts);
});

test('a block whose fact rests on the line after it is scanned with that line', () => {
  const before = scanDraft('.Title\nimage::a.png[]\n', 'asciidoc');
  assert.equal(before.parts.caption.length, 1);
  const { draft } = editDraft(before, { from: { line: 1, character: 0 }, to: { line: 1, character: 3 }, text: '' });
  assert.equal(draft.parts.caption.length, 0);
});

test('an annex\'s line is a heading by itself, whatever is underlined further on', () => {
  const before = scanDraft('Annex A\n    code\n=== Terms\n', 'markdown');
  const { draft } = editDraft(before, { from: { line: 3, character: 0 }, to: { line: 3, character: 0 }, text: '----\n' });
  same(draft, scanDraft(textOfDraft(draft), 'markdown'));
});

test('order labels last: many blocks typed at one place', () => {
  let draft = scanDraft('a\n\nb\n', 'markdown');
  for (let i = 0; i < 80; i++) draft = editDraft(draft, { from: { line: 2, character: 0 }, to: { line: 2, character: 0 }, text: `x${i}\n\n` }).draft;
  same(draft, scanDraft(textOfDraft(draft), 'markdown'));
});

test('places: points, offsets and blocks of each other', () => {
  const text = '# A\n\nOne\ntwo.\n', draft = scanDraft(text, 'markdown');
  const found = blockAt(draft, { line: 3, character: 1 });
  assert.equal(found?.block, draft.blocks[1]);
  assert.equal(found?.offset, 5);
  assert.deepEqual(pointIn(draft, draft.blocks[1] as Block, 5), { line: 3, character: 1 });
  assert.equal(offsetOf(draft, draft.blocks[1] as Block, 5), text.indexOf('wo.'));
  assert.equal(blockAtOffset(draft, text.indexOf('wo.'))?.offset, 5);
  assert.equal(blockAt(scanDraft('', 'text'), { line: 0, character: 0 }), undefined);
});
