import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Place, Syntax } from '../draft/block.ts';
import { editDraft, scanDraft, spanOf, textOfDraft, type Draft } from '../draft/draft.ts';
import { pointOfOffset } from '../draft/lines.ts';
import type { Finding } from './finding.ts';
import { checkDraft, LiveCheck } from './checking/live-check.ts';
import type { CheckOptions } from './rule.ts';

/** For tests: a replacement at a share of the text's length. */
export interface RandomEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** What changes most when it comes or goes: headings, fences, comments, list lines, tags, the words of rules. */
const TYPED = [
  '', '', 'x', ' ', '\n', '\n\n', 'ASM', 'CSP', 'an API', '(', ')', '[', ']', '|', '`', '```\n', '<!--', '-->', '\n## 7 New clause\n\n', '\n== New clause\n\n', '\n7\tNew clause\n',
  '## 4 Abbreviations and acronyms\n\n', '\n| XYZ | Example Yield Zone |\n', '\nXYZ\tExample Yield Zone\n', '\nXYZ:: Example Yield Zone\n\n', '\n**3.2.9 new term**: A new term\n\n', '\n==== new term\n\nText\n\n',
  'clause 9.9', 'Table 8', '[ITU-T X.1]', '<<x1>>', 'attack surface management (ASM)', 'exposed asset', 'the Exposed Asset', ' exposed-asset.', 'APIS', '<!-- rapporteur-disable-next-line -->\n', '// rapporteur-disable-next-line undefined-abbreviation\n', '\n<!-- rapporteur-disable undefined-abbreviation -->\n\n', '\n// rapporteur-disable\n\n', '\n<!-- rapporteur-enable -->\n\n', '\n# rapporteur-enable undefined-abbreviation\n', '----\n', '---\n', ': ', '\t', '# ',
];

/** A few edits of any draft. */
export const randomEdits: fc.Arbitrary<readonly RandomEdit[]> = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 40, max: 400 })), text: fc.constantFrom(...TYPED) }),
  { minLength: 1, maxLength: 8 },
);

/** For tests: a draft that is edited, and what it is checked with. */
interface EditedText {
  readonly text: string;
  readonly syntax: Syntax;
  readonly options: CheckOptions;
}

/** For tests: all that a client sees of a finding, with offsets from the text's start and the edits of its fixes. */
function told(draft: Draft, { rule, level, message, place, related, fixes, unnecessary }: Finding): string {
  const at = (one: Place): string => { const { start, end } = spanOf(draft, one); return `${String(start)}-${String(end)}`; };
  return JSON.stringify([rule, level, message, at(place), related.map((one) => [at(one.place), one.message]), fixes.map((fix) => [fix.title, fix.certain, fix.edits(draft)]), unnecessary]);
}

/** For tests: what is told of a draft, whatever the order. */
export const toldOf = (draft: Draft, findings: readonly Finding[]): readonly string[] => findings.map((finding) => told(draft, finding)).sort();

/** For tests: asserts that after each of some edits the findings are those of a fresh check, and their fixes too. */
export function checkEdits({ text, syntax, options }: EditedText, edits: readonly RandomEdit[]): void {
  let draft = scanDraft(text, syntax);
  const live = new LiveCheck(draft, options);
  for (const edit of edits) {
    const whole = textOfDraft(draft), start = Math.floor(edit.at * (whole.length + 1)), end = Math.min(whole.length, start + edit.length);
    const edited = editDraft(draft, { from: pointOfOffset(whole, start), to: pointOfOffset(whole, end), text: edit.text });
    draft = edited.draft;
    live.update(edited);
    const fresh = scanDraft(textOfDraft(draft), syntax);
    assert.deepEqual(toldOf(draft, live.findings), toldOf(fresh, checkDraft(fresh, options)));
  }
}

const BODY = `The cloud service provider (CSP) runs plain words and an ASM tool, see [ITU-T X.1817] and clause 8. A community service platform (CSP) too.`;

/** For tests: one draft with faults of many rules, in each syntax. */
export const FAULTY: Readonly<Record<Syntax, string>> = {
  markdown: `# Draft new Recommendation ITU-T X.asm-cc

Requirements of attack surface management

## Summary

This Recommendation has an RPKI.

## 2 References

[ITU-T X.1219] Recommendation ITU-T X.1219 (2023), *Security architecture*.

[ITU-T X.1219] Recommendation ITU-T X.1219 (2023), *Security architecture*.

## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 asset**: A useful resource

### 3.2 Terms defined in this Recommendation

**3.2.1 exposed asset**: A useful resource

**3.2.2 Exposed assets**: A resource.

## 4 Abbreviations and acronyms

| | |
|---|---|
| XML | Extensible Markup Language |
| API | Application Programming Interface |
| API | Application Programming Interface |
| CSP | Cloud Service Provider |

## 6 Requirements

${BODY}

- The <TBD> item, as Table 3 says, of the ASM-EASM tool.

### 6.1 Discovery

\`\`\`
CSP = API
\`\`\`

### 6.1 Discovery

See [b-ITU-T X.1] and X.nssa-cc. xAPI, C-V2X and CSP1.
`,
  asciidoc: `= Requirements of attack surface management
:docnumber: X.asm-cc
:mn-document-class: itu

[bibliography]
== References

* [[[x1219,ITU-T X.1219]]], Recommendation ITU-T X.1219 (2023), _Security architecture_.

* [[[x1220,ITU-T X.1219]]], Recommendation ITU-T X.1219 (2023), _Security architecture_.

== Definitions

=== Terms defined elsewhere

==== asset

A useful resource

=== Terms defined in this Recommendation

==== exposed asset

A useful resource

==== Exposed assets

A resource.

== Abbreviations and acronyms

XML:: Extensible Markup Language

API:: Application Programming Interface

API:: Application Programming Interface

CSP:: Cloud Service Provider

== Requirements

${BODY}

* The item of <<x1817>>, as Table 3 says, of the ASM-EASM tool.

=== Discovery

----
CSP = API
----

See <<b1>> and X.nssa-cc. xAPI, C-V2X and CSP1.
`,
  text: `Draft new Recommendation ITU-T X.asm-cc
Requirements of attack surface management
1\tScope
This Recommendation has an RPKI.
2\tReferences
[ITU-T X.1219]\tRecommendation ITU-T X.1219 (2023), Security architecture.
[ITU-T X.1219]\tRecommendation ITU-T X.1219 (2023), Security architecture.
3\tDefinitions
3.1\tTerms defined elsewhere
3.1.1\tasset: A useful resource
3.2\tTerms defined in this Recommendation
3.2.1\texposed asset: A useful resource
3.2.2\tExposed assets: A resource.
4\tAbbreviations and acronyms
XML\tExtensible Markup Language
API\tApplication Programming Interface
API\tApplication Programming Interface
CSP\tCloud Service Provider
6\tRequirements
${BODY}
–\tThe <TBD> item, as Table 3 says, of the ASM-EASM tool.
6.1\tDiscovery
6.1\tDiscovery
See [b-ITU-T X.1] and X.nssa-cc. xAPI, C-V2X and CSP1.
`,
};
