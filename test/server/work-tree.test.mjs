// The work programme as a tree, and what is told of the work that a workspace cites or is about.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const draft = (name, body) => `# Draft new Recommendation ITU-T ${name}\n\nRequirements of something\n\n## Summary\n\nText.\n\n## 1 Scope\n\n${body}\n\n## 2 References\n\nNone.\n`;

/** What a letter of the day states of items, and a meeting ten days later that decides on X.asm-cc. */
function letter(statements) {
  const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  return JSON.stringify({
    version: 1, source: { id: 'letter', title: 'A letter', date: day(0), covers: [] }, questions: [], abbreviations: [],
    meetings: [{ id: 'WP4/17, soon', group: 'WP4/17', from: day(40), to: day(41), deadlines: [{ date: day(10), subject: { lang: 'en', text: 'Contributions' } }] }],
    statements: Object.entries(statements).map(([name, event]) => ({ names: [name], kind: 'recommendation', studyGroup: 'SG17', questions: ['8/17'], events: [event], relations: [], notes: [], place: 'Items' })),
  });
}

async function started(t, files) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-work-')), rootUri = pathToFileURL(dir).href, kept = [];
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  const session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, kept,
  });
  t.after(async () => { await session.stop(); rmSync(dir, { recursive: true, force: true }); });
  const request = (method, params) => session.request(method, params);
  await request('initialize', { processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'test' }], capabilities: CAPABILITIES, initializationOptions: { commands: true, storage: path.join(dir, 'storage') } });
  await session.notify('initialized', {});
  const told = () => session.notifications.filter(({ method }) => method === 'rapporteur/draftsRead').length;
  return { dir, session, request, told, errors: () => typeErrors(kept, 'messages-work-tree'), uri: (name) => pathToFileURL(path.join(dir, name)).href };
}

const labels = ({ nodes }) => nodes.map(({ label }) => label);

test('the tree is told level by level, filtered and sorted; what is of another type says nothing', async (t) => {
  const { request, errors } = await started(t, {});
  const root = await request('rapporteur/workTree', null);
  assert.deepEqual(labels(root), ['SG2', 'SG11', 'SG13', 'SG16', 'SG17', 'SG20']);
  const all = await request('rapporteur/workTree', { filter: { all: true } });
  assert.deepEqual([all.known, all.filtered, all.asOf], [201, 'published texts too', '2025-06-17']);
  assert.ok(root.known === root.shown && root.known < all.known && root.filtered === '', 'what was approved long ago is no work in hand');
  const { description, spoken } = root.nodes[4];
  assert.match(`${description} | ${spoken}`, /^(\d+) items \| Study Group 17, \1 items, \d+ under study, /);
  assert.deepEqual(labels(await request('rapporteur/workTree', { node: 'SG17' })).slice(0, 3), ['WP4/17', 'Q1/17', 'Q2/17']);
  assert.deepEqual(labels(await request('rapporteur/workTree', { node: 'SG17 > WP4/17' })), ['Q7/17', 'Q8/17', 'Q14/17']);
  const found = await request('rapporteur/workTree', { filter: { text: 'soar', statuses: ['scheduled', 'no such'], processes: 7, mine: 'yes' }, sort: 3, node: 'SG17 > WP4/17 > 8/17' });
  assert.match(found.nodes[0].spoken, /^X\.soar-cc, under study, (?:re)?determination[^,]* was planned for WP4\/17, 4–5 September 2025, result not known/);
  assert.deepEqual(await errors(), []);
});

test('what drafts of the workspace are about is found without one being open', async (t) => {
  const { request, session, told, errors } = await started(t, { 'soar.md': draft('X.soar-cc', 'Text.'), 'notes.md': '# X.asm-cc\n\nNotes.\n' });
  assert.deepEqual((await request('rapporteur/workTree', { filter: { mine: true } })).nodes, []);
  await session.until(() => told() > 0, 'the drafts to be read');
  const { nodes, filtered } = await request('rapporteur/workTree', { filter: { mine: true }, node: 'SG17 > WP4/17 > 8/17' });
  assert.deepEqual([nodes.map(({ record, isMine }) => [record, isMine]), filtered], [[['X.soar-cc', true]], 'drafts of this workspace']);
  assert.match(nodes[0].description, /^yours, (?:under study|scheduled)/);
  assert.deepEqual(await errors(), []);
});

test('a cited item that changed with an import is told once, then a deadline of the own item', async (t) => {
  const planned = { 'X.asm-cc': { event: 'scheduled', meeting: 'WP4/17, soon', note: 'determination' } };
  const { dir, request, session, told, uri, errors } = await started(t, {
    'asm.md': draft('X.asm-cc', 'As ITU-T X.soar-cc says.'), 'other.md': draft('X.other', 'As ITU-T X.soar-cc says.'), '.rapporteur/letter.rapporteur-catalogue.json': letter(planned),
  });
  await session.notify('textDocument/didOpen', { textDocument: { uri: uri('asm.md'), languageId: 'markdown', version: 1, text: draft('X.asm-cc', 'As ITU-T X.soar-cc says.') } });
  await session.until(() => told() > 1, 'the drafts to be read');
  const first = await request('rapporteur/notices', { known: {}, told: [] });
  assert.equal(first.statuses['X.soar-cc'], 'under-study');
  assert.match(first.notice.text, /^X\.asm-cc is planned for determination at WP4\/17, soon\. By \S+, in 10 days: Contributions\.$/);
  writeFileSync(path.join(dir, '.rapporteur/letter.rapporteur-catalogue.json'), letter({ ...planned, 'X.soar-cc': { event: 'determined' } }));
  await session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('.rapporteur/letter.rapporteur-catalogue.json'), type: 2 }] });
  await session.until(() => session.notifications.some(({ method }) => method === 'rapporteur/catalogueChanged'), 'the catalogue to be read again');
  const second = await request('rapporteur/notices', { known: first.statuses, told: first.notice.keys });
  assert.equal(second.notice.text, 'X.soar-cc, which asm.md and other.md cite, is determined now; it was under study.');
  assert.equal((await request('rapporteur/notices', { known: second.statuses, told: [...first.notice.keys, ...second.notice.keys] })).notice, undefined);
  assert.deepEqual((await request('rapporteur/notices', { known: [3], told: 'none' })).notice.ids, ['X.asm-cc']);
  assert.deepEqual(await errors(), []);
});
