// Every rule has its page, docs/rules/ holds what the rules' own files say, and none of it is part of what users run.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { ALL_PAGES, folder, pages, RULES, withTable } from './pages.mjs';

const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const outdated = 'is not what the rules say: run "npm run docs" and look at what it changes.';

for (const id of Object.keys(RULES)) {
  test(`${id} has its page`, () => {
    const name = `${id}.md`, text = pages.get(name);
    assert.ok(text, `server/src/rules/all-pages.ts has no page of ${id}.`);
    assert.ok(existsSync(new URL(name, folder)), `docs/rules/${name} is missing: run "npm run docs".`);
    assert.ok(read(name) === text, `docs/rules/${name} ${outdated}`);
  });
  test(`the page of ${id} is short`, () => {
    const lines = (pages.get(`${id}.md`) ?? '').split('\n');
    assert.ok(lines.length <= 80, `docs/rules/${id}.md has ${lines.length} lines; more than 80 nobody reads.`);
  });
}

test('the list of rules is the table', () => {
  const readme = read('README.md');
  assert.ok(withTable(readme) === readme, `docs/rules/README.md ${outdated}`);
});

test('there is no page without a rule', () => {
  assert.deepEqual(readdirSync(folder).filter((name) => name !== 'README.md' && !Object.hasOwn(RULES, name.replace(/\.md$/, ''))), []);
});

test('links between pages lead to a rule', () => {
  const lost = [...pages].flatMap(([name, text]) => Array.from(text.matchAll(/\]\(([\w-]+\.md)\)/g), ([, target]) => target)
    .filter((target) => !pages.has(target) && target !== 'README.md').map((target) => `${name}: ${target}`));
  assert.deepEqual(lost, []);
});

test('the pages are no part of the server and the command line', () => {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url))], bundle: true, write: false, outdir: 'dist',
    format: 'esm', splitting: true, platform: 'node', target: 'node20', loader: { '.json': 'json' }, minifySyntax: true, logLevel: 'error',
  });
  const code = outputFiles.map(({ text }) => text).join('\n');
  const found = Object.values(ALL_PAGES).filter(({ why }) => code.includes(longestPlain(why)));
  assert.deepEqual(found.map(({ id }) => id), [], 'A page has to be made of literals alone, so that a build leaves it out.');
});

/** The longest stretch of a text that any compiler writes as it stands. */
function longestPlain(text) {
  return text.split(/[^a-z ,.;:()]/i).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}
