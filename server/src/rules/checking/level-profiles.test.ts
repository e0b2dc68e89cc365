import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../../catalogue/catalogue.ts';
import { scanDraft } from '../../draft/draft.ts';
import { levelIn, levelOfFinding, PROFILE_LEVELS, type LevelProfile } from './level-profiles.ts';
import { checkDraft } from './live-check.ts';
import { RULE_IDS, RULES, type Level, type RuleId } from '../table.ts';

const RANK: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

test('a submission is asked for more, a published text for less; no level is named that is the rule\'s own', () => {
  const change = (profile: LevelProfile, rule: RuleId): number => RANK.indexOf(RULES[rule].level) - RANK.indexOf(levelIn(profile, rule));
  for (const rule of RULE_IDS) {
    assert.equal(change('drafting', rule), 0, rule);
    assert.ok(change('submission', rule) >= 0, `${rule} weighs less before submission`);
    assert.ok(change('published', rule) <= 0, `${rule} weighs more in a published text`);
    for (const levels of Object.values(PROFILE_LEVELS)) assert.notEqual(levels[rule], RULES[rule].level, rule);
  }
});

test('the user\'s level wins; a finding in doubt keeps its weaker level; a profile lowers what is not in doubt too', () => {
  const of = (own: Level | undefined, profile: Level | undefined, user?: Level): Level => levelOfFinding('placeholder', own, { levels: user ? { placeholder: user } : {}, profileLevels: profile ? { placeholder: profile } : {} });
  assert.equal(of(undefined, undefined), 'information');
  assert.equal(of(undefined, 'error'), 'error');
  assert.equal(of('hint', 'error'), 'hint');
  assert.equal(of('warning', 'hint'), 'hint');
  assert.equal(of('warning', undefined), 'warning');
  assert.equal(of('hint', 'error', 'error'), 'error');
});

test('a placeholder is information in a draft, an error before submission; a rule that a profile switches off finds nothing', () => {
  const text = '# Draft new Recommendation ITU-T X.lamp\n\n## 6 Lamps\n\nTBD\n';
  const found = (profile: LevelProfile, levels = {}): readonly string[] => checkDraft(scanDraft(text, 'markdown'), { levels, profileLevels: PROFILE_LEVELS[profile], knownAbbreviations: new Set(), catalogue: emptyCatalogue })
    .filter(({ rule }) => rule === 'placeholder').map(({ level }) => level);
  assert.deepEqual(found('drafting'), ['information']);
  assert.deepEqual(found('submission'), ['error']);
  assert.deepEqual(found('submission', { placeholder: 'off' }), []);
});
