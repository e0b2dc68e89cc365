import type { Draft } from '../../draft/draft.ts';
import type { Suppression } from '../../draft/fact.ts';
import type { Finding } from '../finding.ts';
import { stillHold, suppressionsOf, type Comment, type Suppressions } from '../reading/suppressions.ts';
import type { RuleId } from '../table.ts';
import { unusedSuppressions, type Unused, type Usage } from '../unused-suppression.ts';

/** How a check was run, as far as it says what a comment could have suppressed. */
export interface Ran extends Pick<Usage, 'wasRun' | 'wereAllRun'> {
  /** Makes a finding of what is reported; absent where unused comments are not told of. */
  readonly finding?: (report: Unused) => Finding;
}

/** Keeps what the comments of a draft switch off while it is edited, and its findings on comments that switch nothing off. */
export class SuppressionWatch {
  #known: Suppressions | undefined;
  readonly #unused = new WeakMap<Suppression, Finding>();

  /** Takes an edit over. Gives whether another finding may be suppressed now: a comment is new, or another block stands behind one. */
  update(draft: Draft): boolean {
    if (stillHold(this.#known, draft)) return false;
    this.#known = suppressionsOf(draft);
    return true;
  }

  /** The findings that no comment suppresses, and those on comments that suppress none. */
  apply(findings: readonly Finding[], { finding, ...ran }: Ran): Finding[] {
    const suppressions = this.#known, used = new Map<readonly Comment[], Set<RuleId>>();
    if (!suppressions) return [...findings];
    const kept = findings.filter(({ rule, place }) => {
      const groups = suppressions.of(rule, place.block);
      for (const group of groups) used.set(group, (used.get(group) ?? new Set()).add(rule));
      return groups.length === 0;
    });
    if (finding) for (const report of unusedSuppressions({ suppressions, used: byComment(used), ...ran })) if (!isNamed(suppressions, report.comment)) kept.push(this.#same(report.comment, finding(report)));
    return kept;
  }

  /** A finding that says what it said before is the same object. */
  #same({ fact }: Comment, fresh: Finding): Finding {
    const known = this.#unused.get(fact);
    if (known?.message === fresh.message && known.place.block === fresh.place.block && known.level === fresh.level) return known;
    this.#unused.set(fact, fresh);
    return fresh;
  }
}

function byComment(used: ReadonlyMap<readonly Comment[], ReadonlySet<RuleId>>): ReadonlyMap<Suppression, ReadonlySet<RuleId>> {
  const found = new Map<Suppression, Set<RuleId>>();
  for (const [group, rules] of used) {
    for (const { fact } of group) {
      const known = found.get(fact) ?? new Set();
      for (const rule of rules) known.add(rule);
      found.set(fact, known);
    }
  }
  return found;
}

/** Only a comment that names this very rule keeps it quiet: one against all rules would hide that it suppresses nothing. */
const isNamed = (suppressions: Suppressions, { block }: Comment): boolean =>
  suppressions.of('unused-suppression', block).some((group) => group.some(({ fact }) => fact.rules.some(({ text }) => text === 'unused-suppression')));
