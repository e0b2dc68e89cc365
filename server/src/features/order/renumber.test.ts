import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { emptyCatalogue } from '../../catalogue/catalogue.ts';
import type { Syntax } from '../../draft/block.ts';
import { factsOf, offsetOf, scanDraft, textOfDraft } from '../../draft/draft.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import { FAULTY } from '../../rules/fixture.ts';
import { definitionAt } from '../definition.ts';
import { renumber } from './renumber.ts';
import { RUNS } from '../fixture.ts';

const renumbered = (text: string, syntax: Syntax = 'markdown'): string => applyEdits(text, renumber(scanDraft(text, syntax)));

/** Draws what becomes of a text; `#` is taken for a tab in plain text. */
function check(before: string, after: string, syntax: Syntax = 'markdown'): void {
  assert.equal(renumbered(before, syntax), after);
  assert.equal(renumbered(after, syntax), after, 'a second time nothing changes');
}

const HEAD = '# Draft new Recommendation ITU-T X.asm-cc\n\nTitle of it\n\n';

describe('clauses', () => {
  test('are counted by their headings, and references follow', () => {
    check(`${HEAD}## 1 Scope

See clauses 7, 7.1 and 7.2, clause 9.1 and § 8.

## 2 References

## 7 New

### 7.1 One

### 9.9 Pasted

### 7.2 Two

## 8 Rest

As [ITU-T X.509], clause 7 says, clause 7.2.
`, `${HEAD}## 1 Scope

See clauses 3, 3.1 and 3.3, clause 9.1 and § 4.

## 2 References

## 3 New

### 3.1 One

### 3.2 Pasted

### 3.3 Two

## 4 Rest

As [ITU-T X.509], clause 7 says, clause 3.3.
`);
  });

  test('annexes leave out the letter I, appendices have numerals', () => {
    check(`${HEAD}## 1 Scope

Annex B, Appendix IV, clauses B.2 and IV.1.

## Annex B\n\n### B.2 Sub\n\n## Annex C\n\n## Appendix II\n\n## Appendix IV\n\n### IV.1 Sub
`, `${HEAD}## 1 Scope

Annex A, Appendix II, clauses A.1 and II.1.

## Annex A\n\n### A.1 Sub\n\n## Annex B\n\n## Appendix I\n\n## Appendix II\n\n### II.1 Sub
`);
  });

  test('definitions get the numbers of their clause, wherever they came from', () => {
    check(`${HEAD}## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.2 asset** [ITU-T X.1]: A thing.

### 3.2 Terms defined in this Recommendation

**3.1.1 bolt**: A thing, see clause 3.2.1.

**3.2.1 cable**: A thing.
`, `${HEAD}## 1 Definitions

### 1.1 Terms defined elsewhere

**1.1.1 asset** [ITU-T X.1]: A thing.

### 1.2 Terms defined in this Recommendation

**1.2.1 bolt**: A thing, see clause 1.2.2.

**1.2.2 cable**: A thing.
`);
  });

  test('in plain text a clause that was not seen keeps its number', () => {
    check('Draft new Recommendation ITU-T X.asm-cc\nTitle\n1\tScope\nSee clauses 6.1, 6.2.1 and 7.\n2\tReferences\n6.1\tParts\n6.2.1\tWhole\n6.2.3\tMore\n8\tRest\n', 'Draft new Recommendation ITU-T X.asm-cc\nTitle\n1\tScope\nSee clauses 6.1, 6.2.1 and 7.\n2\tReferences\n6.1\tParts\n6.2.1\tWhole\n6.2.2\tMore\n7\tRest\n', 'text');
  });

  test('a number that is here twice leads to the first', () => {
    check('Draft new Recommendation ITU-T X.asm-cc\nTitle\n1\tScope\nSee clauses 2, 2.1 and 3.\n2\tNew\n2.1\tOf new\n2\tReferences\n3\tDefinitions\n', 'Draft new Recommendation ITU-T X.asm-cc\nTitle\n1\tScope\nSee clauses 2, 2.1 and 4.\n2\tNew\n2.1\tOf new\n3\tReferences\n4\tDefinitions\n', 'text');
  });

  test('a heading that was moved to another level is counted there, one with the marks of its subclauses by its number', () => {
    check(`${HEAD}## 1 Scope\n\n### 1.1 One\n\n#### 1.1.1 Two\n\n### 1.1.2 Raised\n\n#### 1.2 Lowered\n\nSee clauses 1.1.2 and 1.2.\n\n### 1.3 More\n\n#### 1.4 Slipped\n\n#### 1.4.1 Its own\n`, `${HEAD}## 1 Scope\n\n### 1.1 One\n\n#### 1.1.1 Two\n\n### 1.2 Raised\n\n#### 1.2.1 Lowered\n\nSee clauses 1.2 and 1.2.1.\n\n### 1.3 More\n\n#### 1.4 Slipped\n\n#### 1.4.1 Its own\n`);
  });

  test('an excerpt goes on from where it begins', () => {
    check(`${HEAD}## 6 Requirements\n\n### 6.2 One\n\n## 8 Threats\n\nSee clause 6.2 and clause 8.\n\nFigure 4 – One\n\nFigure 6 – Two\n`, `${HEAD}## 6 Requirements\n\n### 6.1 One\n\n## 7 Threats\n\nSee clause 6.1 and clause 7.\n\nFigure 4 – One\n\nFigure 5 – Two\n`);
  });

  test('in AsciiDoc only what the source writes is touched', () => {
    const head = '= Title\n:docnumber: X.asm-cc\n:mn-document-class: itu\n\n';
    check(`${head}== Scope\n\nSee clause 2 and clause 3.\n\n== References\n\n== Body\n`, `${head}== Scope\n\nSee clause 2 and clause 3.\n\n== References\n\n== Body\n`, 'asciidoc');
    check('= Draft new Recommendation ITU-T X.asm-cc\n\n== 1 Scope\n\nSee clause 6.\n\n== 2 References\n\n== 6 Body\n', '= Draft new Recommendation ITU-T X.asm-cc\n\n== 1 Scope\n\nSee clause 3.\n\n== 2 References\n\n== 3 Body\n', 'asciidoc');
  });

  test('links to headings follow', () => {
    check(`${HEAD}## 1 Scope\n\nSee [the body](#6-body) and [its part](#61-part).\n\n## 6 Body\n\n### 6.1 Part\n\n### 6.1 Part\n`, `${HEAD}## 1 Scope\n\nSee [the body](#2-body) and [its part](#21-part).\n\n## 2 Body\n\n### 2.1 Part\n\n### 2.2 Part\n`);
  });

  test('an amendment keeps the numbers of its base', () => {
    const text = '# Draft Amendment 1 to Recommendation ITU-T X.1205\n\n## 1 Scope\n\n## 7 Body\n\nSee clause 7.\n';
    check(text, text);
  });

  test('French references follow too', () => {
    check('# Projet de nouvelle Recommandation UIT-T X.asm-cc\n\nTitre\n\n## 1 Domaine d\'application\n\nVoir le Tableau 3, le paragraphe 7 et l\'Annexe C.\n\n## 7 Corps\n\nTableau 3 – Titre\n\n## Annexe C\n', '# Projet de nouvelle Recommandation UIT-T X.asm-cc\n\nTitre\n\n## 1 Domaine d\'application\n\nVoir le Tableau 1, le paragraphe 2 et l\'Annexe A.\n\n## 2 Corps\n\nTableau 1 – Titre\n\n## Annexe A\n');
  });
});

describe('figures and tables', () => {
  test('are counted from 1 on where the draft does so', () => {
    check(`${HEAD}## 1 Scope\n\nFigures 2 and 4, Table 3, Figure 9 and Figure 4a.\n\nFigure 2 – One\n\nTable 3 – Tab\n\nFigure 4 – Two\n`, `${HEAD}## 1 Scope\n\nFigures 1 and 2, Table 1, Figure 9 and Figure 2a.\n\nFigure 1 – One\n\nTable 1 – Tab\n\nFigure 2 – Two\n`);
  });

  test('are counted for each clause and annex where the draft does so', () => {
    check(`${HEAD}## 1 Scope\n\nSee Figure 6-1, Figure 6-3, Table A.4 and Figure 1-1.\n\nFigure 1-1 – Zero\n\n## 6 Body\n\nFigure 6-1 – One\n\nFigure 6-3 – Two\n\n## Annex C\n\nNames\n\nTable A.4 – Tab\n`, `${HEAD}## 1 Scope\n\nSee Figure 2-1, Figure 2-2, Table A.1 and Figure 1-1.\n\nFigure 1-1 – Zero\n\n## 2 Body\n\nFigure 2-1 – One\n\nFigure 2-2 – Two\n\n## Annex A\n\nNames\n\nTable A.1 – Tab\n`);
  });

  test('parts share a number, and what goes on keeps it', () => {
    check(`${HEAD}## 1 Scope\n\nTables 2a and 3, Table 2.\n\nTable 2a – One\n\nTable 2b – Two\n\nTable 3 – Long\n\nTable 3 – Long (continued)\n`, `${HEAD}## 1 Scope\n\nTables 1a and 2, Table 1.\n\nTable 1a – One\n\nTable 1b – Two\n\nTable 2 – Long\n\nTable 2 – Long (continued)\n`);
  });
});

const piece = fc.constantFrom(
  '## 1 Scope', '## 6 Body', '## 6 Other', '## 8 More', '### 6.1 Sub', '### 8.2 Sub', '### 3.1 Terms defined elsewhere', '### 3.2 Terms defined in this Recommendation', '## 3 Definitions', '#### 6.1.1 Deep', '## Annex A', '## Annex C', '### A.1 Of annex',
  '## Appendix II', '## Summary', '## Bibliography', '### Plain', '**3.2.4 term**: A thing.', '**3.1.1 other**: A thing.', 'Figure 2 – A', 'Figure 6-1 – B', 'Figure A.1 – C', 'Table 3a – D', 'Table 3b – E', 'Table A.2 – F', 'Figure 6.1-2 – G',
  'See clauses 6.1 to 8.2, clause 6 and Annex C.', 'Figures 2 and 6-1, Table 3, Table 3a, Figure A.1.', 'As clause 3.2.4 and clause A.1 say, see Appendix II.', '6\tBody', '6.1\tSub', '7\tRest', 'Annex B', 'B.1\tSub', '1\tScope',
);

test('a reference leads to what it led to, a second time nothing changes, and edits do not overlap', () => {
  const draft = fc.tuple(fc.array(piece, { maxLength: 25 }), fc.constantFrom<Syntax>('markdown', 'text', 'asciidoc'));
  fc.assert(fc.property(draft, ([pieces, syntax]) => {
    const before = scanDraft(`${syntax === 'asciidoc' ? '=' : '#'} Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n${(syntax === 'asciidoc' ? pieces.map((one) => one.replace(/^#+/, (marks) => '='.repeat(marks.length))) : pieces).join('\n\n')}\n`, syntax);
    const edits = renumber(before), text = applyEdits(textOfDraft(before), edits), after = scanDraft(text, syntax);
    edits.forEach(({ start }, i) => { assert.ok(i === 0 || (edits[i - 1]?.end ?? 0) <= start); });
    assert.equal(renumbered(text, syntax), text);
    assert.deepEqual(targets(after).filter((_, i) => targets(before)[i] !== undefined), targets(before).filter((found) => found !== undefined));
  }), { numRuns: 6 * RUNS });
});

/** The title of what each reference leads to, in the order of the text. */
function targets(draft: ReturnType<typeof scanDraft>): readonly (string | undefined)[] {
  return factsOf(draft, 'cross-reference').map(({ block, fact }) => {
    const [target] = definitionAt(draft, offsetOf(draft, block, fact.label.start), emptyCatalogue)?.targets ?? [];
    if (target?.kind !== 'place') return undefined;
    const found = target.place.block.facts.find((one) => one.start === target.place.start && (one.kind === 'heading' || one.kind === 'caption'));
    return found?.kind === 'heading' || found?.kind === 'caption' ? `${found.kind} ${found.title}` : undefined;
  });
}

test('any draft gives an answer', () => {
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
    fc.assert(fc.property(fc.integer({ min: 0, max: FAULTY[syntax].length }), (at) => { renumber(scanDraft(FAULTY[syntax].slice(at), syntax)); }), { numRuns: 4 * RUNS });
  }
});

test('after renumbering a link leads to the heading it led to', () => {
  const heading = fc.constantFrom('## 1 Scope', '## 6 Body', '## 6 Other', '### 6.1 Sub', '### 6.3 Sub', '### 7.1 Sub', '## Annex B', '### B.2 Sub', '## Summary');
  const slugs = (text: string): readonly string[] => {
    const seen: string[] = [];
    for (const [, title = ''] of text.matchAll(/^#+ (.*)$/gm)) {
      const slug = title.toLowerCase().replaceAll('.', '').replaceAll(' ', '-'), before = seen.filter((one) => one === slug || new RegExp(`^${slug}-\\d$`).test(one)).length;
      seen.push(before === 0 ? slug : `${slug}-${before.toString()}`);
    }
    return seen;
  };
  fc.assert(fc.property(fc.array(heading, { minLength: 1, maxLength: 9 }), (headings) => {
    const bare = `# Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n${headings.join('\n\n')}\n`, text = `${bare}\n${slugs(bare).map((slug) => `[x](#${slug})`).join(' ')}\n`;
    const after = applyEdits(text, renumber(scanDraft(text, 'markdown')));
    assert.deepEqual(Array.from(after.matchAll(/\(#([^)]*)\)/g), ([, id]) => id), slugs(after));
  }), { numRuns: 5 * RUNS });
});
