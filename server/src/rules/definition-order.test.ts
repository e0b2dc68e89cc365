import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { checkPictures, findingsOf, repaired } from './picture.ts';

test('a term out of its place is marked, not those around it', () => {
  checkPictures('definition-order', {
    markdown: `## 3 Definitions

### 3.2 Terms defined in this Recommendation

**3.2.1 exposed asset**: A resource.

**3.2.2 inventory**: A list.

**3.2.3 attack path**: A way.
        ^^^^^^^^^^^ information: "attack path" is not in alphabetical order. It belongs before "exposed asset".

## 4 Abbreviations and acronyms`,
    asciidoc: `= Title

== Definitions

=== Terms defined in this Recommendation

==== exposed asset

A resource.

==== inventory

A list.

==== attack path
     ^^^^^^^^^^^ information: "attack path" is not in alphabetical order. It belongs before "exposed asset".

A way.`,
    text: `3\tDefinitions
3.2\tTerms defined in this Recommendation
3.2.1\texposed asset: A resource.
3.2.2\tinventory: A list.
3.2.3\tattack path: A way.
      ^^^^^^^^^^^ information: "attack path" is not in alphabetical order. It belongs before "exposed asset".`,
  });
});

const list = (...terms: readonly string[]): string =>
  `## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n${terms.map((term, i) => `**3.2.${String(i + 1)} ${term}**: A thing.\n`).join('\n')}\n## 4 Abbreviations and acronyms\n`;
const messages = (text: string, syntax: Syntax = 'markdown'): readonly string[] => findingsOf('definition-order', text, syntax).map(({ message }) => message);
const found = (...terms: readonly string[]): readonly string[] => messages(list(...terms));

test('a list in another order is one finding with the other places', () => {
  const [finding, ...others] = findingsOf('definition-order', list('peer', 'node', 'link', 'cache'), 'markdown');
  assert.equal(finding?.message, '"peer" and 2 other terms are not in alphabetical order. Sort the definitions.');
  assert.equal(finding.related.length, 2);
  assert.deepEqual(others, []);
});

test('every usual order of hyphens, spaces, brackets, accents and digits is one', () => {
  for (const terms of [
    ['data base', 'database', 'data-set'], ['network', 'network element', 'networking'], ['peer', 'peer ID', 'peer-to-peer'],
    ['stalling (or stall)', 'system'], ['5G network', 'asset'], ['asset', '5G network'], ['écart', 'effet'], ['effet', 'égalité', 'erreur'], ['IoT device', 'inventory'], ['asset', 'asset'], ['asset'],
  ]) assert.deepEqual(found(...terms), [], terms.join());
});

test('clauses 3.1 and 3.2 are two lists; quoted terms may stand by their texts', () => {
  const elsewhere = (...lines: readonly string[]): string => `## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n${lines.join('\n\n')}\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 asset**: A thing.\n`;
  assert.deepEqual(messages(elsewhere('**3.1.1 node** [ITU-T X.1]: A thing.', '**3.1.2 peer** [ITU-T X.1]: A thing.')), []);
  assert.deepEqual(messages(elsewhere('**3.1.1 peer** [ITU-T X.1]: A thing.', '**3.1.2 link** [ITU-T X.2]: A thing.', '**3.1.3 node** [ITU-T X.2]: A thing.')), []);
  assert.equal(messages(elsewhere('**3.1.1 peer** [ITU-T X.2]: A thing.', '**3.1.2 link** [ITU-T X.1]: A thing.')).length, 1);
});

test('French terms are sorted without their accents; amendments, groups and the skeleton are passed over', () => {
  const french = '## 3 Définitions\n\n### 3.2 Termes définis dans la présente Recommandation\n\n**3.2.1 réseau**: Un ensemble.\n\n**3.2.2 élément**: Une partie.\n';
  assert.deepEqual(messages(french), ['"réseau" is not in alphabetical order. It belongs at the end of the list.']);
  assert.deepEqual(messages(`# Amendment 1 to Recommendation ITU-T X.1\n\n${list('peer', 'node')}`), []);
  assert.deepEqual(found('<Term 2>', '<Term 1>'), []);
  assert.deepEqual(messages('= T\n\n== Definitions\n\n=== Terms defined in this Recommendation\n\n==== network\n\nA.\n\n===== link\n\nB.\n\n==== inventory\n\nC.\n', 'asciidoc'), []);
});

test('the fix moves a definition with its notes and numbers it anew, and changes references', () => {
  const before = `## 3 Definitions

### 3.2 Terms defined in this Recommendation

This Recommendation defines the following terms:

**3.2.1 peer**: A node. See also clause 3.2.2.

NOTE – A note on peers:

- one
- two

<!-- rapporteur-disable-next-line definition-form -->

**3.2.2 link**: A way

## 6 Requirements

As clause 3.2.1 and clause 3.1.1 say.
`;
  const after = `## 3 Definitions

### 3.2 Terms defined in this Recommendation

This Recommendation defines the following terms:

<!-- rapporteur-disable-next-line definition-form -->

**3.2.1 link**: A way

**3.2.2 peer**: A node. See also clause 3.2.1.

NOTE – A note on peers:

- one
- two

## 6 Requirements

As clause 3.2.2 and clause 3.1.1 say.
`;
  assert.equal(repaired('definition-order', 'markdown', before), after);
  assert.deepEqual(messages(after), []);
});

test('the fix takes anchors and sources along in AsciiDoc, and the last line may have no end', () => {
  assert.equal(
    repaired('definition-order', 'asciidoc', '= T\n\n== Definitions\n\n=== Terms defined elsewhere\n\n[[term_peer]]\n==== peer\n\nA node.\n\n[.source]\n<<x1>>\n\n[[term_link]]\n==== link\n\nA way.\n\n[[abbreviations]]\n== Abbreviations and acronyms\n'),
    '= T\n\n== Definitions\n\n=== Terms defined elsewhere\n\n[[term_link]]\n==== link\n\nA way.\n\n[[term_peer]]\n==== peer\n\nA node.\n\n[.source]\n<<x1>>\n\n[[abbreviations]]\n== Abbreviations and acronyms\n',
  );
  assert.equal(repaired('definition-order', 'text', '3.2\tTerms defined in this Recommendation\n3.2.1\tpeer: A node.\n3.2.2\tlink: A way.'), '3.2\tTerms defined in this Recommendation\n3.2.1\tlink: A way.\n3.2.2\tpeer: A node.');
});

test('links to terms that are headings go with the terms, also those between the terms', () => {
  const draft = (first: string, second: string, links: readonly string[]): string => `## 3 Definitions

### 3.2 Terms defined in this Recommendation

#### 3.2.1 ${first}

#### 3.2.2 ${second}

## 6 Requirements

See [peers](#${links[0] ?? ''}), [links](#${links[1] ?? ''}) and [all](#6-requirements).
`;
  assert.equal(repaired('definition-order', 'markdown', draft('peer\n\nA node of a [link](#322-link).', 'link\n\nA way, see clause 3.2.1.', ['321-peer', '322-link'])),
    draft('link\n\nA way, see clause 3.2.2.', 'peer\n\nA node of a [link](#321-link).', ['322-peer', '321-link']));
  // Without numbers every link stays, also that to the second of two headings that are alike.
  const bare = (terms: readonly string[], links: string): string => `### 3.2 Terms defined in this Recommendation\n\n${terms.map((term) => `#### ${term}\n\nA ${term}.\n\n`).join('')}## 6 Body\n\n${links}\n`;
  assert.equal(repaired('definition-order', 'markdown', bare(['peer', 'link', 'Peer!'], '[a](#peer) [b](#link) [c](#peer-1)')), bare(['link', 'peer', 'Peer!'], '[a](#peer) [b](#link) [c](#peer-1)'));
  const text = '3.2\tTerms defined in this Recommendation\n3.2.1\tpeer: A [node](#322-link).\n3.2.2\tlink: A way.';
  assert.equal(repaired('definition-order', 'text', text), '3.2\tTerms defined in this Recommendation\n3.2.1\tlink: A way.\n3.2.2\tpeer: A [node](#322-link).');
});

test('no fix where some terms have numbers and others none; no edits where a range of terms is referred to', () => {
  const text = '### 3.2 Terms defined in this Recommendation\n\n**3.2.1 peer**: A node.\n\n**link**: A way.\n';
  assert.deepEqual(findingsOf('definition-order', text, 'markdown').map(({ fixes }) => fixes.length), [0]);
  const range = `${list('peer', 'link')}\nSee clauses 3.2.1 to 3.2.2.\n`;
  assert.equal(repaired('definition-order', 'markdown', range), range);
});
