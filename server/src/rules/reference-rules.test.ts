import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { editDraft, pointIn, scanDraft, spanOf, textOfDraft, type Draft } from '../draft/draft.ts';
import { pointOfOffset } from '../draft/lines.ts';
import { RULE_LIST } from './all-rules.ts';
import type { Finding } from './finding.ts';
import { LiveCheck } from './checking/live-check.ts';
import { catalogue } from './reference-fixture.ts';
import type { CheckOptions } from './rule.ts';

const RULES = RULE_LIST.filter(({ id }) => /citation|reference|identifier|recommendation|work-item|title-mismatch|edition/.test(id) && id !== 'unresolved-cross-reference');
const OPTIONS: CheckOptions = { levels: {}, knownAbbreviations: new Set(), catalogue };

const told = (draft: Draft, findings: readonly Finding[]): readonly unknown[] => findings.map(({ rule, level, message, place, related, fixes }) => [
  rule, level, message, pointIn(draft, place.block, place.start), spanOf(draft, place), related.map((one) => [one.message, spanOf(draft, one.place)]),
  fixes.map((fix) => [fix.title, fix.edits(draft)]),
]);

/** Types a text at an offset, or deletes from it on, one character at a time; after every fifth the live findings are those of a fresh check. */
function checkTyping(syntax: Syntax, text: string, steps: readonly { readonly at: string; readonly type?: string; readonly remove?: number }[]): void {
  let draft = scanDraft(text, syntax);
  const live = new LiveCheck(draft, OPTIONS, RULES);
  let edits = 0;
  const edit = (start: number, end: number, added: string): void => {
    const whole = textOfDraft(draft), edited = editDraft(draft, { from: pointOfOffset(whole, start), to: pointOfOffset(whole, end), text: added });
    draft = edited.draft;
    live.update(edited);
    if (edits++ % 5 > 0) return;
    assert.deepEqual(told(draft, live.findings), told(draft, new LiveCheck(draft, OPTIONS, RULES).findings), `after "${added}" at ${String(start)}`);
  };
  for (const { at, type = '', remove = 0 } of steps) {
    const start = textOfDraft(draft).indexOf(at);
    assert.ok(start >= 0, at);
    for (let count = 0; count < remove; count++) edit(start, start + 1, '');
    [...type].forEach((character, index) => { edit(start + index, start + index, character); });
  }
}

test('findings stay those of a fresh check while a Markdown draft is typed in', () => {
  checkTyping('markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.

[ITU-T G.8013] Recommendation ITU-T G.8013/Y.1731 (2015), *Operation*.

## 6 Body

See [ITU-T X.1645], [ITU-T X.1654] and X.nssa-cc. ITU-T Rec. X.1771 too.

## Bibliography

[b-ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *Framework*.
`, [
    { at: 'X.1817] Rec', remove: 6, type: 'X.1645' },
    { at: '## 6 Body', remove: 9 }, { at: '\n\nSee', type: '## 6 Body' },
    { at: '[ITU-T X.1654]', remove: 14, type: '[ITU-T Y.1731] and [b-ITU-T X.1817]' },
    { at: 'b-ITU-T X.1148] R', remove: 2 }, { at: 'X.1148 (2020)', remove: 6, type: 'X.soar-cx' },
    { at: 'X.new', remove: 5, type: 'X.soar-cx' }, { at: '[ITU-T G.8013]', type: '[ITU-T Y.1731] Recommendation ITU-T Y.1731 (2015), *Operation*.\n\n' },
  ]);
});

test('findings stay those of a fresh check while an AsciiDoc draft is typed in', () => {
  checkTyping('asciidoc', `= Title
:docnumber: X.1654

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Title_.

== Body

See <<x1645>>, <<x1817,clause 6>> and ITU-T X.1654.
`, [
    { at: 'x1817,ITU', remove: 5, type: 'x1645' }, { at: 'X.1654\n\n', remove: 6, type: 'X.new' },
    { at: '== Body', type: 'include::a.adoc[]\n\n' }, { at: 'include', remove: 19 }, { at: '* [[[', remove: 30 },
  ]);
});
