import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDraft } from '../../draft/detect.ts';
import { scanDraft } from '../../draft/draft.ts';
import { harvest, type Harvest } from '../../features/compendium/compendium-harvest.ts';
import { mayBeDraft, syntaxOfFile } from './file-syntax.ts';
import { readIncludes } from './read-includes.ts';
import { readText, reasonOf } from './read-text.ts';
import { filesBelow } from './walk.ts';

/** More files than these are not read for one compendium. */
const MOST_FILES = 20_000;

/** What is needed to read texts for a compendium. */
export interface HarvestOptions {
  /** Files that were named themselves: where one is no draft, it is told. */
  readonly named: ReadonlySet<string>;
  /** How a file is shown. */
  readonly nameOf: (file: string) => string;
  /** The folder from below which a file may include others. */
  readonly rootOf: (file: string) => string;
  /** Whether the settings say that a file is a draft. */
  readonly isIncluded: (file: string) => boolean;
  /** Called after each file; when it gives false, no more are read. */
  readonly step: () => Promise<boolean>;
}

/** What the texts gave, and a line for each that could not be read. */
export interface Harvested {
  readonly harvests: readonly Harvest[];
  readonly failures: readonly string[];
}

/** Whether a file can be read for a compendium: a draft by its name, or a Word document that is not Word's own lock. */
export const canBeHarvested = (name: string): boolean => mayBeDraft(name) || (/\.docx$/i.test(name) && !path.basename(name).startsWith('~$'));

/** The files below some folders that can be read for a compendium. */
export async function harvestableBelow(folders: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of filesBelow(folders, canBeHarvested)) if (files.push(file) >= MOST_FILES) break;
  return files;
}

/** Reads files one after the other; what they give holds nothing of their texts. A file that another one includes is a part of that and not read by itself. */
export async function harvestFiles(files: readonly string[], options: HarvestOptions): Promise<Harvested> {
  const found = new Map<string, Harvest>(), parts = new Set<string>(), failures: string[] = [];
  for (const file of new Set(files)) {
    try {
      const { text, included } = await textOf(file, options.rootOf(file));
      for (const part of included) parts.add(part);
      const draft = scanDraft(text, isWord(file) ? 'markdown' : syntaxOfFile(file));
      // What was read is copied, so that its pieces do not keep the whole text in memory.
      if (options.isIncluded(file) || isDraft(draft)) found.set(file, structuredClone(harvest(draft, options.nameOf(file))));
      else if (options.named.has(file)) failures.push(`${options.nameOf(file)}: not a draft. A draft says in its header or first lines what it is a draft of, or has three of the skeleton's clauses.`);
    } catch (error) {
      if (!(error instanceof OtherFile) || options.named.has(file)) failures.push(`${options.nameOf(file)}: ${messageOf(error, file)}`);
    }
    if (!(await options.step())) break;
    await setImmediate();
  }
  return { harvests: [...found].flatMap(([file, one]) => (parts.has(file) ? [] : [one])), failures };
}

/** A file that is no text: no fault where nobody asked for it by name. */
class OtherFile extends Error {}

const isWord = (file: string): boolean => /\.docx$/i.test(file);

/** A file's text, and the files that it includes. */
async function textOf(file: string, root: string): Promise<{ readonly text: string; readonly included: readonly string[] }> {
  if (isWord(file)) return { text: await wordText(file), included: [] };
  const read = readText(file);
  if ('reason' in read) throw read.isOther ? new OtherFile(`${read.reason}.`) : new Error(`${read.reason}.`);
  if (syntaxOfFile(file) !== 'asciidoc') return { text: read.text, included: [] };
  const { text, files } = readIncludes(file, read.text, root);
  return { text, included: files.filter((one) => one !== file) };
}

/** The reader of Word files is large: it is loaded with the first of them, not at every start. */
const wordText = async (file: string): Promise<string> => (await import('../../sources/word-draft.ts')).readWordDraft(file);

/** One line on why a file could not be read, without the name that it may begin with. */
function messageOf(error: unknown, file: string): string {
  const isOfNode = error instanceof Error && 'code' in error, message = isOfNode || !(error instanceof Error) ? `cannot be read: ${reasonOf(error)}.` : error.message;
  const line = message.replace(/\s+/g, ' ').slice(0, 400), name = `${path.basename(file)}: `;
  return line.startsWith(name) ? line.slice(name.length) : line;
}
