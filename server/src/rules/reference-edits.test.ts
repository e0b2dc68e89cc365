import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { checkEdits, type RandomEdit } from './fixture.ts';
import { checkDraft } from './checking/live-check.ts';
import { catalogue } from './reference-fixture.ts';
import type { CheckOptions } from './rule.ts';
import { RUNS } from '../catalogue/fixture.ts';

const OPTIONS: CheckOptions = { levels: { 'reference-only-in-definitions': 'information' }, knownAbbreviations: new Set(), catalogue };

/** Entries with faults of form and order; a twin number, and documents that one part of the text cites alone. */
const DRAFTS: Readonly<Record<Syntax, string>> = {
  markdown: `# Draft new Recommendation ITU-T X.asm-cc

## 2 References

[ITU-T X.1817] ITU-T X.1817, *Security requirements for 5G message service*

[ITU-T G.8013] Recommendation ITU-T G.8013 (2015) *Operation*.

[IETF RFC 8446] IETF RFC 8446.

[ITU-T X.1645] Recommendation ITU-T X.1645, *Title* (2023).

## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 asset** [ITU-T X.1645]: A useful resource.

## 6 Requirements

As ITU-T G.8013/Y.1731 says.

## Appendix I Use cases

See [ITU-T X.1817] and [IETF RFC 8446].

## Bibliography

[b-ITU-T X.1148]

[b-ITU-T X.805] Recommendation ITU-T X.805 (2003), *Security architecture*.
`,
  asciidoc: `= Requirements
:docnumber: X.asm-cc
:mn-document-class: itu

[bibliography]
== References

* [[[x1817,nofetch(ITU-T X.1817)]]], ITU-T X.1817, _Security requirements for 5G message service_

* [[[g8013,nofetch(ITU-T G.8013)]]], Recommendation ITU-T G.8013 (2015), _Operation_.

* [[[rfc,IETF RFC 8446]]]

== Definitions

=== Terms defined elsewhere

==== asset

A useful resource.

[.source]
<<rfc>>

== Requirements

As ITU-T G.8013/Y.1731 says.

[appendix,obligation=informative]
== Use cases

See <<x1817>> and <<rfc>>.
`,
  text: `Draft new Recommendation ITU-T X.asm-cc
Requirements
2\tReferences
[ITU-T X.1817]\tITU-T X.1817, Security requirements for 5G message service.
[ITU-T G.8013]\tRecommendation ITU-T G.8013 (2015) Operation.
[IETF RFC 8446]\tIETF RFC 8446.
[ITU-T X.1645]\tRecommendation ITU-T X.1645, Title (2023).
3\tDefinitions
3.1\tTerms defined elsewhere
3.1.1\tasset [ITU-T X.1645]: A useful resource.
6\tRequirements
As ITU-T G.8013/Y.1731 says.
Appendix I
Use cases
See [ITU-T X.1817] and [IETF RFC 8446].
Bibliography
[b-ITU-T X.805]\tRecommendation ITU-T X.805 (2003), Security architecture.
[b-ITU-T X.1148]\tRecommendation ITU-T X.1148 (2020), Framework
`,
};

const TYPED = [
  '', '', '', ' ', '\n', '\n\n', '.', ',', '(2023)', '/', '/Y.1731', 'ITU-T ', 'Recommendation ', '[ITU-T X.1817]', '[ITU-T X.1645]', '<<x1817>>', 'ITU-T G.8013/Y.1731', '[ITU-T G.8013/Y.1731]',
  '\n\n[ITU-T Y.1731] Recommendation ITU-T Y.1731 (2015), *Operation*.\n\n', '\n* [[[y1731,nofetch(ITU-T Y.1731)]]], Recommendation ITU-T Y.1731 (2015), _Operation_.\n\n', '\n## Appendix I Cases\n\n', '\nAppendix I\n', '\n## 7 Body\n\n', '\n7\tBody\n', '\n== Body\n\n', '[', ']', '|', '```\n',
];

const edits: fc.Arbitrary<readonly RandomEdit[]> = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 30, max: 200 })), text: fc.constantFrom(...TYPED) }),
  { minLength: 1, maxLength: 8 },
);

for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
  test(`after any edits of the references of a ${syntax} draft the findings and their fixes are those of a fresh check`, () => {
    fc.assert(fc.property(edits, (some) => { checkEdits({ text: DRAFTS[syntax], syntax, options: OPTIONS }, some); }), { seed: 23, numRuns: RUNS });
  });
}

test('the drafts have findings of each rule to begin with', () => {
  const found = new Set(Object.entries(DRAFTS).flatMap(([syntax, text]) => checkDraft(scanDraft(text, syntax as Syntax), OPTIONS).map(({ rule }) => rule)));
  for (const rule of ['reference-form', 'reference-order', 'reference-only-in-definitions', 'reference-only-in-appendix', 'a5-justification', 'incomplete-twin-number'] as const) assert.ok(found.has(rule), rule);
});
