import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { acceptedTerms } from './accepted.ts';
import { checkDraft } from './checking/live-check.ts';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

const BEGINS = 'information: The definition of "exposed asset" begins with the term itself. Begin with what it is, as in "asset: resource that …".';
const REFERS = 'information: The definition of "inventory" sends the reader to another place of this text. Say here what the term means; a note can name the place.';

test('a definition that begins with its term, and one that sends the reader away', () => {
  checkPictures('definition-quality', {
    markdown: `### 3.2 Terms defined in this Recommendation

**3.2.1 exposed asset**: An exposed asset is a resource.
                            ^^^^^^^^^^^^^ ${BEGINS}

**3.2.2 inventory**: The list that is described in clause 7.
                                                   ^^^^^^^^ ${REFERS}

## 6 Requirements`,
    asciidoc: `= Title

== Definitions

=== Terms defined in this Recommendation

==== exposed asset

An exposed asset is a resource.
   ^^^^^^^^^^^^^ ${BEGINS}

==== inventory

The list (see <<list>>).
              ^^^^^^^^ ${REFERS}`,
    text: `3.2\tTerms defined in this Recommendation
3.2.1 exposed asset: An exposed asset is a resource.
                        ^^^^^^^^^^^^^ ${BEGINS}
3.2.2 inventory: The list that is described in clause 7.
                                               ^^^^^^^^ ${REFERS}`,
  });
});

const draft = (...definitions: readonly string[]): string =>
  `### 3.2 Terms defined in this Recommendation\n\n${definitions.map((line, i) => `**3.2.${String(i + 1)} ${line}\n`).join('\n')}\n## 4 Abbreviations and acronyms\n\n| QKD | Quantum Key Distribution |\n|---|---|\n| API | Application Programming Interface |\n\n## 6 Requirements\n\nText.\n`;
const found = (text: string, syntax: Syntax = 'markdown'): readonly string[] => findingsOf('definition-quality', text, syntax).map(({ message }) => message);

test('circular: the term at the beginning, or a term of several words in the first sentence', () => {
  for (const line of ['network**: A network of nodes.', 'peer**: Peers are nodes.', 'exposed asset**: Resource like an exposed asset.', 'peer-to-peer network**: Set of nodes that form peer to peer networks.', 'asset**: **Asset** that is new.']) assert.equal(found(draft(line)).length, 1, line);
  for (const line of [
    'network**: A system of several networks.', 'asset**: Asset-based value.', 'overlay**: Overlay network nodes.', 'exposed asset**: A resource. An exposed asset has an address.', 'exposed asset**: Resource called "exposed asset".',
    'exposed asset**: Part of an exposed asset inventory.', 'exposed asset**: Part of exposed-asset-like things.', 'key**: A monkey.', 'peer list**: A list of peers.',
  ]) assert.deepEqual(found(draft(line)), [], line);
});

test('negative: what a term is not', () => {
  checkPicture('definition-quality', 'text', `3.2\tTerms defined in this Recommendation
3.2.1 hidden asset: Anything that is not exposed.
                    ^^^^^^^^^^^^^^^^^^^^ information: The definition of "hidden asset" says what it is not. Say what it is.
3.2.2 outsider: A person who is not known.`);
  for (const line of ['hidden**: The opposite of exposed.', 'other**: Any resource other than a host.', 'hidden**: Not exposed.']) assert.equal(found(draft(line)).length, 1, line);
  for (const line of ['user**: Person that does not own it.', 'more**: Not only a host.', 'note**: Nothing.']) assert.deepEqual(found(draft(line)), [], line);
});

test('requirements and references in a definition', () => {
  checkPicture('definition-quality', 'markdown', `### 3.2 Terms defined in this Recommendation

**3.2.1 owner**: Person who is named. The owner shall not leave.
                                                ^^^^^^^^^ information: "shall not" states a requirement in the definition of "owner". Say what the term means, and state the requirement in a clause.`);
  for (const line of ['key**: Value that must be kept.', 'key**: Data required to start.', 'key**: Value in clause 6 of [ITU-T X.1] (see Table 1).', 'key**: Value (see clause 6 of [ITU-T X.1]).']) assert.deepEqual(found(draft(line)), [], line);
  assert.deepEqual(found('= T\n\n== Definitions\n\n=== Terms defined in this Recommendation\n\n==== key\n\nValue (see <<x1>>).\n\n[bibliography]\n== References\n\n* [[[x1,ITU-T X.1]]], Recommendation ITU-T X.1 (2020), _Title_.\n', 'asciidoc'), []);
});

test('abbreviations without their full form are one finding', () => {
  checkPicture('definition-quality', 'markdown', draft('gateway**: A node with APIs.', 'node**: A part of QKD.').replace('APIs.\n', `APIs.
                               ^^^ information: 2 definitions use API, QKD without the full form. A definition stands by itself: write the words.
`));
  for (const line of ['node**: A part of quantum-key distribution (QKD) with QKD keys.', 'QKD node**: A part of QKD.', 'node (QKD)**: A part of QKD.', 'node**: A part of IP and XYZ.', 'node**: A QKD (quantum key distribution) part.']) assert.deepEqual(found(draft(line)), [], line);
  assert.deepEqual(found(draft('node**: A part of quantum key distribution (QKD).', 'relay**: A QKD part.')), []);
});

test('the fix writes the full forms', () => {
  const after = repaired('definition-quality', 'markdown', draft('gateway**: APIs.', 'node**: A part of QKD.'));
  assert.equal(after, draft('gateway**: application programming interfaces (APIs).', 'node**: A part of quantum key distribution (QKD).'));
  assert.deepEqual(found(after), []);
});

test('quoted definitions, definitions with a source, and the skeleton are passed over', () => {
  assert.deepEqual(found('### 3.1 Terms defined elsewhere\n\n**3.1.1 peer** [ITU-T X.1]: A peer is a node that shall run (see clause 6).\n'), []);
  assert.deepEqual(found(draft('peer** [ITU-T X.1]: A peer is a node.', '\\<Term\\>**: \\<definition that shall be given\\>.')), []);
});

test('in French', () => {
  const french = (line: string): readonly string[] => found(`## 3 Définitions\n\n### 3.2 Termes définis dans la présente Recommandation\n\n**3.2.1 ${line}\n`);
  assert.equal(french('actif exposé**: Un actif exposé est une ressource.').length, 1);
  assert.equal(french('inventaire**: Liste (voir le § 7).').length, 1);
  assert.deepEqual(french('clé**: Valeur qui doit être gardée.'), []);
});

test('a term that the settings accept is left alone', () => {
  const text = draft('exposed asset**: An exposed asset is a resource.'), options = { levels: {}, knownAbbreviations: new Set<string>(), catalogue: emptyCatalogue };
  const count = (terms: readonly string[]): number => checkDraft(scanDraft(text, 'markdown'), { ...options, acceptedTerms: acceptedTerms(terms) }).filter(({ rule }) => rule === 'definition-quality').length;
  assert.deepEqual([count([]), count(['Exposed assets'])], [1, 0]);
});
