import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanDraft, type Draft } from '../draft/draft.ts';
import { someCatalogue as catalogue } from './fixture.ts';
import { highlightsAt } from './highlights.ts';
import { lensesOf } from './lenses.ts';
import { linkedRangesAt } from './linked-ranges.ts';
import { linksOf } from './links.ts';
import { referencesAt } from './references.ts';

const HEAD = '# Draft new Recommendation ITU-T X.long\n\n## 4 Abbreviations and acronyms\n\n| ABC | Any Big Cat |\n|---|---|\n| AAC | Any Agile Cat |\n\n## 6 Body\n\nText ';

/** A draft that ends with one paragraph of 190,000 characters, as a list that lost its line ends has. */
const longDraft = (words: string): Draft => scanDraft(`${HEAD}${words.repeat(Math.floor(190_000 / words.length))}.\n`, 'markdown');

/** What going through all facts for each of them takes is half a minute; the limit leaves room for a machine that does other things too. */
const LIMIT = 4000;

function inTime<T>(answer: () => T): T {
  const begun = performance.now(), result = answer(), took = performance.now() - begun;
  assert.ok(took < LIMIT, `took ${took.toFixed(0)} ms`);
  return result;
}

test('in a paragraph with tens of thousands of abbreviations each request answers at once', () => {
  const draft = longDraft('ABC AAC '), listed = HEAD.indexOf('ABC') + 1, uses = 23_750;
  assert.deepEqual(inTime(() => lensesOf(draft, catalogue, new Set(['abbreviations']))).map(({ count }) => count), [uses, uses]);
  assert.equal(inTime(() => referencesAt(draft, listed, catalogue, { includeDefinition: false })).length, uses);
  assert.equal(inTime(() => highlightsAt(draft, listed, catalogue)).length, uses + 1);
  assert.equal(inTime(() => linkedRangesAt(draft, listed, catalogue))?.places.length, uses + 1);
});

test('in a paragraph with thousands of RFCs beside code each has its link in no time', () => {
  const draft = longDraft('RFC 9110 `x` ');
  assert.equal(inTime(() => linksOf(draft, catalogue)).length, Math.floor(190_000 / 13));
});
