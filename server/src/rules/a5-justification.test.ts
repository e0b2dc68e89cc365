import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf } from './picture.ts';

test('one finding for the normative references of other organizations', () => {
  checkPictures('a5-justification', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.

[ISO/IEC 27002] ISO/IEC 27002:2022, *Title*.

[IETF RFC 1042] IETF RFC 1042 (1988), *Title*.
 ^^^^^^^^^^^^^ information: 2 normative references are not to documents of ITU, ISO or IEC. Recommendation ITU-T A.5 asks for a justification of each before determination or consent.

[ANSI/SCTE 135-1] DOCSIS, Part 1.

## Bibliography

[b-W3C XML] W3C XML (2008), *Title*.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[iso,IEC 61000-4-2]]], _Title_

* [[[x1817,ITU-T X.1817]]]

* [[[rfc,IETF RFC 1042]]]
         ^^^^^^^^^^^^^ information: [IETF RFC 1042] is not a document of ITU, ISO or IEC. Recommendation ITU-T A.5 asks for a justification of this normative reference before determination or consent.

[bibliography]
== Bibliography

* [[[xml,b-W3C XML]]], _Title_`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-R M.2083]	Recommendation ITU-R M.2083 (2015), Title.
[Knuth]	Knuth, D. (1997), The Art of Computer Programming.
 ^^^^^ information: [Knuth] is not a document of ITU, ISO or IEC. Recommendation ITU-T A.5 asks for a justification of this normative reference before determination or consent.
Bibliography
[b-Knuth]	Knuth, D. (1997), The Art of Computer Programming.`,
  });
});

test('the related places are the other entries, at most twenty', () => {
  const entries = Array.from({ length: 30 }, (_, i) => `[IETF RFC ${(1000 + i).toString()}]\tIETF RFC ${(1000 + i).toString()} (1990), Title.`).join('\n');
  const [finding, ...others] = findingsOf('a5-justification', `Draft new Recommendation ITU-T X.new\nTitle\n2\tReferences\n${entries}\n`, 'text');
  assert.equal(others.length, 0);
  assert.equal(finding?.related.length, 20);
});

test('documents of ITU, ISO and IEC under any of their names', () => {
  checkPicture('a5-justification', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[X.509] Information technology, *The Directory*.

[CCITT X.400] CCITT Recommendation X.400 (1988), *Title*.

[UIT-T X.509] Recommandation UIT-T X.509 (2019), *Titre*.

[CEI 61000] CEI 61000:2008, *Titre*.

[ISO/IEC/IEEE 29148] ISO/IEC/IEEE 29148:2018, *Title*.

[MPEG-2] ISO/IEC 13818 (all parts), *Title*.

[ITU-T Q.4xx] Recommendations ITU-T Q.4xx-series (1988), *Title*.

[foo]`);
});

test('a text without normative references of its own is passed over', () => {
  assert.deepEqual(findingsOf('a5-justification', '# ITU-T Technical Report XSTR-new\n\n## 2 References\n\n[IETF RFC 1042] IETF RFC 1042 (1988), *Title*.\n', 'markdown'), []);
});
