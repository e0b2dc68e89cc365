import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf, repaired } from './picture.ts';

test('one finding for the entries of a list that are out of order', () => {
  checkPictures('reference-order', {
    markdown: `## 2 References

[ITU-T X.509] Recommendation ITU-T X.509 (2019), *Title*.

[ISO/IEC 27002] ISO/IEC 27002:2022, *Title*.
 ^^^^^^^^^^^^^ information: [ISO/IEC 27002] is not in its place. It belongs at the end of the list.

[ITU-T X.1205] Recommendation ITU-T X.1205 (2008), *Title*.

## Bibliography

[b-ITU-T X.1205] Recommendation ITU-T X.1205 (2008), *Title*.
 ^^^^^^^^^^^^^^ information: [b-ITU-T X.1205], [b-ITU-T X.800] are not in their places. Sort the list by number: ITU-T, ITU-R, ISO, IEC, others.

[b-ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*.

[b-ITU-T X.1254] Recommendation ITU-T X.1254 (2020), *Title*.

[b-ITU-T X.800] Recommendation ITU-T X.800 (1991), *Title*.`,
    // Metanorma sorts the list.
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1205,ITU-T X.1205]]]

* [[[x805,ITU-T X.805]]]`,
    text: `2	Références
[UIT-T X.805]	Recommandation UIT-T X.805 (2003), Titre.
[IETF RFC 1042]	IETF RFC 1042 (1988), Titre.
 ^^^^^^^^^^^^^ information: [IETF RFC 1042] is not in its place. It belongs at the end of the list.
[ISO 23599]	ISO 23599:2012, Titre.
[CEI 61000]	CEI 61000:2008, Titre.`,
  });
});

const list = (...tags: readonly string[]): string => `2\tReferences\n${tags.map((tag) => `[${tag}]\tText, Title.`).join('\n')}\n3\tDefinitions\n`;
const count = (...tags: readonly string[]): number => findingsOf('reference-order', list(...tags), 'text').length;

test('every usual order is one', () => {
  for (const tags of [
    ['ITU-T X.805', 'ITU-T X.1205', 'ITU-R M.2083', 'ISO 9000', 'ISO/IEC 27002', 'IEC 61000', 'ETSI TS 103', 'IETF RFC 1042'],
    ['ITU-R M.2083', 'ITU-T X.805', 'IEC 61000', 'ISO 9000', 'IETF RFC 1042'],
    ['ITU-T X.805', 'ETSI TS 103', 'IEC 61000', 'IETF RFC 1042', 'ISO 9000'],
    ['ETSI TS 103', 'IETF RFC 1042', 'ISO 9000', 'ITU-T X.805', 'W3C XML'],
    ['ITU-T X.1205', 'ITU-T X.509', 'ITU-T X.805'], ['1', '2', '10'], ['Allen, 2000', 'Chen, 2015'],
    ['ITU-T L.300/L.25', 'ITU-T L.302/L.40', 'ITU-T L.301/L.41', 'ITU-T L.310'],
    ['ITU-T X Suppl. 39', 'ITU-T X.1', 'ITU-T G.729 Annex A', 'ITU-T X.2', 'ITU-T Q.4xx'], ['ITU-T X.1'], ['ITU-T X.1', 'ITU-T X.1'],
    ['ITU‑T X.805', 'ITU-T\u00a0X.1205'], ['ITU-T Rec. X.805', 'ITU-T X.1205'],
  ]) assert.equal(count(...tags), 0, tags.join('; '));
});

test('an order that is none', () => {
  for (const tags of [['IETF RFC 1042', 'ITU-T X.805', 'ETSI TS 103'], ['ITU-T X.805', 'ITU-T X.509', 'ITU-T X.1205'], ['ISO 9000', 'ITU-T X.805', 'IEC 61000']]) {
    assert.equal(count(...tags), 1, tags.join('; '));
  }
});

test('a heading begins another list', () => {
  assert.deepEqual(findingsOf('reference-order', '## 2 Normative references\n\n### 2.1 Identical\n\n[ITU-T X.805] Text, Title.\n\n### 2.2 Additional\n\n[ITU-T X.509] Text, Title.\n', 'markdown'), []);
});

test('many are counted', () => {
  const [finding] = findingsOf('reference-order', list('ITU-T A.9', 'ITU-T A.8', 'ITU-T A.7', 'ITU-T A.6', 'ITU-T A.5', 'ITU-T A.1', 'ITU-T A.2'), 'text');
  assert.match(finding?.message ?? '', / and 2 more are not in their places/);
});

test('the fix sorts whole entries and leaves what is between them', () => {
  const draft = (...entries: readonly string[]): string => `## 2 References\n\n${entries.join('\n\n')}\n\n## 3 Definitions\n`;
  const x509 = '[ITU-T X.509] Recommendation ITU-T X.509 (2019),\n*Title*.', x805 = '- [ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*.', iso = '[ISO 9000] ISO 9000:2015, *Title*.';
  const sorted = repaired('reference-order', 'markdown', draft(x805, iso, x509));
  assert.equal(sorted, draft(x509, x805, iso));
  assert.deepEqual(findingsOf('reference-order', sorted, 'markdown'), []);
  assert.equal(repaired('reference-order', 'text', list('ITU-T X.610', 'ITU-T X.609.1', 'ITU-T X.609/Y.1')), list('ITU-T X.609/Y.1', 'ITU-T X.609.1', 'ITU-T X.610'));
  const broken = (first: string, second: string, third: string): string => `## 2 References\n\n[ITU-T ${first}] T.\\\n[ITU-T ${second}] T.  \n[ITU-T ${third}] T.\n`;
  assert.equal(repaired('reference-order', 'markdown', broken('X.2', 'X.1', 'X.3').replace('X.3', 'X.1205')), broken('X.1', 'X.2', 'X.1205'));
});

test('the fix sorts rows of a table, the first of them above the line under its head', () => {
  const table = (first: string, second: string, third: string): string => `## 2 References\n\n| [ITU-T ${first}] | Text. |\n|---|---|\n| [ITU-T ${second}] | Text. |\n| [ITU-T ${third}] | Text. |\n`;
  assert.equal(repaired('reference-order', 'markdown', table('X.5', 'X.2', 'X.11')), table('X.2', 'X.5', 'X.11'));
});

test('an address on a line of its own moves with its entry; where other text stands between, nothing moves', () => {
  const w3c = '[W3C XML]\tW3C XML (2008), Title.\nhttps://www.w3.org/TR/xml/', oasis = '[OASIS SAML]\tOASIS SAML (2005), Title.\nAvailable at: <https://docs.oasis-open.org/>', itu = '[ITU-T X.1]\tRecommendation ITU-T X.1 (2000), Title.';
  const draft = (...lines: readonly string[]): string => `2\tReferences\n${lines.join('\n')}\n3\tDefinitions\n`;
  assert.equal(repaired('reference-order', 'text', draft(w3c, itu, oasis)), draft(itu, oasis, w3c));
  const parted = draft(w3c, 'Other references:', itu, oasis);
  assert.equal(repaired('reference-order', 'text', parted), parted);
});
