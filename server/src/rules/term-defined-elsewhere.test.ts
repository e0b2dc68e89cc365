import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import type { Syntax } from '../draft/block.ts';
import { checkPictures, findingsOf, type OtherDraft } from './picture.ts';

const ID = 'term-defined-elsewhere';

/** A draft with these lines in its clause 3.2, or 3.1. */
const draft = (name: string, terms: string, clause = '3.2 Terms defined in this Recommendation'): string =>
  `# Draft new Recommendation ITU-T ${name}\n\nTitle of the text ${name}\n\n## 3 Definitions\n\n### ${clause}\n\n${terms}\n`;
const ELSEWHERE = '3.1 Terms defined elsewhere';
const LAMP: OtherDraft = { file: 'lamp.md', text: draft('X.1999', '**3.2.1 signal lamp**: A lamp that gives signals to its keeper.') };
const found = (text: string, others: readonly OtherDraft[], catalogue: Catalogue = emptyCatalogue): string[] =>
  findingsOf(ID, text, 'markdown', { others, catalogue }).map(({ level, message }) => `${level}: ${message}`);

test('a term of another draft is told with its definition there', () => {
  const told = 'information: "signal lamp" is defined in ITU-T X.1999: "A lamp that gives signals to its keeper". Quote it in clause 3.1 with its source, or choose another term.';
  checkPictures(ID, {
    markdown: `# Draft new Recommendation ITU-T X.lamp-a

### 3.2 Terms defined in this Recommendation

**3.2.1 Signal-lamps**: A lamp that gives its keeper light.
        ^^^^^^^^^^^^ ${told.replace('"signal lamp"', '"Signal-lamps"')}`,
    asciidoc: `= Lamps
:docnumber: X.lamp-a

== Definitions

=== Terms defined in this Recommendation

==== signal lamp
     ^^^^^^^^^^^ ${told}

A lamp that gives its keeper light.`,
    text: `Draft new Recommendation ITU-T X.lamp-a
3\tDefinitions
3.2\tTerms defined in this Recommendation
3.2.1\tsignal lamp: A lamp that gives its keeper light.
      ^^^^^^^^^^^ ${told}`,
  }, { others: [LAMP] });
});

test('other drafts may be written in any syntax', () => {
  const own = draft('X.lamp-a', '**3.2.1 signal lamp**: A lamp that gives signals to its keeper');
  const same = ['information: "signal lamp" is defined in ITU-T X.1999 in the same words. Quote it in clause 3.1 with its source.'];
  assert.deepEqual(found(own, [LAMP]), same);
  assert.deepEqual(found(own, [{ file: 'a.txt', text: 'Recommendation ITU-T X.1999\n3\tDefinitions\n3.2\tTerms defined in this Recommendation\n3.2.1\tsignal lamp: a lamp that gives signals to its keeper.\n' }]), same);
  assert.deepEqual(found(own, [{ file: 'a.adoc', text: '= Lamps\n:docnumber: X.1999\n\n== Definitions\n\n=== Terms defined in this Recommendation\n\n==== signal lamp\n\nlamp that gives signals to its keeper\n' }]), same);
});

test('one finding for a term, the other texts are related places in their files', () => {
  const other = { file: 'b.md', text: draft('X.lamp-b', '**3.2.1 signal lamp**: A lamp that gives signals.') };
  const [finding, ...more] = findingsOf(ID, draft('X.lamp-a', '**3.2.1 signal lamp**: A lamp that shines for signals.'), 'markdown', { others: [other, LAMP] });
  assert.deepEqual(more, []);
  assert.match(finding?.message ?? '', /is defined in ITU-T X\.1999:/);
  assert.deepEqual(finding?.related.map(({ elsewhere }) => elsewhere), [
    { file: 'lamp.md', range: { start: { line: 8, character: 8 }, end: { line: 8, character: 19 } } },
    { file: 'b.md', range: { start: { line: 8, character: 8 }, end: { line: 8, character: 19 } } },
  ]);
});

test('a work item is a draft: the two have to agree', () => {
  const other = (definition: string): OtherDraft[] => [{ file: 'b.md', text: draft('X.lamp-b', `**3.2.1 signal lamp**: ${definition}`) }];
  const own = draft('X.lamp-a', '**3.2.1 signal lamp**: A lamp that gives signals.');
  assert.deepEqual(found(own, other('A lamp that gives signals.')), ['information: "signal lamp" is defined in the draft X.lamp-b too, in the same words. Keep one of the two definitions.']);
  assert.deepEqual(found(own, other('A lamp that gives light.')), ['information: "signal lamp" is defined in the draft X.lamp-b too: "A lamp that gives light". Agree on one definition, or choose another term.']);
  assert.match(found(own, other('Any bell whose ringing is heard nearby.'))[0] ?? '', /^hint: /);
});

test('what another draft quotes leads to the text it is quoted from', () => {
  const other = (tag: string): OtherDraft[] => [{ file: 'b.md', text: draft('X.lamp-b', `**3.1.1 signal lamp** ${tag}: A lamp that gives signals.`, ELSEWHERE) }];
  const own = draft('X.lamp-a', '**3.2.1 signal lamp**: A lamp for signals that it gives.');
  assert.deepEqual(found(own, other('[b-ITU-T X.1999]')), [
    'information: "signal lamp" is defined in ITU-T X.1999 (quoted in X.lamp-b): "A lamp that gives signals". Quote it in clause 3.1 with its source, or choose another term.',
  ]);
  assert.deepEqual(found(own, other('[ITU-T X.lamp-a]')), []);
  assert.deepEqual(found(own, other('')), []);
});

test('what a catalogue file states counts, with its date', () => {
  const catalogue: Catalogue = {
    ...emptyCatalogue, asOf: '2023-09-08', sources: [{ id: 'terms', title: 'Terms', date: '2023-01-31', covers: [] }],
    terms: [{ term: 'signal lamp', definition: 'A lamp that gives signals.', document: 'ITU-T X.1999', source: { document: 'terms', place: 'clause 3.2' } }],
  };
  assert.deepEqual(found(draft('X.lamp-a', '**3.2.1 signal lamp**: A lamp that gives signals.'), [], catalogue), [
    'information: "signal lamp" is defined in ITU-T X.1999 (as of 2023-01-31) in the same words. Quote it in clause 3.1 with its source.',
  ]);
  assert.deepEqual(found('---\nlanguage: fr\n---\n\n' + draft('X.lamp-a', '**3.2.1 signal lamp**: Une lampe.'), [], catalogue), []);
});

test('copies and editions of the draft itself, other languages and what the draft names are passed over', () => {
  const lines = '**3.2.1 signal lamp**: A lamp that gives signals to its keeper.', own = draft('X.lamp-a', lines);
  assert.deepEqual(found(own, [{ file: 'copy.md', text: own }]), []);
  assert.deepEqual(found(own, [{ file: 'title.md', text: own.replace('ITU-T X.lamp-a', 'ITU-T X.1888') }]), []);
  assert.deepEqual(found(`---\nlanguage: fr\n---\n\n${own}`, [LAMP]), []);
  assert.deepEqual(found(draft('X.lamp-a', '**3.2.1 signal lamp** [b-ITU-T X.1999]: A lamp that gives signals.'), [LAMP]), []);
  assert.deepEqual(found(draft('X.lamp-a', lines, ELSEWHERE), [LAMP]), []);
  const many = (name: string): string => draft(name, ['lamp', 'bell', 'flag'].map((term, i) => `**3.2.${String(i + 1)} signal ${term}**: A ${term} that gives signals.\n`).join('\n'));
  assert.deepEqual(found(many('X.lamp-a'), [{ file: 'older.md', text: many('X.older-name') }]), []);
});

test('another thing by the same name in a text of another series is passed over', () => {
  const own = draft('X.lamp-a', '**3.2.1 segment**: A part of a wire between two lamps.');
  const other = (name: string): OtherDraft[] => [{ file: 'b.md', text: draft(name, '**3.2.1 segment**: Any length of film that shows somebody.') }];
  assert.deepEqual(found(own, other('P.1999')), []);
  assert.match(found(own, other('X.1999'))[0] ?? '', /^hint: "segment" is defined in ITU-T X\.1999: /);
});

test('placeholders of the skeleton and the same text in another syntax are passed over', () => {
  const own = draft('X.lamp-a', '**3.2.1 <term>**: <definition>.').replace(/^#.*\n\nTitle.*/, '');
  assert.deepEqual(found(own, [{ file: 'b.md', text: own }]), []);
});

test('in French a term of a French text counts', () => {
  const text = (name: string, definition: string): string =>
    `Projet de nouvelle Recommandation UIT-T ${name}\n3\tDéfinitions\n3.2\tTermes définis dans la présente Recommandation\n3.2.1\tlampe de signalisation: ${definition}\n`;
  const [finding] = findingsOf(ID, text('X.lamp-a', 'Une lampe qui donne des signaux.'), 'text', { others: [{ file: 'b.txt', text: text('X.1999', 'Lampe qui donne des signaux') }] });
  assert.equal(finding?.message, '"lampe de signalisation" is defined in ITU-T X.1999 in the same words. Quote it in clause 3.1 with its source.');
});

test('a text is not told of itself: twin numbers, ISO/IEC numbers, an announcement that stands only above clause 1', () => {
  const catalogue = (document: string): Catalogue => ({
    ...emptyCatalogue, asOf: '2026-11-22', terms: [{ term: 'signal lamp', definition: 'A lamp that gives signals.', document, source: { document: 'compendium', place: 'clause 3.2' } }],
  });
  const TERM = 'signal lamp: A lamp that gives signals.', FRONT = ['Foreword', 'The International Telecommunication Union.', 'Summary', 'About lamps.', 'Introduction', 'Lamps shine.'];
  const texts = (number: string): readonly (readonly [Syntax, string])[] => [
    ['text', [...FRONT, `Recommendation ITU-T ${number}`, 'Lamps', '3\tDefinitions', '3.2\tTerms defined in this Recommendation', `3.2.1\t${TERM}`, ''].join('\n')],
    ['markdown', [...FRONT.map((line, i) => (i % 2 === 0 ? `# ${line}` : line)), `**Recommendation ITU-T ${number}**`, 'Lamps', '# 3 Definitions', '## 3.2 Terms defined in this Recommendation', `**3.2.1** ${TERM}`, ''].join('\n\n')],
    ['asciidoc', `= Lamps\n:docnumber: ${number}\n\n== Definitions\n\n=== Terms defined in this Recommendation\n\n==== signal lamp\n\nA lamp that gives signals.\n`],
  ];
  const told = (number: string, document: string): readonly string[] => texts(number).map(([syntax, text]) => findingsOf(ID, text, syntax, { catalogue: catalogue(document) }).map(({ message }) => message).join());
  for (const [number, document] of [['L.1314', 'ITU-T L.1314'], ['L.1314/L.185', 'ITU-T L.1314'], ['L.1314/L.185', 'ITU-T L.185'], ['L.1314', 'ITU-T L.1314/L.185'], ['X.1054 | ISO/IEC 27014', 'ISO/IEC 27014'], ['X.1054 | ISO/IEC 27014', 'ITU-T X.1054'], ['X.1054', 'ITU-T X.1054 | ISO/IEC 27014:2020']] as const) {
    assert.deepEqual(told(number, document), ['', '', ''], `${number} and ${document}`);
  }
  const other = '"signal lamp" is defined in ITU-T L.1315 (as of 2026-11-22) in the same words. Quote it in clause 3.1 with its source.';
  assert.deepEqual(told('L.1314/L.185', 'ITU-T L.1315'), [other, other, other]);
});
