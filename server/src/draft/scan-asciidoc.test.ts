import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanDraft } from './draft.ts';
import type { Fact, FactKind } from './fact.ts';
import { blocksIn, factsIn } from './fixture.ts';

const asciidoc = (text: string, ...kinds: readonly FactKind[]): string[] => factsIn(text, 'asciidoc', ...kinds);
const all = (text: string): Fact[] => scanDraft(text, 'asciidoc').blocks.flatMap((block) => block.facts);

test('the header: title, attributes, comments, until a blank line', () => {
  const text = '// c\n\n= Attack surface\nA. Uthor <a@b.c>\n:docnumber: X.asm-cc\n:question: Q8/17: title, \\\n  more\n:!toc:\n:legacy-do-not-insert-missing-sections:\n// :no: x\n\n:later: y\n\n== Scope\n';
  assert.deepEqual(all(text).flatMap((fact) => (fact.kind === 'attribute' ? [`${fact.name}=${fact.value}`] : fact.kind === 'title-line' ? [`${fact.form} ${fact.text}`] : [])),
    ['title Attack surface', 'docnumber=X.asm-cc', 'question=Q8/17: title, more', 'legacy-do-not-insert-missing-sections=']);
});

test('sections, with their regions, ids and titles as anchors', () => {
  const text = '[abstract]\n== Summary\n\n== Scope [[s]]\n\n[bibliography]\n== References\n\n=== Sub ===\n\n[appendix,obligation=informative]\n== Use cases\n\n[appendix]\n== Normative\n\n=== {blank}\nText.\n\n[discrete]\n== Loose\n';
  assert.deepEqual(all(text).flatMap((fact) => (fact.kind === 'heading' ? [`${fact.level} ${fact.title || '-'} ${fact.opens ? fact.role : '-'} ${fact.style ?? '-'}`] : [])), [
    '1 Summary summary abstract', '1 Scope scope -', '1 References references bibliography', '2 Sub - -', '1 Use cases appendix appendix,obligation=informative', '1 Normative annex appendix', '2 - - -', '1 Loose - discrete',
  ]);
  assert.deepEqual(all('== Terms, defined here\n').flatMap((fact) => (fact.kind === 'anchor' ? [fact.id] : [])), ['Terms, defined here', '_terms_defined_here']);
  assert.deepEqual(all('[[a]]\n[#b.role]\n[appendix#c,x=y]\n== T [[d]]\n').flatMap((fact) => (fact.kind === 'anchor' ? [fact.id] : [])), ['a', 'b', 'c', 'T', '_t', 'd']);
});

test('entries of a Metanorma bibliography', () => {
  const text = '== References\n\n* [[[x1,ITU-T X.1]]], Recommendation ITU-T X.1 (2023), _One_.\n* [[[x2, ITU-T X.2]]] Recommendation ITU-T X.2 (2023), _Two\nlines_.\n\n* [[[x3,nofetch(ITU-T X.3)]]]\n* [[[x4,(1)ITU-T X.4]]], _Four_\n* [[[a1,(b-ITU-T A.1)ITU-T A.1]]]\n* [[[x5]]]\n* [[[n,1]]], ISO/IEC 27002:2022, _Six_\n[ITU-T X.7] Recommendation ITU-T X.7 (2023), _Seven_.\n';
  assert.deepEqual(all(text).flatMap((fact) => (fact.kind === 'entry' ? [[fact.anchor?.text, fact.tag?.text, fact.bibliography, fact.identifier?.text, fact.title?.text]] : [])), [
    ['x1', 'ITU-T X.1', false, 'ITU-T X.1', 'One'], ['x2', 'ITU-T X.2', false, 'ITU-T X.2', 'Two lines'], ['x3', 'ITU-T X.3', false, undefined, undefined],
    ['x4', 'ITU-T X.4', false, 'ITU-T X.4', 'Four'], ['a1', 'ITU-T A.1', true, 'ITU-T A.1', undefined], ['x5', undefined, false, undefined, undefined],
    ['n', undefined, false, 'ISO/IEC 27002:2022', 'Six'], [undefined, 'ITU-T X.7', false, 'ITU-T X.7', 'Seven'],
  ]);
});

test('terms, their definitions and their sources', () => {
  const text = '== Definitions\n\n=== Terms defined elsewhere\n\n[[term_asset]]\n==== asset\nalt:[thing]\n\nNOTE: Not it.\n\nA thing of value.\n\nMore.\n\n[.source]\n<<x1,clause 3>>, modified\n\n==== score (MOS)\n[.source]\n<<x2>>\n\n=== Terms defined in this Recommendation\n\n==== exposed asset\n\n[.definition]\n--\nA resource.\n--\n';
  assert.deepEqual(asciidoc(text, 'term', 'term-definition', 'term-source', 'note'), [
    'term asset', 'note NOTE', 'term-definition A thing of value.', 'term-source <<x1,clause 3>>, modified', 'term score', 'term-source <<x2>>', 'term exposed asset', 'term-definition A resource.',
  ]);
});

test('abbreviations as a description list or a table', () => {
  const text = '== Abbreviations and acronyms\n\nThis Recommendation uses the following abbreviations and acronyms:\n\nAPI:: Application Programming Interface\nCSP::\n  Cloud Service Provider\nDoS::\n\nDenial of Service\n\n*DNS*:: Domain Name System\n\n|===\n| Abbreviation | Meaning\n\n| VM | Virtual Machine\n| QKD\n| Quantum Key Distribution\n|===\n';
  assert.deepEqual(all(text).flatMap((fact) => (fact.kind === 'abbreviation' ? [`${fact.abbreviation}: ${fact.expansion.text}`] : [])),
    ['API: Application Programming Interface', 'CSP: Cloud Service Provider', 'DoS: Denial of Service', 'DNS: Domain Name System', 'VM: Virtual Machine', 'QKD: Quantum Key Distribution']);
});

test('citations by anchor, with or without a place in the cited text', () => {
  assert.deepEqual(all('See <<x1>>, <<x1,clause=6>>, <<x1,section 6>>, xref:x1[], xref:x1[clause 2] and [ITU-T X.1].\n').map((fact) => fact.kind === 'citation' && [fact.form, fact.target.text, fact.locality?.text]), [
    ['anchor', 'x1', undefined], ['anchor', 'x1', 'clause=6'], ['anchor', 'x1', 'section 6'], ['anchor', 'x1', undefined], ['anchor', 'x1', 'clause 2'], ['tag', 'ITU-T X.1', undefined],
  ]);
});

test('titles of blocks are captions of figures and tables', () => {
  const text = '[[fig1]]\n.Life of an API\nimage::a.png[]\n\n.Levels\n[cols="1,1"]\n|===\n| A\n|===\n\n[[fig2]]\n.Parts\n====\nimage::b.png[]\n====\n\n.Only a title\nText.\n\n.Code\n----\nx\n----\n';
  assert.deepEqual(all(text).flatMap((fact) => (fact.kind === 'caption' ? [`${fact.target} ${fact.title}`] : [])), ['figure Life of an API', 'table Levels', 'figure Parts']);
  assert.deepEqual(asciidoc(text, 'use'), ['use API']);
});

test('delimited blocks: what is code, what is text, what is hidden', () => {
  const text = ['[source]\n----\nCODE <<a>>\n\n== no\n----', '....\nLIT\n....', '```js\nFEN\n```', '////\nHID\n////', '++++\nPASS\n++++', '[stem]\n++++\nST\n++++', '[source]\n--\nOPN\n--', '[NOTE]\n====\nTXA\n\n== no\n\n****\nTXB\n****\n====', '____\nTXC\n____', '--\nTXD\n--', '[source]\nPAR\nAGR', ' LITP', '// COM', 'ENDS'].join('\n\n');
  assert.deepEqual(asciidoc(text, 'use', 'heading', 'citation', 'note'), ['note NOTE', 'use TXA', 'use TXB', 'use TXC', 'use TXD', 'use ENDS']);
});

test('a block closes what was opened inside it', () => {
  assert.deepEqual(asciidoc('====\n----\nABC\n====\n\nDEF\n', 'use'), ['use DEF']);
  assert.deepEqual(asciidoc('|===\na|\n----\nABC\n|===\n\nDEF\n', 'use'), ['use DEF']);
});

test('tables: each line by itself, cells read as text', () => {
  assert.deepEqual(blocksIn('== A\n\n[%unnumbered]\n|===\n^.^h| ID | API\n\n.2+| See <<x1>>\na| * CSP\n|===\n\nText\n', 'asciidoc'),
    ['heading body: == A', 'markup body: [%unnumbered]', 'markup body: |===', 'row body: ^.^h| ID | API', 'row body: .2+| See <<x1>>', 'row body: a| * CSP', 'markup body: |===', 'paragraph body: Text']);
  assert.deepEqual(asciidoc('|===\n^.^h| ID | API\na| * <<x1>>\n|===\n', 'use', 'citation'), ['use ID', 'use API', 'citation <<x1>>']);
});

test('includes, conditions, comments with directives', () => {
  const text = '== A\n\ninclude::sections/02-references.adoc[leveloffset=+1]\n\nText API\n// rapporteur-disable-next-line undefined-abbreviation\nand CSP.\n\nifdef::draft[]\nVM\nendif::[]\nifndef::x[See <<y>>]\n';
  assert.deepEqual(asciidoc(text, 'include', 'suppression', 'use', 'citation'), ['include sections/02-references.adoc', 'use API', 'suppression // rapporteur-disable-next-line undefined-abbreviation', 'use CSP', 'use VM', 'citation <<y>>']);
});

test('macros and formulas are no text, footnotes are', () => {
  assert.deepEqual(asciidoc('A stem:[ABC + D] link:XYZ[KLM] http://itu.int/DEF[GHI] `JKL` footnote:[MNO] image:PQR.png[] {blank} +\nSTU\n', 'use'), ['use GHI', 'use MNO', 'use STU']);
});

test('pictures outside of examples and admonitions', () => {
  assert.deepEqual(asciidoc('== A\n\n.T\nimage::a.png[]\n\n====\nimage::b.png[]\n====\n\nA image:c.png[] sign.\n', 'image'), ['image image::a.png[]']);
});

test('labels of requirements are no abbreviations', () => {
  assert.deepEqual(asciidoc('[TIME-REQ-01] The API shall.\n', 'use'), ['use API']);
});

test('an abstract without a heading is the summary', () => {
  assert.deepEqual(blocksIn('= T\n\n[abstract]\nWhat it is.\n\n== Scope\n', 'asciidoc').slice(2, 3), ['paragraph summary: What it is.']);
  assert.deepEqual(blocksIn('= T\n\n[abstract]\n--\nWhat it is.\n--\n', 'asciidoc').slice(3, 4), ['paragraph summary: What it is.']);
});

test('Windows line ends', () => {
  const text = '= T\n:a: b\n\n[[x]]\n.T\n|===\n| A\n|===\n\n----\ncode\n\nmore\n----\n\n== References\n\n* [[[x1,ITU-T X.1]]], Recommendation ITU-T X.1 (2023), _One_.\n';
  assert.deepEqual(blocksIn(text.replaceAll('\n', '\r\n'), 'asciidoc'), blocksIn(text, 'asciidoc'));
  assert.deepEqual(asciidoc(text.replaceAll('\n', '\r\n')), asciidoc(text));
});
