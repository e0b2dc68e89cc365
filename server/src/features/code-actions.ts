import { spanOf, type Draft } from '../draft/draft.ts';
import type { Span } from '../draft/fact.ts';
import { certainEdits } from '../rules/fixes/certain-edits.ts';
import type { Edit, Finding } from '../rules/finding.ts';
import { RULES, type RuleId } from '../rules/table.ts';
import { suppressBefore, suppressInFile, type SuppressEdit } from './suppress.ts';

interface ActionBase {
  readonly title: string;
}

/** A change of the draft. `edits` are worked out when the action is chosen; they do not overlap. */
export interface EditAction extends ActionBase {
  readonly kind: 'quick-fix' | 'fix-all' | 'suppress';
  /** The findings that the action answers; for "fix all" those it repairs. */
  readonly findings: readonly Finding[];
  /** The one action an editor may take without asking. */
  readonly isPreferred: boolean;
  /** An edit that writes a comment says where its reason belongs. */
  readonly edits: () => readonly SuppressEdit[];
}

/** Turns a rule off for the workspace; the client or server writes `.rapporteur.json`. */
export interface WorkspaceAction extends ActionBase {
  readonly kind: 'suppress-in-workspace';
  readonly findings: readonly Finding[];
  readonly workspaceRule: RuleId;
}

export type Action = EditAction | WorkspaceAction;

/**
 * What can be done about the findings that touch a span of the whole text: their fixes, then the certain fixes of the same kind and of
 * all kinds, then not to report them. `findings` are all of the draft's.
 */
export function actionsAt(draft: Draft, findings: readonly Finding[], span: Span): readonly Action[] {
  const touched = findings.filter((finding) => touches(spanOf(draft, finding.place), span));
  if (touched.length === 0) return [];
  const rules = [...new Set(touched.map(({ rule }) => rule))];
  return [
    ...touched.flatMap((finding) => quickFixes(draft, finding)),
    ...fixAllActions(draft, findings, rules),
    ...rules.flatMap((rule) => suppressions(draft, rule, touched.filter((finding) => finding.rule === rule))),
  ];
}

/** The edits of all certain fixes, without those that overlap an earlier one. */
export const fixAll = (draft: Draft, findings: readonly Finding[]): readonly Edit[] => certainEdits(draft, findings).edits;

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

function quickFixes(draft: Draft, finding: Finding): readonly EditAction[] {
  return finding.fixes.map((fix, index) => ({
    kind: 'quick-fix', title: fix.title, findings: [finding], isPreferred: index === 0 && fix.certain, edits: () => fix.edits(draft),
  }));
}

function fixAllActions(draft: Draft, findings: readonly Finding[], rules: readonly RuleId[]): readonly EditAction[] {
  const certain = findings.filter(({ fixes }) => fixes.some((fix) => fix.certain)), actions: EditAction[] = [];
  for (const rule of rules) {
    const same = certain.filter((finding) => finding.rule === rule);
    if (same.length > 1) actions.push(fixAllAction(draft, `Fix all ${same.length.toString()}: ${RULES[rule].title}`, same));
  }
  const hasCertain = certain.some(({ rule }) => rules.includes(rule));
  if (hasCertain && new Set(certain.map(({ rule }) => rule)).size > 1) actions.push(fixAllAction(draft, 'Fix all that can be fixed for certain', certain));
  return actions;
}

const fixAllAction = (draft: Draft, title: string, findings: readonly Finding[]): EditAction =>
  ({ kind: 'fix-all', title, findings, isPreferred: false, edits: () => fixAll(draft, findings) });

function suppressions(draft: Draft, rule: RuleId, findings: readonly Finding[]): readonly Action[] {
  const [first] = findings, before = first && suppressBefore(draft, first.place.block, rule);
  const here: readonly Action[] = before ? [{ kind: 'suppress', title: `Do not report ${rule} here`, findings, isPreferred: false, edits: () => [before] }] : [];
  return [
    ...here,
    { kind: 'suppress', title: `Do not report ${rule} in this file`, findings, isPreferred: false, edits: () => [suppressInFile(draft, rule)] },
    { kind: 'suppress-in-workspace', title: `Do not report ${rule} in this workspace`, findings, workspaceRule: rule },
  ];
}
