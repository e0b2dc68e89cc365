import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../../catalogue/catalogue.ts';
import type { Statement } from '../../catalogue/statement.ts';
import { textOf, type Syntax } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import { checkDraft } from '../../rules/checking/live-check.ts';
import { catalogue as reviewed } from '../../rules/reference-fixture.ts';
import { completionsAt, type Completion } from './completion.ts';
import { cursor, someCatalogue } from '../fixture.ts';

const known = new Set(['ITU']);

function offered(picture: string, syntax: Syntax = 'markdown'): { readonly items: readonly Completion[]; readonly text: string } {
  const { draft, offset, text } = cursor(picture, syntax);
  return { items: completionsAt(draft, offset, someCatalogue, { limit: 50, knownAbbreviations: known }).items, text };
}

const labels = (picture: string, syntax: Syntax = 'markdown'): readonly string[] => offered(picture, syntax).items.map(({ label }) => label);

/** The text after accepting an item, with all its edits. */
function accepted(picture: string, label: string, syntax: Syntax = 'markdown'): string {
  const { items, text } = offered(picture, syntax), item = items.find((one) => one.label === label);
  assert.ok(item, `"${label}" is not among ${JSON.stringify(items.map((one) => one.label))}`);
  return applyEdits(text, [item.edit, ...item.additional()]);
}

const references = '## 2 References\n\nSentence.\n\n[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Old things*.\n\n[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *B*.\n\n## 6 Body\n\n';
const entry = '[ITU-T X.1454] Recommendation ITU-T X.1454 (2023), *Security measures for location enabled smart office services*.';

test('a citation and its entry', () => {
  for (const typed of ['[ITU-T X.14‸', '[X.14‸', '[ITU-T location en‸', '[smart off‸', '[ITU-T X.14‸]', '[ITU-T X.14‸99]']) {
    assert.equal(accepted(`${references}See ${typed} now.\n`, 'ITU-T X.1454'), `${references.replace('[ITU-T X.1645]', `${entry}\n\n[ITU-T X.1645]`)}See [ITU-T X.1454] now.\n`, typed);
  }
});

test('a citation of the Bibliography adds it', () => {
  assert.equal(accepted(`${references}See [b-ITU-T X.14‸\n`, 'ITU-T X.1454'), `${references}See [b-ITU-T X.1454]\n\n## Bibliography\n\n[b-${entry.slice(1)}\n`);
});

test('in an appendix the entry goes to the Bibliography', () => {
  assert.match(accepted(`${references}## Appendix I – More\n\nSee [X.14‸\n`, 'ITU-T X.1454'), /See \[b-ITU-T X\.1454\]\n\n## Bibliography\n\n\[b-ITU-T X\.1454\]/);
});

test('pandoc\'s brackets stay escaped', () => {
  const escaped = references.replaceAll(/\[([^\]]*)\]/g, '\\[$1\\]');
  assert.match(accepted(`${escaped}See \\[X.14‸\\] now`, 'ITU-T X.1454'), /\\\[ITU-T X\.1454\\\] Recommendation[^]*See \\\[ITU-T X\.1454\\\] now$/);
});

test('AsciiDoc cites by anchor, from << and from a bracket', () => {
  const list = '[bibliography]\n== References\n\n* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _Old things_.\n\n== Body\n\n';
  const more = list.replace('\n\n== Body', '\n\n* [[[x1454,ITU-T X.1454]]], Recommendation ITU-T X.1454 (2023), _Security measures for location enabled smart office services_.\n\n== Body');
  for (const typed of ['<<X.14‸', '<<x14‸', '<<x14‸>>', '[X.14‸', '[X.14‸]']) assert.equal(accepted(`${list}See ${typed} now.\n`, 'ITU-T X.1454', 'asciidoc'), `${more}See <<x1454>> now.\n`, typed);
  assert.equal(accepted(`${list}See <<old‸\n`, 'ITU-T X.805', 'asciidoc'), `${list}See <<x805>>\n`);
  assert.deepEqual(labels(`${list}[sour‸`, 'asciidoc'), []);
});

test('AsciiDoc: ids of clauses, tables and figures', () => {
  const text = '== Body\n\n[[find]]\n=== Discovery of assets\n\n[[flow]]\n.Flow of data\nimage::a.png[]\n\n';
  assert.equal(accepted(`${text}See <<fi‸`, 'find', 'asciidoc'), `${text}See <<find>>`);
  assert.equal(accepted(`${text}See <<disc‸>>`, 'find', 'asciidoc'), `${text}See <<find>>`);
  assert.equal(accepted(`${text}See <<fl‸`, 'flow', 'asciidoc'), `${text}See <<flow>>`);
});

test('plain text', () => {
  const list = '2\tReferences\nSentence.\n[ITU-T X.805]\tRecommendation ITU-T X.805 (2003), Old things.\n6\tBody\n';
  assert.equal(accepted(`${list}See [X.14‸ now.\n`, 'ITU-T X.1454', 'text'), `${list.replace('6\tBody', `${entry.replace('] ', ']\t').replaceAll('*', '')}\n6\tBody`)}See [ITU-T X.1454] now.\n`);
});

test('what is listed comes first and is listed once', () => {
  assert.equal(labels(`${references}See [‸`)[0], 'ITU-T X.805');
  assert.deepEqual(labels(`${references}See [X.80‸`), ['ITU-T X.805']);
  assert.equal(accepted(`${references}See [old‸`, 'ITU-T X.805'), `${references}See [ITU-T X.805]`);
});

test('a line of References is completed to a whole entry', () => {
  const { items } = offered('## 2 References\n\nSentence.\n\n[ITU-T X.14‸');
  assert.equal(items[0]?.edit.newText, entry);
  assert.equal(accepted('## 2 References\n\nSentence.\n\n[ITU-T X.14‸]', 'ITU-T X.1454'), `## 2 References\n\nSentence.\n\n${entry}`);
  assert.equal(accepted('[bibliography]\n== References\n\n* [[[x14‸]]]', 'ITU-T X.1454', 'asciidoc').split('\n')[3], '* [[[x1454,ITU-T X.1454]]], Recommendation ITU-T X.1454 (2023), _Security measures for location enabled smart office services_.');
});

test('a number in running text comes alone', () => {
  assert.equal(accepted(`${references}As ITU-T X.14‸ says`, 'X.1454'), `${references}As ITU-T X.1454 says`);
  assert.equal(accepted(`${references}As Recommendation ITU-T ‸`, 'X.1454'), `${references}As Recommendation ITU-T X.1454`);
  assert.equal(accepted('Work on X.so‸', 'X.soar-cc'), 'Work on X.soar-cc');
  assert.equal(accepted('Work on X.ns‸', 'X.1645'), 'Work on X.1645');
  assert.equal(offered('Work on X.so‸').items[0]?.detail, 'under study – Framework of security orchestration for cloud computing');
});

test('French drafts', () => {
  const french = '---\ndocnumber: X.1\nlanguage: fr\n---\n\n## 2 Références\n\n[UIT-T X.805] Recommandation UIT-T X.805 (2003), *A*.\n\n## 6 Corps\n\n';
  assert.equal(accepted(`${french}Voir [UIT-T cadre orch‸`, 'UIT-T X.soar-cc'), `${french.replace('*A*.\n', '*A*.\n\n[UIT-T X.soar-cc] Projet de Recommandation UIT-T X.soar-cc, *Cadre applicable à l\'orchestration*.\n')}Voir [UIT-T X.soar-cc]`);
  assert.equal(accepted(`${french}Voir UIT-T X.14‸`, 'X.1454'), `${french}Voir UIT-T X.1454`);
});

test('a French draft is told of a title that no source gives in French, and keeps it', () => {
  const clause = '2\tRéférences\n[UIT-T X.805]\tRecommandation UIT-T X.805 (2003), A.\n6\tCorps\n';
  const french = {
    markdown: '---\ndocnumber: X.1\nlanguage: fr\n---\n\n## 2 Références\n\n[UIT-T X.805] Recommandation UIT-T X.805 (2003), *A*.\n\n## 6 Corps\n\nVoir [X.14‸',
    asciidoc: '= Titre\n:docnumber: X.1\n:language: fr\n\n[bibliography]\n== Références\n\n* [[[x805,UIT-T X.805]]], Recommandation UIT-T X.805 (2003), _A_.\n\n== Corps\n\nVoir <<x14‸',
    text: `Projet de nouvelle Recommandation UIT-T X.1\nTitre\n${clause}Voir [X.14‸`,
  };
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
    const item = offered(french[syntax], syntax).items.find(({ label }) => label === 'UIT-T X.1454');
    assert.equal(item?.detail, 'in English only – Security measures for location enabled smart office services', syntax);
    assert.match(item.documentation(), /^No source gives the title in French\./);
    const after = accepted(french[syntax], 'UIT-T X.1454', syntax);
    assert.match(after, /Recommandation UIT-T X\.1454 \(2023\), [*_]?Security measures for location enabled smart office services[*_]?\./);
    assert.deepEqual(checkDraft(scanDraft(after, syntax), { levels: {}, knownAbbreviations: known, catalogue: someCatalogue }).filter(({ place }) => textOf(place).includes('1454') || textOf(place).includes('Security')), []);
  }
  assert.match(offered('## 2 Références\n\n## 6 Corps\n\nVoir [UIT-T cadre orch‸').items.find(({ label }) => label.endsWith('X.soar-cc'))?.detail ?? '', /^under study – Cadre/);
  assert.doesNotMatch(offered(french.markdown.replace('[X.14', 'UIT-T X.14')).items[0]?.detail ?? '', /only/);
});

test('abbreviations: listed first, the catalogue\'s add their line', () => {
  const list = '## 4 Abbreviations and acronyms\n\nSentence:\n\nAAA\tAll About A\n\nUUU\tUnited U Units\n\n## 6 Body\n\n';
  assert.deepEqual(labels(`${list}The UU‸`), ['UUU']);
  assert.equal(accepted(`${list}The UA‸`, 'UAM'), `${list.replace('UUU\t', 'UAM\tUrban air mobility\n\nUUU\t')}The UAM`);
  assert.equal(accepted('4\tAbbreviations and acronyms\nNone.\n6\tBody\nThe UA‸', 'UAM', 'text').split('\n').filter((line) => line.includes('UAM')).join(), 'UAM\tUrban air mobility,The UAM');
  assert.equal(accepted('== Abbreviations and acronyms\n\nAAA:: All About A\n\n== Body\n\nThe UA‸', 'UAM', 'asciidoc'), '== Abbreviations and acronyms\n\nAAA:: All About A\nUAM:: Urban air mobility\n\n== Body\n\nThe UAM');
});

test('an abbreviation is offered with each of its full forms, as of its own source', () => {
  const at = (document: string) => ({ document, place: 'clause 4' }), { draft, offset } = cursor('## 6 Body\n\nThe LK‸ waits.');
  const catalogue = {
    ...someCatalogue, sources: [...someCatalogue.sources, { id: 'compendium', title: 'Compendium', date: '2026-11-22', covers: [] }],
    abbreviations: [{ abbreviation: 'LK', expansion: 'Lock Key', source: at('report') }, { abbreviation: 'LK', expansion: 'Log Keeper', source: at('compendium') }, { abbreviation: 'LK', expansion: 'log-keepers', source: at('compendium') }],
  };
  assert.deepEqual(completionsAt(draft, offset, catalogue, { limit: 50, knownAbbreviations: known }).items.map((item) => item.documentation()), [
    '**LK**: Lock Key (catalogue, as of 2023-09-08; its line is added to clause 4)', '**LK**: Log Keeper (catalogue, as of 2026-11-22; its line is added to clause 4)',
  ]);
});

test('a text of another organization is cited by its own number, and its entry has the form of that organization', () => {
  const standard = (name: string, title: string, date: string): Statement => (
    { names: [name], title: { lang: 'en', text: title }, kind: 'standard', questions: [], events: [{ event: 'approved', date }], relations: [], notes: [], place: name });
  const catalogue = buildCatalogue([{
    version: 1, source: { id: 'others', title: 'Others', date: '2026-01-02', covers: [] }, questions: [], abbreviations: [],
    statements: [standard('ISO/IEC 27002', 'Controls', '2022-02-15'), standard('IETF RFC 8446', 'TLS 1.3', '2018-08-10')],
  }]);
  const written = (picture: string): string => {
    const { draft, offset, text } = cursor(`## 2 References\n\nSentence.\n\n## 6 Body\n\n${picture}\n`), [item] = completionsAt(draft, offset, catalogue, { limit: 50, knownAbbreviations: known }).items;
    return item ? applyEdits(text, [item.edit, ...item.additional()]) : '';
  };
  assert.match(written('See [ISO/IEC 270‸'), /^\[ISO\/IEC 27002\] ISO\/IEC 27002:2022, \*Controls\*\.$[^]*^See \[ISO\/IEC 27002\]$/m);
  assert.match(written('See [b-IETF RFC 84‸'), /^See \[b-IETF RFC 8446\]$[^]*^\[b-IETF RFC 8446\] IETF RFC 8446 \(2018\), \*TLS 1\.3\*\.$/m);
});

test('terms by their beginning or a word in them', () => {
  const terms = '### 3.2 Terms defined in this Recommendation\n\n**3.2.1 exposed asset**: A resource.\n\n**3.2.2 cloud service**: A service.\n\n## 6 Body\n\n';
  assert.equal(accepted(`${terms}Every exp‸`, 'exposed asset'), `${terms}Every exposed asset`);
  assert.equal(accepted(`${terms}Every exposed as‸`, 'exposed asset'), `${terms}Every exposed asset`);
  assert.equal(accepted(`${terms}Every serv‸`, 'cloud service'), `${terms}Every cloud service`);
  assert.equal(accepted(`${terms}Clo‸`, 'cloud service'), `${terms}Cloud service`);
  assert.deepEqual(labels(`${terms}Every ex‸`), []);
});

test('clauses, annexes, figures and tables that exist', () => {
  const text = '## 6 Body\n\n### 6.1 Discovery\n\nTable 2 – Assets\n\nFigure 1 – Flow\n\n## Annex A – More\n\nText.\n\n';
  assert.deepEqual(offered(`${text}See clause 6‸`).items.map(({ label, detail }) => `${label} ${detail}`), ['6 Body', '6.1 Discovery']);
  assert.equal(accepted(`${text}See clause disc‸`, '6.1'), `${text}See clause 6.1`);
  assert.equal(accepted(`${text}See Annex ‸`, 'A'), `${text}See Annex A`);
  assert.equal(accepted(`${text}See Table ‸`, '2'), `${text}See Table 2`);
  assert.equal(accepted(`${text}Voir le § ‸`, '6.1'), `${text}Voir le § 6.1`);
  assert.equal(accepted(`${text}See Figure ‸.`, '1'), `${text}See Figure 1.`);
  assert.deepEqual(labels(`${text}See Annex A.‸`), []);
  assert.deepEqual(labels(`${text}See clause A.1‸`), []);
  assert.equal(accepted('== Body\n\n[[find]]\n=== Discovery\n\nSee clause 1.‸', '1.1', 'asciidoc'), '== Body\n\n[[find]]\n=== Discovery\n\nSee <<find>>');
});

test('Questions with their names', () => {
  assert.deepEqual(offered('Question 8‸').items.map(({ label, detail }) => `${label} ${detail}`), ['8/17 Sécurité de l\'informatique en nuage']);
  assert.equal(accepted('The Q7‸ group', '7/17'), 'The Q7/17 group');
  assert.equal(accepted('---\nquestion: 8‸\n---\n', '8/17'), '---\nquestion: 8/17\n---\n');
});

test('nothing in code, comments, addresses and check boxes', () => {
  for (const picture of ['Text `[X.14‸', '```\n[X.14‸\n```\n', '<!-- [X.14‸ -->\n', 'See https://a.b/X.14‸', '- [ ‸', '- [x‸]', 'A [link‸](a.md)']) assert.deepEqual(labels(picture), [], picture);
});

test('a long list is cut and asked for again', () => {
  const { draft, offset } = cursor('See [‸');
  const list = completionsAt(draft, offset, someCatalogue, { limit: 2, knownAbbreviations: known });
  assert.equal(list.items.length, 2);
  assert.equal(list.isIncomplete, true);
});

test('a text that was not approved is offered to who names it', () => {
  const offers = (typed: string): readonly string[] => {
    const { draft, offset } = cursor(`${references}See [${typed}‸\n`, 'markdown');
    return completionsAt(draft, offset, reviewed, { limit: 50, knownAbbreviations: known }).items.map(({ label, detail }) => `${label}: ${detail}`);
  };
  assert.deepEqual(offers('ITU-T X.17'), []);
  assert.deepEqual(offers('ITU-T X.1771'), ['ITU-T X.1771: not approved – Requirements for data de-identification assurance']);
});

test('the Questions of the draft\'s own Study Group come first', () => {
  const withMany = { ...someCatalogue, questions: ['1/11', '12/17', '1/17', '1/5'].map((id) => ({ id, studyGroup: `SG${id.split('/')[1] ?? ''}`, names: [] })) };
  const first = (header: string): readonly string[] => {
    const { draft, offset } = cursor(`${header}See Q1‸`);
    return completionsAt(draft, offset, withMany, { limit: 50, knownAbbreviations: known }).items.map(({ label }) => label);
  };
  assert.deepEqual(first('---\nquestion: Q8/17\n---\n\n'), ['1/17', '12/17', '1/5', '1/11']);
  assert.deepEqual(first('# Draft new Recommendation ITU-T X.soar-cc\n\n'), ['1/17', '12/17', '1/5', '1/11']);
  assert.deepEqual(first('---\ngroup: SG11\n---\n\n'), ['1/11', '1/5', '1/17', '12/17']);
  assert.deepEqual(first(''), ['1/5', '1/11', '1/17', '12/17']);
});

test('a second number after "clauses"', () => {
  const text = '## 6 Body\n\n### 6.1 Discovery\n\n### 6.2 Ranking\n\nTable 2 – Assets\n\n## Annex A – More\n\nText.\n\n';
  assert.deepEqual(labels(`${text}See clauses 6.1 and ‸`), ['6', '6.1', '6.2']);
  assert.equal(accepted(`${text}See clauses 6, 6.1 and 6.‸ here`, '6.2'), `${text}See clauses 6, 6.1 and 6.2 here`);
  assert.deepEqual(labels(`${text}See Tables 1 and ‸`), ['2']);
  assert.deepEqual(labels(`${text}See clauses 6.1 and disc‸`), []);
  assert.equal(accepted('== Body\n\n[[find]]\n=== Discovery\n\nSee clauses 1 and 1.‸', '1.1', 'asciidoc').split('\n').at(-1), 'See clauses 1 and <<find>>');
});

test('a row of clause 4 is completed with its expansion', () => {
  const table = (row: string): string => `## 4 Abbreviations and acronyms\n\nSentence:\n\n| | |\n|---|---|\n| AAA | All About A |\n${row}\n\n## 6 Body\n`;
  for (const row of ['| UA‸ | |', '| UA‸', '| UA‸ |', '| UA‸ |  ']) assert.equal(accepted(table(row), 'UAM'), table('| UAM | Urban air mobility |'), row);
  assert.equal(accepted(table('| UA‸   | |'), 'UAM'), table('| UAM   | Urban air mobility |'));
  assert.equal(accepted(table('| UA‸ | Something else |'), 'UAM'), table('| UAM | Something else |'));
});

test('a draft does not offer itself as a reference', () => {
  const text = '# Draft new Recommendation ITU-T X.soar-cc\n\n## 6 Body\n\n';
  assert.ok(!labels(`${text}See [X.so‸`).includes('ITU-T X.soar-cc'));
  assert.deepEqual(labels(`${text.replace('soar', 'other')}See [X.so‸`), ['ITU-T X.soar-cc']);
});

test('nothing is offered in an address', () => {
  for (const typed of ['http://x.org/[ITU‸', 'http://x.org/YYY/[ITU-T%20X‸]', '<code>X.14‸</code>']) assert.deepEqual(labels(`${references}See ${typed}\n`), [], typed);
});
