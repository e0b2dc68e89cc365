import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { Draft } from '../draft/draft.ts';
import type { Finding } from '../rules/finding.ts';
import type { Level } from '../rules/table.ts';
import { rangeOf } from './positions.ts';
import { rulePage } from './rule-page.ts';

const SEVERITY: Readonly<Record<Exclude<Level, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

/** More places than these fill the editor's list of problems and help nobody. */
const MOST_RELATED = 8;

interface Made {
  readonly starts: Int32Array;
  readonly uri: string;
  readonly diagnostic: Diagnostic;
}

/** Diagnostics by finding: one that lies where it lay is the same object, so an unchanged list is seen as such. */
const MADE = new WeakMap<Finding, Made>();

function diagnosticOf(draft: Draft, uri: string, finding: Finding): Diagnostic {
  const made = MADE.get(finding);
  if (made?.starts === draft.starts && made.uri === uri) return made.diagnostic;
  const related = finding.related.slice(0, MOST_RELATED).map(({ place, message, elsewhere }) => (
    { location: elsewhere ? { uri: elsewhere.file, range: elsewhere.range } : { uri, range: rangeOf(draft, place) }, message }));
  const diagnostic: Diagnostic = {
    range: rangeOf(draft, finding.place), message: finding.message, source: 'rapporteur', code: finding.rule,
    severity: SEVERITY[finding.level as Exclude<Level, 'off'>],
    codeDescription: { href: rulePage(finding.rule) },
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
  MADE.set(finding, { starts: draft.starts, uri, diagnostic });
  return diagnostic;
}

const LISTS = new WeakMap<readonly Finding[], { readonly starts: Int32Array; readonly diagnostics: Diagnostic[] }>();

/** The findings as diagnostics; the same array for the same findings at the same lines. */
export function diagnosticsOf(draft: Draft, uri: string, findings: readonly Finding[]): Diagnostic[] {
  const known = LISTS.get(findings);
  if (known?.starts === draft.starts) return known.diagnostics;
  const diagnostics = findings.map((finding) => diagnosticOf(draft, uri, finding));
  LISTS.set(findings, { starts: draft.starts, diagnostics });
  return diagnostics;
}
