import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksIn, factsIn } from './fixture.ts';
import { scanDraft } from './draft.ts';
import type { Heading } from './fact.ts';

const markdown = (text: string, ...kinds: Parameters<typeof factsIn>[2][]): string[] => factsIn(text, 'markdown', ...kinds);
const headings = (text: string): string[] => scanDraft(text, 'markdown').blocks.flatMap((block) => block.facts
  .filter((fact): fact is Heading => fact.kind === 'heading')
  .map(({ level, number, title, role, opens }) => `${level} ${number?.text ?? '-'} ${title || '-'}${opens ? ` (${role})` : ''}`));

test('headings with and without numbers open the regions of the skeleton', () => {
  assert.deepEqual(headings('## Summary\n\n## 1 Scope\n\n## 2. References\n\n## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n### Terms defined in this Recommendation\n\n## Abbreviations and acronyms\n\n## 6 Overview\n\n### 6.1 Introduction\n\n## Annex A – Profiles\n\n### A.1 First\n\n## Appendix II\n\n## Bibliography\n'), [
    '2 - Summary (summary)', '2 1 Scope (scope)', '2 2 References (references)', '2 3 Definitions (definitions)', '3 3.1 Terms defined elsewhere (terms-elsewhere)',
    '3 - Terms defined in this Recommendation (terms-here)', '2 - Abbreviations and acronyms (abbreviations)', '2 6 Overview (body)', '3 6.1 Introduction',
    '2 A Profiles (annex)', '3 A.1 First', '2 II - (appendix)', '2 - Bibliography (bibliography)',
  ]);
});

test('lines in bold and the skeleton\'s own titles are headings without marks', () => {
  assert.deepEqual(headings('**Summary**\n\nText.\n\n**1 Scope**\n\n2 References\n\n## 3 Definitions\n\n**6.1 Discovery of assets**\n\n**Not a heading** but text.\n'),
    ['1 - Summary (summary)', '1 1 Scope (scope)', '1 2 References (references)', '2 3 Definitions (definitions)', '3 6.1 Discovery of assets']);
});

test('underlined headings, closing marks and ids', () => {
  assert.deepEqual(headings('Scope\n=====\n\nSub\n---\n\n### Title ###\n\n#### Other {#other}\n\n#no\n\n####### no\n'), ['1 - Scope (scope)', '2 - Sub', '3 - Title', '4 - Other']);
  assert.deepEqual(markdown('# A {#b}\n', 'anchor'), ['anchor {#b}']);
});

test('an annex and its title on two lines', () => {
  for (const heading of ['## Annex A\n\n', 'Annex A\n\n', '**Annex A**\n\n', '**Annex A**\\\n', 'Annex A  \n', '## Annex A<br>']) {
    const text = `## 1 Scope\n\n${heading}Profiles of assets\n\n(This annex forms an integral part of this Recommendation.)\n`;
    const facts = markdown(text, 'heading', 'subtitle', 'lead').slice(1);
    const onOneLine = heading.includes('<br>');
    assert.deepEqual(facts, [onOneLine ? 'heading Profiles of assets' : 'heading ', ...(onOneLine ? [] : ['subtitle Profiles of assets']), 'lead (This annex forms an integral part of this Recommendation.)'], heading);
  }
});

test('the announcement and the title in the first lines', () => {
  assert.deepEqual(markdown('# Draft new Recommendation ITU-T X.asm-cc\n\nRequirements of things\n\nText.\n', 'title-line'), ['title-line Draft new Recommendation ITU-T X.asm-cc', 'title-line Requirements of things']);
  for (const picture of ['<img src="a.png" alt="logo" />', '![logo](a.png)']) assert.deepEqual(markdown(`Draft new Recommendation ITU-T X.asm-cc\n\n${picture}\n\nITU-T X-series\n`, 'title-line'), ['title-line Draft new Recommendation ITU-T X.asm-cc']);
});

test('front matter gives attributes', () => {
  const text = '---\ndocnumber: X.1817\ntitle: "A: b"\nquestion: 8/17 # no\nempty:\n---\n\n# A\n';
  assert.deepEqual(markdown(text, 'attribute'), ['attribute X.1817', 'attribute A: b', 'attribute 8/17 # no', 'attribute ']);
  assert.deepEqual(markdown('---\n\ntext\n', 'attribute'), []);
});

test('front matter folds a value on the lines below its key', () => {
  for (const eol of ['\n', '\r\n']) {
    const text = ['---', 'title: >-', '  Framework of security,', '    and response ', 'question: 8/17', '---', '', '# A', ''].join(eol), { blocks } = scanDraft(text, 'markdown');
    const found = blocks.flatMap((block) => block.facts.flatMap((fact) => (fact.kind === 'attribute' ? [[fact.name, fact.value, block.text.slice(fact.start, fact.end)]] : [])));
    assert.deepEqual(found, [['title', 'Framework of security, and response', `Framework of security,${eol}    and response`], ['question', '8/17', '8/17']]);
  }
  assert.deepEqual(markdown('---\ntitle: |\n---\n\n# A\n', 'attribute'), ['attribute ']);
});

test('tags as pandoc escapes them, with no-break spaces and hyphens', () => {
  const facts = scanDraft('\\[ITU-T X.1817\\], [ITU\u2011T\u00a0X.1818], \\[b-ISO/IEC 27002\\].\n', 'markdown').blocks[0]?.facts ?? [];
  assert.deepEqual(facts.map((fact) => fact.kind === 'citation' && [fact.target.text, fact.bibliography]), [['ITU-T X.1817', false], ['ITU-T X.1818', false], ['ISO/IEC 27002', true]]);
});

test('entries of a list of references, one or more lines long, with or without blank lines', () => {
  const text = '## 2 References\n\nThe following.\n\n\\[ITU-T X.1\\] Recommendation ITU-T X.1 (2020), *One\ntwo*.\n[ITU-T X.2]\tRecommendation ITU-T X.2 (2020), *Two*.\n\n- [ITU-T X.3] Recommendation ITU-T X.3 (2020), *Three*.\n\n    [ITU-T X.4] Recommendation ITU-T X.4 (2020), *Four*.\n\n| [ITU-T X.5] | Recommendation ITU-T X.5 (2020), *Five*. |\n';
  assert.deepEqual(scanDraft(text, 'markdown').blocks.flatMap((block) => block.facts.map((fact) => (fact.kind === 'entry' ? `${fact.tag?.text} ${fact.identifier?.text} ${fact.date?.year} ${fact.title?.text}` : fact.kind))), [
    'heading', 'lead', 'ITU-T X.1 ITU-T X.1 2020 One two', 'ITU-T X.2 ITU-T X.2 2020 Two', 'ITU-T X.3 ITU-T X.3 2020 Three', 'ITU-T X.4 ITU-T X.4 2020 Four', 'ITU-T X.5 ITU-T X.5 2020 Five',
  ]);
});

test('definitions in a paragraph and under a heading', () => {
  const text = '### 3.1 Terms defined elsewhere\n\nThis Recommendation uses the following terms defined elsewhere:\n\n**3.1.1 asset** \\[ITU-T X.1\\]: A thing.\n\n**3.1.2** **threat** [b-ISO 7]**:** A danger.\n**3.1.3 risk**: A\nwrapped line.\n\n### 3.2 Terms defined in this Recommendation\n\n#### 3.2.1 exposed asset (EA)\n\nA resource.\n\nNOTE – More.\n\n3.2.2 surface: All of them.\n';
  const terms = scanDraft(text, 'markdown').blocks.flatMap(({ text: block, facts }) => facts.flatMap((fact) => {
    if (fact.kind === 'term') return [`${fact.section} ${fact.number?.text} ${fact.term} ${fact.abbreviation?.text ?? '-'} ${fact.source?.text ?? '-'} ${fact.definition ? block.slice(fact.definition.start, fact.definition.end) : '-'}`];
    return fact.kind === 'term-definition' ? [`definition ${block.slice(fact.start, fact.end)}`] : [];
  }));
  assert.deepEqual(terms, [
    'elsewhere 3.1.1 asset - ITU-T X.1 A thing.', 'elsewhere 3.1.2 threat - b-ISO 7 A danger.', 'elsewhere 3.1.3 risk - - A\nwrapped line.',
    'here 3.2.1 exposed asset EA - -', 'definition A resource.', 'here 3.2.2 surface - - All of them.',
  ]);
});

test('abbreviations in every form a list has', () => {
  const list = (lines: string): string[] => markdown(`## 4 Abbreviations and acronyms\n\nThis Recommendation uses the following abbreviations and acronyms:\n\n${lines}`, 'abbreviation');
  assert.deepEqual(list('| API | Application Programming Interface |\n|---|---|\n| CSP | Cloud Service Provider |\n'), ['abbreviation API', 'abbreviation CSP']);
  assert.deepEqual(list('| Abbreviation | Expansion |\n|---|---|\n| CSP | Cloud Service Provider |\n'), ['abbreviation CSP']);
  assert.deepEqual(list('| | |\n|---|---|\n| **CSP** | Cloud Service Provider |\n'), ['abbreviation CSP']);
  assert.deepEqual(list('  ------ ----------------------\n  API    Application Programming Interface\n  CSP    Cloud Service Provider\n  ------ ----------------------\n'), ['abbreviation API', 'abbreviation CSP']);
  assert.deepEqual(list('+-----+-----------------+\n| VM  | Virtual Machine |\n+=====+=================+\n| 5G  | Fifth Generation |\n+-----+-----------------+\n'), ['abbreviation VM', 'abbreviation 5G']);
  assert.deepEqual(list('API\tApplication Programming Interface\nCSP\tCloud Service Provider\n\n\tVM\tVirtual Machine\n'), ['abbreviation API', 'abbreviation CSP', 'abbreviation VM']);
  assert.deepEqual(list('- API: Application Programming Interface\n- **CSP** Cloud Service Provider\n* VM – Virtual Machine\n'), ['abbreviation API', 'abbreviation CSP', 'abbreviation VM']);
  assert.deepEqual(list('API\n: Application Programming Interface\n\nCSP\n\n:   Cloud Service Provider\n'), ['abbreviation API', 'abbreviation CSP']);
});

test('code, comments, links and addresses are no text', () => {
  const text = 'See `API`, <https://itu.int/ABC>, https://itu.int/DEF, [label GHI](https://itu.int/JKL) and <b>MNO</b>.\n\n```\nPQR [ITU-T X.1]\n\n# STU\n```\n\n    VWX\n\n<!-- YZA\n\n# BCD -->\n\n~~~ text\nEFG\n~~~\n\n<pre>\nHIJ\n\n# KLM\n</pre>\nNOP\n';
  assert.deepEqual(markdown(text, 'use', 'heading', 'citation'), ['use GHI', 'use MNO', 'use NOP']);
});

test('comments say what is not to be checked', () => {
  const facts = scanDraft('<!-- rapporteur-disable-next-line unused-term, placeholder -->\nText.\n\n<!-- rapporteur-disable -->\n', 'markdown').blocks.flatMap((block) => block.facts);
  assert.deepEqual(facts.map((fact) => fact.kind === 'suppression' && [fact.scope, fact.rules.map(({ text }) => text)]), [['next-line', ['unused-term', 'placeholder']], ['from', []]]);
});

test('lists: items, paragraphs and code inside them', () => {
  assert.deepEqual(blocksIn('- one\n  more\n- two\n\n  paragraph\n\n      code?\n\n1. three\n   - nested\n\n   ```\n   code\n   ```\n\ntext\n\n    code\n', 'markdown'), [
    'item front: - one', 'item front: - two', 'paragraph front:   paragraph', 'code front:       code?', 'item front: 1. three', 'item front:    - nested', 'code front:    ```', 'code front:    code', 'paragraph front: text', 'code front:     code',
  ]);
});

test('captions, notes and cross-references', () => {
  const text = '## 6 A\n\n**Table 6-1 – Levels**\n\nFigure 2 - Life\n\nNOTE 1 – See clauses 6.1 and 7, Table 6-1, clause 5 of [ITU-T A.5] and Annex B.\n';
  assert.deepEqual(markdown(text, 'caption', 'note', 'cross-reference'), ['caption **Table 6-1 – Levels**', 'caption Figure 2 - Life', 'note NOTE 1', 'cross-reference clauses 6.1', 'cross-reference 7', 'cross-reference Table 6-1', 'cross-reference Annex B']);
});

test('notes in small letters and in cells; sentences that begin with a number are no captions', () => {
  assert.deepEqual(markdown('## 6 A\n\nNote: one.\n\n| Note 2 – two |\n|---|\n\nNote that it is so.\n\nFigure 2-based methods.\n\nFigure 6-1 shows it.\n\nTable 6.1 lists it.\n', 'note', 'caption'), ['note Note', 'note Note 2']);
});

test('pictures alone in their paragraph', () => {
  const text = '## 6 A\n\n![](a.png){width="1in"\nheight="1in"}\n\n> <img src="b.png" />\n\n![A node](c.png) and text.\n\n`![](d.png)`\n';
  assert.deepEqual(markdown(text, 'image'), ['image ![](a.png){width="1in"\nheight="1in"}', 'image <img src="b.png" />']);
});

test('clauses of the text that a paragraph is about are none of this text', () => {
  assert.deepEqual(markdown('## 6 A\n\n- [ITU-T X.509] asks for fans in clause 9.2.\n\n[ITU-T X.509] says so in Table 3.\n\nSee clause 7.\n', 'cross-reference'), ['cross-reference clause 7']);
});

test('Windows line ends', () => {
  const text = '## 2 References\n\n[ITU-T X.1] Recommendation ITU-T X.1 (2020), *One*.\n\n```\ncode\n```\n\nAnnex A\n\nTitle\n';
  const withReturns = text.replaceAll('\n', '\r\n');
  assert.deepEqual(blocksIn(withReturns, 'markdown'), blocksIn(text, 'markdown'));
  assert.deepEqual(markdown(withReturns), markdown(text));
});

test('a line too long to be checked is said to be so', () => {
  assert.deepEqual(scanDraft(`${'A'.repeat(200_001)}\n`, 'markdown').blocks[0]?.facts.map((fact) => fact.kind), ['limit']);
});
