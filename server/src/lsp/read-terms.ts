import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { assemble, type Assembled } from '../draft/includes.ts';
import type { OtherTerm } from '../rules/elsewhere.ts';
import { syntaxOfFile } from './file-syntax.ts';
import { isBelow } from './read-includes.ts';
import { decodeText } from './read-text.ts';
import { termsIn, type TermFiles } from './text-terms.ts';

/** A draft with its parts is seldom half as long; of what is longer no more is read in the background. */
export const MOST_BYTES = 2_000_000;
/** Files that one draft is made of. */
const MOST_PARTS = 100;

/** The terms of a draft on the disk, and how many bytes were read for them. */
export interface ReadTerms {
  readonly terms: readonly OtherTerm[];
  readonly bytes: number;
}

/** Reads the terms of a draft without holding anything up. A file that is gone, too long or no text has none. Only files below `root` are included. */
export async function readTerms(file: string, root: string, host: Pick<TermFiles, 'isIncluded' | 'nameOf'>): Promise<ReadTerms> {
  const texts = new Map<string, string | undefined>();
  let bytes = 0;
  const read = async (name: string): Promise<void> => {
    const content = await contentOf(name);
    bytes += content?.bytes ?? 0;
    texts.set(name, content?.text);
  };
  await read(file);
  const text = texts.get(file);
  if (text === undefined) return { terms: [], bytes };
  let whole = together(file, text, root, texts);
  while (whole.missing.length > 0 && texts.size < MOST_PARTS && bytes < MOST_BYTES) {
    for (const name of whole.missing.slice(0, MOST_PARTS - texts.size)) if (bytes < MOST_BYTES) await read(name);
    whole = together(file, text, root, texts);
  }
  // A copy of each string: a part of another string would keep the whole text in memory.
  const terms = JSON.parse(JSON.stringify(termsIn(whole.assembled, { ...host, textOf: (name) => texts.get(name) ?? '' }))) as readonly OtherTerm[];
  return { terms: withOneText(terms), bytes };
}

interface Together {
  readonly assembled: Assembled;
  /** Files that are included and not read yet. */
  readonly missing: readonly string[];
}

function together(file: string, text: string, root: string, texts: ReadonlyMap<string, string | undefined>): Together {
  const missing = new Set<string>();
  if (syntaxOfFile(file) !== 'asciidoc') return { assembled: { text, pieces: [{ start: 0, file, at: 0, added: false }], files: [file], unread: [] }, missing: [] };
  const assembled = assemble(file, text, (name, from) => {
    const target = path.resolve(path.dirname(from), name), known = texts.get(target);
    if (!isBelow(target, root)) return { reason: 'outside' };
    if (!texts.has(target)) missing.add(target);
    return known === undefined ? { reason: 'not read' } : { file: target, text: known };
  });
  return { assembled, missing: [...missing] };
}

async function contentOf(file: string): Promise<{ readonly text: string; readonly bytes: number } | undefined> {
  try {
    const stats = await stat(file);
    if (!stats.isFile() || stats.size > MOST_BYTES) return undefined;
    const read = decodeText(await readFile(file));
    return 'text' in read ? { text: read.text, bytes: stats.size } : undefined;
  } catch {
    return undefined;
  }
}

/** The terms of a text share what is said of it. */
function withOneText(terms: readonly OtherTerm[]): readonly OtherTerm[] {
  const [first] = terms;
  return first ? terms.map((term) => ({ ...term, text: first.text })) : terms;
}
