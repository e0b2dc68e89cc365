import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Syntax } from '../draft/block.ts';
import { spanOf, type Draft } from '../draft/draft.ts';
import { factsOf } from '../draft/draft.ts';
import { applyEdits, replaceFix } from '../rules/fixes/edits.ts';
import type { Finding } from '../rules/finding.ts';
import { checkDraft } from '../rules/checking/live-check.ts';
import type { RuleId } from '../rules/table.ts';
import { actionsAt, fixAll, type Action } from './code-actions.ts';
import { cursor } from './fixture.ts';

/** A finding for each use of an abbreviation, with a certain fix that writes it in small letters. */
const findingsOf = (draft: Draft, certain = true, rule: RuleId = 'undefined-abbreviation'): readonly Finding[] => factsOf(draft, 'use').map(({ block, fact }) => {
  const place = { block, start: fact.start, end: fact.end };
  return { rule, level: 'warning', message: 'm', place, related: [], fixes: [replaceFix('Write small', place, fact.abbreviation.toLowerCase(), certain)] };
});

function actions(picture: string, syntax: Syntax = 'markdown', certain = true): { readonly all: readonly Action[]; readonly text: string } {
  const { draft, offset, text } = cursor(picture, syntax);
  return { all: actionsAt(draft, findingsOf(draft, certain), { start: offset, end: offset }), text };
}

function chosen(picture: string, title: string, syntax: Syntax = 'markdown'): string | undefined {
  const { all, text } = actions(picture, syntax), action = all.find((one) => one.title === title);
  return action && action.kind !== 'suppress-in-workspace' ? applyEdits(text, action.edits()) : undefined;
}

const here = 'Do not report undefined-abbreviation here', inFile = 'Do not report undefined-abbreviation in this file';

test('the fixes of the findings at the cursor, then all of their kind, then not to report them', () => {
  const { all } = actions('## 6 Body\n\nThe A‸BC.\n\nThe XYZ.\n');
  assert.deepEqual(all.map(({ kind, title }) => `${kind}: ${title}`), [
    'quick-fix: Write small', 'fix-all: Fix all 2: An abbreviation is not listed', `suppress: ${here}`, `suppress: ${inFile}`,
    'suppress-in-workspace: Do not report undefined-abbreviation in this workspace',
  ]);
  assert.deepEqual(all.filter((action) => 'isPreferred' in action && action.isPreferred).map(({ title }) => title), ['Write small']);
  assert.equal(chosen('## 6 Body\n\nThe A‸BC.\n\nThe XYZ.\n', 'Write small'), '## 6 Body\n\nThe abc.\n\nThe XYZ.\n');
  assert.equal(chosen('## 6 Body\n\nThe A‸BC.\n\nThe XYZ.\n', 'Fix all 2: An abbreviation is not listed'), '## 6 Body\n\nThe abc.\n\nThe xyz.\n');
});

test('nothing where no finding is; no "fix all" of what is not certain', () => {
  assert.deepEqual(actions('## 6 Body\n\nThe ABC. Wo‸rds.\n').all, []);
  assert.equal(actions('## 6 Body\n\nThe A‸BC.\n\nThe XYZ.\n', 'markdown', false).all.some(({ kind }) => kind === 'fix-all'), false);
});

test('"fix all" leaves out what overlaps', () => {
  const { draft, text } = cursor('## 6 Body\n\nThe ABC and XYZ.‸\n'), once = findingsOf(draft);
  assert.equal(applyEdits(text, fixAll(draft, [...once, ...once])), '## 6 Body\n\nThe abc and xyz.\n');
});

test('suppress here, in each syntax', () => {
  assert.equal(chosen('## 6 Body\n\nThe A‸BC.\n', here), '## 6 Body\n\n<!-- rapporteur-disable-next-line undefined-abbreviation -->\nThe ABC.\n');
  assert.equal(chosen('== Body\n\nThe A‸BC.\n', here, 'asciidoc'), '== Body\n\n// rapporteur-disable-next-line undefined-abbreviation\nThe ABC.\n');
  assert.equal(chosen('6\tBody\nThe A‸BC.\n', here, 'text'), '6\tBody\n# rapporteur-disable-next-line undefined-abbreviation\nThe ABC.\n');
});

test('suppress here adds to the comment that is there', () => {
  assert.equal(chosen('## 6 Body\n\n<!-- rapporteur-disable-next-line placeholder -->\nThe A‸BC.\n', here), '## 6 Body\n\n<!-- rapporteur-disable-next-line placeholder undefined-abbreviation -->\nThe ABC.\n');
});

test('a rule joins the names, not the reason; the reason of a new comment has its place', () => {
  for (const reason of ['-- known to all', 'as it is known to all']) {
    assert.equal(chosen(`## 6 Body\n\n<!-- rapporteur-disable-next-line placeholder ${reason} -->\nThe A‸BC.\n`, here), `## 6 Body\n\n<!-- rapporteur-disable-next-line placeholder undefined-abbreviation ${reason} -->\nThe ABC.\n`);
  }
  const reasons = (picture: string, syntax: Syntax): readonly string[] => actions(picture, syntax).all.flatMap((action) => ('edits' in action ? action.edits() : []))
    .flatMap(({ newText, reasonAt }) => (reasonAt === undefined ? [] : [`${newText.slice(0, reasonAt)}‸${newText.slice(reasonAt)}`]));
  assert.deepEqual(reasons('## 6 Body\n\nThe A‸BC.\n', 'markdown'), ['<!-- rapporteur-disable-next-line undefined-abbreviation‸ -->\n', '<!-- rapporteur-disable-file undefined-abbreviation‸ -->\n\n']);
  assert.deepEqual(reasons('== Body\n\nThe A‸BC.\n', 'asciidoc'), ['// rapporteur-disable-next-line undefined-abbreviation‸\n', '// rapporteur-disable-file undefined-abbreviation‸\n\n']);
  assert.deepEqual(reasons('6\tBody\nThe A‸BC.\n', 'text'), ['# rapporteur-disable-next-line undefined-abbreviation‸\n', '# rapporteur-disable-file undefined-abbreviation‸\n']);
  assert.deepEqual(reasons('<!-- rapporteur-disable-file placeholder -->\n\n<!-- rapporteur-disable-next-line placeholder -->\nThe A‸BC.\n', 'markdown'), []);
});

test('no comment inside a table, a numbered or an indented list', () => {
  const table = '## 6 Body\n\n| a | b |\n|---|---|\n| ABC | c |\n';
  assert.equal(chosen(table.replace('ABC', 'A‸BC'), here), undefined);
  assert.notEqual(chosen(table.replace('ABC', 'A‸BC'), inFile), undefined);
  assert.equal(chosen('## 6 Body\n\n1. One\n2. The A‸BC\n', here), undefined);
  assert.equal(chosen('## 6 Body\n\n- One\n  - The A‸BC\n', here), undefined);
  assert.equal(chosen('== Body\n\n|===\n|A‸BC\n|===\n', here, 'asciidoc'), undefined);
});

test('suppress in the file, after its header', () => {
  assert.equal(chosen('---\ntitle: T\n---\n\n## 6 Body\n\nThe A‸BC.\n', inFile), '---\ntitle: T\n---\n\n<!-- rapporteur-disable-file undefined-abbreviation -->\n\n## 6 Body\n\nThe ABC.\n');
  assert.equal(chosen('= Title\n:docnumber: X.1\n\n== Body\n\nThe A‸BC.\n', inFile, 'asciidoc'), '= Title\n:docnumber: X.1\n\n// rapporteur-disable-file undefined-abbreviation\n\n== Body\n\nThe ABC.\n');
  assert.equal(chosen('6\tBody\nThe A‸BC.\n', inFile, 'text'), '# rapporteur-disable-file undefined-abbreviation\n6\tBody\nThe ABC.\n');
  assert.equal(chosen('<!-- rapporteur-disable-file placeholder -->\n\n## 6 Body\n\nThe A‸BC.\n', inFile), '<!-- rapporteur-disable-file placeholder undefined-abbreviation -->\n\n## 6 Body\n\nThe ABC.\n');
});

test('what is suppressed is no longer reported', () => {
  const pictures: Readonly<Record<Syntax, string>> = {
    markdown: '## 4 Abbreviations and acronyms\n\nNone.\n\n## 6 Body\n\nThe ABC‸D does.\n', asciidoc: '== Abbreviations and acronyms\n\nNone.\n\n== Body\n\nThe ABC‸D does.\n', text: '4\tAbbreviations and acronyms\nNone.\n6\tBody\nThe ABC‸D does.\n',
  };
  const found = (draft: Draft): readonly Finding[] => checkDraft(draft, { levels: {}, knownAbbreviations: new Set(), catalogue: emptyCatalogue }).filter(({ rule }) => rule === 'undefined-abbreviation');
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
    const { draft, text } = cursor(pictures[syntax], syntax), [first] = found(draft);
    assert.ok(first, syntax);
    for (const title of [here, inFile]) {
      const action = actionsAt(draft, [first], spanOf(draft, first.place)).find((one) => one.title === title);
      assert.ok(action && action.kind !== 'suppress-in-workspace');
      const after = applyEdits(text, action.edits());
      assert.deepEqual(found(cursor(`${after}‸`, syntax).draft), [], `${syntax}: ${title}`);
    }
  }
});
