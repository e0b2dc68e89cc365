import { test } from 'node:test';
import fc from 'fast-check';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Syntax } from '../draft/block.ts';
import { checkEdits, type RandomEdit } from './fixture.ts';
import { RUNS } from '../catalogue/fixture.ts';

const OPTIONS = { levels: { 'keyword-convention': 'information' as const }, knownAbbreviations: new Set<string>(), catalogue: emptyCatalogue };

const MARKDOWN = `# Recommendation ITU-T X.1 | ISO/IEC 2

Title

## Summary

A node shall reply. It must log.

## 2 References

[IETF RFC 2119] IETF RFC 2119 (1997), *Key words*.

## 5 Conventions

The keywords "is required to" and "shall" are requirements.

## 6 Nodes

A node MUST reply, may not log, and is required to wait. See Figures 1 to 3, Table 2 and Fig. 6-1.

![](a.png)

Figure 1 – One

Figure 2: two.

NOTE: It shall be so.

NOTE – It must be so.

Figure 3

Figure 4 – Four

**Table 2a – Five Of Many Values**

Table 2b – Six

### 6.1 Links

NOTE 1 – Seven.

## Annex A: Tests

Figure 5 – Eight

## Appendix I: More

It shall reply, as [ITU-T X.1] says. It shall SHOULD.
`;

const TEXTS: Readonly<Record<Syntax, string>> = {
  markdown: MARKDOWN,
  asciidoc: `= Title\n:docnumber: X.1\n\n${MARKDOWN.replace(/^(#+) (?:[\d.]+ )?/gm, (_, marks: string) => `${'='.repeat(marks.length)} `)}\n[[fig-1]]\n.Figure 1 – One\nimage::a.png[]\n\nSee <<fig-1>>.\n`,
  text: MARKDOWN.replace(/^#+ /gm, '').replace(/^(\d[\d.]*) /gm, '$1\t').replace(/\n\n/g, '\n'),
};

const PIECES = ['', '', '', 'x', '\n\n', 'Figure 1', 'Figures 1 to 4', 'Table 2', 'Fig. 3', '\n\nFigure 2 – New\n\n', '\n\nTable 1 – New\n\n', '\n\n## 7 New\n\n', '\n\n== New\n\n', '\n\n## Appendix II: New\n\n', '\n\n## Summary\n\n',
  '\n\nNOTE – New\n\n', '\n\nNOTE 2 – New\n\n', 'shall', 'must', 'is required to', '"shall"', 'MUST', '[IETF RFC 2119]', '<<fig-1>>', '\n\n[[fig-1]]\n.New\nimage::b.png[]\n\n', '\n\n![](b.png)\n\n', '# ', '"', '– ', '\n\n**3.2.1 new**: A term.\n\n', '\n\ninclude::more.adoc[]\n\n',
  '\n\n| Table 3 – New |\n|---|\n| a |\n\n'];

const EDITS = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 30, max: 200 })), text: fc.constantFrom(...PIECES) }), { minLength: 1, maxLength: 8 });

/** An edit that puts a text in the place of the first words that are named. */
const inPlaceOf = (text: string, words: string, typed: string): RandomEdit => ({ at: text.indexOf(words) / (text.length + 1) + 1e-9, length: words.length, text: typed });

test('a file that is missing, and a table with its caption in a row, make a difference to captions elsewhere', () => {
  const metanorma = '= Title\n:docnumber: X.1\n\n== Parts\n\n[[fig-1]]\n.One\nimage::a.png[]\n\nHere.\n';
  checkEdits({ text: metanorma, syntax: 'asciidoc', options: OPTIONS }, [inPlaceOf(metanorma, 'Here.', 'include::more.adoc[]'), { at: 0.999, length: 0, text: '\n' }]);
  const markdown = '# Recommendation ITU-T X.1\n\n## 6 Parts\n\nFigure 1 – One\n\nHere.\n';
  checkEdits({ text: markdown, syntax: 'markdown', options: OPTIONS }, [inPlaceOf(markdown, 'Here.', '| Table 1 – Row |\n|---|\n| a |')]);
});

for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
  test(`captions, notes and keywords of a ${syntax} draft: after any edits the findings and their fixes are those of a fresh check`, () => {
    fc.assert(fc.property(EDITS, (edits) => { checkEdits({ text: TEXTS[syntax], syntax, options: OPTIONS }, edits); }), { seed: 17, numRuns: RUNS });
  });
}
