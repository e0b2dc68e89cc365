// Every rule of the table has its page, and the list of rules in docs/rules/README.md says what the table says.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildSync } from 'esbuild';

const root = new URL('../../', import.meta.url);
const { RULES } = await importTable(new URL('server/src/rules/table.ts', root));

for (const [id, { level, title }] of Object.entries(RULES)) {
  test(`${id} has its page`, () => {
    const page = new URL(`docs/rules/${id}.md`, root);
    assert.ok(existsSync(page), `docs/rules/${id}.md is missing: write it, as the others are written.`);
    const text = readFileSync(page, 'utf8');
    assert.ok(text.startsWith(`# ${id}: ${title}\n`), `docs/rules/${id}.md has to begin with "# ${id}: ${title}".`);
    assert.match(text, new RegExp(`^Level: ${level}\\b`, 'm'), `docs/rules/${id}.md gives another level than ${level}.`);
    for (const words of ['## Why', 'rapporteur-disable']) assert.ok(text.includes(words), `docs/rules/${id}.md lacks "${words}".`);
    assert.ok(text.split('\n').length <= 60, `docs/rules/${id}.md has more than 60 lines.`);
  });
}

test('the list of rules is the table', () => {
  const rows = readFileSync(new URL('docs/rules/README.md', root), 'utf8').split('\n').filter((line) => line.startsWith('| ['));
  assert.deepEqual(rows, Object.entries(RULES).map(([id, { level, title, source }]) => `| [${id}](${id}.md) | ${level} | ${title} | ${source} |`));
});

test('there is no page without a rule', () => {
  const pages = readdirSync(new URL('docs/rules/', root)).filter((name) => name !== 'README.md');
  assert.deepEqual(pages.filter((name) => !Object.hasOwn(RULES, name.replace(/\.md$/, ''))), []);
});

/** The table as JavaScript; Node 20 reads no TypeScript. */
async function importTable(file) {
  const { outputFiles } = buildSync({ entryPoints: [file.pathname], bundle: true, write: false, format: 'esm', logLevel: 'error' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
