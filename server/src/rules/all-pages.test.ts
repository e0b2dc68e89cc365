import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { bundledCatalogue, bundledCuration, bundledSeeds } from '../sources/load-catalogue.ts';
import { ALL_PAGES } from './all-pages.ts';
import { certainEdits } from './fixes/certain-edits.ts';
import { applyEdits } from './fixes/edits.ts';
import type { Edit, Finding } from './finding.ts';
import { FAULTY } from './fixture.ts';
import { checkDraft } from './checking/live-check.ts';
import { pageText } from './page-text.ts';
import { exampleText, type Example, type RulePage } from './page.ts';
import type { CheckOptions } from './rule.ts';
import { RULE_IDS, RULES, type RuleId } from './table.ts';

/** As a reader has it who has switched on what is off by itself. */
const OPTIONS: CheckOptions = {
  levels: Object.fromEntries(RULE_IDS.filter((id) => RULES[id].level === 'off').map((id) => [id, 'information'])),
  knownAbbreviations: new Set(), catalogue: bundledCatalogue(),
};

interface Checked {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly editsOf: (finding: Finding, certain: boolean) => readonly { readonly title: string; readonly edits: readonly Edit[] }[];
  readonly certain: ReturnType<typeof certainEdits>;
}

/** The catalogue that comes with Rapporteur, with what a page adds to it. */
function catalogueOf({ statements, terms = [] }: Pick<RulePage, 'statements' | 'terms'>): Catalogue {
  if (!statements && terms.length === 0) return OPTIONS.catalogue;
  const source = { id: 'example', title: 'Example', date: '2025-01-31', covers: [] };
  return buildCatalogue([...bundledSeeds, { version: 1, source, statements: statements ?? [], questions: [], abbreviations: [], terms }], bundledCuration);
}

function check(text: string, syntax: Syntax, catalogue: Catalogue): Checked {
  const draft = scanDraft(text, syntax), findings = checkDraft(draft, { ...OPTIONS, catalogue });
  return {
    text, findings, certain: certainEdits(draft, findings),
    editsOf: ({ fixes }, certain) => fixes.filter((fix) => fix.certain === certain).map((fix) => ({ title: fix.title, edits: fix.edits(draft) })),
  };
}

const checkExample = (example: Example, catalogue: Catalogue): Checked => check(exampleText(example), example.syntax ?? 'markdown', catalogue);

const keyOf = ({ rule, message }: Finding): string => `${rule}: ${message}`;

const countOf = (findings: readonly Finding[], key: string): number => findings.filter((finding) => keyOf(finding) === key).length;

const errorsOf = (findings: readonly Finding[], rule: RuleId): number => findings.filter((finding) => finding.level === 'error' && finding.rule === rule).length;

/** No rule has more errors than before, and that of the finding that was repaired has one less, if it was an error. */
function assertNoNewError(before: Checked, after: Checked, what: string, repaired?: Finding): void {
  const more = RULE_IDS.filter((rule) => {
    const gone = repaired?.level === 'error' && repaired.rule === rule ? 1 : 0;
    return errorsOf(after.findings, rule) > errorsOf(before.findings, rule) - gone;
  });
  assert.deepEqual(more, [], `${what} brings new errors:\n${after.text}`);
}

/** As `--fix` goes about it: round by round, until no certain fix is left. */
function assertRepairs(example: Example, catalogue: Catalogue): void {
  const { syntax = 'markdown' } = example;
  let now = checkExample(example, catalogue);
  for (let round = 0; now.certain.repaired > 0; round++) {
    assert.ok(round < 10, `The certain fixes come to no end:\n${now.text}`);
    const next = check(applyEdits(now.text, now.certain.edits), syntax, catalogue);
    assertNoNewError(now, next, 'Fixing what is certain');
    now = next;
  }
  const left = now.findings.filter((finding) => now.editsOf(finding, true).some(({ edits }) => edits.length > 0));
  assert.deepEqual(left.map(keyOf), [], `Certain fixes are left that are never made:\n${now.text}`);
}

/** Each fix that is only offered, by itself. */
function assertOffers(example: Example, catalogue: Catalogue): void {
  const now = checkExample(example, catalogue);
  for (const finding of now.findings) {
    for (const { title, edits } of now.editsOf(finding, false)) {
      if (edits.length === 0) continue;
      const after = check(applyEdits(now.text, edits), example.syntax ?? 'markdown', catalogue), key = keyOf(finding), what = `"${title}" of ${key}`;
      assert.ok(countOf(after.findings, key) < countOf(now.findings, key), `${what} does not make the finding go:\n${after.text}`);
      assertNoNewError(now, after, what, finding);
    }
  }
}

for (const page of Object.values(ALL_PAGES) as readonly RulePage[]) {
  const { id, wrong, right } = page, catalogue = catalogueOf(page);
  test(`the page of ${id} shows what is wrong and what is right`, () => {
    const found = (example: Example): string[] => checkExample(example, catalogue).findings.filter(({ rule }) => rule === id).map(keyOf);
    assert.equal(ALL_PAGES[id], page, 'The page stands under the id of another rule.');
    assert.notDeepEqual(found(wrong), [], 'Nothing is found in the wrong example.');
    assert.deepEqual(found(right), []);
  });
  test(`fixes in the examples of ${id} repair what they are made for`, () => {
    for (const example of [wrong, right]) {
      assertRepairs(example, catalogue);
      assertOffers(example, catalogue);
    }
  });
  test(`the page of ${id} has lines that can be read`, () => {
    assert.deepEqual(pageText(page).split('\n').filter((line) => line.length > 140), []);
  });
}

for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
  test(`fixes in a ${syntax} draft with faults of many rules repair what they are made for`, () => {
    assertRepairs({ text: FAULTY[syntax], syntax }, OPTIONS.catalogue);
    assertOffers({ text: FAULTY[syntax], syntax }, OPTIONS.catalogue);
  });
}
