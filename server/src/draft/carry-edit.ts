import type { Piece, Seams } from './includes.ts';

/** A stretch of a text and what is written in its place; offsets are UTF-16 code units. */
export interface FileEdit {
  readonly start: number;
  readonly end: number;
  readonly newLength: number;
}

/** An edit of one file as an edit of the text it is part of. */
export interface CarriedEdit {
  /** The stretch of the whole text, as it was, that the edit replaces. */
  readonly start: number;
  readonly end: number;
  /** The seams after the edit. */
  readonly seams: Seams;
}

/**
 * Carries an edit of a file over to the text that was put together. Undefined where it cannot be done by moving what comes after: the
 * edit reaches over a seam or stands at one, takes away all between two seams, or the file is included more than once. The caller sees
 * to it that no line is touched that shapes the text.
 */
export function carryEdit(seams: Seams, length: number, file: string, edit: FileEdit): CarriedEdit | undefined {
  const { pieces } = seams, index = pieceOfFile(pieces, file, edit.start), piece = pieces[index];
  if (!piece || isRepeated(seams, file)) return undefined;
  const size = (pieces[index + 1]?.start ?? length) - piece.start, delta = edit.newLength - (edit.end - edit.start);
  const isAtSeam = edit.start === piece.at && edit.start > 0;
  if (isAtSeam || edit.end > piece.at + size || size + delta === 0) return undefined;
  const start = piece.start + edit.start - piece.at;
  return { start, end: start + edit.end - edit.start, seams: delta === 0 ? seams : shifted(seams, index, file, edit.end, delta) };
}

function shifted({ pieces, files, unread }: Seams, index: number, file: string, end: number, delta: number): Seams {
  return {
    files,
    pieces: pieces.map((piece, i) => i <= index ? piece : { ...piece, start: piece.start + delta, at: piece.file === file ? piece.at + delta : piece.at }),
    unread: unread.map((one) => one.file === file && one.at >= end ? { ...one, at: one.at + delta } : one),
  };
}

/** The last piece of a file that begins at an offset of it or before; -1 where there is none. */
const pieceOfFile = (pieces: readonly Piece[], file: string, offset: number): number =>
  pieces.findLastIndex((piece) => !piece.added && piece.file === file && piece.at <= offset);

/** Where a character of a file stands in the whole text; the first place of several. Undefined for what is not part of it: an include that was followed. */
export function wholeOffset({ pieces }: Seams, length: number, file: string, offset: number): number | undefined {
  for (const [index, piece] of pieces.entries()) {
    if (piece.added || piece.file !== file || piece.at > offset) continue;
    const end = piece.at + (pieces[index + 1]?.start ?? length) - piece.start;
    const isIn = offset < end || (offset === end && !pieces.some((later, i) => i > index && !later.added && later.file === file && later.at >= end));
    if (isIn) return piece.start + offset - piece.at;
  }
  return undefined;
}

const REPEATED = new WeakMap<readonly Piece[], ReadonlySet<string>>();

/** Whether a text holds a file more than once. */
export function isRepeated({ pieces }: Seams, file: string): boolean {
  let known = REPEATED.get(pieces);
  if (!known) REPEATED.set(pieces, known = repeatedFiles(pieces));
  return known.has(file);
}

function repeatedFiles(pieces: readonly Piece[]): ReadonlySet<string> {
  const reached = new Map<string, number>(), repeated = new Set<string>();
  for (const { file, at, added } of pieces) {
    if (added) continue;
    if (at <= (reached.get(file) ?? -1)) repeated.add(file);
    reached.set(file, at);
  }
  return repeated;
}
