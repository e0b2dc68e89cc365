// After any edit a draft equals a fresh scan of its text: over real texts, with edits that open and close fences, tables and clauses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpus, editDraft, offsetOfPoint, pointOfOffset, scanDraft, syntaxes, textOfDraft } from './draft-room.mjs';
import { randomEdit, sameDraft, seededRandom } from './random-edit.mjs';

/** How many edits each text gets; `EDITS=5000 node --test test/corpus/edit.test.mjs` runs longer. */
const EDITS = Number(process.env.EDITS ?? 120);

for (const syntax of syntaxes) {
  for (const { name, text } of corpus[syntax]) test(`edits of ${name}`, () => {
    for (const part of partsOf(text)) edited(part, syntax, Math.ceil(EDITS / 3));
  });
}

/** A whole text of usual size; of a longer one its beginning, middle and end, so that a fresh scan after each edit stays cheap. */
function partsOf(text) {
  const size = 20_000;
  if (text.length <= size) return [text, text.replaceAll(/\r\n?|\n/g, '\r\n'), text];
  return [0, Math.floor(text.length / 2), text.length - size].map((start) => text.slice(start, start + size));
}

function edited(start, syntax, count) {
  const random = seededRandom(start.length);
  let text = start, draft = scanDraft(text, syntax);
  for (let i = 0; i < count; i++) {
    const edit = randomEdit(text, random), before = text;
    const change = { from: pointOfOffset(before, edit.from), to: pointOfOffset(before, edit.to), text: edit.insert };
    // No point lies between a carriage return and its line feed.
    const from = offsetOfPoint(before, change.from), to = offsetOfPoint(before, change.to);
    text = before.slice(0, from) + edit.insert + before.slice(to);
    draft = editDraft(draft, change).draft;
    assert.equal(textOfDraft(draft), text, `text after ${JSON.stringify(change)}`);
    sameDraft(draft, scanDraft(text, syntax), () => `edit ${i}: ${JSON.stringify(change)} after ${JSON.stringify(before.slice(Math.max(0, from - 120), to + 120))}`);
  }
}
