// The draft room as a module, built afresh: these tests run it without the rest of the program.
import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = join(root, '..', 'shared');

const bundle = await build({
  stdin: { contents: "export * from './server/src/draft/draft.ts'; export * from './server/src/draft/lines.ts';", resolveDir: root, loader: 'ts' },
  bundle: true, format: 'esm', platform: 'node', target: 'node20', write: false, logLevel: 'warning',
});

export const { scanDraft, editDraft, factsOf, pointIn, offsetOfPoint, pointOfOffset, textOfDraft } =
  await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);

const texts = (directory, ending) => existsSync(directory)
  ? readdirSync(directory, { recursive: true }).filter((name) => name.endsWith(ending)).sort().map((name) => {
    const path = join(directory, name);
    return { name: `${basename(dirname(path))}/${basename(path)}`, text: readFileSync(path, 'utf8') };
  })
  : [];

/** The published texts of ../shared, where they are; the project's own fixtures always. */
export const corpus = {
  shared: existsSync(join(shared, 'corpus')),
  asciidoc: [...texts(join(root, 'test/corpus/fixtures'), '.adoc'), ...texts(join(shared, 'corpus', 'asciidoc'), '.adoc')],
  markdown: [...texts(join(root, 'test/corpus/fixtures'), '.md'), ...texts(join(shared, 'acceptance'), '.md')],
  text: [...texts(join(root, 'test/corpus/fixtures'), '.txt'), ...texts(join(shared, 'seeds'), '.txt')],
};

if (!corpus.shared) console.log('# There is no ../shared/corpus: these tests run on test/corpus/fixtures alone.');

export const syntaxes = ['markdown', 'asciidoc', 'text'];

/** Every line of a draft that is code, counted from 0, without the lines that are blank. */
export function codeLines(draft) {
  const found = new Set();
  draft.blocks.forEach((block, index) => {
    if (block.kind !== 'code') return;
    block.text.split(/\r\n?|\n/).forEach((line, i) => { if (line.trim() !== '') found.add(draft.starts[index] + i); });
  });
  return found;
}
