import type { Compendium } from './compendium.ts';

const COLUMNS = ['kind', 'name', 'text', 'document', 'clause', 'quotes', 'language'] as const;

/**
 * A compendium as comma-separated values (RFC 4180), one row for each place where a definition, an abbreviation or a requirement stands.
 * Begins with a byte order mark, by which spreadsheets know UTF-8.
 */
export function compendiumCsv({ definitions, abbreviations, requirements }: Compendium): string {
  const rows: (readonly string[])[] = [COLUMNS];
  for (const { term, definition, lang, sources } of definitions) for (const { document, clause = '', quotes = '' } of sources) rows.push(['definition', term, definition, document, clause, quotes, lang]);
  for (const { abbreviation, expansion, lang, sources } of abbreviations) for (const { document, clause = '' } of sources) rows.push(['abbreviation', abbreviation, expansion, document, clause, '', lang]);
  for (const { document, clause = '', words, text } of requirements) rows.push(['requirement', words.join(', '), text, document, clause, '', '']);
  return `\uFEFF${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** What a spreadsheet would work out as a formula is kept a text by the apostrophe before it. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
