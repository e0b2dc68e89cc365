import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { outlineOf, type OutlineNode } from './symbols.ts';

/** The outline as an indented list. */
function drawn(text: string, syntax: Syntax): readonly string[] {
  const draw = (nodes: readonly OutlineNode[], indent: string): readonly string[] => nodes.flatMap((node) => [`${indent}${node.kind}: ${node.name}`, ...draw(node.children, `${indent}  `)]);
  return draw(outlineOf(scanDraft(text, syntax)), '');
}

const expected = [
  'clause: Summary', 'clause: 3 Definitions', '  clause: 3.2 Terms defined in this Recommendation', '    term: 3.2.1 exposed asset',
  'clause: 6 Body', '  clause: 6.1 Discovery', '    table: Table 2 – Assets', 'clause: Annex A – More', '  clause: A.1 Detail', 'clause: Bibliography',
];

test('clauses by level, with terms and tables in them', () => {
  assert.deepEqual(drawn('## Summary\n\nA.\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 exposed asset**: A.\n\n## 6 Body\n\n### 6.1 Discovery\n\nTable 2 – Assets\n\n## Annex A\n\nMore\n\n### A.1 Detail\n\n## Bibliography\n', 'markdown'), expected);
  assert.deepEqual(drawn('Summary\nA.\n3\tDefinitions\n3.2\tTerms defined in this Recommendation\n3.2.1\texposed asset: A thing.\n6\tBody\n6.1\tDiscovery\nTable 2 – Assets\nAnnex A\nMore\nA.1\tDetail\nBibliography\n', 'text'), expected);
});

test('AsciiDoc: Metanorma\'s numbers, terms as headings, captions without numbers', () => {
  assert.deepEqual(drawn('== Scope\n\nA.\n\n== Terms and definitions\n\n=== Terms defined in this Recommendation\n\n==== exposed asset\n\nA.\n\n== Body\n\n=== Discovery\n\n.Assets\n|===\n|a |b\n|===\n', 'asciidoc'), [
    'clause: 1 Scope', 'clause: 2 Terms and definitions', '  clause: 2.1 Terms defined in this Recommendation', '    term: 2.1.1 exposed asset', 'clause: 3 Body', '  clause: 3.1 Discovery', '    table: Table – Assets',
  ]);
});

test('a title that stands on the cover and again above clause 1 is listed once', () => {
  assert.deepEqual(drawn('Recommendation ITU-T X.1314\nLamps\nIntroduction\nOf lamps.\nRecommendation ITU-T X.1314\nLamps\n1\tScope\nA.\n', 'text'), ['title: Lamps', 'clause: Introduction', 'clause: 1 Scope']);
});

test('every span holds its selection and its children, and lies in the text', () => {
  const text = '# T\n\n## 1 Scope\n\nA.\n\n### 1.1 More\n\nB.\n\nTable 1 – C\n\n## 2 References\n\nD.';
  check(outlineOf(scanDraft(text, 'markdown')), 0, text.length);
});

/** As breadcrumbs and sticky scroll need it: nothing reaches out of what it stands in, nor into what follows it. */
function check(nodes: readonly OutlineNode[], from: number, to: number): void {
  let behind = from;
  for (const { span, selection, children } of nodes) {
    assert.ok(behind <= span.start && span.start <= selection.start && selection.end <= span.end && span.end <= to, JSON.stringify({ behind, span, selection, to }));
    check(children, span.start, span.end);
    behind = span.end;
  }
}

test('in any text too', () => {
  const parts = fc.constantFrom('# T\n', '## 1 Scope\n', '### 1.1 A\n', '#### B\n', '\n', 'a\n', 'Table 1 – C\n', '## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n', '**3.2.1 term**: D.\n', '## Annex A\n', 'More\n', '= T\n', '== Scope\n', '=== A\n', '.Title\n|===\n', '|a\n', '1\tScope\n', '3.2.1\tterm: D.\n', 'Figure 1 – E\n');
  fc.assert(fc.property(fc.array(parts, { maxLength: 30 }), fc.constantFrom<Syntax>('markdown', 'asciidoc', 'text'), (lines, syntax) => {
    const text = lines.join('');
    check(outlineOf(scanDraft(text, syntax)), 0, text.length);
  }));
});
