import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Syntax } from '../draft/block.ts';
import { editDraft, scanDraft, type Draft } from '../draft/draft.ts';
import { pointOfOffset } from '../draft/lines.ts';
import { someCatalogue, RUNS } from './fixture.ts';
import { tokenFrame, tokensIn } from './semantic-tokens.ts';

/** "type.modifier text" of every token. */
function tokens(draft: Draft): readonly string[] {
  const frame = tokenFrame(draft, someCatalogue);
  return draft.blocks.flatMap((block) => tokensIn(draft, block, frame).map(({ type, modifier, start, end }) => `${[type, modifier].filter(Boolean).join('.')} ${block.text.slice(start, end)}`));
}

const MARKDOWN = `## 2 References

Sentence.

[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Security architecture*.

[IETF RFC 2119] IETF RFC 2119 (1997), *Key words*.

### 3.2 Terms defined in this Recommendation

**3.2.1 exposed asset**: An asset that an API shows.

**3.2.2 asset**: A thing.

## 4 Abbreviations and acronyms

| | |
|---|---|
| API | Application Programming Interface |

## 6 Body

Exposed assets shall have APIs, see [ITU-T X.805], [IETF RFC 2119] and [ITU-T X.9999]. X.soar-cc is \`API\` on its way [API] [ITU-T X.xxxx].
`;

test('tags by their state, terms, abbreviations and requirement words', () => {
  assert.deepEqual(tokens(scanDraft(MARKDOWN, 'markdown')), [
    'reference.known ITU-T X.805', 'reference.known ITU-T X.805', 'reference IETF RFC 2119', 'reference IETF RFC 2119',
    'term exposed asset', 'term asset', 'abbreviation API', 'term asset', 'abbreviation API',
    'term Exposed assets', 'requirement shall', 'abbreviation APIs', 'reference.known ITU-T X.805', 'reference IETF RFC 2119',
    'reference.unresolved ITU-T X.9999', 'reference.workItem X.soar-cc', 'abbreviation API',
  ]);
});

test('in AsciiDoc a link to a clause is no reference', () => {
  const text = '[bibliography]\n== References\n\n* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _A_.\n\n[[find]]\n== Finding\n\nAs <<x805>> and <<find>> and <<x806>> must.\n';
  assert.deepEqual(tokens(scanDraft(text, 'asciidoc')), ['heading == References', 'reference.known ITU-T X.805', 'reference.known ITU-T X.805', 'heading == Finding', 'reference.known x805', 'reference.unresolved x806', 'requirement must']);
});

test('in AsciiDoc headings and comments are told too, around what stands in them', () => {
  const text = '= Lamps of X.soar-cc\n:docnumber: X.lamp-a\n\n// One line.\n\n////\nX.805 in\nmany lines\n////\n\n== Abbreviations and acronyms\n\nAPI:: Application Programming Interface\n\n=== API of [ITU-T X.805]\n\n----\n== Code\n----\n';
  const found = tokens(scanDraft(text, 'asciidoc')).filter((token) => /^(?:heading|comment)|API of|X\./.test(token));
  assert.deepEqual(found, [
    'heading = Lamps of X.soar-cc', 'comment // One line.', 'comment ////', 'comment X.805 in\nmany lines\n////', 'heading == Abbreviations and acronyms',
    'heading === API of [', 'reference.unresolved ITU-T X.805', 'heading ]',
  ]);
  assert.deepEqual(tokens(scanDraft('## 6 Body\n\n<!-- One line. -->\n', 'markdown')), []);
});

test('in plain text, in French', () => {
  const text = 'Projet de nouvelle Recommandation UIT-T X.soar-cc\n\nOrchestration\n\n1\tDomaine d\'application\nVoir X.soar-cc.\n4\tAbréviations et acronymes\nPhrase.\nAPI\tInterface de programmation\n6\tCorps\nUne API doit suivre [UIT-T X.805].\n';
  assert.deepEqual(tokens(scanDraft(text, 'text')), ['reference.workItem X.soar-cc', 'abbreviation API', 'abbreviation API', 'requirement doit', 'reference.unresolved UIT-T X.805']);
});

test('tokens stay the same object while nothing changes them', () => {
  const draft = scanDraft(MARKDOWN, 'markdown'), frame = tokenFrame(draft, someCatalogue), before = draft.blocks.map((block) => tokensIn(draft, block, frame));
  const at = pointOfOffset(MARKDOWN, MARKDOWN.indexOf('Key words')), edited = editDraft(draft, { from: at, to: at, text: 'x' }).draft, other = tokenFrame(edited, someCatalogue);
  assert.notEqual(other.states, frame.states);
  edited.blocks.forEach((block, i) => { if (block === draft.blocks[i]) assert.equal(tokensIn(edited, block, other), before[i]); });
});

test('after any edit as in a fresh draft; in order and never one over another', () => {
  const piece = fc.constantFrom('s', ' ', 'API', 'exposed asset', '[ITU-T X.805]', '\n\n', '', 'shall ', '**3.2.9 gate**: A.\n', '`'), syntax = fc.constantFrom<Syntax>('markdown', 'asciidoc', 'text');
  fc.assert(fc.property(syntax, fc.array(fc.tuple(fc.nat(MARKDOWN.length), fc.nat(12), piece), { minLength: 1, maxLength: 5 }), (one, all) => {
    let draft = scanDraft(MARKDOWN, one), text = MARKDOWN;
    for (const [at, length, inserted] of all) {
      const start = Math.min(at, text.length), end = Math.min(text.length, start + length);
      draft = editDraft(draft, { from: pointOfOffset(text, start), to: pointOfOffset(text, end), text: inserted }).draft;
      text = text.slice(0, start) + inserted + text.slice(end);
      assert.deepEqual(tokens(draft), tokens(scanDraft(text, one)));
    }
    const frame = tokenFrame(draft, someCatalogue);
    for (const block of draft.blocks) tokensIn(draft, block, frame).reduce((end, token) => { assert.ok(token.start >= end && token.end > token.start && token.end <= block.text.length); return token.end; }, 0);
  }), { numRuns: 5 * RUNS });
});
