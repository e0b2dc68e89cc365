import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, repaired } from './picture.ts';
import { bodiesCatalogue, catalogue, inReferences, referencesIn } from './reference-fixture.ts';

test('what is determined or under study, by number and by name, in References', () => {
  checkPictures('draft-reference', inReferences({
    markdown: `[ITU-T X.1818] Recommendation ITU-T X.1818 (2023), *T*.
                                    ^^^^^^ warning: [ITU-T X.1818] is not approved: determined 2023-09-08 (as of 2023-09-08). References list approved texts only. Wait for its approval, or move it to the Bibliography.

[ITU-T X.soar-cc] ITU-T X.soar-cc, *T*.
                        ^^^^^^^^^ warning: [ITU-T X.soar-cc] is not approved: under study (as of 2023-09-08). References list approved texts only. Wait for its approval, or move it to the Bibliography.

[ITU-T J.roip-trans] Draft Recommendation ITU-T J.roip-trans, *T*.
                                                ^^^^^^^^^^^^ warning: [ITU-T J.roip-trans] is a draft. References list approved texts only. Wait for its approval, or move it to the Bibliography.`,
    asciidoc: `* [[[x1818,ITU-T X.1818]]], Recommendation ITU-T X.1818 (2023), _T_.
                                                 ^^^^^^ warning: [ITU-T X.1818] is not approved: determined 2023-09-08 (as of 2023-09-08). References list approved texts only. Wait for its approval, or move it to the Bibliography.

* [[[xsoar-cc,ITU-T X.soar-cc]]], ITU-T X.soar-cc, _T_.
                                        ^^^^^^^^^ warning: [ITU-T X.soar-cc] is not approved: under study (as of 2023-09-08). References list approved texts only. Wait for its approval, or move it to the Bibliography.

* [[[jroip-trans,ITU-T J.roip-trans]]], Draft Recommendation ITU-T J.roip-trans, _T_.
                                                                   ^^^^^^^^^^^^ warning: [ITU-T J.roip-trans] is a draft. References list approved texts only. Wait for its approval, or move it to the Bibliography.`,
    text: `[ITU-T X.1818]	Recommendation ITU-T X.1818 (2023), T.
                                    ^^^^^^ warning: [ITU-T X.1818] is not approved: determined 2023-09-08 (as of 2023-09-08). References list approved texts only. Wait for its approval, or move it to the Bibliography.
[ITU-T X.soar-cc]	ITU-T X.soar-cc, T.
                        ^^^^^^^^^ warning: [ITU-T X.soar-cc] is not approved: under study (as of 2023-09-08). References list approved texts only. Wait for its approval, or move it to the Bibliography.
[ITU-T J.roip-trans]	Draft Recommendation ITU-T J.roip-trans, T.
                                                ^^^^^^^^^^^^ warning: [ITU-T J.roip-trans] is a draft. References list approved texts only. Wait for its approval, or move it to the Bibliography.`,
  }), { catalogue });
});

test('approved texts, reports, a base whose amendment is under way, and all of the Bibliography', () => {
  checkPictures('draft-reference', inReferences({
    markdown: `[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.

[ITU-T X.1352] Recommendation ITU-T X.1352 (2022), *T*.

[ITU-T G.711] Recommendation ITU-T G.711 (1988), *T*.

[ITU-T XSTR-SUSS] ITU-T XSTR-SUSS (2020), *T*.`,
    asciidoc: `* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G message service_.

* [[[x1352,ITU-T X.1352]]], Recommendation ITU-T X.1352 (2022), _T_.

* [[[g711,ITU-T G.711]]], Recommendation ITU-T G.711 (1988), _T_.

* [[[xstr-suss,ITU-T XSTR-SUSS]]], ITU-T XSTR-SUSS (2020), _T_.`,
    text: `[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Security requirements for 5G message service.
[ITU-T X.1352]	Recommendation ITU-T X.1352 (2022), T.
[ITU-T G.711]	Recommendation ITU-T G.711 (1988), T.
[ITU-T XSTR-SUSS]	ITU-T XSTR-SUSS (2020), T.`,
  }, {
    markdown: `[b-ITU-T X.1818] Recommendation ITU-T X.1818 (2023), *T*.

[b-ITU-T X.soar-cc] ITU-T X.soar-cc, *T*.`,
    asciidoc: `* [[[x1818,b-ITU-T X.1818]]], Recommendation ITU-T X.1818 (2023), _T_.

* [[[xsoar-cc,b-ITU-T X.soar-cc]]], ITU-T X.soar-cc, _T_.`,
    text: `[b-ITU-T X.1818]	Recommendation ITU-T X.1818 (2023), T.
[b-ITU-T X.soar-cc]	ITU-T X.soar-cc, T.`,
  }), { catalogue });
});

test('what was not approved is told by another rule', () => {
  checkPicture('draft-reference', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1771] Recommendation ITU-T X.1771 (2023), *T*.`, { catalogue });
});

test('an approved text is no draft', () => {
  assert.equal(repaired('draft-reference', 'markdown', referencesIn('markdown', `[ITU-T X.1817] Draft new Recommendation ITU-T X.1817, *T*.`), { catalogue }), referencesIn('markdown', `[ITU-T X.1817] Recommendation ITU-T X.1817, *T*.`));
});

test('a number with a date later than the sources may be approved by now, a provisional name or a draft is not', () => {
  checkPicture('draft-reference', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1818] Recommendation ITU-T X.1818 (2024), *T*.

[ITU-T X.1818] Recommendation ITU-T X.1818 (10/2023), *T*.

[ITU-T X.1818] Recommendation ITU-T X.1818 (2023), *T*.
                                    ^^^^^^ warning: [ITU-T X.1818] is not approved: determined 2023-09-08 (as of 2023-09-08). References list approved texts only. Wait for its approval, or move it to the Bibliography.

[ITU-T X.soar-cc] Recommendation ITU-T X.soar-cc (2024), *T*.
                                       ^^^^^^^^^ warning: [ITU-T X.soar-cc] is not approved: under study (as of 2023-09-08). References list approved texts only. Wait for its approval, or move it to the Bibliography.`, { catalogue });
});

test('drafts of ISO and IEC, of what is not published and of what is', () => {
  checkPicture('draft-reference', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ISO/IEC DIS 99999] ISO/IEC DIS 99999, *T*.
                    ^^^^^^^^^^^^^^^^^ warning: [ISO/IEC DIS 99999] (ISO/IEC 99999) is not approved: under study (as of 2026-08-22). References list approved texts only. Wait for its approval, or move it to the Bibliography.

[ISO/IEC FDIS 27017] ISO/IEC FDIS 27017, *T*.
                     ^^^^^^^^^^^^^^^^^^ warning: [ISO/IEC FDIS 27017] is a draft of ISO/IEC 27017, which is published (as of 2026-08-22). Cite what is published, or move it to the Bibliography.

[ISO/IEC 27017] ISO/IEC 27017:2015, *T*.`, { catalogue: bodiesCatalogue });
});
