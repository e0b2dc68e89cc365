import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

const MESSAGE = 'information: ASM stands here first, without its full form. Write the words and then ASM in brackets.';

test('a first use without the full form is marked', () => {
  checkPictures('abbreviation-not-expanded', {
    markdown: `## 4 Abbreviations and acronyms

| ASM | Attack Surface Management |

## 6 The ASM tool

The ASM tool.
    ^^^ ${MESSAGE}

The ASM again.`,
    asciidoc: `= Title

== Abbreviations and acronyms

ASM:: Attack Surface Management

== The ASM tool

The ASM tool.
    ^^^ ${MESSAGE}`,
    text: `4\tAbbreviations and acronyms
ASM\tAttack Surface Management
6\tThe ASM tool
The ASM tool.
    ^^^ ${MESSAGE}`,
  });
});

const LINES = 'API\tApplication Programming Interface\nASM\tAttack Surface Management\nCSP\tCloud Service Provider\nIP\tInternet Protocol';
const draft = (body: string, before = ''): string => `${before}4\tAbbreviations and acronyms\n${LINES}\n6\tRequirements\n${body}\n`;
const found = (body: string, syntax: Syntax = 'text', before = ''): readonly string[] => findingsOf('abbreviation-not-expanded', draft(body, before), syntax).map(({ message }) => message);

test('all of a draft are one finding', () => {
  checkPicture('abbreviation-not-expanded', 'text', draft(`The CSP and the ASM tool.
    ^^^ information: 3 abbreviations of clause 4 stand first without their full form: CSP, ASM, API. Write the words and then the abbreviation in brackets.
Its APIs, and all APIs.`));
  const [finding] = findingsOf('abbreviation-not-expanded', draft('The CSP and the ASM tool.'), 'text');
  assert.deepEqual(finding?.related.map(({ message }) => message), ['ASM stands here first.']);
});

test('full forms in small letters, with hyphens, in the plural, over two lines and with markup in the brackets', () => {
  for (const body of [
    'The attack surface management (ASM) tool and the ASM.', 'The attack-surface-management (ASM) tool.', 'Several application programming interfaces (APIs).', 'The ASM (attack surface management) tool.',
    'The attack surface management tool, or ASM tool.',
  ]) assert.deepEqual(found(body), [], body);
  const markdown = (body: string): readonly string[] =>
    findingsOf('abbreviation-not-expanded', `## 4 Abbreviations and acronyms\n\n| ASM | Attack Surface Management |\n\n## 6 Requirements\n\n${body}\n\nThe ASM.\n`, 'markdown').map(({ message }) => message);
  for (const body of ['An attack\nsurface management\n(ASM) tool.', 'The attack surface management (**ASM**) tool.', 'The attack surface management ([ASM](#asm)) tool.', 'The **attack surface management** (_ASM_) tool.']) assert.deepEqual(markdown(body), [], body);
});

test('the summary, a term of clause 3 and a table may hold the full form', () => {
  assert.deepEqual(found('The ASM tool.', 'text', 'Summary\nOn attack surface management (ASM).\n1\tScope\nThis.\n'), []);
  assert.deepEqual(findingsOf('abbreviation-not-expanded', `### 3.2 Terms defined in this Recommendation

**3.2.1 surface managing (ASM)**: An activity.

## 4 Abbreviations and acronyms

| ASM | Attack Surface Management |

## 6 Requirements

The ASM tool.
`, 'markdown'), []);
});

test('headings in capitals, tables, captions, code and compounds are no first use; everyday abbreviations need no full form', () => {
  assert.deepEqual(found('The IP address.'), []);
  const markdown = `## 4 Abbreviations and acronyms

| ASM | Attack Surface Management |

## 6 ASM TOOLS

| ASM | Tool |
|---|---|
| ASM | one |

Figure 1 – ASM tools

The \`ASM\` field and C-ASM and ASM/EASM.
`;
  assert.deepEqual(findingsOf('abbreviation-not-expanded', markdown, 'markdown'), []);
  assert.deepEqual(findingsOf('abbreviation-not-expanded', draft('The ASM tool.'), 'text', { known: ['ASM'] }), []);
  assert.deepEqual(findingsOf('abbreviation-not-expanded', '6\tRequirements\nThe ASM tool.\n', 'text'), []);
});

test('the fix writes the full forms in small letters, capitals at the beginning of a sentence and plurals', () => {
  const after = repaired('abbreviation-not-expanded', 'text', draft('ASM is for the CSP and its APIs.'));
  assert.equal(after, draft('Attack surface management (ASM) is for the cloud service provider (CSP) and its application programming interfaces (APIs).'));
  assert.deepEqual(findingsOf('abbreviation-not-expanded', after, 'text'), []);
});

test('in French', () => {
  const french = (body: string): string => `4 Abréviations et acronymes\n\nGSE  gestion des surfaces exposées\n\n6 Exigences\n\n${body}\n`;
  assert.equal(findingsOf('abbreviation-not-expanded', french('La GSE est utile.'), 'text').length, 1);
  assert.deepEqual(findingsOf('abbreviation-not-expanded', french('La gestion des surfaces exposées (GSE) est utile. La GSE.'), 'text'), []);
});

test('where a file could not be read, the first use may stand in it', () => {
  const text = '= T\n\n== Abbreviations and acronyms\n\nASM:: Attack Surface Management\n\n== Requirements\n\nThe ASM tool.\n';
  assert.equal(findingsOf('abbreviation-not-expanded', text, 'asciidoc').length, 1);
  assert.deepEqual(findingsOf('abbreviation-not-expanded', text.replace('== Abb', 'include::sections/scope.adoc[]\n\n== Abb'), 'asciidoc'), []);
});

test('an abbreviation of another language stands in brackets behind its words', () => {
  const french = (body: string): readonly string[] => findingsOf('abbreviation-not-expanded', `4\tAbréviations et acronymes\nCSP\tFournisseur de services en nuage (cloud service provider)\n6\tExigences\n${body}\n`, 'text').map(({ message }) => message);
  assert.deepEqual(french('Le fournisseur de services en nuage (CSP) tient une liste. Le CSP la publie.'), []);
  assert.deepEqual(french('Les fournisseurs\u00a0(CSPs) tiennent une liste.'), []);
  assert.equal(french('Le CSP tient une liste. Le fournisseur (CSP) la publie.').length, 1);
});
