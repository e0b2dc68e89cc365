import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksIn, factsIn } from './fixture.ts';

const DRAFT = [
  'Draft new Recommendation ITU-T X.asm-cc', 'Requirements of attack surface management', 'Summary', 'What it is about.', '1\tScope', 'See clause 7.2.',
  '2\tReferences', 'The following.', '[ITU-T X.1817]\tRecommendation ITU-T X.1817 (2023), Security requirements.', '\t[ITU-T X.1818]\tRecommendation ITU-T X.1818 (2023), Other.',
  '3\tDefinitions', '3.1\tTerms defined elsewhere', '3.1.1\tasset [ITU-T X.1817]: A thing.', '3.2\tTerms defined in this Recommendation', '3.2.1\texposed asset: A resource.',
  '4\tAbbreviations and acronyms', 'API\tApplication Programming Interface', 'CSP  Cloud Service Provider', '6\tRequirements', '6.1\tDiscovery', '1.\tSearch every day.', 'Table 6-1 – Levels', '\tID\tName',
  'Annex A', 'Profiles', '(This annex forms an integral part of this Recommendation.)', 'Bibliography', '[b-ISO/IEC 27002]\tISO/IEC 27002:2022, Information security.', '',
].join('\n');

test('text out of Word: each line is a paragraph, a tab stands after a number', () => {
  assert.deepEqual(factsIn(DRAFT, 'text', 'heading', 'subtitle', 'title-line'), [
    'title-line Draft new Recommendation ITU-T X.asm-cc', 'title-line Requirements of attack surface management', 'heading Summary', 'heading Scope', 'heading References', 'heading Definitions',
    'heading Terms defined elsewhere', 'heading Terms defined in this Recommendation', 'heading Abbreviations and acronyms', 'heading Requirements', 'heading Discovery', 'heading ', 'subtitle Profiles', 'heading Bibliography',
  ]);
});

test('the cover of a published text: the number and the title may stand above clause 1 alone, behind the foreword and the introduction', () => {
  const text = ['FOREWORD', 'The Union.', 'Draft new Recommendation ITU-T X.1314 (ex X.lamp)', 'Lamps', 'Introduction', 'Of lamps.', 'Recommendation ITU-T X.1800: Older lamps', 'Recommendation ITU-T X.1314', 'Lamps', '1\tScope', 'Recommendation ITU-T X.1801', ''].join('\n');
  assert.deepEqual(factsIn(text, 'text', 'heading', 'title-line'), [
    'heading FOREWORD', 'title-line Draft new Recommendation ITU-T X.1314 (ex X.lamp)', 'title-line Lamps', 'heading Introduction', 'title-line Recommendation ITU-T X.1314', 'title-line Lamps', 'heading Scope',
  ]);
});

test('text out of Word: entries, definitions, abbreviations, captions', () => {
  assert.deepEqual(factsIn(DRAFT, 'text', 'term', 'abbreviation', 'caption', 'cross-reference'), ['cross-reference clause 7.2', 'term asset', 'term exposed asset', 'abbreviation API', 'abbreviation CSP', 'caption Table 6-1 – Levels']);
  assert.equal(factsIn(DRAFT, 'text', 'entry').length, 3);
});

test('a header table is no heading', () => {
  assert.deepEqual(blocksIn('Question(s):\t8/17\nTitle:\tDraft\nSource\tEditors\n', 'text').map((block) => block.split(' ')[0]), ['paragraph', 'paragraph', 'paragraph']);
});

test('comments of every kind say what is not to be checked', () => {
  for (const comment of ['<!-- rapporteur-disable-next-line placeholder -->', '// rapporteur-disable placeholder', '# rapporteur-disable placeholder']) assert.equal(factsIn(`${comment}\n`, 'text', 'suppression').length, 1, comment);
});

test('headings as pandoc writes them: one space after the number, a blank line after the title', () => {
  const found = (text: string): string[] => factsIn(`1 Scope\n\nText.\n\n${text}`, 'text', 'heading').slice(1);
  assert.deepEqual(found('6 Lamps\n\nText.\n\n6.1 Hot lamps\n\nText.\n\n7. Queues\n\n8.\tPots\n\nA.1 Tea\n\n'), ['heading Lamps', 'heading Hot lamps', 'heading Queues', 'heading Pots', 'heading Tea']);
  assert.deepEqual(found('1.  Light the lamp\n\n2) Wait\n\n3. Pour\n\n2 lamps\n\n12 Rec. ITU-T K.99 (2020)\nText\n\n3.1.1 lamp: A light.\n\n6 Lamps are lit.\n\n'), []);
});

test('a table of contents holds no headings', () => {
  assert.deepEqual(factsIn('Table of Contents\n\nPage\n\n1 Scope 1\n\n3.2 Terms defined in this Recommendation 2\n\n6 Lamps 4\n\nBibliography 24\n\n1 Scope\n\n', 'text', 'heading'), ['heading Table of Contents', 'heading Scope']);
});

test('lines that a program has wrapped are one paragraph', () => {
  const paragraphs = (text: string): number => blocksIn(`1 Scope\n\n${text}\n\n`, 'text').length - 1;
  const wrapped = 'Lamps that stand at the entrance of a harbour are described in detail in\n';
  for (const next of ['the tables below.', 'Table 6. It has all of them.', '7. The rest is easy.', '(see above) all of them.', 'Annexes of the city.', '"quoted" texts.', '60 Hz networks.']) {
    assert.equal(paragraphs(wrapped + next), 1, next);
  }
  assert.deepEqual(factsIn(`1 Scope\n\n${wrapped}Table 6.\n\nTable 6 – Lamps\n\n`, 'text', 'caption', 'cross-reference'), ['cross-reference Table 6', 'caption Table 6 – Lamps']);
  const references = '2 References\n\n[ISO 99123:2012] ISO 99123:2012, Assistive lamps for harbours and\nmarinas – Lighting.\n\n6 Lamps\n\nThe lamps of the harbour are described at length by the authors of [ISO\n99123:2012] and others.\n';
  assert.deepEqual(factsIn(references, 'text', 'citation'), ['citation [ISO\n99123:2012]']);
});

test('lines that end on purpose are paragraphs of their own', () => {
  const paragraphs = (text: string): number => blocksIn(`1 Scope\n\n${text}\n\n`, 'text').length - 1;
  const full = 'Lamps that stand at the entrance of a harbour are described in detail at';
  for (const next of ['- length', '– length', 'a) length of them', '3.2.1 lamp: light.', 'Figure 2 – The lamp of a harbour', 'NOTE – The lamp is lit.', 'Bibliography', 'Annex A', '# rapporteur-disable placeholder', 'LED\tLight Emitting Diode', '| a | b |']) {
    assert.equal(paragraphs(`${full}\n${next}`), 2, next);
  }
  assert.equal(paragraphs('Lamps that stand at the entrance are\ndescribed here.'), 2, 'the next word had room');
  assert.equal(paragraphs(`${full} night.\nThe next one.`), 2, 'the sentence has ended');
  assert.equal(paragraphs(`${full} night in all of the harbours of the world\nand others`), 2, 'no program wraps there');
});
