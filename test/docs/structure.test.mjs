// What keeps the code easy to find one's way in: no files import each other in a circle, and the files that the guides name are there.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** The files below a folder, by their paths from the project's own, with slashes. */
const filesIn = (folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

const files = ['server', 'client', 'test', 'seeds', 'syntaxes', 'snippets', 'docs', '.ci'].flatMap(filesIn);
files.push(...readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name));

/** A statement that imports a file of the project, for its types too. */
const IMPORT = /^[ \t]*(?:import|export)\b[^;'"]*?\bfrom '(\.[^']+)'|^import '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;

/** Which files each file imports. */
function importsOf(texts) {
  return new Map(Object.entries(texts).map(([file, text]) => [file, Array.from(text.matchAll(IMPORT), ([, ...names]) => path.posix.join(path.posix.dirname(file), names.find(Boolean))).filter((name) => Object.hasOwn(texts, name))]));
}

/** One circle for each import that leads back to where a walk came from, as its files in order: none where there is none. */
function circlesIn(imports) {
  const done = new Set(), way = [], circles = [];
  const walk = (file) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    way.push(file);
    for (const next of imports.get(file)) walk(next);
    done.add(way.pop());
  };
  for (const file of imports.keys()) walk(file);
  return circles;
}

test('no files import each other in a circle', () => {
  const sources = files.filter((file) => /^(?:server|client|test)\/.*\.(?:ts|mjs)$/.test(file)), imports = importsOf(Object.fromEntries(sources.map((file) => [file, read(file)])));
  assert.ok([...imports.values()].flat().length > sources.length, 'Hardly any import was read.');
  assert.deepEqual(circlesIn(imports), [], 'What both need belongs into a file of its own, or into the lower one of the two.');
});

test('a circle is found, in types and in what is loaded later too', () => {
  const texts = { 'a/one.ts': "import {\n  two,\n  type Two,\n} from '../b/two.ts';\n", 'b/two.ts': "import type { Three } from './three.ts';\n", 'b/three.ts': "const { one } = await import('../a/one.ts');\n", 'b/four.ts': "export * from './three.ts';\n" };
  assert.deepEqual(circlesIn(importsOf(texts)), ['a/one.ts → b/two.ts → b/three.ts → a/one.ts']);
});

/** The names of files and folders in a text, set as code or in a command. What a build makes, a user has or capitals stand for is none of the project. */
const namesIn = (text) => Array.from(text.matchAll(/`([^`\n]+)`/g), ([, code]) => code.split(/[\s'"]+/)).flat()
  .filter((word) => /^[\w.*/-]+(?:\.(?:ts|mjs|json|md)|\/)$/.test(word) && !/^(?:\.\/)?dist\/|^\.rapporteur|\b[A-Z]+\.json$|^name\./.test(word));

/** Whether there is such a file, or a file in such a folder, below a folder. The name may lack the folders before it, and `*` stands for any letters. */
function isThere(name, folder = '') {
  const pattern = new RegExp(`(?:^|/)${name.replaceAll('.', '\\.').replaceAll('*', '[\\w-]*')}${name.endsWith('/') ? '' : '$'}`);
  return files.some((file) => file.startsWith(folder) && pattern.test(file));
}

for (const guide of ['ARCHITECTURE.md', 'CONTRIBUTING.md']) {
  test(`the files that ${guide} names are there`, () => {
    const names = namesIn(read(guide));
    assert.ok(names.length > 10);
    assert.deepEqual(names.filter((name) => !isThere(name)), [], `${guide} names what is not there.`);
  });
}

test('the code map names each file in a row of its room', () => {
  const lost = [];
  let room = '';
  for (const [, sub, folder, knows] of read('ARCHITECTURE.md').matchAll(/^\| (— )?`([\w/-]+\/)`[^|]*\| ([^|]*) \|/gm)) {
    if (!sub) room = folder;
    lost.push(...namesIn(knows).filter((name) => name.endsWith('.ts') && !isThere(name, room)).map((name) => `${room}: ${name}`));
  }
  assert.notEqual(room, '');
  assert.deepEqual(lost, []);
});
