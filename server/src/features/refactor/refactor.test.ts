import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scanDraft } from '../../draft/draft.ts';
import { FAULTY } from '../../rules/fixture.ts';
import { someCatalogue, RUNS } from '../fixture.ts';
import { lines, offered, rewritten, titles } from './refactor-fixture.ts';
import { refactoringsAt } from './refactor.ts';

const X805 = 'Security architecture for end-to-end communications', X1454 = 'Security measures for location enabled smart office services';

test('a missing entry comes from the catalogue, in its place', () => {
  const md = (refs: string, body: string): string => lines('markdown', '# Draft new Recommendation ITU-T X.asm-cc', '## 2 References', refs, '## 6 Body', body);
  const old = '[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *T*.';
  assert.equal(rewritten(md(old, 'As [ITU-T X.8‸05] and [ITU-T X.805].'), 'Add [ITU-T X.805] to References', 'markdown'),
    md(`[ITU-T X.805] Recommendation ITU-T X.805 (2023), *${X805}*.\n\n${old}`, 'As [ITU-T X.805] and [ITU-T X.805].'));
  const adoc = (refs: string, body: string): string => lines('asciidoc', '= Title\n:docnumber: X.asm-cc', '[bibliography]\n== References', refs, '== Body', body);
  assert.equal(rewritten(adoc('* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _T_.', 'As <<ITU-T_X.8‸05>>.'), 'Add [ITU-T X.805] to References', 'asciidoc'),
    adoc(`* [[[ITU-T_X.805,ITU-T X.805]]], Recommendation ITU-T X.805 (2023), _${X805}_.\n\n* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _T_.`, 'As <<ITU-T_X.805>>.'));
  assert.equal(rewritten('Draft new Recommendation ITU-T X.asm-cc\n2\tReferences\nNone.\n6\tBody\nAs [b-ITU-T X.8‸05].\nBibliography\n[b-ITU-T X.1]\tRecommendation ITU-T X.1 (2000), T.\n', 'Add [b-ITU-T X.805] to the Bibliography', 'text'),
    `Draft new Recommendation ITU-T X.asm-cc\n2\tReferences\nNone.\n6\tBody\nAs [b-ITU-T X.805].\nBibliography\n[b-ITU-T X.1]\tRecommendation ITU-T X.1 (2000), T.\n[b-ITU-T X.805]\tRecommendation ITU-T X.805 (2023), ${X805}.\n`);
});

test('a missing entry that no catalogue knows has its year and title to be written', () => {
  const md = (refs: string, tag: string): string => lines('markdown', '## 2 Références', refs, '## 6 Corps', `Selon [${tag}].`);
  const old = '[UIT-T X.1] Recommandation UIT-T X.1 (2000), *T*.';
  assert.equal(rewritten(md(old, 'UIT-T X.99‸99'), 'Add [UIT-T X.9999] to References', 'markdown'), md(`${old}\n\n[UIT-T X.9999] Recommandation UIT-T X.9999 (TBD), *TBD*.`, 'UIT-T X.9999'));
  assert.equal(rewritten('[bibliography]\n== References\n\n* [[[x1,ITU-T X.1]]], Recommendation ITU-T X.1 (2000), _T_.\n\n== Body\n\nAs <<x99‸99>>.\n', 'Add [ITU-T X.9999] to References', 'asciidoc'),
    '[bibliography]\n== References\n\n* [[[x1,ITU-T X.1]]], Recommendation ITU-T X.1 (2000), _T_.\n\n* [[[x9999,ITU-T X.9999]]], Recommendation ITU-T X.9999 (TBD), _TBD_.\n\n== Body\n\nAs <<x9999>>.\n');
  assert.equal(rewritten('2\tReferences\n[ITU-T X.1]\tRecommendation ITU-T X.1 (2000), T.\n6\tBody\nAs [IETF RFC 10‸42].\n', 'Add [IETF RFC 1042] to References', 'text'),
    '2\tReferences\n[ITU-T X.1]\tRecommendation ITU-T X.1 (2000), T.\n[IETF RFC 1042]\tIETF RFC 1042 (TBD), TBD.\n6\tBody\nAs [IETF RFC 1042].\n');
  assert.deepEqual(titles('## 2 References\n\n[ITU-T X.1] T\n\n## 6 Body\n\nAs [ITU-T X.‸1].\n', 'markdown'), []);
});

test('an entry moves between the lists, and its citations follow', () => {
  const md = (refs: string, body: string, bibliography: string): string => lines('markdown', '## 2 References', refs, '## 6 Body', body, '## Bibliography', bibliography);
  const one = '[ITU-T X.1] Recommendation ITU-T X.1 (2000), *T*.', two = '[b-ITU-T X.2] Recommendation ITU-T X.2 (2000), *U*.', moved = '[b-ITU-T X.1] Recommendation ITU-T X.1 (2000), *T*.';
  const keep = '[ITU-T X.0] Recommendation ITU-T X.0 (2000), *V*.';
  const before = md(`${keep}\n\n${one}`, 'As [ITU-T X.1] and [ITU-T X.1].', two), after = md(keep, 'As [b-ITU-T X.1] and [b-ITU-T X.1].', `${moved}\n\n${two}`);
  assert.equal(rewritten(before.replace('X.1] Rec', 'X.‸1] Rec'), 'Move [ITU-T X.1] to the Bibliography as [b-ITU-T X.1]', 'markdown'), after);
  assert.equal(rewritten(after.replace('X.1] Rec', 'X.‸1] Rec'), 'Move [b-ITU-T X.1] to References as [ITU-T X.1]', 'markdown'), before);
  const adoc = (refs: string, bibliography: string): string => lines('asciidoc', '[bibliography]\n== References', refs, '== Body', 'As <<x1>>.', '[bibliography]\n== Bibliography', bibliography);
  const item = (tag: string): string => `* [[[${tag.replace(/\W/g, '').toLowerCase().slice(-2)},${tag}]]], Recommendation ${tag.replace('b-', '')} (2000), _T_.`;
  const here = adoc(`${item('ITU-T X.0')}\n\n${item('ITU-T X.1')}`, item('b-ITU-T X.2')), there = adoc(item('ITU-T X.0'), `${item('b-ITU-T X.1')}\n\n${item('b-ITU-T X.2')}`);
  assert.equal(rewritten(here.replace('x1,ITU', 'x1,I‸TU'), 'Move [ITU-T X.1] to the Bibliography as [b-ITU-T X.1]', 'asciidoc'), there);
  assert.equal(rewritten(there.replace('x1,b-ITU', 'x1,b-I‸TU'), 'Move [b-ITU-T X.1] to References as [ITU-T X.1]', 'asciidoc'), here);
  const text = (refs: string, tag: string, bibliography: string): string => lines('text', '2\tReferences', refs, '6\tBody', `As ${tag}.`, 'Bibliography', bibliography);
  assert.equal(rewritten(text('[ITU-T X.0]\tV.\n[ITU-T X‸.1]\tT.', '[ITU-T X.1]', '[b-ITU-T X.2]\tU.'), 'Move [ITU-T X.1] to the Bibliography as [b-ITU-T X.1]', 'text'), text('[ITU-T X.0]\tV.', '[b-ITU-T X.1]', '[b-ITU-T X.1]\tT.\n[b-ITU-T X.2]\tU.'));
});

test('an entry that both lists have is not moved beside its twin', () => {
  assert.deepEqual(titles('## 2 References\n\n[ITU-T X.‸1] Recommendation ITU-T X.1 (2000), *T*.\n\n## Bibliography\n\n[b-ITU-T X.1] Recommendation ITU-T X.1 (2000), *T*.\n', 'markdown').filter((one) => one.startsWith('Move')), []);
});

test('Metanorma\'s label of an entry goes with "b-"', () => {
  const before = '[bibliography]\n== References\n\n* [[[x1,ITU-T X.1]]], T.\n\n* [[[x2,ITU-T X.2]]], U.\n\n[bibliography]\n== Bibliography\n\n* [[[x3,(b-ITU-T X.3)ITU-T X.3]]], V.\n';
  const after = '[bibliography]\n== References\n\n* [[[x2,ITU-T X.2]]], U.\n\n[bibliography]\n== Bibliography\n\n* [[[x1,(b-ITU-T X.1)ITU-T X.1]]], T.\n\n* [[[x3,(b-ITU-T X.3)ITU-T X.3]]], V.\n';
  assert.equal(rewritten(before.replace('x1,ITU', 'x1,I‸TU'), 'Move [ITU-T X.1] to the Bibliography as [b-ITU-T X.1]', 'asciidoc'), after);
  assert.equal(rewritten(after.replace('x1,(b-ITU-T X.1)ITU', 'x1,(b-ITU-T X.1)I‸TU'), 'Move [b-ITU-T X.1] to References as [ITU-T X.1]', 'asciidoc'), before);
});

test('an abbreviation goes to clause 4 with the full form of the text, of the catalogue, or none', () => {
  const md = (list: string, body: string): string => lines('markdown', '## 4 Abbreviations and acronyms', `| | |\n|---|---|\n${list}`, '## 6 Body', body);
  assert.equal(rewritten(md('| CSP | Cloud Service Provider |', 'An attack surface manager (ASM) is here. The A‸SM.'), 'Add "ASM – Attack Surface Manager" to clause 4', 'markdown'),
    md('| ASM | Attack Surface Manager |\n| CSP | Cloud Service Provider |', 'An attack surface manager (ASM) is here. The ASM.'));
  assert.equal(rewritten('== Abbreviations and acronyms\n\nCSP:: Cloud Service Provider\n\n== Body\n\nThe AP‸I.\n', 'Add "API – Application Programming Interface" to clause 4', 'asciidoc'),
    '== Abbreviations and acronyms\n\nAPI:: Application Programming Interface\nCSP:: Cloud Service Provider\n\n== Body\n\nThe API.\n');
  assert.equal(rewritten('4\tAbréviations et acronymes\nCSP\tFournisseur\n6\tCorps\nLe Z‸QR.\n', 'Add "ZQR" to clause 4', 'text'), '4\tAbréviations et acronymes\nCSP\tFournisseur\nZQR\tTBD\n6\tCorps\nLe ZQR.\n');
  assert.deepEqual(titles(md('| CSP | Cloud Service Provider |', 'The ITU‸-T.'), 'markdown'), []);
});

test('an abbreviation gets its full form where it stands first', () => {
  const md = (body: string): string => lines('markdown', '## 4 Abbreviations and acronyms', '| | |\n|---|---|\n| ASM | Attack Surface Management |', '## 6 Body', body);
  assert.equal(rewritten(md('The ASM. Later A‸SM.'), 'Write the full form of ASM where it stands first', 'markdown'), md('The attack surface management (ASM). Later ASM.'));
  assert.equal(rewritten(md('A‸SM. Later ASM.'), 'Write the full form of ASM here', 'markdown'), md('Attack surface management (ASM). Later ASM.'));
  assert.equal(rewritten(md('This is an A‸SM, and an ASM.').replace('Attack Surface', 'Surface'), 'Write the full form of ASM here', 'markdown'), md('This is a surface management (ASM), and an ASM.').replace('Attack Surface', 'Surface'));
  assert.deepEqual(titles(md('The attack surface management (ASM). Later A‸SM.'), 'markdown'), []);
  assert.equal(rewritten('== Abbreviations and acronyms\n\nASM:: Attack Surface Management\n\n== Body\n\nThe AS‸M.\n', 'Write the full form of ASM here', 'asciidoc'), '== Abbreviations and acronyms\n\nASM:: Attack Surface Management\n\n== Body\n\nThe attack surface management (ASM).\n');
  assert.equal(rewritten('4\tAbréviations et acronymes\nGSA\tGestion de la Surface\n6\tCorps\nLa GS‸A.\n', 'Write the full form of GSA here', 'text'), '4\tAbréviations et acronymes\nGSA\tGestion de la Surface\n6\tCorps\nLa gestion de la surface (GSA).\n');
});

test('a mention becomes a tag, with its entry, here or everywhere', () => {
  const md = (refs: string, body: string): string => lines('markdown', '## 2 References', refs, '## 6 Body', body);
  const x1 = '[ITU-T X.1] Recommendation ITU-T X.1 (2000), *T*.', x805 = `[ITU-T X.805] Recommendation ITU-T X.805 (2023), *${X805}*.`;
  const body = 'As Recommendation ITU-T X.8‸05 says.\n\nITU-T X.805 says it.';
  assert.equal(rewritten(md(x1, body), 'Cite [ITU-T X.805] and add its entry to References', 'markdown'), md(`${x1}\n\n${x805}`, 'As [ITU-T X.805] says.\n\nITU-T X.805 says it.'));
  assert.equal(rewritten(md(x1, body), 'Cite [ITU-T X.805] in 2 places and add its entry to References', 'markdown'), md(`${x1}\n\n${x805}`, 'As [ITU-T X.805] says.\n\n[ITU-T X.805] says it.'));
  assert.equal(rewritten(md(x805, 'As ITU-T X.8‸05 says.'), 'Cite [ITU-T X.805]', 'markdown'), md(x805, 'As [ITU-T X.805] says.'));
  assert.equal(rewritten('[bibliography]\n== References\n\n* [[[x1,ITU-T X.1]]], T.\n\n== Body\n\nAs ITU-T X.14‸54 says.\n', 'Cite [ITU-T X.1454] and add its entry to References', 'asciidoc'),
    `[bibliography]\n== References\n\n* [[[x1,ITU-T X.1]]], T.\n\n* [[[x1454,ITU-T X.1454]]], Recommendation ITU-T X.1454 (2023), _${X1454}_.\n\n== Body\n\nAs <<x1454>> says.\n`);
  assert.equal(rewritten('2\tRéférences\n[UIT-T X.1]\tT.\n6\tCorps\nSelon UIT-T X.99‸99, tout va.\n', 'Cite [UIT-T X.9999] and add its entry to References', 'text'), '2\tRéférences\n[UIT-T X.1]\tT.\n[UIT-T X.9999]\tRecommandation UIT-T X.9999 (TBD), TBD.\n6\tCorps\nSelon [UIT-T X.9999], tout va.\n');
  assert.deepEqual(titles('# Draft new Recommendation ITU-T X.805\n\n## 6 Body\n\nThis ITU-T X.8‸05 asks.\n', 'markdown'), []);
});

test('a work item gets its number everywhere', () => {
  for (const [syntax, before, after] of [
    ['markdown', '## 2 References\n\n[ITU-T X.nssa-cc] Recommendation ITU-T X.nssa-cc, *T*.\n\n## 6 Body\n\nSee [ITU-T X.nssa-cc] and X.nss‸a-cc, not X.nssa-cc-2.\n', '## 2 References\n\n[ITU-T X.1645] Recommendation ITU-T X.1645, *T*.\n\n## 6 Body\n\nSee [ITU-T X.1645] and X.1645, not X.nssa-cc-2.\n'],
    ['asciidoc', '== Corps\n\nVoir X.nss‸a-cc.\n\n== Autre\n\nX.nssa-cc.\n', '== Corps\n\nVoir X.1645.\n\n== Autre\n\nX.1645.\n'],
    ['text', '6\tBody\nSee X.nss‸a-cc.\n7\tMore\nX.nssa-cc (ex X.nssa-cc).\n', '6\tBody\nSee X.1645.\n7\tMore\nX.1645 (ex X.nssa-cc).\n'],
  ] as const) assert.equal(rewritten(before, 'Change X.nssa-cc to X.1645 everywhere', syntax), after);
  assert.deepEqual(titles('## 6 Body\n\nSee X.soa‸r-cc.\n', 'markdown'), []);
});

test('a missing clause is offered at the headings beside its place', () => {
  const text = '# Draft new Recommendation ITU-T X.asm-cc\n\n## Summary\n\nS.\n\n## Keywords\n\nk\n\n## 1 Scope\n\nS.\n\n## 2 References\n\nNone.\n\n## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\nNone.\n\n### 3.2 Terms defined in this Recommendation\n\nNone.\n\n## 5 Conventions\n\nNone.\n\n## 6 Body\n\nB.\n';
  const title = 'Insert "4 Abbreviations and acronyms"';
  for (const heading of ['5 Conv', '3.2 Terms']) assert.equal(rewritten(text.replace(heading, `${heading}‸`), title, 'markdown'), text.replace('## 5', '## 4 Abbreviations and acronyms\n\nNone.\n\n## 5'));
  assert.ok(!titles(text.replace('6 Body', '6 B‸ody'), 'markdown').includes(title));
  assert.ok(!titles(text.replace('B.\n', 'B‸.\n'), 'markdown').includes(title));
  assert.ok(titles('Projet de nouvelle Recommandation UIT-T X.asm-cc\nRésumé\nR.\n1\tDomaine d\'application\nD.\n2\tRéf‸érences\nAucun.\n4\tAbréviations et acronymes\nAucun.\n6\tCorps\nC.\n', 'text').includes('Insert "3 Définitions"'));
  assert.ok(titles('= Title\n:docnumber: X.asm-cc\n:mn-document-class: itu\n\n== Sco‸pe\n\nS.\n\n== References\n\nR.\n\n== Definitions\n\nD.\n', 'asciidoc').includes('Insert "Summary"'));
});

test('a required sentence is offered at its heading', () => {
  const text = '# Draft new Recommendation ITU-T X.asm-cc\n\n## 4 Abbrev‸iations and acronyms\n\n| | |\n|---|---|\n| CSP | Cloud Service Provider |\n\n## 6 Body\n\nB.\n';
  assert.equal(rewritten(text, 'Insert the required sentence', 'markdown'), text.replace('‸', '').replace('acronyms\n', 'acronyms\n\nThis Recommendation uses the following abbreviations and acronyms:\n'));
  assert.equal(rewritten('Draft new Recommendation ITU-T X.asm-cc\n6\tBody\nB.\nAnnex A\nPro‸files\nText of it.\n', 'Insert the required sentence', 'text'), 'Draft new Recommendation ITU-T X.asm-cc\n6\tBody\nB.\nAnnex A\nProfiles\n(This annex forms an integral part of this Recommendation.)\nText of it.\n');
});

test('nothing in code, in comments, for an empty text', () => {
  assert.deepEqual(titles('‸', 'markdown'), []);
  assert.deepEqual(titles('## 6 Body\n\n```\n[ITU-T X.8‸05]\n```\n', 'markdown'), []);
  assert.deepEqual(titles('== Body\n\n// ITU-T X.8‸05\n', 'asciidoc'), []);
});

test('any place of any draft gives edits that do not overlap and lie in the text', () => {
  const options = { catalogue: someCatalogue, knownAbbreviations: new Set<string>() };
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
    const draft = scanDraft(FAULTY[syntax], syntax), { length } = FAULTY[syntax];
    fc.assert(fc.property(fc.nat(length), fc.nat(120), (start, more) => {
      for (const { edits } of refactoringsAt(draft, { start, end: Math.min(length, start + more) }, options)) {
        const sorted = [...edits()].sort((a, b) => a.start - b.start || a.end - b.end);
        sorted.forEach((edit, i) => { assert.ok((sorted[i - 1]?.end ?? 0) <= edit.start && edit.start <= edit.end && edit.end <= length); });
      }
    }), { numRuns: 4 * RUNS });
  }
  assert.ok(offered(FAULTY.markdown.replace('[b-ITU-T X.1]', '[b-ITU-T X‸.1]'), 'markdown').all.length > 0);
});
