import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const PERIOD = 'information: The definition of "asset" does not end with a period. Add it.';

test('a definition without its period is marked at its end', () => {
  checkPictures('definition-form', {
    markdown: `## 3 Definitions

### 3.2 Terms defined in this Recommendation

**3.2.1 asset**: A useful resource
                          ^^^^^^^^ ${PERIOD}`,
    asciidoc: `= Title

== Definitions

=== Terms defined in this Recommendation

==== asset

A useful resource
         ^^^^^^^^ ${PERIOD}`,
    text: `3\tDefinitions
3.2\tTerms defined in this Recommendation
3.2.1\tasset: A useful resource
                      ^^^^^^^^ ${PERIOD}`,
  });
});

const here = (...lines: readonly string[]): string => `## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n${lines.join('\n\n')}\n`;
const found = (...lines: readonly string[]): readonly string[] => findingsOf('definition-form', here(...lines), 'markdown').map(({ level, message }) => `${level}: ${message}`);

test('its fix adds the period inside emphasis and nowhere else', () => {
  assert.equal(repaired('definition-form', 'markdown', here('**3.2.1 asset**: A useful resource')), here('**3.2.1 asset**: A useful resource.'));
  assert.equal(repaired('definition-form', 'markdown', here('**3.2.1 asset**: *A useful resource*')), here('**3.2.1 asset**: *A useful resource.*'));
  assert.equal(repaired('definition-form', 'markdown', here('**3.2.1 asset**: A resource (of use)')), here('**3.2.1 asset**: A resource (of use).'));
});

test('what ends otherwise, or goes on in a list, is left alone', () => {
  for (const text of ['A useful resource.', 'A resource that has:', 'A resource with the following', 'A resource, see https://example.org/asset', 'A "resource."', 'None', '$a = b$', '']) assert.deepEqual(found(`**3.2.1 asset**: ${text}`), [], text);
});

test('a missing colon is marked where the term is set off', () => {
  assert.deepEqual(found('**3.2.1 asset** A useful resource.'), ['information: No colon stands between "asset" and its definition. Add it.']);
  assert.equal(repaired('definition-form', 'markdown', here('**3.2.1 asset** A useful resource.')), here('**3.2.1 asset**: A useful resource.'));
  assert.equal(repaired('definition-form', 'markdown', here('**3.2.1 asset** [ITU-T X.1] A useful resource.')), here('**3.2.1 asset** [ITU-T X.1]: A useful resource.'));
  assert.deepEqual(found('**3.2.1 asset**'), []);
});

test('a number or a small letter is missed only where the other terms have it', () => {
  assert.deepEqual(found('**3.2.1 asset**: A b.', '**3.2.2 risk**: A b.', '**threat**: A b.'), ['information: "threat" has no number; the other terms have one. Number it.']);
  assert.deepEqual(found('**asset**: A b.', '**risk**: A b.'), []);
  assert.deepEqual(found('**3.2.1 asset**: A b.', '**3.2.2 risk**: A b.', '**3.2.3 Exposed threat**: A b.'), ['hint: "Exposed threat" begins with a capital; the other terms do not. Write "exposed threat" unless it is a name.']);
  for (const name of ['Internet protocol', 'API', 'QoS level', 'Ethernet']) assert.deepEqual(found('**3.2.1 asset**: A b.', '**3.2.2 risk**: A b.', `**3.2.3 ${name}**: A b.`), [], name);
  assert.deepEqual(found('**3.2.1 Asset**: A b.', '**3.2.2 Risk**: A b.', '**3.2.3 threat**: A b.'), []);
});
