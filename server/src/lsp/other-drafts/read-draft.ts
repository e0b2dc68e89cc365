import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDraft } from '../../draft/detect.ts';
import { scanDraft, spanOf } from '../../draft/draft.ts';
import { alone, assemble, type Assembled } from '../../draft/includes.ts';
import { placedSummaryOf } from '../../features/draft-summary.ts';
import type { OtherTerm } from '../../rules/reading/other-term.ts';
import { termsForOthers } from '../../rules/reading/terms-for-others.ts';
import { locatorIn } from './file-points.ts';
import { syntaxOfFile } from './file-syntax.ts';
import { packSummary, type PackedFile } from './packed-summary.ts';
import { isBelow } from './read-includes.ts';
import { decodeText } from './read-text.ts';

/** A draft with its parts is seldom a tenth as long; a longer one is not read in the background. */
export const MOST_BYTES = 5_000_000;
/** Files that one draft is made of. */
const MOST_PARTS = 100;
/** A text says in this much of it whether it is a draft, in UTF-16 code units. */
const FIRST_PART = 300_000;

/** What tells that a file is as it was: its size in bytes, -1 for one that is not there, and when it was changed, in ms. */
export interface Stamp {
  readonly file: string;
  readonly size: number;
  readonly changed: number;
}

/** A file to read. Plain data, as it goes to another thread. */
export interface DraftJob {
  readonly file: string;
  /** Only files below it are included. */
  readonly root: string;
  /** Whether the settings say that it is a draft. */
  readonly isIncluded: boolean;
  /** The files that were read for it before: where all are as they were, they are not read again. */
  readonly stamps: readonly Stamp[];
}

/** What a file holds that other drafts can see. Plain data. */
export interface ReadDraft {
  readonly file: string;
  /** Whether nothing was read, as nothing has changed; the rest is empty then. */
  readonly isSame: boolean;
  readonly stamps: readonly Stamp[];
  /** The bytes of all its files, if it is a draft; else 0. */
  readonly bytes: number;
  readonly terms: readonly OtherTerm[];
  /** For each file of the draft; none of a text that is no draft. */
  readonly summaries: readonly PackedFile[];
}

/** What is known of a file that cannot be read. */
export const unreadable = (file: string): ReadDraft => ({ file, isSame: false, stamps: [], bytes: 0, terms: [], summaries: [] });

/** Reads a draft on the disk with what it includes. A file that is gone, too long or no draft has nothing. Never throws. */
export async function readDraft({ file, root, isIncluded, stamps: known }: DraftJob): Promise<ReadDraft> {
  if (known.length > 0 && (await Promise.all(known.map(isAsBefore))).every(Boolean)) return { ...unreadable(file), isSame: true };
  const texts = new Map<string, string | undefined>(), stamps: Stamp[] = [];
  let bytes = 0;
  const read = async (name: string): Promise<void> => {
    const stamp = await stampOf(name), text = stamp.size < 0 || bytes + stamp.size > MOST_BYTES ? undefined : await contentOf(name);
    stamps.push(stamp);
    if (text !== undefined) bytes += stamp.size;
    texts.set(name, text);
  };
  await read(file);
  const text = texts.get(file);
  if (text === undefined) return { ...unreadable(file), stamps };
  let whole = together(file, text, root, texts);
  while (whole.missing.length > 0 && texts.size < MOST_PARTS) {
    for (const name of whole.missing.slice(0, MOST_PARTS - texts.size)) await read(name);
    whole = together(file, text, root, texts);
  }
  const found = foundIn(whole.assembled, isIncluded, (name) => texts.get(name) ?? '');
  return { file, isSame: false, stamps, bytes: found ? bytes : 0, terms: found?.terms ?? [], summaries: found?.summaries ?? [] };
}

/** The terms and the summaries of a text; undefined of one that is no draft. */
function foundIn(assembled: Assembled, isIncluded: boolean, textOf: (file: string) => string): Pick<ReadDraft, 'terms' | 'summaries'> | undefined {
  const [main = ''] = assembled.files, { text } = assembled, syntax = syntaxOfFile(main);
  // Most long texts of a folder are no drafts: they are told apart before they are scanned whole.
  if (!isIncluded && text.length > FIRST_PART && !isDraft(scanDraft(text.slice(0, FIRST_PART), syntax))) return undefined;
  const draft = scanDraft(text, syntax);
  if (!isIncluded && !isDraft(draft)) return undefined;
  const locate = locatorIn(assembled, textOf);
  return {
    terms: termsForOthers(draft, {
      files: assembled.files, fileName: path.basename(main),
      placeOf: (place) => { const { file, ...range } = locate(spanOf(draft, place)); return { file: pathToFileURL(file).href, range }; },
    }),
    summaries: packSummary(placedSummaryOf(draft), main, (place) => locate(spanOf(draft, place))),
  };
}

interface Together {
  readonly assembled: Assembled;
  /** Files that are included and not read yet. */
  readonly missing: readonly string[];
}

function together(file: string, text: string, root: string, texts: ReadonlyMap<string, string | undefined>): Together {
  const missing = new Set<string>();
  if (syntaxOfFile(file) !== 'asciidoc') return { assembled: alone(file, text), missing: [] };
  const assembled = assemble(file, text, (name, from) => {
    const target = path.resolve(path.dirname(from), name), known = texts.get(target);
    if (!isBelow(target, root)) return { reason: 'outside' };
    if (!texts.has(target)) missing.add(target);
    return known === undefined ? { reason: 'not read' } : { file: target, text: known };
  });
  return { assembled, missing: [...missing] };
}

async function stampOf(file: string): Promise<Stamp> {
  try {
    const stats = await stat(file);
    return { file, size: stats.isFile() ? stats.size : -1, changed: stats.mtimeMs };
  } catch {
    return { file, size: -1, changed: 0 };
  }
}

async function isAsBefore(before: Stamp): Promise<boolean> {
  const { size, changed } = await stampOf(before.file);
  return size === before.size && changed === before.changed;
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    const read = decodeText(await readFile(file));
    return 'text' in read ? read.text : undefined;
  } catch {
    return undefined;
  }
}
