/** Text from a file as Markdown shows it: one line, with nothing in it that Markdown would read as markup. */
export const markdownText = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]<>#|~!$]/g, '\\$&').replace(/&(?=[#\w])/g, '&amp;').replace(/^[-+](?= )|(?<=^\d{1,9})[.)](?= )/, '\\$&').replace(/(?<=https?|ftp):(?=\/\/)|(?<=www)\./g, '\\$&');

/** A link, or its text alone where there is no address. */
export const markdownLink = (text: string, address: string | undefined): string => (address === undefined ? markdownText(text) : `[${markdownText(text)}](${address})`);

/** A row of a table. Cells are Markdown already. */
export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table with its head. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [markdownRow(head), markdownRow(head.map(() => '---')), ...rows.map(markdownRow)].join('\n');
