import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

test('sections, paragraphs and pages', () => {
  checkPictures('cross-reference-form', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

The model is in section 7.2 and in Sub-clause 7.3, see also § 8.
                ^^^^^^^^^^^ information: ITU-T texts have clauses: write "clause 7.2" for "section 7.2".

Section 7 has it. Sections 7.2 and 7.3 describe it, see section 8.
                  ^^^^^^^^^^^^^^^^^^^^ information: ITU-T texts have clauses: write "Clauses 7.2 and 7.3" for "Sections 7.2 and 7.3".

It is drawn there, see page 12.
                   ^^^^^^^^^^^ information: Page numbers change with the layout. Refer to a clause, a figure or a table.

The model is in section 6 of [ITU-T J.1106].
                ^^^^^^^^^ information: ITU-T texts have clauses: write "clause 6" for "section 6".`,
    asciidoc: `= Title
:docnumber: X.new

== Body

The model is in section 7.2 and in Sub-clause 7.3, see also § 8.
                ^^^^^^^^^^^ information: ITU-T texts have clauses: write "clause 7.2" for "section 7.2".

Section 7 has it. Sections 7.2 and 7.3 describe it, see section 8.
                  ^^^^^^^^^^^^^^^^^^^^ information: ITU-T texts have clauses: write "Clauses 7.2 and 7.3" for "Sections 7.2 and 7.3".

It is drawn there, see page 12.
                   ^^^^^^^^^^^ information: Page numbers change with the layout. Refer to a clause, a figure or a table.

The model is in section 6 of [ITU-T J.1106].
                ^^^^^^^^^ information: ITU-T texts have clauses: write "clause 6" for "section 6".`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
The model is in section 7.2 and in Sub-clause 7.3, see also § 8.
                ^^^^^^^^^^^ information: ITU-T texts have clauses: write "clause 7.2" for "section 7.2".
Section 7 has it. Sections 7.2 and 7.3 describe it, see section 8.
                  ^^^^^^^^^^^^^^^^^^^^ information: ITU-T texts have clauses: write "Clauses 7.2 and 7.3" for "Sections 7.2 and 7.3".
It is drawn there, see page 12.
                   ^^^^^^^^^^^ information: Page numbers change with the layout. Refer to a clause, a figure or a table.
The model is in section 6 of [ITU-T J.1106].
                ^^^^^^^^^ information: ITU-T texts have clauses: write "clause 6" for "section 6".`,
  });
});

test('other organizations\' documents, laws, quotations, lengths and lone numbers', () => {
  checkPicture('cross-reference-form', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[IETF RFC 8446] IETF RFC 8446 (2018), *TLS, section 5.2*.

## 6 Body of section 7.2

See section 5.2 of [IETF RFC 8446], [IETF RFC 8446], section 5.2, and RFC 8446 (section 5.2).

As RFC 8446 has it in its section 5.2, keys change. Section 3.1 of the Act applies. It says "as in section 8.5 below".

Section 3 of the line, a cable section 2.5 km long, cross section 2.5, paragraph 3, \`section 7.2\` and intersection 7.2.

On page 12 of [IETF RFC 8446] it is drawn, and a web page 12 times too.

Figure 1 – The model of section 7.2`);
});

test('a reference broken over two lines, and a range', () => {
  checkPicture('cross-reference-form', 'markdown', `# Draft new Recommendation ITU-T X.new

## 6 Body

The model is in section
                ^^^^^^^ information: ITU-T texts have clauses: write "clause 7.2" for "section 7.2".
7.2, and here it is not.

The models are in sections 7.1-7.3.
                  ^^^^^^^^^^^^^^^^ information: ITU-T texts have clauses: write "clauses 7.1-7.3" for "sections 7.1-7.3".

Part numbers are in section 5-2.`);
});

test('in French', () => {
  const draft = (words: string): string => `Projet de nouvelle Recommandation UIT-T X.new
Titre
6	Généralités
Le modèle ${words} est simple.
7	Messages
7.1	Alertes
Texte.
7.2	Réponses
Texte.`;
  checkPicture('cross-reference-form', 'text', draft('de la section 7.2').replace('est simple.', 'est simple.\n          ^^^^^^^^^^^^^^^^^ information: ITU-T texts have clauses: write "du § 7.2" for "de la section 7.2".'));
  assert.equal(repaired('cross-reference-form', 'text', draft('de la section 7.2')), draft('du § 7.2'));
  assert.deepEqual(findingsOf('cross-reference-form', draft('du § 7.2 et de l\'article 5 de la Constitution'), 'text'), []);
});

test('a word is changed where the clause exists', () => {
  const draft = (first: string, second: string): string => `# Draft new Recommendation ITU-T X.new

## 6 Body

${first} 7.2 says so, and ${second} 9.9 too.

## 7 Messages

### 7.1 Alerts

Text.

### 7.2 Replies

Text.`;
  assert.equal(repaired('cross-reference-form', 'markdown', draft('Section', 'section')), draft('Clause', 'section'));
  assert.equal(repaired('cross-reference-form', 'markdown', draft('It and §', 'it in')), draft('It and clause', 'it in'));
});

test('clauses of Recommendations beside their tag are changed without asking', () => {
  const draft = (word: string): string => `# Draft new Recommendation ITU-T X.new\n\n## 6 Body\n\nThe model is in ${word} 6 of [ITU-T J.1106].`;
  assert.equal(findingsOf('cross-reference-form', draft('section'), 'markdown')[0]?.fixes[0]?.certain, true);
  assert.equal(repaired('cross-reference-form', 'markdown', draft('section')), draft('clause'));
  assert.deepEqual(findingsOf('cross-reference-form', draft('clause'), 'markdown'), []);
});
