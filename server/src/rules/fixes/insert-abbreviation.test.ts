import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import { applyEdits } from './edits.ts';
import { insertAbbreviation } from './insert-abbreviation.ts';

const after = (text: string, syntax: Syntax, abbreviation = 'BBB', expansion = 'Big Blue Box'): string =>
  applyEdits(text, insertAbbreviation(scanDraft(text, syntax), abbreviation, expansion));

/** A list in a clause 4, and the same list with BBB in it. */
function check(syntax: Syntax, lines: readonly string[], expected: readonly string[], between = '\n'): void {
  const heading = { markdown: '## 4 Abbreviations and acronyms\n\nSentence:\n\n', asciidoc: '== Abbreviations and acronyms\n\nSentence:\n\n', text: '4\tAbbreviations and acronyms\nSentence:\n' }[syntax];
  const end = { markdown: '\n\n## 5 Conventions\n', asciidoc: '\n\n== Conventions\n', text: '\n5\tConventions\n' }[syntax];
  assert.equal(after(heading + lines.join(between) + end, syntax), heading + expected.join(between) + end);
}

test('a row of a table', () => {
  check('markdown', ['| | |', '|---|---|', '| AA | Aa a |', '| CC | Cc c |'], ['| | |', '|---|---|', '| AA | Aa a |', '| BBB | Big Blue Box |', '| CC | Cc c |']);
  check('markdown', ['| AA   | Aa a         |', '|------|--------------|', '| CCCC | Cc c c c c   |'], ['| AA   | Aa a         |', '|------|--------------|', '| BBB  | Big Blue Box |', '| CCCC | Cc c c c c   |']);
});

test('before the first row of a table whose first row is data', () => {
  check('markdown', ['| CC | Cc c |', '|---|---|', '| DD | Dd d |'], ['| BBB | Big Blue Box |', '|---|---|', '| CC | Cc c |', '| DD | Dd d |']);
});

test('a grid table as pandoc writes it', () => {
  const rule = '+------+--------------+';
  check('markdown', [rule, '| AA   | Aa a         |', rule, '| CCCC | Cc c         |', rule], [rule, '| AA   | Aa a         |', rule, '| BBB  | Big Blue Box |', rule, '| CCCC | Cc c         |', rule]);
  check('markdown', [rule, '| CCCC | Cc c         |', rule], [rule, '| BBB  | Big Blue Box |', rule, '| CCCC | Cc c         |', rule]);
});

test('a line with a tab, in Markdown with blank lines', () => {
  check('text', ['AA\tAa a', 'CC\tCc c'], ['AA\tAa a', 'BBB\tBig Blue Box', 'CC\tCc c']);
  check('markdown', ['AA\tAa a', 'CC\tCc c'], ['AA\tAa a', 'BBB\tBig Blue Box', 'CC\tCc c'], '\n\n');
});

test('a bullet, a definition list, a bold name', () => {
  check('markdown', ['- AA: Aa a', '- CC: Cc c'], ['- AA: Aa a', '- BBB: Big Blue Box', '- CC: Cc c']);
  check('markdown', ['**AA** – Aa a', '**CC** – Cc c'], ['**AA** – Aa a', '**BBB** – Big Blue Box', '**CC** – Cc c'], '\n\n');
  check('markdown', ['AA\n: Aa a', 'CC\n: Cc c'], ['AA\n: Aa a', 'BBB\n: Big Blue Box', 'CC\n: Cc c'], '\n\n');
});

test('Metanorma\'s list', () => {
  check('asciidoc', ['AA:: Aa a', 'CC:: Cc c'], ['AA:: Aa a', 'BBB:: Big Blue Box', 'CC:: Cc c']);
  check('asciidoc', ['AA:: Aa a', 'CC:: Cc c'], ['AA:: Aa a', 'BBB:: Big Blue Box', 'CC:: Cc c'], '\n\n');
});

test('"None." gives way to the sentence and the list', () => {
  const sentence = 'This Recommendation uses the following abbreviations and acronyms:';
  assert.equal(after('## 4 Abbreviations and acronyms\n\nNone.\n\n## 5 Conventions\n', 'markdown'), `## 4 Abbreviations and acronyms\n\n${sentence}\n\n| | |\n|---|---|\n| BBB | Big Blue Box |\n\n## 5 Conventions\n`);
  assert.equal(after('== Abbreviations and acronyms\n\nNone.\n', 'asciidoc'), '== Abbreviations and acronyms\n\nBBB:: Big Blue Box\n');
  assert.equal(after('4\tAbbreviations and acronyms\nNone.\n5\tConventions\n', 'text'), `4\tAbbreviations and acronyms\n${sentence}\n\nBBB\tBig Blue Box\n5\tConventions\n`);
});

test('an empty table, an empty clause, no clause', () => {
  const heading = '## 4 Abbreviations and acronyms\n\n';
  assert.equal(after(`${heading}Sentence:\n\n| | |\n|---|---|\n`, 'markdown'), `${heading}Sentence:\n\n| | |\n|---|---|\n| BBB | Big Blue Box |\n`);
  assert.match(after(`${heading}## 5 Conventions\n`, 'markdown'), /acronyms:\n\n\| \| \|\n\|---\|---\|\n\| BBB \| Big Blue Box \|\n\n## 5/);
  assert.match(after('## 1 Scope\n\nText.\n\n## 6 Body\n', 'markdown'), /Text\.\n\n## 4 Abbreviations and acronyms\n\nThis [^\n]*\n\n\| \| \|\n\|---\|---\|\n\| BBB \| Big Blue Box \|\n\n## 6 Body/);
});

test('what is listed is not listed again', () => {
  const text = '== Abbreviations and acronyms\n\nBBB:: Big Blue Bus\n';
  assert.equal(after(text, 'asciidoc'), text);
});

test('a row that would spoil its table is not written', () => {
  const heading = '## 4 Abbreviations and acronyms\n\nSentence:\n\n', rows = '<tr><td>AA</td><td>Aa a</td></tr>\n';
  const html = (first: string, last: string): string => `${heading}${first}${rows}<tr><td>DD</td><td>Dd d</td></tr>${last}\n\n## 5 Conventions\n`;
  assert.equal(after(html('<table>\n', '</table>'), 'markdown'), html('<table>\n', '</table>').replace(rows, `${rows}<tr><td>BBB</td><td>Big Blue Box</td></tr>\n`));
  const one = `${heading}<table>${rows}</table>\n\n## 5 Conventions\n`, narrow = `${heading}+----+------+\n| AA | Aa a |\n+----+------+\n\n## 5 Conventions\n`;
  assert.equal(after(one, 'markdown'), one);
  assert.equal(after(narrow, 'markdown'), narrow);
});
