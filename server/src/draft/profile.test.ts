import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanDraft } from './draft.ts';
import { profileOf } from './profile.ts';

const profile = (text: string): ReturnType<typeof profileOf> => profileOf(scanDraft(text, 'markdown'));

test('a change is known by its own words and by its name in the catalogue', () => {
  for (const [title, kind] of [
    ['Draft new Amendment 1 to Recommendation ITU-T X.1', 'Amendment'], ['Recommendation ITU-T X.1352 (2022) Amd. 1', 'Amendment'],
    ['Recommendation ITU-T X.1352 (2022) Amendment 1', 'Amendment'], ['Recommendation ITU-T X.1352 (2022) – Amendment 1', 'Amendment'],
    ['Draft new Recommendation ITU-T X.1352 Amd.1', 'Amendment'], ['Draft Recommendation ITU-T X.1715Amd', 'Amendment'],
    ['Recommendation ITU-T X.1333 (2022) Cor. 1', 'Corrigendum'], ['Recommandation UIT-T X.509 (2019) Amendement 2', 'Amendment'],
    ['Recommendation ITU-T X.1352 (2022)', 'Recommendation'], ['Draft new Recommendation ITU-T X.corr-sec: Corridors', 'Recommendation'],
    ['Recommendation ITU-T X.1500: Amendment of records', 'Recommendation'], ['Recommendation ITU-T X.1500 – Amendment procedures', 'Recommendation'], ['Draft new Recommendation ITU-T X.asm-cc', 'Recommendation'],
  ] as const) assert.equal(profile(`# ${title}\n\nA title\n\n## 1 Scope\n`).kind, kind, title);
});

test('a text common with ISO/IEC is known by its name and by its headings', () => {
  for (const text of [
    '# Recommendation ITU-T X.1631 | ISO/IEC 27017\n', '# Recommendation ITU-T X.1631 | International Standard ISO/IEC 27017\n',
    '# Draft new Recommendation ITU-T X.1631\n\nA title\n\n## 2 References\n\n### 2.1 Identical Recommendations | International Standards\n',
    '# Recommandation UIT-T X.1631\n\nUn titre\n\n## 2 Références\n\n### 2.1 Recommandations | Normes internationales identiques\n',
  ]) assert.equal(profile(text).common, true, text);
  assert.equal(profile('# Recommendation ITU-T X.1631\n\nInternational Standards in clouds\n\n## 1 Scope\n\n## 7 ISO/IEC standards\n').common, false);
});
