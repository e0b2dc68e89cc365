import { setImmediate } from 'node:timers/promises';
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** A list as the parts it is told in; null where there is nothing to tell of a text. */
export type Parts<T> = Iterable<readonly T[]> | null;

/** Who takes an answer in parts: the client's token, and where a part goes. */
export interface Taker<P> {
  readonly token: CancellationToken;
  readonly report: (part: P) => void;
}

/** So many blocks, or items of a list that is known as a whole, are told at once. */
export const PORTION = 256;

/**
 * Tells the parts of an answer one after the other, and gives `last`, which tells nothing again. Between two parts the server reads what
 * has come meanwhile, so a request that is taken back ends there. An answer that is told whole is made in one turn, in which nothing is
 * read: it is taken back before its turn or not at all.
 */
export async function tellParts<P, R>(parts: Iterable<P>, { token, report }: Taker<P>, last: R): Promise<R | ResponseError<void>> {
  for (const part of parts) {
    report(part);
    await setImmediate();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled between two parts of its answer.');
  }
  return last;
}

/** All parts as one list. */
export function gathered<T>(parts: Parts<T>): T[] | null {
  if (!parts) return null;
  const all: T[] = [];
  for (const part of parts) for (const item of part) all.push(item);
  return all;
}

/** A list in portions. */
export const portionsOf = <T>(list: readonly T[] | null): Parts<T> => list && portions(list);

function* portions<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += PORTION) yield list.slice(at, at + PORTION);
}
