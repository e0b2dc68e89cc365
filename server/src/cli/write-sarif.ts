import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { ArtifactLocation, Fix, Location, Notification, Region, ReportingConfiguration } from 'sarif';
import { rulePage } from '../lsp/rule-page.ts';
import { RULE_IDS, RULES, type RuleId } from '../rules/table.ts';
import type { Diagnostic, Range, Repair, Report, Severity } from './report.ts';

type SarifLevel = 'error' | 'warning' | 'note';

const LEVELS: Readonly<Record<Severity, SarifLevel>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** A SARIF 2.1.0 log of one run: every rule, a result for each finding with its fixes, and what could not be read. */
export function writeSarif(report: Report, version: string): string {
  const { run } = new SarifRunBuilder().initSimple({ toolDriverName: 'Rapporteur', toolDriverVersion: version });
  const runBuilder = new SarifRunBuilder({ tool: run.tool, columnKind: 'utf16CodeUnits', invocations: [invocation(report)] });
  for (const rule of RULE_IDS) runBuilder.addRule(ruleOf(rule));
  for (const { file, diagnostics } of report.files) for (const diagnostic of diagnostics) runBuilder.addResult(resultOf(file, diagnostic));
  const log = new SarifBuilder({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json' });
  log.addRun(runBuilder);
  return `${log.buildSarifJsonString({ indent: true })}\n`;
}

function invocation({ failures, notes }: Report): { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: Notification[] } {
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: [
      ...failures.map((text): Notification => ({ level: 'error', message: { text } })),
      ...notes.map((text): Notification => ({ level: 'note', message: { text } })),
    ],
  };
}

function ruleOf(rule: RuleId): SarifRuleBuilder {
  const { level, title, source } = RULES[rule];
  const defaultConfiguration: ReportingConfiguration = level === 'off' ? { enabled: false } : { level: LEVELS[level] };
  return new SarifRuleBuilder({ defaultConfiguration, help: { text: `${title}. Source: ${source}.` } })
    .initSimple({ ruleId: rule, shortDescriptionText: `${title}.`, helpUri: rulePage(rule) });
}

function resultOf(file: string, { rule, severity, message, range, related, fixes }: Diagnostic): SarifResultBuilder {
  const relatedLocations = related.map((place): Location => ({ ...locationOf(place.file, place.range), message: { text: place.message } }));
  const repairs = fixes.map(fixOf);
  const result = new SarifResultBuilder({
    ...(relatedLocations.length > 0 ? { relatedLocations } : {}), ...(repairs.length > 0 ? { fixes: repairs } : {}),
    locations: [locationOf(file, range)],
  });
  return result.initSimple({ ruleId: rule, level: LEVELS[severity], messageText: message });
}

function fixOf({ title, edits }: Repair): Fix {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifactOf(file),
      replacements: edits.filter((edit) => edit.file === file).map(({ range, newText }) => ({ deletedRegion: regionOf(range), insertedContent: { text: newText } })),
    })),
  };
}

const locationOf = (file: string, range: Range): Location => ({ physicalLocation: { artifactLocation: artifactOf(file), region: regionOf(range) } });

/** Relative names stay relative, so that the log holds on another machine. */
const artifactOf = (file: string): ArtifactLocation => ({ uri: isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/') });

/** SARIF counts lines and columns from 1. */
const regionOf = ({ start, end }: Range): Region => ({ startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 });
