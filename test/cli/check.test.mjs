// rapporteur check: what it finds, how it writes it, how it ends.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkJson, drafts, folder, rapporteur, root, rulesOf } from './rapporteur.mjs';

const sample = (name) => readFileSync(path.join(drafts, name), 'utf8');

/** The faults of the sample draft that show in every syntax. */
const EVERYWHERE = [
  'draft-reference', 'identifier-form', 'numbered-work-item', 'placeholder', 'title-mismatch', 'uncited-reference', 'undefined-abbreviation',
  'unresolved-citation', 'unresolved-cross-reference', 'unused-abbreviation', 'unused-term',
];
/** Metanorma numbers clauses, sorts the list and inserts the sentences by itself; a text from Word has no header attributes. */
const FAULTS = {
  'sample.md': [...EVERYWHERE, 'abbreviation-order', 'clause-numbering', 'header-mismatch', 'required-sentence'],
  'sample.adoc': [...EVERYWHERE, 'header-mismatch'],
  'sample.txt': [...EVERYWHERE, 'abbreviation-order', 'clause-numbering', 'required-sentence'],
};

for (const [name, rules] of Object.entries(FAULTS)) {
  test(`${name}: each fault is found once and nothing else`, () => assert.deepEqual(rulesOf(checkJson(drafts, name)), rules.toSorted()));
}

test('clean.md: nothing is found', () => {
  const { status, stdout } = rapporteur(drafts, ['check', 'clean.md', '--fail-on', 'hint']);
  assert.match(stdout, /^✔ No findings in 1 draft\./);
  assert.equal(status, 0);
});

test('text: a line says where and what, the last one sums up', () => {
  const { stdout, stderr, status } = rapporteur(drafts, ['check', 'sample.md']);
  assert.match(stdout, /^sample\.md:76:72 +error +\[ITU-T X\.1817\] is in no list of references\..* unresolved-citation$/m);
  assert.match(stdout, /\n\n\d+ findings in 1 draft: 2 errors, 7 warnings, 6 information\. \d can be repaired with --fix\. Catalogue as of \d{4}-\d\d-\d\d\.\n$/);
  assert.equal(stderr, '');
  assert.equal(status, 1);
});

test('text: colours where they are asked for', () => {
  assert.ok(rapporteur(drafts, ['check', 'sample.md'], { NO_COLOR: '', FORCE_COLOR: '1' }).stdout.includes('\u001b['));
  assert.ok(!rapporteur(drafts, ['check', 'sample.md', '--no-color'], { NO_COLOR: '', FORCE_COLOR: '1' }).stdout.includes('\u001b['));
});

test('json: ranges are those of the text, fixes hold their edits', () => {
  const lines = sample('sample.md').split('\n'), [{ file, diagnostics }] = checkJson(drafts, 'sample.md');
  assert.equal(file, 'sample.md');
  const marked = (rule) => diagnostics.filter((d) => d.rule === rule).map(({ range: { start, end } }) => lines[start.line].slice(start.character, end.character));
  assert.deepEqual(marked('unresolved-citation'), ['[ITU-T X.1817]']);
  assert.deepEqual(marked('undefined-abbreviation'), ['SIEM']);
  assert.deepEqual(marked('numbered-work-item'), ['X.nssa-cc']);
  const { fixes } = diagnostics.find(({ rule }) => rule === 'numbered-work-item');
  assert.equal(fixes[0].certain, true);
  assert.deepEqual(fixes[0].edits.map(({ file: name, newText }) => [name, newText]), [['sample.md', 'X.1645']]);
  assert.ok(diagnostics.find(({ rule }) => rule === 'undefined-abbreviation').related.length > 0);
});

test('--fail-on: the level from which on the exit code is 1', () => {
  const status = (...args) => rapporteur(drafts, ['check', ...args]).status;
  assert.equal(status('sample.md', '--fail-on', 'off'), 0);
  assert.equal(status('sample.md', '--fail-on', 'hint'), 1);
  assert.equal(status('clean.md', '--fail-on', 'hint'), 0);
});

test('github: a workflow command for each finding', () => {
  const { stdout } = rapporteur(drafts, ['check', 'sample.md', '--format', 'github']);
  assert.match(stdout, /^::error file=sample\.md,line=76,endLine=76,col=72,endColumn=86,title=unresolved-citation::\[ITU-T X\.1817\]/m);
  assert.ok(stdout.trimEnd().split('\n').every((line) => /^::(?:error|warning|notice) file=/.test(line)));
});

test('sarif: a log that code scanning can read', () => {
  const log = JSON.parse(rapporteur(drafts, ['check', 'sample.md', '--format', 'sarif']).stdout), [run] = log.runs;
  assert.equal(log.version, '2.1.0');
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.equal(run.tool.driver.name, 'Rapporteur');
  assert.match(run.tool.driver.version, /^\d+\.\d+\.\d+/);
  assert.deepEqual(run.invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  assert.equal(run.results.length, FAULTS['sample.md'].length);
  for (const result of run.results) {
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.ok(['error', 'warning', 'note'].includes(result.level));
    assert.ok(result.message.text.length > 0);
    for (const { physicalLocation } of [...result.locations, ...result.relatedLocations ?? []]) {
      assert.equal(physicalLocation.artifactLocation.uri, 'sample.md');
      assertRegion(physicalLocation.region);
    }
    for (const fix of result.fixes ?? []) for (const change of fix.artifactChanges) for (const { deletedRegion } of change.replacements) assertRegion(deletedRegion);
  }
  const citation = run.results.find(({ ruleId }) => ruleId === 'unresolved-citation');
  assert.deepEqual(citation.locations[0].physicalLocation.region, { startLine: 76, startColumn: 72, endLine: 76, endColumn: 86 });
  for (const rule of run.tool.driver.rules) {
    assert.ok(rule.shortDescription.text && rule.help.text);
    assert.ok(URL.canParse(rule.helpUri) && rule.helpUri.endsWith(`docs/rules/${rule.id}.md`), rule.helpUri);
  }
});

/** SARIF counts from 1, and a region ends where it starts or later. */
function assertRegion({ startLine, startColumn, endLine, endColumn }) {
  for (const number of [startLine, startColumn, endLine, endColumn]) assert.ok(Number.isInteger(number) && number >= 1);
  assert.ok(endLine > startLine || (endLine === startLine && endColumn >= startColumn));
}

test('a file that is no draft has no findings, and is named only where it was', (t) => {
  const dir = folder(t, { 'README.md': '# A tool\n\nThe API of the CSP, see [ITU-T X.1].\n' });
  const { stdout, status } = rapporteur(dir, ['check', 'README.md']);
  assert.equal(stdout, 'README.md: not a draft: skipped.\n');
  assert.equal(status, 0);
  assert.deepEqual(checkJson(dir, 'README.md'), []);
  assert.equal(rapporteur(dir, ['check']).stdout, 'No draft among 1 file.\n');
});

test('folders: the drafts in them, without node_modules, hidden folders and other files', (t) => {
  const draft = sample('clean.md');
  const dir = folder(t, { 'a.md': draft, 'b/c.rec': draft, 'b/d.MD': draft, 'b/e.txt': 'no draft\n', 'b/f.html': draft, 'node_modules/x/g.md': draft, '.hidden/h.md': draft });
  assert.deepEqual(checkJson(dir).map(({ file }) => file).sort(), ['a.md', 'b/c.rec', 'b/d.MD']);
  assert.deepEqual(checkJson(dir, 'b').map(({ file }) => file).sort(), ['b/c.rec', 'b/d.MD']);
  assert.deepEqual(checkJson(dir, '**/*.md', 'a.md').map(({ file }) => file).sort(), ['a.md', 'b/d.MD']);
  assert.match(rapporteur(dir, ['check']).stdout, /No findings in 3 drafts; 1 other file left out\./);
});

test('settings: the nearest .rapporteur.json holds', (t) => {
  const dir = folder(t, {
    'sample.md': sample('sample.md'), 'old/sample.md': sample('sample.md'), 'notes.md': 'A SIEM tool.\n',
    '.rapporteur.json': JSON.stringify({ rules: { 'uncited-reference': 'error', 'unused-term': 'off' }, knownAbbreviations: ['SIEM'], ignore: { 'old/**': '*' }, draft: { include: ['notes.md'] } }),
  });
  const entries = checkJson(dir), rules = rulesOf(entries);
  assert.deepEqual(entries.map(({ file }) => file).sort(), ['notes.md', 'sample.md']);
  for (const rule of ['unused-term', 'undefined-abbreviation']) assert.ok(!rules.includes(rule));
  assert.equal(entries.flatMap(({ diagnostics }) => diagnostics).find(({ rule }) => rule === 'uncited-reference').severity, 'error');
});

test('includes: a draft in several files is checked as one, each finding in its own file', (t) => {
  const text = sample('sample.adoc'), references = text.indexOf('[bibliography]\n== References'), definitions = text.indexOf('== Definitions');
  const dir = folder(t, {
    'main.adoc': `${text.slice(0, references)}include::sections/references.adoc[leveloffset=+1]\n\n${text.slice(definitions)}`,
    'sections/references.adoc': text.slice(references, definitions).replace('== References', '= References'),
  });
  const whole = checkJson(drafts, 'sample.adoc'), parts = checkJson(dir);
  assert.deepEqual(rulesOf(parts), rulesOf(whole));
  assert.deepEqual(parts.map(({ file }) => file), ['main.adoc', 'sections/references.adoc']);
  assert.deepEqual(rulesOf([parts[1]]), ['draft-reference', 'title-mismatch', 'uncited-reference']);
  const lines = text.slice(references, definitions).split('\n'), { range: { start, end } } = parts[1].diagnostics.find(({ rule }) => rule === 'uncited-reference');
  assert.equal(lines[start.line].slice(start.character, end.character), whole[0].diagnostics.filter(({ rule }) => rule === 'uncited-reference').map(({ range }) => text.split('\n')[range.start.line].slice(range.start.character, range.end.character))[0]);
});

test('includes: what cannot be read is told with its line, in the draft alone', (t) => {
  const dir = folder(t, { 'main.adoc': `${sample('sample.adoc')}\ninclude::gone.adoc[]\n\ninclude::maybe.adoc[opts=optional]\n\ninclude::../../../../../etc/passwd[]\n` });
  const { status, stderr, stdout } = rapporteur(dir, ['check', 'main.adoc']);
  assert.match(stderr, /^rapporteur: main\.adoc:\d+: the included file gone\.adoc is not checked: there is no such file\.$/m);
  assert.match(stderr, /passwd is not checked: it is outside /);
  assert.match(stdout, /maybe\.adoc is not checked/);
  assert.equal(status, 2);
});

test('catalogues: a further file is used', (t) => {
  const seed = {
    version: 1, source: { id: 'ours', title: 'Our list', date: '2026-01-15', covers: [] }, questions: [], abbreviations: [],
    statements: [{ names: ['X.1999', 'X.our-item'], title: { lang: 'en', text: 'Our title' }, kind: 'recommendation', questions: [], events: [{ event: 'approved' }], relations: [], notes: [], place: 'Table 1' }],
  };
  const dir = folder(t, { 'ours.json': JSON.stringify(seed), 'draft.md': sample('clean.md').replace('with its owner', 'with its owner, as X.our-item asks') });
  assert.ok(rulesOf(checkJson(dir, 'draft.md', '--catalogue', 'ours.json')).includes('numbered-work-item'));
  assert.match(rapporteur(dir, ['catalogue', 'show', 'x.OUR-item', '--catalogue', 'ours.json']).stdout, /^X\.1999\n/);
});

test('--version and --help', () => {
  assert.equal(rapporteur(root, ['--version']).stdout.trim(), JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version);
  for (const args of [['--help'], ['check', '--help']]) assert.match(rapporteur(root, args).stdout, /Usage: rapporteur[^]*Examples:/);
});
