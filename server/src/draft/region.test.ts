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
