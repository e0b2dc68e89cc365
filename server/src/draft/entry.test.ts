import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAnchoredEntry } from './asciidoc-entry.ts';
import { parseEntry } from './entry.ts';

const parts = (text: string): unknown[] => {
  const entry = parseEntry(text, 0, text.length, 'references');
  return entry ? [entry.tag?.text, entry.bibliography, entry.prefix?.text, entry.identifier?.text, entry.date?.text, entry.equivalent?.text, entry.title?.text] : [];
};

test('the forms of an entry', () => {
  assert.deepEqual(parts('[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements*.'), ['ITU-T X.1817', false, 'Recommendation ITU-T', 'ITU-T X.1817', '2023', undefined, 'Security requirements']);
  assert.deepEqual(parts('\\[ITU-T G.707\\]\tRecommendation ITU-T G.707/Y.1322 (01/2007), Title.'), ['ITU-T G.707', false, 'Recommendation ITU-T', 'ITU-T G.707/Y.1322', '01/2007', undefined, 'Title']);
  assert.deepEqual(parts('[ITU-T H.222.0] Recommendation ITU-T H.222.0 (2006) | ISO/IEC 13818-1:2007, *Title*.'), ['ITU-T H.222.0', false, 'Recommendation ITU-T', 'ITU-T H.222.0', '2006', 'ISO/IEC 13818-1:2007', 'Title']);
  assert.deepEqual(parts('[b-ISO/IEC 27002] ISO/IEC 27002:2022, *Title*. https://iso.org'), ['ISO/IEC 27002', true, undefined, 'ISO/IEC 27002:2022', undefined, undefined, 'Title']);
  assert.deepEqual(parts('[ITU-T J.1106] ITU-T Recommendation J.1106(2017/05), _Title_'), ['ITU-T J.1106', false, 'ITU-T Recommendation', 'ITU-T J.1106', '2017/05', undefined, 'Title']);
  assert.deepEqual(parts('Recommendation ITU-T X.1817 (2023), *Title*.'), []);
  assert.deepEqual(parts('[ETSI EN 303 645] ETSI EN 303 645 V2.1.1 (2020-06), *Title*.'), ['ETSI EN 303 645', false, undefined, 'ETSI EN 303 645', '2020-06', undefined, 'Title']);
  for (const number of ['X Suppl. 39', 'X.Suppl. 39', 'X Sup. 39', 'X.Sup39']) {
    assert.deepEqual(parts(`[b-ITU-T X Suppl. 39] Recommendation ITU-T ${number} (09/2023), *Title*.`), ['ITU-T X Suppl. 39', true, 'Recommendation ITU-T', `ITU-T ${number}`, '09/2023', undefined, 'Title']);
  }
  assert.equal(parts('[ITU-T X.216 Amd. 1] Recommendation ITU-T X.216 (1994)/Amd. 1 (1997), *Title*.')[6], parts('[ITU-T X.216 Amd. 1] Recommendation ITU-T X.216 (1994) Amd. 1 (1997), *Title*.')[6]);
});

test('the pieces of an entry stand where they are written', () => {
  const text = '[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements*.', entry = parseEntry(text, 0, text.length, 'references');
  for (const piece of [entry?.tag, entry?.title]) assert.equal(piece && text.slice(piece.start, piece.end), piece?.text);
  assert.equal(entry?.date && text.slice(entry.date.start, entry.date.end), '(2023)');
});

test('labels of a Metanorma bibliography', () => {
  const label = (text: string): unknown[] => {
    const entry = parseAnchoredEntry(`* [[[${text}]]]`, 0, text.length + 8, 'bibliography');
    return [entry?.anchor?.text, entry?.tag?.text, entry?.bibliography, entry?.identifier?.text];
  };
  assert.deepEqual(label('x1,ITU-T X.1'), ['x1', 'ITU-T X.1', false, undefined]);
  assert.deepEqual(label('x1, b-ITU-T X.1'), ['x1', 'ITU-T X.1', true, undefined]);
  assert.deepEqual(label('x1,(b-ITU-T A.1)ITU-T A.1'), ['x1', 'ITU-T A.1', true, 'ITU-T A.1']);
  assert.deepEqual(label('x1,nofetch(ITU-T X.1)'), ['x1', 'ITU-T X.1', false, undefined]);
  assert.deepEqual(label('x1,hidden(nofetch((1)X.509))'), ['x1', 'X.509', false, 'X.509']);
  assert.deepEqual(label('x1,1'), ['x1', undefined, false, undefined]);
  assert.deepEqual(label('x1'), ['x1', undefined, false, undefined]);
});

test('footnotes and links are no entries', () => {
  for (const text of ['[^1]: Type the address.', '[www.lamps.example](http://www.lamps.example)', '[1] * Type the address.']) assert.equal(parseEntry(text, 0, text.length, 'bibliography'), undefined);
  const listed = '[1] ITU-T X.1252 (2021), *Odd terms*.';
  assert.equal(parseEntry(listed, 0, listed.length, 'bibliography')?.tag?.text, '1');
});

test('a tag in emphasis', () => {
  for (const mark of ['**', '*', '__', '_']) {
    const text = `${mark}[b-ITU-T X.509]${mark} Recommendation ITU-T X.509 (2019), *Title*.`, entry = parseEntry(text, 0, text.length, 'bibliography');
    assert.deepEqual(parts(text), ['ITU-T X.509', true, 'Recommendation ITU-T', 'ITU-T X.509', '2019', undefined, 'Title']);
    assert.equal(entry?.tag && text.slice(entry.tag.start, entry.tag.end), 'ITU-T X.509');
  }
  assert.deepEqual(parts('**[ITU-T X.509] Recommendation ITU-T X.509**'), []);
});
