import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsOf } from './diagnostics.ts';
import type { OpenDocument } from './open-document.ts';

interface Known {
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Brings diagnostics to the client: pushed with their version, or given when it pulls. It knows what it gave last. */
export class Publisher {
  readonly #connection: Connection;
  readonly #known = new Map<string, Known>();
  /** The result that the client was given last, by document. */
  readonly #given = new Map<string, string>();
  #count = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Pushes what is found in the text as it is now. A text that is no draft gets a message only to clear what it had. */
  push(document: OpenDocument): void {
    const { uri, version } = document, { resultId, diagnostics } = this.#current(document);
    if (diagnostics.length === 0 && !document.isDraft && !this.#pushed.has(uri)) return;
    this.#pushed.add(uri);
    this.#given.set(uri, resultId);
    void this.#connection.sendDiagnostics({ uri, version, diagnostics: diagnostics as Diagnostic[] });
  }

  readonly #pushed = new Set<string>();

  /** The answer to a pull; `unchanged` where the client has it already. */
  pull(document: OpenDocument, previousResultId: string | undefined): DocumentDiagnosticReport {
    const { resultId, diagnostics } = this.#current(document);
    this.#given.set(document.uri, resultId);
    return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: diagnostics as Diagnostic[] };
  }

  /** Whether the client has not been given what is found in a text now. */
  hasNews(document: OpenDocument): boolean {
    const given = this.#given.get(document.uri), { resultId, diagnostics } = this.#current(document);
    return given === undefined ? diagnostics.length > 0 : given !== resultId;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#given.delete(uri);
    if (this.#pushed.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #current(document: OpenDocument): Known {
    const diagnostics = diagnosticsOf(document.draft, document.uri, document.findings), known = this.#known.get(document.uri);
    if (known && sameList(known.diagnostics, diagnostics)) return known;
    const fresh = { resultId: String(++this.#count), diagnostics };
    this.#known.set(document.uri, fresh);
    return fresh;
  }
}

const sameList = (a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean => a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
