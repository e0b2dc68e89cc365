import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

test('a text that calls itself a document or a draft', () => {
  checkPictures('self-reference', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

This document specifies alerts. The scope of this document is given in clause 1.
^^^^^^^^^^^^^ information: The text calls itself "This document": write "This Recommendation".

The words in this specification have their plain meaning.
             ^^^^^^^^^^^^^^^^^^ information: The text calls itself "this specification": write "this Recommendation".

Alerts are given in this draft Recommendation and in this Draft [New] Recommendation.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^ information: The text calls itself "this draft Recommendation": write "this Recommendation".`,
    asciidoc: `= Title
:docnumber: X.new

== Body

This document specifies alerts. The scope of this document is given in clause 1.
^^^^^^^^^^^^^ information: The text calls itself "This document": write "This Recommendation".

The words in this specification have their plain meaning.
             ^^^^^^^^^^^^^^^^^^ information: The text calls itself "this specification": write "this Recommendation".

Alerts are given in this draft Recommendation and in this Draft [New] Recommendation.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^ information: The text calls itself "this draft Recommendation": write "this Recommendation".`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
This document specifies alerts. The scope of this document is given in clause 1.
^^^^^^^^^^^^^ information: The text calls itself "This document": write "This Recommendation".
The words in this specification have their plain meaning.
             ^^^^^^^^^^^^^^^^^^ information: The text calls itself "this specification": write "this Recommendation".
Alerts are given in this draft Recommendation and in this Draft [New] Recommendation.
                    ^^^^^^^^^^^^^^^^^^^^^^^^^ information: The text calls itself "this draft Recommendation": write "this Recommendation".`,
  });
});

test('another document, a fixed phrase, a definition, a table and a quotation', () => {
  checkPicture('self-reference', 'markdown', `# Draft new Recommendation ITU-T X.new

## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 alert** [b-ISO 1]: A message in this document.

## 5 Conventions

No deviation is permitted if conformance to this document is to be claimed.

## 6 Body

[b-ISO 1] has alerts. This document describes them.

The server sends an XML document. In this document, alerts come first.

The root of this document is signed. As RFC 1 says, this document defines alerts.

| Name | Content |
| ---- | ------- |
| Alerts | This document describes alerts. |

It says "this document specifies alerts". This Recommendation specifies alerts. This draft Recommendation ITU-T X.foo is another.`);
});

test('each kind of text has its name', () => {
  checkPicture('self-reference', 'asciidoc', `= Title
:docnumber: XSTR-new
:doctype: technical-report

== Body

This document gives an overview.
^^^^^^^^^^^^^ information: The text calls itself "This document": write "This Technical Report".`);
  checkPicture('self-reference', 'text', `Amendment 1 to Recommendation ITU-T X.800
6	Body
This document gives an overview.`);
});

test('words broken over two lines', () => {
  checkPicture('self-reference', 'markdown', `# Draft new Recommendation ITU-T X.new

## 6 Body

The alerts are given in this
                        ^^^^ information: The text calls itself "this draft Recommendation": write "this Recommendation".
draft Recommendation.`);
});

test('in French', () => {
  const draft = (of: string, the: string): string => `Projet de nouvelle Recommandation UIT-T X.new
Titre
6	Généralités
L'objet ${of} est simple. ${the} définit des alertes.`;
  checkPicture('self-reference', 'text', `${draft('du présent document', 'Le présent projet de Recommandation')}
        ^^^^^^^^^^^^^^^^^^^ information: The text calls itself "du présent document": write "de la présente Recommandation".`);
  assert.equal(repaired('self-reference', 'text', draft('du présent document', 'Le présent projet de Recommandation')), draft('de la présente Recommandation', 'La présente Recommandation'));
});

test('only the name of a draft is changed without asking', () => {
  const draft = (first: string, second: string): string => `# Draft new Recommendation ITU-T X.new\n\n## 6 Body\n\n${first} specifies alerts.\n\n${second} specifies them.`;
  const findings = findingsOf('self-reference', draft('This draft new Recommendation', 'This document'), 'markdown');
  assert.deepEqual(findings.map(({ fixes }) => fixes[0]?.certain), [true, false]);
  assert.equal(repaired('self-reference', 'markdown', draft('This draft new Recommendation', 'It')), draft('This Recommendation', 'It'));
});
