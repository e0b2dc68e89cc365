import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOf, type Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import type { Span } from '../draft/fact.ts';
import { someCatalogue } from './fixture.ts';
import { includeLinksOf, linksIn as linksInBlock, linksOf } from './links.ts';
import { tokenFrame, tokensIn } from './semantic-tokens.ts';

const linksIn = (text: string, syntax: Syntax): readonly string[] => linksOf(scanDraft(text, syntax), someCatalogue)
  .map(({ place, target }) => `${textOf(place)} → ${target.kind === 'page' ? target.address.replace('https://', '') : `card ${target.id}`}`);

test('Markdown: tags, numbers, work items, RFCs and the draft\'s own name', () => {
  assert.deepEqual(linksIn('---\ndocnumber: X.soar-cc\n---\n\n## 2 References\n\n[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements*.\n\n[IETF RFC 8446] IETF RFC 8446 (2018), *TLS*.\n\n## 6 Body\n\nAs [ITU-T X.1645] and [b-ITU-T X.9999] say, X.nssa-cc, X.soar-cc and ITU-T X Suppl. 39 follow RFC 2119.\n', 'markdown'), [
    'X.soar-cc → card X.soar-cc',
    'ITU-T X.1645 → www.itu.int/rec/T-REC-X.1645/en', 'ITU-T X.1645 → www.itu.int/rec/T-REC-X.1645/en',
    'IETF RFC 8446 → www.rfc-editor.org/info/rfc8446', 'IETF RFC 8446 → www.rfc-editor.org/info/rfc8446',
    'ITU-T X.1645 → www.itu.int/rec/T-REC-X.1645/en', 'b-ITU-T X.9999 → www.itu.int/rec/T-REC-X.9999/en', 'X.nssa-cc → www.itu.int/rec/T-REC-X.1645/en',
    'X.soar-cc → card X.soar-cc', 'ITU-T X Suppl. 39 → www.itu.int/rec/T-REC-X.Sup39/en', 'RFC 2119 → www.rfc-editor.org/info/rfc2119',
  ]);
});

test('AsciiDoc: an anchor leads where its entry does', () => {
  assert.deepEqual(linksIn('== Body\n\nAs <<x1645>> says, see <<fig-a>>.\n\n[bibliography]\n== References\n\n* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Requirements_.\n', 'asciidoc'), [
    'x1645 → www.itu.int/rec/T-REC-X.1645/en', 'ITU-T X.1645 → www.itu.int/rec/T-REC-X.1645/en', 'ITU-T X.1645 → www.itu.int/rec/T-REC-X.1645/en',
  ]);
});

test('plain text, in French too', () => {
  assert.deepEqual(linksIn('6\tCorps\nVoir la Recommandation UIT-T X.1454 et X.soar-cc.\n', 'text'), ['UIT-T X.1454 → www.itu.int/rec/T-REC-X.1454/en', 'X.soar-cc → card X.soar-cc']);
});

test('an amendment has the page of its Recommendation, other organizations and unknown work items have none', () => {
  assert.deepEqual(linksIn('## 6 Body\n\nSee [ITU-T X.1333 Cor. 1], [ISO/IEC 27002], [ITU-R P.530], X.unknown-item and the X-series.\n', 'markdown'), ['ITU-T X.1333 Cor. 1 → www.itu.int/rec/T-REC-X.1333/en']);
});

test('nothing in code, comments, addresses and what is a link already', () => {
  assert.deepEqual(linksIn('## 6 Body\n\n`X.1645` [ITU-T X.805](https://example.org/x) <https://example.org/RFC8446> [Rec. ITU-T X.805](https://example.org/x)\n\n<!-- X.1645 RFC 8446 -->\n\n```\nX.1645 RFC 8446\n```\n', 'markdown'), []);
});

test('the title is told, and the name where no source gives one', () => {
  const [known, unknown] = linksOf(scanDraft('## 6 Body\n\nX.805 and X.9999.\n', 'markdown'), someCatalogue);
  assert.equal(known?.tooltip, 'Page of ITU-T X.805 – Security architecture for end-to-end communications');
  assert.equal(unknown?.tooltip, 'Page of ITU-T X.9999');
});

test('an anchor follows its entry when that is edited', () => {
  const draft = (number: string): string => `== Body\n\nAs <<x>> says.\n\n[bibliography]\n== References\n\n* [[[x,ITU-T ${number}]]], Recommendation ITU-T ${number} (2023), _T_.\n`;
  assert.match(linksIn(draft('X.805'), 'asciidoc')[0] ?? '', /X\.805/);
  assert.match(linksIn(draft('X.1645'), 'asciidoc')[0] ?? '', /X\.1645/);
});

test('includes, with the attributes of the header put in', () => {
  const draft = scanDraft('= Title\n:dir: parts\n\n== Scope\n\ninclude::{dir}/scope.adoc[]\n\ninclude::{unknown}/a.adoc[]\n\ninclude::https://example.org/a.adoc[]\n', 'asciidoc');
  assert.deepEqual(includeLinksOf(draft).map(({ place, path }) => `${textOf(place)} → ${path}`), ['{dir}/scope.adoc → parts/scope.adoc']);
});

test('what is coloured and what is a link are the same stretch', () => {
  const draft = scanDraft('## 2 References\n\n[ITU-T X.805] Recommendation ITU-T X.805 (2003), *A*.\n\n## 6 Body\n\nSee [ITU-T X.805], [b-ITU-T X.1645] and ITU-T Rec. X.1645.\n', 'markdown'), frame = tokenFrame(draft, someCatalogue);
  const stretches = (all: readonly Span[]): readonly string[] => all.map(({ start, end }) => `${String(start)}–${String(end)}`);
  for (const block of draft.blocks) assert.deepEqual(stretches(linksInBlock(draft, block, someCatalogue).map(({ place }) => place)), stretches(tokensIn(draft, block, frame)));
});

test('any text has links inside it', () => {
  const words = fc.constantFrom('X.1645', '[ITU-T X.805]', '<<x>>', 'RFC 1', '`', '[', '](', '\n', '\n\n', '## 2 References\n\n', '<!--', '* [[[x,', ']]]', ' ', '|');
  fc.assert(fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom<Syntax>('markdown', 'asciidoc', 'text'), (parts, syntax) => {
    for (const { place } of linksOf(scanDraft(parts.join(''), syntax), someCatalogue)) assert.ok(place.start >= 0 && place.start < place.end && place.end <= place.block.text.length);
  }));
});
