import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { cursor } from './fixture.ts';
import { selectionAt } from './selection.ts';

/** What a selection at the mark grows through; a long text is shown by its ends. */
function grown(picture: string, syntax: Syntax = 'markdown'): readonly string[] {
  const { draft, text, offset } = cursor(picture, syntax);
  return selectionAt(draft, offset).map(({ start, end }) => text.slice(start, end)).map((part) => (part.length < 60 ? part : `${part.slice(0, 12)}…${part.slice(-12)}`).replaceAll('\n', '⏎'));
}

test('from the word to the whole text', () => {
  assert.deepEqual(grown('# T\n\n## 6 Body\n\nFirst.\n\n### 6.1 Sub\n\nThe CSP asks. It lis‸ts e.g. X.1817 here. End.\n\n## 7 More\n'), [
    'lists', 'It lists e.g. X.1817 here.', 'The CSP asks. It lists e.g. X.1817 here. End.', 
    '### 6.1 Sub⏎…here. End.⏎⏎', '## 6 Body⏎⏎F…here. End.⏎⏎', '# T⏎⏎## 6 Bo…⏎⏎## 7 More⏎',
  ]);
});

test('a tag: its word, what it holds, the brackets', () => {
  assert.deepEqual(grown('## 6 Body\n\nAs [ITU-T X.1‸645] asks.\n').slice(0, 5), ['1645', 'ITU-T X.1645', '[ITU-T X.1645]', 'As [ITU-T X.1645] asks.', '## 6 Body⏎⏎As [ITU-T X.1645] asks.⏎']);
  assert.deepEqual(grown('== Body\n\nAs <<x16‸45>> asks.\n', 'asciidoc').slice(0, 3), ['x1645', '<<x1645>>', 'As <<x1645>> asks.']);
  assert.deepEqual(grown('2\tReferences\n[ITU-T X.1‸645]\tRecommendation ITU-T X.1645 (2023), Title.\n', 'text').slice(0, 3), ['1645', 'ITU-T X.1645', '[ITU-T X.1645]']);
});

test('an entry of the Bibliography: with b-', () => {
  assert.deepEqual(grown('## Bibliography\n\n- [b-ITU-T X.1‸645] Recommendation ITU-T X.1645 (2023), *Title*.\n').slice(1, 3), ['ITU-T X.1645', '[b-ITU-T X.1645]']);
});

test('a list item without its mark, with it, the list', () => {
  assert.deepEqual(grown('## 6 Body\n\n- one th‸ing\n- two\n\nEnd.\n').slice(0, 4), ['thing', 'one thing', '- one thing', '- one thing⏎- two']);
});

test('a definition by itself, a cell, a line of code', () => {
  assert.deepEqual(grown('## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 exposed asset**: A resource that ans‸wers. More.\n').slice(0, 3), ['answers', 'A resource that answers.', 'A resource that answers. More.']);
  assert.deepEqual(grown('## 6 Body\n\n| one w‸ord | two |\n|---|---|\n| a | b |\n').slice(0, 3), ['word', 'one word', '| one word | two |']);
  assert.deepEqual(grown('## 6 Body\n\n```\nlet‸ a = 1. Two\n```\n').slice(0, 2), ['let', 'let a = 1. Two⏎```']);
});

test('AsciiDoc: a clause goes with the id and style over its heading, and without those of the next', () => {
  const text = '== One\n\nA wo‸rd.\n\n[[two]]\n[appendix]\n== Two\n\nB.\n', two = '[[two]]⏎[appendix]⏎== Two⏎⏎B.⏎';
  assert.deepEqual(grown(text, 'asciidoc').slice(2, 3), ['== One⏎⏎A word.⏎⏎']);
  assert.ok(grown(text.replace('‸', '').replace('B.', 'B‸.'), 'asciidoc').includes(two));
  assert.ok(grown(text.replace('‸', '').replace('appendix', 'appen‸dix'), 'asciidoc').includes(two));
});

test('in any text at any offset each span is longer than the one before and holds it', () => {
  const parts = fc.constantFrom('# T\n', '## 1 A\n', '\n', 'a b. C', ' [ITU-T X.1] ', '| a |\n', '```\n', '- x\n', '**3.2.1 t**: d.\n', '😀', 'é', '\r\n', '== A\n', '<<x>>', '## Bibliography\n\n', '[b-ITU-T X.1] Recommendation ITU-T X.1 (2020), *A*.\n');
  fc.assert(fc.property(fc.array(parts, { maxLength: 20 }), fc.constantFrom<Syntax>('markdown', 'asciidoc', 'text'), fc.double({ min: 0, max: 1, noNaN: true }), (lines, syntax, share) => {
    const text = lines.join(''), offset = Math.round(share * text.length), spans = selectionAt(scanDraft(text, syntax), offset);
    assert.ok(spans.length > 0);
    let inner = { start: offset, end: offset };
    for (const span of spans) {
      assert.ok(span.start <= inner.start && inner.end <= span.end && span.start >= 0 && span.end <= text.length);
      inner = span;
    }
    assert.deepEqual(inner, { start: 0, end: text.length });
  }));
});
