import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Syntax } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import { compareDrafts } from './compare.ts';
import { countOf, GROUPS, type Change, type Comparison, type Group } from './comparison.ts';
import { compareHtml } from './compare-html.ts';
import { compareMarkdown } from './compare-markdown.ts';
import { compareText } from './compare-text.ts';
import { RUNS } from '../fixture.ts';

const compare = (before: string, after: string, syntax: Syntax = 'markdown'): Comparison =>
  compareDrafts({ draft: scanDraft(before, syntax), file: 'old' }, { draft: scanDraft(after, syntax), file: 'new' });

/** "renamed, moved: 6.1 Discovery -> 6.2 Finding": all that differs, a line each. */
const lines = (changes: readonly Change[]): readonly string[] => changes.map(({ kinds, what, before, after, detail }) =>
  [`${kinds.join(', ')} in ${what}`, ...(before ? [`was ${before.text}`] : []), ...(after ? [`is ${after.text}`] : []), ...(detail ? [detail] : [])].join('; '));
const only = (comparison: Comparison, ...groups: readonly Group[]): void => {
  for (const group of GROUPS) if (!groups.includes(group)) assert.deepEqual(lines(comparison.changes[group]), [], group);
};

const MARKDOWN = `# Draft new Recommendation ITU-T X.asm-cc

Attack surface management

## 1 Scope

This Recommendation covers assets.

## 2 References

[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Security architecture*.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2022), *Requirements of a platform*.

## 3 Definitions

### 3.2 Terms defined in this Recommendation

**3.2.1 asset**: A resource of the provider.

**3.2.2 exposed asset**: A resource that answers requests.

## 4 Abbreviations and acronyms

| | |
|---|---|
| API | Application Programming Interface |
| CSP | Cloud Service Provider |

## 6 Discovery

### 6.1 General

The CSP should list every asset. The list may be long.

### 6.2 Sources

Sources are logs. The CSP shall keep logs for one year.

## 7 Ranking

The CSP shall rank assets.

## Bibliography

[b-NIST 800] NIST 800 (2020), *Guide*.
`;

describe('what differs between two drafts', () => {
  test('a draft and itself: nothing', () => {
    const same = compare(MARKDOWN, MARKDOWN);
    assert.equal(countOf(same), 0);
    for (const text of [compareMarkdown(same), compareHtml(same), compareText(same)]) assert.match(text, /No differences\./);
  });

  test('clauses: added, removed, renamed, renumbered, moved', () => {
    const after = MARKDOWN.replace('## 6 Discovery', '## 6 Overview\n\nAssets are many.\n\n## 7 Discovery').replace('### 6.1', '### 7.1').replace('### 6.2 Sources', '### 7.2 Sources of data')
      .replace(/## 7 Ranking\n\nThe CSP shall rank assets\.\n\n/, '');
    const { changes } = compare(MARKDOWN, after);
    assert.deepEqual(lines(changes.clauses), [
      'added in 6 Overview; is 6 Overview', 'renumbered in 7 Discovery; was 6 Discovery; is 7 Discovery', 'renamed in 7.2 Sources of data; was 6.2 Sources; is 7.2 Sources of data',
      'removed in 7 Ranking; was 7 Ranking',
    ]);
    const turned = compare('## 1 Scope\n\nA.\n\n## 6 One\n\nB.\n\n## 7 Two\n\nC.\n\n## 8 Three\n\nD.\n', '## 1 Scope\n\nA.\n\n## 6 Three\n\nD.\n\n## 7 One\n\nB.\n\n## 8 Two\n\nC.\n');
    assert.deepEqual(lines(turned.changes.clauses), ['moved in 6 Three; was 8 Three; is 6 Three', 'renumbered in 7 One; was 6 One; is 7 One', 'renumbered in 8 Two; was 7 Two; is 8 Two']);
    only(turned, 'clauses');
  });

  test('a clause keeps its name where another one of the same title stands under another parent', () => {
    const text = '## 6 A\n\n### 6.1 General\n\nOne thing.\n\n## 7 B\n\n### 7.1 General\n\nAnother thing.\n';
    only(compare(text, text), 'clauses');
    assert.deepEqual(lines(compare(text, text.replace('### 6.1 General\n\nOne thing.\n\n', '')).changes.clauses), ['removed in 6.1 General; was 6.1 General']);
  });

  test('terms, abbreviations and references', () => {
    const after = MARKDOWN.replace('A resource that answers requests', 'A resource that answers any request').replace('**3.2.1 asset**: A resource of the provider.', '**3.2.1 own asset**: A resource of the provider.')
      .replace('Cloud Service Provider |', 'Cloud Service Partner |\n| SOC | Security Operations Centre |').replace('X.1645 (2022), *Requirements of a platform*', 'X.1645 (2023), *Requirements of platforms*')
      .replace(/\[ITU-T X\.805\].*\n\n/, '').replace('[b-NIST 800]', '[b-ITU-T X.805] Recommendation ITU-T X.805 (2003), *Security architecture*.\n\n[b-NIST 800]');
    const comparison = compare(MARKDOWN, after), { changes } = comparison;
    assert.deepEqual(lines(changes.terms), [
      'renamed in own asset; was asset: A resource of the provider.; is own asset: A resource of the provider.',
      'definition in exposed asset; was exposed asset: A resource that answers requests.; is exposed asset: A resource that answers any request.',
    ]);
    assert.deepEqual(lines(changes.abbreviations), ['changed in CSP; was Cloud Service Provider; is Cloud Service Partner', 'added in SOC; is Security Operations Centre']);
    assert.deepEqual(lines(changes.references).map((line) => line.replace(/; was .*; is [^;]*/, '')), ['edition, title in [ITU-T X.1645]', 'moved in [b-ITU-T X.805]; from References to the Bibliography']);
    only(comparison, 'terms', 'abbreviations', 'references');
  });

  test('requirements: stronger, changed, moved, added, removed; and words beside them', () => {
    const after = MARKDOWN.replace('The CSP should list every asset.', 'The CSP shall list every asset.').replace('for one year', 'for two years')
      .replace('The CSP shall rank assets.', 'An operator may delegate this task. The list may be long.').replace(' The list may be long.\n\n###', '\n\n###').replace('Sources are logs.', 'Sources are logs and traces.');
    const comparison = compare(MARKDOWN, after), { changes } = comparison;
    assert.deepEqual(lines(changes.requirements), [
      'strength in 6.1 General; was The CSP should list every asset.; is The CSP shall list every asset.; should → shall',
      'changed in 6.2 Sources; was The CSP shall keep logs for one year.; is The CSP shall keep logs for two years.',
      'added in 7 Ranking; is An operator may delegate this task.',
      'moved in 7 Ranking; was The list may be long.; is The list may be long.; from 6.1 General',
      'removed in 7 Ranking; was The CSP shall rank assets.',
    ]);
    assert.deepEqual(lines(changes.text), ['changed in 6.2 Sources; was 6.2 Sources; is 6.2 Sources; 1 paragraph changed']);
    only(comparison, 'requirements', 'text');
  });

  test('a reference that follows its clause to another number is no difference; one that leads elsewhere is', () => {
    const texts: Readonly<Record<Syntax, readonly [string, string]>> = {
      markdown: ['## 6 Discovery\n\nThe CSP shall act as clause 7.1 says.\n\nSee clauses 7.1 and 6, and Annex A.\n\n## 7 Ranking\n\n### 7.1 Order\n\nWords.\n\n# Annex A Examples\n\nWords.\n', '## 6 Overview\n\nIt is one.\n\n'],
      text: ['6\tDiscovery\n\nThe CSP shall act as clause 7.1 says.\n\nSee clauses 7.1 and 6, and Annex A.\n\n7\tRanking\n\n7.1\tOrder\n\nWords.\n\nAnnex A\nExamples\n\nWords.\n', '6\tOverview\n\nIt is one.\n\n'],
      asciidoc: ['== Discovery\n\nThe CSP shall act as clause 2.1 says.\n\nSee clauses 2.1 and 1, and Annex A.\n\n== Ranking\n\n=== Order\n\nWords.\n\n[appendix]\n== Examples\n\nWords.\n', '== Overview\n\nIt is one.\n\n'],
    };
    for (const [syntax, [text, added]] of Object.entries(texts) as [Syntax, readonly [string, string]][]) {
      const renumbered = added + text.replaceAll(/(?<!\.)\b(7|6|2|1)(?=(?:\.1)?(?: |\t|,))/g, (number) => String(Number(number) + 1));
      const comparison = compare(text, renumbered, syntax);
      assert.equal(comparison.changes.clauses[0]?.kinds[0], 'added', syntax);
      only(comparison, 'clauses', 'text');
      assert.deepEqual(comparison.changes.text, [], syntax);
      // Forgotten: the words are the same. Wrong: they are not.
      only(compare(text, added + text, syntax), 'clauses', 'text');
      assert.equal(compare(text, renumbered.replace(/as clause \d/, 'as clause 9'), syntax).changes.requirements.length, 1, syntax);
    }
  });

  test('the sentences of a row are those of its cells', () => {
    const text = '## 6 A\n\n| Actor | Duty |\n|---|---|\n| One. CSP | The CSP shall rank. It rests. |\n';
    assert.deepEqual(lines(compare(text, text.replace('rank', 'list')).changes.requirements), ['changed in 6 A; was The CSP shall rank.; is The CSP shall list.']);
  });

  test('AsciiDoc: clauses are numbered as Metanorma does it, entries go by their document', () => {
    const text = '= Title of it\n:mn-document-class: itu\n:docnumber: X.1\n\n== Scope\n\nIt covers assets.\n\n[bibliography]\n== References\n\n* [[[x805,ITU-T X.805]]], _Security architecture_\n\n== Discovery\n\nThe CSP shall list assets.\n\n== Ranking\n\nThe CSP may rank assets.\n';
    only(compare(text, text, 'asciidoc'));
    const { changes } = compare(text, text.replace('== Discovery', '== Overview\n\nIt is one.\n\n== Discovery').replace(':docnumber: X.1', ':docnumber: X.2').replace('may rank', 'shall rank'), 'asciidoc');
    assert.deepEqual(lines(changes.header), ['changed in docnumber; was X.1; is X.2']);
    assert.deepEqual(lines(changes.clauses), ['added in 3 Overview; is 3 Overview', 'renumbered in 4 Discovery; was 3 Discovery; is 4 Discovery', 'renumbered in 5 Ranking; was 4 Ranking; is 5 Ranking']);
    assert.deepEqual(lines(changes.requirements), ['strength in 5 Ranking; was The CSP may rank assets.; is The CSP shall rank assets.; may → shall']);
  });

  test('plain text, in French', () => {
    const text = 'Projet de nouvelle Recommandation UIT-T X.asm-cc\n\n1\tDomaine d\'application\n\nLe texte traite des actifs.\n\n6\tExigences\n\nLe fournisseur doit classer les actifs.\n';
    const { changes } = compare(text, text.replace('doit classer', 'devrait classer'), 'text');
    assert.deepEqual(lines(changes.requirements), ['strength in 6 Exigences; was Le fournisseur doit classer les actifs.; is Le fournisseur devrait classer les actifs.; shall → should']);
  });

  test('another layout is no difference', () => {
    only(compare(MARKDOWN, MARKDOWN.replaceAll('\n', '\r\n').replace('The CSP shall keep', 'The CSP\r\nshall keep').replace('*Requirements of a platform*', '_Requirements of a platform_').replace('## 7 Ranking', '\r\n\r\n## 7 Ranking')));
  });
});

describe('the page', () => {
  const { changes, ...drafts } = compare(MARKDOWN, MARKDOWN.replace('should list every asset', 'shall list <b>every</b> asset'));
  test('Markdown says what was and what is, and shows no markup of the text', () => {
    const text = compareMarkdown({ ...drafts, changes });
    assert.match(text, /^# Changes from old to new\n\nFrom X\.asm-cc in old to X\.asm-cc in new\.\n\n1 difference: 1 in Requirements\.\n/);
    assert.match(text, /\| Requirements \| 0 \| 0 \| 1 \|\n\n## Requirements\n\n- 6\.1 General: \*\*requirement word changed \(should → shall\)\*\*, line 34\n {2}- was: The CSP should list every asset\.\n {2}- is: The CSP shall list \\<b\\>every\\<\/b\\> asset\.\n$/);
  });
  test('HTML holds nothing of the text as markup', () => {
    const text = compareHtml({ ...drafts, changes });
    assert.match(text, /<ins>The CSP shall list &lt;b&gt;every&lt;\/b&gt; asset\.<\/ins>/);
    assert.doesNotMatch(text, /<b>|<script/);
  });
  test('plain text has one line for what is said on one', () => {
    assert.match(compareText({ ...drafts, changes }), /^Requirements\n {2}~ 6\.1 General: requirement word changed \(should → shall\), line 34\n {6}was The CSP should list every asset\.\n {6}is {2}The CSP shall/m);
  });
});

describe('any two texts', () => {
  const line = fc.constantFrom('## 6 A', '### 6.1 General', '# Annex A Examples', '**3.2.1 asset**: A thing.', '[ITU-T X.805] Recommendation ITU-T X.805 (2003), *T*.', '| API | Interface |', 'The CSP shall do it. It may not.', '== Scope', '## 2 References', '', '```', 'NOTE – Words.', '\r', '|');
  const text = fc.array(line, { maxLength: 25 }).map((all) => all.join('\n')), syntax = fc.constantFrom<Syntax>('markdown', 'asciidoc', 'text');
  test('have a comparison; a text and itself have no differences; added and removed change places when the drafts do', () => {
    fc.assert(fc.property(text, text, syntax, (a, b, form) => {
      assert.equal(countOf(compare(a, a, form)), 0);
      const there = compare(a, b, form), back = compare(b, a, form);
      for (const write of [compareMarkdown, compareHtml, compareText]) assert.ok(write(there).length > 0);
      for (const group of ['abbreviations', 'references'] as const) assert.equal(there.changes[group].filter(({ before }) => !before).length, back.changes[group].filter(({ after }) => !after).length, group);
    }), { numRuns: 5 * RUNS });
  });
});
