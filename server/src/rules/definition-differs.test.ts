import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf, repaired, type OtherDraft } from './picture.ts';

const ID = 'definition-differs';
const SOURCE: OtherDraft = {
  file: 'source.md',
  text: '# Recommendation ITU-T X.1999 (2021)\n\nLamps and bells\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 signal lamp**: A lamp that gives signals to its keeper on demand.\n',
};
const ADVICE = 'Quote it as it stands, or say behind its source that it is modified.';
const quoted = (line: string, entry = ''): string =>
  `# Draft new Recommendation ITU-T X.lamp-a\n\n${entry && `## 2 References\n\n${entry}\n\n`}## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n${line}\n`;
const found = (text: string, others: readonly OtherDraft[] = [SOURCE]): string[] => findingsOf(ID, text, 'markdown', { others }).map(({ message }) => message);

test('the first words that differ from the source are marked', () => {
  const told = `information: The definition of "signal lamp" differs from that in ITU-T X.1999: "gives light to its" here, "gives signals to its" there. ${ADVICE}`;
  checkPictures(ID, {
    markdown: `# Draft new Recommendation ITU-T X.lamp-a

### 3.1 Terms defined elsewhere

**3.1.1 signal lamp** [ITU-T X.1999]: A lamp that gives light to its keeper on demand.
                                                        ^^^^^^^^ ${told}`,
    asciidoc: `= Bells
:docnumber: X.lamp-a

[bibliography]
== References

* [[[x1999,ITU-T X.1999]]], Recommendation ITU-T X.1999 (2021), _Lamps and bells_.

== Definitions

=== Terms defined elsewhere

==== signal lamp

A lamp that gives light to its keeper on demand.
                  ^^^^^^^^ ${told}

[.source]
<<x1999,clause 3.2.1>>`,
    text: `Draft new Recommendation ITU-T X.lamp-a
3\tDefinitions
3.1\tTerms defined elsewhere
3.1.1\tsignal lamp [b-ITU-T X.1999]: A lamp that gives light to its keeper on demand.
                                                      ^^^^^^^^ ${told}`,
  }, { others: [SOURCE] });
});

test('a definition that ends too early or goes on is marked at its end', () => {
  assert.deepEqual(found(quoted('**3.1.1 signal lamp** [ITU-T X.1999]: A lamp that gives signals to its keeper.')), [
    `The definition of "signal lamp" differs from that in ITU-T X.1999: "keeper" here, "keeper on demand" there. ${ADVICE}`,
  ]);
  assert.deepEqual(found(quoted('**3.1.1 signal lamp** [ITU-T X.1999]: A lamp that gives signals to its keeper on demand and at night.')), [
    `The definition of "signal lamp" differs from that in ITU-T X.1999: "demand and at night" here, "demand" there. ${ADVICE}`,
  ]);
});

test('the fix takes the words of the source over, in the form that stands here', () => {
  const fixed = repaired(ID, 'markdown', quoted('**3.1.1 signal lamp** [ITU-T X.1999]: a lamp that gives light'), { others: [SOURCE] });
  assert.equal(fixed, quoted('**3.1.1 signal lamp** [ITU-T X.1999]: a lamp that gives signals to its keeper on demand'));
  assert.deepEqual(found(fixed), []);
});

test('case, marks, articles, hyphens, spelling, citations and notes make no difference', () => {
  for (const line of [
    'a lamp that gives signals to its keeper on-demand', 'Lamp that *gives* “signals” to its keeper, on demand [b-ITU-T X.1999].', 'A lamp that gives signals to its keeper on demand. NOTE – By night.',
    'A lamp that gives signals … on demand.',
  ]) assert.deepEqual(found(quoted(`**3.1.1 signal lamp** [ITU-T X.1999]: ${line}`)), [], line);
});

test('another source, another edition, a modified quotation and a text that is not at hand are passed over', () => {
  const other = 'A lamp that gives light.';
  assert.deepEqual(found(quoted(`**3.1.1 signal lamp** [ITU-T X.1998]: ${other}`)), []);
  assert.deepEqual(found(quoted(`**3.1.1 signal lamp** [ITU-T X.1999]: ${other}`), []), []);
  assert.deepEqual(found(quoted(`**3.1.1 signal lamp** [ITU-T X.1999]: ${other}`, '[ITU-T X.1999] Recommendation ITU-T X.1999 (2011), *Lamps*.')), []);
  assert.equal(found(quoted(`**3.1.1 signal lamp** [ITU-T X.1999]: ${other}`, '[ITU-T X.1999] Recommendation ITU-T X.1999 (2021), *Lamps*.')).length, 1);
  assert.deepEqual(found(quoted(`**3.1.1 signal lamp** (based on [ITU-T X.1999]): ${other}`)), []);
  assert.deepEqual(found(quoted(`**3.1.1 signal lamp** [ITU-T X.1999] (modified): ${other}`)), []);
  assert.deepEqual(found(quoted('**3.1.1 signal bell** [ITU-T X.1999]: A bell.')), []);
  assert.deepEqual(found(`---\nlanguage: fr\n---\n\n${quoted('**3.1.1 signal lamp** [ITU-T X.1999]: Une lampe.')}`), []);
});

test('the place in the source is related', () => {
  const [finding] = findingsOf(ID, quoted('**3.1.1 signal lamp** [ITU-T X.1999]: Any light.'), 'markdown', { others: [SOURCE] });
  assert.deepEqual(finding?.related.map(({ message, elsewhere }) => [message, elsewhere?.file, elsewhere?.range.start]), [['"signal lamp" in ITU-T X.1999.', 'source.md', { line: 8, character: 8 }]]);
});
