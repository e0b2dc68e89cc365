import { addTo } from '../draft/add-to.ts';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, MessageType, ShowMessageNotification, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { CatalogueProblem } from '../sources/catalogue-problem.ts';

/** What the client was told of broken settings and catalogue files: one message for each, and all that is wrong as diagnostics in the file. */
export class BrokenFiles {
  readonly #connection: Connection;
  #told = new Map<string, readonly Diagnostic[]>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Tells of further problems. */
  add(problems: readonly CatalogueProblem[]): void {
    for (const [file, [first, ...others]] of byFile(problems)) {
      if (!first) continue;
      const more = others.length === 0 ? '' : ` (and ${others.length.toString()} more)`;
      void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `${file} ${first.message}${more}` });
      // The editor's own settings have no file.
      if (!/^(?:\/|[A-Za-z]:[\\/])/.test(file)) continue;
      const uri = pathToFileURL(file).href, diagnostics = [...this.#told.get(uri) ?? [], ...[first, ...others].map(diagnosticOf)];
      this.#told.set(uri, diagnostics);
      void this.#connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  /** Every file was read anew: what is not among these problems any more is mended. */
  replace(problems: readonly CatalogueProblem[]): void {
    const before = this.#told;
    this.#told = new Map();
    this.add(problems);
    for (const uri of before.keys()) if (!this.#told.has(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}

function byFile(problems: readonly CatalogueProblem[]): ReadonlyMap<string, readonly CatalogueProblem[]> {
  const files = new Map<string, CatalogueProblem[]>();
  for (const problem of problems) {
    addTo(files, problem.file, problem);
  }
  return files;
}

function diagnosticOf({ message, line = 1, isPart }: CatalogueProblem): Diagnostic {
  const start = { line: Math.max(0, line - 1), character: 0 }, namesPlace = (isPart === true && !/^has \d/.test(message)) || /^(?:\/|the file)/.test(message);
  return { range: { start, end: { ...start, character: 1000 } }, message: namesPlace ? message : `This file ${message}`, severity: DiagnosticSeverity.Error, source: 'rapporteur' };
}
