import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { editDraft, scanDraft } from '../draft/draft.ts';
import { checkDraft, LiveCheck } from '../rules/checking/live-check.ts';
import { compareDrafts } from './compare/compare.ts';
import { harvest } from './compendium/compendium-harvest.ts';
import { someCatalogue as catalogue } from './fixture.ts';
import { referencesAt } from './references.ts';

/** Lines of a draft, each with a place for signs that go on without an end, as in a file that was damaged or a form that is to be filled. */
const LINES: Readonly<Record<Syntax, readonly string[]>> = {
  markdown: ['## 2 References', '', '[ITU-T X.3] ITU-T Recommendation X.3 (2020), Ti‸tle', '', '## 4 Abbreviations and acronyms', '', 'This Recommendation uses ‸the following abbreviations and acronyms:', '', '| ABC | Any Big‸ Cat |', ''],
  asciidoc: ['= Title', ':provisional-name: X.long', '', '== Sco‸pe', '', 'Text.', '', '== References', '', '* [[[x3,ITU-T X.3]]], ITU-T X.3, _Ti‸tle_', ''],
  text: ['Draft new Recommendation ITU-T X.long', '2\tReferences', '[ITU-T X.3]\tITU-T X.3 (2020), Ti‸tle', '3.2.1\tsome term‸: A thing.', ''],
};

/** With signs looked at again for each of them one line takes ten seconds. */
const LENGTH = 60_000, LIMIT = 4000;

for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
  test(`a line with a row of one sign is read and checked like any other, in ${syntax}`, () => {
    for (const [at, line] of LINES[syntax].entries()) {
      for (const sign of line.includes('‸') ? ['_', '(', '<', '[', '.', ' '] : []) {
        const text = LINES[syntax].map((other, i) => other.replace('‸', i === at ? sign.repeat(LENGTH) : '')).join('\n'), begun = performance.now();
        checkDraft(scanDraft(text, syntax), { catalogue, levels: {}, knownAbbreviations: new Set() });
        assert.ok(performance.now() - begun < LIMIT, `${JSON.stringify(sign)} in "${line}" took ${(performance.now() - begun).toFixed(0)} ms`);
      }
    }
  });
}

/** Lines in which one thing stands over and over, as a table has that lost its line ends. */
const TOKENS: readonly (readonly [line: string, token: string])[] = [
  ['Text. ', 'shall '], ['Text. ', 'may '], ['Text. ', 'ITU T TBD '], ['Text. ', 'section 7 [ITU-T X.3] '], ['Text. ', 'TD 123, `x` '], ['Text. ', '[[a]] '], ['Text. ', 'GHI $x '],
  ['**3.2.1 some term**: ', 'a-'], ['**3.2.1 some term**: ', 'ABC '], ['Title of the Text of a ', 'Table (ABC) '],
];
const FRAME = '# Draft new Recommendation ITU-T X.long\n\n%\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 other term**: A thing.\n\n## 4 Abbreviations and acronyms\n\n| ABC | Any Big Cat |\n\n## 6 Body\n\nText.\n';

for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
  test(`a line with one thing over and over is checked, edited, compared and asked about like any other, in ${syntax}`, () => {
    for (const [line, token] of TOKENS) {
      const frame = syntax === 'markdown' ? FRAME : FRAME.replace(/^#+(?= )/gm, (marks) => (syntax === 'asciidoc' ? marks.replaceAll('#', '=') : '').trimStart()), long = line + token.repeat(Math.floor(96_000 / token.length));
      const text = line.startsWith('Title') ? frame.replace('%', long) : line.startsWith('**') ? frame.replace(/^\*\*3.*$/m, long) : `${frame.replace('%', 'Title')}\n${long}\n`;
      const begun = performance.now(), draft = scanDraft(text, syntax), check = new LiveCheck(draft, { catalogue, levels: {}, knownAbbreviations: new Set() }), end = { line: text.split('\n').length, character: 0 };
      const told = check.findings.length, edited = editDraft(draft, { from: end, to: end, text: 'x' });
      check.update(edited);
      compareDrafts({ draft, file: 'old' }, { draft: edited.draft, file: 'new' });
      harvest(draft, 'old');
      referencesAt(draft, text.indexOf(long) + line.length + token.length * 3 + 2, catalogue, { includeDefinition: true });
      assert.ok(performance.now() - begun < LIMIT, `"${token}" behind "${line}", with ${told.toString()} findings, took ${(performance.now() - begun).toFixed(0)} ms`);
    }
  });
}
