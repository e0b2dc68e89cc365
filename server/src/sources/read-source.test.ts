import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import type { SourceContent } from '../catalogue/importers/importer.ts';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { LIMITS } from './limits.ts';
import { readSource, sourceOf } from './read-source.ts';
import { docxOf, paragraph, table, zipOf } from './zip-fixture.ts';

let folder = '';
before(async () => { folder = await mkdtemp(join(tmpdir(), 'sources-')); });
after(() => rm(folder, { recursive: true, force: true }));

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const rowsOf = (content: SourceContent): readonly string[] => (content.form === 'rows' ? content.rows.map(({ cells, line }) => `${line.toString()}: ${cells.join('|')}`) : [content.form]);
const read = (bytes: string | Uint8Array, name: string): Promise<SourceContent> => sourceOf(Buffer.from(bytes), name);

/** The message of the error that reading gives, which it must give within two seconds and 200 MB. */
async function refusal(work: () => Promise<unknown>, { seconds = 2, megabytes = 200 } = {}): Promise<string> {
  const start = performance.now(), memory = process.memoryUsage.rss();
  try {
    await work();
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error));
    assert.ok(performance.now() - start < seconds * 1000, `took ${(performance.now() - start).toFixed(0)} ms`);
    assert.ok(process.memoryUsage.rss() - memory < megabytes * 1024 * 1024, 'took too much memory');
    assert.ok(!error.message.includes('\n') && error.message.length < 400, error.message);
    return error.message;
  }
  return assert.fail('nothing was refused');
}

test('The export of the ITU site: semicolons, CR line ends, lines before the table', async () => {
  const text = 'ITU-T Work Programme Report;;\r;;\rStudy Group:;SG17: Security, so far;\rWork item;Title;Status\rX.1;"A ""title""; and more";Under study\rX.2;Two \x96 three;\r';
  assert.deepEqual(rowsOf(await read(latin(text), 'wp.csv')), [
    '1: ITU-T Work Programme Report||', '3: Study Group:|SG17: Security, so far|', '4: Work item|Title|Status', '5: X.1|A "title"; and more|Under study', '6: X.2|Two – three|',
  ]);
});

test('Each encoding gives the same letters', async () => {
  const text = 'Sécurité;Qualité;1\nÉtude – 2;b;2\nc;d;3\n', expected = ['1: Sécurité|Qualité|1', '2: Étude – 2|b|2', '3: c|d|3'];
  const utf16 = (bigEndian: boolean) => { const bytes = Buffer.from(`\ufeff${text}`, 'utf16le'); return bigEndian ? bytes.swap16() : bytes; };
  const windows = latin(text.replace('–', '\x96'));
  const broken = Buffer.from(Buffer.from(text).toString('latin1').replace(Buffer.from('–').toString('latin1'), '\x96'), 'latin1');
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16(false), utf16(true), windows, broken, Buffer.from(text.replace(/\n/g, '\r\n'))]) assert.deepEqual(rowsOf(await read(bytes, 'a.csv')), expected);
});

test('What sets cells apart is found out', async () => {
  assert.deepEqual(rowsOf(await read('a,b,c\n1,"2,5",3\n4,5,6\n', 'a.csv')), ['1: a|b|c', '2: 1|2,5|3', '3: 4|5|6']);
  const preamble = 'Report\n\nStudy Period:,2025\nStudy Group:,SG13\nGenerated:,today\nOther\nLines\n';
  assert.deepEqual(rowsOf(await read(`${preamble}a,b,c\n1,"2;5;6",3\n`, 'a.csv')).slice(-2), ['8: a|b|c', '9: 1|2;5;6|3']);
  assert.deepEqual(rowsOf(await read('a\tb\n"c\nd"\te\nf\tg\nh\ti\n', 'a.csv')), ['1: a|b', '2: c\nd|e', '4: f|g', '5: h|i']);
  assert.deepEqual(rowsOf(await read('a;b, c;d\n1;2, 3;4\n5;6;7\n', 'export.txt')), ['1: a|b, c|d', '2: 1|2, 3|4', '3: 5|6|7']);
});

test('Flattened text, JSON, YAML and Word are known by their content', async () => {
  const flattened = await read('Annex 1\n\tSG\n\tNo.\n\n\tSG17\n\tX.1\n', 'report.txt');
  assert.ok(flattened.form === 'text');
  assert.deepEqual(flattened.blocks.map((block) => (block.kind === 'line' ? block.text : block.cells)), ['Annex 1', ['SG', 'No.'], ['SG17', 'X.1']]);
  const word = await read(docxOf(paragraph('Annex 1') + table(['SG', 'No.'], ['SG17', 'X.1'])), 'report.txt');
  assert.deepEqual(word, { ...flattened, text: 'Annex 1\n\tSG\n\tNo.\n\n\tSG17\n\tX.1\n\n' });
  const json = await read('{ "a": [\n1,\n{ "b": 2 }] }', 'x'), yaml = await read('a:\n- 1\n- b: 2\n', 'x.yaml');
  assert.ok(json.form === 'value' && yaml.form === 'value');
  assert.deepEqual([json.value, json.lineOf('/a/1/b'), yaml.value, yaml.lineOf('/a/1/b')], [{ a: [1, { b: 2 }] }, 3, { a: [1, { b: 2 }] }, 3]);
  assert.equal((await read('[ITU-T X.1] begins a text.', 'x.txt')).form, 'text');
  assert.equal((await read('---\ntitle: A draft\n---\n\n# Draft', 'draft.md')).form, 'text');
});

test('What is no source is refused with what to do', async () => {
  const path = (name: string) => join(folder, name);
  await writeFile(path('empty.csv'), '');
  await mkdir(path('folder'));
  await writeFile(path('locked.csv'), 'a;b');
  await chmod(path('locked.csv'), 0);
  assert.match(await refusal(() => readSource(path('none.csv'))), /^none\.csv: there is no such file\./);
  assert.match(await refusal(() => readSource(path('empty.csv'))), /^empty\.csv: the file is empty\./);
  assert.match(await refusal(() => readSource(path('folder'))), /^folder: this is a folder\./);
  if (process.getuid?.() !== 0) assert.match(await refusal(() => readSource(path('locked.csv'))), /it may not be read/);
  assert.match(await refusal(() => read(Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)), 'x.csv')), /this is no text/);
  assert.match(await refusal(() => read(latin('\xd0\xcf\x11\xe0 old'), 'x.doc')), /\.docx without a password/);
  assert.match(await refusal(() => read('%PDF-1.7', 'x.pdf')), /PDF/);
  assert.match(await refusal(() => read('{\\rtf1 x}', 'x.rtf')), /rich text/);
  assert.match(await refusal(() => read('{ "a": ', 'x.json')), /^x\.json: the file cannot be read/);
  assert.match(await refusal(() => read('  \n ', 'x.csv')), /empty/);
});

test('A file of 1 GB, and a line of 100 MB, are not read', async () => {
  const path = join(folder, 'large.csv'), file = await open(path, 'w');
  await file.truncate(1024 ** 3);
  await file.close();
  assert.match(await refusal(() => readSource(path), { megabytes: 20 }), /the file is 1024 MB; at most 16 MB/);
  await writeFile(join(folder, 'line.txt'), Buffer.alloc(100 * 1024 ** 2, 'a'));
  assert.match(await refusal(() => readSource(join(folder, 'line.txt')), { megabytes: 20 }), /the file is 100 MB/);
  assert.match(await refusal(() => read('a;b\n'.repeat(10) + 'a'.repeat(LIMITS.line + 1), 'x.csv')), /^x\.csv, line 11: the line is longer/);
});

test('A quotation mark that nothing closes says so', async () => {
  assert.match(await refusal(() => read(`a;b;c\n1;2;3\n4;"5;6\n${'7;8;9\n'.repeat(2000)}`, 'x.csv')), /^x\.csv, line 3: a cell begins with a quotation mark that nothing closes/);
  assert.match(await refusal(() => read(`a;b;c\n1;2;3\n4;"5;6\n${'7;8;9\n'.repeat(500_000)}`, 'x.csv'), { seconds: 5 }), /quotation mark/);
});

test('A hostile Word file is refused before a reader sees it', async () => {
  const word = (body: string, others: Parameters<typeof docxOf>[1] = []) => refusal(() => read(docxOf(body, others), 'x.docx'), { seconds: 4, megabytes: 300 });
  assert.match(await word(paragraph('a'.repeat(40 * 1024 ** 2))), /word\/document\.xml": the file is 41 MB unpacked; at most 16 MB/);
  assert.match(await word(' '.repeat(12 * 1024 ** 2)), /as a zip bomb does/);
  assert.match(await word(Array.from({ length: 300_000 }, (_, i) => `<w:p w:x="${(i * 7919 % 100_003).toString(36)}"/><w:p/>`).join('')), /more than 500,000 elements/);
  assert.match(await word('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'), /declares a document type or entities/);
  assert.match(await word('<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'), /declares a document type/);
  assert.match(await word('<w:p><w:r>'), /the Word file is damaged/);
  assert.match(await word('<w:tbl><w:tr><w:tc>'.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000)), /nested too deep|zip bomb/);
  assert.match(await word(paragraph('a'), [{ path: '../../evil.xml', content: '' }]), /leads out of it/);
  const whole = docxOf(paragraph('word '.repeat(1000)));
  assert.match(await refusal(() => read(whole.subarray(0, whole.length - 200), 'x.docx')), /damaged or cut off/);
  assert.match(await refusal(() => read(zipOf([{ path: 'a.yaml', content: 'a: 1' }]), 'x.docx')), /no Word file/);
});

test('Property: any bytes, and any file with some bytes changed, give content or an error that says why', async () => {
  const whole = docxOf(paragraph('1\tScope', 'Heading1') + table(['a', 'b'], ['c', 'd'])), texts = ['a;b\n1;"2"\n3;4\n', 'a:\n- b: &c 1\n- *c\n', '{"a": [1, {"b": null}]}', 'Annex 1\n\tSG\n\n'].map((text) => Buffer.from(text));
  const changed = fc.tuple(fc.constantFrom(whole, ...texts), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat()).map(([bytes, edits, cut]) => {
    const copy = Buffer.from(bytes);
    for (const [at, byte] of edits) copy[at % copy.length] = byte;
    return copy.subarray(0, cut % 3 === 0 ? cut % (copy.length + 1) : copy.length);
  });
  await fc.assert(fc.asyncProperty(fc.oneof(changed, fc.uint8Array({ maxLength: 200 })), fc.constantFrom('a.docx', 'a.csv', 'a.yaml', 'a.json', 'a.txt', 'a'), async (bytes, name) => {
    try {
      await sourceOf(bytes, name);
    } catch (error) {
      assert.ok(error instanceof ImportError && !error.message.includes('\n'), String(error));
    }
  }), { numRuns: 300 });
});
