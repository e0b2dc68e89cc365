import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksIn, factsIn } from './fixture.ts';
import { factsOf, scanDraft } from './draft.ts';

const clause4 = '# 4 Abbreviations and acronyms\n\nThis Recommendation uses the following abbreviations and acronyms:\n\n';
const listed = (text: string, syntax: 'markdown' | 'text' = 'markdown'): string[] =>
  factsOf(scanDraft(text, syntax), 'abbreviation').map(({ fact }) => `${fact.abbreviation} = ${fact.expansion.text}`);

test('a grid table: the lines of a cell are put together, a row is one block', () => {
  const table = '+------+------------------+\n| HTL  | hydrothermal     |\n|      | lamp             |\n+------+------------------+\n| OQ   | odd queue        |\n+------+------------------+\n';
  assert.deepEqual(listed(clause4 + table), ['HTL = hydrothermal lamp', 'OQ = odd queue']);
  assert.deepEqual(listed(clause4.replace('# ', '') + table, 'text'), ['HTL = hydrothermal lamp', 'OQ = odd queue']);
  assert.deepEqual(blocksIn(table, 'markdown').map((block) => block.split(' ')[0]), ['markup', 'row', 'row']);
});

test('a list in two cells with a paragraph for each line', () => {
  assert.deepEqual(listed(`${clause4}+-----+-----------+\n| HTL | hot lamp  |\n|     |           |\n| OQ  | odd queue |\n+-----+-----------+\n`), ['HTL = hot lamp', 'OQ = odd queue']);
});

test('pandoc cuts words that are wider than their column: no piece of one is an abbreviation', () => {
  const table = '# 6 Values\n\n+----+------------+\n| Re | See HTTP   |\n| sp | and        |\n| on | ABCDEFGHIJ |\n| se |            |\n+----+------------+\n| T  | LAMPS      |\n| EQ |            |\n+----+------------+\n';
  assert.deepEqual(factsIn(table, 'markdown', 'use'), ['use HTTP', 'use LAMPS']);
});

test('a caption in a narrow cell keeps its label', () => {
  const wide = '+----+----+\n| T  |    |\n| ab |    |\n| le |    |\n| 6  |    |\n| -- |    |\n| Od |    |\n| ds |    |\n+====+====+\n| 1  | 2  |\n+----+----+\n';
  const one = '+---+---+\n| T |   |\n| a |   |\n| b |   |\n| l |   |\n| e |   |\n| 2 |   |\n| b |   |\n| - |   |\n| - |   |\n| O |   |\n| d |   |\n+---+---+\n';
  const labels = (table: string): unknown[] => factsOf(scanDraft(`# 6 Odds\n\n${table}`, 'markdown'), 'caption').map(({ fact }) => fact.label?.text);
  assert.deepEqual(labels(wide), ['6']);
  assert.deepEqual(labels(one), ['2b']);
});

test('a tag that is wrapped in a cell is one citation', () => {
  const table = '# 6 Odds\n\n  ------------------------------------------\n  No.    Test        Level\n  ------ ----------- -----------------------\n  1      Air         Level 3\n         \\[IEC       (8 kV)\n         61000‑4‑2\\] \n\n  2      None        \n  ------------------------------------------\n\nText.\n';
  assert.deepEqual(factsOf(scanDraft(table, 'markdown'), 'citation').map(({ fact }) => fact.target.text), ['IEC 61000-4-2']);
});

test('the title, the Summary and the Keywords of a cover in tables', () => {
  const cover = '+-----------------------------+\n| Recommendation ITU-T K.99   |\n|                             |\n| Odd lamps                   |\n+-----------------------------+\n\n'
    + '+-----------------------------+\n| Summary                     |\n|                             |\n| It lights.                  |\n+-----------------------------+\n| Keywords                    |\n|                             |\n| Lamp.                       |\n+-----------------------------+\n\nFOREWORD\n\nText.\n\n1 Scope 1\n\n3.2 Terms defined in this Recommendation 2\n\n';
  for (const syntax of ['markdown', 'text'] as const) {
    const draft = scanDraft(`${cover}${syntax === 'text' ? '' : '# '}1 Scope\n\nLamps.\n`, syntax);
    assert.deepEqual(factsOf(draft, 'title-line').map(({ fact }) => fact.text), ['Recommendation ITU-T K.99', 'Odd lamps']);
    assert.deepEqual(factsOf(draft, 'heading').map(({ fact }) => fact.role), ['summary', 'keywords', 'history', 'scope']);
  }
  assert.deepEqual(factsIn('# 6 Odds\n\n+---------+\n| Summary |\n+---------+\n', 'markdown', 'heading'), ['heading Odds']);
});

test('multiline tables, with a head and without one, and simple tables', () => {
  const rows = '  HTL   hot\n        lamp\n\n  OQ    odd queue\n';
  assert.deepEqual(listed(`${clause4}  ------------------\n  Abbr  Words\n  ----- ------------\n${rows}  ------------------\n\nText.\n`), ['HTL = hot lamp', 'OQ = odd queue']);
  assert.deepEqual(listed(`${clause4}  ----- ------------\n${rows}  ----- ------------\n\nText.\n`), ['HTL = hot lamp', 'OQ = odd queue']);
  assert.deepEqual(listed(`${clause4}  ----- ------------\n  HTL   hot lamp\n  OQ    odd queue\n  ----- ------------\n\nText.\n`), ['HTL = hot lamp', 'OQ = odd queue']);
  assert.deepEqual(listed(`${clause4}  Abbr  Words\n  ----- ------------\n  HTL   hot lamp\n  OQ    odd queue\n\nText.\n`), ['HTL = hot lamp', 'OQ = odd queue']);
});

test('entries in a table, and what follows a table that no line closes', () => {
  const draft = scanDraft('# 2 References\n\nWords.\n\n+--------------+----------------------+\n| \\[ITU-T      | Recommendation ITU-T |\n| X.1252\\]     | X.1252 (2021),       |\n|              | *Odd terms*.         |\n+--------------+----------------------+\n', 'markdown');
  assert.deepEqual(factsOf(draft, 'entry').map(({ fact }) => [fact.tag?.text, fact.identifier?.text, fact.title?.text]), [['ITU-T X.1252', 'ITU-T X.1252', 'Odd terms']]);
  assert.deepEqual(blocksIn('+---+\n| a |\n\n# 6 Odds\n', 'markdown').at(-1), 'heading body: # 6 Odds');
  assert.deepEqual(blocksIn('  ----- -----\n  a     b\n\n# 6 Odds\n', 'markdown').at(-1), 'heading body: # 6 Odds');
});

test('a rule between paragraphs begins no table', () => {
  assert.deepEqual(blocksIn('One.\n\n----------\n\nTwo.\n\n- - -\n\n  ----------\n  Three.\n', 'markdown').map((block) => block.split(' ')[0]), ['paragraph', 'markup', 'paragraph', 'markup', 'markup', 'row']);
});

test('a simple list without a head whose last line is wrapped keeps its other lines', () => {
  const rows = '  ----- ------------\n  HTL   hot lamp\n  OQ    odd\n        queue\n  ----- ------------\n\nText.\n';
  assert.deepEqual(listed(clause4 + rows), ['HTL = hot lamp', 'OQ = odd queue']);
});
