import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSeed } from '../../catalogue/parse-seed.ts';
import type { Syntax } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import { compendiumCsv } from './compendium-csv.ts';
import { compendiumSummary, compendiumText } from './compendium-formats.ts';
import { growthOf, growthText } from './compendium-growth.ts';
import { harvest, type Harvest } from './compendium-harvest.ts';
import { compendiumSeed } from './compendium-seed.ts';
import { compendiumTbx } from './compendium-tbx.ts';
import { compendium } from './compendium.ts';
import { RUNS } from '../fixture.ts';

const read = (text: string, file = 'draft.md', syntax: Syntax = 'markdown'): Harvest => harvest(scanDraft(text, syntax), file);

const MARKDOWN = `# Draft new Recommendation ITU-T X.lamp-a

Guide to lamps

## 2 References

[ITU-T X.1999] Recommendation ITU-T X.1999 (2003), *Lamps*.

## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 signal lamp** [ITU-T X.1999]: A lamp that gives *signals*.

**3.1.2 mast**: What carries a lamp [as defined by ITU-T X.743 (98)].

### 3.2 Terms defined in this Recommendation

**3.2.1 lamp keeper** (LK): A role that:

- keeps lamps[^1]; and
- lights them.

**3.2.2 <Term 2>**: <definition>.

## 4 Abbreviations and acronyms

| | |
|---|---|
| SLK | Signal Lamp Keeper |

## 6 Requirements

The keeper shall light the lamp. It burns. Signal masts (SMs) should not fall.

NOTE – A lamp may fail.

## Appendix I – More

### I.1 Posts

It is recommended to paint posts. See wooden lamp posts (WLPs).
`;

const ASCIIDOC = `= Lamps
:docnumber: X.lamp-b
:mn-document-class: itu

[bibliography]
== References

* [[[x1999,ITU-T X.1999]]], Recommendation ITU-T X.1999 (2003), _Lamps_.

== Terms and definitions

=== Terms defined elsewhere

==== signal lamp

A lamp that gives signals.

[.source]
<<x1999>>

== Abbreviations and acronyms

SLK:: Signal-lamp keepers

[[body]]
== Body

The keeper shall follow <<body>> and <<x1999,clause 7>>.
`;

test('a text: definitions with their source and clause, abbreviations, requirements', () => {
  assert.deepEqual(read(MARKDOWN), {
    document: 'X.lamp-a', file: 'draft.md', title: 'Guide to lamps', lang: 'en', isNumbered: false,
    terms: [
      { term: 'signal lamp', definition: 'A lamp that gives signals.', clause: '3.1.1', section: 'elsewhere', quotes: 'ITU-T X.1999', origin: 'ITU-T X.1999' },
      { term: 'mast', definition: 'What carries a lamp', clause: '3.1.2', section: 'elsewhere', quotes: 'as defined by ITU-T X.743 (98)', origin: 'ITU-T X.743' },
      { term: 'lamp keeper', abbreviation: 'LK', definition: 'A role that: keeps lamps; and lights them.', clause: '3.2.1', section: 'here' },
    ],
    abbreviations: [
      { abbreviation: 'SLK', expansion: 'Signal Lamp Keeper', clause: '4' }, { abbreviation: 'LK', expansion: 'Lamp Keeper', clause: '3.2' }, { abbreviation: 'SM', expansion: 'Signal Mast', clause: '6' },
      { abbreviation: 'WLP', expansion: 'Wooden Lamp Post', clause: 'I.1' },
    ],
    requirements: [
      { text: 'The keeper shall light the lamp.', words: ['shall'], clause: '6' }, { text: 'Signal masts (SMs) should not fall.', words: ['should (not)'], clause: '6' },
      { text: 'It is recommended to paint posts.', words: ['is recommended'], clause: 'I.1' },
    ],
  });
});

test('AsciiDoc: anchors are named as a reader sees them', () => {
  const { document, terms, requirements } = read(ASCIIDOC, 'x/en.adoc', 'asciidoc');
  assert.equal(document, 'X.lamp-b');
  assert.deepEqual(terms, [{ term: 'signal lamp', definition: 'A lamp that gives signals.', clause: '2.1.1', section: 'elsewhere', quotes: 'ITU-T X.1999', origin: 'ITU-T X.1999' }]);
  assert.deepEqual(requirements, [{ text: 'The keeper shall follow clause 4 and [ITU-T X.1999, clause 7].', words: ['shall'], clause: '4' }]);
});

test('plain text in French', () => {
  const text = 'Projet de nouvelle Recommandation UIT-T X.lampe-a\n3\tDéfinitions\n3.2\tTermes définis dans la présente Recommandation\n3.2.1\tlampe: Ce qui éclaire.\n4\tAbréviations et acronymes\nLS\tLampe de signalisation\n';
  const { lang, terms, abbreviations } = read(text, 'a.txt', 'text');
  assert.equal(lang, 'fr');
  assert.deepEqual(terms.map(({ term, definition }) => [term, definition]), [['lampe', 'Ce qui éclaire.']]);
  assert.deepEqual(abbreviations, [{ abbreviation: 'LS', expansion: 'Lampe de signalisation', clause: '4' }]);
});

test('a text is named by its header, else by the Recommendation that its file is named for, else by its path', () => {
  const names = (text: string, file: string): readonly unknown[] => { const { document, isNumbered } = read(text, file); return [document, isNumbered]; };
  assert.deepEqual(names('# Lamps\n', 'a/T-REC-X.1999-200301.docx'), ['ITU-T X.1999', true]);
  assert.deepEqual(names('# Lamps\n', 'T-REC-X.1999-200301-I/en.adoc'), ['ITU-T X.1999', true]);
  assert.deepEqual(names('# Lamps\n', 'drafts/one.md'), ['drafts/one.md', false]);
  const yearOf = (file: string): string | undefined => read('Recommendation ITU-T X.1999\n\nLamps\n', file).year;
  assert.deepEqual([yearOf('T-REC-X.1999-200301.md'), yearOf('T-REC-X.2000-200301.md'), yearOf('a.md')], ['2003', undefined, undefined]);
});

/** A text with these definitions, as [term, definition, quoted document]. */
const text = (document: string, terms: readonly (readonly [string, string, string?])[], abbreviations: readonly (readonly [string, string])[] = []): Harvest => ({
  document, file: `${document}.md`, title: '', lang: 'en', isNumbered: document.startsWith('ITU-T'), requirements: [],
  terms: terms.map(([term, definition, origin], i) => ({
    term, definition, clause: `3.${origin === undefined ? '2' : '1'}.${(i + 1).toString()}`, section: origin === undefined ? 'here' : 'elsewhere', ...(origin !== undefined && { origin, quotes: origin }),
  })),
  abbreviations: abbreviations.map(([abbreviation, expansion]) => ({ abbreviation, expansion, clause: '4' })),
});

test('the same definition stands once, with all its sources; a quotation is that of its document', () => {
  const made = compendium([
    text('ITU-T X.2', [['Signal-lamps', 'a lamp  that gives signals', 'ITU-T X.1 (2003)']]), text('ITU-T X.1', [['signal lamp', 'A lamp that gives signals.']]), text('ITU-T X.3', [['signal lamp', 'Lamp that gives signals.', 'X.1']]),
  ]);
  assert.deepEqual(made.definitions.map(({ term, definition, definedIn, sources }) => [term, definition, definedIn, sources.map(({ document, clause }) => `${document} ${clause ?? ''}`)]), [
    ['signal lamp', 'A lamp that gives signals.', ['ITU-T X.1'], ['ITU-T X.1 3.2.1', 'ITU-T X.2 3.1.1', 'ITU-T X.3 3.1.1']],
  ]);
  assert.deepEqual(made.conflicts, { definitions: [], abbreviations: [] });
});

test('conflicts: different, close, or one document quoted in several ways', () => {
  const { conflicts } = compendium([
    text('ITU-T X.1', [['segment', 'A file of a film.'], ['lamp', 'A thing that gives light to people at sea.'], ['mast', 'What carries a lamp.']], [['LK', 'Lamp Keeper'], ['OLT', 'Optical Line Terminal'], ['VM', 'virtual machine']]),
    text('ITU-T X.2', [['segment', 'An area of a station.'], ['lamp', 'A thing that gives light to all people at sea.'], ['mast', 'What bears lamps.', 'ITU-T X.1']], [['LK', 'Lightning Kit'], ['OLT', 'Optical Line Termination'], ['VM', 'Virtual-Machines']]),
  ]);
  assert.deepEqual(conflicts.definitions.map(({ name, kind }) => [name, kind]), [['lamp', 'close'], ['mast', 'quotation'], ['segment', 'different']]);
  assert.deepEqual(conflicts.definitions[1]?.sides, [{ text: 'What bears lamps.', documents: ['ITU-T X.2, from ITU-T X.1'] }, { text: 'What carries a lamp.', documents: ['ITU-T X.1'] }]);
  assert.deepEqual(conflicts.abbreviations.map(({ name, kind }) => [name, kind]), [['LK', 'different'], ['OLT', 'close']]);
});

const NAME = { id: 'compendium', title: 'Compendium', date: '2025-01-02' };
const one = (): Harvest => text('ITU-T X.1', [['lamp', 'What gives light.'], ['mast', 'What carries a lamp.', 'ITU-T X.9']], [['LK', 'Lamp Keeper']]);

test('a compendium is a catalogue file', () => {
  const seed = compendiumSeed(compendium([one()]), NAME);
  assert.deepEqual(parseSeed(JSON.parse(JSON.stringify(seed))), { seed });
  assert.deepEqual(seed.terms, [
    { term: 'lamp', definition: 'What gives light.', document: 'ITU-T X.1', source: { document: 'compendium', place: 'ITU-T X.1, clause 3.2.1' } },
    { term: 'mast', definition: 'What carries a lamp.', document: 'ITU-T X.9', source: { document: 'compendium', place: 'ITU-T X.1, clause 3.1.2' } },
  ]);
});

test('what is at hand of the texts goes with their terms: title and year, where their files do not name two', () => {
  const lamps = (document: string, year: string, file: string): Harvest => ({ ...text(document, [['lamp', 'What gives light.']]), title: 'Lamps', year, file });
  const known = (...harvests: readonly Harvest[]): unknown => compendiumSeed(compendium(harvests), NAME).terms?.map(({ document, title, year }) => [document, title, year]);
  assert.deepEqual(known(lamps('ITU-T X.1', '2018', 'a')), [['ITU-T X.1', 'Lamps', '2018']]);
  assert.deepEqual(known(lamps('ITU-T X.1', '2018', 'a'), lamps('ITU-T X.1', '2021', 'b')), [['ITU-T X.1', 'Lamps', undefined]]);
  assert.deepEqual(known(lamps('ITU-T L.314/L.85', '2018', 'a'), text('ITU-T X.2', [['post', 'A mast.', 'ITU-T L.85'], ['mast', 'A post.', 'ITU-T X.9']])), [
    ['ITU-T L.314/L.85', 'Lamps', '2018'], ['ITU-T X.9', undefined, undefined], ['ITU-T L.85', 'Lamps', '2018'],
  ]);
  const seed = compendiumSeed(compendium([lamps('ITU-T X.1', '2018', 'a')]), NAME);
  assert.deepEqual(parseSeed(JSON.parse(JSON.stringify(seed))), { seed });
});

test('growth against an earlier compendium', () => {
  const earlier = compendiumSeed(compendium([one()]), NAME), told = (...harvests: readonly Harvest[]): string => growthText(growthOf(compendium(harvests), earlier));
  assert.equal(told(one()), 'Nothing has changed since 2025-01-02.');
  assert.equal(told(one(), text('ITU-T X.2', [['post', 'A mast.'], ['lamp', 'Light.']], [['SM', 'Signal Mast'], ['LK', 'lamp keepers']]), text('draft', [['pole', 'A post.']])),
    '3 definitions, 1 abbreviation, 1 Recommendation and 1 draft were added since 2025-01-02.');
  assert.equal(told(text('ITU-T X.1', [['lamp', 'What gives light']])), 'Nothing was added since 2025-01-02; 1 definition and 1 abbreviation went.');
  assert.match(compendiumSummary(compendium([one()]), earlier), /^1 Recommendation: 2 definitions, 1 abbreviation, no requirements, no conflicts\. Nothing has changed/);
});

test('the order of the texts does not matter', () => {
  const a = one(), b = text('ITU-T X.2', [['lamp', 'Light.'], ['mast', 'what carries a lamp']]);
  assert.deepEqual(compendium([a, b]), compendium([b, a]));
});

test('CSV: one row a place; nothing that a spreadsheet works out', () => {
  const rows = compendiumCsv(compendium([text('ITU-T X.1', [['=lamp', 'A "lamp", lit.']])])).split('\r\n');
  assert.deepEqual(rows, ['\uFEFFkind,name,text,document,clause,quotes,language', 'definition,\'=lamp,"A ""lamp"", lit.",ITU-T X.1,3.2.1,,en', '']);
});

test('TBX: escaped, and without characters that XML has no place for', () => {
  const tbx = compendiumTbx(compendium([text('ITU-T X.1', [['lamp & <mast>', 'A \u0007"lamp" ]]> \uD800 \u{1F4A1}.']], [['LK', 'Lamp Keeper']])]), NAME);
  assert.match(tbx, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n/);
  assert.ok(tbx.includes('<descripGrp><descrip type="definition">A �&quot;lamp&quot; ]]&gt; � 💡.</descrip><admin type="source">ITU-T X.1, clause 3.2.1</admin></descripGrp>'));
  assert.ok(tbx.includes('<termSec><term>lamp &amp; &lt;mast&gt;</term><termNote type="termType">fullForm</termNote></termSec>'));
  assert.ok(tbx.includes('<termSec><term>LK</term><termNote type="termType">abbreviation</termNote></termSec>'));
});

test('Markdown shows texts as they are', () => {
  const page = compendiumText(compendium([text('ITU-T X.1', [['lamp', 'A [lamp](http://a.b) | <b>']])]), 'markdown', NAME);
  assert.match(page, /^# Compendium\n\nMade by Rapporteur on 2025-01-02 from 1 Recommendation: 1 definition, no abbreviations, no requirements, no conflicts\.\n/);
  assert.ok(page.includes('A \\[lamp\\](http\\://a.b) \\| \\<b\\>'));
});

test('any text gives a compendium that is a catalogue file', () => {
  const pieces = fc.array(fc.constantFrom('## 3 Definitions\n\n', '### 3.1 Terms defined elsewhere\n\n', '### 3.2 Terms\n\n', '**3.1.1 a lamp** [b-X.1]: Light:\n\n', '- item\n', '**', '[as defined by X', ': ', '<<x>>', '|', 'A shall b. ', '\n\n', '## 4 Abbreviations\n\n', 'AB\tAlpha Beta\n', 'alpha beta (AB) ', '\u0000', '\uD800', '## Annex A\n\n'), { maxLength: 30 });
  fc.assert(fc.property(fc.array(pieces, { maxLength: 3 }), (texts) => {
    const made = compendium(texts.flatMap((parts, i) => (['markdown', 'asciidoc', 'text'] as const).map((syntax) => read(parts.join(''), `f${i.toString()}.md`, syntax))));
    assert.ok('seed' in parseSeed(compendiumSeed(made, NAME)));
    for (const format of ['json', 'markdown', 'csv', 'tbx'] as const) compendiumText(made, format, NAME);
    assert.equal(growthText(growthOf(made, compendiumSeed(made, NAME))), 'Nothing has changed since 2025-01-02.');
  }), { numRuns: 8 * RUNS });
});

test('Names stand in the order of a dictionary: the shorter of two that begin alike comes first', () => {
  const terms = ['peer list', 'peer', 'peer-to-peer'].map((term): Harvest['terms'][number] => ({ term, definition: `What a ${term} is.`, section: 'here' }));
  const abbreviations = ['AB', 'ABC', 'A'].map((abbreviation) => ({ abbreviation, expansion: `Words of ${abbreviation}` }));
  const made = compendium([{ document: 'ITU-T X.1', file: 'a.md', title: 'T', lang: 'en', isNumbered: true, terms, abbreviations, requirements: [] }]);
  assert.deepEqual([made.definitions.map(({ term }) => term), made.abbreviations.map(({ abbreviation }) => abbreviation)], [['peer', 'peer list', 'peer-to-peer'], ['A', 'AB', 'ABC']]);
});
