import { addTo } from '../../draft/add-to.ts';
import { textOf, type Block, type Place } from '../../draft/block.ts';
import type { Draft, Edited } from '../../draft/draft.ts';
import { profileOf, type Profile } from '../../draft/profile.ts';
import { definedElsewhere } from '../reading/elsewhere.ts';
import { FactIndex } from './fact-index.ts';
import { NO_REPORTS, type Finding, type Report } from '../finding.ts';
import { IN_ANY_LANGUAGE } from './foreign-text.ts';
import { Gathered } from './gathered.ts';
import { ALL_REQUIREMENT_KEYS, CLAUSE_REQUIREMENT_KEYS, keyOfUse, keysOf, keysOfCaptions, TABLE_READS, type Table } from '../reading/keys.ts';
import type { BlockContext, BlockRule, CheckOptions, DraftContext, DraftRule, KeyRule, Rule } from '../rule.ts';
import { sparingCells } from '../fixes/table-edit.ts';
import { levelOf, levelOfFinding } from './level-profiles.ts';
import { SuppressionWatch } from './suppression-watch.ts';
import { rulesOn, type RulesOn } from './rules-on.ts';
import type { RuleId } from '../table.ts';
import { SILENT_IN_METANORMA } from '../unused-suppression.ts';
import { VariantWatch } from '../reading/variant-watch.ts';
import { WordWatch } from '../reading/word-watch.ts';

type Inputs = readonly unknown[];

/**
 * The findings of one draft, kept true while it is edited. Findings are held by what they came from, a block, a key or a rule over the
 * frame, so an edit renews those of the blocks it changed and of the keys in them, and no others. The result is that of a fresh check.
 */
export class LiveCheck {
  readonly #options: CheckOptions;
  readonly #rules: RulesOn;
  #draft: Draft;
  #profile: Profile;
  #index = new FactIndex();
  #watch = new WordWatch();
  #variants = new VariantWatch();
  #ofBlock = new Map<Block, readonly Finding[]>();
  #ofKey = new Map<string, readonly Finding[]>();
  #gathered = new Gathered();
  #ofGathering = new Map<KeyRule, readonly Finding[]>();
  #ofDraft = new Map<DraftRule, { readonly inputs: Inputs; readonly findings: readonly Finding[] }>();
  #tableInputs = new Map<Table, Inputs>();
  /** What other texts define under the draft's own terms, as it was when last told. */
  #elsewhere: Inputs;
  #sorted: readonly Finding[] | undefined;
  readonly #suppressions = new SuppressionWatch();

  constructor(draft: Draft, options: CheckOptions, rules?: readonly Rule[]) {
    this.#options = options;
    this.#rules = rulesOn(options, rules);
    this.#draft = draft;
    this.#profile = profileOf(draft);
    this.#elsewhere = definedElsewhere(draft, options.elsewhere);
    this.#renew([], draft.blocks);
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** Takes an edit of the draft over. Its cost is that of the blocks that changed. */
  update({ draft, removed, added }: Edited): void {
    const profile = profileOf(draft), isOther = !sameProfile(profile, this.#profile) || isPartial(draft) !== isPartial(this.#draft);
    this.#draft = draft;
    if (isOther) {
      this.#profile = profile;
      this.#restart();
      return;
    }
    this.#renew(removed, added);
  }

  /** Says that other texts may define other terms than before. Costs a look-up for each term; rules look again only where that finds something new. */
  lookElsewhere(): void {
    if (this.#learnElsewhere()) this.#checkDraft(this.#context());
  }

  /** Takes over what other texts define under the draft's terms; gives whether that is other than before. */
  #learnElsewhere(): boolean {
    const found = definedElsewhere(this.#draft, this.#options.elsewhere);
    if (sameInputs(this.#elsewhere, found)) return false;
    this.#elsewhere = found;
    return true;
  }

  /** Every finding that is not suppressed, in the order of the text; the same array as long as no finding changes. */
  get findings(): readonly Finding[] {
    return this.#sorted ??= this.#sort();
  }

  #sort(): readonly Finding[] {
    const all: Finding[] = [];
    for (const findings of this.#ofBlock.values()) for (const finding of findings) all.push(finding);
    for (const findings of this.#ofKey.values()) for (const finding of findings) all.push(finding);
    for (const findings of this.#ofGathering.values()) for (const finding of findings) all.push(finding);
    for (const { findings } of this.#ofDraft.values()) for (const finding of findings) all.push(finding);
    const isSilent = (rule: RuleId): boolean => this.#profile.foreign && !IN_ANY_LANGUAGE.has(rule);
    return this.#suppressions.apply(this.#profile.foreign ? all.filter(({ rule }) => !isSilent(rule)) : all, {
      wasRun: (rule) => this.#rules.ids.has(rule) && !isSilent(rule) && !(this.#profile.metanorma && SILENT_IN_METANORMA.has(rule)), wereAllRun: this.#rules.areAll,
      // What a file that could not be read holds, a comment may have been written for.
      ...(this.#draft.parts.include.length === 0 && levelOf('unused-suppression', this.#options) !== 'off' && { finding: (report) => this.#finding('unused-suppression', report) }),
    })
      .sort((a, b) => a.place.block.order - b.place.block.order || a.place.start - b.place.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  }

  #restart(): void {
    this.#index = new FactIndex();
    this.#watch = new WordWatch();
    this.#variants = new VariantWatch();
    this.#ofBlock = new Map();
    this.#ofKey = new Map();
    this.#gathered = new Gathered();
    this.#ofGathering = new Map();
    this.#ofDraft = new Map();
    this.#tableInputs = new Map();
    this.#sorted = undefined;
    this.#renew([], this.#draft.blocks);
  }

  #renew(removed: readonly Block[], added: readonly Block[]): void {
    if (this.#suppressions.update(this.#draft)) this.#sorted = undefined;
    for (const block of removed) if (this.#ofBlock.delete(block)) this.#sorted = undefined;
    const context: BlockContext = this.#blockContext();
    for (const block of added) this.#checkBlock(block, context);
    const touched = this.#index.replace(removed, added);
    this.#watch.update(this.#draft, removed, added, (abbreviation) => this.#index.group(keyOfUse(abbreviation)).uses);
    if (this.#rules.ids.has('term-variant')) this.#variants.update(this.#draft, removed, added);
    const draftContext = this.#context();
    this.#learnElsewhere();
    this.#checkKeys(touched, draftContext);
    this.#checkDraft(draftContext);
  }

  #blockContext(): BlockContext {
    return { catalogue: this.#options.catalogue, profile: this.#profile, options: this.#options };
  }

  #context(): DraftContext {
    return { catalogue: this.#options.catalogue, profile: this.#profile, options: this.#options, draft: this.#draft, group: (key) => this.#index.group(key), unused: this.#watch.unused, variants: this.#variants.variants };
  }

  #checkBlock(block: Block, context: BlockContext): void {
    const findings: Finding[] = [];
    for (const rule of this.#rules.rulesFor(block.kinds)) this.#ask(rule, block, context, findings);
    if (this.#rules.words.test(block.text)) for (const { rule, words } of this.#rules.textRules) if (words.test(block.text)) this.#ask(rule, block, context, findings);
    if (findings.length === 0) return;
    this.#ofBlock.set(block, findings);
    this.#sorted = undefined;
  }

  #ask(rule: BlockRule, block: Block, context: BlockContext, findings: Finding[]): void {
    const reports = rule.check(block, context);
    if (reports !== NO_REPORTS) for (const report of reports) findings.push(this.#finding(rule.id, report));
  }

  #checkKeys(touched: Set<string>, context: DraftContext): void {
    const changed = [...touched];
    for (const key of changed) this.#touchKin(key, touched);
    if (changed.some(isCaptionKey)) for (const key of keysOfCaptions(this.#draft)) touched.add(key);
    const touchedIn = sortedByTable(touched);
    for (const [table, rules] of this.#rules.keyRules) {
      const inputs = TABLE_READS[table](this.#draft), known = this.#tableInputs.get(table);
      let keys = touchedIn.get(table.charCodeAt(0)) ?? NO_KEYS;
      if (!sameInputs(known, inputs)) {
        this.#tableInputs.set(table, inputs);
        if (known) keys = [...new Set([...keys, ...this.#keysReading(table)])];
      }
      for (const key of keys) this.#checkKey(key, rules, context);
    }
    for (const [rule, reports] of this.#gathered.takeChanged()) {
      this.#ofGathering.set(rule, Array.from(rule.gather?.(reports) ?? [], (report) => this.#finding(rule.id, report)));
      this.#sorted = undefined;
    }
  }

  /** What the frame alters is what keys without a definition mean; of documents and abbreviations it alters all, but seldom, and captions are read by each other. */
  #keysReading(table: Table): Iterable<string> {
    if (table === 'd' || table === 'u') return Array.from(this.#index.keys).filter((key) => key.startsWith(`${table}:`));
    return table === 'x' ? [...this.#index.openKeys(table), ...keysOfCaptions(this.#draft)] : this.#index.openKeys(table);
  }

  /**
   * An entry has several keys, requirement words are looked at together, and "ICTS" is read by what ICT is; what changes under one key can
   * change what is found under the others.
   */
  #touchKin(key: string, touched: Set<string>): void {
    switch (key.charAt(0) as Table) {
      case 'u': touched.add(`${key}S`); return;
      case 'k':
        // The rule that compares the words of the clauses is off for nearly everyone.
        for (const other of key.endsWith(' in clause 5') ? ALL_REQUIREMENT_KEYS : this.#rules.keyRules.has('k') ? CLAUSE_REQUIREMENT_KEYS : NO_KEYS) touched.add(other);
        return;
      case 'x': case 'i': return;
      case 't': case 'a': case 'd': break;
      case 'n': for (const { fact } of this.#index.group(key).uses) for (const other of keysOf(fact)) if (other.startsWith('n:')) touched.add(other);
    }
    for (const { fact } of this.#index.group(key).definitions) if (fact.kind === 'entry') for (const other of keysOf(fact)) touched.add(other);
  }

  #checkKey(key: string, rules: readonly KeyRule[], context: DraftContext): void {
    const group = this.#index.group(key), findings: Finding[] = [], isThere = group.isDefined || group.isUsed;
    for (const rule of rules) {
      const reports = isThere ? rule.check(group, context) : [];
      if (rule.gather) this.#gathered.put(rule, key, Array.from(reports));
      else for (const report of reports) findings.push(this.#finding(rule.id, report));
    }
    if (findings.length > 0) this.#ofKey.set(key, findings);
    else if (!this.#ofKey.delete(key)) return;
    this.#sorted = undefined;
  }

  #checkDraft(context: DraftContext): void {
    for (const rule of this.#rules.draftRules) {
      const inputs = rule.reads.map((part) => part === 'unused' ? context.unused : part === 'variants' ? context.variants : part === 'elsewhere' ? this.#elsewhere : this.#draft.parts[part]);
      if (sameInputs(this.#ofDraft.get(rule)?.inputs, inputs)) continue;
      this.#sorted = undefined;
      this.#ofDraft.set(rule, { inputs, findings: Array.from(rule.check(context), (report) => this.#finding(rule.id, report)) });
    }
  }

  #finding(rule: RuleId, report: Report): Finding {
    return {
      rule, level: levelOfFinding(rule, report.level, this.#options),
      message: report.message, place: report.place, related: report.related ?? [], fixes: isWrapped(report.place) ? [] : (report.fixes ?? []).map(sparingCells),
      ...(report.unnecessary ? { unnecessary: true } : {}),
    };
  }
}

/** Every finding of a draft, in the order of the text. */
export const checkDraft = (draft: Draft, options: CheckOptions): readonly Finding[] => new LiveCheck(draft, options).findings;

const NO_KEYS: readonly string[] = [];

const isCaptionKey = (key: string): boolean => key.startsWith('x:') && (key.startsWith('figure', 2) || key.startsWith('table', 2));

/** Keys by the letter of their table. */
function sortedByTable(keys: Iterable<string>): ReadonlyMap<number, readonly string[]> {
  const sorted = new Map<number, string[]>();
  for (const key of keys) addTo(sorted, key.charCodeAt(0), key);
  return sorted;
}

const sameInputs = (a: Inputs | undefined, b: Inputs): boolean => a !== undefined && a.length === b.length && a.every((input, i) => input === b[i]);

const sameProfile = (a: Profile, b: Profile): boolean =>
  a === b || (a.language === b.language && a.foreign === b.foreign && a.metanorma === b.metanorma && a.kind === b.kind && a.common === b.common);

/** Whether files are missing that may hold what rules look for: most of them then say less. */
const isPartial = ({ parts }: Draft): boolean => parts.include.length > 0;

/** In a cell that goes on over several lines or tags, where other cells may stand between: words cannot be put in their place. */
const isWrapped = (place: Place): boolean => place.block.kind === 'row' && /[\r\n]|<\/?(?:t[dhr]|p|li|div|br)\b/i.test(textOf(place));
