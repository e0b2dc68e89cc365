import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, repaired } from './picture.ts';
import { catalogue, inReferences } from './reference-fixture.ts';

test('the tag and the entry name different documents', () => {
  checkPictures('reference-tag-mismatch', inReferences({
    markdown: `[ITU-T X.1818] Recommendation ITU-T X.1817 (2023), *Title*.
 ^^^^^^^^^^^^ error: The tag is [ITU-T X.1818], but the entry is of ITU-T X.1817. Correct the one that is wrong.`,
    asciidoc: `* [[[x1818,ITU-T X.1818]]], Recommendation ITU-T X.1817 (2023), _Title_.
           ^^^^^^^^^^^^ error: The tag is [ITU-T X.1818], but the entry is of ITU-T X.1817. Correct the one that is wrong.`,
    text: `[ITU-T X.1818]	Recommendation ITU-T X.1817 (2023), Title.
 ^^^^^^^^^^^^ error: The tag is [ITU-T X.1818], but the entry is of ITU-T X.1817. Correct the one that is wrong.`,
  }, {
    markdown: `[b-ISO/IEC 27002] ISO/IEC 27001:2022, *Title*.
 ^^^^^^^^^^^^^^^ error: The tag is [b-ISO/IEC 27002], but the entry is of ISO/IEC 27001. Correct the one that is wrong.`,
    asciidoc: `* [[[iso/iec27002,b-ISO/IEC 27002]]], ISO/IEC 27001:2022, _Title_.
                  ^^^^^^^^^^^^^^^ error: The tag is [b-ISO/IEC 27002], but the entry is of ISO/IEC 27001. Correct the one that is wrong.`,
    text: `[b-ISO/IEC 27002]	ISO/IEC 27001:2022, Title.
 ^^^^^^^^^^^^^^^ error: The tag is [b-ISO/IEC 27002], but the entry is of ISO/IEC 27001. Correct the one that is wrong.`,
  }));
});

test('twins, equivalents, series, supplements, editions and short forms agree', () => {
  checkPictures('reference-tag-mismatch', inReferences({
    markdown: `[ITU-T Y.1731] Recommendation ITU-T G.8013/Y.1731 (2015), *T*.

[ISO/IEC 17788] Recommendation ITU-T Y.3500 (2014) | ISO/IEC 17788:2014, *T*.

[ITU-T X.1352] Recommendation ITU-T X.1352 (2022) Amd. 1 (2024), *T*.

[ITU-T M.3016.x] Recommendation ITU-T M.3016.x-series (2005), *T*.

[ITU-T Q.4xx] Recommendations ITU-T Q.4xx-series (1988), *T*.`,
    asciidoc: `* [[[y1731,ITU-T Y.1731]]], Recommendation ITU-T G.8013/Y.1731 (2015), _T_.

* [[[iso/iec17788,ISO/IEC 17788]]], Recommendation ITU-T Y.3500 (2014) | ISO/IEC 17788:2014, _T_.

* [[[x1352,ITU-T X.1352]]], Recommendation ITU-T X.1352 (2022) Amd. 1 (2024), _T_.

* [[[m3016x,ITU-T M.3016.x]]], Recommendation ITU-T M.3016.x-series (2005), _T_.

* [[[q4xx,ITU-T Q.4xx]]], Recommendations ITU-T Q.4xx-series (1988), _T_.`,
    text: `[ITU-T Y.1731]	Recommendation ITU-T G.8013/Y.1731 (2015), T.
[ISO/IEC 17788]	Recommendation ITU-T Y.3500 (2014) | ISO/IEC 17788:2014, T.
[ITU-T X.1352]	Recommendation ITU-T X.1352 (2022) Amd. 1 (2024), T.
[ITU-T M.3016.x]	Recommendation ITU-T M.3016.x-series (2005), T.
[ITU-T Q.4xx]	Recommendations ITU-T Q.4xx-series (1988), T.`,
  }, {
    markdown: `[b-ITU-T G Suppl. 41] ITU-T G-series Recommendations – Supplement 41 (2010), *T*.

[b-IETF RFC 1042] RFC 1042 (1988), *T*.

[b-NIST SP 800-53] NIST SP 800-53r5 (2020), *T*.

[b-Trischitta] Trischitta, P. (1994), *T*.`,
    asciidoc: `* [[[gsuppl41,b-ITU-T G Suppl. 41]]], ITU-T G-series Recommendations – Supplement 41 (2010), _T_.

* [[[ietfrfc1042,b-IETF RFC 1042]]], RFC 1042 (1988), _T_.

* [[[nistsp800-53,b-NIST SP 800-53]]], NIST SP 800-53r5 (2020), _T_.

* [[[trischitta,b-Trischitta]]], Trischitta, P. (1994), _T_.`,
    text: `[b-ITU-T G Suppl. 41]	ITU-T G-series Recommendations – Supplement 41 (2010), T.
[b-IETF RFC 1042]	RFC 1042 (1988), T.
[b-NIST SP 800-53]	NIST SP 800-53r5 (2020), T.
[b-Trischitta]	Trischitta, P. (1994), T.`,
  }));
});

test('an acronym and its number are one text', () => {
  checkPicture('reference-tag-mismatch', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.nssa-cc] Recommendation ITU-T X.1645 (2023), *T*.`, { catalogue });
});

test('the tag can follow the entry', () => {
  assert.equal(repaired('reference-tag-mismatch', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1818] Recommendation ITU-T X.1817 (2023), *Title*.`), `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.`);
});
