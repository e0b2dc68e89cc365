import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildCatalogue } from '../../catalogue/catalogue.ts';
import type { Syntax } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import { completionsAt, type Completion } from './completion.ts';
import { cursor, RUNS } from '../fixture.ts';
import { hoverAt } from '../hover.ts';

const source = { document: 'compendium', place: 'ITU-T X.1999, clause 3.2.1' };
const catalogue = buildCatalogue([{
  version: 1, source: { id: 'compendium', title: 'Compendium', date: '2025-01-02', covers: [] }, questions: [],
  abbreviations: [{ abbreviation: 'SLK', expansion: 'signal lamp keeper', source }],
  terms: [
    { term: 'signal lamp', definition: 'A *lamp* that gives signals to its keeper.', document: 'ITU-T X.1999', source },
    { term: 'signal lamp', definition: 'A lamp of a railway.', document: 'ITU-T X.2001', source },
    { term: 'signal mast', definition: 'What carries a lamp.', document: 'ITU-T X.805', source },
    { term: 'signal post', definition: 'A mast.', document: 'ITU-T X.9100', title: 'Posts *and* masts', year: '2025', source },
    { term: 'signal pole', definition: 'A post.', document: 'ITU-T L.1314/L.185', title: 'Poles', source },
    { term: 'signal flag', definition: 'A cloth.', document: 'ISO/IEC 99999', title: 'Flags', year: '2024', source },
    { term: 'signal horn', definition: 'A horn.', document: 'drafts/horns.md', source },
    { term: 'lampe de signalisation', definition: 'Une lampe.', document: 'UIT-T X.1999', lang: 'fr', source },
  ],
  statements: [{
    names: ['X.805'], title: { lang: 'en', text: 'Security of masts' }, kind: 'recommendation', process: 'AAP', studyGroup: 'SG17', questions: [], events: [{ event: 'approved', date: '2003-10-29' }],
    relations: [], notes: [], place: 'Annex', row: 1,
  }],
}]);

const hover = (picture: string, syntax: Syntax = 'markdown'): string | undefined => {
  const { draft, offset } = cursor(picture, syntax);
  return hoverAt(draft, offset, catalogue)?.markdown;
};

test('a term that the draft does not define: what the catalogue has of it', () => {
  const both = '**signal lamp**: A \\*lamp\\* that gives signals to its keeper. (ITU-T X.1999; catalogue, as of 2025-01-02; not defined in clause 3)\n\n'
    + '**signal lamp**: A lamp of a railway. (ITU-T X.2001; catalogue, as of 2025-01-02; not defined in clause 3)';
  assert.equal(hover('## 6 Body\n\nAll Signal-la‸mps shine.'), both);
  assert.equal(hover('== Body\n\nA signal ‸lamp shines.', 'asciidoc'), both);
  assert.equal(hover('6\tBody\nA signal ‸lamp shines.', 'text'), both);
});

test('a term that the draft defines is the draft\'s own', () => {
  assert.equal(hover('### 3.2 Terms defined in this Recommendation\n\n**3.2.1 signal lamp**: A lamp.\n\n## 6 Body\n\nA signal la‸mp.'), '**3.2.1 signal lamp**: A lamp.');
});

test('no definition in code, in titles of references, and in another language', () => {
  assert.equal(hover('## 6 Body\n\nA `signal ‸lamp` shines.'), undefined);
  assert.equal(hover('## 2 References\n\n[ITU-T X.1] Recommendation ITU-T X.1 (2003), *Signal la‸mps*.\n'), undefined);
  assert.equal(hover('# Projet de nouvelle Recommandation UIT-T X.a-b\n\n## 6 Corps\n\nLe signal ‸lamp.'), undefined);
  assert.match(hover('# Projet de nouvelle Recommandation UIT-T X.a-b\n\n## 6 Corps\n\nLes lampes de ‸signalisation.') ?? '', /^\*\*lampe de signalisation\*\*: Une lampe\./);
});

test('an abbreviation that only the catalogue has', () => {
  assert.equal(hover('## 6 Body\n\nThe SL‸K waits.'), '**SLK**: signal lamp keeper (catalogue, as of 2025-01-02; not listed in clause 4)');
});

const offered = (picture: string, syntax: Syntax = 'markdown'): { readonly items: readonly Completion[]; readonly text: string } => {
  const { draft, offset, text } = cursor(picture, syntax);
  return { text, items: completionsAt(draft, offset, catalogue, { limit: 50, knownAbbreviations: new Set() }).items };
};

/** The text after accepting the item of a document, with all its edits. */
function accepted(picture: string, document: string, syntax: Syntax = 'markdown'): string {
  const { items, text } = offered(picture, syntax), item = items.find(({ detail }) => detail === document);
  assert.ok(item, `${document} is not among ${JSON.stringify(items.map(({ label, detail }) => [label, detail]))}`);
  return applyEdits(text, [item.edit, ...item.additional()]);
}

const MARKDOWN = '# Draft new Recommendation ITU-T X.a-b\n\n## 2 References\n\n[ITU-T X.1999] Recommendation ITU-T X.1999 (2003), *Lamps*.\n\n## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n';

test('clause 3.1: a term with its source and definition', () => {
  const full = 'signal lamp** [ITU-T X.1999]: A *lamp* that gives signals to its keeper.';
  assert.equal(accepted(`${MARKDOWN}**3.1.1 sig‸`, 'ITU-T X.1999'), `${MARKDOWN}**3.1.1 ${full}`);
  assert.equal(accepted(`${MARKDOWN}3.1.1 **lam‸**`, 'ITU-T X.1999'), `${MARKDOWN}3.1.1 **${full}`);
  assert.equal(accepted(`${MARKDOWN}sig‸`, 'ITU-T X.1999'), `${MARKDOWN}${full.replace('**', '')}`);
  assert.equal(accepted(`${MARKDOWN}**3.1.1 sig‸`, 'ITU-T X.2001'), `${MARKDOWN}**3.1.1 signal lamp** [b-ITU-T X.2001]: A lamp of a railway.`);
});

test('clause 3.1: a document that no list has gets its entry', () => {
  assert.equal(accepted(`${MARKDOWN}**3.1.1 signal ma‸\n\n## 6 Body\n`, 'ITU-T X.805'),
    `${MARKDOWN}**3.1.1 signal mast** [b-ITU-T X.805]: What carries a lamp.\n\n## 6 Body\n\n## Bibliography\n\n[b-ITU-T X.805] Recommendation ITU-T X.805 (2003), *Security of masts*.\n`);
});

test('clause 3.1: a document that only a compendium knows gets the entry that it can have, and the rest is said', () => {
  const written = (document: string): string => accepted(`${MARKDOWN}**3.1.1 signal‸\n\n## 6 Body\n`, document).slice(MARKDOWN.length).replace(/[^]*## Bibliography\n\n/, '');
  assert.equal(written('ITU-T X.9100'), '[b-ITU-T X.9100] Recommendation ITU-T X.9100 (2025), *Posts \\*and\\* masts*.\n');
  assert.equal(written('ITU-T L.1314/L.185'), '[b-ITU-T L.1314] Recommendation ITU-T L.1314/L.185, *Poles*.\n');
  assert.equal(written('ISO/IEC 99999'), '[b-ISO/IEC 99999] ISO/IEC 99999:2024, *Flags*.\n');
  const said = (document: string): string | undefined => offered(`${MARKDOWN}**3.1.1 signal‸`).items.find(({ detail }) => detail === document)?.documentation();
  assert.equal(said('ITU-T X.9100'), '**signal post**: A mast. (ITU-T X.9100; catalogue, as of 2025-01-02; its entry is added to the Bibliography)');
  assert.equal(said('ITU-T L.1314/L.185'), '**signal pole**: A post. (ITU-T L.1314/L.185; catalogue, as of 2025-01-02; its entry is added to the Bibliography, without the year, which is not known)');
  assert.equal(said('ITU-T X.2001'), '**signal lamp**: A lamp of a railway. (ITU-T X.2001; catalogue, as of 2025-01-02; nothing but its name is known, so its entry in the Bibliography is left to write)');
  assert.equal(said('ITU-T X.1999'), '**signal lamp**: A \\*lamp\\* that gives signals to its keeper. (ITU-T X.1999; catalogue, as of 2025-01-02)');
  assert.equal(said('drafts/horns.md'), undefined);
});

test('clause 3.1: such an entry goes into the Bibliography that is there, in its form', () => {
  const list = '## Bibliography\n\n- [b-ITU-T X.9200] Recommendation ITU-T X.9200 (2020), *Bells*.\n';
  assert.equal(accepted(`${MARKDOWN}**3.1.1 signal po‸\n\n${list}`, 'ITU-T X.9100'),
    `${MARKDOWN}**3.1.1 signal post** [b-ITU-T X.9100]: A mast.\n\n${list.replace('- [b', '- [b-ITU-T X.9100] Recommendation ITU-T X.9100 (2025), *Posts \\*and\\* masts*.\n\n- [b')}`);
  const adoc = '= Lamps\n:docnumber: X.a-b\n\n== Definitions\n\n=== Terms defined elsewhere\n\n', bells = '\n[bibliography]\n== Bibliography\n\n* [[[b-x9200,(b-ITU-T X.9200)ITU-T X.9200]]], Recommendation ITU-T X.9200 (2020), _Bells_.\n';
  assert.equal(accepted(`${adoc}==== signal pole‸\n${bells}`, 'ITU-T L.1314/L.185', 'asciidoc'),
    `${adoc}==== signal pole\n\nA post.\n\n[.source]\n<<b-l1314>>\n${bells.replace('* [[[', '* [[[b-l1314,(b-ITU-T L.1314)ITU-T L.1314]]], Recommendation ITU-T L.1314/L.185, _Poles_.\n\n* [[[')}`);
  const text = 'Draft new Recommendation ITU-T X.a-b\n3\tDefinitions\n3.1\tTerms defined elsewhere\n3.1.1\tsignal pos‸\n6\tBody\nA.\nBibliography\n[b-ITU-T X.9200]\tRecommendation ITU-T X.9200 (2020), Bells.\n';
  assert.match(accepted(text, 'ITU-T X.9100', 'text'), /^3\.1\.1\tsignal post \[b-ITU-T X\.9100\]: A mast\.$[^]*^\[b-ITU-T X\.9100\]\tRecommendation ITU-T X\.9100 \(2025\), Posts \*and\* masts\.\n\[b-ITU-T X\.9200\]/m);
});

test('clause 3.1 in AsciiDoc and plain text', () => {
  const adoc = '= Lamps\n:docnumber: X.a-b\n\n[bibliography]\n== References\n\n* [[[x1999,ITU-T X.1999]]], Recommendation ITU-T X.1999 (2003), _Lamps_.\n\n== Definitions\n\n=== Terms defined elsewhere\n\n';
  assert.equal(accepted(`${adoc}==== signal l‸\n`, 'ITU-T X.1999', 'asciidoc'), `${adoc}==== signal lamp\n\nA *lamp* that gives signals to its keeper.\n\n[.source]\n<<x1999>>\n`);
  const text = 'Draft new Recommendation ITU-T X.a-b\n3\tDefinitions\n3.1\tTerms defined elsewhere\n';
  assert.equal(accepted(`${text}3.1.1\tsig‸`, 'ITU-T X.2001', 'text'), `${text}3.1.1\tsignal lamp [b-ITU-T X.2001]: A lamp of a railway.`);
});

test('clause 3.2 and the body are offered no definitions of others', () => {
  assert.deepEqual(offered('## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 sig‸').items, []);
  assert.deepEqual(offered('## 6 Body\n\nThe sig‸').items, []);
});

test('any place of any text has an answer', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('signal lamp', '\n', '\n\n', '### 3.1 Terms defined elsewhere\n\n', '**3.1.1 sig', '**', '[', '`', '==== signal', '|', ' ')), fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
    for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
      const text = parts.join(''), draft = scanDraft(text, syntax), offset = Math.floor(share * text.length);
      hoverAt(draft, offset, catalogue);
      completionsAt(draft, offset, catalogue, { limit: 50, knownAbbreviations: new Set() });
    }
  }), { numRuns: 66 * RUNS });
});
