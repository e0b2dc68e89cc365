import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { checkDraft } from '../rules/checking/live-check.ts';
import { someCatalogue as catalogue } from './fixture.ts';

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
