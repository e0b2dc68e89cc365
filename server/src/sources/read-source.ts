import { basename } from 'node:path';
import { flattenedBlocks } from '../catalogue/importers/flattened-table.ts';
import { ImportError } from '../catalogue/importers/import-error.ts';
import type { SourceContent } from '../catalogue/importers/importer.ts';
import { LIMITS, type Limits } from './limits.ts';
import { magicOf, readBytes, type Magic } from './read-bytes.ts';
import { readRows, separatorOf } from './read-csv.ts';
import { checkLines, decodeText } from './read-text.ts';
import { jsonContent, yamlContent } from './read-yaml.ts';
import { wordContent } from './word-blocks.ts';

/**
 * A file as an importer takes it: Word (.docx) and text as lines and rows, CSV as rows, YAML and JSON as a value. What a file holds counts for
 * more than its name. Throws an `ImportError` for what is none of these, or is over the limits.
 */
export async function readSource(path: string, limits: Partial<Limits> = {}): Promise<SourceContent> {
  const all = { ...LIMITS, ...limits };
  return sourceOf(await readBytes(path, (magic) => limitOf(magic, all)), basename(path), all);
}

function limitOf(magic: Magic, limits: Limits): number {
  return magic === 'zip' ? limits.word : magic === 'json' ? limits.json : limits.text;
}

const REFUSED: Partial<Readonly<Record<Magic, string>>> = {
  ole: 'this is a Word file of the old kind (.doc), or one under a password. Save it as .docx without a password.',
  pdf: 'this is a PDF file, which keeps no table rows. Use the Word file (.docx) that the site offers beside it.',
  rtf: 'this is a rich text file. Open it in Word and save it as .docx.',
  gzip: 'this is a packed file (gzip). Unpack it first.',
};

/** The same for bytes that were read already. `name` is the file's name without its folder. */
export async function sourceOf(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<SourceContent> {
  const magic = magicOf(bytes), refused = REFUSED[magic];
  if (refused !== undefined) throw new ImportError(`${name}: ${refused}`);
  if (magic === 'zip') return wordContent(bytes, name, limits);
  const text = decodeText(bytes, name);
  if (magic === 'json') {
    const value = jsonOf(text, name, limits);
    if (value) return value;
  }
  if (bytes.length > limits.text) throw new ImportError(`${name}: the file is too large to be read as text. Split it.`);
  if (isYaml(text, name)) return yamlContent(text, name, limits);
  const lines = text.replace(/\r\n?/g, '\n');
  checkLines(lines, name, limits);
  const separator = rowSeparator(lines, name);
  if (separator !== undefined) return { form: 'rows', name, rows: readRows(lines, separator, name, limits) };
  return { form: 'text', name, text: lines, blocks: flattenedBlocks(lines) };
}

/** A text may begin with a bracket too ("[ITU-T X.509] …"): only a file that calls itself JSON must be it. */
function jsonOf(text: string, name: string, limits: Limits): SourceContent | undefined {
  try {
    return jsonContent(text, name, limits);
  } catch (error) {
    if (/\.json$/i.test(name)) throw error;
    return undefined;
  }
}

/** Markdown and AsciiDoc begin with the same line of dashes, so that there the name decides. */
function isYaml(text: string, name: string): boolean {
  return /\.ya?ml$/i.test(name) || (!/\.(?:md|markdown|adoc|asciidoc|txt|rec|itut|csv|tsv)$/i.test(name) && /^(?:%YAML[ \t]|---[ \t]*\r?\n)/.test(text));
}

/** A file that calls itself CSV is it. Another is, where semicolons set its lines apart: prose has commas, and flattened text tabs. */
function rowSeparator(text: string, name: string): string | undefined {
  if (/\.(?:csv|tsv)$/i.test(name)) return separatorOf(text, true) ?? ';';
  const separator = separatorOf(text);
  return separator === ';' && !/^\t/m.test(text) ? separator : undefined;
}
