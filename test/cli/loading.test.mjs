// What a start loads: libraries that read Word, YAML, CSV and zip files or draw charts wait until one is needed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';
import { root } from './rapporteur.mjs';

const STARTS = ['server/src/lsp/server.ts', 'server/src/cli/main.ts', 'server/src/cli/check.ts', 'server/src/cli/compendium.ts', 'server/src/cli/programme.ts'];

/** The packages whose modules run as soon as a file is imported. */
function packagesOf(start, inputs) {
  const met = new Set([start]), packages = new Set();
  for (const file of met) {
    for (const { path, kind } of inputs[file].imports) {
      if (kind !== 'import-statement') continue;
      const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
      if (name !== undefined) packages.add(name);
      else if (path in inputs) met.add(path);
    }
  }
  return [...packages].sort();
}

test('The server and the commands load few libraries at once', async () => {
  const { metafile: { inputs } } = await build({ absWorkingDir: root, entryPoints: STARTS, outdir: 'dist', bundle: true, write: false, metafile: true, platform: 'node', format: 'esm', splitting: true, logLevel: 'error' });
  const found = Object.fromEntries(STARTS.map((start) => [start, packagesOf(start, inputs)]));
  for (const [start, packages] of Object.entries(found)) assert.deepEqual(packages.filter((name) => /^(?:mammoth|yauzl|yaml|csv-parse|echarts)$/.test(name)), [], start);
  assert.deepEqual(found['server/src/cli/main.ts'], ['commander']);
  assert.ok(found['server/src/lsp/server.ts'].includes('vscode-languageserver'));
});
