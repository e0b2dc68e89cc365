import { onOneLine, type Diagnostic, type Report, type Severity } from './report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** A workflow command for each finding, so that GitHub shows it at its line of a pull request. */
export function writeGithub({ files, notes }: Report): string {
  const findings = files.flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => commandOf(file, diagnostic)));
  return [...findings, ...notes.map((note) => `::notice::${data(note)}`)].map((line) => `${line}\n`).join('');
}

function commandOf(file: string, { rule, severity, message, range: { start, end } }: Diagnostic): string {
  // GitHub takes columns only for a stretch of one line.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: Math.max(end.character, start.character) + 1 } : {};
  const properties = { file, line: start.line + 1, endLine: end.line + 1, ...columns, title: rule };
  return `::${COMMANDS[severity]} ${Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${data(message)}`;
}

const data = (text: string): string => onOneLine(text).replaceAll('%', '%25');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
