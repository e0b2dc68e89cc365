import mammoth from 'mammoth';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { LIMITS, type Limits } from './limits.ts';
import { withWordPackage } from './word-package.ts';

/** A stretch of text in one look. Tabs are `\t`, line breaks `\n`. */
export interface WordRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** The style's name in lower case with spaces for underscores: "heading 2", "annex notitle"; empty for body text. */
  readonly style: string;
  readonly runs: readonly WordRun[];
  /** Where Word numbers the paragraph itself; `level` counts from 0. */
  readonly list: { readonly ordered: boolean; readonly level: number } | undefined;
}

export interface WordCell {
  readonly blocks: readonly WordBlock[];
  /** How many columns and rows it covers. */
  readonly columns: number;
  readonly rows: number;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly WordCell[])[];
}

export type WordBlock = WordParagraph | WordTable;

/** What the reader of Word files gives, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly styleId?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string | number } | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly breakType?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** No table is wider or longer; a cell that says so would be repeated without end. */
const MOST_COLUMNS = 200, MOST_ROWS = 20_000;

/** The paragraphs and tables of a Word file, without what revisions deleted, notes, comments and pictures. Throws an `ImportError`. */
export async function readWordTree(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<readonly WordBlock[]> {
  return withWordPackage(bytes, name, limits, async (parts) => {
    let found: readonly WordBlock[] = [];
    // The reader takes an opened file as well as bytes, which its types do not say: so it sees only what was looked at before.
    const input = { file: parts } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    try {
      await mammoth.convertToHtml(input, {
        includeDefaultStyleMap: false, includeEmbeddedStyleMap: false, externalFileAccess: false,
        transformDocument: (document: Node) => {
          found = blocksOf(document);
          return { ...document, children: [] };
        },
      });
    } catch (error) {
      throw wordError(error, name);
    }
    return found;
  });
}

function wordError(error: unknown, name: string): ImportError {
  if (error instanceof ImportError) return error;
  if (error instanceof RangeError) return new ImportError(`${name}: the Word file is nested too deep. Save it again in Word.`);
  const reason = error instanceof Error ? error.message.split('\n')[0] ?? '' : '';
  return new ImportError(`${name}: the Word file is damaged (${reason.slice(0, 120)}). Open it in Word and save it again.`);
}

function blocksOf(node: Node): readonly WordBlock[] {
  return (node.children ?? []).flatMap((child): readonly WordBlock[] => {
    switch (child.type) {
      case 'paragraph': return [paragraphOf(child)];
      case 'table': return [tableOf(child)];
      default: return [];
    }
  });
}

function paragraphOf(node: Node): WordParagraph {
  const runs: WordRun[] = [];
  collectRuns(node, { bold: false, italic: false }, runs);
  const { numbering } = node, style = (node.styleName ?? node.styleId ?? '').toLowerCase().replace(/[_\s]+/g, ' ').trim();
  return { kind: 'paragraph', style: style === 'normal' ? '' : style, runs, list: numbering ? { ordered: numbering.isOrdered, level: Number(numbering.level) } : undefined };
}

type Look = Pick<WordRun, 'bold' | 'italic'>;

function collectRuns(node: Node, look: Look, into: WordRun[]): void {
  for (const child of node.children ?? []) {
    if (child.type === 'run') collectRuns(child, { bold: child.isBold ?? false, italic: child.isItalic ?? false }, into);
    else if (child.children) collectRuns(child, look, into);
    else addText(textOf(child), look, into);
  }
}

function textOf({ type, value = '', breakType }: Node): string {
  switch (type) {
    // Soft hyphens are where Word may break a word: they are no part of it.
    case 'text': return value.replace(/\u00ad/g, '').replace(/[\n\r\t]/g, ' ');
    case 'tab': return '\t';
    case 'break': return breakType === 'line' ? '\n' : '';
    default: return '';
  }
}

function addText(text: string, look: Look, into: WordRun[]): void {
  if (text === '') return;
  const last = into.at(-1);
  if (last?.bold === look.bold && last.italic === look.italic) into[into.length - 1] = { ...last, text: last.text + text };
  else into.push({ text, ...look });
}

function tableOf(node: Node): WordTable {
  const rows = (node.children ?? []).filter(({ type }) => type === 'tableRow').map((row) => (row.children ?? []).filter(({ type }) => type === 'tableCell').map(cellOf));
  return { kind: 'table', rows };
}

function cellOf(node: Node): WordCell {
  const count = (value: number | undefined, most: number) => Math.max(1, Math.min(most, Number.isFinite(value) ? value ?? 1 : 1));
  return { blocks: blocksOf(node), columns: count(node.colSpan, MOST_COLUMNS), rows: count(node.rowSpan, MOST_ROWS) };
}

/** A paragraph's text without its look. */
export const plainText = ({ runs }: WordParagraph): string => runs.map(({ text }) => text).join('');

/** What a table's place shows: a cell, or one that a cell beside (`covered: 'column'`) or above (`covered: 'row'`) reaches over. */
export interface WordPlace {
  readonly cell: WordCell;
  readonly covered: 'column' | 'row' | undefined;
}

/** The rows of a table with a place for every column. */
export function gridOf({ rows }: WordTable): readonly (readonly WordPlace[])[] {
  const above: { cell: WordCell; left: number }[] = [];
  return rows.map((cells) => {
    const places: WordPlace[] = [];
    const coverFromAbove = () => {
      for (let over = above[places.length]; over && over.left > 0; over = above[places.length]) {
        over.left--;
        places.push({ cell: over.cell, covered: 'row' });
      }
    };
    for (const cell of cells) {
      coverFromAbove();
      for (let column = 0; column < cell.columns && places.length < MOST_COLUMNS; column++) {
        above[places.length] = { cell, left: cell.rows - 1 };
        places.push({ cell, covered: column === 0 ? undefined : 'column' });
      }
    }
    coverFromAbove();
    return places;
  });
}

/**
 * Whether a table is only a frame around text, as cover pages, summaries and histories have it: one cell, or cells below each other or with
 * nothing beside them that hold headings.
 */
export function isFrame({ rows }: WordTable): boolean {
  const columns = rows.map((cells) => cells.filter(({ blocks }) => blocks.some(hasText)).length);
  if (columns.some((count) => count > 1)) return false;
  return rows.length === 1 || rows.some((cells) => cells.some(({ blocks }) => blocks.some((block) => block.kind === 'paragraph' && FRAMED.test(block.style))));
}

const FRAMED = /^(?:rec ?no|rec ?title|heading)/;

const hasText = (block: WordBlock): boolean => (block.kind === 'paragraph' ? plainText(block).trim() !== '' : block.rows.some((cells) => cells.some(({ blocks }) => blocks.some(hasText))));

/** What a frame holds, in order. */
export const framed = ({ rows }: WordTable): readonly WordBlock[] => rows.flatMap((cells) => cells.flatMap(({ blocks }) => blocks));
