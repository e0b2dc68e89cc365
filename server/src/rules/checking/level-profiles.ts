import type { CheckOptions } from '../rule.ts';
import { RULE_IDS, RULES, type Level, type RuleId } from '../table.ts';

/** What a text is checked for: a draft at work, a text that is about to be submitted, or one that TSB has edited and published. */
export const LEVEL_PROFILES = ['drafting', 'submission', 'published'] as const;

/** The name of a profile. */
export type LevelProfile = (typeof LEVEL_PROFILES)[number];

/** Whether a value of the settings names a profile. */
export const isLevelProfile = (value: unknown): value is LevelProfile => LEVEL_PROFILES.some((profile) => profile === value);

type Levels = CheckOptions['levels'];

/**
 * Before determination, consent or agreement a text must not hold what only a draft may: marks of work to do, names and texts that are
 * not settled. What the last look over a text is for (author's guide Annex D, checklist for rapporteur meetings) weighs more.
 */
const SUBMISSION: Levels = {
  placeholder: 'error', 'leftover-name': 'error', 'draft-reference': 'error', 'numbered-work-item': 'error', 'working-document-reference': 'error',
  'empty-clause': 'error', 'process-status': 'error',
  'a5-justification': 'warning', 'draft-title-mismatch': 'warning', 'unused-abbreviation': 'warning', 'unused-term': 'warning',
  'reference-only-in-definitions': 'information', 'keyword-convention': 'information',
};

/**
 * Of a published text nothing is asked that belongs to its making (work items, process, justifications), nor that references were the
 * newest after its date. TSB has settled its form, so what is left of form sinks to a hint; what contradicts itself stays what it is.
 */
const PUBLISHED: Levels = {
  'header-mismatch': 'off', 'draft-title-mismatch': 'off', 'process-status': 'off', 'a5-justification': 'off', 'newer-edition': 'off',
  'withdrawn-recommendation': 'off', 'self-reference': 'off', 'untagged-mention': 'off', 'abbreviation-overexpanded': 'off',
  'abbreviation-capitals': 'off', 'term-variant': 'off', 'definition-quality': 'off', 'term-defined-elsewhere': 'off',
  'unresolved-citation': 'warning', 'missing-clause': 'warning', 'reference-tag-mismatch': 'warning', 'reference-in-wrong-list': 'warning',
  'common-text-form': 'warning', 'unresolved-cross-reference': 'warning',
  'uncited-reference': 'information', 'undefined-abbreviation': 'information', 'abbreviation-expansion-conflict': 'information',
  'leftover-name': 'information', 'draft-reference': 'information', 'numbered-work-item': 'information', 'not-approved-recommendation': 'information',
  'working-document-reference': 'information', 'unknown-recommendation': 'information', 'unknown-edition': 'information', 'title-mismatch': 'information',
  'reference-only-in-appendix': 'information', 'requirement-in-informative-text': 'information', 'empty-clause': 'information', 'definition-source': 'information',
  'unused-abbreviation': 'hint', 'unused-term': 'hint', 'abbreviation-order': 'hint', 'abbreviation-not-expanded': 'hint', 'abbreviation-plural': 'hint',
  'identifier-form': 'hint', 'unknown-work-item': 'hint', 'reference-form': 'hint', 'reference-order': 'hint', 'incomplete-twin-number': 'hint',
  'supplement-form': 'hint', 'cross-reference-form': 'hint', 'definition-form': 'hint', 'definition-order': 'hint', 'definition-differs': 'hint',
  'required-sentence': 'hint', 'clause-order': 'hint', 'clause-numbering': 'information', 'keyword-order': 'hint', 'title-form': 'hint', 'list-depth': 'hint',
  'single-subclause': 'hint', 'may-not': 'hint', 'capital-keyword': 'hint', 'caption-form': 'hint', 'unreferenced-caption': 'hint', 'caption-numbering': 'information',
  'note-form': 'hint', placeholder: 'hint',
};

/** The levels of each profile where they differ from the rules' own. The user's own levels lie above them. */
export const PROFILE_LEVELS: Readonly<Record<LevelProfile, Levels>> = { drafting: {}, submission: SUBMISSION, published: PUBLISHED };

/** The level of a rule in a profile. */
export const levelIn = (profile: LevelProfile, rule: RuleId): Level => PROFILE_LEVELS[profile][rule] ?? RULES[rule].level;

type Chosen = Pick<CheckOptions, 'levels' | 'profileLevels'>;

/** The level that findings of a rule have by settings and profile, before the rule itself has lowered one. */
export const levelOf = (rule: RuleId, { levels, profileLevels }: Chosen): Level => levels[rule] ?? profileLevels?.[rule] ?? RULES[rule].level;

/** The level of one finding: the user's; else the rule's, which says itself where it is in doubt, and no higher than a profile that lowers it. */
export function levelOfFinding(rule: RuleId, own: Level | undefined, { levels, profileLevels }: Chosen): Level {
  const set = levels[rule], base = profileLevels?.[rule];
  if (set !== undefined) return set;
  return own === undefined ? base ?? RULES[rule].level : base === undefined ? own : weaker(own, base);
}

const ORDER: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

const weaker = (a: Level, b: Level): Level => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

/** The rules that settings or the profile switch off and that are on by themselves. */
export const switchedOff = (chosen: Chosen): readonly RuleId[] => RULE_IDS.filter((rule) => levelOf(rule, chosen) === 'off' && RULES[rule].level !== 'off');
