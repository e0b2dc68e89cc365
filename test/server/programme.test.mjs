// The overview of the work programme, as a page with its charts.
import assert from 'node:assert/strict';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

async function started(t, initializationOptions) {
  const kept = [];
  const session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], {
    cwd: os.tmpdir(), kept,
  });
  t.after(() => session.stop());
  const request = (method, params) => session.request(method, params);
  await request('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES, initializationOptions });
  await session.notify('initialized', {});
  return { request, errors: () => typeErrors(kept, 'messages-programme') };
}

test('an editor with the extension\'s commands gets links that run them, any other a page without links', async (t) => {
  const code = await started(t, { commands: true }), other = await started(t);
  const { html, since } = await code.request('rapporteur/programme', { studyGroup: 'SG17' });
  assert.match(html, /^<!DOCTYPE html>[^]*<h1>Work programme of SG17<\/h1>/);
  assert.match(html, /<th scope="row">SG17, 29 August – 8 September 2023<\/th><td class="number">4<\/td><td class="number">6<\/td><td class="number">3<\/td><td class="number">5<\/td><td class="number">3<\/td><td class="number">25<\/td>/);
  assert.match(html, /<a href="command:rapporteur\.openCard\?%5B%22X\.soar-cc%22%5D">X\.soar-cc<\/a>/);
  for (const id of ['periods', 'questions']) assert.match(await code.request('rapporteur/programmeChart', { id, studyGroup: 'SG17' }), /^<svg [^]*<title [^>]*>Work programme of SG17: /);
  assert.equal(await code.request('rapporteur/programmeChart', { id: 'none' }), null);
  assert.equal(since, '2023-09-08');
  assert.doesNotMatch((await other.request('rapporteur/programme', {})).html, /href=|<script/);
  assert.deepEqual(await code.errors(), []);
});

test('what is no day and no Study Group is passed over; changes are those after the day', async (t) => {
  const { request } = await started(t), { html, since } = await request('rapporteur/programme', { since: 'yesterday', studyGroup: 7 });
  assert.equal(since, '2023-09-08');
  assert.match(html, /<h1>Work programme<\/h1>/);
  assert.match((await request('rapporteur/programme', { since: '2024-01-01' })).html, /<h2>Changed after 2024-01-01<\/h2>/);
  assert.match((await request('rapporteur/programme', null)).html, /<h1>Work programme<\/h1>/);
});
