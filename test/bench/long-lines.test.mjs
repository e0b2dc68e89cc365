// Lines without an end, as in a file that was damaged or a list that lost its line ends: whatever stands in them over and over, what is done
// with a draft takes in step with their length. What goes through all of a line for each of its words takes minutes there.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { before, test } from 'node:test';
import { build } from 'esbuild';

let core, options;
before(async () => {
  mkdirSync('dist/test', { recursive: true });
  await build({ entryPoints: ['test/bench/scaling.ts'], bundle: true, platform: 'node', format: 'esm', outfile: 'dist/test/long-lines.js', logLevel: 'warning', banner: { js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);" } });
  core = await import(`${process.cwd()}/dist/test/long-lines.js`);
  options = { catalogue: core.bundledCatalogue(), levels: {}, knownAbbreviations: new Set() };
});

const SMALL = 16_000, LARGE = 128_000, TIMES = LARGE / SMALL;
/** Work that takes less than this in the long line, in ms, is not compared: nothing that goes through the line again and again does. */
const SOON = 40;

/** Asserts that work grows no more than twice as much as its line, in one of three tries: another program may have had the machine. */
function growsAsItsLine(what, work) {
  const time = (length) => { const run = work(length), from = performance.now(); run(); return performance.now() - from; }, seen = [];
  for (let i = 0; i < 3; i++) {
    const large = time(LARGE);
    if (large < SOON) return;
    const growth = large / time(SMALL) / TIMES;
    if (growth <= 2) return;
    seen.push(`${large.toFixed(0)} ms, ${growth.toFixed(1)} times as much as the line grew`);
  }
  assert.fail(`${what}: ${seen.join('; ')}`);
}

/** Lines of a draft, each with a place for signs that go on. */
const LINES = {
  markdown: ['## 2 References', '', '[ITU-T X.3] ITU-T Recommendation X.3 (2020), Ti‸tle', '', '## 4 Abbreviations and acronyms', '', 'This Recommendation uses ‸the following abbreviations and acronyms:', '', '| ABC | Any Big‸ Cat |', ''],
  asciidoc: ['= Title', ':provisional-name: X.long', '', '== Sco‸pe', '', 'Text.', '', '== References', '', '* [[[x3,ITU-T X.3]]], ITU-T X.3, _Ti‸tle_', ''],
  text: ['Draft new Recommendation ITU-T X.long', '2\tReferences', '[ITU-T X.3]\tITU-T X.3 (2020), Ti‸tle', '3.2.1\tsome term‸: A thing.', ''],
};

for (const syntax of ['markdown', 'asciidoc', 'text']) {
  test(`a row of one sign is read and checked in step with its length, in ${syntax}`, () => {
    for (const [at, line] of LINES[syntax].entries()) {
      for (const sign of line.includes('‸') ? ['_', '(', '<', '[', '.', ' '] : []) {
        growsAsItsLine(`${JSON.stringify(sign)} in "${line}"`, (length) => {
          const text = LINES[syntax].map((other, i) => other.replace('‸', i === at ? sign.repeat(length) : '')).join('\n');
          return () => new core.LiveCheck(core.scanDraft(text, syntax), options).findings;
        });
      }
    }
  });
}

/** Lines in which one thing stands over and over. */
const TOKENS = [
  ['Text. ', 'shall '], ['Text. ', 'may '], ['Text. ', 'ITU T TBD '], ['Text. ', 'section 7 [ITU-T X.3] '], ['Text. ', 'TD 123, `x` '], ['Text. ', '[[a]] '], ['Text. ', 'GHI $x '],
  ['**3.2.1 some term**: ', 'a-'], ['**3.2.1 some term**: ', 'ABC '], ['Title of the Text of a ', 'Table (ABC) '],
];
const FRAME = '# Draft new Recommendation ITU-T X.long\n\n%\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 other term**: A thing.\n\n## 4 Abbreviations and acronyms\n\n| ABC | Any Big Cat |\n\n## 6 Body\n\nText.\n';

for (const syntax of ['markdown', 'asciidoc', 'text']) {
  test(`one thing over and over is checked, edited, compared and asked about in step with its length, in ${syntax}`, () => {
    const frame = syntax === 'markdown' ? FRAME : FRAME.replace(/^#+(?= )/gm, (marks) => (syntax === 'asciidoc' ? marks.replaceAll('#', '=') : '').trimStart());
    for (const [line, token] of TOKENS) {
      growsAsItsLine(`"${token}" behind "${line}"`, (length) => {
        const long = line + token.repeat(Math.floor(length / token.length));
        const text = line.startsWith('Title') ? frame.replace('%', long) : line.startsWith('**') ? frame.replace(/^\*\*3.*$/m, long) : `${frame.replace('%', 'Title')}\n${long}\n`;
        return () => {
          const draft = core.scanDraft(text, syntax), check = new core.LiveCheck(draft, options), end = { line: text.split('\n').length, character: 0 };
          const edited = core.editDraft(draft, { from: end, to: end, text: 'x' });
          check.update(edited);
          core.compareDrafts({ draft, file: 'old' }, { draft: edited.draft, file: 'new' });
          core.harvest(draft, 'old');
          return core.referencesAt(draft, text.indexOf(long) + line.length + token.length * 3 + 2, options.catalogue, { includeDefinition: true });
        };
      });
    }
  });
}

const HEAD = '# Draft new Recommendation ITU-T X.long\n\n## 4 Abbreviations and acronyms\n\n| ABC | Any Big Cat |\n|---|---|\n| AAC | Any Agile Cat |\n\n## 6 Body\n\nText ';

/** A draft that ends with one paragraph of some words over and over. */
const paragraph = (words, length) => core.scanDraft(`${HEAD}${words.repeat(Math.floor(length / words.length))}.\n`, 'markdown');

for (const [what, ask, count] of [
  ['lenses', (draft) => core.lensesOf(draft, options.catalogue, new Set(['abbreviations'])).reduce((sum, lens) => sum + lens.count, 0), (uses) => 2 * uses],
  ['references', (draft, at) => core.referencesAt(draft, at, options.catalogue, { includeDefinition: false }).length, (uses) => uses],
  ['highlights', (draft, at) => core.highlightsAt(draft, at, options.catalogue).length, (uses) => uses + 1],
  ['linked editing', (draft, at) => core.linkedRangesAt(draft, at, options.catalogue).places.length, (uses) => uses + 1],
]) {
  test(`${what} of a paragraph with thousands of abbreviations: all of them, in step with their number`, () => {
    const words = 'ABC AAC ', listed = HEAD.indexOf('ABC') + 1;
    assert.equal(ask(paragraph(words, LARGE), listed), count(LARGE / words.length));
    growsAsItsLine(what, (length) => { const draft = paragraph(words, length); return () => ask(draft, listed); });
  });
}

test('links of a paragraph with thousands of RFCs beside code: all of them, in step with their number', () => {
  const words = 'RFC 9110 `x` ';
  assert.equal(core.linksOf(paragraph(words, LARGE), options.catalogue).length, Math.floor(LARGE / words.length));
  growsAsItsLine('links', (length) => { const draft = paragraph(words, length); return () => core.linksOf(draft, options.catalogue); });
});

test('a selection with a long row of spaces is looked at in step with its length', () => {
  growsAsItsLine('refactorings', (length) => {
    const text = `${HEAD}An asset ${' '.repeat(length)}is a resource.\n`, draft = core.scanDraft(text, 'markdown'), start = text.indexOf('An asset');
    return () => core.refactoringsAt(draft, { start, end: text.length - 1 }, options);
  });
});
