import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import type { Relation } from '../catalogue/record.ts';
import type { Statement } from '../catalogue/statement.ts';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const statement = (name: string, relations: readonly Relation[] = []): Statement => ({
  names: [name], kind: 'recommendation', questions: [], events: [{ event: 'approved', date: '2015-07-14' }],
  relations, notes: [], place: 'Annex 1', row: 1, title: { lang: 'en', text: 'Title' },
});

const catalogue = buildCatalogue([{
  version: 1, source: { id: 'report', title: 'Report', date: '2023-09-08', covers: [] }, questions: [], abbreviations: [],
  statements: [statement('G.709/Y.1331'), statement('X.1631', [{ type: 'common-text', target: 'ISO/IEC 27017' }])],
}]);

test('what the catalogue has as the other half', () => {
  checkPictures('incomplete-twin-number', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T Y.1331] Recommendation ITU-T G.709 (2020), *Title*.
                                    ^^^^^ information: This text has the number G.709/Y.1331 (as of 2023-09-08). Write both numbers.

[ITU-T X.1631] Recommendation ITU-T X.1631 (2015), *Title*.
                                    ^^^^^^ information: X.1631 is a text common with ISO/IEC (as of 2023-09-08). Write "| ISO/IEC 27017" and its year after the date.

## Bibliography

[b-ITU-T X.1631] Recommendation ITU-T X.1631 (2015) | ISO/IEC 27017:2015, *Title*.

[b-ITU-T G.709] Recommendation ITU-T G.709/Y.1331 (2020), *Title*.

[b-ISO/IEC 27017] ISO/IEC 27017:2015, *Title*.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[g709,ITU-T G.709]]], Recommendation ITU-T G.709 (2020), _Title_.

* [[[x1631,nofetch(ITU-T X.1631)]]], Recommendation ITU-T X.1631 (2015), _Title_.
                                                          ^^^^^^ information: X.1631 is a text common with ISO/IEC (as of 2023-09-08). Write "| ISO/IEC 27017" and its year after the date.`,
    text: `Projet de nouvelle Recommandation UIT-T X.new
Titre
2	Références
[UIT-T G.709]	Recommandation UIT-T G.709 (2020), Titre.
                                   ^^^^^ information: This text has the number G.709/Y.1331 (as of 2023-09-08). Write both numbers.`,
  }, { catalogue });
});

const draft = (entries: string, body: string): string => `# Draft new Recommendation ITU-T X.new\n\n## 2 References\n\n${entries}\n\n## 6 Body\n\n${body}\n`;
const messages = (entries: string, body: string): readonly string[] => findingsOf('incomplete-twin-number', draft(entries, body), 'markdown').map(({ message }) => message);

test('what the draft itself writes', () => {
  const entry = '[ITU-T G.8013] Recommendation ITU-T G.8013 (2015), *Title*.', found = ['The draft calls this text G.8013/Y.1731 elsewhere. Write both numbers where it has two.'];
  assert.deepEqual(messages(entry, 'See [ITU-T G.8013/Y.1731].'), found);
  assert.deepEqual(messages(entry, 'See Recommendation ITU-T G.8013/Y.1731 (2015).'), found);
  assert.deepEqual(messages('[ITU-T G.8013/Y.1731] Recommendation ITU-T G.8013 (2015), *Title*.', 'Text.'), ['The draft calls this text G.8013/Y.1731 in the tag. Write both numbers where it has two.']);
});

test('numbers that may be of two texts say nothing', () => {
  const entry = '[ITU-T G.711] Recommendation ITU-T G.711 (1988), *Title*.';
  assert.deepEqual(messages(entry, 'G.711/H.264 streams.'), []);
  assert.deepEqual(messages(entry, 'See ITU-T G.711/G.722 and ITU-T G.711.'), []);
  assert.deepEqual(messages(`${entry}\n\n[ITU-T H.264] Recommendation ITU-T H.264 (2019), *Title*.`, 'See ITU-T G.711/H.264.'), []);
  assert.deepEqual(messages('[ITU-T G.711] Recommendation ITU-T G.711 (1988) Amd. 1, *Title*.', 'Text.'), []);
});

test('the fix writes the other half', () => {
  const twin = draft('[ITU-T Y.1331] Recommendation ITU-T G.709 (2020), *Title*.', 'Text.'), fixed = repaired('incomplete-twin-number', 'markdown', twin, { catalogue });
  assert.equal(fixed, draft('[ITU-T Y.1331] Recommendation ITU-T G.709/Y.1331 (2020), *Title*.', 'Text.'));
  assert.deepEqual(findingsOf('incomplete-twin-number', fixed, 'markdown', { catalogue }), []);
  const common = draft('[ITU-T X.1631] Recommendation ITU-T X.1631 (2015), *Title*.', 'Text.');
  const added = repaired('incomplete-twin-number', 'markdown', common, { catalogue });
  assert.equal(added, draft('[ITU-T X.1631] Recommendation ITU-T X.1631 (2015) | ISO/IEC 27017, *Title*.', 'Text.'));
  assert.deepEqual(findingsOf('incomplete-twin-number', added, 'markdown', { catalogue }), []);
  assert.equal(repaired('incomplete-twin-number', 'markdown', draft('[ITU-T G.8013] Recommendation ITU-T G.8013 (2015), *T*.', 'See [ITU-T G.8013/Y.1731].')),
    draft('[ITU-T G.8013] Recommendation ITU-T G.8013/Y.1731 (2015), *T*.', 'See [ITU-T G.8013/Y.1731].'));
});

test('a twin number in the text cites the entry of either number', () => {
  assert.deepEqual(findingsOf('uncited-reference', draft('[ITU-T G.8013] Recommendation ITU-T G.8013 (2015), *Title*.', 'See ITU-T G.8013/Y.1731.'), 'markdown'), []);
});
