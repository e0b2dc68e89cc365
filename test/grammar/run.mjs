// Runs every *.test.{md,adoc,rec} here with vscode-tmgrammar-test and prints "N passed, N failed".
// node test/grammar/run.mjs [--grammars DIR]   DIR holds markdown.json and asciidoc.json, e.g. that of the npm package tm-grammars:
// then the real grammars of Markdown and AsciiDoc are injected into instead of the stubs.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { createRegistryFromGrammars } = require('vscode-tmgrammar-test/dist/common/index.js');
const { parseGrammarTestCase, runGrammarTestCase } = require('vscode-tmgrammar-test/dist/unit/index.js');

const here = new URL('./', import.meta.url);
const syntaxes = new URL('../../syntaxes/', here);
const { values } = parseArgs({ options: { grammars: { type: 'string' } } });

const host = (name) => (values.grammars ? `${values.grammars}/${name}.json` : fileURLToPath(new URL(`stubs/${name}.tmLanguage.json`, here)));
const grammar = (path, injectTo) => {
  const content = readFileSync(path, 'utf8');
  return { grammar: { path: `${path}.json`, scopeName: JSON.parse(content).scopeName, injectTo }, content };
};
for (const name of ['markdown', 'asciidoc']) {
  if (!existsSync(host(name))) {
    console.error(`No such grammar: ${host(name)}`);
    process.exit(2);
  }
}

const registry = createRegistryFromGrammars([
  grammar(host('markdown')),
  grammar(host('asciidoc')),
  grammar(fileURLToPath(new URL('rapporteur.injection.tmLanguage.json', syntaxes)), ['text.html.markdown', 'text.asciidoc']),
  ...(values.grammars ? [grammar(host('yaml'))] : []), // front matter
  grammar(fileURLToPath(new URL('itu-recommendation.tmLanguage.json', syntaxes))),
]);
if (values.grammars) console.warn = () => undefined; // the real grammars embed languages that are not loaded

let passed = 0;
let failed = 0;
for (const file of readdirSync(here).filter((name) => /\.test\.(md|adoc|rec)$/.test(name)).sort()) {
  const test = parseGrammarTestCase(readFileSync(new URL(file, here), 'utf8'));
  const asserted = test.assertions.reduce((sum, line) => sum + line.scopeAssertions.length, 0);
  const failures = await runGrammarTestCase(registry, test);
  for (const { line, srcLine, start, end, missing, unexpected, actual } of failures) {
    console.error(`${file}:${String(line + 1)}: "${test.source[srcLine].slice(start, end)}"`);
    if (missing.length > 0) console.error(`    missing ${missing.join(' ')}`);
    if (unexpected.length > 0) console.error(`    unexpected ${unexpected.join(' ')}`);
    console.error(`    has ${actual.join(' ')}`);
  }
  const broken = Math.min(asserted, new Set(failures.map(({ line, start, end }) => `${String(line)}:${String(start)}-${String(end)}`)).size);
  passed += asserted - broken;
  failed += broken;
  console.log(`${broken === 0 ? 'ok' : 'not ok'} ${file}: ${test.metadata.description}, ${String(asserted)} assertions`);
}
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
