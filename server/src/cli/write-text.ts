import { createColors } from 'picocolors';
import { onOneLine, type CheckedFile, type Diagnostic, type Report, type Severity } from './report.ts';

export interface TextOptions {
  readonly color: boolean;
}

type Colors = ReturnType<typeof createColors>;

const PAINT: Readonly<Record<Severity, (colors: Colors) => Colors['red']>> = {
  error: ({ red }) => red, warning: ({ yellow }) => yellow, information: ({ blue }) => blue, hint: ({ dim }) => dim,
};

/** A line for each finding, `file:line:column  level  message  rule`, counted from 1, and a line that sums them up. */
export function writeText(report: Report, { color }: TextOptions): string {
  const colors = createColors(color);
  const blocks = report.files.filter(({ diagnostics }) => diagnostics.length > 0).map((file) => writeFile(file, colors));
  const notes = report.notes.map((note) => `${colors.dim(onOneLine(note))}\n`).join('');
  return [...blocks, notes, summary(report, colors)].filter((part) => part !== '').join('\n');
}

function writeFile({ file, diagnostics }: CheckedFile, colors: Colors): string {
  const places = diagnostics.map(({ range: { start } }) => `${(start.line + 1).toString()}:${(start.character + 1).toString()}`);
  const width = longest(places), wide = longest(diagnostics.map(({ severity }) => severity));
  return diagnostics.map((diagnostic, i) => {
    const place = places[i] ?? '';
    return `${colors.cyan(onOneLine(file))}:${place}${' '.repeat(width - place.length)}  ${writeFinding(diagnostic, wide, colors)}\n`;
  }).join('');
}

const longest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0);

function writeFinding({ severity, message, rule }: Diagnostic, wide: number, colors: Colors): string {
  return `${PAINT[severity](colors)(severity)}${' '.repeat(wide - severity.length)}  ${onOneLine(message)}  ${colors.dim(rule)}`;
}

function summary(report: Report, colors: Colors): string {
  const { files, drafts, others, repaired, asOf, onlyNew = false } = report, fresh = onlyNew ? 'new ' : '';
  const all = files.flatMap(({ diagnostics }) => diagnostics), fixable = all.filter(({ isFixable }) => isFixable).length;
  const repairs = repaired > 0 ? `${count(repaired, 'problem')} repaired. ` : '';
  if (drafts === 0) return nothingChecked(report);
  const among = `${count(drafts, 'draft')}${others > 0 ? `; ${count(others, 'other file')} left out` : ''}`;
  const catalogue = asOf === '' ? '' : ` ${colors.dim(`Catalogue as of ${asOf}.`)}`;
  if (all.length === 0) return `${colors.green('✔')} ${repairs}No ${fresh}findings in ${among}.${catalogue}\n`;
  const sums = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const found = all.filter((diagnostic) => diagnostic.severity === severity).length;
    return found > 0 ? [PAINT[severity](colors)(severity === 'information' ? `${found.toString()} information` : count(found, severity))] : [];
  });
  const offer = fixable > 0 ? ` ${fixable.toString()} can be repaired with --fix.` : '';
  return `${colors.bold(`${repairs}${count(all.length, `${fresh}finding`)} in ${among}`)}: ${sums.join(', ')}.${offer}${catalogue}\n`;
}

/** Where a note or a failure has said already why there is nothing, no summary repeats it. */
function nothingChecked({ others, notes, failures }: Report): string {
  if (notes.length + failures.length > 0 && others <= 1) return '';
  return others === 0 ? 'There is no file here that could be a draft.\n' : `No draft among ${count(others, 'file')}.\n`;
}

const count = (number: number, noun: string): string => `${number.toString()} ${noun}${number === 1 ? '' : 's'}`;
