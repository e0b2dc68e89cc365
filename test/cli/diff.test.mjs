// rapporteur diff: what differs between two drafts, in each form, from files and from git, and how it ends.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { drafts, folder, rapporteur, root } from './rapporteur.mjs';

const DRAFT = '# Draft new Recommendation ITU-T X.a-b\n\nTitle\n\n## 6 Gateways\n\nThe gateway should list assets.\n\n## 7 Ranking\n\nThe gateway may rank assets.\n';
const CHANGED = DRAFT.replace('should list', 'shall list').replace('## 7 Ranking', '## 7 Ranking of assets');

test('text: a line for each difference, and the exit code says whether there is one', (t) => {
  const dir = folder(t, { 'old.md': DRAFT, 'new.md': CHANGED });
  const { stdout, stderr, status } = rapporteur(dir, ['diff', 'old.md', 'new.md']);
  assert.equal(stdout, `Changes from old.md to new.md
2 differences: 1 in Clauses, 1 in Requirements.

Clauses
  ~ 7 Ranking of assets: renamed, line 9
      was 7 Ranking
      is  7 Ranking of assets

Requirements
  ~ 6 Gateways: requirement word changed (should → shall), line 7
      was The gateway should list assets.
      is  The gateway shall list assets.
`);
  assert.equal(stderr, '');
  assert.equal(status, 1);
  const same = rapporteur(dir, ['diff', 'old.md', 'old.md']);
  assert.equal(same.stdout, 'Changes from old.md to old.md\nNo differences.\n');
  assert.equal(same.status, 0);
});

test('json follows the schema that ships with the project', (t) => {
  const schema = JSON.parse(readFileSync(path.join(root, 'seeds/compare.schema.json'), 'utf8')), validate = new Ajv2020().compile(schema);
  const pairs = [['sample.md', 'clean.md'], ['clean.md', 'sample.md'], ['sample.adoc', 'sample.md'], ['sample.txt', 'sample.adoc'], ['sample.md', 'sample.md']];
  for (const pair of pairs) {
    const comparison = JSON.parse(rapporteur(drafts, ['diff', ...pair, '--format', 'json']).stdout);
    assert.ok(validate(comparison), `${pair}: ${JSON.stringify(validate.errors)}`);
  }
  const dir = folder(t, { 'old.md': DRAFT, 'new.md': CHANGED });
  const { changes } = JSON.parse(rapporteur(dir, ['diff', 'old.md', 'new.md', '--format', 'json']).stdout);
  assert.deepEqual(changes.requirements, [{
    kinds: ['strength'], what: '6 Gateways', before: { text: 'The gateway should list assets.', line: 7 }, after: { text: 'The gateway shall list assets.', line: 7 }, detail: 'should → shall',
  }]);
});

test('markdown and html are pages', (t) => {
  const dir = folder(t, { 'old.md': DRAFT, 'new.md': CHANGED });
  assert.match(rapporteur(dir, ['diff', 'old.md', 'new.md', '--format', 'markdown']).stdout, /^# Changes from old\.md to new\.md\n[^]*\| Requirements \| 0 \| 0 \| 1 \|/);
  const page = rapporteur(dir, ['diff', 'old.md', 'new.md', '--format', 'html']).stdout;
  assert.match(page, /^<!DOCTYPE html>[^]*<ins>The gateway shall list assets\.<\/ins>/);
  assert.doesNotMatch(page, /<script|src=|href=/);
});

test('a revision of git goes for a file, with what it included then', (t) => {
  const dir = folder(t, {});
  const git = (...args) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: dir, encoding: 'utf8' });
  mkdirSync(path.join(dir, 'drafts/parts'), { recursive: true });
  const write = (name, text) => writeFileSync(path.join(dir, 'drafts', name), text);
  write('main.adoc', '= T\n:mn-document-class: itu\n\n== Scope\n\nIt covers assets.\n\ninclude::parts/body.adoc[]\n');
  write('parts/body.adoc', '== Gateways\n\nThe gateway should list assets.\n');
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'First');
  write('parts/body.adoc', '== Gateways\n\nIt is one.\n\nThe gateway shall list assets.\n');
  for (const [cwd, before, after] of [['.', 'HEAD:drafts/main.adoc', 'drafts/main.adoc'], ['drafts', 'HEAD:./main.adoc', 'main.adoc'], ['drafts/parts', 'HEAD:../main.adoc', '../main.adoc']]) {
    const { stdout, stderr, status } = rapporteur(path.join(dir, cwd), ['diff', before, after]);
    assert.equal(stderr, '');
    assert.match(stdout, /^ {2}~ 2 Gateways: requirement word changed \(should → shall\), parts\/body\.adoc, line 5$/m);
    assert.equal(status, 1);
  }
  assert.equal(rapporteur(dir, ['diff', 'HEAD:drafts/main.adoc', 'HEAD:drafts/main.adoc']).status, 0);
  for (const name of ['nothing:drafts/main.adoc', 'HEAD:none.adoc', '--output=x:drafts/main.adoc']) {
    const { stderr, status, stdout } = rapporteur(dir, ['diff', '--', name, 'drafts/main.adoc']);
    assert.match(stderr, /^rapporteur: .+ cannot be read: .+\n$/);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  }
});

test('an include of a revision may lie beside the folder at hand, and a text that the settings name is a draft at any revision', (t) => {
  const dir = folder(t, { '.rapporteur.json': '{ "draft": { "include": ["drafts/notes.md"] } }' });
  const git = (...args) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: dir, encoding: 'utf8' });
  mkdirSync(path.join(dir, 'drafts'));
  writeFileSync(path.join(dir, 'common.adoc'), '== Gateways\n\nThe gateway should list assets.\n');
  writeFileSync(path.join(dir, 'drafts/main.adoc'), '= T\n:mn-document-class: itu\n\ninclude::../common.adoc[]\n');
  writeFileSync(path.join(dir, 'drafts/notes.md'), '## 6 Gateways\n\nThe gateway should list assets.\n');
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'First');
  for (const [cwd, name] of [['.', 'HEAD:drafts/main.adoc'], ['drafts', 'HEAD:./main.adoc']]) {
    const { stderr, status } = rapporteur(path.join(dir, cwd), ['diff', name, name]);
    assert.equal(stderr, '');
    assert.equal(status, 0);
  }
  writeFileSync(path.join(dir, 'drafts/notes.md'), '## 6 Gateways\n\nThe gateway shall list assets.\n');
  for (const [cwd, before, after] of [['.', 'HEAD:drafts/notes.md', 'drafts/notes.md'], ['drafts', 'HEAD:./notes.md', 'notes.md'], ['drafts', 'HEAD:drafts/notes.md', 'notes.md']]) {
    const { stdout, stderr } = rapporteur(path.join(dir, cwd), ['diff', before, after]);
    assert.equal(stderr, '');
    assert.match(stdout, /requirement word changed/);
  }
});

test('what is no draft or is missing: one line that says so, exit code 2', (t) => {
  const dir = folder(t, { 'notes.md': '# Notes\n', 'draft.md': DRAFT, 'main.adoc': '= T\n:mn-document-class: itu\n\ninclude::none.adoc[]\n' });
  for (const [args, words] of [[['notes.md', 'draft.md'], /^rapporteur: notes\.md: not a draft\..*\n$/], [['draft.md', 'none.md'], /^rapporteur: none\.md: .*\n$/], [['draft.md'], /^rapporteur: .*after.*\n$/]]) {
    const { stderr, status, stdout } = rapporteur(dir, ['diff', ...args]);
    assert.match(stderr, words);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  }
  const { stderr, status } = rapporteur(dir, ['diff', 'main.adoc', 'draft.md']);
  assert.match(stderr, /^rapporteur: main\.adoc: the included file none\.adoc is not compared: there is no such file\.\n$/);
  assert.equal(status, 2);
});
