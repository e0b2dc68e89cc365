import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf } from './picture.ts';

const message = (term: string): string => `error: "${term}" is defined twice. Keep one definition, or give one of the two another term.`;

test('a term defined a second time is marked, whatever its case, hyphens and number', () => {
  checkPictures('duplicate-term', {
    markdown: `## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 exposed asset** [ITU-T X.1]: A resource.

### 3.2 Terms defined in this Recommendation

**3.2.1 Exposed-assets**: A resource.
        ^^^^^^^^^^^^^^ ${message('Exposed-assets')}`,
    asciidoc: `= Title

== Definitions

=== Terms defined elsewhere

==== exposed asset

A resource.

[.source]
<<x1>>

=== Terms defined in this Recommendation

==== Exposed-assets
     ^^^^^^^^^^^^^^ ${message('Exposed-assets')}

A resource.`,
    text: `3\tDefinitions
3.1\tTerms defined elsewhere
3.1.1\texposed asset [ITU-T X.1]: A resource.
3.2\tTerms defined in this Recommendation
3.2.1\tExposed-assets: A resource.
     \t^^^^^^^^^^^^^^`.replace(/\n[^\n]*\^+$/, '\n      ^^^^^^^^^^^^^^ ' + message('Exposed-assets')),
  });
});

test('terms that only share words are two', () => {
  assert.deepEqual(findingsOf('duplicate-term', '3\tDefinitions\n3.2\tTerms defined in this Recommendation\n3.2.1\tasset: A.\n3.2.2\texposed asset: B.\n', 'text'), []);
});
