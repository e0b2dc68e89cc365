import { carryEdit } from '../draft/carry-edit.ts';
import { blockIndexAtLine, editDraft, scanDraft, textOfDraft, type Change, type Draft } from '../draft/draft.ts';
import { assemble, shapesText, type ReadInclude, type Seams } from '../draft/includes.ts';
import { countLineEnds } from '../draft/lines.ts';
import type { Finding } from '../rules/finding.ts';
import { LiveCheck } from '../rules/checking/live-check.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { FindingMap } from './finding-map.ts';
import { offsetAt, positionAt } from './positions.ts';
import { UnreadFindings } from './unread-findings.ts';
import type { WholeState } from './whole-state.ts';

/** A change of one file of a whole, and the file's draft on either side of it. */
export interface FileChange {
  readonly change: Change;
  readonly before: Draft;
  readonly after: Draft;
}

const NONE: readonly Finding[] = [];

/**
 * A draft that is made of several files, as one text that lives: its draft and findings follow the changes of its files. A change in
 * lines that are nothing but text is carried over. After any other the files are put together anew when something is asked next, and what
 * differs is taken for an edit. Either way the findings are those of a fresh check.
 */
export class WholeDraft {
  readonly main: string;
  readonly #textOfMain: () => string;
  readonly #read: ReadInclude;
  readonly #unread = new UnreadFindings();
  #options: CheckOptions | undefined;
  #state: WholeState | undefined;
  #isStale = true;
  #check: LiveCheck | undefined;
  #map = new FindingMap();
  /** The texts of included files as they were read, but of those that have changed in the editor since. */
  readonly #texts = new Map<string, string>();

  /** `textOfMain` gives the main file's text as it is now, `read` that of the others. */
  constructor(main: string, textOfMain: () => string, read: ReadInclude) {
    this.main = main;
    this.#textOfMain = textOfMain;
    this.#read = read;
  }

  /** Sets what the whole is checked with. */
  configure(options: CheckOptions | undefined): void {
    if (options === this.#options) return;
    this.#options = options;
    this.#check = undefined;
  }

  /** Says that files may have another text than before, other than by a change told to `change`. */
  reread(): void {
    this.#isStale = true;
  }

  /** Says that other texts may define other terms than before. */
  lookElsewhere(): void {
    this.#check?.lookElsewhere();
  }

  get state(): WholeState {
    return this.#state && !this.#isStale ? this.#state : this.#assemble();
  }

  get draft(): Draft {
    return this.state.draft;
  }

  /** Whether a file is part of the whole. */
  has(file: string): boolean {
    return this.state.seams.files.includes(file);
  }

  /** The text of one of its files, unsaved changes included; undefined where it cannot be read any more. */
  textOf(file: string): string | undefined {
    if (file === this.main) return this.#textOfMain();
    const read = this.#read(file, this.main);
    return 'text' in read ? read.text : undefined;
  }

  /**
   * The text of one of its files as the whole holds it, for edits. Undefined where the disk has another one by now, of which nobody has
   * told: the whole is put together anew when something is asked next.
   */
  currentTextOf(file: string): string | undefined {
    const text = this.textOf(file), known = this.#texts.get(file);
    if (text !== undefined && (known === undefined || known === text)) return text;
    this.reread();
    return undefined;
  }

  /** Takes a change of one of its files over. */
  change(file: string, { change, before, after }: FileChange): void {
    this.#texts.delete(file);
    const known = this.#state;
    if (!known || this.#isStale || !known.seams.files.includes(file)) return;
    const start = offsetAt(before, change.from), end = Math.max(start, offsetAt(before, change.to)), isMain = file === this.main;
    const carried = isPlain({ change, before, after }, isMain) ? carryEdit(known.seams, known.length, file, { start, end, newLength: change.text.length }) : undefined;
    const points = carried && pointsOf(known.draft, carried.start, carried.end);
    if (!carried || !points) {
      this.#isStale = true;
      return;
    }
    const draft = this.#edit(known.draft, { ...points, text: change.text });
    this.#state = { draft, length: known.length + change.text.length - (end - start), seams: carried.seams };
  }

  /** The findings on the whole. */
  get findings(): readonly Finding[] {
    const { draft } = this.state;
    if (!this.#options) return NONE;
    this.#check ??= new LiveCheck(draft, this.#options);
    return this.#check.findings;
  }

  /** The findings that lie in one of its files, as findings of the file's own draft; the same array as before where nothing changed. */
  findingsIn(file: string, own: Draft): readonly Finding[] {
    const { state, findings } = this;
    if (!this.#options) return NONE;
    const lists = [findings, this.#unread.findings(state, this.#options)];
    return this.#map.findingsIn(file, { own, state, current: () => this.state, lists });
  }

  #assemble(): WholeState {
    this.#texts.clear();
    const { text, ...seams } = assemble(this.main, this.#textOfMain(), (path, from) => this.#readAndKeep(path, from)), known = this.#state;
    this.#isStale = false;
    // What a finding stands in may be another file now, even where the whole reads the same.
    if (!known || !sameSeams(known.seams, seams)) this.#map = new FindingMap();
    const change = known && difference(known.draft, text);
    const draft = !known ? scanDraft(text, 'asciidoc') : change ? this.#edit(known.draft, change) : known.draft;
    return this.#state = { draft, length: text.length, seams };
  }

  #readAndKeep(path: string, from: string): ReturnType<ReadInclude> {
    const read = this.#read(path, from);
    if ('text' in read) this.#texts.set(read.file, read.text);
    return read;
  }

  #edit(draft: Draft, change: Change): Draft {
    const edited = editDraft(draft, change);
    if (this.#check && edited.removed.length + edited.added.length > 0) this.#check.update(edited);
    return edited.draft;
  }
}

/** Whether a change touches, before and after, only lines that have no part in how the text is put together. */
function isPlain({ change, before, after }: FileChange, isMain: boolean): boolean {
  const { from, to, text } = change;
  const lines = [...linesOf(before, from.line, to.line), ...linesOf(after, from.line, from.line + countLineEnds(text))];
  // An included file is given a line end where it has none.
  return !lines.some((line) => shapesText(line, isMain)) && (isMain || endsInLineEnd(before) === endsInLineEnd(after));
}

function linesOf(draft: Draft, from: number, to: number): readonly string[] {
  if (draft.blocks.length === 0) return [];
  const first = blockIndexAtLine(draft, from), last = blockIndexAtLine(draft, Math.max(from, to)), line = draft.starts[first] ?? 0;
  return draft.blocks.slice(first, last + 1).map(({ text }) => text).join('').split(/\r\n?|\n/).slice(from - line, Math.max(from, to) - line + 1);
}

const endsInLineEnd = (draft: Draft): boolean => /[\r\n]$/.test(draft.blocks.at(-1)?.text.slice(-1) ?? '');

/** A stretch as points; undefined where it begins or ends inside a line end that two files make together. */
function pointsOf(draft: Draft, start: number, end: number): Pick<Change, 'from' | 'to'> | undefined {
  const from = positionAt(draft, start), to = positionAt(draft, end);
  return offsetAt(draft, from) === start && offsetAt(draft, to) === end ? { from, to } : undefined;
}

/** The one edit, of whole lines, that makes a draft read as `text`; undefined where it does already. */
function difference(draft: Draft, text: string): Change | undefined {
  const old = textOfDraft(draft), shorter = Math.min(old.length, text.length);
  if (old === text) return undefined;
  let start = 0, rest = 0;
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start++;
  start = start === 0 ? 0 : old.lastIndexOf('\n', start - 1) + 1;
  while (rest < shorter - start && old.charCodeAt(old.length - 1 - rest) === text.charCodeAt(text.length - 1 - rest)) rest++;
  const next = old.indexOf('\n', old.length - rest), end = rest === 0 || next < 0 ? old.length : next + 1;
  return { from: positionAt(draft, start), to: positionAt(draft, end), text: text.slice(start, text.length - (old.length - end)) };
}

const sameSeams = (a: Seams, b: Seams): boolean => a.pieces.length === b.pieces.length
  && a.pieces.every((piece, i) => { const other = b.pieces[i]; return other?.start === piece.start && other.file === piece.file && other.at === piece.at && other.added === piece.added; });
