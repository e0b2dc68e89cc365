import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyCatalogue, type Catalogue } from '../../catalogue/catalogue.ts';
import { editDraft, scanDraft } from '../../draft/draft.ts';
import { pointOfOffset } from '../../draft/lines.ts';
import { checkDraft, LiveCheck } from './live-check.ts';
import { checkEdits, FAULTY, randomEdits, toldOf } from '../fixture.ts';
import { RUNS } from '../../catalogue/fixture.ts';

const catalogue: Catalogue = { ...emptyCatalogue, asOf: '2023-09-08', abbreviations: [{ abbreviation: 'ASM', expansion: 'attack surface management', source: { document: 'd', place: 'p' } }] };
const OPTIONS = { levels: {}, knownAbbreviations: new Set<string>(), catalogue };

for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
  test(`after any edits of a ${syntax} draft the findings are those of a fresh check`, () => {
    fc.assert(fc.property(randomEdits, (edits) => { checkEdits({ text: FAULTY[syntax], syntax, options: OPTIONS }, edits); }), { seed: 17, numRuns: 2 * RUNS });
  });
}

test('the faulty draft has findings of many rules to begin with', () => {
  const draft = scanDraft(FAULTY.markdown, 'markdown');
  assert.ok(new Set(checkDraft(draft, OPTIONS).map(({ rule }) => rule)).size >= 10);
});

test('findings stay the same array while an edit changes none', () => {
  let draft = scanDraft(FAULTY.markdown, 'markdown');
  const live = new LiveCheck(draft, OPTIONS), before = live.findings;
  const at = pointOfOffset(FAULTY.markdown, FAULTY.markdown.indexOf('plain words') + 5), edited = editDraft(draft, { from: at, to: at, text: 'x' });
  draft = edited.draft;
  live.update(edited);
  assert.deepEqual(toldOf(draft, live.findings), toldOf(draft, checkDraft(draft, OPTIONS)));
  assert.equal(live.findings.length, before.length);
});

test('a clause that comes late alters what was found of the whole text', () => {
  const text = '# Draft new Recommendation ITU-T X.asm-cc\n\n## 6 Requirements\n\nAn attack surface management (ASM) tool.\n';
  const draft = scanDraft(text, 'markdown'), live = new LiveCheck(draft, OPTIONS), end = pointOfOffset(text, text.length);
  const edited = editDraft(draft, { from: end, to: end, text: '\n## 4 Abbreviations and acronyms\n\nNone.\n' });
  live.update(edited);
  assert.deepEqual(toldOf(edited.draft, live.findings), toldOf(edited.draft, checkDraft(edited.draft, OPTIONS)));
  assert.ok(live.findings.some(({ rule }) => rule === 'undefined-abbreviation'));
});
