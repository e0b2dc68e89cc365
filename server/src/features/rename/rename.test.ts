import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOf, type Syntax } from '../../draft/block.ts';
import { scanDraft, textOfDraft } from '../../draft/draft.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import type { Edit } from '../../rules/finding.ts';
import { cursor, someCatalogue, RUNS } from '../fixture.ts';
import { renameAt, renameOfferAt } from './rename.ts';
import { isRefusal } from './rename-offer.ts';

/** The text after a rename, or why there is none. */
function after(picture: string, name: string, syntax: Syntax = 'markdown'): string {
  const { draft, offset, text } = cursor(picture, syntax), found = renameAt(draft, offset, name, someCatalogue);
  return isRefusal(found) ? found.refused : applyEdits(text, found.edits);
}

/** What the editor shows before the new name is typed: "place > name". */
function offered(picture: string, syntax: Syntax = 'markdown'): string {
  const { draft, offset } = cursor(picture, syntax), offer = renameOfferAt(draft, offset, someCatalogue);
  return isRefusal(offer) ? offer.refused : `${textOf(offer.place)} > ${offer.placeholder}`;
}

const TERMS = '### 3.2 Terms defined in this Recommendation\n\n**3.2.1 exposed asset** (EA): A resource.\n\n**3.2.2 exposed asset policy**: Rules of an exposed asset.\n\n## 6 Exposed Assets\n\n';

test('a term in every number, capital, hyphen and line end; its abbreviation and longer terms stay', () => {
  const expected = (body: string): string => TERMS.replace('exposed asset**', 'open policy**').replace('of an exposed asset', 'of an open policy').replace('Exposed Assets', 'Open Policies') + body;
  assert.equal(after(`${TERMS}Exposed assets, an EA. An exposed-as‸set list. EXPOSED ASSETS, exposed\nasset. Its exposed asset policy. \`exposed asset\`\n`, 'open policy'),
    expected('Open policies, an EA. An open-policy list. OPEN POLICIES, open\npolicy. Its exposed asset policy. `exposed asset`\n'));
  assert.equal(offered(`${TERMS}Exp‸osed assets.\n`), 'Exposed assets > exposed asset');
});

test('a term with other words than before', () => {
  const text = '### 3.2 Terms defined in this Recommendation\n\n**3.2.1 gate‸way**: A box.\n\n## 6 Body\n\nGateways and a gateway-based link.\n';
  assert.equal(after(text, 'edge box'), '### 3.2 Terms defined in this Recommendation\n\n**3.2.1 edge box**: A box.\n\n## 6 Body\n\nEdge boxes and an edge box-based link.\n');
});

test('the article before a term follows its first letter, where that is plain', () => {
  const text = (use: string, term: string): string => `### 3.2 Terms defined in this Recommendation\n\n**3.2.1 ${term}**: A box.\n\n## 6 Body\n\n${use}\n`;
  assert.equal(after(text('A gate‸way, a *gateway*, the gateway, a new gateway.', 'gateway'), 'edge box'), text('An edge box, an *edge box*, the edge box, a new edge box.', 'edge box'));
  assert.equal(after(text('An ed‸ge, a edge.', 'edge'), 'outer edge'), text('An outer edge, a outer edge.', 'outer edge'), 'as wrong as before');
  assert.equal(after(text('A gate‸way.', 'gateway'), 'hour'), text('A hour.', 'hour'), 'only its sound would tell');
});

test('the draft\'s own title keeps its words, wherever the header has them', () => {
  const text = `---\ntitle: Exposed asset guide\n---\n\n# Draft new Recommendation ITU-T X.asm-cc\n\nExposed asset guide\n\n${TERMS}An exposed as‸set.\n`;
  assert.match(after(text, 'open point'), /^title: Exposed asset guide\n[^]*\n\nExposed asset guide\n[^]*3\.2\.1 open point\*\*[^]*\n\nAn open point\.\n$/m);
  assert.match(after('= Exposed asset guide\n:title: Exposed asset guide\n\n== Terms defined in this Recommendation\n\n=== exposed as‸set\n\nA thing.\n', 'open point', 'asciidoc'), /^= Exposed asset guide\n:title: Exposed asset guide\n[^]*=== open point\n/);
  assert.match(offered(text.replace('‸', '').replace('\nExposed asset guide\n', '\nExposed as‸set guide\n')), /own name and title cannot be renamed/);
});

test('links to headings follow what is renamed in them', () => {
  assert.equal(after(`${TERMS}See [it](#6-exposed-assets), an exposed as‸set.\n`, 'open point').split('\n\n').at(-1), 'See [it](#6-open-points), an open point.\n');
  assert.equal(after('## 6 Body\n\n### 6‸.1 A\n\nSee [it](#61-a).\n', '6.3'), '## 6 Body\n\n### 6.3 A\n\nSee [it](#63-a).\n');
});

test('a term in AsciiDoc, with what leads to its title, and in plain text', () => {
  assert.equal(after('== Terms and definitions\n\n=== Terms defined in this Recommendation\n\n==== exposed as‸set\n\nA resource.\n\n== Body\n\nSee <<exposed asset>>, {{exposed asset}}, exposed assets.\n', 'open asset', 'asciidoc'),
    '== Terms and definitions\n\n=== Terms defined in this Recommendation\n\n==== open asset\n\nA resource.\n\n== Body\n\nSee <<open asset>>, {{open asset}}, open assets.\n');
  assert.equal(after('3\tDefinitions\n3.2\tTerms defined in this Recommendation\n3.2.1\texposed asset: A resource.\n6\tBody\nExposed as‸sets.\n', 'open asset', 'text'),
    '3\tDefinitions\n3.2\tTerms defined in this Recommendation\n3.2.1\topen asset: A resource.\n6\tBody\nOpen assets.\n');
});

test('French plurals', () => {
  const text = '---\nlanguage: fr\n---\n\n### 3.2 Termes définis dans la présente Recommandation\n\n**3.2.1 actif exp‸osé**: Une ressource.\n\n## 6 Texte\n\nLes actifs exposés et l\'actif exposé.\n';
  assert.match(after(text, 'point d\'accès'), /Les points d'accès et l'point d'accès\./);
  assert.match(after(text, 'réseau local'), /Les réseaux locaux et l'réseau local\./);
});

test('names that no term can have', () => {
  const text = `${TERMS}An exposed as‸set.\n`;
  assert.equal(after(text, ' '), 'A term needs a name: write a word or a few.');
  assert.equal(after(text, 'a *b*'), 'A term is plain words on one line. Take away “*”.');
  assert.equal(after(text, 'a\nb'), 'A term is plain words on one line. Take away the line end or tab.');
  assert.match(after(text, 'Exposed asset policy'), /^“Exposed asset policy” is defined in this draft already\. /);
  assert.equal(after(text, 'exposed asset'), text.replace('‸', ''));
  assert.match(after('### 3.2 Terms defined in this Recommendation\n\n**3.2.1 stall‸ing (or stall)**: A thing.\n', 'x'), /^“stalling \(or stall\)” gives more than one name\. /);
});

test('an abbreviation: its line, its plural, its full form in brackets; not a longer one, and columns stay', () => {
  const table = '## 4 Abbreviations and acronyms\n\n| | |\n|------|------|\n| CSP  | Cloud Service Provider |\n| CSP-A | Agent |\n\n## 6 Body\n\nThe cloud service provider (C‸SP), two CSPs, a CSP-A, CSP1 and [ITU-T CSP]. `CSP`\n';
  assert.equal(after(table, 'CP'), table.replace('‸', '').replace('| CSP  |', '| CP   |').replace('(CSP), two CSPs', '(CP), two CPs').replace('CSP1', 'CP1'));
  assert.equal(after('== Abbreviations and acronyms\n\nCSP:: Cloud Service Provider\n\n== Body\n\nA C‸SP.\n', 'CP', 'asciidoc'), '== Abbreviations and acronyms\n\nCP:: Cloud Service Provider\n\n== Body\n\nA CP.\n');
  assert.equal(after('4\tAbbreviations and acronyms\nCS‸P\tCloud Service Provider\n6\tBody\nA CSP.\n', 'CP', 'text'), '4\tAbbreviations and acronyms\nCP\tCloud Service Provider\n6\tBody\nA CP.\n');
  assert.equal(after(table, 'CSP-A'), 'CSP-A is listed in this draft already. Choose another abbreviation, or take its line away first.');
  assert.match(offered(table.replace('‸', '').replace('a CSP-A', 'a CS‸P-A')), /^CSP is part of a longer abbreviation here\./);
  assert.match(after(table, 'C P'), /^An abbreviation is one word /);
  assert.match(after(table, 'Cloud'), /is no abbreviation/);
});

const LISTS = '## 2 References\n\nSentence.\n\n[ITU-T X.805] Recommendation ITU-T X.805 (2003), *A*.\n\n[ITU-T X.1333] Recommendation ITU-T X.1333 (2020), *B*.\n\n## 6 Body\n\nSee [ITU-T X.8‸05], \\[ITU-T X.805\\] and ITU-T X.805.\n\n## Bibliography\n\n[b-IETF RFC 2119] IETF RFC 2119 (1997), *C*.\n';

test('a tag: its entry and its citations, in brackets or not', () => {
  const plain = LISTS.replace('‸', ''), expected = plain.replaceAll('[ITU-T X.805', '[ITU-T X.811');
  for (const name of ['ITU-T X.811', ' [ITU-T X.811] ', '\\[ITU-T X.811\\]']) assert.equal(after(LISTS, name), expected);
  assert.equal(after(plain.replace('[ITU-T X.805] R', '[ITU-T‸ X.805] R'), 'ITU-T X.811'), expected);
  assert.match(after(LISTS.replace('[ITU-T X.805\\', '[ITU-T\u00a0X.805\\'), 'ITU-T X.811'), /See \[ITU-T X\.811\], \\\[ITU-T\u00a0X\.811\\\]/);
  assert.equal(offered(LISTS), 'ITU-T X.805 > ITU-T X.805');
  assert.equal(offered('## Bibliography\n\n[b-IETF RFC 2119] IETF RFC 2119 (1997), *C‸*.\n\nSee [b-IETF RFC 2119].'), 'The title of an entry is written here alone. Edit it in place; to rename the tag, put the cursor between its brackets.');
  assert.equal(offered('See [b-IETF RFC‸ 2119].'), 'b-IETF RFC 2119 > b-IETF RFC 2119');
});

test('a tag that gets its b-, or loses it, takes its entry into the other list', () => {
  const moved = after(LISTS, 'b-ITU-T X.805');
  assert.equal(moved, '## 2 References\n\nSentence.\n\n[ITU-T X.1333] Recommendation ITU-T X.1333 (2020), *B*.\n\n## 6 Body\n\nSee [b-ITU-T X.805], \\[b-ITU-T X.805\\] and ITU-T X.805.\n\n## Bibliography\n\n[b-ITU-T X.805] Recommendation ITU-T X.805 (2003), *A*.\n\n[b-IETF RFC 2119] IETF RFC 2119 (1997), *C*.\n');
  assert.equal(after(moved.replace('[b-ITU-T X.805],', '[b-ITU‸-T X.805],'), 'ITU-T X.805'), LISTS.replace('‸', ''));
  assert.match(after('2\tReferences\nSentence.\n[ITU-T X.8‸05]\tRecommendation ITU-T X.805 (2003), A.\n[ITU-T X.1333]\tRecommendation ITU-T X.1333 (2020), B.\n6\tBody\nSee [ITU-T X.805].\nBibliography\n[b-IETF RFC 2119]\tIETF RFC 2119 (1997), C.\n', '[b-ITU-T X.811]', 'text'),
    /^2\tReferences\nSentence\.\n\[ITU-T X\.1333\].*\n6\tBody\nSee \[b-ITU-T X\.811\]\.\nBibliography\n\[b-ITU-T X\.811\]\tRecommendation ITU-T X\.805 \(2003\), A\.\n\[b-IETF RFC 2119\]/);
  assert.equal(after('## Bibliography\n\n[ITU-T X.8‸05] Recommendation ITU-T X.805 (2003), *A*.\n', 'ITU-T X.811'), '## Bibliography\n\n[b-ITU-T X.811] Recommendation ITU-T X.805 (2003), *A*.\n', 'b- follows the list');
});

test('names that no tag can have', () => {
  assert.match(after(LISTS, 'ITU-T X.1333'), /^\[ITU-T X\.1333\] is listed in this draft already\. /);
  assert.match(after(LISTS, 'A [b] c'), /without brackets in it/);
  assert.match(after(LISTS, '[]'), /^A tag needs a name/);
  assert.match(after(LISTS, 'Smith 2020'), /would not be read as a citation/);
});

const ANCHORS = '[bibliography]\n== References\n\n* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _A_.\n\n[[find]]\n== Discovery\n\nSee <<x8‸05>>, <<x805,clause=6>>, xref:find[here] and <<find>>.\n\n[appendix#more]\n== More\n\nAs <<more>>.\n';

test('an id and all that leads to it', () => {
  const plain = ANCHORS.replace('‸', '');
  assert.equal(after(ANCHORS, 'y', 'asciidoc'), plain.replace('[[[x805', '[[[y').replaceAll('<<x805', '<<y'));
  assert.equal(after(plain.replace('[[find]]', '[[f‸ind]]'), '<<look>>', 'asciidoc'), plain.replace('[[find', '[[look').replace('xref:find', 'xref:look').replace('<<find', '<<look'));
  assert.equal(after(plain.replace('<<more', '<<mo‸re'), 'rest', 'asciidoc'), plain.replace('#more', '#rest').replace('<<more', '<<rest'));
  assert.match(after(plain.replace('<<more', '<<mo‸re'), 'find', 'asciidoc'), /^The id “find” stands in this draft already\. /);
  assert.match(after(plain.replace('<<more', '<<mo‸re'), 'a b', 'asciidoc'), /^An id begins with a letter /);
  assert.match(offered(plain.replace('<<find>>', '<<Disc‸overy>>'), 'asciidoc'), /clause's title/);
  assert.match(offered('== Body\n\nAs <<mo‸re>>.\n', 'asciidoc'), /^No id “more” is seen in this draft\. /);
  assert.equal(after('## 6 Body {#bo‸dy}\n\nSee [it](#body).\n', 'text'), '## 6 Body {#text}\n\nSee [it](#text).\n');
});

const CLAUSES = '## 6 Body\n\n### 6.1 A\n\n### 6.2 B\n\n#### 6.2.1 C\n\nSee clauses 6.2 and 6.2.1, clause 6.1, not clause 6.2 of [ITU-T X.805].\n';

test('a clause number: its subclauses and all cross-references follow', () => {
  const expected = CLAUSES.replace('### 6.2 B', '### 6.4 B').replace('6.2.1 C', '6.4.1 C').replace('clauses 6.2 and 6.2.1', 'clauses 6.4 and 6.4.1');
  for (const [from, to] of [['clauses 6.2', 'clauses 6‸.2'], ['### 6.2 B', '### 6‸.2 B'], ['### 6.2 B', '### 6.2 B‸']] as const) {
    assert.equal(after(CLAUSES.replace(from, to), '6.4'), expected);
    assert.equal(offered(CLAUSES.replace(from, to)), '6.2 > 6.2');
  }
  assert.equal(after('6\tBody\n6.1\tA\n6.2\t‸B\nSee clause 6.2.\n', 'clause 6.3', 'text'), '6\tBody\n6.1\tA\n6.3\tB\nSee clause 6.3.\n');
  const at = CLAUSES.replace('### 6.2 B', '### 6.2‸ B');
  assert.match(after(at, '6.1'), /^There is a clause 6\.1 already\. /);
  assert.match(after(at, '7'), /keeps its depth/);
  assert.match(after(at, 'A.1'), /is no number for clause 6\.2/);
  for (const odd of ['6..1', '06.2', '6.A', '6.2.']) assert.match(after(at, odd), /is no number for clause 6\.2/);
  assert.match(offered('## Summ‸ary\n\nText.\n\n## 1 Scope\n'), /^“Summary” has no number/);
  assert.match(offered('== Bo‸dy\n\nText.\n', 'asciidoc'), /^In AsciiDoc Metanorma numbers clauses/);
  assert.match(offered('## 6 Body\n\nSee clause 8‸.\n'), /^This draft has no clause 8/);
});

test('of two clauses with one number the second goes alone', () => {
  assert.equal(after('## 6 Body\n\n## 6 Oth‸er\n\n### 6.1 X\n\nSee clause 6 and clause 6.1.\n', '7'), '## 6 Body\n\n## 7 Other\n\n### 7.1 X\n\nSee clause 6 and clause 6.1.\n');
});

test('an annex with its clauses, tables and all that refers to them', () => {
  assert.equal(after('## 6 Body\n\nSee Annex A, clause A.1, Table A.1 and Table 1.\n\nTable 1 – X\n\n## Annex A‸ More\n\n### A.1 Parts\n\nTable A.1 – Y\n', 'B'),
    '## 6 Body\n\nSee Annex B, clause B.1, Table B.1 and Table 1.\n\nTable 1 – X\n\n## Annex B More\n\n### B.1 Parts\n\nTable B.1 – Y\n');
});

test('a caption\'s number, its continuation and its parts', () => {
  const text = '## 6 Body\n\nFigure 6 – X\n\nFigure 6 – X\n\nFigure 7 – Y\n\nSee Fig‸ure 6 and Figure 6-a.\n';
  assert.equal(after(text, 'Figure 8'), '## 6 Body\n\nFigure 8 – X\n\nFigure 8 – X\n\nFigure 7 – Y\n\nSee Figure 8 and Figure 8-a.\n');
  assert.match(after(text, '7'), /^There is a Figure 7 already\. /);
  assert.match(after(text, 'x'), /is no number for a figure/);
});

test('what cannot be renamed says why', () => {
  assert.match(offered('# Draft new Recommendation ITU-T X.1817\n\n## 6 Body\n\nIn X.18‸17.\n'), /^The number X\.1817 is the Recommendation's own name/);
  assert.match(offered('See ITU-T X.8‸05.\n'), /^X\.805 is the name of another text/);
  assert.match(offered('Asked by Q8‸/17.\n'), /number of a Question/);
  assert.match(offered('plain wo‸rds\n'), /^Nothing here has a name/);
});

const MIXED = `---\ndocnumber: X.1\n---\n\n${LISTS.replace('‸', '').replace('## 6 Body', '## 7 Body')}\n${TERMS.replace('## 6 ', '## 8 ')}A CSP [[id]] {#x} at Table 1.\n\n## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n| CSP | Cloud |\n\n${CLAUSES}\nTable 1 – Y\n\nSee <<id>>, \`code\`, Q8/17, Annex A.\n`;
const ALL: Readonly<Record<Syntax, string>> = { markdown: MIXED, asciidoc: MIXED.replaceAll('## ', '== ').replace('[ITU-T X.805] R', '* [[[x805,ITU-T X.805]]], R'), text: MIXED.replaceAll('## ', '').replaceAll(' | ', '\t') };

test('at any place an answer; edits are in order and apart; what is renamed can be renamed back', () => {
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
    const draft = scanDraft(ALL[syntax], syntax), text = textOfDraft(draft);
    for (let offset = 0; offset <= text.length; offset += RUNS > 1 ? 1 : 19) {
      const offer = renameOfferAt(draft, offset, someCatalogue);
      if (isRefusal(offer)) continue;
      for (const name of ['', 'quite another', 'QX', 'b-ITU-T Z.9', 'ITU-T Z.9', 'zz', '9', '6.9', '6.2.9']) {
        const found = offer.rename(name);
        if (isRefusal(found)) continue;
        found.edits.forEach((edit, i) => { assert.ok(edit.start <= edit.end && edit.end <= text.length && edit.start >= (found.edits[i - 1]?.end ?? 0)); });
        const first: Edit | undefined = found.edits.find(({ newText }) => newText.includes(name)), isMove = found.edits.some(({ newText }) => newText === '' || newText.includes('\n'));
        if (!first || isMove || name === '') continue;
        const again: string = applyEdits(text, found.edits);
        const back = renameAt(scanDraft(again, syntax), first.start + first.newText.indexOf(name) + 1, offer.placeholder, someCatalogue);
        assert.ok(!isRefusal(back), `${syntax} ${offer.placeholder} ${name}: ${isRefusal(back) ? back.refused : ''}`);
        assert.equal(back.edits.length, found.edits.length, `${syntax} ${offer.placeholder} ${name}`);
        // One word cannot keep that each of several had a capital.
        assert.equal(applyEdits(again, back.edits).toLowerCase(), text.toLowerCase());
      }
    }
  }
});

test('no text and no name makes it fail', () => {
  const piece = fc.constantFrom('[ITU-T X.805]', '[b-ITU-T X.805]', 'exposed asset', 'CSP', 'clause 6.1', 'Table 1', '## 2 References\n\n', '### 3.2 Terms defined in this Recommendation\n\n', '**3.2.1 exposed asset**: ', '## 4 Abbreviations and acronyms\n\n', 'CSP: Cloud', '\n\n', '## 6.1 A\n', 'Table 1 – T', '## Bibliography\n\n', '<<a>>', '[[a]]', '\n* [[[a,ITU-T X.805]]]', ' ', '\u{1f600}', 'é', '|', '\r\n');
  fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom<Syntax>('markdown', 'asciidoc', 'text'), fc.nat(200), fc.oneof(fc.string(), fc.constantFrom('b-ITU-T X.9', 'ITU-T X.9', 'DEF', '6.4', 'B')), (pieces, syntax, at, name) => {
    const text = pieces.join(''), draft = scanDraft(text, syntax), found = renameAt(draft, Math.min(at, text.length), name, someCatalogue);
    if (isRefusal(found)) return;
    let last = 0;
    for (const { start, end } of found.edits) { assert.ok(start >= last && end >= start && end <= text.length); last = end; }
  }), { numRuns: 8 * RUNS });
});
