// npm run docs: writes docs/rules/ from the pages in the rules' own files, and the table in docs/rules/README.md from theirs.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { folder, pages, withTable } from './pages.mjs';

const README = 'README.md';

for (const name of readdirSync(folder)) {
  if (name.endsWith('.md') && name !== README && !pages.has(name)) remove(name);
}
for (const [name, text] of pages) write(name, text);
write(README, withTable(readFileSync(new URL(README, folder), 'utf8')));

function write(name, text) {
  const file = new URL(name, folder);
  if (textOf(file) === text) return;
  writeFileSync(file, text);
  console.log(`docs/rules/${name} is written.`);
}

function remove(name) {
  rmSync(new URL(name, folder));
  console.log(`docs/rules/${name} is removed: there is no such rule.`);
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
