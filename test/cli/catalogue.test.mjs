// Importing into the catalogue, and what else is done with it, as a user of the command line does.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { archive, ENTRIES, PROGRAMME, relaton, REPORT, send, serve, zip } from './documents.mjs';
import { cli, folder, rapporteur } from './rapporteur.mjs';

const FILES = {
  'report.txt': REPORT, 'wp.csv': PROGRAMME, 'ours.yaml': ENTRIES,
  'relaton.zip': zip({ 'data/a.yaml': relaton(1999, 'Light of signal lamps', '2023-09-08'), 'data/b.yaml': relaton(1998, 'Keys of señal lamps and their keepers', '2026-01-10'), 'data/c.yaml': '%YAML 1.1\n---\n- [', 'readme.md': 'x' }),
};
const catalogue = (dir, ...args) => rapporteur(dir, ['catalogue', ...args], { RAPPORTEUR_DATA: path.join(dir, 'user') });
const show = (dir, name) => catalogue(dir, 'show', name).stdout;
const stored = (dir) => Object.fromEntries(readdirSync(path.join(dir, '.rapporteur')).sort().map((name) => [name, readFileSync(path.join(dir, '.rapporteur', name), 'utf8')]));

test('a report, a work programme, Relaton data and own entries are read into the folder beside the drafts', (t) => {
  const dir = folder(t, FILES), { stdout, stderr, status } = catalogue(dir, 'import', 'report.txt', 'wp.csv', 'relaton.zip', 'ours.yaml');
  assert.deepEqual([stderr, status], ['', 0]);
  assert.match(stdout, /^report: [^\n]*, as of 2023-09-08\n {2}Read: [^\n]+\n/);
  assert.match(stdout, /\nwp: [^\n]*, as of 2025-11-11\n {2}Read: 2 work items of the 2 stated, 1 Question\n/);
  assert.match(stdout, /\nrelaton: bibliographic data \(Relaton\), as of 2026-08-22\n {2}Read: 2 editions of 2 texts\n {2}Not understood\n {4}data\/c\.yaml: [^\n]+\n/);
  assert.match(stdout, /May be the same text, for a person to confirm\n {4}X\.lamp-key = X\.1998 \(2026-01-10\): Keys of señal lamps and their keepers\n/);
  assert.match(stdout, /\nours: own entries \(YAML or JSON\), as of 2025-11-01\n {2}Read: 2 own entries, 1 second name\n/);
  assert.deepEqual(Object.keys(stored(dir)), ['confirmed.json', 'ours.json', 'relaton.json', 'report.json', 'wp.json']);
  assert.match(show(dir, 'X.lamp-light'), /^X\.1999\n {2}Light of signal lamps[^]*Status +approved/);
  assert.match(show(dir, 'x.LAMP-oil'), /^X\.lamp-oil\n/);
  assert.match(show(dir, 'RFC 9999'), /^IETF RFC 9999\n/);
});

test('a glob stands for the documents that it matches, each told by itself', (t) => {
  const dir = folder(t, { 'in/wp.csv': PROGRAMME, 'in/more.csv': PROGRAMME.toString('latin1').replaceAll('X.lamp-', 'X.torch-') }), { stdout, status } = catalogue(dir, 'import', 'in/*.csv');
  assert.deepEqual([status, stdout.match(/^\w+(?=:)/gm), Object.keys(stored(dir))], [0, ['more', 'wp'], ['more.json', 'wp.json']]);
  assert.match(catalogue(dir, 'import', 'in/*.docx').stderr, /there is no such file/);
});

test('importing a second time changes nothing and says so', (t) => {
  const dir = folder(t, FILES), all = ['import', 'report.txt', 'wp.csv', 'relaton.zip', 'ours.yaml'];
  catalogue(dir, ...all);
  const before = stored(dir), { stdout, status } = catalogue(dir, ...all);
  assert.equal(status, 0);
  assert.deepEqual(stored(dir), before);
  assert.equal(stdout.match(/Against the catalogue: nothing new\n/g).length, 4);
  assert.equal(stdout.match(/Unchanged: \.rapporteur\//g).length, 4);
});

test('the same data under another name is no second file; of a later export only the day is new, and both are kept', (t) => {
  const dir = folder(t, { ...FILES, 'copy.csv': PROGRAMME, 'again.zip': FILES['relaton.zip'], 'later.csv': PROGRAMME.toString('latin1').replace('11/Nov/2025', '12/Dec/2025'), 'part.csv': PROGRAMME.toString('latin1').replace('2 work item', '1 work item').replace(/X\.lamp-key[^\n]+\n/, '') });
  catalogue(dir, 'import', 'wp.csv', 'relaton.zip');
  const { stdout, status } = catalogue(dir, 'import', 'copy.csv', 'again.zip', 'part.csv');
  assert.equal(status, 0);
  assert.deepEqual(stdout.match(/^ {2}(?:Everything|Nothing).*/gm), ['  Everything in it is in the catalogue already: wp.', '  Nothing was written.', '  Everything in it is in the catalogue already: relaton.', '  Nothing was written.', '  Everything in it is in the catalogue already: wp.', '  Nothing was written.']);
  assert.deepEqual(Object.keys(stored(dir)), ['relaton.json', 'wp.json']);
  const later = catalogue(dir, 'import', 'later.csv');
  assert.match(later.stdout, /Against the catalogue: nothing new\n {2}Only its day is new: it says as of 2025-12-12 what the catalogue has already, wp as of 2025-11-11\.\n {2}Written to \.rapporteur\/later\.json\n$/);
  assert.match(show(dir, 'X.lamp-key'), /\n {2}2025-11-11 +under-study +wp,[^]*\n {2}2025-12-12 +under-study +later,[^]*As of 2026-08-22\.\n$/);
  // What the user alone has is none of those who get the drafts.
  assert.match(catalogue(dir, 'import', 'copy.csv', '--user').stdout, /already: later, wp\.\n {2}Written to user\/copy\.json, which has none of it yet\n$/);
});

test('what a user writes by hand without a day stands against whatever is imported later', (t) => {
  const dir = folder(t, { ...FILES, '.rapporteur.json': '{ "entries": [\n { "id": "X.lamp-key", "title": "Keys of ours", "status": "withdrawn" },\n { "id": "X.lamp-post", "title": "Posts of ours" } ] }' });
  catalogue(dir, 'import', 'wp.csv');
  const [key, post] = [show(dir, 'X.lamp-key'), show(dir, 'X.lamp-post')];
  assert.match(key, /^X\.lamp-key\n {2}Keys of ours \[en\]\n {2}Keys of señal lamps[^]*Status +withdrawn\n[^]*\n {2}2025-11-11 +under-study +wp, [^\n]+[^]*\n {14}withdrawn +\.rapporteur, entry 1\n/);
  // A status that nobody gave is no word against one that somebody did.
  assert.match(post, /^X\.lamp-post\n {2}Posts of ours[^]*Status +determined\n/);
});

test('a trial, and a comparison, write nothing', (t) => {
  const dir = folder(t, FILES);
  const trial = catalogue(dir, 'import', '--dry-run', 'wp.csv', 'relaton.zip'), compared = catalogue(dir, 'diff', 'wp.csv', 'relaton.zip', '--json');
  assert.match(trial.stdout, /X\.lamp-key = X\.1998/);
  assert.deepEqual(compared.stdout.trim().split('\n').map((line) => JSON.parse(line)).map(({ id, changes }) => [id, changes.map((change) => `${change.what} ${change.id}`)]), [['wp', ['new X.lamp-key', 'new X.lamp-post']], ['relaton', ['new X.1998', 'new X.1999']]]);
  assert.deepEqual([existsSync(path.join(dir, '.rapporteur')), existsSync(path.join(dir, 'user'))], [false, false]);
});

test('what one document brings is told before another one that is none, which changes nothing', (t) => {
  const dir = folder(t, { ...FILES, 'bad.yaml': 'entries:\n  - id: X.a\n  - [', 'prose.txt': 'Only words.\n' });
  const { stdout, stderr, status } = catalogue(dir, 'import', 'wp.csv', 'bad.yaml', 'report.txt');
  assert.equal(status, 2);
  assert.match(stdout, /^wp: [^]*Written to \.rapporteur\/wp\.json\n$/);
  assert.match(stderr, /^rapporteur: bad\.yaml[^\n]*line 3[^\n]*\n$/);
  assert.match(catalogue(dir, 'import', 'prose.txt').stderr, /^rapporteur: prose\.txt: this is no document that can be imported\. What can: [^\n]+\n$/);
  assert.match(catalogue(dir, 'import', 'none.docx').stderr, /^rapporteur: none\.docx: there is no such file\. Check its path\.\n$/);
  assert.deepEqual(Object.keys(stored(dir)), ['wp.json']);
});

test('the user\'s own catalogue holds everywhere, one of the drafts for them alone, and a named file where it is named', (t) => {
  const dir = folder(t, { ...FILES, 'a/.rapporteur.json': '{}', 'a/b/x.md': '', 'other/x.md': '' });
  const env = { RAPPORTEUR_DATA: path.join(dir, 'user') }, run = (at, ...args) => rapporteur(path.join(dir, at), ['catalogue', ...args], env);
  assert.match(run('a/b', 'import', '../../wp.csv').stdout, /Written to \.\.\/\.rapporteur\/wp\.json\n$/);
  assert.equal(run('a/b', 'import', '../../report.txt', '--user').status, 0);
  assert.equal(run('a/b', 'import', '../../ours.yaml', '--out', '../mine.json').status, 0);
  assert.deepEqual([readdirSync(path.join(dir, 'user')), existsSync(path.join(dir, 'a/mine.json'))], [['report.json'], true]);
  const known = (at, name, ...more) => run(at, 'show', name, ...more).status === 0;
  assert.deepEqual([known('a', 'X.lamp-key'), known('other', 'X.lamp-key'), known('other', 'X.lamp-light'), known('a', 'X.lamp-oil'), known('other', 'X.lamp-oil', '--catalogue', '../a/mine.json')], [true, false, true, false, true]);
});

test('entries in the settings file are part of the catalogue; a wrong one is told with its line and the others hold', (t) => {
  const dir = folder(t, { '.rapporteur.json': '{\n  "entries": [\n    { "id": "X.lamp-wick", "title": "Wicks" },\n    { "id": "X.lamp-glass" },\n    { "id": "X.lamp-hook", "title": "Hooks", "process": "ABC" }\n  ]\n}\n' });
  const { stdout, stderr, status } = catalogue(dir, 'show', 'X.lamp-wick');
  assert.match(stdout, /^X\.lamp-wick\n {2}Wicks/);
  assert.match(stderr, /^rapporteur: \.rapporteur\.json:4: entry 2 must have "title"\. Mend it; what is right in the file holds\.\n/);
  assert.equal(status, 2);
});

test('catalogue files are validated with the line of what is wrong', (t) => {
  const dir = folder(t, { ...FILES, '.rapporteur/bad.json': '{\n  "version": 1,\n  "source": { "id": "x", "title": "X", "date": "soon", "covers": [] },\n  "statements": [], "questions": [], "abbreviations": []\n}\n', '.rapporteur/half.json': '{ "version": 1,\n', '.rapporteur/own.yaml': 'entries:\n  - id: X.a-b\n    title: A\n  - id: X.c-d\ndate: 2025-01-01\n' });
  catalogue(dir, 'import', 'wp.csv');
  const { stdout, stderr, status } = catalogue(dir, 'validate');
  assert.equal(status, 1);
  assert.match(stderr, /^rapporteur: \.rapporteur\/bad\.json:3: is no catalogue: source, date must be a day, YYYY-MM-DD\.$/m);
  assert.match(stderr, /^rapporteur: \.rapporteur\/half\.json:2: is no JSON: unexpected end of the file\.$/m);
  assert.match(stderr, /^rapporteur: \.rapporteur\/own\.yaml:4: entry 2 must have "title"\.$/m);
  assert.match(stdout, /^\.rapporteur\/wp\.json: 2 statements, as of 2025-11-11$/m);
  assert.match(stdout, /^With what comes with Rapporteur: \d+ records as of 2025-11-11\.$/m);
  assert.equal(catalogue(dir, 'validate', '.rapporteur/wp.json').status, 0);
});

test('of own entries in YAML a key that stands twice loses nothing else; YAML that is none is told once, with its line', (t) => {
  const dir = folder(t, { '.rapporteur/own.yaml': 'entries:\n  - id: X.lamp-wick\n    title: Wicks\n    title: Wicks of lamps\n  - id: X.lamp-glass\n    title: Glass\n', '.rapporteur/bad.yaml': 'entries:\n  - id: X.a-b\n  - [' });
  const { stdout, stderr, status } = catalogue(dir, 'show', 'X.lamp-glass');
  assert.match(stdout, /^X\.lamp-glass\n {2}Glass/);
  assert.deepEqual([status, stderr.split('\n').map((line) => line.replace(/\([^)]*\)/, '()'))], [2, [
    'rapporteur: .rapporteur/bad.yaml:3: is no catalogue: the YAML cannot be read (). Mend the file or leave it out; the other catalogues are used.',
    'rapporteur: .rapporteur/own.yaml:4: entry 1, title stands twice, and the last one holds. Mend it; what is right in the file holds.', '',
  ]]);
  assert.match(show(dir, 'X.lamp-wick'), /^X\.lamp-wick\n {2}Wicks of lamps/);
  assert.equal(catalogue(dir, 'show', 'X.nothing').status, 2);
});

test('folders of catalogue files are validated as they are used; what cannot be read is no matter of their content', (t) => {
  const dir = folder(t, { '.rapporteur.json': '{ "catalogues": ["cats"] }', 'cats/own.yaml': ENTRIES, 'cats/list.json': '[{ "id": "X.lamp-hook", "title": "Hooks" }]' });
  const { stdout, stderr, status } = catalogue(dir, 'validate');
  assert.deepEqual([stderr, status], ['', 0]);
  assert.match(stdout, /^cats\/list\.json: 1 statement\ncats\/own\.yaml: [^\n]+\nWith what comes/);
  assert.match(show(dir, 'X.lamp-hook'), /^X\.lamp-hook\n {2}Hooks/);
  const none = catalogue(dir, 'validate', 'none.json');
  assert.deepEqual([none.stderr, none.status], ['rapporteur: none.json: cannot be read: there is no such file.\n', 2]);
});

test('what stands in a catalogue steers no terminal', (t) => {
  const dir = folder(t, { '.rapporteur.json': JSON.stringify({ entries: [{ id: 'X.lamp-red', title: 'Red \u001b[31m lamps \u009b2J and \u202egnitrats', studyGroup: 'SG17', question: '8/17', date: '2025-01-01' }] }) });
  for (const args of [['show', 'X.lamp-red'], ['list'], ['export', '--format', 'markdown']]) {
    const { stdout } = catalogue(dir, ...args);
    assert.match(stdout, /Red \uFFFD\\?\[31m lamps \uFFFD2J and \uFFFDgnitrats/, args[0]);
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]/u, args[0]);
  }
  assert.equal(JSON.parse(catalogue(dir, 'list', '--json').stdout).find(({ id }) => id === 'X.lamp-red').titles[0].text, 'Red \u001b[31m lamps \u009b2J and \u202egnitrats');
});

test('a catalogue that is no plain file, or too large, is told in a line; of many mistakes the first are told', (t) => {
  const entries = Array.from({ length: 3000 }, (_, index) => `  { "id": "X.lamp-${index}" }`).join(',\n');
  const dir = folder(t, { '.rapporteur.json': '{ "catalogues": ["/dev/zero", "large.yaml", "wrong.json"] }', 'large.yaml': `# ${'x'.repeat(5_000_000)}`, 'wrong.json': `{ "entries": [\n${entries}\n] }` });
  const { stdout, stderr, status } = catalogue(dir, 'show', 'X.soar-cc'), lines = stderr.trim().split('\n');
  assert.deepEqual([/^X\.soar-cc\n/.test(stdout), status, lines.length], [true, 2, 23]);
  assert.match(stderr, /\/dev\/zero: is no plain file\.[^]*large\.yaml: has 5 MB; at most 4 MB are read\.[^]*wrong\.json:2: [^]*wrong\.json: has 2980 more entries or properties that are wrong\./);
});

test('the records are exported as JSON, as CSV that no spreadsheet takes for formulas, and as Markdown', (t) => {
  const dir = folder(t, { 'ours.yaml': 'date: 2025-11-01\nentries:\n  - id: X.lamp-oil\n    title: =1+1;"oil" | lamps\n' });
  catalogue(dir, 'import', 'ours.yaml');
  const out = (format) => catalogue(dir, 'export', '--format', format, '--status', 'under-study').stdout;
  assert.equal(JSON.parse(out('json')).find(({ id }) => id === 'X.lamp-oil').titles[0].text, '=1+1;"oil" | lamps');
  assert.match(out('csv'), /^Number or name;Other names;Title;[^]*\r\nX\.lamp-oil;;"'=1\+1;""oil"" \| lamps";recommendation;under-study;/);
  assert.match(out('markdown'), /\n\| X\.lamp-oil \|[^\n]*=1\+1;"oil" \\\| lamps \| recommendation \| under-study \|/);
});

test('a text that is withdrawn has no edition in force', (t) => {
  const dir = folder(t, { '.rapporteur.json': JSON.stringify({ entries: [
    { id: 'X.9001', title: 'Wicks', status: 'withdrawn', date: '2024-05', editions: ['2020-01-10'] },
    { id: 'X.9002', title: 'Glass', editions: ['2019-02-03', '2021-04-05'] },
  ] }) });
  const rows = catalogue(dir, 'export', '--format', 'csv').stdout.split('\r\n').map((row) => row.split(';')), of = (id) => rows.find(([name]) => name === id);
  assert.deepEqual([of('X.9001')[5], of('X.9001').at(-1), of('X.9002').at(-1)], ['2024-05', '', '2021-04-05']);
});

test('two work items, two published texts and texts of other titles are not confirmed to be one by mistake', (t) => {
  const dir = folder(t, FILES);
  catalogue(dir, 'import', 'wp.csv', 'relaton.zip');
  for (const [names, words] of [
    [['X.lamp-key', 'X.lamp-post'], /X\.lamp-post is not published\. Name the number that X\.lamp-key was published under, or confirm one item at a time; nothing was changed\./],
    [['X.1998', 'X.1999'], /X\.1998 is published itself, so it is no work item that became X\.1999\./], [['X.lamp-key', 'X.1999'], /X\.lamp-key and X\.1999 have other titles: "Keys[^\n]+" and "Light of signal lamps"\. Add --other-title/],
  ]) {
    const { stderr, stdout, status } = catalogue(dir, 'confirm', ...names);
    assert.deepEqual([stdout, status], ['', 1]);
    assert.match(stderr, words);
  }
  assert.ok(!existsSync(path.join(dir, '.rapporteur/confirmed.json')));
  assert.match(catalogue(dir, 'confirm', 'X.lamp-key', 'X.1999', '--other-title').stdout, /^X\.lamp-key is X\.1999, written down in /);
});

test('that a source lists something completely is a change that is told', (t) => {
  const dir = folder(t, FILES);
  catalogue(dir, 'import', 'relaton.zip');
  assert.match(catalogue(dir, 'import', 'relaton.zip', '--covers', 'Q,,IETF RFC').stdout, /nothing new\n {2}It lists all of Q, IETF RFC, where no source did: what it lacks is told as unknown in drafts\.\n {2}Written to/);
  const { stderr, status } = catalogue(dir, 'import', 'relaton.zip', '--covers', 'nonsense ???');
  assert.deepEqual([status, /^rapporteur: option '--covers <series>' argument 'nonsense \?\?\?' is invalid\. "nonsense \?\?\?" is no letter of a series, nor an organization\. Write X,Y or "IETF RFC"\.\n$/.test(stderr)], [2, true]);
});

test('documents whose names differ in signs that no file may have, or in capitals alone, are kept each in a file of its own', (t) => {
  const dir = folder(t, { 'rep 1.csv': PROGRAMME, 'rep-1.csv': PROGRAMME.toString('latin1').replaceAll('X.lamp-', 'X.torch-'), 'Rep-1.csv': PROGRAMME.toString('latin1').replaceAll('X.lamp-', 'X.light-') });
  for (const name of ['rep 1.csv', 'rep-1.csv', 'Rep-1.csv']) assert.equal(catalogue(dir, 'import', name).status, 0);
  const names = Object.keys(stored(dir));
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, 3, names.join(' '));
  for (const name of ['X.lamp-key', 'X.torch-key', 'X.light-key']) assert.match(show(dir, name), new RegExp(`^${name.replace('.', '\\.')}\n`));
});

test('one broken file of an archive is passed over, be it the first', (t) => {
  const dir = folder(t, { 'data.zip': zip({ 'data/a.yaml': 'a: [', 'data/b.yaml': relaton(1998, 'Keys', '2026-01-10') }) });
  const { stdout, status } = catalogue(dir, 'import', 'data.zip');
  assert.equal(status, 0);
  assert.match(stdout, /Read: 1 edition of 1 text\n {2}Not understood\n {4}data\/a\.yaml: line 1: the YAML cannot be read/);
});

test('a person confirms that a work item is what was published, and that is written down', (t) => {
  const dir = folder(t, FILES);
  catalogue(dir, 'import', 'wp.csv', 'relaton.zip');
  assert.match(catalogue(dir, 'confirm').stdout, /^X\.lamp-key = X\.1998 \(2026-01-10\): /m);
  assert.match(catalogue(dir, 'confirm', 'x.LAMP-key').stdout, /^X\.lamp-key is X\.1998, written down in /);
  assert.match(show(dir, 'X.lamp-key'), /^X\.1998\n[^]*Also named +X\.lamp-key\n/);
  assert.doesNotMatch(catalogue(dir, 'confirm').stdout, /X\.lamp-key/);
  assert.match(catalogue(dir, 'confirm', 'X.lamp-key', '--not').stdout, /^X\.lamp-key is not X\.1998, written down in /);
  assert.match(catalogue(dir, 'confirm', 'X.lamp-key', 'X.1998').stdout, /^X\.lamp-key is X\.1998, written down in /);
  const { stderr, status } = catalogue(dir, 'confirm', 'X.lamp-post');
  assert.deepEqual([status, /^rapporteur: X\.lamp-post has no candidate\. Name the number: /.test(stderr)], [1, true]);
});

test('a person says that two texts of one title are two', (t) => {
  const dir = folder(t, FILES);
  catalogue(dir, 'import', 'wp.csv', 'relaton.zip');
  assert.match(catalogue(dir, 'confirm', '--not', 'X.lamp-key').stdout, /^X\.lamp-key is not X\.1998, written down in /);
  assert.match(catalogue(dir, 'confirm').stdout, /^No work item has the title of a text published since\.\n$/);
  assert.match(catalogue(dir, 'show', 'X.lamp-key').stdout, /^X\.lamp-key\n/);
});

test('hostile and broken documents change nothing and are told in one line', (t) => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${Array(9).fill(`*${'abcdefghi'[i]}`)}]`).join('\n')}\nentries: *j\n`;
  const dir = folder(t, {
    'aliases.yaml': bomb, 'leads-out.zip': zip({ '../../evil.yaml': relaton(1, 'x', '2020-01-01') }), 'zeros.zip': zip({ 'data/a.yaml': `title: ${'0'.repeat(30_000_000)}` }),
    'cut.zip': archive(30).subarray(0, 3000), 'line.csv': `a;b\n${'x'.repeat(20_000_000)}`, 'binary.csv': Buffer.from([0, 1, 2, 3, 0, 255, 254]), 'empty.docx': '', 'old.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  });
  for (const name of readdirSync(dir)) {
    const { stdout, stderr, status } = catalogue(dir, 'import', name);
    assert.deepEqual([name, stdout, status], [name, '', 2]);
    assert.match(stderr, new RegExp(`^rapporteur: ${name.replace('.', '\\.')}[^\\n]{5,400}\\n$`));
  }
  assert.ok(!existsSync(path.join(dir, '.rapporteur')));
});

/** The command line as a process that the test goes on beside: it is the test's own server that answers. */
function beside(dir, ...args) {
  const child = spawn(process.execPath, [cli, 'catalogue', ...args], { cwd: dir, env: { ...process.env, RAPPORTEUR_DATA: path.join(dir, 'user') } }), out = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (data) => { out[name] += data; });
  return { child, ended: new Promise((resolve) => child.on('close', (status) => resolve({ ...out, status }))) };
}

test('an update downloads the published data into the user\'s own catalogue; a second one finds nothing new', async (t) => {
  const dir = folder(t), body = archive(150), address = await serve(t, (request, response) => send(request, response, body));
  const first = await beside(dir, 'update', '--from', address).ended;
  assert.deepEqual([first.stderr, first.status], ['', 0]);
  assert.match(first.stdout, /^relaton-data-itu: [^\n]+, as of 2026-08-22\n {2}Read: 150 editions of 150 texts\n/);
  const file = path.join(dir, 'user/relaton-data-itu.json'), before = readFileSync(file);
  assert.match((await beside(dir, 'update', '--from', address).ended).stdout, /nothing new\n[^]*Unchanged: /);
  assert.ok(readFileSync(file).equals(before));
  assert.deepEqual(readdirSync(path.join(dir, 'user')), ['relaton-data-itu.json']);
});

test('an update that fails leaves the old catalogue byte for byte, and says why', async (t) => {
  const dir = folder(t, { 'user/relaton-data-itu.json': '' }), file = path.join(dir, 'user/relaton-data-itu.json');
  let answer = (request, response) => send(request, response, archive(150));
  const address = await serve(t, (request, response) => { answer(request, response); });
  await beside(dir, 'update', '--from', address).ended;
  const before = readFileSync(file);
  for (const [how, words] of [
    [(_, response) => { response.writeHead(404).end(); }, /the server answers 404/], [(_, response) => { response.end('<html>Sign in</html>'); }, /no zip file/],
    [(request, response) => send(request, response, archive(150).subarray(0, 5000)), /zip/], [(request, response) => send(request, response, archive(2)), /holds 2 texts, which is no catalogue of ITU-T/],
  ]) {
    answer = how;
    const { stdout, stderr, status } = await beside(dir, 'update', '--from', address).ended;
    assert.deepEqual([stdout, status], ['', 2]);
    assert.match(stderr, words);
    assert.equal(stderr.trim().split('\n').length, 1);
    assert.ok(readFileSync(file).equals(before));
    assert.deepEqual(readdirSync(path.dirname(file)), ['relaton-data-itu.json']);
  }
});

test('an update that is killed goes on where it was', async (t) => {
  const dir = folder(t), body = archive(400), asked = [];
  let held;
  const address = await serve(t, (request, response) => {
    asked.push(request.headers.range);
    if (asked.length > 1) send(request, response, body);
    else {
      response.writeHead(200, { etag: '"1"', 'content-length': body.length }).write(body.subarray(0, 40_000));
      held?.();
    }
  });
  mkdirSync(path.join(dir, 'user'));
  writeFileSync(path.join(dir, 'user/keep.yaml'), ENTRIES);
  const part = path.join(dir, 'user/.relaton-data-itu.zip.part'), first = beside(dir, 'update', '--from', address);
  await new Promise((resolve) => { held = resolve; });
  while (!existsSync(part) || readFileSync(part).length < 40_000) await new Promise((resolve) => { setTimeout(resolve, 20); });
  first.child.kill('SIGKILL');
  await first.ended;
  assert.deepEqual(readdirSync(path.join(dir, 'user')).filter((name) => !name.startsWith('.')), ['keep.yaml']);
  const { stderr, status } = await beside(dir, 'update', '--from', address).ended;
  assert.deepEqual([stderr, status, asked], ['', 0, [undefined, 'bytes=40000-']]);
  assert.deepEqual(readdirSync(path.join(dir, 'user')), ['keep.yaml', 'relaton-data-itu.json']);
});

test('of two updates at once one says that the other is going on, and nothing is lost', async (t) => {
  const dir = folder(t, { 'user/.relaton-data-itu.json.0123abcd': 'left by one that was killed' }), body = archive(400), left = path.join(dir, 'user/.relaton-data-itu.json.0123abcd');
  utimesSync(left, new Date(0), new Date(0));
  let asked, go;
  const isAsked = new Promise((resolve) => { asked = resolve; }), goesOn = new Promise((resolve) => { go = resolve; });
  const address = await serve(t, (request, response) => { asked(); void goesOn.then(() => { send(request, response, body); }); });
  const first = beside(dir, 'update', '--from', address);
  await isAsked;
  const second = await beside(dir, 'update', '--from', address).ended;
  assert.deepEqual([second.stdout, second.status], ['', 2]);
  assert.match(second.stderr, /^rapporteur: An update of the catalogue is going on in another window or process \(\d+\)\. Wait for its end, or stop it; nothing was changed\.\n$/);
  go();
  assert.deepEqual([(await first.ended).status, readdirSync(path.join(dir, 'user'))], [0, ['relaton-data-itu.json']]);
});
