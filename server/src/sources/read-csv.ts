import { CsvError, parse } from 'csv-parse/sync';
import { ImportError } from '../catalogue/importers/import-error.ts';
import type { SourceContent } from '../catalogue/importers/importer.ts';
import type { Limits } from './limits.ts';

type Rows = Extract<SourceContent, { form: 'rows' }>['rows'];

/** How many lines are looked at to find out what sets the cells apart. */
const SAMPLE = 200;
const SEPARATORS = [';', '\t', ','] as const;

/**
 * What sets the cells of a table apart: the mark that most lines hold equally often. Undefined where none does, or, unless the text is surely a
 * table, where fewer than three lines or under half of them do: the lines above a table may hold none.
 */
export function separatorOf(text: string, isTable = false): string | undefined {
  const lines = text.slice(0, 200_000).replace(/"[^"]{0,10000}"/g, '').split(/\r\n?|\n/, SAMPLE).filter((line) => line.trim() !== '');
  const scored = SEPARATORS.map((separator) => ({ separator, ...commonCount(lines, separator) })).sort((a, b) => b.lines * b.count - a.lines * a.count);
  const [best] = scored;
  return best && best.count > 0 && (isTable || (best.lines >= 3 && best.lines * 2 >= lines.length)) ? best.separator : undefined;
}

/** How often most lines hold a mark, and how many lines do so. */
function commonCount(lines: readonly string[], separator: string): { readonly count: number; readonly lines: number } {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(separator).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const [count = 0, found = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { count, lines: found };
}

/** The rows of a CSV text whose lines end in LF, cells trimmed, rows without any text left out. */
export function readRows(text: string, separator: string, name: string, limits: Limits): Rows {
  const rows: { readonly cells: readonly string[]; readonly line: number }[] = [];
  let line = 1;
  const addRow = ({ record, raw }: { readonly record: readonly string[]; readonly raw: string }): null => {
    const cells = record.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) rows.push({ cells, line });
    line += raw.split('\n').length - (raw.endsWith('\n') ? 1 : 0);
    return null;
  };
  try {
    parse(text, {
      delimiter: separator, record_delimiter: '\n', relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: limits.line, raw: true,
      on_record: (record) => addRow(record as unknown as Parameters<typeof addRow>[0]),
    });
  } catch (error) {
    throw csvError(error, `${name}, line ${line.toString()}`);
  }
  return rows;
}

/** `where` is the row after the last one that could be read. */
function csvError(error: unknown, where: string): ImportError {
  const { code, message } = error instanceof CsvError ? error : { code: '', message: String(error).split('\n')[0] ?? '' };
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new ImportError(`${where}: a cell begins with a quotation mark that nothing closes. Close it, or export the file again.`);
  if (code === 'CSV_MAX_RECORD_SIZE') return new ImportError(`${where}: a row is too long to be one. A quotation mark may be open in it; export the file again.`);
  return new ImportError(`${where}: the rows cannot be read (${message.slice(0, 120)}). Export the file again as CSV.`);
}
