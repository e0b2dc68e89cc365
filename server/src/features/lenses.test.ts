import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOf, type Syntax } from '../draft/block.ts';
import { editDraft, scanDraft, spanOf, type Draft } from '../draft/draft.ts';
import { pointOfOffset } from '../draft/lines.ts';
import { linesOf, someCatalogue, RUNS } from './fixture.ts';
import { LENS_KINDS, lensesOf, lensPlaces } from './lenses.ts';

const ALL = new Set(LENS_KINDS);

const lenses = (draft: Draft, shows: ReadonlySet<(typeof LENS_KINDS)[number]> = ALL): readonly string[] =>
  lensesOf(draft, someCatalogue, shows).map(({ place, title }) => `${textOf(place)}: ${title}`);

const MARKDOWN = `# Draft new Recommendation ITU-T X.soar-cc

## 2 References

[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Security architecture*.

[ITU-T X.1333] Recommendation ITU-T X.1333 (2023), *Security guidelines*.

## 3 Definitions

### 3.2 Terms defined in this Recommendation

**3.2.1 exposed asset**: An asset that an API shows.

**3.2.2 playbook**: A list.

## 4 Abbreviations and acronyms

| | |
|---|---|
| API | Application Programming Interface |
| SOC | Security Operations Centre |

## 6 Body

Exposed assets have APIs, see [ITU-T X.805] and clause 6 of [ITU-T X.805]. An API is an exposed asset. \`exposed asset\` [b-API]

## Bibliography

[b-ITU-T X.1333] Recommendation ITU-T X.1333 (2023), *Security guidelines*.
`;

test('citations of entries, uses of terms and abbreviations, the work item over the title', () => {
  assert.deepEqual(lenses(scanDraft(MARKDOWN, 'markdown')), [
    'Draft new Recommendation ITU-T X.soar-cc: X.soar-cc · under study · Question 8/17 · as of 2025-06-20',
    'ITU-T X.805: 2 citations', 'ITU-T X.1333: not cited', 'b-ITU-T X.1333: not cited',
    'exposed asset: 2 uses', 'playbook: not used', 'API: 3 uses', 'SOC: not used',
  ]);
});

test('only the kinds that are asked for', () => {
  assert.deepEqual(lenses(scanDraft(MARKDOWN, 'markdown'), new Set(['terms'])), ['exposed asset: 2 uses', 'playbook: not used']);
  assert.deepEqual(lenses(scanDraft(MARKDOWN, 'markdown'), new Set()), []);
});

test('of two entries with one tag, the citation counts for that of its own list', () => {
  const draft = scanDraft(MARKDOWN.replace('clause 6 of [ITU-T X.805]', '[b-ITU-T X.1333]'), 'markdown');
  assert.deepEqual(lenses(draft, new Set(['references'])), ['ITU-T X.805: 1 citation', 'ITU-T X.1333: not cited', 'b-ITU-T X.1333: 1 citation']);
});

test('in AsciiDoc, where anchors are cited', () => {
  const text = '= Security orchestration\n:docnumber: X.soar-cc\n\n[bibliography]\n== References\n\n* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _A_.\n\n== Abbreviations and acronyms\n\nAPI:: Application Programming Interface\n\n== Body\n\nAn API as <<x805>> and <<x805,clause=6>> have it.\n';
  assert.deepEqual(lenses(scanDraft(text, 'asciidoc')), [
    'Security orchestration: X.soar-cc · under study · Question 8/17 · as of 2025-06-20', 'ITU-T X.805: 2 citations', 'API: 1 use',
  ]);
});

test('in plain text, and in French', () => {
  const text = 'Projet de nouvelle Recommandation UIT-T X.none-cc\n\nArchitecture\n\n1\tDomaine d\'application\nTexte.\n2\tRéférences\nPhrase.\n[UIT-T X.805]\tRecommandation UIT-T X.805 (2003), Architecture.\n3\tDéfinitions\n3.2\tTermes définis dans la présente Recommandation\n3.2.1\tactif exposé: Un actif.\n6\tCorps\nLes actifs exposés, voir [UIT-T X.805].\n';
  assert.deepEqual(lenses(scanDraft(text, 'text')), ['Projet de nouvelle Recommandation UIT-T X.none-cc: X.none-cc · not in the catalogue as of 2025-06-20', 'UIT-T X.805: 1 citation', 'actif exposé: 1 use']);
});

test('a lens leads to the places it counts', () => {
  const draft = scanDraft(MARKDOWN, 'markdown');
  for (const { place, count, kind } of lensesOf(draft, someCatalogue, ALL)) if (kind !== 'workItem') assert.equal(lensPlaces(draft, spanOf(draft, place).start).length, count);
  assert.deepEqual(linesOf(draft, lensPlaces(draft, MARKDOWN.indexOf('exposed asset**'))), ['26: Exposed assets', '26: exposed asset']);
});

test('an edit, of a term or of the text, gives what a fresh draft gives', () => {
  const piece = fc.constantFrom('s', ' ', 'API', 'exposed asset', '[ITU-T X.805]', '\n\n', '', 'SOC ', '**3.2.9 gate**: A.\n');
  const edits = fc.array(fc.tuple(fc.nat(MARKDOWN.length), fc.nat(12), piece), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(edits, (all) => {
    let draft = scanDraft(MARKDOWN, 'markdown'), text = MARKDOWN;
    for (const [at, length, inserted] of all) {
      const start = Math.min(at, text.length), end = Math.min(text.length, start + length);
      draft = editDraft(draft, { from: pointOfOffset(text, start), to: pointOfOffset(text, end), text: inserted }).draft;
      text = text.slice(0, start) + inserted + text.slice(end);
      assert.deepEqual(lenses(draft), lenses(scanDraft(text, 'markdown')));
    }
  }), { numRuns: 5 * RUNS });
});

test('any text and any offset give an answer', () => {
  const syntax = fc.constantFrom<Syntax>('markdown', 'asciidoc', 'text');
  fc.assert(fc.property(syntax, fc.nat(MARKDOWN.length), fc.nat(MARKDOWN.length), (one, cut, at) => {
    const draft = scanDraft(MARKDOWN.slice(cut), one);
    lensesOf(draft, someCatalogue, ALL);
    lensPlaces(draft, at);
  }), { numRuns: 5 * RUNS });
});
