// Scanning takes time in proportion to the text, whatever the text is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDraft, scanDraft, syntaxes } from './draft-room.mjs';

/** What patterns with two open ends trip over: the same mark again and again, marks that nothing closes, a very long line. */
const HOSTILE = {
  'open brackets': '[', 'closing brackets': ']', 'angles': '<<', 'backquotes': '`', 'pairs of backquotes': '`` ', 'comments': '<!-- ', 'spaces': ' ', 'tabs': '\t', 'stars': '*', 'star words': '**a ', 'bars': '|', 'cells': '| a ',
  'underscores': '_', 'hashes': '#', 'equals signs': '=', 'hyphens': '-', 'dots': '.', 'plus signs': '+', 'tildes': '~', 'slashes': '/', 'colons': ':', 'digits': '1', 'numbers': '1.', 'capitals': 'A', 'words': 'Aa', 'spaced capitals': 'A ', 'backslashes': '\\',
  'parentheses': '(', 'abbreviations': '(AB) ', 'open abbreviations': 'a (AB', 'citations without end': '[ITU-T X.', 'links': '](', 'addresses': 'http://', 'macros': 'link:', 'formulas': 'stem:[', 'clauses': 'clause 1, ', 'clause words': 'clause ', 'figures': 'Figure 1-', 'series': 'X.', 'names': 'X.a-', 'organizations': 'ITU-T ', 'supplements': 'X Suppl. ', 'no-break spaces': '\u00a0', 'emoji': '\u{1f600}',
  'anchors': '[[a', 'bibliography anchors': '* [[[a', 'braces': '{', 'quotes': '> ', 'notes': 'NOTE ', 'directives': 'rapporteur-disable ', 'carriage returns': '\r',
  'lines': '\n', 'spaced lines': ' \n', 'lines of brackets': '[\n', 'lines of attributes': '[a]\n', 'lines of titles': '.a\n', 'lines of fences': '```\n', 'lines of fences that grow': (n) => growing('`', n), 'lines of delimiters': '----\n', 'lines of delimiters that grow': (n) => growing('=', n), 'lines of other delimiters': '====\n****\n____\n--\n',
  'lines of rows': '| A | B |\n', 'lines of tables': '|===\n', 'lines of headings': '# A\n', 'lines of sections': '== A\n', 'lines of underlines': 'a\n---\n', 'lines of items': '- a\n', 'nested items': (n) => nested(n), 'lines of terms': 'A:: b\n', 'lines of open terms': 'A::\n', 'lines of continuations': '+\n', 'lines of comments': '// a\n', 'lines of open comments': '<!--\n', 'indented lines': '    a\n', 'blank and indented lines': '\n    a\n', 'lines of quotations': '> a\n', 'lines of attributes with continuation': ':a: b \\\n', 'lines of entries': '[ITU-T X.1] a\n',
  'lines of dashes': '  ---- ----\n', 'lines in columns': '  ab   cd\n', 'borders of a grid': '+---+---+\n', 'dashes that grow': (n) => growing('-', n), 'tables of HTML': '<table>\n', 'rows of HTML': '<tr>\n<td>AB</td>\n', 'tags': '<td>', 'tags without end': '<td ',
};

function growing(mark, length) {
  let text = '';
  for (let width = 4; text.length < length; width++) text += `${mark.repeat(width)}\n`;
  return text;
}

function nested(length) {
  let text = '';
  for (let depth = 0; text.length < length; depth = (depth + 1) % 200) text += `${' '.repeat(depth * 2)}- a\n`;
  return text;
}

/** What stands before the marks, so that they are read as text of a clause, of a list of references, of abbreviations, of definitions. */
const BEFORE = {
  markdown: ['', '## 2 References\n\n', '## 4 Abbreviations and acronyms\n\nA:\n\n', '### 3.2 Terms defined in this Recommendation\n\n'],
  asciidoc: ['', '= T\n\n== References\n\n', '== Abbreviations and acronyms\n\nA\n\n', '== Definitions\n\n=== Terms defined in this Recommendation\n\n', '|===\n'],
  text: ['', '2\tReferences\n', '4\tAbbreviations and acronyms\n', '3.2\tTerms defined in this Recommendation\n'],
};

/** Of the shorter text, in UTF-16 code units; the other is four times as long. */
const SIZE = Number(process.env.SIZE ?? 16_000);
/** Below this a ratio says nothing; in milliseconds. */
const NOTHING = 60;

for (const syntax of syntaxes) test(`${syntax}: four times the text takes about four times the time`, () => {
  const slow = [];
  for (const [name, pattern] of Object.entries(HOSTILE)) for (const before of BEFORE[syntax]) {
    const text = typeof pattern === 'function' ? pattern : (length) => pattern.repeat(Math.ceil(length / pattern.length));
    const [short, long] = [SIZE, 4 * SIZE].map((length) => before + text(length));
    if (time(() => scanDraft(long, syntax)) < NOTHING) continue;
    const ratios = [0, 1, 2].map(() => time(() => scanDraft(long, syntax)) / Math.max(2, time(() => scanDraft(short, syntax))));
    // Quadratic time grows sixteenfold; what is linear comes near that only where a garbage collection falls into each of the three.
    if (Math.min(...ratios) > 9) slow.push(`${name} after ${JSON.stringify(before)}: ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')}`);
  }
  assert.deepEqual(slow, []);
});

for (const syntax of syntaxes) test(`${syntax}: an edit in a long text costs no more than in a short one`, () => {
  const paragraph = 'The cloud service provider (CSP) lists every exposed asset, as [ITU-T X.1645] asks.\n\n';
  const cost = (length) => {
    let draft = scanDraft(paragraph.repeat(length), syntax);
    const line = length & ~1, character = 10, times = [];
    for (let i = 0; i < 200; i++) times.push(time(() => { draft = editDraft(draft, { from: { line, character }, to: { line, character }, text: 'x' }).draft; }));
    return times.sort((a, b) => a - b)[100];
  };
  cost(100);
  const small = cost(500), large = cost(20_000);
  assert.ok(large < Math.max(0.5, 20 * small), `${small} ms at 40 KB, ${large} ms at 1.7 MB`);
});

/** The processor's time, in milliseconds: other programs take none of it. */
function time(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
