import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildCatalogue } from '../../catalogue/catalogue.ts';
import { RUNS } from '../../catalogue/fixture.ts';
import { testList } from '../../catalogue/testing.ts';
import { textOf } from '../../draft/block.ts';
import { factsOf, scanDraft } from '../../draft/draft.ts';
import { dateOfEntry, editionedRecord } from './edition-of-entry.ts';
import { findingsOf } from '../picture.ts';
import { listedCatalogue, standardsCatalogue } from '../reference-fixture.ts';

const entryOf = (line: string) => {
  const [entry] = factsOf(scanDraft(`## 2 References\n\n${line}\n`, 'markdown'), 'entry');
  assert.ok(entry);
  return entry;
};

test('the date of an entry, in parentheses or behind a colon', () => {
  const shown = (line: string): readonly (string | undefined)[] => {
    const date = dateOfEntry(entryOf(line));
    return [date?.year, date?.month, date && textOf(date.place), date && textOf(date.yearPlace)];
  };
  assert.deepEqual(shown('[ITU-T X.509] Recommendation ITU-T X.509 (10/2019), *T*.'), ['2019', '10', '(10/2019)', '2019']);
  assert.deepEqual(shown('[ISO/IEC 27002] ISO/IEC 27002:2022, *T*.'), ['2022', undefined, '2022', '2022']);
  assert.deepEqual(shown('[ITU-T X.509] Recommendation ITU-T X.509, *T*.'), [undefined, undefined, undefined, undefined]);
});

test('a record has the editions of an entry unless it is of another text', () => {
  const found = (line: string, catalogue = listedCatalogue): string | undefined => editionedRecord(entryOf(line).fact, catalogue)?.id;
  assert.equal(found('[ITU-T X.509] Recommendation ITU-T X.509 (2019), *T*.'), 'X.509');
  assert.equal(found('[ISO/IEC 27002] ISO/IEC 27002:2022, *T*.', standardsCatalogue), 'ISO/IEC 27002');
  assert.equal(found('[ISO/IEC 27017] ISO/IEC 27017:2015, *T*.'), undefined);
  assert.equal(found('[ITU-T F.400] Recommendation ITU-T F.400/X.400 (1999), *T*.'), undefined);
  assert.equal(found('[ITU-T X.509] Recommendation ITU-T X.509 (2019) Amd. 1, *T*.'), undefined);
  assert.equal(found('[ITU-T X.509] Recommendation ITU-T X.509 (2019) Annex E, *T*.'), undefined);
});

const edition = fc.record({
  year: fc.integer({ min: 1989, max: 2025 }), month: fc.integer({ min: 1, max: 12 }), title: fc.constantFrom('Gates', 'Keys of networks', 'Towers in small towns', undefined),
  state: fc.constantFrom('in-force' as const, 'superseded' as const, 'withdrawn' as const, undefined),
});

test('an entry of an edition that a source lists is never doubted', () => {
  fc.assert(fc.property(fc.uniqueArray(edition, { minLength: 1, maxLength: 6, selector: ({ year, month }) => year * 12 + month }), fc.boolean(), (given, isMonthly) => {
    const editions = given.map(({ year, month, title, state }) => ({ date: `${year.toString()}-${month.toString().padStart(2, '0')}-11`, place: 'a', ...(title !== undefined && { title }), ...(state && { state }) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
    const catalogue = buildCatalogue([testList([{ id: 'X.509', kind: 'recommendation', editions }])]);
    for (const { date, title = 'Gates' } of editions) {
      const text = `## 2 References\n\n[ITU-T X.509] Recommendation ITU-T X.509 (${isMonthly ? `${date.slice(5, 7)}/` : ''}${date.slice(0, 4)}), *${title}*.\n`;
      for (const rule of ['unknown-edition', 'unknown-recommendation'] as const) assert.deepEqual(findingsOf(rule, text, 'markdown', { catalogue }), []);
      if (editions.some((one) => one.date === date && 'title' in one)) assert.deepEqual(findingsOf('title-mismatch', text, 'markdown', { catalogue }), []);
      const found = [...findingsOf('newer-edition', text, 'markdown', { catalogue }), ...findingsOf('withdrawn-recommendation', text, 'markdown', { catalogue })];
      assert.ok(found.length < 2, 'two rules say what became of one edition');
    }
  }), { seed: 31, numRuns: 4 * RUNS });
});
