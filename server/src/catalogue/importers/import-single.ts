import { onOneLine } from '../identifiers/identifier-text.ts';
import { ImportError } from './import-error.ts';
import type { Import, Imported, ImportOptions, NotUnderstood, SourceContent } from './importer.ts';

/** The import of a document that is one file. A second file is refused, with the name of the first. */
export function singleImport(options: ImportOptions, read: (content: SourceContent, options: ImportOptions) => Imported): Import {
  let imported: Imported | undefined, first = '';
  return {
    add: (content) => {
      if (imported) throw new ImportError(`${content.name}: only one document is imported at a time, and ${first} was read already. Import each by itself.`);
      first = content.name;
      imported = read(content, options);
    },
    end: () => {
      if (!imported) throw new ImportError(`${options.id}: nothing was given to read. Name the document's file.`);
      return imported;
    },
  };
}

/** The day a document states its facts for: its own, else the one given. Throws an `ImportError` where there is neither. */
export function sourceDate(stated: string | undefined, { id, date }: ImportOptions, what = 'the document'): string {
  const day = stated ?? date;
  if (day === undefined) throw new ImportError(`${id}: ${what} gives no date. Give the day it states its facts for: --date YYYY-MM-DD.`, 'date');
  return day;
}

const LONGEST = 120;

/** A part of a source that was passed over, its text on one line and cut to 120 characters. */
export function notUnderstood(place: string, text: string, reason: string): NotUnderstood {
  const line = onOneLine(text.slice(0, 10 * LONGEST));
  return { place, text: line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line, reason };
}

/** "1 row", "5 rows", "2,731 editions". */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toString().replace(/\B(?=(?:\d{3})+$)/g, ',')} ${count === 1 ? noun : nouns}`;
}
