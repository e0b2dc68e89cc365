import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { ImportError } from '../catalogue/importers/import-error.ts';
import type { NotUnderstood } from '../catalogue/importers/importer.ts';
import { openArchive, type ArchiveOptions } from './archive.ts';
import type { Limits } from './limits.ts';
import { docxOf, paragraph, zipOf, type ZippedFixture } from './zip-fixture.ts';

let folder = '', made = 0;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'archives-')); });
after(() => rm(folder, { recursive: true, force: true }));

async function saved(bytes: Uint8Array): Promise<string> {
  const path = join(folder, `a${(made++).toString()}.zip`);
  await writeFile(path, bytes);
  return path;
}

const zip = (...files: readonly ZippedFixture[]): Promise<string> => saved(zipOf(files));

interface Options extends ArchiveOptions { readonly limits?: Partial<Limits> }

async function contents(path: string, { limits, ...options }: Options = {}): Promise<readonly unknown[]> {
  const found: unknown[] = [], archive = await openArchive(path, limits);
  assert.ok(archive, path);
  try {
    for await (const content of archive.contents(options)) found.push([content.name, content.form === 'value' ? content.value : content.form]);
  } finally {
    archive.close();
  }
  return found;
}

async function dateOf(path: string): Promise<string | undefined> {
  const archive = await openArchive(path);
  archive?.close();
  return archive ? archive.date : 'no archive';
}

/** What an archive is refused with, within two seconds. */
async function refusal(path: string, options?: Options): Promise<string> {
  const start = performance.now(), memory = process.memoryUsage.rss();
  try {
    await contents(path, options);
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error));
    assert.ok(performance.now() - start < 2000 && process.memoryUsage.rss() - memory < 100 * 1024 ** 2);
    assert.ok(!error.message.includes('\n') && error.message.length < 400, error.message);
    return error.message;
  }
  return assert.fail('nothing was refused');
}

const EXPECTED = [['a.yaml', { a: 1 }], ['b.yml', { b: 2 }], ['c.json', { c: 3 }]];
const FILES: readonly ZippedFixture[] = [
  { path: 'data/c.json', content: '{"c": 3}', date: '2024-12-31' }, { path: 'data/a.yaml', content: 'a: 1\nrelation:\n- x\n', date: '2026-08-22' },
  { path: 'data/b.yml', content: 'b: 2', date: '2025-01-31' }, { path: 'README.md', content: '# No', date: '2026-12-31' }, { path: '__MACOSX/data/._a.yaml', content: '\0' }, { path: '.github/x.yaml', content: 'x: 1' },
];

test('A zip file and a folder give the same files in the same order', async () => {
  const path = await zip(...FILES), unpacked = join(folder, 'unpacked'), progress: string[] = [];
  for (const { path: name, content, date } of FILES) {
    await mkdir(join(unpacked, name, '..'), { recursive: true });
    await writeFile(join(unpacked, name), content);
    await utimes(join(unpacked, name), new Date(date ?? 0), new Date(date ?? 0));
  }
  assert.deepEqual(await contents(path, { without: ['relation'], onProgress: (read, total) => progress.push(`${read.toString()}/${total.toString()}`) }), EXPECTED);
  assert.deepEqual(await contents(unpacked, { without: ['relation'] }), EXPECTED);
  assert.deepEqual(progress, ['0/3', '1/3', '2/3', '3/3']);
  assert.deepEqual([await dateOf(path), await dateOf(unpacked), await dateOf(await saved(docxOf(paragraph('a')))), await dateOf(join(unpacked, 'README.md'))], ['2026-08-22', '2026-08-22', 'no archive', 'no archive']);
});

test('A file of another office program is told from an archive', async () => {
  const reasons: string[] = [];
  for (const part of ['xl/workbook.xml', 'ppt/presentation.xml', 'META-INF/manifest.xml']) {
    const path = await zip({ path: '[Content_Types].xml', content: '<Types/>' }, { path: part, content: '<x/>' });
    await assert.rejects(openArchive(path), (error) => error instanceof ImportError && reasons.push(error.message.replace(/^a\d+\.zip: /, '')) > 0);
  }
  assert.deepEqual(reasons, ['this is an Excel file. Save it as CSV.', 'this is a PowerPoint file. Save its text as Word (.docx).', 'this is an OpenDocument file. Save it as Word (.docx), or a table as CSV.']);
});

test('A file that cannot be read is passed over where someone is told, else it is an error', async () => {
  const path = await zip({ path: 'd/a.yaml', content: 'a: 1' }, { path: 'd/b.yaml', content: 'b: [' }), told: NotUnderstood[] = [];
  assert.deepEqual(await contents(path, { onUnreadable: (file) => told.push(file) }), [['a.yaml', { a: 1 }]]);
  assert.equal(told.length, 1);
  assert.match(`${told[0]?.place ?? ''} ${told[0]?.reason ?? ''}`, /^d\/b\.yaml line 1: the YAML cannot be read/);
  assert.match(await refusal(path), /^d\/b\.yaml, line 1: /);
});

test('Zip bombs are refused before they are unpacked', async () => {
  const bomb = { path: 'a.yaml', content: Buffer.alloc(3 * 1024 ** 2) };
  assert.match(await refusal(await zip(bomb)), /as a zip bomb does/);
  assert.match(await refusal(await zip({ path: 'a.yaml', content: Buffer.alloc(20 * 1024 ** 2) })), /the file is 20 MB unpacked; at most 4 MB/);
  assert.match(await refusal(await zip({ ...bomb, saidSize: 20_000 })), /damaged or cut off/);
  assert.match(await refusal(await zip({ path: 'a.yaml', content: 'a: 1', saidSize: 4000 })), /damaged or cut off/);
  const many = Array.from({ length: 40 }, (_, i) => ({ path: `${i.toString()}.yaml`, content: 'a: 1', saidSize: 0xffff_fff0 }));
  assert.match(await refusal(await zip(...many)), /its files are \d+ MB unpacked; at most 1024 MB/);
  assert.match(await refusal(await zip(...FILES), { limits: { entries: 5 } }), /the archive holds 6 files; at most 5/);
  assert.match(await refusal(await zip({ path: 'inner.zip', content: zipOf([bomb]) })), /no YAML or JSON file in it/);
});

test('Names that lead out, passwords, twins and cut files are refused', async () => {
  for (const path of ['../evil.yaml', 'a/../../evil.yaml', '/etc/evil.yaml', 'C:/evil.yaml', '..\\evil.yaml']) assert.match(await refusal(await zip({ path, content: 'a: 1' })), /leads out of it/, path);
  assert.match(await refusal(await zip({ path: 'a.yaml', content: 'a: 1', flags: 1 })), /under a password/);
  assert.match(await refusal(await zip({ path: 'a.yaml', content: 'a: 1' }, { path: 'a.yaml', content: 'a: 2' })), /two files named "a\.yaml"/);
  const whole = zipOf(FILES);
  for (const length of [whole.length - 1, whole.length - 30, Math.floor(whole.length / 2), 10]) assert.match(await refusal(await saved(whole.subarray(0, length))), /damaged or cut off/);
  const corrupt = Buffer.from(whole);
  corrupt.fill(0xff, 50, 60);
  assert.match(await refusal(await saved(corrupt)), /damaged or cut off|cannot be read/);
  assert.equal(await openArchive(await saved(Buffer.from('no zip'))), undefined);
  assert.match(await refusal(join(folder, 'none.zip')), /there is no such file/);
});

test('Links in a folder are not followed, nor folders without end', async () => {
  const root = join(folder, 'links'), outside = join(folder, 'outside');
  await mkdir(root);
  await mkdir(outside);
  await writeFile(join(outside, 'secret.yaml'), 'a: 1');
  await symlink(outside, join(root, 'linked'));
  await symlink(join(outside, 'secret.yaml'), join(root, 'secret.yaml'));
  assert.match(await refusal(root), /no YAML or JSON file/);
  await mkdir(join(root, ...Array.from({ length: 12 }, () => 'd')), { recursive: true });
  assert.match(await refusal(root), /nested more than 8 deep/);
});

test('An import that was stopped stops between two files', async () => {
  const stop = new AbortController();
  assert.match(await refusal(await zip(...FILES), { signal: stop.signal, onProgress: (read) => { if (read === 1) stop.abort(); } }), /was stopped|^$/);
});
