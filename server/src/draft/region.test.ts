import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annexLabel, regionAfter, regionOfTitle } from './region.ts';

test('titles of the skeleton in English and French, with their variants', () => {
  for (const [title, region] of [['Scope', 'scope'], ['SCOPE', 'scope'], ['Références', 'references'], ['Champ d’application', 'scope'], ['Abbreviations\u00a0and  acronyms.', 'abbreviations'],
    ['Terms defined in this Technical Report', 'terms-here'], ['Bibliography:', 'bibliography'], ['Overview', undefined], ['Scope of the work', undefined]] as const) assert.equal(regionOfTitle(title), region, title);
});

test('labels of annexes and appendices', () => {
  assert.deepEqual(annexLabel('Annex A – Title'), { region: 'annex', label: 'A', length: 10 });
  assert.deepEqual(annexLabel('APPENDIX II'), { region: 'appendix', label: 'II', length: 11 });
  assert.equal(annexLabel('Annexes'), undefined);
  assert.equal(annexLabel('Annex API'), undefined);
});

test('a heading opens a region, or stays in the one it stands in', () => {
  const after = (title: string, level: number, number: string | undefined, region: Parameters<typeof regionAfter>[1]['region'], regionLevel: number): unknown[] => {
    const found = regionAfter(title, { level, top: 2, number, region, regionLevel });
    return [found.region, found.opens];
  };
  assert.deepEqual(after('Overview', 2, '6', 'conventions', 2), ['body', true]);
  assert.deepEqual(after('Introduction', 3, '6.1', 'body', 2), ['body', false]);
  assert.deepEqual(after('Identical texts', 3, '2.1', 'references', 2), ['references', false]);
  assert.deepEqual(after('Terms defined elsewhere', 3, '3.1', 'definitions', 2), ['terms-elsewhere', true]);
  assert.deepEqual(after('References', 3, undefined, 'annex', 2), ['annex', false]);
  assert.deepEqual(after('General', 2, 'A.1', 'annex', 2), ['annex', false]);
  assert.deepEqual(after('Overview', 3, '6', 'summary', 2), ['body', true]);
});

test('a number that goes on from 3.1 or 3.2 is that of a term, whatever the level of its heading', () => {
  const at = (number: string, level: number, region: 'terms-here' | 'body'): string => regionAfter('dog', { level, top: 2, number, region, regionLevel: 3 }).region;
  assert.equal(at('3.2.1', 3, 'terms-here'), 'terms-here');
  assert.equal(at('3.2.1', 2, 'terms-here'), 'terms-here');
  assert.equal(at('6.2.1', 3, 'terms-here'), 'body');
  assert.equal(at('6', 3, 'terms-here'), 'body');
});

test('clause 4 is the list of abbreviations under any title that says no more than that', () => {
  const at = (title: string, number: string): string => regionAfter(title, { level: 2, top: 2, number, region: 'definitions', regionLevel: 2 }).region;
  for (const title of ['Symbols and abbreviated terms', 'List of acronyms', 'Abbreviations, acronyms and symbols', 'Abbreviations used in this Recommendation', 'Sigles et abréviations']) assert.equal(at(title, '4'), 'abbreviations', title);
  for (const title of ['Symbols', 'Handling of acronyms in names', 'Acronym services', 'Terms and abbreviations']) assert.equal(at(title, '4'), 'body', title);
  assert.equal(at('Symbols and abbreviated terms', '7'), 'body');
});

test('a text common with ISO/IEC lists its abbreviations in clause 3', () => {
  const at = (title: string, number: string): string => regionAfter(title, { level: 3, top: 2, number, region: 'terms-here', regionLevel: 3 }).region;
  assert.equal(at('Abbreviations', '3.3'), 'abbreviations');
  assert.equal(at('Abbreviations', '3.2.1'), 'terms-here');
});
