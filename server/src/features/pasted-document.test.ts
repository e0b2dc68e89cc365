import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { testList } from '../catalogue/testing.ts';
import { entryText } from '../rules/reading/entry-text.ts';
import { pastedDocument } from './pasted-document.ts';

const catalogue = buildCatalogue([testList([{
  id: 'X.509', kind: 'recommendation', editions: [
    { date: '2016-10-14', title: 'Gates', state: 'superseded', equivalent: 'ISO/IEC 9594-8:2017', place: 'a' },
    { date: '2019-10-14', title: 'Gates and keys', state: 'in-force', equivalent: 'ISO/IEC 9594-8:2020', place: 'b' },
  ],
}])]);

test('the edition that is pasted has its own title and other half', () => {
  const entry = (line: string): string | undefined => {
    const document = pastedDocument(line, catalogue, 'en');
    return document && entryText(document.record, { syntax: 'markdown', bibliography: false, language: 'en' }).text;
  };
  assert.equal(entry('ITU-T X.509 (10/2016)'), '[ITU-T X.509] Recommendation ITU-T X.509 (2016) | ISO/IEC 9594-8:2017, *Gates*.');
  assert.equal(entry('https://www.itu.int/rec/T-REC-X.509-201910-I'), '[ITU-T X.509] Recommendation ITU-T X.509 (2019) | ISO/IEC 9594-8:2020, *Gates and keys*.');
  assert.equal(entry('ITU-T X.509'), '[ITU-T X.509] Recommendation ITU-T X.509 (2019) | ISO/IEC 9594-8, *Gates and keys*.');
});
