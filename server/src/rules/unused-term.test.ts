import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf } from './picture.ts';

const MESSAGE = '"exposed asset" is defined but not used in the text. Remove its definition, or use the term.';

test('a term that the text does not use is marked', () => {
  checkPictures('unused-term', {
    markdown: `## 3 Definitions

### 3.2 Terms defined in this Recommendation

**3.2.1 exposed asset**: A resource.
        ^^^^^^^^^^^^^ information: ${MESSAGE}

## 6 Requirements

The assets are exposed.`,
    asciidoc: `= Title

== Definitions

=== Terms defined in this Recommendation

==== exposed asset
     ^^^^^^^^^^^^^ information: ${MESSAGE}

A resource.

== Requirements

The assets are exposed.`,
    text: `3\tDefinitions
3.2\tTerms defined in this Recommendation
3.2.1\texposed asset: A resource.
      ^^^^^^^^^^^^^ information: ${MESSAGE}
6\tRequirements
The assets are exposed.`,
  });
});

const draft = (definitions: string, body: string, abbreviations = ''): string =>
  `3\tDefinitions\n3.2\tTerms defined in this Recommendation\n${definitions}\n4\tAbbreviations and acronyms\n${abbreviations}\n6\tRequirements\n${body}\n`;
const found = (definitions: string, body: string, abbreviations?: string): readonly string[] => findingsOf('unused-term', draft(definitions, body, abbreviations), 'text').map(({ message }) => message);

test('case, plural, hyphens, abbreviations and either of two names are uses', () => {
  for (const [definition, body, list] of [
    ['3.2.1\texposed asset: A.', 'Exposed assets.'], ['3.2.1\texposed asset: A.', 'exposed-asset list'], ['3.2.1\tpolicy: A.', 'policies'], ['3.2.1\tsegment: A.', 'Segments'],
    ['3.2.1\tmean opinion score (MOS): A.', 'The MOS.'], ['3.2.1\tcloud service provider: A.', 'Two CSPs.', 'CSP\tCloud Service Provider'],
    ['3.2.1\tstalling (or stall): A.', 'A stall.'], ['3.2.1\tmodel, model algorithm: A.', 'The models.'],
    ['3.2.1\tasset: A.\n3.2.2\tother: An asset.', 'The other.'],
  ] as const) assert.deepEqual(found(definition, body, list), [], definition);
});

test('the abbreviation list alone is no use of a term', () => {
  assert.equal(found('3.2.1\tcloud service provider: A.', 'Nothing.', 'CSP\tCloud Service Provider').length, 1);
});

test('a term defined elsewhere is a hint, a placeholder nothing', () => {
  const text = '3\tDefinitions\n3.1\tTerms defined elsewhere\n3.1.1\tasset [ITU-T X.1]: A.\n3.1.2\t<Term 2> [Reference]: A.\n6\tRequirements\nText.\n';
  assert.deepEqual(findingsOf('unused-term', text, 'text').map(({ level }) => level), ['hint']);
});

test('each word of a French term has the plural', () => {
  for (const [term, body] of [['actif exposé', 'Les actifs exposés.'], ['réseau local', 'Des réseaux locaux.'], ['canal de signal', 'Deux canaux de signal.']] as const) {
    assert.deepEqual(found(`3.2.1\t${term}: Chose.`, body), [], term);
  }
  assert.equal(found('3.2.1\tactif exposé: Chose.', 'Les actifs sont exposés.').length, 1);
});
