import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findRecord } from '../catalogue/look-up.ts';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { applyEdits } from '../rules/fixes/edits.ts';
import { cursor, someCatalogue, RUNS } from './fixture.ts';
import { citeAt, pasteAt } from './paste.ts';

/** The text after a paste at the mark, and what the editor calls it; undefined where the paste stays plain. */
function pasted(picture: string, clipboard: string, syntax: Syntax = 'markdown'): { readonly text: string; readonly title: string; readonly preferred: boolean } | undefined {
  const { draft, text, offset } = cursor(picture, syntax), paste = pasteAt(draft, { start: offset, end: offset }, clipboard, someCatalogue);
  return paste && { text: applyEdits(text, [{ start: offset, end: offset, newText: paste.insertText }, ...paste.edits]), title: paste.title, preferred: paste.preferred };
}

const MARKDOWN = '# Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n## 2 References\n\n[ITU-T X.805] Recommendation ITU-T X.805 (2023), *Security architecture for end-to-end communications*.\n\n';
const BODY = '## 6 Requirements\n\nThe gateway follows it.\n';
const ASCIIDOC = '= Title\n:mn-document-class: itu\n:provisional-name: X.asm-cc\n\n[bibliography]\n== References\n\n* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2023), _Security architecture for end-to-end communications_.\n\n';
const TEXT = 'Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n1\tScope\n\nThis Recommendation covers gateways.\n\n2\tReferences\n\n[ITU-T X.805]\tRecommendation ITU-T X.805 (2023), Security architecture for end-to-end communications.\n';

const ENTRY = '[ITU-T X.1454] Recommendation ITU-T X.1454 (2023), *Security measures for location enabled smart office services*.';

for (const [what, clipboard] of [
  ['a number', 'X.1454'], ['a number with its date', 'ITU-T X.1454 (09/2023)'], ['a page\'s address', 'https://www.itu.int/rec/T-REC-X.1454-202309-I/en'],
  ['a link in angle brackets', '<http://itu.int/rec/T-REC-X.1454>'], ['a line of the site', 'X.1454 : Security measures for location enabled smart office services\n'],
  ['a row with tabs', 'X.1454\tSecurity measures for location enabled smart office services\t2023-09-08\tIn force'], ['an older address', 'http://www.itu.int/rec/recommendation.asp?lang=en&parent=T-REC-X.1454-202309-I'],
] as const) {
  test(`in References ${what} becomes an entry in its place`, () => {
    assert.deepEqual(pasted(`${MARKDOWN}‸\n${BODY}`, clipboard), { text: `${MARKDOWN.trimEnd()}\n\n${ENTRY}\n\n\n${BODY}`, title: 'Paste as an entry of References', preferred: true });
  });
}

test('several lines become several entries, each in its place; those that are listed are left out', () => {
  const found = pasted(`${MARKDOWN}${ENTRY}\n‸\n${BODY}`, 'X.1645\nITU-T X.805\nX.1333\n\nX.1645');
  assert.equal(found?.title, 'Paste as 2 entries of References');
  assert.deepEqual(found.text.match(/^\[[^\]]*\]/gm), ['[ITU-T X.805]', '[ITU-T X.1333]', '[ITU-T X.1454]', '[ITU-T X.1645]']);
  const two = pasted(`${MARKDOWN}‸\n${BODY}`, 'X.1645\nX.1333');
  assert.deepEqual(two?.text.match(/^\[[^\]]*\]/gm), ['[ITU-T X.805]', '[ITU-T X.1333]', '[ITU-T X.1645]']);
});

test('the entry has the form of the syntax', () => {
  assert.equal(pasted(`${ASCIIDOC}‸\n`, 'X.1454', 'asciidoc')?.text, `${ASCIIDOC.trimEnd()}\n\n* [[[x1454,ITU-T X.1454]]], Recommendation ITU-T X.1454 (2023), _Security measures for location enabled smart office services_.\n\n\n`);
  assert.equal(pasted(`${TEXT}‸\n6\tGateways\n\nThey follow it.\n`, 'X.1454', 'text')?.text, `${TEXT}[ITU-T X.1454]\tRecommendation ITU-T X.1454 (2023), Security measures for location enabled smart office services.\n\n6\tGateways\n\nThey follow it.\n`);
});

test('the first entries take the place of "None.", with the sentence of the clause', () => {
  const found = pasted('# Draft new Recommendation ITU-T X.asm-cc\n\n## 2 References\n\nNone.\n\n‸## 6 Requirements\n', 'X.1454');
  assert.equal(found, undefined, 'at a heading');
  for (const mark of ['None.\n‸', 'None.‸']) assert.match(pasted(`# Draft new Recommendation ITU-T X.asm-cc\n\n## 2 References\n\n${mark}\n\n## 6 Requirements\n`, 'X.1645\nX.1454')?.text ?? '', /^## 2 References\n\nThe following ITU-T Recommendations [^\n]+\n\n\[ITU-T X\.1454\][^\n]+\n\n\[ITU-T X\.1645\][^\n]+\n\n+## 6/m);
});

test('the Bibliography has its own tags, and French its own words', () => {
  assert.match(pasted(`${MARKDOWN}${BODY}\n## Bibliography\n\n‸\n`, 'X.1454')?.text ?? '', /## Bibliography\n\n\[b-ITU-T X\.1454\] Recommendation ITU-T X\.1454 \(2023\)/);
  const french = '# Projet de nouvelle Recommandation UIT-T X.asm-cc\n\nTitre\n\n## 2 Références\n\n[UIT-T X.805] Recommandation UIT-T X.805 (2023), *Titre*.\n\n‸\n';
  assert.match(pasted(french, 'UIT-T X.9999 (03/2024) : Exigences applicables aux passerelles')?.text ?? '', /\[UIT-T X\.9999\] Recommandation UIT-T X\.9999 \(2024\), \*Exigences applicables aux passerelles\*\./);
});

test('what the catalogue does not know is written from what was pasted; its edition is the one that was pasted', () => {
  const entry = (clipboard: string): string | undefined => /^\[ITU-T X\.(?!805).*/m.exec(pasted(`${MARKDOWN}‸\n`, clipboard)?.text ?? '')?.[0];
  assert.equal(entry('X.9999 (03/24) : Gateways *of* tomorrow.'), '[ITU-T X.9999] Recommendation ITU-T X.9999 (2024), *Gateways \\*of\\* tomorrow*.');
  assert.equal(entry('X.9999'), '[ITU-T X.9999] Recommendation ITU-T X.9999.');
  assert.equal(entry('X.1454 (10/2019)'), ENTRY.replace('(2023)', '(2019)'));
  assert.equal(entry('X.9999\tGateways of tomorrow\tIn force\t05/2021'), '[ITU-T X.9999] Recommendation ITU-T X.9999 (2021), *Gateways of tomorrow*.');
  assert.match(pasted(`${MARKDOWN}‸\n`, 'https://www.itu.int/rec/T-REC-X.Sup39-202309-I/en')?.text ?? '', /^\[ITU-T X Suppl\. 39\] ITU-T X-series Recommendations – Supplement 39 \(2023\)\.$/m);
});

test('a page\'s address in running text becomes a tag with its entry', () => {
  assert.deepEqual(pasted(`${MARKDOWN}## 6 Requirements\n\nAs in ‸, it is.\n`, 'https://www.itu.int/rec/T-REC-X.1454/en'), {
    text: `${MARKDOWN.trimEnd()}\n\n${ENTRY}\n\n## 6 Requirements\n\nAs in [ITU-T X.1454], it is.\n`, title: 'Paste as [ITU-T X.1454]', preferred: true,
  });
  assert.match(pasted(`${ASCIIDOC}== Requirements\n\nAs in ‸.\n`, 'https://www.itu.int/rec/T-REC-X.1454/en', 'asciidoc')?.text ?? '', /x1454,ITU-T X\.1454[^]*As in <<x1454>>\.\n$/);
  assert.equal(pasted(`${MARKDOWN}## 6 Requirements\n\nAs in ‸.\n`, 'https://www.itu.int/rec/T-REC-X.805')?.text, `${MARKDOWN}## 6 Requirements\n\nAs in [ITU-T X.805].\n`);
});

test('where a list may stand in a file that was not read, the tag is pasted alone', () => {
  const text = '= Title\n:provisional-name: X.asm-cc\n\ninclude::references.adoc[]\n\n== Requirements\n\nAs in ‸.\n';
  assert.equal(pasted(text, 'https://www.itu.int/rec/T-REC-X.1454/en', 'asciidoc')?.text, text.replace('‸', '<<x1454>>'));
});

test('a number in running text is only offered as a tag', () => {
  assert.equal(pasted(`${MARKDOWN}## 6 Requirements\n\nAs in ‸.\n`, 'X.805')?.preferred, false);
});

test('an appendix cites through the Bibliography, which is made at the end', () => {
  const found = pasted(`${MARKDOWN}${BODY}\n## Appendix I\n\nSee ‸`, 'https://www.itu.int/rec/T-REC-X.1454/en');
  assert.match(found?.text ?? '', /See \[b-ITU-T X\.1454\]\n\n## Bibliography\n\n\[b-ITU-T X\.1454\] Recommendation[^\n]+\n$/);
});

test('anything else stays as it is', () => {
  for (const clipboard of ['', 'hello', 'A. Smith', 'X.1454 is good', 'X.1454\nhello', 'https://example.org/T-REC-X.1454', 'X.805', 'X.asm-cc', ENTRY, 'x'.repeat(600), '\n'.repeat(300), 'ISO/IEC 27001:2022']) {
    assert.equal(pasted(`${MARKDOWN}‸\n${BODY}`, clipboard), undefined, clipboard);
  }
  const link = 'https://www.itu.int/rec/T-REC-X.1454/en';
  for (const text of ['```\n‸\n```\n', '[words](‸)', 'see <‸>', '<!-- ‸ -->\n', '`‸`', 'https://example.org/‸']) assert.equal(pasted(`${MARKDOWN}${BODY}\n${text}`, link), undefined, text);
  assert.equal(pasted(`${MARKDOWN}## 6 Requi‸rements\n`, link), undefined);
});

test('within an entry, a tag or a cross-reference, and behind "ITU-T", a paste is a part of what is written there', () => {
  const over = (text: string, chosen: string, clipboard: string, syntax: Syntax = 'markdown'): unknown => {
    const start = text.lastIndexOf(chosen);
    return pasteAt(scanDraft(text, syntax), { start, end: start + chosen.length }, clipboard, someCatalogue);
  };
  const link = 'https://www.itu.int/rec/T-REC-X.1454/en';
  assert.equal(over(MARKDOWN, 'X.805', 'X.1454'), undefined, 'another number for that of an entry');
  assert.equal(over(`${MARKDOWN}${BODY}\nAs [ITU-T X.805] says.\n`, 'X.805', link), undefined);
  assert.equal(over(`${MARKDOWN}${BODY}\nAs ITU-T X.805 says.\n`, 'X.805', link), undefined);
  assert.equal(over(`${ASCIIDOC}== Requirements\n\nAs <<x805,clause 6>> says.\n`, 'clause 6', link, 'asciidoc'), undefined);
  for (const text of ['[ITU-T ‸', '[ITU-T X.1] Recommendation ‸\n', '[ITU-T X.1] Recommendation ITU-T X.1 (2000), *T‸*.\n']) assert.equal(pasted(MARKDOWN + text, 'X.1454'), undefined, text);
});

test('any paste anywhere gives edits that do not meet', () => {
  const texts = [[`${MARKDOWN}${BODY}\n## Bibliography\n\nNone.\n`, 'markdown'], [`${ASCIIDOC}== Requirements\n\nText.\n`, 'asciidoc'], [`${TEXT}\n6\tGateways\n\nText.\n`, 'text']] as const;
  fc.assert(fc.property(fc.constantFrom(...texts), fc.nat(1000), fc.nat(30), fc.constantFrom('X.1454', 'X.1645\nX.1333\nX.9999', 'https://www.itu.int/rec/T-REC-X.1454/en', 'X.1454 : words of a title'), ([text, syntax], at, length, clipboard) => {
    const start = at % (text.length + 1), end = Math.min(text.length, start + length), paste = pasteAt(scanDraft(text, syntax), { start, end }, clipboard, someCatalogue);
    const spans = paste ? [{ start, end }, ...paste.edits].sort((a, b) => a.start - b.start) : [];
    spans.forEach((one, index) => { assert.ok(index === 0 || one.start >= (spans[index - 1]?.end ?? 0), JSON.stringify(spans)); });
  }), { numRuns: 8 * RUNS });
});

test('a record is cited as its number is pasted, in each syntax; not in a heading, and not by its own draft', () => {
  const cited = (picture: string, id: string, syntax: Syntax): string | undefined => {
    const { draft, text, offset } = cursor(picture, syntax), record = findRecord(someCatalogue, id);
    assert.ok(record);
    const found = citeAt(draft, { start: offset, end: offset }, record, someCatalogue);
    return found && applyEdits(text, [{ start: offset, end: offset, newText: found.insertText }, ...found.edits]);
  };
  assert.match(cited(`${MARKDOWN}## 6 Rules\n\nThey follow ‸.\n`, 'X.nssa-cc', 'markdown') ?? '', /\n\[ITU-T X\.1645\] Recommendation[^]*They follow \[ITU-T X\.1645\]\.\n$/);
  assert.match(cited(`${ASCIIDOC}== Rules\n\nThey follow ‸.\n`, 'X.805', 'asciidoc') ?? '', /They follow <<x805>>\.\n$/);
  assert.match(cited(`${TEXT}\n6\tRules\n\nThey follow ‸.\n`, 'X.1333 Cor. 1', 'text') ?? '', /They follow \[ITU-T X\.1333 Cor\. 1\]\.\n$/);
  for (const [picture, text] of [['They follow‸.', 'They follow [ITU-T X.805].'], ['They do.‸', 'They do. [ITU-T X.805]'], ['See [ITU-T X.805]‸ too.', 'See [ITU-T X.805] [ITU-T X.805] too.'], ['(‸)', '([ITU-T X.805])'], ['‸The rules', '[ITU-T X.805] The rules'], ['See ‸ there', 'See [ITU-T X.805] there']]) {
    assert.equal(cited(`${MARKDOWN}## 6 Rules\n\n${picture}\n`, 'X.805', 'markdown'), `${MARKDOWN}## 6 Rules\n\n${text}\n`);
  }
  assert.equal(cited(`${MARKDOWN}## 6 Ru‸les\n`, 'X.805', 'markdown'), undefined);
  assert.equal(cited(`${MARKDOWN.replace('X.asm-cc', 'X.nssa-cc')}## 6 Rules\n\nThey follow ‸.\n`, 'X.1645', 'markdown'), undefined);
});
