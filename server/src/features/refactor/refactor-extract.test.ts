import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../../draft/block.ts';
import { definingSentence } from './refactor-sentence.ts';
import { lines, rewritten, titles } from './refactor-fixture.ts';

const md = (terms: readonly string[], ...body: readonly string[]): string =>
  lines('markdown', '## 3 Definitions', '### 3.2 Terms defined in this Recommendation', 'This Recommendation defines the following terms:', ...terms, '## 4 Abbreviations and acronyms', 'None.', '## 6 Body', ...body);
const title = (term: string): string => `Move to clause 3.2 as the definition of "${term}"`;

test('a sentence becomes a definition in its place; later ones and references to them get new numbers', () => {
  const before = md(['**3.2.1 asset**: A resource.', '**3.2.2 playbook**: A list of steps.'], 'First of all. ⟦An exposed asset is an asset that is reachable from the Internet.⟧ See clause 3.2.2, then clause 3.2.1.');
  const after = md(['**3.2.1 asset**: A resource.', '**3.2.2 exposed asset**: An asset that is reachable from the Internet.', '**3.2.3 playbook**: A list of steps.'], 'First of all. See clause 3.2.3, then clause 3.2.1.');
  assert.equal(rewritten(before, title('exposed asset'), 'markdown'), after);
});

test('a definition goes before the first, behind the last with its note, and in the form of its neighbours', () => {
  assert.equal(rewritten(md(['#### 3.2.1 playbook', 'A list of steps.', 'NOTE – It is short.'], '⟦A zone is an area of a network.⟧'), title('zone'), 'markdown'),
    md(['#### 3.2.1 playbook', 'A list of steps.', 'NOTE – It is short.', '#### 3.2.2 zone', 'An area of a network.'], '').replace(/\n\n\n$/, '\n\n'));
  assert.equal(rewritten(md(['**playbook** [ITU-T X.1]: a list of steps.'], 'Text.', '- ⟦asset: a resource of value;⟧', '- Other words.'), title('asset'), 'markdown'),
    md(['**asset**: a resource of value.', '**playbook** [ITU-T X.1]: a list of steps.'], 'Text.', '- Other words.'));
});

test('in AsciiDoc and in plain text', () => {
  const adoc = (terms: readonly string[], body: string): string => lines('asciidoc', '== Definitions', '=== Terms defined in this Recommendation', ...terms, '== Body', body);
  assert.equal(rewritten(adoc(['[[playbook]]\n==== playbook', 'A list of steps.', '[.source]\n<<x1>>'], 'Words. ⟦The term "attack surface" (AS) denotes all that can\nbe reached.⟧'), title('attack surface'), 'asciidoc'),
    adoc(['==== attack surface (AS)', 'All that can be reached.', '[[playbook]]\n==== playbook', 'A list of steps.', '[.source]\n<<x1>>'], 'Words.'));
  const text = (terms: readonly string[], body: string): string => lines('text', '3\tDefinitions', '3.2\tTerms defined in this Recommendation', 'This Recommendation defines the following terms:', ...terms, '4\tAbbreviations and acronyms', 'None.', '6\tBody', body);
  assert.equal(rewritten(text(['3.2.1\tasset: A resource.'], '⟦Zones are the areas of a network.⟧ See clause 3.2.1.'), title('zones'), 'text'), text(['3.2.1\tasset: A resource.', '3.2.2\tzones: The areas of a network.'], 'See clause 3.2.1.'));
});

test('where clause 3.2 has no term yet, or is missing', () => {
  const none = '## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\nNone.\n\n### 3.2 Terms defined in this Recommendation\n\nNone.\n\n## 6 Body\n\nWords. ⟦A zone is an area.⟧\n';
  const list = 'This Recommendation defines the following terms:\n\n**3.2.1 zone**: An area.';
  assert.equal(rewritten(none, title('zone'), 'markdown'), none.replace('None.\n\n## 6', `${list}\n\n## 6`).replace(' ⟦A zone is an area.⟧', ''));
  const missing = none.replace('### 3.2 Terms defined in this Recommendation\n\nNone.\n\n', '');
  assert.equal(rewritten(missing, title('zone'), 'markdown'), none.replace('None.\n\n## 6', `${list}\n\n## 6`).replace(' ⟦A zone is an area.⟧', ''));
  assert.equal(rewritten('= Title\n:mn-document-class: itu\n\n== Body\n\nWords. ⟦A zone is an area.⟧\n', title('zone'), 'asciidoc'),
    '= Title\n:mn-document-class: itu\n\n== Definitions\n\n=== Terms defined elsewhere\n\nNone.\n\n=== Terms defined in this Recommendation\n\n==== zone\n\nAn area.\n\n== Body\n\nWords.\n');
});

test('in French', () => {
  const before = lines('markdown', '## 3 Définitions', '### 3.2 Termes définis dans la présente Recommandation', 'La présente Recommandation définit les termes suivants:', '**3.2.1 zone**: Partie d\'un réseau.', '## 6 Corps', '⟦L’actif exposé désigne un actif accessible depuis l\'Internet.⟧ Voir § 3.2.1 et le paragraphe 3.2.1.');
  assert.match(rewritten(before, title('actif exposé'), 'markdown'), /suivants:\n\n\*\*3\.2\.1 actif exposé\*\*: Un actif accessible depuis l'Internet\.\n\n\*\*3\.2\.2 zone\*\*: Partie d'un réseau\.\n\n## 6 Corps\n\nVoir § 3\.2\.\d et /);
});

test('references in the sentence itself change on its way', () => {
  const after = rewritten(md(['**3.2.1 zone**: An area.'], '⟦An asset is a resource of a zone (see clause 3.2.1).⟧ Clause 3.2.1 says more.'), title('asset'), 'markdown');
  assert.equal(after, md(['**3.2.1 asset**: A resource of a zone (see clause 3.2.2).', '**3.2.2 zone**: An area.'], 'Clause 3.2.2 says more.'));
});

test('selected words become a term to be defined', () => {
  const before = md(['**3.2.1 asset**: A resource.'], 'Each ⟦Exposed asset⟧ is listed, see clause 3.2.1.');
  assert.equal(rewritten(before, 'Define "exposed asset" in clause 3.2', 'markdown'), md(['**3.2.1 asset**: A resource.', '**3.2.2 exposed asset**: TBD.'], 'Each Exposed asset is listed, see clause 3.2.1.'));
  assert.deepEqual(titles(md(['**3.2.1 asset**: A resource.'], 'Each ⟦asset⟧ is listed.'), 'markdown'), []);
  assert.deepEqual(titles(md(['**3.2.1 asset**: A resource.'], 'Each ⟦zone is listed. It⟧ is.'), 'markdown'), []);
});

test('a sentence that defines nothing is not offered, nor is one in clause 3, nor a term that is defined', () => {
  for (const sentence of ['This is an asset.', 'An asset is reachable.', 'The CSP shall list it.', 'Replacement: it is recommended that an asset is replaced.', 'NOTE: This is a note.', 'See clause 6.', 'An asset is not a zone.']) {
    assert.deepEqual(titles(md(['**3.2.1 zone**: An area.'], `⟦${sentence}⟧ More.`), 'markdown').filter((one) => one.startsWith('Move')), [], sentence);
  }
  assert.deepEqual(titles(md(['**3.2.1 zone**: An area. ⟦An asset is a thing.⟧'], 'Text.'), 'markdown').filter((one) => one.startsWith('Move')), []);
  assert.deepEqual(titles(md(['**3.2.1 zone**: An area.'], '⟦A zone is a thing.⟧'), 'markdown').filter((one) => one.startsWith('Move')), []);
});

test('a part of a sentence is not moved, for the rest would be none', () => {
  for (const body of ['We say that ⟦an asset is a thing.⟧', '⟦An asset is a thing⟧ of many.']) assert.deepEqual(titles(md(['**3.2.1 zone**: An area.'], body), 'markdown').filter((one) => one.startsWith('Move')), [], body);
});

test('a sentence that is read', () => {
  const read = (sentence: string, language: 'en' | 'fr' = 'en'): string | undefined => {
    const found = definingSentence(sentence, language);
    return found && `${found.term}${found.abbreviation === undefined ? '' : ` (${found.abbreviation})`}: ${found.definition}`;
  };
  assert.equal(read('The *attack surface* means all that can be reached'), 'attack surface: All that can be reached.');
  assert.equal(read('Discovery is defined as the search for assets.'), 'discovery: The search for assets.');
  assert.equal(read('Low use of CPUs means a low share of their time.'), 'low use of CPUs: A low share of their time.');
  assert.equal(read('A Bluetooth zone is an area.'), 'Bluetooth zone: An area.');
  assert.equal(read('Un plan d’action (PA) est une suite d’étapes.', 'fr'), 'plan d’action (PA): Une suite d’étapes.');
  assert.equal(read('Par zone : partie d’un réseau', 'fr'), 'par zone: Partie d’un réseau.');
  assert.equal(read('x'.repeat(5000)), undefined);
});

test('line ends stay as they are', () => {
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const satisfies readonly Syntax[]) {
    const heads = { markdown: ['### 3.2 Terms defined in this Recommendation', '## 6 Body'], asciidoc: ['=== Terms defined in this Recommendation', '== Body'], text: ['3.2\tTerms defined in this Recommendation', '6\tBody'] }[syntax];
    const after = rewritten(`${heads[0]}\r\n\r\nNone.\r\n\r\n${heads[1]}\r\n\r\nWords. ⟦A zone is an area.⟧\r\n`, title('zone'), syntax);
    assert.ok(!/(?<!\r)\n/.test(after), JSON.stringify(after));
  }
});

test('a selection that is longer than a definition can be is passed over', () => {
  assert.deepEqual(titles(md([], `⟦An asset ${' '.repeat(3000)}is a resource.⟧`), 'markdown').filter((one) => one.startsWith('Move')), []);
});
