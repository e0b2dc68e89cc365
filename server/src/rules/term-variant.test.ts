import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import { editDraft, scanDraft, textOfDraft } from '../draft/draft.ts';
import { pointOfOffset } from '../draft/lines.ts';
import { acceptedTerms } from './accepted.ts';
import { checkDraft } from './checking/live-check.ts';
import { checkPictures, findingsOf, repaired } from './picture.ts';
import { VariantWatch } from './reading/variant-watch.ts';

const CAPITALS = 'hint: "Exposed Asset" has capitals here, and clause 3 defines "exposed asset". Write it in small letters, or define the name.';
const FORM = 'hint: "block-chain" stands here for "blockchain" of clause 3. Write it as it is defined.';

test('capitals and another form are marked at their first place', () => {
  checkPictures('term-variant', {
    markdown: `### 3.2 Terms defined in this Recommendation

**3.2.1 blockchain**: A chain.

**3.2.2 exposed asset**: A resource.

## 6 The Exposed Asset

The owner of an Exposed Asset has it in a block-chain.
                ^^^^^^^^^^^^^ ${CAPITALS}
                                          ^^^^^^^^^^^ ${FORM}

Exposed assets and the Exposed Asset again.`,
    asciidoc: `= Title

== Definitions

=== Terms defined in this Recommendation

==== blockchain

A chain.

==== exposed asset

A resource.

== The Exposed Asset

The owner of an Exposed Asset has it in a block-chain.
                ^^^^^^^^^^^^^ ${CAPITALS}
                                          ^^^^^^^^^^^ ${FORM}`,
    text: `3.2\tTerms defined in this Recommendation
3.2.1 blockchain: A chain.
3.2.2 exposed asset: A resource.
6\tThe Exposed Asset
The owner of an Exposed Asset has it in a block-chain.
                ^^^^^^^^^^^^^ ${CAPITALS}
                                          ^^^^^^^^^^^ ${FORM}`,
  });
});

const draft = (terms: readonly string[], body: string): string =>
  `### 3.2 Terms defined in this Recommendation\n\n${terms.map((term, i) => `**3.2.${String(i + 1)} ${term}**: A thing.\n`).join('\n')}\n## 6 Requirements\n\n${body}\n`;
const found = (terms: readonly string[], body: string): readonly string[] =>
  findingsOf('term-variant', draft(terms, body), 'markdown').map(({ place }) => place.block.text.slice(place.start, place.end));

test('other forms: hyphens, spaces, spelling', () => {
  for (const [term, body, variant] of [
    ['blockchain', 'A block chain.', 'block chain'], ['blockchain', 'Two block-chains.', 'block-chains'], ['data base', 'A database of it.', 'database'], ['exposed asset', 'An exposed-asset is one.', 'exposed-asset'],
    ['peer-to-peer network', 'The peer to peer network.', 'peer to peer network'], ['authorization', 'The authorisation of it.', 'authorisation'], ['control centre', 'Control centers are.', 'Control centers'],
    ['security policy', 'Security-policies of it.', 'Security-policies'], ['metadata', 'Some meta\ndata here.', 'meta\ndata'], ['sub-network', 'A subnetwork here.', 'subnetwork'],
  ] as const) assert.deepEqual(found([term], body), [variant], term);
});

test('a form that the place asks for', () => {
  for (const [term, body] of [
    ['exposed asset', 'The exposed-asset list.'], ['real-time', 'It runs in real time.'], ['set-up', 'They set up a call.'], ['setup', 'They set up a call.'], ['security policy', 'Security policies.'],
    ['exposed asset', 'An exposed\nasset, exposed assets.'], ['exposed asset', 'A semi-exposed-asset is one.'], ['exposed asset', 'The exposedAsset is one.'], ['online', 'It is on line 3.'],
  ] as const) assert.deepEqual(found([term], body), [], body);
});

test('capitals that are owed to the place or make a name', () => {
  for (const body of [
    'Exposed asset. Exposed assets are.', '- Exposed asset;\n- exposed asset.', 'List: Exposed asset.', 'The Exposed Asset Registry.', 'The Cloud Exposed Asset.', 'The "Exposed Asset" field.', 'The `Exposed Asset` field.',
    'The **Exposed Asset** field.', 'An Exposed Asset (EA).', 'THE EXPOSED ASSET.', 'Exposed Asset: one.', 'An Exposed Asset 1.', '| An Exposed Asset |\n|---|\n| an Exposed Asset |', 'Figure 1 – The Exposed Asset', '### 6.1 The Exposed Asset',
    'NOTE – Exposed assets.', 'See [ITU-T X.1], an Exposed_Asset.',
  ]) assert.deepEqual(found(['exposed asset'], body), [], body);
  assert.deepEqual(found(['stalling'], 'From Playing to Stalling.'), []);
  assert.deepEqual(found(['stalling'], 'The end of the Stalling is near.'), ['Stalling']);
  assert.deepEqual(found(['Internet of things', 'IoT device', 'MOS'], 'An internet of Things, an IoT device, a mos.'), []);
});

test('terms that contain it, terms that are defined in both forms, other regions', () => {
  assert.deepEqual(found(['asset', 'Asset Registry'], 'The Asset Registry is.'), []);
  assert.deepEqual(found(['key word', 'keyword'], 'A keyword and a key word.'), []);
  assert.deepEqual(found(['peer', 'peer-to-peer'], 'A peer to-peer.'), ['peer to-peer']);
  assert.deepEqual(findingsOf('term-variant', `## Summary\n\nThe Exposed Asset.\n\n${draft(['exposed asset'], 'Text.')}\n## Bibliography\n\n[b-A] The Exposed Asset.\n`, 'markdown'), []);
});

test('many terms with capitals are one finding', () => {
  const terms = ['red asset', 'green asset', 'blue asset', 'white asset'];
  const findings = findingsOf('term-variant', draft(terms, 'Of the Red Asset, the Green Asset, the Blue Asset and the White Asset.'), 'markdown');
  assert.deepEqual(findings.map(({ message, related }) => [message, related.length]), [['4 terms of clause 3 have capitals in the text and small letters where they are defined: "Red Asset" and others. Write them in one way.', 3]]);
});

test('the fix writes the term as it is defined and keeps plurals and first capitals', () => {
  const after = repaired('term-variant', 'markdown', draft(['blockchain'], 'Block-chains are. A block-chain, two block chains.'));
  assert.equal(after, draft(['blockchain'], 'Blockchains are. A blockchain, two blockchains.'));
  assert.deepEqual(findingsOf('term-variant', after, 'markdown'), []);
  assert.equal(repaired('term-variant', 'markdown', draft(['exposed asset'], 'All Exposed Assets.')), draft(['exposed asset'], 'All exposed assets.'));
});

test('French terms; Spanish text is not read', () => {
  const french = '## 3 Définitions\n\n### 3.2 Termes définis dans la présente Recommandation\n\n**3.2.1 actif exposé**: Une ressource.\n\n## 6 Exigences\n\nChaque Actif Exposé a son gardien.\n';
  assert.equal(findingsOf('term-variant', french, 'markdown').length, 1);
  assert.deepEqual(findingsOf('term-variant', '## 3 Definiciones\n\n### 3.2 Términos definidos en esta Recomendación\n\n**3.2.1 activo expuesto**: Un recurso.\n\n## 6 Requisitos\n\nEl Activo Expuesto es uno.\n', 'markdown'), []);
});

test('the list stays the same while an edit changes nothing in it', () => {
  const text = draft(['exposed asset'], 'An Exposed Asset.\n\nOther words.'), before = scanDraft(text, 'markdown'), watch = new VariantWatch();
  watch.update(before, [], before.blocks);
  const { variants } = watch, at = pointOfOffset(text, text.indexOf('Other') + 5), edited = editDraft(before, { from: at, to: at, text: 'x' });
  watch.update(edited.draft, edited.removed, edited.added);
  assert.equal(variants.length, 1);
  assert.equal(watch.variants, variants);
  const now = textOfDraft(edited.draft), end = pointOfOffset(now, now.length - 1), more = editDraft(edited.draft, { from: end, to: end, text: ' The Exposed Asset.' });
  watch.update(more.draft, more.removed, more.added);
  assert.equal(watch.variants.length, 2);
});

test('a term that the settings accept is left alone', () => {
  const text = draft(['exposed asset'], 'An Exposed Asset.'), options = { levels: {}, knownAbbreviations: new Set<string>(), catalogue: emptyCatalogue };
  const count = (terms: readonly string[]): number => checkDraft(scanDraft(text, 'markdown'), { ...options, acceptedTerms: acceptedTerms(terms) }).filter(({ rule }) => rule === 'term-variant').length;
  assert.deepEqual([count([]), count(['Exposed assets'])], [1, 0]);
});
