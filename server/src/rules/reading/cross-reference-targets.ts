import { clauseByLabel, clausesOf } from '../../draft/clauses.ts';
import { factsOf, ofParts, type Draft } from '../../draft/draft.ts';
import type { TargetKind } from '../../draft/fact.ts';

/** What cross-references of a draft can lead to. */
export interface Targets {
  /** Labels as the keys of cross-references write them: "clause 7.2", "annex A", "table A.1". */
  readonly labels: ReadonlySet<string>;
  /** Kinds of target that the draft has at all, with a label. */
  readonly kinds: ReadonlySet<TargetKind>;
  /** Whether a clause that should have a number has none, so that its number is not known. */
  readonly hasUnnumbered: boolean;
  /** Labels of clauses that have subclauses. */
  readonly parents: ReadonlySet<string>;
}

/** The clauses, annexes, appendices, figures and tables of a draft by their labels. */
export const targetsOf = ofParts(['heading', 'subtitle', 'caption', 'term'], (draft: Draft): Targets => {
  const labels = new Set<string>(), kinds = new Set<TargetKind>(), parents = new Set<string>();
  const add = (kind: TargetKind, label: string): void => { labels.add(`${kind} ${label}`); kinds.add(kind); };
  for (const label of clauseByLabel(draft).keys()) {
    const [kind, letter] = label.split(' ');
    if (letter !== undefined && (kind === 'annex' || kind === 'appendix')) add(kind, letter); else add('clause', label);
  }
  for (const { fact } of factsOf(draft, 'term')) if (fact.number) add('clause', fact.number.text);
  for (const label of labels) if (label.startsWith('clause ')) parents.add(parentOf(label.slice(7)));
  for (const { fact } of factsOf(draft, 'caption')) if (fact.label) add(fact.target, fact.label.text);
  return { labels, kinds, parents, hasUnnumbered: clausesOf(draft).some(({ number, region }) => number === undefined && region === 'body') };
});

/** "6.2" for "6.2.1"; empty for "6". */
export const parentOf = (label: string): string => label.slice(0, Math.max(0, label.lastIndexOf('.')));
