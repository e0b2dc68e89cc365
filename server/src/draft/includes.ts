import { nextLine, sourceOf } from './lines.ts';

/** A stretch of a text that was put together: it stands in `file` at `at`. One that was added in between has no length there. */
export interface Piece {
  /** Offset in the whole text; the piece reaches to the start of the next one. */
  readonly start: number;
  readonly file: string;
  /** Offset in the file's own text. */
  readonly at: number;
  /** Whether no file has these characters: the line end after a last line, the signs of a deeper heading. */
  readonly added: boolean;
}

/** An include that was not followed, and why. Offsets are those of the file it stands in. */
export interface Unread {
  readonly file: string;
  readonly at: number;
  readonly path: string;
  readonly reason: string;
  /** Whether the draft says itself that it can do without (`opts=optional`), or asks for what is never read: a part, an address. */
  readonly harmless: boolean;
}

/** Where each character of a text that was put together came from. */
export interface Seams {
  /** In order of their start; the first starts at 0. */
  readonly pieces: readonly Piece[];
  /** Each file that is part of the text, the including one first. */
  readonly files: readonly string[];
  readonly unread: readonly Unread[];
}

/** A file and all that it includes as one text, and where each character came from. */
export interface Assembled extends Seams {
  readonly text: string;
}

/** A text that includes nothing. */
export const alone = (file: string, text: string): Assembled => ({ text, pieces: [{ start: 0, file, at: 0, added: false }], files: [file], unread: [] });

/** An included file's name and text, or why there is none. */
export type ReadInclude = (path: string, from: string) => { readonly file: string; readonly text: string } | { readonly reason: string };

/** Asciidoctor stops at this depth too; the limits keep a draft that includes itself in a roundabout way from growing for ever. */
const MAX_DEPTH = 64, MAX_FILES = 1000, MAX_LENGTH = 64_000_000;

const INCLUDE = /include::([^[\r\n]{1,400})\[([^\]\r\n]{0,400})\][ \t]*\r?\n?$/y;
const ATTRIBUTE = /:([\w-]{1,100}):[ \t]+([^\r\n]{1,400})/y;
const FENCE = /(?:-{4,}|\.{4,}|\/{4,}|\+{4,})[ \t]*\r?\n?$/y;
const HEADING = /={1,6}[ \t]+\S/y;

const matchAt = (pattern: RegExp, line: string): RegExpExecArray | null => {
  pattern.lastIndex = 0;
  return pattern.exec(line);
};

/**
 * An AsciiDoc text with its includes put in, as Asciidoctor reads it: `leveloffset` deepens headings, header attributes may stand in
 * paths. An include that cannot be followed, or asks for a part of a file (`tags`, `lines`), stays as it stands.
 */
export function assemble(file: string, text: string, read: ReadInclude): Assembled {
  const assembly = new Assembly(read);
  assembly.add(file, text, { level: 0, open: [file] });
  return assembly.result;
}

interface Depth {
  readonly level: number;
  /** The files that are being read, the outermost first. */
  readonly open: readonly string[];
}

class Assembly {
  readonly #read: ReadInclude;
  /** What each path led to from each file: a file is read once, however often it is included. */
  readonly #known = new Map<string, ReturnType<ReadInclude>>();
  readonly #pieces: Piece[] = [];
  readonly #unread: Unread[] = [];
  readonly #files = new Set<string>();
  readonly #attributes = new Map<string, string>();
  readonly #parts: string[] = [];
  #count = 0;
  #length = 0;

  constructor(read: ReadInclude) {
    this.#read = read;
  }

  get result(): Assembled {
    return { text: this.#parts.join(''), pieces: this.#pieces, files: [...this.#files], unread: this.#unread };
  }

  add(file: string, text: string, depth: Depth): void {
    this.#files.add(file);
    const source = sourceOf(text);
    let kept = 0, fence = '';
    for (let at = 0, next: number; at < text.length; at = next) {
      next = nextLine(source, at);
      const first = text.charCodeAt(at);
      if (!isCandidate(first)) continue;
      const line = text.slice(at, Math.min(next, at + 1000));
      if (matchAt(FENCE, line)) fence = fence === '' ? line.trim() : fence === line.trim() ? '' : fence;
      else if (first === COLON) this.#attribute(line);
      else if (first === EQUALS) {
        if (depth.level !== 0 && fence === '' && matchAt(HEADING, line)) {
          this.#put(file, kept, text.slice(kept, at));
          kept = this.#deepen(file, at, line, depth.level);
        }
      } else if (first === LETTER_I && this.#include(file, at, line, { ...depth, kept: text.slice(kept, at), keptAt: kept })) kept = next;
    }
    this.#put(file, kept, text.slice(kept));
  }

  #put(file: string, at: number, text: string, added = false): void {
    if (text === '') return;
    this.#pieces.push({ start: this.#length, file, at, added });
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Writes what a heading needs before it, or leaves out what it has too many of, and gives the offset from where on it is kept. */
  #deepen(file: string, at: number, line: string, level: number): number {
    if (level > 0) this.#put(file, at, '='.repeat(level), true);
    const signs = /^=*/.exec(line)?.[0].length ?? 0;
    return level < 0 ? at + Math.min(-level, signs - 1) : at;
  }

  #attribute(line: string): void {
    const found = matchAt(ATTRIBUTE, line);
    if (found) this.#attributes.set(found[1] as string, (found[2] as string).trim());
  }

  /** Puts an included file in place of its line; false when the line stays as it is. */
  #include(file: string, at: number, line: string, { level, open, kept, keptAt }: Depth & { readonly kept: string; readonly keptAt: number }): boolean {
    const found = matchAt(INCLUDE, line);
    if (!found) return false;
    const path = (found[1] as string).replace(/\{([\w-]{1,100})\}/g, (whole, name: string) => this.#attributes.get(name) ?? whole);
    const options = found[2] as string, deeper = Number(/\bleveloffset=["']?([+-]?\d)/.exec(options)?.[1] ?? 0);
    const included = this.#follow(path, file, options, open);
    if ('reason' in included) {
      this.#unread.push({ file, at, path, reason: included.reason, harmless: included.harmless ?? /\boptional\b/.test(options) });
      return false;
    }
    this.#put(file, keptAt, kept);
    this.add(included.file, included.text, { level: level + deeper, open: [...open, included.file] });
    if (!/[\r\n]$/.test(included.text)) this.#put(included.file, included.text.length, '\n', true);
    return true;
  }

  #follow(path: string, from: string, options: string, open: readonly string[]): { file: string; text: string } | { reason: string; harmless?: boolean } {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return { reason: 'an address is not read', harmless: true };
    if (/\b(?:tags?|lines)=/.test(options)) return { reason: 'a part of a file is not read', harmless: true };
    if (open.length > MAX_DEPTH || ++this.#count > MAX_FILES || this.#length > MAX_LENGTH) return { reason: 'the draft includes too many files' };
    const key = `${from}\n${path}`, read = this.#known.get(key) ?? this.#read(path, from);
    this.#known.set(key, read);
    return 'file' in read && open.includes(read.file) ? { reason: 'it includes itself' } : read;
  }
}

const COLON = 58, EQUALS = 61, LETTER_I = 105;

/** Whether a line that begins with this character can be anything but text: `:name:`, `=`, `include::`, `----`, `....`, `////`, `++++`. */
const isCandidate = (code: number): boolean => code === COLON || code === EQUALS || code === LETTER_I || code === 45 || code === 46 || code === 47 || code === 43;

const SHAPING = /include::|:|=|-{4}|\.{4}|\/{4}|\+{4}/y, SHAPING_MAIN = /include::|:/y;

/**
 * Whether a line may have a part in how the text is put together: an include, an attribute, and in a file that may be included with a
 * `leveloffset` a heading or a fence around what only looks like one.
 */
export const shapesText = (line: string, isMain: boolean): boolean => matchAt(isMain ? SHAPING_MAIN : SHAPING, line) !== null;

/** The index of the piece that holds an offset of the whole text. */
function pieceIndex({ pieces }: Seams, offset: number): number {
  let low = 0, high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).start <= offset) low = middle; else high = middle;
  }
  return low;
}

/** A stretch of the whole text as a stretch of the file in which it starts; what reaches into another file is cut off there. */
export function sourceSpan(assembled: Seams, start: number, end: number): { readonly file: string; readonly start: number; readonly end: number } {
  const index = pieceIndex(assembled, start), { pieces } = assembled;
  const first = pieces[index], last = pieces[pieceIndex(assembled, Math.max(start, end - 1))];
  if (!first || !last) return { file: assembled.files[0] ?? '', start, end };
  const from = inFile(first, start), cut = pieces[index + 1];
  const to = last.file === first.file ? inFile(last, end) : inFile(first, cut ? cut.start : end);
  return { file: first.file, start: from, end: Math.max(from, to) };
}

/** Whether a stretch is written as it stands in one file, so that an edit there means the same; before an added character one can insert. */
export function isWhole(assembled: Seams, start: number, end: number): boolean {
  const first = pieceIndex(assembled, start), piece = assembled.pieces[first];
  return first === pieceIndex(assembled, Math.max(start, end - 1)) && (piece?.added !== true || (start === end && start === piece.start));
}

const inFile = (piece: Piece, offset: number): number => piece.added ? piece.at : piece.at + offset - piece.start;
