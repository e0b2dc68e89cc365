import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import type { OpenDocument } from './open-document.ts';

interface AboutText { readonly textDocument: { readonly uri: string } }

/** What a service answers with. */
export interface Serving {
  readonly connection: Connection;
  readonly desk: Desk;
  /** A handler that answers about one open text; for one that is not open, and where an answer fails, with `otherwise`. */
  readonly about: <P extends AboutText, R>(otherwise: R, answer: (document: OpenDocument, params: P) => R) => (params: P) => R;
  /** A handler that fails says so in the log and answers with what does no harm; the server goes on. */
  readonly guarded: <P, R>(otherwise: R, handler: (params: P) => R) => (params: P) => R;
}

/** A capability of the protocol: what the client is told of it, and who answers. */
export interface Service {
  readonly capabilities: (client: Client) => ServerCapabilities;
  readonly serve: (serving: Serving) => void;
}

export function servingOf(connection: Connection, desk: Desk): Serving {
  const guarded: Serving['guarded'] = (otherwise, handler) => (params) => {
    try {
      return handler(params);
    } catch (error) {
      connection.console.error(error instanceof Error ? error.stack ?? error.message : String(error));
      return otherwise;
    }
  };
  const about: Serving['about'] = (otherwise, answer) => guarded(otherwise, (params) => {
    const document = desk.at(params.textDocument.uri);
    return document ? answer(document, params) : otherwise;
  });
  return { connection, desk, about, guarded };
}
