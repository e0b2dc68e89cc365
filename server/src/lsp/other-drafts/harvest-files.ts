import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDraft } from '../../draft/detect.ts';
import { offsetOf, scanDraft, type Draft } from '../../draft/draft.ts';
import { alone, sourceSpan, type Assembled } from '../../draft/includes.ts';
import { unreadBlocks } from '../../draft/unread.ts';
import { harvest, type Harvest } from '../../features/compendium/compendium-harvest.ts';
import { mayBeDraft, syntaxOfFile } from './file-syntax.ts';
import { readIncludes } from './read-includes.ts';
import { readText } from './read-text.ts';
import { reasonOf } from '../../sources/file-error.ts';
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
      const assembled = await textOf(file, options.rootOf(file));
      for (const part of assembled.files) if (part !== file) parts.add(part);
      const draft = scanDraft(assembled.text, isWord(file) ? 'markdown' : syntaxOfFile(file)), isOne = options.isIncluded(file) || isDraft(draft);
      if (isOne || options.named.has(file)) failures.push(...unreadText(draft, assembled, options));
      // What was read is copied, so that its pieces do not keep the whole text in memory.
      if (isOne) found.set(file, structuredClone(harvest(draft, options.nameOf(file))));
      else if (options.named.has(file)) failures.push(`${options.nameOf(file)}: not a draft. A draft says in its header or first lines what it is a draft of, or has three of the skeleton's clauses.`);
    } catch (error) {
      if (!(error instanceof OtherFile) || options.named.has(file)) failures.push(`${options.nameOf(file)}: ${messageOf(error, file)}`);
    }
    if (!(await options.step())) break;
    await setImmediate();
  }
  return { harvests: [...found].flatMap(([file, one]) => (parts.has(file) ? [] : [one])), failures: [...new Set(failures)] };
}

/** A file that is no text: no fault where nobody asked for it by name. */
class OtherFile extends Error {}

const isWord = (file: string): boolean => /\.docx$/i.test(file);

/** More paragraphs than these are not told one by one. */
const FEW = 5;

/** A line for each paragraph that is too long to be read: what it defines is missing. */
function unreadText(draft: Draft, assembled: Assembled, { nameOf }: Pick<HarvestOptions, 'nameOf'>): readonly string[] {
  const unread = unreadBlocks(draft), texts = new Map<string, string>();
  const lines = unread.slice(0, FEW).map((block) => {
    const start = offsetOf(draft, block, 0), at = sourceSpan(assembled, start, start);
    const text = texts.get(at.file) ?? sourceText(at.file, assembled);
    texts.set(at.file, text);
    // Lines of a Word document are nobody's.
    return `${nameOf(at.file)}${isWord(at.file) ? '' : `:${text.slice(0, at.start).split('\n').length.toString()}`}: a paragraph of ${block.text.length.toString()} characters is not read, for it has over 200 000. Break it into paragraphs.`;
  });
  return unread.length > FEW ? [...lines, `${nameOf(assembled.files[0] ?? '')}: ${(unread.length - FEW).toString()} more such paragraphs are not read.`] : lines;
}

function sourceText(file: string, { text, files }: Assembled): string {
  if (files.length < 2) return text;
  const read = readText(file);
  return 'text' in read ? read.text : '';
}

/** A file's text, with the files that it includes. */
async function textOf(file: string, root: string): Promise<Assembled> {
  if (isWord(file)) return alone(file, await wordText(file));
  const read = readText(file);
  if ('reason' in read) throw read.isOther ? new OtherFile(`${read.reason}.`) : new Error(`${read.reason}.`);
  return syntaxOfFile(file) === 'asciidoc' ? readIncludes(file, read.text, root) : alone(file, read.text);
}

/** The reader of Word files is large: it is loaded with the first of them, not at every start. */
const wordText = async (file: string): Promise<string> => (await import('../../sources/word-draft.ts')).readWordDraft(file);

/** One line on why a file could not be read, without the name that it may begin with. */
function messageOf(error: unknown, file: string): string {
  const isOfNode = error instanceof Error && 'code' in error, message = isOfNode || !(error instanceof Error) ? `cannot be read: ${reasonOf(error)}.` : error.message;
  const line = message.replace(/\s+/g, ' ').slice(0, 400), name = `${path.basename(file)}: `;
  return line.startsWith(name) ? line.slice(name.length) : line;
}
