import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { applyEdits } from './fixes/edits.ts';
import { checkDraft } from './checking/live-check.ts';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import type { Level, RuleId } from './table.ts';

const messages = (text: string, syntax: Syntax = 'markdown', levels: Partial<Record<RuleId, Level>> = {}): readonly string[] =>
  checkDraft(scanDraft(text, syntax), { levels, knownAbbreviations: new Set(), catalogue: emptyCatalogue }).filter(({ rule }) => rule === 'unused-suppression').map(({ message }) => message);

test('a comment that suppresses nothing, in each syntax', () => {
  checkPictures('unused-suppression', {
    markdown: `## 6 Lamps

<!-- rapporteur-disable-next-line placeholder -- later -->
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: placeholder finds nothing in the block after it. Remove the comment.
The lamp is lit.`,
    asciidoc: `== Lamps

// rapporteur-disable-file placeholder
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: placeholder finds nothing in this file. Remove the comment.

The lamp is lit.`,
    text: `6\tLamps
# rapporteur-disable placeholder, unused-term
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: placeholder and unused-term find nothing from here on. Remove the comment.
The lamp is lit.
# rapporteur-enable`,
  });
});

test('of several rules those that find nothing', () => {
  checkPicture('unused-suppression', 'markdown', `## 6 Lamps

<!-- rapporteur-disable-next-line unused-term placeholder -->
                                  ^^^^^^^^^^^ information: unused-term finds nothing in the block after it. Remove the name.
The lamp is TBD.`);
});

test('a comment against all rules, and one that ends nothing', () => {
  checkPicture('unused-suppression', 'markdown', `## 6 Lamps

<!-- rapporteur-enable placeholder -->
     ^^^^^^^^^^^^^^^^^ information: This comment ends nothing: no rapporteur-disable before it is in force. Remove it.

<!-- rapporteur-disable-next-line -->
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: Nothing is found in the block after it, so this comment switches nothing off. Remove it.
The lamp is lit.

<!-- rapporteur-disable -->

The lamp is TBD.

<!-- rapporteur-enable -->`);
});

test('quiet where the rule is off, is silent in the syntax, is no rule, or where files are missing', () => {
  const comment = (rule: string): string => `## 6 Lamps\n\n<!-- rapporteur-disable-next-line ${rule} -->\nThe lamp is lit.\n`;
  assert.equal(messages(comment('placeholder')).length, 1);
  assert.deepEqual(messages(comment('placeholder'), 'markdown', { placeholder: 'off' }), []);
  assert.deepEqual(messages(comment('placeholder'), 'markdown', { 'unused-suppression': 'off' }), []);
  assert.deepEqual(messages(comment(''), 'markdown', { placeholder: 'off' }), []);
  assert.equal(messages(comment(''), 'markdown', { 'unused-suppression': 'error' }).length, 1);
  for (const rule of ['everything', 'limited-check', 'unused-suppression']) assert.deepEqual(messages(comment(rule)), [], rule);
  const inMetanorma = (rule: string): string => `== Lamps\n\n// rapporteur-disable-file ${rule}\n\nThe lamp is lit.\n`;
  for (const rule of ['abbreviation-order', 'common-text-form']) assert.deepEqual(messages(inMetanorma(rule), 'asciidoc'), [], rule);
  assert.equal(messages(inMetanorma('caption-form'), 'asciidoc').length, 1);
  assert.deepEqual(messages('== Lamps\n\n// rapporteur-disable-file placeholder\n\ninclude::gone.adoc[]\n', 'asciidoc'), []);
});

test('quiet where two comments suppress one finding', () => {
  assert.deepEqual(messages('## 6 Lamps\n\n<!-- rapporteur-disable-file placeholder -->\n\n<!-- rapporteur-disable-next-line placeholder -->\nThe lamp is TBD.\n'), []);
});

test('only a comment that names the rule itself keeps it quiet', () => {
  const text = (names: string): string => `## 6 Lamps\n\n<!-- rapporteur-disable-file ${names} -->\n\n<!-- rapporteur-disable-next-line placeholder -->\nThe lamp is lit.\n`;
  assert.equal(messages(text('')).length, 1);
  assert.deepEqual(messages(text('unused-suppression')), []);
});

test('the fix removes the comment and keeps paragraphs apart', () => {
  const rule = 'unused-suppression';
  assert.equal(repaired(rule, 'markdown', '## 6 Lamps\n\n<!-- rapporteur-disable-next-line placeholder -- later -->\nThe lamp is lit.\n'), '## 6 Lamps\n\nThe lamp is lit.\n');
  assert.equal(repaired(rule, 'markdown', '## 6 Lamps\n\nOne.\n\n<!-- rapporteur-disable-next-line placeholder -->\n\nTwo.\n'), '## 6 Lamps\n\nOne.\n\nTwo.\n');
  assert.equal(repaired(rule, 'asciidoc', '== Lamps\n\nOne.\n// rapporteur-disable-next-line placeholder\n\nTwo.\n'), '== Lamps\n\nOne.\n\nTwo.\n');
  assert.equal(repaired(rule, 'text', '6\tLamps\n# rapporteur-disable-file placeholder\nOne.\n'), '6\tLamps\nOne.\n');
  assert.equal(repaired(rule, 'markdown', '## 6 Lamps\r\n\r\n<!-- rapporteur-disable-file placeholder -->\r\n\r\nOne.\r\n'), '## 6 Lamps\r\n\r\nOne.\r\n');
});

test('the fix removes names, and what ended the comment alone', () => {
  const rule = 'unused-suppression';
  assert.equal(repaired(rule, 'markdown', '## 6 Lamps\n\n<!-- rapporteur-disable-next-line unused-term, placeholder -- later -->\nTBD\n'), '## 6 Lamps\n\n<!-- rapporteur-disable-next-line placeholder -- later -->\nTBD\n');
  assert.equal(repaired(rule, 'markdown', '## 6 Lamps\n\n<!-- rapporteur-disable-next-line placeholder, unused-term -- later -->\nTBD\n'), '## 6 Lamps\n\n<!-- rapporteur-disable-next-line placeholder -- later -->\nTBD\n');
  assert.equal(repaired(rule, 'markdown', '## 6 Lamps\n\n<!-- rapporteur-disable placeholder -->\n\nOne.\n\n<!-- rapporteur-enable placeholder -->\n\nTwo.\n'), '## 6 Lamps\n\nOne.\n\nTwo.\n');
  const apart = '## 6 Lamps\n\n<!-- rapporteur-disable placeholder -->\n\n<!-- rapporteur-disable definition-form -->\n\nTBD\n\n<!-- rapporteur-enable -->\n\nTwo.\n';
  assert.equal(repaired(rule, 'markdown', apart), apart.replace('<!-- rapporteur-disable definition-form -->\n\n', ''));
});

test('no fix takes other words with it', () => {
  for (const text of ['## 6 Lamps\n\n<!-- Lamps are old.\nrapporteur-disable-file placeholder -->\n\nOne.\n', '## 6 Lamps\n\n<!-- rapporteur-disable-file placeholder -->One.\n']) {
    assert.deepEqual(findingsOf('unused-suppression', text, 'markdown').map(({ fixes }) => fixes.length), [0], text);
  }
});

test('after the fix nothing is left to be fixed', () => {
  const text = '## 6 Lamps\n\n<!-- rapporteur-disable unused-term placeholder -->\n\nTBD\n\n<!-- rapporteur-enable -->\n\n<!-- rapporteur-disable-file definition-form because -->\n\nTwo.\n';
  const draft = scanDraft(text, 'markdown'), once = applyEdits(text, findingsOf('unused-suppression', text, 'markdown').flatMap(({ fixes }) => fixes[0]?.edits(draft) ?? []));
  assert.equal(once, '## 6 Lamps\n\n<!-- rapporteur-disable placeholder -->\n\nTBD\n\n<!-- rapporteur-enable -->\n\nTwo.\n');
  assert.deepEqual(messages(once), []);
});
