// Builds the extension (dist/extension.cjs) and the server with its command line (dist/cli.js and its chunks, among them the threads that read drafts and imports).
// With --tests it bundles every *.test.ts under server/ instead: those of catalogue, draft, rules and features into dist/test/unit-1.js and
// unit-2.js, which run side by side, those of sources, lsp and cli into dist/test/outer.js, and those of the rules' pages, which check each example
// and its fixes, into dist/test/pages.js. With --watch it stays.
import { context, build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { rmSync, statSync } from 'node:fs';

const tests = process.argv.includes('--tests'), watch = process.argv.includes('--watch');

// CommonJS packages inside an ES module bundle call require() for Node's own modules.
const banner = { js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);" };
const shared = { bundle: true, platform: 'node', target: 'node20', sourcemap: true, logLevel: 'warning', loader: { '.json': 'json' } };

const server = {
  ...shared, entryPoints: { cli: 'server/src/cli/main.ts', 'chunks/index-worker': 'server/src/lsp/other-drafts/index-worker.ts', 'chunks/import-worker': 'server/src/sources/import-worker.ts' }, outdir: 'dist', format: 'esm', splitting: true,
  chunkNames: 'chunks/[name]-[hash]', minifySyntax: true, minifyWhitespace: true,
  banner: { js: banner.js },
};
const client = { ...shared, entryPoints: { extension: 'client/src/extension.ts' }, outdir: 'dist', outExtension: { '.js': '.cjs' }, format: 'cjs', external: ['vscode'], minifySyntax: true };
const PAGES = 'server/src/rules/all-pages.test.ts';
const testsOf = (files, outfile) => ({
  ...shared, stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: '.', loader: 'ts' }, outfile, format: 'esm', banner,
});

/** Two lists of files, about as long in all: the longest go first, each to the shorter list. */
function halves(files) {
  const lists = [{ files: [], size: 0 }, { files: [], size: 0 }];
  for (const { file, size } of files.map((file) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size)) {
    const shorter = lists[0].size <= lists[1].size ? lists[0] : lists[1];
    shorter.files.push(file);
    shorter.size += size;
  }
  return lists.map((list) => list.files);
}

if (tests) {
  const files = globSync('server/src/{catalogue,draft,rules,features}/**/*.test.ts', { ignore: PAGES }).sort();
  const [first, second] = halves(files);
  await build(testsOf(first, 'dist/test/unit-1.js'));
  await build(testsOf(second, 'dist/test/unit-2.js'));
  await build(testsOf(globSync('server/src/{sources,lsp,cli}/**/*.test.ts').sort(), 'dist/test/outer.js'));
  await build(testsOf([PAGES], 'dist/test/pages.js'));
}
else {
  rmSync('dist/chunks', { recursive: true, force: true });
  for (const options of [server, client]) {
    if (watch) await (await context(options)).watch();
    else await build(options);
  }
}
