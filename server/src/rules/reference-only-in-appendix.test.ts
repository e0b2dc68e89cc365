import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

test('a normative reference that appendices alone cite', () => {
  checkPictures('reference-only-in-appendix', {
    markdown: `# Draft new Recommendation ITU-T X.new

## Summary

It goes with ITU-T X.1817.

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.
 ^^^^^^^^^^^^ warning: [ITU-T X.1817] is cited in appendices only, where nothing is normative. Move it to the Bibliography.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Title*.

[ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *Title*.

## 6 Body

See [ITU-T X.1645].

## Annex A Profile

See [ITU-T X.1148].

## Appendix I Use cases

See [ITU-T X.1817], [ITU-T X.1645] and [ITU-T X.1148].`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Title_.
           ^^^^^^^^^^^^ warning: [ITU-T X.1817] is cited in appendices only, where nothing is normative. Move it to the Bibliography.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Title_.

== Body

See <<x1645>>.

[appendix,obligation=informative]
== Use cases

See <<x1817>> and <<x1645>>.`,
    text: `Projet de nouvelle Recommandation UIT-T X.new
Titre
2	Références
[UIT-T X.1817]	Recommandation UIT-T X.1817 (2023), Titre.
 ^^^^^^^^^^^^ warning: [UIT-T X.1817] is cited in appendices only, where nothing is normative. Move it to the Bibliography.
6	Exigences
Le texte.
Appendice I
Exemples
Voir [UIT-T X.1817].`,
  });
});

test('naming the document by its number, a twin number or the ISO/IEC half cites it', () => {
  const draft = (body: string, appendix: string): string => `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T G.8013] Recommendation ITU-T G.8013/Y.1731 (2015), *Title*.

[ITU-T Y.3500] Recommendation ITU-T Y.3500 (2014) | ISO/IEC 17788:2014, *Title*.

## 6 Body

${body}

## Appendix I Use cases

${appendix}
`;
  const tags = (body: string, appendix: string): readonly string[] => findingsOf('reference-only-in-appendix', draft(body, appendix), 'markdown').map(({ message }) => message.split(' is ')[0] as string);
  assert.deepEqual(tags('Text.', 'As ITU-T Y.1731 and [ISO/IEC 17788] say.'), ['[ITU-T G.8013]', '[ITU-T Y.3500]']);
  assert.deepEqual(tags('As ITU-T Y.1731 and [ISO/IEC 17788] say.', 'As [ITU-T G.8013] and [ITU-T Y.3500] say.'), []);
  assert.deepEqual(tags('Text.', 'Text.'), []);
});

test('where the rest of the text is missing, nothing is said', () => {
  const list = '## 2 References\n\n[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.\n';
  const appendix = '## Appendix I Use cases\n\nSee [ITU-T X.1817].\n';
  const amendment = `# Draft Amendment 1 to Recommendation ITU-T X.1352\n\n${list}\n## 6 Body\n\nText.\n\n${appendix}`;
  assert.deepEqual(findingsOf('reference-only-in-appendix', amendment, 'markdown'), []);
  checkPicture('reference-only-in-appendix', 'asciidoc', `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Title_.

include::sections/06.adoc[]

[appendix,obligation=informative]
== Use cases

See <<x1817>>.`);
});

test('the places that cite it are related', () => {
  const text = `# Draft new Recommendation ITU-T X.new\n\n## 2 References\n\n[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.\n\n## 6 Body\n\nText.\n\n## Appendix I Cases\n\n${'See [ITU-T X.1817].\n\n'.repeat(25)}`;
  const [finding] = findingsOf('reference-only-in-appendix', text, 'markdown');
  assert.equal(finding?.related.length, 20);
});

const MOVED = `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Title*.

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.

## 6 Body

See [ITU-T X.1645].

## Appendix I Cases

See [ITU-T X.1817] and [ITU-T X.1817].

## Bibliography

[b-ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *Title*.
`;

test('the fix moves the entry and renames what cites it', () => {
  const right = `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Title*.

## 6 Body

See [ITU-T X.1645].

## Appendix I Cases

See [b-ITU-T X.1817] and [b-ITU-T X.1817].

## Bibliography

[b-ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *Title*.

[b-ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.
`;
  assert.equal(repaired('reference-only-in-appendix', 'markdown', MOVED), right);
  assert.deepEqual(findingsOf('reference-only-in-appendix', right, 'markdown'), []);
});

test('the fix adds the Bibliography where there is none', () => {
  const text = `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1645]	Recommendation ITU-T X.1645 (2023), Title.
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Title.
6	Body
See [ITU-T X.1645].
Appendix I
Cases
See [ITU-T X.1817].
`;
  assert.equal(repaired('reference-only-in-appendix', 'text', text), `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1645]	Recommendation ITU-T X.1645 (2023), Title.
6	Body
See [ITU-T X.1645].
Appendix I
Cases
See [b-ITU-T X.1817].

Bibliography

[b-ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Title.
`);
});

test('the fix keeps the anchor of an entry in AsciiDoc', () => {
  const draft = (entries: string, bibliography: string): string => `= Title
:docnumber: X.new

[bibliography]
== References

${entries}== Body

See <<x1645>>.

[appendix,obligation=informative]
== Cases

See <<x1817>>.

[bibliography]
== Bibliography

* [[[x743,(b-ITU-T X.743)ITU-T X.743]]]
${bibliography}`;
  const kept = '* [[[x1645,ITU-T X.1645]]]\n\n', moved = '* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Title_.\n\n';
  assert.equal(repaired('reference-only-in-appendix', 'asciidoc', draft(kept + moved, '')), draft(kept, '\n* [[[x1817,(b-ITU-T X.1817)ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Title_.\n'));
});

test('a row of a table is not moved', () => {
  const text = MOVED.replace('[ITU-T X.1645] R', '| | |\n|---|---|\n| [ITU-T X.1645] | R').replace('*Title*.\n\n[ITU-T X.1817] R', '*Title*. |\n| [ITU-T X.1817] | R').replace('*Title*.\n\n## 6', '*Title*. |\n\n## 6');
  assert.deepEqual(findingsOf('reference-only-in-appendix', text, 'markdown').map(({ fixes }) => fixes.length), [0]);
});
