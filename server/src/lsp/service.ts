import { LSPErrorCodes, Message, type CancellationToken, type Connection, type ResponseError, type ResponseMessage, type ServerCapabilities } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import { errorText } from './error-text.ts';
import { gathered, tellParts, type Parts } from './in-parts.ts';
import type { OpenDocument } from './open-document.ts';

interface AboutText { readonly textDocument: { readonly uri: string } }

/** A handler of a request whose answer is a list. */
type ListHandler<P, T> = (params: P, token: CancellationToken, progress: unknown, partial?: { readonly report: (part: T[]) => void }) => T[] | null | Promise<T[] | null | ResponseError<void>>;

/** What a service answers with. */
export interface Serving {
  readonly connection: Connection;
  readonly desk: Desk;
  /** A handler that answers about one open text; for one that is not open, and where an answer fails, with `otherwise`. */
  readonly about: <P extends AboutText, R>(otherwise: R, answer: (document: OpenDocument, params: P) => R) => (params: P) => R;
  /** A handler that fails says so in the log and answers with what does no harm; the server goes on. */
  readonly guarded: <P, R>(otherwise: R, handler: (params: P) => R) => (params: P) => R;
  /** A handler whose answer is a list: a client that gives a token for it is told it in parts, any other at once. Where it fails the answer is null. */
  readonly list: <P, T>(partsOf: (params: P) => Parts<T>) => ListHandler<P, T>;
  /** As `list`, about one open text. */
  readonly listAbout: <P extends AboutText, T>(partsOf: (document: OpenDocument, params: P) => Parts<T>) => ListHandler<P, T>;
}

/** A capability of the protocol: what the client is told of it, and who answers. */
export interface Service {
  readonly capabilities: (client: Client) => ServerCapabilities;
  readonly serve: (serving: Serving) => void;
}

/** Answers to a request that is taken back before its turn has come: nothing is worked out for it. */
export const cancelled = (message: Message): ResponseMessage | undefined => (Message.isRequest(message)
  ? { jsonrpc: '2.0', id: message.id, error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled before its turn.' } } : undefined);

export function servingOf(connection: Connection, desk: Desk): Serving {
  const guarded: Serving['guarded'] = (otherwise, handler) => (params) => {
    try {
      return handler(params);
    } catch (error) {
      connection.console.error(errorText(error));
      return otherwise;
    }
  };
  const about: Serving['about'] = (otherwise, answer) => guarded(otherwise, (params) => {
    const document = desk.at(params.textDocument.uri);
    return document ? answer(document, params) : otherwise;
  });
  const list: Serving['list'] = (partsOf) => (params, token, _progress, partial) => {
    if (!partial) return guarded(null, () => gathered(partsOf(params)))(params);
    const parts = guarded(null, partsOf)(params);
    return parts && tellParts(parts, { token, report: (part) => { partial.report([...part]); } }, []).catch((error: unknown) => { connection.console.error(errorText(error)); return null; });
  };
  const listAbout: Serving['listAbout'] = (partsOf) => list((params) => {
    const document = desk.at(params.textDocument.uri);
    return document ? partsOf(document, params) : null;
  });
  return { connection, desk, about, guarded, list, listAbout };
}
