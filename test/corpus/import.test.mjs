// The work programme and the bibliographic data of ../shared, imported over the seeds: what records tell then, and that a second import changes nothing.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { rapporteur } from '../cli/rapporteur.mjs';

const shared = path.resolve('../shared'), DOCUMENTS = ['work-programme/wp1-17-2025-11.csv', 'catalogue/relaton-data-itu-t-x-y.zip'].map((name) => path.join(shared, name));
const skip = DOCUMENTS.every((file) => existsSync(file)) ? false : 'there is no ../shared/work-programme or ../shared/catalogue';
const folder = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-import-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args) => rapporteur(folder, ['catalogue', ...args]);
const stored = () => Object.fromEntries(readdirSync(path.join(folder, '.rapporteur')).map((name) => [name, readFileSync(path.join(folder, '.rapporteur', name), 'utf8')]));
const record = (name) => {
  const found = JSON.parse(run('list', '--json').stdout).find(({ id, names }) => id === name || names.includes(name));
  assert.ok(found, name);
  return { ...found, events: found.history.map(({ event, date, meeting, note }) => [event, date ?? meeting, ...(note ? [note] : [])]) };
};

test('the work programme and the bibliographic data are read whole', { skip }, () => {
  const { status, stdout } = run('import', ...DOCUMENTS);
  assert.equal(status, 0);
  assert.match(stdout, /Read: 25 work items of the 25 stated/);
  assert.match(stdout, /Read: 2,731 editions of 2,\d\d\d texts/);
  assert.doesNotMatch(stdout, /Not understood/);
});

test('a number that was given twice stands for both texts, each in its time', { skip }, () => {
  const now = record('X.1771'), then = record('X.rdda');
  assert.deepEqual([now.status, now.events, now.assignments], ['approved', [['approved', '2024-04-29']], [{ number: 'X.1771', name: 'X.rdda', record: 'X Suppl. 39', until: '2023-09-08' }]]);
  assert.equal(then.id, 'X Suppl. 39');
  assert.deepEqual(then.events.filter(([event]) => event === 'not-approved'), [['not-approved', '2023-09-08', 'as X.1771; Agreed as X Suppl. 39']]);
});

test('a text that was not approved and came back has its whole life', { skip }, () => {
  assert.deepEqual(record('X.1353').events, [['determined', '2022-09-02'], ['redetermined', '2023-03-03'], ['not-approved', '2023-09-08'], ['approved', '2024-09-06']]);
  assert.deepEqual([record('X.sr-ctea').id, record('X.sr-ctea').status, record('X.sr-ctea').process], ['X.1236', 'approved', 'AAP']);
});

test('an item published under a title of its own is the same text once a person says so', { skip }, () => {
  assert.deepEqual([record('X.soar-cc').id, record('X.soar-cc').status], ['X.soar-cc', 'under-study']);
  assert.match(run('confirm').stdout, /^X\.soar-cc = X\.1651 /m);
  assert.equal(run('confirm', 'X.soar-cc').status, 0);
  assert.deepEqual([record('X.soar-cc').id, record('X.soar-cc').status], ['X.1651', 'approved']);
  assert.match(record('X.1651').events.map(([event, date]) => `${event} ${date}`).join(', '), /^under-study 2023-09-08, scheduled WP4\/17.*, approved 2026-06-10$/);
});

test('importing twice changes nothing', { skip }, () => {
  const before = stored(), { stdout } = run('import', ...DOCUMENTS);
  assert.equal((stdout.match(/nothing new/g) ?? []).length, 2, stdout);
  assert.deepEqual(stored(), before);
});
