import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeIn, textOf, type Block, type Syntax } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import type { Fact, Span } from '../../draft/fact.ts';
import { shownOfCitation, shownOfDocument, shownOfTag, shownPlace } from './shown-span.ts';

/** What is shown as one piece of every entry and citation of a text. */
function shown(text: string, syntax: Syntax): readonly string[] {
  const of = (block: Block, fact: Fact): readonly (Span | undefined)[] => {
    if (fact.kind === 'citation') return [shownOfCitation(block, fact)];
    return fact.kind === 'entry' ? [shownOfTag(block, fact), shownOfDocument(block, fact)] : [];
  };
  return scanDraft(text, syntax).blocks.flatMap((block) => block.facts.flatMap((fact) => of(block, fact).map((span) => (span ? block.text.slice(span.start, span.end) : '–'))));
}

test('Markdown: between the brackets, with b-, and the number with its organization', () => {
  assert.deepEqual(shown('## 2 References\n\n[ITU-T X.805] Recommendation ITU-T X.805 (2003), *A*.\n\n\\[ITU-T Y.3507\\] ITU-T Rec. Y.3507 (2018), *B*.\n\n## Bibliography\n\n[b-ISO/IEC 27002] ISO/IEC 27002:2022, *C*.\n\n[b-Smith] Smith, J., *D*.\n', 'markdown'), [
    'ITU-T X.805', 'ITU-T X.805', 'ITU-T Y.3507', 'ITU-T Rec. Y.3507', 'b-ISO/IEC 27002', 'ISO/IEC 27002:2022', 'b-Smith', '–',
  ]);
  assert.deepEqual(shown('## 6 Body\n\nSee [b-ISO/IEC 27002], \\[ITU-T Y.3507\\] and [ITU-T X.805].\n', 'markdown'), ['b-ISO/IEC 27002', 'ITU-T Y.3507', 'ITU-T X.805']);
});

test('AsciiDoc: the tag, and of a reference the id', () => {
  assert.deepEqual(shown('[bibliography]\n== References\n\n* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _A_.\n\n== Body\n\n<<x805>>, <<x805,clause 3>> and xref:x805[].\n', 'asciidoc'), ['ITU-T X.805', 'ITU-T X.805', 'x805', 'x805', 'x805']);
});

test('plain text, in French', () => {
  assert.deepEqual(shown('2\tRéférences\n[UIT-T X.805]\tRecommandation UIT-T X.805 (2003), A.\n6\tCorps\nVoir [UIT-T X.805].\n', 'text'), ['UIT-T X.805', 'UIT-T X.805', 'UIT-T X.805']);
});

test('a b- that ends another word is none of a tag', () => {
  const [block] = scanDraft('[b-ITU-T X.805] sub-X.805 b\u2011X.805', 'markdown').blocks, shownAt = (start: number, end: number): string | undefined => block && textOf(shownPlace(placeIn(block, { start, end })));
  assert.deepEqual([shownAt(3, 14), shownAt(20, 25), shownAt(28, 33)], ['b-ITU-T X.805', 'X.805', 'b\u2011X.805']);
});
