import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../../catalogue/catalogue.ts';
import type { Syntax } from '../../draft/block.ts';
import { editDraft, scanDraft } from '../../draft/draft.ts';
import { pointOfOffset } from '../../draft/lines.ts';
import { checkDraft, LiveCheck } from '../checking/live-check.ts';

const OPTIONS = { levels: {}, knownAbbreviations: new Set<string>(), catalogue: emptyCatalogue };

/** The words that are found as placeholders. */
function found(text: string, syntax: Syntax = 'markdown'): readonly string[] {
  return checkDraft(scanDraft(text, syntax), OPTIONS).filter(({ rule }) => rule === 'placeholder').map(({ place }) => place.block.text.slice(place.start, place.end));
}

const WORDS = ['TBD', 'TBC', '???'] as const;

/** Three placeholders in three paragraphs, each with what stands before it. */
const draft = (before: readonly [string, string, string], end = ''): string => `## 6 Lamps\n\n${WORDS.map((word, i) => `${before[i] ?? ''}${word}\n\n`).join('')}${end}`;

test('the sample has three findings', () => assert.deepEqual(found(draft(['', '', ''])), ['TBD', 'TBC', '???']));

test('from a comment on, up to the one that ends it', () => {
  const off = '<!-- rapporteur-disable placeholder -- to be settled -->\n\n', on = '<!-- rapporteur-enable placeholder -->\n\n';
  assert.deepEqual(found(draft(['', off, ''])), ['TBD']);
  assert.deepEqual(found(draft(['', off, on])), ['TBD', '???']);
  assert.deepEqual(found(draft([off, on, off])), ['TBC']);
  assert.deepEqual(found(draft([off, on.replace(' placeholder', ''), ''])), ['TBC', '???']);
  assert.deepEqual(found(draft([off, on.replace('placeholder', 'unused-term'), ''])), []);
});

test('all rules off, one of them on again', () => {
  const off = '<!-- rapporteur-disable -->\n\n', on = '<!-- rapporteur-enable placeholder -->\n\n', other = '<!-- rapporteur-enable unused-term -->\n\n';
  assert.deepEqual(found(draft(['', off, on])), ['TBD', '???']);
  assert.deepEqual(found(draft(['', off, other])), ['TBD']);
  assert.deepEqual(found(draft([off, on, '<!-- rapporteur-disable placeholder -->\n\n'])), ['TBC']);
  assert.deepEqual(found(draft([off, on, off])), ['TBC']);
});

test('the whole file, wherever the comment stands', () => {
  assert.deepEqual(found(draft(['', '', ''], '<!-- rapporteur-disable-file placeholder -->\n')), []);
  assert.deepEqual(found(`# Draft new Recommendation ITU-T X.lamp\n\nTBD\n\n<!-- rapporteur-disable placeholder -->\n\n${draft(['', '', ''])}`), []);
});

test('the next block, over other comments and attribute lines', () => {
  assert.deepEqual(found(draft(['', '<!-- rapporteur-disable-next-line placeholder -->\n<!-- rapporteur-disable-next-line unused-term -->\n', ''])), ['TBD', '???']);
  assert.deepEqual(found(draft(['', '// rapporteur-disable-next-line placeholder\n[[x]]\n', '']).replace('##', '=='), 'asciidoc'), ['TBD', '???']);
});

test('comments of each syntax', () => {
  assert.deepEqual(found('== Lamps\n\n// rapporteur-disable placeholder -- later\n\nTBD\n\n// rapporteur-enable\n\nTBC\n', 'asciidoc'), ['TBC']);
  assert.deepEqual(found('6\tLamps\n# rapporteur-disable placeholder -- later\nTBD\n# rapporteur-enable\nTBC\n', 'text'), ['TBC']);
});

test('a word that names no rule switches nothing off', () => assert.deepEqual(found(draft(['', '<!-- rapporteur-disable plaecholder -->\n\n', ''])), ['TBD', 'TBC', '???']));

test('typing elsewhere leaves the findings the same array, in a draft with comments too', () => {
  const text = draft(['', '<!-- rapporteur-disable-next-line placeholder -->\n', '<!-- rapporteur-disable-next-line unused-term -->\n'], 'Some words.\n');
  const scanned = scanDraft(text, 'markdown'), live = new LiveCheck(scanned, OPTIONS), before = live.findings;
  assert.ok(before.some(({ rule }) => rule === 'unused-suppression'));
  const at = pointOfOffset(text, text.indexOf('Some') + 2);
  live.update(editDraft(scanned, { from: at, to: at, text: 'x' }));
  assert.equal(live.findings, before);
});

test('another finding leaves that on a comment the same object', () => {
  const text = draft(['', '', '<!-- rapporteur-disable-next-line unused-term -->\n'], 'Some words.\n');
  const scanned = scanDraft(text, 'markdown'), live = new LiveCheck(scanned, OPTIONS), before = live.findings;
  const at = pointOfOffset(text, text.indexOf('Some')), unused = before.find(({ rule }) => rule === 'unused-suppression');
  live.update(editDraft(scanned, { from: at, to: at, text: 'TBD ' }));
  assert.equal(live.findings.length, before.length + 1);
  assert.ok(unused && live.findings.includes(unused));
});
