import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import { catalogue } from './reference-fixture.ts';

test('what an entry lacks', () => {
  checkPictures('reference-form', {
    markdown: `## 2 References

[ITU-T X.1205] Recommendation ITU-T X.1205, *Overview of cybersecurity*.
                                    ^^^^^^ warning: [ITU-T X.1205] has no date. Write the year of the edition after the number: "X.1205 (year)".

[ITU-T X.1252] Recommendation ITU-T X.1252, *Baseline identity management terms and definitions* (2021).
                                    ^^^^^^ warning: The date belongs after the number, in parentheses: write "X.1252 (2021)".

[ITU-T X.1254] Recommendation ITU-T X.1254 (2020).
                                           ^^^^^^ warning: [ITU-T X.1254] has no title. Write it after the date.

[ITU-T X.1255] Recommendation ITU-T X.1255 (2013) *Framework for discovery of identity management information*.
                                           ^^^^^^ information: A comma stands between the date and the title of [ITU-T X.1255].

[ITU-T X.1256] *Guidelines for sharing network authentication results*, Recommendation ITU-T X.1256 (2016).
                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Number and date come before the title in [ITU-T X.1256]: write "Recommendation ITU-T X.1256 (2016), Title."

[ITU-T X.1257] Identity and access management taxonomy.
 ^^^^^^^^^^^^ warning: [ITU-T X.1257] names its document in the tag only. Write "Recommendation ITU-T X.1257 (year)," before the title.

[ITU-T X.1258] ITU-T X.1258 (2016), *Enhanced entity authentication based on aggregated attributes*.
               ^^^^^^^^^^^^ information: "Recommendation" belongs before "ITU-T X.1258".

[ITU-T X.1259]
 ^^^^^^^^^^^^ warning: [ITU-T X.1259] is nothing but a tag. Write number, year and title after it.

[IETF RFC 8446] IETF RFC 8446.
                ^^^^^^^^^^^^^ warning: [IETF RFC 8446] has no title. Write it after the number.

[ISO/IEC 27002] ISO/IEC 27002:2022, *Information security controls*
                                                          ^^^^^^^^^ information: [ISO/IEC 27002] does not end with a period.

## Bibliography

[b-ITU-T X.1205] Recommendation ITU-T X.1205, *Overview of cybersecurity*.
                                      ^^^^^^ information: [b-ITU-T X.1205] has no date. Write the year of the edition after the number: "X.1205 (year)".`,
    // Metanorma fetches entries, so nobody sees what stands here, but for the one that it is told not to fetch.
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1205,ITU-T X.1205]]], Recommendation ITU-T X.1205, _Overview of cybersecurity_

* [[[x1254,ITU-T X.1254]]]

* [[[x1252,nofetch(ITU-T X.1252)]]], Recommendation ITU-T X.1252, _Baseline identity management terms and definitions_.
                                                          ^^^^^^ warning: [ITU-T X.1252] has no date. Write the year of the edition after the number: "X.1252 (year)".`,
    text: `2	Références
[UIT-T X.1205]	Recommandation UIT-T X.1205, Présentation générale de la cybersécurité.
                                    ^^^^^^ warning: [UIT-T X.1205] has no date. Write the year of the edition after the number: "X.1205 (year)".
[UIT-T X.1252]	UIT-T X.1252 (2021), Termes et définitions de base.
               ^^^^^^^^^^^^ information: "Recommandation" belongs before "UIT-T X.1252".
[UIT-T X.1254]	Recommandation UIT-T X.1254 (2020)`,
  });
});

test('entries in their form, and forms that are others\' matter', () => {
  checkPicture('reference-form', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T G.707] Recommendation ITU-T G.707/Y.1322 (2007), *Network node interface*.

[ITU-T H.264] Recommendation ITU-T H.264 (V14) (08/2021), *Advanced video coding*.

[ITU-T X.680] Recommendation ITU-T X.680 (2021) | ISO/IEC 8824-1:2021, *Information technology – ASN.1.*

[ITU-T X.1352] Recommendation ITU-T X.1352 (2022) Amd. 1 (2024), *Additions*.

[ITU-T G.729] Recommendation ITU-T G.729 Annex A (1996), *Reduced complexity codec*.

[ITU-T M.3016.x] Recommendation ITU-T M.3016.x-series (2005), *Security for the management plane*.

[ITU-T X.500] ITU-T X.500-series Recommendations, *The Directory*.

[ITU-T G Suppl. 41] ITU-T G-series Recommendations – Supplement 41 (2010), *Design guidelines*.

[ITU-T X.yyy] Recommendation ITU-T X.yyy (date), *Title*.

[ITU-T X.509] ITU-T Rec. X.509 (2019/10), *Public-key frameworks*.

[ITU-T X.new2] Draft new Recommendation ITU-T X.1999, *Title of a draft*.

[ITU-T X.800] Recommendation ITU-T X.800 (forthcoming), *Security architecture*.

[ITU-T X.804] Rec. ITU-T X.804 (2010), *Title*.

[ITU-T X.805] [Recommendation ITU-T X.805](https://www.itu.int/rec/T-REC-X.805)

[ITU-T X.806](https://www.itu.int/rec/T-REC-X.806)

[ITU-R M.2083] Recommendation ITU-R M.2083-0, *IMT Vision*.

[IETF RFC 8446] IETF RFC 8446, *The Transport Layer Security (TLS) Protocol Version 1.3*. <https://www.rfc-editor.org/rfc/rfc8446>

[W3C XML] W3C XML (2008), *Extensible Markup Language*, https://www.w3.org/TR/xml/

[NIST SP 800-63] NIST SP 800-63, *Digital identity guidelines ("Is it secure?")*.

| | |
|---|---|
| [ITU-T X.811] | Recommendation ITU-T X.811 (1995), *Authentication framework*. |

## Bibliography

[b-Knuth] Knuth, D. (1997), *The Art of Computer Programming*, Reading, Addison-Wesley`);
});

test('in plain text a line may go on in the next, so its end says little', () => {
  checkPicture('reference-form', 'text', `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1205]	Recommendation ITU-T X.1205 (2008),
Overview of cybersecurity.
[ITU-T X.1252]	Recommendation ITU-T X.1252 (2021), Baseline identity management
terms and definitions.
[ITU-T X.1254]
Recommendation ITU-T X.1254 (2020), Entity authentication assurance framework.`);
});

const draft = (...entries: readonly string[]): string => `# Draft new Recommendation ITU-T X.new\n\n## 2 References\n\n${entries.join('\n\n')}\n`;
const fixed = (...entries: readonly string[]): string => repaired('reference-form', 'markdown', draft(...entries), { catalogue });

test('no comma stands before the name of an amendment or corrigendum', () => {
  for (const part of ['Amd. 1', 'Amendment 1', 'Cor. 3', 'Technical Cor. 3', 'Technical Corrigendum 3']) {
    assert.deepEqual(findingsOf('reference-form', draft(`[ITU-T X.744 ${part}] Recommendation ITU-T X.744 (1996) ${part} (2001), *Towers*.`), 'markdown'), []);
  }
});

test('what many entries of a list lack is one finding', () => {
  const entries = Array.from({ length: 30 }, (_, i) => `[ITU-T X.${(800 + i).toString()}] ITU-T X.${(800 + i).toString()} (2003) *Title*`);
  assert.deepEqual(findingsOf('reference-form', draft(...entries), 'markdown').map(({ message, level, related }) => [message, level, related.length]), [
    ['30 entries of this list lack the word "Recommendation" before the number.', 'information', 20],
    ['30 entries of this list have no comma between date and title.', 'information', 20],
    ['30 entries of this list do not end with a period.', 'information', 20],
  ]);
  const undated = entries.map((entry) => entry.replace('] ', '] Recommendation ').replace(' (2003)', ',').replace(/$/, '.'));
  assert.deepEqual(findingsOf('reference-form', draft(...undated), 'markdown').map(({ message }) => message), ['30 entries of this list have no date. Write the year of the edition after each number.']);
  assert.equal(findingsOf('reference-form', draft(...undated.slice(0, 3)), 'markdown').length, 3);
});

test('the fixes', () => {
  const right = draft('[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*.');
  for (const wrong of [
    '[ITU-T X.805] Recommendation ITU-T X.805, *Title* (2003).', '[ITU-T X.805] Recommendation ITU-T X.805, (2003), *Title*.',
    '[ITU-T X.805] Recommendation ITU-T X.805, 2003, *Title*.', '[ITU-T X.805] Recommendation ITU-T X.805:2003, *Title*.',
    '[ITU-T X.805] Recommendation ITU-T X.805 (2003) *Title*.', '[ITU-T X.805] Recommendation ITU-T X.805 (2003): *Title*.',
    '[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*', '[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*;',
    '[ITU-T X.805] ITU-T X.805 (2003), *Title*.', '[ITU-T X.805] *Title*, Recommendation ITU-T X.805 (2003).',
  ]) {
    assert.equal(fixed(wrong), right, wrong);
  }
  assert.deepEqual(findingsOf('reference-form', right, 'markdown'), []);
  assert.equal(repaired('reference-form', 'text', '2\tReferences\n[ITU-T X.805]\tRecommendation ITU-T X.805, Security architecture, 2nd part (10/2003).\n'),
    '2\tReferences\n[ITU-T X.805]\tRecommendation ITU-T X.805 (10/2003), Security architecture, 2nd part.\n');
});

test('one fix for all that lack the same', () => {
  assert.equal(fixed('[ITU-T X.1] ITU-T X.1 (2000), *A*.', '| [ITU-T X.2] | ITU-T X.2 (2000), *B*. |'), draft('[ITU-T X.1] Recommendation ITU-T X.1 (2000), *A*.', '| [ITU-T X.2] | Recommendation ITU-T X.2 (2000), *B*. |'));
  assert.equal(fixed('[ITU-T X.1] Recommendation ITU-T X.1 (2000), *A*', '[ITU-T X.2] Recommendation ITU-T X.2 (2000), *B*\\\n[ITU-T X.3] Recommendation ITU-T X.3 (2000), *C*'),
    draft('[ITU-T X.1] Recommendation ITU-T X.1 (2000), *A*.', '[ITU-T X.2] Recommendation ITU-T X.2 (2000), *B*.\\\n[ITU-T X.3] Recommendation ITU-T X.3 (2000), *C*.'));
});

test('what the catalogue knows is offered', () => {
  const title = 'Security requirements for 5G message service', right = draft(`[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *${title}*.`, '[ITU-T X.1] Recommendation ITU-T X.1 (2000), *A*.');
  for (const wrong of [`[ITU-T X.1817] Recommendation ITU-T X.1817, *${title}*.`, '[ITU-T X.1817] Recommendation ITU-T X.1817 (2023).', `[ITU-T X.1817] *${title}*.`]) {
    const text = draft(wrong, '[ITU-T X.1] Recommendation ITU-T X.1 (2000), *A*.');
    const [finding] = findingsOf('reference-form', text, 'markdown', { catalogue });
    assert.deepEqual(finding?.fixes.map(({ certain }) => certain), [false], wrong);
    assert.equal(repaired('reference-form', 'markdown', text, { catalogue }), right, wrong);
  }
  assert.equal(fixed('[ITU-T X.1817]', '[ITU-T X.1] Recommendation ITU-T X.1 (2000), *A*.', '[ITU-T X.2] Recommendation ITU-T X.2 (2000), *B*.'),
    draft(`[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *${title}*.`, '[ITU-T X.1] Recommendation ITU-T X.1 (2000), *A*.', '[ITU-T X.2] Recommendation ITU-T X.2 (2000), *B*.'));
  // Another edition may have another title, and what is not approved has no date.
  assert.deepEqual(findingsOf('reference-form', draft('[ITU-T X.1817] Recommendation ITU-T X.1817 (2020).'), 'markdown', { catalogue }).map(({ fixes }) => fixes.length), [0]);
  assert.deepEqual(findingsOf('reference-form', draft('[ITU-T X.1818] Recommendation ITU-T X.1818, *Title*.'), 'markdown', { catalogue }), []);
});
