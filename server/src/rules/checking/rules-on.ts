import { addTo } from '../../draft/add-to.ts';
import { bitsOf } from '../../draft/kinds.ts';
import { RULE_LIST } from '../all-rules.ts';
import type { Table } from '../reading/keys.ts';
import { levelOf } from './level-profiles.ts';
import type { BlockRule, CheckOptions, DraftRule, KeyRule, Rule } from '../rule.ts';
import { RULES, type RuleId } from '../table.ts';

/** The rules that some settings leave on, sorted by what they look at. */
export interface RulesOn {
  readonly ids: ReadonlySet<RuleId>;
  /** Whether every rule is on that is on unless the settings say otherwise. */
  readonly areAll: boolean;
  readonly textRules: readonly { readonly rule: BlockRule; readonly words: RegExp }[];
  /** What a text must hold for any of the rules over texts: searched for once for all of them. */
  readonly words: RegExp;
  readonly keyRules: ReadonlyMap<Table, readonly KeyRule[]>;
  readonly draftRules: readonly DraftRule[];
  /** The rules for blocks that hold these kinds of facts, as bits. Few sets of kinds are common, so each is sorted out once. */
  readonly rulesFor: (held: number) => readonly BlockRule[];
}

/** By the rules there are and the names of those that are on: the drafts of a workspace nearly always have the same. */
const SORTED = new WeakMap<readonly Rule[], Map<string, RulesOn>>();
const MOST_KEPT = 20;

/** The rules that the levels do not switch off, sorted by how they are run; the same object for the same rules. */
export function rulesOn(options: CheckOptions, rules: readonly Rule[] = RULE_LIST): RulesOn {
  const on = rules.filter(({ id }) => levelOf(id, options) !== 'off'), names = on.map(({ id }) => id).join(' ');
  let known = SORTED.get(rules);
  if (!known || known.size >= MOST_KEPT) SORTED.set(rules, known = new Map());
  let sorted = known.get(names);
  if (!sorted) known.set(names, sorted = sort(on));
  return sorted;
}

function sort(on: readonly Rule[]): RulesOn {
  const ids = new Set(on.map(({ id }) => id)), blockRules = on.filter((rule) => rule.scope === 'block');
  const factRules = blockRules.flatMap((rule) => (rule.facts instanceof RegExp ? [] : [{ rule, kinds: bitsOf(rule.facts) }]));
  const textRules = blockRules.flatMap((rule) => (rule.facts instanceof RegExp ? [{ rule, words: rule.facts }] : []));
  const ofKinds = new Map<number, readonly BlockRule[]>();
  return {
    ids, areAll: RULE_LIST.every(({ id }) => RULES[id].level === 'off' || ids.has(id)),
    textRules, words: new RegExp(textRules.map(({ words }) => words.source).join('|') || '(?!)'),
    keyRules: byTable(on.filter((rule) => rule.scope === 'key')), draftRules: on.filter((rule) => rule.scope === 'draft'),
    rulesFor: (held) => {
      let fitting = ofKinds.get(held);
      if (!fitting) ofKinds.set(held, fitting = factRules.filter(({ kinds }) => (kinds & held) !== 0).map(({ rule }) => rule));
      return fitting;
    },
  };
}

function byTable(rules: readonly KeyRule[]): Map<Table, KeyRule[]> {
  const tables = new Map<Table, KeyRule[]>();
  for (const rule of rules) addTo(tables, rule.table, rule);
  return tables;
}
