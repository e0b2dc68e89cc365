// The rules' documentation as their own files have it: the text of every page, and the rows of the table in docs/rules/README.md.
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const contents = 'export { ALL_PAGES } from "./all-pages.ts"; export { pageText, tableRows } from "./page-text.ts"; export { RULES } from "./table.ts";';

// Node 20 reads no TypeScript.
const { outputFiles } = buildSync({
  stdin: { contents, resolveDir: fileURLToPath(new URL('server/src/rules/', root)), loader: 'ts' },
  bundle: true, write: false, format: 'esm', platform: 'node', loader: { '.json': 'json' }, logLevel: 'error',
});
const { ALL_PAGES, pageText, tableRows, RULES } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);

export { ALL_PAGES, RULES };

export const folder = new URL('docs/rules/', root);

/** The text of each page of docs/rules/, by the name of its file. */
export const pages = new Map(Object.entries(ALL_PAGES).map(([id, page]) => [`${id}.md`, pageText(page)]));

/** README.md of docs/rules/ with the rows of the rules' table in place of those it has. */
export function withTable(readme) {
  const lines = readme.split('\n'), isRow = (line) => line.startsWith('| [');
  const first = lines.findIndex(isRow), rest = lines.filter((line) => !isRow(line));
  return [...rest.slice(0, first), ...tableRows(), ...rest.slice(first)].join('\n');
}
