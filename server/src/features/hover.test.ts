import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import type { Syntax } from '../draft/block.ts';
import { textOf } from '../draft/block.ts';
import { cursor, someCatalogue } from './fixture.ts';
import { hoverAt } from './hover.ts';

const hover = (picture: string, syntax: Syntax = 'markdown'): string | undefined => {
  const { draft, offset } = cursor(picture, syntax);
  return hoverAt(draft, offset, someCatalogue, { link: (id) => `card:${id}` })?.markdown;
};

test('a document: number, title, status, history, source and its date', () => {
  assert.equal(hover('The ranking follows X.ns‸sa-cc.'), [
    '**[ITU-T X.1645](card:X.1645)** (X.nssa-cc)', '*Requirements of network security situational awareness platform for cloud computing*',
    'approved on 2023-09-08 · TAP · SG17 · Question 8/17', '- 2023-09-08: approved', 'Source: SG17 report, as of 2023-09-08',
  ].join('\n\n'));
});

test('a number that stood for another text: until when, and what became of that', () => {
  const source = { document: 'report', place: 'Annex 1' }, given = { number: 'X.1771', name: 'X.rdda', record: 'X Suppl. 39', until: '2023-09-08' };
  const record: CatalogueRecord = {
    id: 'X.1771', kind: 'recommendation', names: [], titles: [{ lang: 'en', text: 'Other things' }], status: 'approved', studyGroups: [], questions: [], relations: [], notes: [], editions: [],
    history: [{ event: 'approved', date: '2024-10-29', source }], assignments: [given],
  };
  const catalogue = { ...emptyCatalogue, byName: new Map([['x.1771', record]]) }, { draft, offset } = cursor('See ITU-T X.17‸71.');
  assert.equal(hoverAt(draft, offset, catalogue)?.markdown, '**ITU-T X.1771**\n\n*Other things*\n\napproved on 2024-10-29\n\n- 2024-10-29: approved\n\nUntil 2023-09-08 the number X.1771 stood for X.rdda, now X Suppl. 39.');
});

test('a work item with two titles and a meeting', () => {
  const text = hover('See ITU-T X.soar‸-cc.') ?? '';
  assert.match(text, /\*Framework of security orchestration for cloud computing\*\n\n\*Cadre applicable à l'orchestration\*/);
  assert.match(text, /- scheduled for WP4\/17, 4–5 September 2025 \(determination\)/);
  assert.match(text, /Source: Collective letter, as of 2025-06-20/);
});

test('a tag: its entry, then the record; without an entry it says so', () => {
  const list = '## 2 References\n\nSentence.\n\n[ITU-T X.1333] Recommendation ITU-T X.1333 (2023), *Security guidelines*.\n\n## 6 Body\n\n';
  assert.match(hover(`${list}See [ITU-T X.13‸33].`) ?? '', /^\\\[ITU-T X\.1333\\\] Recommendation ITU-T X\.1333 \(2023\), Security guidelines\.\n\n---\n\n\*\*\[ITU-T X\.1333\]\(card:X\.1333\)\*\*\n\n\*Security guidelines for \\<remote\\> access tools\*/);
  assert.match(hover('See [ITU-T X.13‸33].') ?? '', /^In no list of references\./);
  assert.match(hover('[bibliography]\n== References\n\n* [[[x1333,ITU-T X.1333]]], Recommendation ITU-T X.1333 (2023), _Security guidelines_.\n\n== Body\n\nSee <<x13‸33>>.', 'asciidoc') ?? '', /X\.1333[^]*---[^]*card:X\.1333/);
});

test('an abbreviation: from clause 4, from the text, from the catalogue', () => {
  assert.equal(hover('4\tAbbreviations and acronyms\nSentence:\nUAM\tUrban Air Mobility\n6\tBody\nThe U‸AM flies.', 'text'), '**UAM**: Urban Air Mobility (clause 4)');
  assert.equal(hover('An unmanned air machine (UAM) flies. The U‸AM lands.'), '**UAM**: unmanned air machine (spelled out in the text)');
  assert.equal(hover('The U‸AM flies.'), '**UAM**: urban air mobility (catalogue, as of 2023-09-08; not listed in clause 4)');
  assert.equal(hover('The XY‸Z flies.'), undefined);
});

test('a term: its number, source and definition', () => {
  const terms = '### 3.1 Terms defined elsewhere\n\nSentence:\n\n**3.1.1 exposed asset** [ITU-T X.1]: A *resource*\nthat answers.\n\n## 6 Body\n\n';
  assert.equal(hover(`${terms}All exposed as‸sets answer.`), '**3.1.1 exposed asset** \\[ITU-T X.1\\]: A \\*resource\\* that answers.');
  assert.equal(hover('== Terms and definitions\n\n=== Terms defined in this Recommendation\n\n==== exposed asset\n\nA resource.\n\n== Body\n\nAn exposed‸ asset.', 'asciidoc'), '**exposed asset**: A resource.');
});

test('a cross-reference: the title of what it leads to', () => {
  assert.equal(hover('## 6 Body\n\n### 6.1 Discovery\n\nSee clause 6.‸1.'), '**Clause 6.1** – Discovery');
  assert.equal(hover('## 6 Body\n\nTable 2 – Assets\n\nSee Table ‸2.'), '**Table 2** – Assets');
});

test('a Question: its name', () => {
  assert.match(hover('Question ‸8/17 has it.') ?? '', /^\*\*Question 8\/17\*\*: Sécurité de l'informatique en nuage\n\nSG17, WP4\/17$/);
  assert.equal(hover('A ratio of ‸8/17.'), undefined);
});

test('the place is that of the symbol; code has none', () => {
  const { draft, offset } = cursor('See ITU-T X.14‸54 now.'), found = hoverAt(draft, offset, someCatalogue);
  assert.equal(found && textOf(found.place), 'ITU-T X.1454');
  assert.equal(hover('See `ITU-T X.14‸54` now.'), undefined);
  assert.equal(hover('    ITU-T X.14‸54\n'), undefined);
});
