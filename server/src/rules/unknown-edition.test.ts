import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, repaired } from './picture.ts';
import { catalogue, coveringCatalogue } from './reference-fixture.ts';

test('a year before the first approval of a new text', () => {
  checkPictures('unknown-edition', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2021), *T*.
                                            ^^^^ warning: X.1817 was first approved in 2023 (as of 2023-09-08). There is no edition of 2021.

[ITU-T X.1645] Recommendation ITU-T X.1645 (03/2022), *T*.
                                               ^^^^ warning: X.1645 was first approved in 2023 (as of 2023-09-08). There is no edition of 2022.

## 6 Body

Text.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2021), _T_.
                                                         ^^^^ warning: X.1817 was first approved in 2023 (as of 2023-09-08). There is no edition of 2021.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (03/2022), _T_.
                                                            ^^^^ warning: X.1645 was first approved in 2023 (as of 2023-09-08). There is no edition of 2022.

== Body

Text.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2021), T.
                                            ^^^^ warning: X.1817 was first approved in 2023 (as of 2023-09-08). There is no edition of 2021.
[ITU-T X.1645]	Recommendation ITU-T X.1645 (03/2022), T.
                                               ^^^^ warning: X.1645 was first approved in 2023 (as of 2023-09-08). There is no edition of 2022.
6	Body
Text.`,
  }, { catalogue });
});

test('a revision had earlier editions, a text can have later ones, and drafts have none', () => {
  checkPictures('unknown-edition', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.

[ITU-T X.1051] Recommendation ITU-T X.1051 (2016), *T*.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2024), *T*.

[ITU-T X.1818] Recommendation ITU-T X.1818 (2022), *T*.

[ITU-T G.711] Recommendation ITU-T G.711 (1972), *T*.

## 6 Body

Text.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G message service_.

* [[[x1051,ITU-T X.1051]]], Recommendation ITU-T X.1051 (2016), _T_.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2024), _T_.

* [[[x1818,ITU-T X.1818]]], Recommendation ITU-T X.1818 (2022), _T_.

* [[[g711,ITU-T G.711]]], Recommendation ITU-T G.711 (1972), _T_.

== Body

Text.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Security requirements for 5G message service.
[ITU-T X.1051]	Recommendation ITU-T X.1051 (2016), T.
[ITU-T X.1645]	Recommendation ITU-T X.1645 (2024), T.
[ITU-T X.1818]	Recommendation ITU-T X.1818 (2022), T.
[ITU-T G.711]	Recommendation ITU-T G.711 (1972), T.
6	Body
Text.`,
  }, { catalogue });
});

test('a source that lists the series settles every year up to its date', () => {
  checkPictures('unknown-edition', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1051] Recommendation ITU-T X.1051 (2016), *T*.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2024), *T*.
                                            ^^^^ warning: The catalogue has no edition of 2024 of X.1645; it has 2023 (as of 2025-06-17). Check the year.

[ITU-T X.1817] Recommendation ITU-T X.1817 (2026), *T*.

## 6 Body

Text.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1051,ITU-T X.1051]]], Recommendation ITU-T X.1051 (2016), _T_.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2024), _T_.
                                                         ^^^^ warning: The catalogue has no edition of 2024 of X.1645; it has 2023 (as of 2025-06-17). Check the year.

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2026), _T_.

== Body

Text.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1051]	Recommendation ITU-T X.1051 (2016), T.
[ITU-T X.1645]	Recommendation ITU-T X.1645 (2024), T.
                                            ^^^^ warning: The catalogue has no edition of 2024 of X.1645; it has 2023 (as of 2025-06-17). Check the year.
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2026), T.
6	Body
Text.`,
  }, { catalogue: coveringCatalogue });
});

test('the year of the edition', () => {
  assert.equal(repaired('unknown-edition', 'text', `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1645]	Recommendation ITU-T X.1645 (03/2022), T.
6	Body
Text.`, { catalogue }), `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1645]	Recommendation ITU-T X.1645 (03/2023), T.
6	Body
Text.`);
});

test('a month before the first approval is no edition', () => {
  checkPicture('unknown-edition', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (08/2023), *T*.
                                           ^^^^^^^^^ warning: X.1817 was first approved on 2023-09-08 (as of 2023-09-08). There is no edition of 08/2023.

[ITU-T X.1645] Recommendation ITU-T X.1645 (09/2023), *T*.

[ITU-T X.1051] Recommendation ITU-T X.1051 (05/2023), *T*.`, { catalogue });
});
