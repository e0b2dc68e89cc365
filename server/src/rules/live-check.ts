import { textOf, type Block, type Place } from '../draft/block.ts';
import type { Draft, Edited } from '../draft/draft.ts';
import { bitsOf } from '../draft/kinds.ts';
import { profileOf, type Profile } from '../draft/profile.ts';
import { RULE_LIST } from './all-rules.ts';
import { FactIndex } from './fact-index.ts';
import type { Finding, Report } from './finding.ts';
import { keysOf, TABLE_READS, type Table } from './keys.ts';
import type { BlockContext, BlockRule, CheckOptions, DraftContext, DraftRule, KeyRule, Rule } from './rule.ts';
import { sparingCells } from './table-edit.ts';
import { RULES } from './table.ts';
import { suppressionsOf } from './suppressions.ts';
import { WordWatch } from './word-watch.ts';

type Inputs = readonly unknown[];

/**
 * The findings of one draft, kept true while it is edited. Findings are held by what they came from, a block, a key or a rule over the
 * frame, so an edit renews those of the blocks it changed and of the keys in them, and no others. The result is that of a fresh check.
 */
export class LiveCheck {
  readonly #options: CheckOptions;
  readonly #blockRules: readonly { readonly rule: BlockRule; readonly kinds: number }[];
  readonly #keyRules: ReadonlyMap<Table, readonly KeyRule[]>;
  readonly #draftRules: readonly DraftRule[];
  #draft: Draft;
  #profile: Profile;
  #index = new FactIndex();
  #watch = new WordWatch();
  #ofBlock = new Map<Block, readonly Finding[]>();
  #ofKey = new Map<string, readonly Finding[]>();
  #ofDraft = new Map<DraftRule, { readonly inputs: Inputs; readonly findings: readonly Finding[] }>();
  #tableInputs = new Map<Table, Inputs>();
  #sorted: readonly Finding[] | undefined;
  /** Whether comments suppress findings: which block comes after a comment can change with any edit. */
  #suppressed = false;

  constructor(draft: Draft, options: CheckOptions, rules: readonly Rule[] = RULE_LIST) {
    const on = rules.filter((rule) => (options.levels[rule.id] ?? RULES[rule.id].level) !== 'off');
    this.#options = options;
    this.#blockRules = on.filter((rule) => rule.scope === 'block').map((rule) => ({ rule, kinds: rule.facts === 'any' ? -1 : bitsOf(rule.facts) }));
    this.#draftRules = on.filter((rule) => rule.scope === 'draft');
    this.#keyRules = byTable(on.filter((rule) => rule.scope === 'key'));
    this.#draft = draft;
    this.#profile = profileOf(draft);
    this.#renew([], draft.blocks);
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** Takes an edit of the draft over. Its cost is that of the blocks that changed. */
  update({ draft, removed, added }: Edited): void {
    this.#draft = draft;
    const profile = profileOf(draft);
    if (!sameProfile(profile, this.#profile)) {
      this.#profile = profile;
      this.#restart();
      return;
    }
    this.#renew(removed, added);
  }

  /** Every finding that is not suppressed, in the order of the text; the same array as long as no finding changes. */
  get findings(): readonly Finding[] {
    return this.#sorted ??= this.#sort();
  }

  #sort(): readonly Finding[] {
    const all: Finding[] = [];
    for (const findings of this.#ofBlock.values()) for (const finding of findings) all.push(finding);
    for (const findings of this.#ofKey.values()) for (const finding of findings) all.push(finding);
    for (const { findings } of this.#ofDraft.values()) for (const finding of findings) all.push(finding);
    const isSuppressed = suppressionsOf(this.#draft);
    return (isSuppressed ? all.filter((finding) => !isSuppressed(finding)) : all)
      .sort((a, b) => a.place.block.order - b.place.block.order || a.place.start - b.place.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  }

  #restart(): void {
    this.#index = new FactIndex();
    this.#watch = new WordWatch();
    this.#ofBlock = new Map();
    this.#ofKey = new Map();
    this.#ofDraft = new Map();
    this.#tableInputs = new Map();
    this.#sorted = undefined;
    this.#renew([], this.#draft.blocks);
  }

  #renew(removed: readonly Block[], added: readonly Block[]): void {
    if (this.#suppressed || this.#draft.parts.suppression.length > 0) this.#sorted = undefined;
    this.#suppressed = this.#draft.parts.suppression.length > 0;
    for (const block of removed) if (this.#ofBlock.delete(block)) this.#sorted = undefined;
    const context: BlockContext = { catalogue: this.#options.catalogue, profile: this.#profile, options: this.#options };
    for (const block of added) this.#checkBlock(block, context);
    const touched = this.#index.replace(removed, added);
    this.#watch.update(this.#draft, removed, added);
    const draftContext: DraftContext = { ...context, draft: this.#draft, group: (key) => this.#index.group(key), unused: this.#watch.unused };
    this.#checkKeys(touched, draftContext);
    this.#checkDraft(draftContext);
  }

  #checkBlock(block: Block, context: BlockContext): void {
    let findings: Finding[] | undefined;
    for (const { rule, kinds } of this.#blockRules) {
      if (kinds !== -1 && (kinds & block.kinds) === 0) continue;
      for (const report of rule.check(block, context)) (findings ??= []).push(this.#finding(rule, report));
    }
    if (!findings) return;
    this.#ofBlock.set(block, findings);
    this.#sorted = undefined;
  }

  #checkKeys(touched: Set<string>, context: DraftContext): void {
    for (const key of [...touched]) this.#touchEntries(key, touched);
    for (const [table, rules] of this.#keyRules) {
      const inputs = TABLE_READS[table](this.#draft);
      const known = this.#tableInputs.get(table);
      if (!sameInputs(known, inputs)) {
        this.#tableInputs.set(table, inputs);
        if (known) for (const key of this.#keysReading(table)) touched.add(key);
      }
      for (const key of touched) if (key.charCodeAt(0) === table.charCodeAt(0)) this.#checkKey(key, rules, context);
    }
  }

  /** What the frame alters is what keys without a definition mean; of documents and abbreviations it alters all, but seldom. */
  #keysReading(table: Table): Iterable<string> {
    return table === 'd' || table === 'u' ? Array.from(this.#index.keys).filter((key) => key.startsWith(`${table}:`)) : this.#index.openKeys(table);
  }

  /** An entry has several keys; what changes under one of them can change what is found under the others. */
  #touchEntries(key: string, touched: Set<string>): void {
    if (!/^[tad]:/.test(key)) return;
    for (const { fact } of this.#index.group(key).definitions) if (fact.kind === 'entry') for (const other of keysOf(fact)) touched.add(other);
  }

  #checkKey(key: string, rules: readonly KeyRule[], context: DraftContext): void {
    const group = this.#index.group(key), findings: Finding[] = [];
    if (group.isDefined || group.isUsed) for (const rule of rules) for (const report of rule.check(group, context)) findings.push(this.#finding(rule, report));
    if (findings.length > 0) this.#ofKey.set(key, findings);
    else if (!this.#ofKey.delete(key)) return;
    this.#sorted = undefined;
  }

  #checkDraft(context: DraftContext): void {
    for (const rule of this.#draftRules) {
      const inputs = rule.reads.map((part) => part === 'unused' ? context.unused : this.#draft.parts[part]);
      if (sameInputs(this.#ofDraft.get(rule)?.inputs, inputs)) continue;
      this.#sorted = undefined;
      this.#ofDraft.set(rule, { inputs, findings: Array.from(rule.check(context), (report) => this.#finding(rule, report)) });
    }
  }

  #finding(rule: Rule, report: Report): Finding {
    return {
      rule: rule.id, level: this.#options.levels[rule.id] ?? report.level ?? RULES[rule.id].level,
      message: report.message, place: report.place, related: report.related ?? [], fixes: isWrapped(report.place) ? [] : (report.fixes ?? []).map(sparingCells),
      ...(report.unnecessary ? { unnecessary: true } : {}),
    };
  }
}

/** Every finding of a draft, in the order of the text. */
export const checkDraft = (draft: Draft, options: CheckOptions): readonly Finding[] => new LiveCheck(draft, options).findings;

function byTable(rules: readonly KeyRule[]): Map<Table, KeyRule[]> {
  const tables = new Map<Table, KeyRule[]>();
  for (const rule of rules) tables.set(rule.table, [...tables.get(rule.table) ?? [], rule]);
  return tables;
}

const sameInputs = (a: Inputs | undefined, b: Inputs): boolean => a !== undefined && a.length === b.length && a.every((input, i) => input === b[i]);

const sameProfile = (a: Profile, b: Profile): boolean =>
  a === b || (a.language === b.language && a.metanorma === b.metanorma && a.kind === b.kind && a.common === b.common);

/** In a cell that goes on over several lines or tags, where other cells may stand between: words cannot be put in their place. */
const isWrapped = (place: Place): boolean => place.block.kind === 'row' && /[\r\n]|<\/?(?:t[dhr]|p|li|div|br)\b/i.test(textOf(place));
