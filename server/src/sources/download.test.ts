import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { download, type DownloadOptions } from './download.ts';
import { runImport } from './import-job.ts';
import { storedFile } from './store.ts';
import { downloadCatalogue, UPDATE_ID } from './update.ts';
import { zipOf } from './zip-fixture.ts';

let folder = '', stop: () => void = () => undefined;
beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-download-')); });
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
  folder = '';
});

interface Asked { readonly range: string | undefined; readonly ifRange: string | undefined }

/** A server on this machine; `answer` is called with what was asked for, and how many times something was before. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse, count: number) => void): Promise<{ readonly address: string; readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    asked.push({ range: request.headers.range, ifRange: request.headers['if-range']?.toString() });
    answer(request, response, asked.length - 1);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  stop = () => {
    server.closeAllConnections();
    server.close();
    stop = () => undefined;
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}/data.zip`, asked };
}

/** Waits until the part that is downloaded has so many bytes on the disk: what a reader has not written yet when a connection breaks is lost with it. */
function whenKept(size: number, then: () => void): void {
  const have = statSync(`${target()}.part`, { throwIfNoEntry: false })?.size ?? 0;
  if (have >= size) then();
  else if (folder !== '') setImmediate(whenKept, size, then);
}

/** Sends a file whose version has a tag, or the part that is asked for; with `cut` only so many bytes of it, then, when they are kept, the connection breaks. */
function send(request: IncomingMessage, response: ServerResponse, body: Buffer, { etag, cut }: { readonly etag?: string; readonly cut?: number } = {}): void {
  const from = etag !== undefined && request.headers['if-range'] === etag ? Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
  const rest = body.subarray(from), headers = { 'content-length': rest.length, ...(etag !== undefined && { etag, 'accept-ranges': 'bytes' }), ...(from > 0 && { 'content-range': `bytes ${from.toString()}-${(body.length - 1).toString()}/${body.length.toString()}` }) };
  response.writeHead(from > 0 ? 206 : 200, headers);
  if (cut === undefined) response.end(rest);
  else {
    response.write(rest.subarray(0, cut));
    whenKept(from + cut, () => { response.destroy(); });
  }
}

const BODY = Buffer.alloc(400_000, 'abcdefghij'), QUICK: DownloadOptions = { pause: 5, patience: 3000 };
const target = (): string => path.join(folder, 'got');
const got = (): string => readFileSync(target(), 'latin1');
const fails = (address: string, words: RegExp, options: DownloadOptions = {}): Promise<void> => assert.rejects(download(address, target(), { ...QUICK, ...options }), words);

describe('a download', () => {
  it('comes whole, tells how far it is, and leaves nothing beside it', async () => {
    const told: (number | undefined)[][] = [], { address } = await serve((request, response) => { send(request, response, BODY); });
    await download(address, target(), { ...QUICK, onProgress: (...one) => { told.push(one); } });
    assert.equal(got(), BODY.toString());
    assert.deepEqual(told.at(-1), [BODY.length, BODY.length]);
    assert.deepEqual(readdirSync(folder), ['got']);
  });

  it('that breaks goes on where it ended, as often as something new comes', async () => {
    const { address, asked } = await serve((request, response, count) => { send(request, response, BODY, { etag: '"1"', ...(count < 4 && { cut: 80_000 }) }); });
    await download(address, target(), { ...QUICK, tries: 1 });
    assert.equal(got(), BODY.toString());
    assert.deepEqual(asked.map(({ range = '' }) => range), ['', 'bytes=80000-', 'bytes=160000-', 'bytes=240000-', 'bytes=320000-']);
    assert.equal(asked[1]?.ifRange, '"1"');
  });

  it('goes on at the next call', async () => {
    let isWell = false;
    const { address, asked } = await serve((request, response) => { send(request, response, BODY, { etag: '"1"', ...(!isWell && { cut: 50_000 }) }); });
    await fails(address, /data\.zip: could not be downloaded: .*What came is kept, and nothing was changed\. Try again later\.$/, { tries: 1 });
    assert.ok(!existsSync(target()));
    isWell = true;
    await download(address, target(), QUICK);
    assert.equal(got(), BODY.toString());
    assert.equal(asked.at(-1)?.range, 'bytes=50000-');
  });

  it('begins anew where the file is another now, or the server has no ranges, or the part is longer than the file', async () => {
    const other = Buffer.alloc(300_000, 'xyz');
    const first = await serve((request, response, count) => { if (count === 0) send(request, response, BODY, { etag: '"1"', cut: 100_000 }); else send(request, response, other, { etag: '"2"' }); });
    await download(first.address, target(), QUICK);
    assert.equal(got(), other.toString());
    stop();
    const second = await serve((request, response, count) => { send(request, response, BODY, count === 0 ? { cut: 100_000 } : {}); });
    await download(second.address, target(), QUICK);
    assert.deepEqual([got() === BODY.toString(), second.asked.map(({ range }) => range)], [true, [undefined, undefined]]);
    stop();
    const third = await serve((request, response) => {
      if (request.headers.range === undefined) send(request, response, other, { etag: '"3"' });
      else response.writeHead(416, { 'content-range': 'bytes */300000' }).end();
    });
    writeFileSync(`${target()}.part`, BODY);
    writeFileSync(`${target()}.part.json`, JSON.stringify({ address: third.address, version: '"3"' }));
    await download(third.address, target(), QUICK);
    assert.equal(got(), other.toString());
  });

  it('takes no part of another address, and none that the server sends from elsewhere', async () => {
    writeFileSync(`${target()}.part`, 'of another');
    writeFileSync(`${target()}.part.json`, JSON.stringify({ address: 'http://127.0.0.1/other', version: '"1"' }));
    const { address, asked } = await serve((request, response, count) => {
      if (count === 1) response.writeHead(206, { etag: '"1"', 'content-range': `bytes 5-${(BODY.length - 1).toString()}/${BODY.length.toString()}` }).end(BODY.subarray(5));
      else send(request, response, BODY, { etag: '"1"', ...(count === 0 && { cut: 70_000 }) });
    });
    await download(address, target(), QUICK);
    assert.equal(got(), BODY.toString());
    assert.deepEqual(asked.map(({ range }) => range), [undefined, 'bytes=70000-', undefined]);
  });

  it('of which the server says less or more than it sends is none', async () => {
    const lying = (said: number) => serve((_, response) => {
      response.socket?.write(`HTTP/1.1 200 OK\r\nContent-Length: ${said.toString()}\r\nConnection: close\r\n\r\n${'a'.repeat(1000)}`);
      response.socket?.end();
    });
    await fails((await lying(5000)).address, /could not be downloaded/, { tries: 1 });
    assert.ok(!existsSync(target()));
    stop();
    // What goes beyond the said length is no part of the answer.
    await download((await lying(400)).address, target(), { ...QUICK, tries: 1 }).catch(() => undefined);
    assert.ok(!existsSync(target()) || got().length === 400);
  });

  it('ends where the server says nothing for long, however often that is tried', async () => {
    const { address, asked } = await serve((_, response) => { response.writeHead(200, { 'content-length': 1000 }).write('slow'); });
    await fails(address, /the server said nothing for 0\.2 s\. What came is kept/, { patience: 200, tries: 2 });
    assert.equal(asked.length, 2);
  });

  it('ends where more comes than any archive has, said or not', async () => {
    const endless = await serve((_, response) => {
      const more = (): void => { if (response.writable && response.write(BODY)) setImmediate(more); };
      response.writeHead(200).on('drain', more);
      more();
    });
    await fails(endless.address, /more than 2 MB came, which no archive has\. Check the address\./, { limit: 2 * 1024 * 1024 });
    assert.deepEqual(readdirSync(folder), []);
    stop();
    const { address } = await serve((_, response) => { response.writeHead(200, { 'content-length': 5_000_000_000 }).write('a'); });
    await fails(address, /the file is \d+ MB; at most 256 MB are read/);
  });

  it('is refused once where the address is wrong, and tried again where the server fails', async () => {
    const gone = await serve((_, response) => { response.writeHead(404).end('none'); });
    await fails(gone.address, /the server answers 404\. Check the address; nothing was changed\./);
    assert.equal(gone.asked.length, 1);
    stop();
    const broken = await serve((request, response, count) => { if (count < 2) response.writeHead(500).end(); else send(request, response, BODY); });
    await download(broken.address, target(), QUICK);
    assert.equal(got(), BODY.toString());
    for (const address of ['file:///etc/passwd', 'no address', 'ftp://a.b/c']) await fails(address, /this is no web address\. Give one that begins with https:\/\/\./);
    stop();
    await fails(broken.address, /could not be downloaded: fetch failed \(.*ECONNREFUSED/, { tries: 1 });
  });

  it('follows redirections, but not for ever', async () => {
    const { address } = await serve((request, response) => { if (request.url === '/data.zip') response.writeHead(302, { location: '/else' }).end(); else send(request, response, BODY); });
    await download(address, target(), QUICK);
    assert.equal(got(), BODY.toString());
    stop();
    const round = await serve((_, response) => { response.writeHead(302, { location: '/data.zip' }).end(); });
    await fails(round.address, /data\.zip: the server leads from one address to the next more than 5 times, in a circle it seems\. Check the address; nothing was changed\.$/);
    assert.deepEqual([round.asked.length, readdirSync(folder)], [6, ['got']]);
    stop();
    const away = await serve((_, response) => { response.writeHead(307, { location: 'file:///etc/passwd' }).end(); });
    await fails(away.address, /leads on to file:\/\/\/etc\/passwd, which is no web address/);
  });

  it('of which nothing came keeps nothing, and says no other', async () => {
    const { address } = await serve((_, response) => { response.destroy(); });
    await fails(address, /could not be downloaded: fetch failed[^.]*(?:\.[^.]*)?\. Nothing was changed\. Try again later\.$/, { tries: 2 });
    assert.deepEqual(readdirSync(folder), []);
  });

  it('that the user stops goes on the next time', async () => {
    const stopping = new AbortController(), { address, asked } = await serve((request, response, count) => {
      if (count > 0) send(request, response, BODY, { etag: '"1"' });
      else {
        response.writeHead(200, { etag: '"1"', 'content-length': BODY.length }).write(BODY.subarray(0, 90_000));
        whenKept(90_000, () => { stopping.abort(); });
      }
    });
    await fails(address, /the download was stopped\. It goes on from there the next time/, { signal: stopping.signal });
    await download(address, target(), QUICK);
    assert.deepEqual([got() === BODY.toString(), asked[1]?.range], [true, 'bytes=90000-']);
  });
});

/** An archive as Relaton's, of some texts. */
const archiveOf = (count: number): Buffer => zipOf(Array.from({ length: count }, (_, index) => {
  const number = (5000 + index).toString();
  return { path: `data/X_${number}.yaml`, content: `---\nid: ITUTX${number}\ntype: standard\ndocid:\n- id: ITU-T X.${number} (04/2020)\n  type: ITU\n  primary: true\ntitle:\n- content: Lamp ${number}\n  type: main\ndate:\n- type: published\n  at: '2020-04-01'\nstatus:\n  stage:\n    content: In force\n` };
}));

describe('an update', () => {
  const run = (address: string) => downloadCatalogue({ address, folder, files: [], run: (job) => runImport(job), ...QUICK, tries: 1 });
  const old = (): string => storedFile(folder, UPDATE_ID);

  it('reads what it downloaded, and leaves only what the caller writes', async () => {
    const { address } = await serve((request, response) => { send(request, response, archiveOf(120)); });
    const { id, read, changes } = await run(address);
    assert.deepEqual([id, read, changes.length, readdirSync(folder)], [UPDATE_ID, ['120 editions of 120 texts'], 120, []]);
  });

  for (const [what, body, words] of [
    ['a page of the site', Buffer.from('<!DOCTYPE html><title>Sign in</title>'), /data\.zip: what came is no zip file but, it seems, a page of the site\. Check the address\. The old catalogue stays in use\./],
    ['an archive that is cut off', archiveOf(120).subarray(0, 9000), /^http:[^ ]*data\.zip: /],
    ['an archive with a broken file', broken(archiveOf(120)), /^http:[^ ]*data\.zip, "data\/X_5\d+\.yaml": the zip file is damaged/],
    ['an archive of something else', zipOf([{ path: 'a/readme.md', content: 'x' }]), /data\.zip: there is no YAML or JSON file in it/],
    ['a part of the catalogue', archiveOf(3), /the archive holds 3 texts, which is no catalogue of ITU-T\. The old one stays in use\./],
  ] as const) {
    it(`to ${what} changes nothing, and keeps nothing of it`, async () => {
      writeFileSync(old(), 'the old one');
      const { address } = await serve((request, response) => { send(request, response, body, { etag: '"1"' }); });
      await assert.rejects(run(address), (error) => error instanceof Error && words.test(error.message));
      assert.deepEqual([readFileSync(old(), 'utf8'), readdirSync(folder)], ['the old one', [path.basename(old())]]);
    });
  }
});

function broken(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  bytes.fill(0x55, 2000, 2200);
  return bytes;
}
