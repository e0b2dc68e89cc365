import { LSPErrorCodes, Message, type Connection, type ResponseMessage, type ServerCapabilities } from 'vscode-languageserver';
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

/** Answers to a request that is taken back before its turn has come: nothing is worked out for it. */
export const cancelled = (message: Message): ResponseMessage | undefined => (Message.isRequest(message)
  ? { jsonrpc: '2.0', id: message.id, error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled before its turn.' } } : undefined);

/** The parts of an answer, each told as soon as it is known where the client takes parts; else all at once. */
export function inParts<T>(parts: Iterable<T[]>, partial: { readonly report: (part: T[]) => void } | undefined): T[] {
  if (!partial) return Array.from(parts).flat();
  for (const part of parts) partial.report(part);
  return [];
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
