import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf, repaired } from './picture.ts';

test('a normative reference that clause 3 alone cites', () => {
  checkPictures('reference-only-in-definitions', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1252] Recommendation ITU-T X.1252 (2021), *Title*.
 ^^^^^^^^^^^^ information: [ITU-T X.1252] is cited in clause 3 only, as the source of a definition. Move it to the Bibliography, or cite it where the text needs it.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Title*.

## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 identity** [ITU-T X.1252]: A representation.

**3.1.2 platform** [ITU-T X.1645]: A system.

## 6 Body

See ITU-T X.1645.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1252,ITU-T X.1252]]], Recommendation ITU-T X.1252 (2021), _Title_.
           ^^^^^^^^^^^^ information: [ITU-T X.1252] is cited in clause 3 only, as the source of a definition. Move it to the Bibliography, or cite it where the text needs it.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Title_.

== Definitions

=== Terms defined elsewhere

==== identity

A representation.

[.source]
<<x1252>>

==== platform

A system.

[.source]
<<x1645>>

== Body

See <<x1645>>.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1252]	Recommendation ITU-T X.1252 (2021), Title.
 ^^^^^^^^^^^^ information: [ITU-T X.1252] is cited in clause 3 only, as the source of a definition. Move it to the Bibliography, or cite it where the text needs it.
3	Definitions
3.1	Terms defined elsewhere
3.1.1	identity [ITU-T X.1252]: A representation.
6	Body
The text.`,
  });
});

test('cited in an appendix too, or nowhere at all, it is no matter of clause 3', () => {
  const draft = (term: string, body: string, appendix: string): string =>
    `Draft new Recommendation ITU-T X.new\nTitle\n2\tReferences\n[ITU-T X.1252]\tRecommendation ITU-T X.1252 (2021), Title.\n3\tDefinitions\n3.1\tTerms defined elsewhere\n3.1.1\tidentity${term}: A thing.\n6\tBody\n${body}\nAppendix I\nCases\n${appendix}\n`;
  const found = (text: string): number => findingsOf('reference-only-in-definitions', text, 'text').length;
  assert.equal(found(draft(' [ITU-T X.1252]', 'Text.', 'Text.')), 1);
  assert.equal(found(draft(' [ITU-T X.1252]', 'See [ITU-T X.1252].', 'Text.')), 0);
  assert.equal(found(draft(' [ITU-T X.1252]', 'Text.', 'See [ITU-T X.1252].')), 0);
  assert.equal(found(draft('', 'Text.', 'Text.')), 0);
});

test('the fix moves the entry to the Bibliography', () => {
  const draft = (list: string, b: string, end: string): string =>
    `# Draft new Recommendation ITU-T X.new\n\n## 2 References\n\n${list}## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n**3.1.1 identity** [${b}ITU-T X.1252]: A thing.\n\n## 6 Body\n\nText.\n${end}`;
  const entry = 'ITU-T X.1252] Recommendation ITU-T X.1252 (2021), *Title*.\n';
  const fixed = repaired('reference-only-in-definitions', 'markdown', draft(`[${entry}\n`, '', ''));
  assert.equal(fixed, draft('', 'b-', `\n## Bibliography\n\n[b-${entry}`));
  assert.deepEqual(findingsOf('reference-only-in-definitions', fixed, 'markdown'), []);
});
