import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf, scanDraft } from './draft.ts';
import { openItem } from './list-levels.ts';
import type { Syntax } from './block.ts';

const deep = (text: string, syntax: Syntax): readonly (readonly [number, string])[] =>
  factsOf(scanDraft(text, syntax), 'deep-item').map(({ block, fact }) => [fact.depth, block.text.slice(fact.start)]);

test('Markdown: a level is where the text of the item before begins', () => {
  assert.deepEqual(deep('- a\n  - b\n    - c\n      - d\n      - e\n        - f\n- g\n', 'markdown'), [[4, '- d\n']]);
  assert.deepEqual(deep('1. a\n   1. b\n      1. c\n         10. d\n', 'markdown'), [[4, '10. d\n']]);
  assert.deepEqual(deep('1. a\n   1. b\n      1. c\n\n      Text of c.\n\n      2. d\n', 'markdown'), []);
  assert.deepEqual(deep('- a\n  - b\n    - c\n\nText.\n\n- a\n  - b\n    - c\n      - d\n', 'markdown'), [[4, '- d\n']]);
  assert.deepEqual(deep('- a\n - b\n  - c\n   - d\n', 'markdown'), []);
});

test('AsciiDoc: a level is a mark that is not open', () => {
  assert.deepEqual(deep('* a\n** b\n*** c\n**** d\n**** e\n** f\n*** g\n**** h\n', 'asciidoc'), [[4, '**** d\n'], [4, '**** h\n']]);
  assert.deepEqual(deep('. a\n.. b\n* c\n- d\n', 'asciidoc'), [[4, '- d\n']]);
  assert.deepEqual(deep('term:: a\n* b\n** c\n*** d\n', 'asciidoc'), []);
  assert.deepEqual(deep('* a\n** b\n\nText.\n\n* c\n** d\n*** e\n', 'asciidoc'), []);
});

test('plain text: a level is another mark, or one set in further', () => {
  assert.deepEqual(deep('a)\tone\n1)\ttwo\ni)\tthree\n–\tfour\n–\tfive\n', 'text'), [[4, '–\tfour\n']]);
  assert.deepEqual(deep('-   a\n\n    -   b\n\n        -   c\n\n            -   d\n', 'text'), [[4, '-   d\n']]);
  assert.deepEqual(deep('a)\tone\n1)\ttwo\nText.\n•\tthree\n–\tfour\n', 'text'), []);
  assert.deepEqual(deep('g)\tone\nh)\ttwo\ni)\tthree\nj)\tfour\n', 'text'), []);
});

test('the state stays small whatever is typed', () => {
  let levels = '';
  for (let column = 0; column < 1000; column++) levels = openItem(levels, { indent: column, column: column + 1, mark: '-' });
  assert.ok(levels.length <= 32);
});
