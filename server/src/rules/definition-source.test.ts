import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf } from './picture.ts';

const message = (form: string): string => `warning: "asset" is defined elsewhere but names no source. Write ${form}.`;
const TAG = 'the tag after the term, as in [ITU-T X.1252]';

test('a term defined elsewhere without its source is marked', () => {
  checkPictures('definition-source', {
    markdown: `## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 asset**: A resource.
        ^^^^^ ${message(TAG)}`,
    asciidoc: `= Title

== Definitions

=== Terms defined elsewhere

==== asset
     ^^^^^ ${message('[.source] and <<the anchor of its reference>> behind the definition')}

A resource.`,
    text: `3\tDefinitions
3.1\tTerms defined elsewhere
3.1.1\tasset: A resource.
      ^^^^^ ${message(TAG)}`,
  });
});

test('a source in any place is one', () => {
  const found = (line: string, region = '3.1\tTerms defined elsewhere'): number => findingsOf('definition-source', `3\tDefinitions\n${region}\n${line}\n`, 'text').length;
  for (const line of ['3.1.1\tasset [ITU-T X.1]: A.', '3.1.1\tasset [b-ISO/IEC 27000]: A.', '3.1.1\tasset: A resource [ITU-T X.1].', '3.1.1\tasset: A resource (see Recommendation ITU-T X.1252).', '3.1.1\tasset: As in IETF RFC 4949.']) {
    assert.equal(found(line), 0, line);
  }
  assert.equal(found('3.2.1\tasset: A.', '3.2\tTerms defined in this Recommendation'), 0);
  assert.deepEqual(findingsOf('definition-source', '= T\n\n== Definitions\n\n=== Terms defined elsewhere\n\n==== asset\n\nA resource.\n\n[.source]\n<<x1>>\n', 'asciidoc'), []);
  assert.deepEqual(findingsOf('definition-source', '## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n#### 3.1.1 asset [ITU-T X.1]\n\nA resource.\n', 'markdown'), []);
});
