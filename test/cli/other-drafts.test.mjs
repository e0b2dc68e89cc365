// rapporteur check: what several drafts of one run define.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkJson, folder, rapporteur } from './rapporteur.mjs';

const draft = (name, terms, clause = '3.2 Terms defined in this Recommendation') => `# Draft new Recommendation ITU-T ${name}

Lamps and bells of ${name}

## 3 Definitions

### ${clause}

${terms}
`;
const LAMP = '**3.2.1 signal lamp**: A lamp that gives signals to its keeper.';
const found = (entries, rule) => entries.flatMap(({ file, diagnostics }) => diagnostics.filter((one) => one.rule === rule).map((one) => ({ file, ...one })));

test('each draft of a run is checked beside the others', (t) => {
  const dir = folder(t, { 'own.md': draft('X.lamp-a', LAMP), 'other.md': draft('X.1999', LAMP), 'third.md': draft('X.1888', '**3.2.1 bell**: A bell.') });
  const all = found(checkJson(dir, '.'), 'term-defined-elsewhere');
  assert.deepEqual(all.map(({ file, message }) => [file, message]), [
    ['other.md', '"signal lamp" is defined in the draft X.lamp-a too, in the same words. Keep one of the two definitions.'],
    ['own.md', '"signal lamp" is defined in ITU-T X.1999 in the same words. Quote it in clause 3.1 with its source.'],
  ]);
  assert.deepEqual(all[1].related, [{ message: '"signal lamp" in ITU-T X.1999.', file: 'other.md', range: { start: { line: 8, character: 8 }, end: { line: 8, character: 19 } } }]);
  assert.deepEqual(found(checkJson(dir, 'own.md'), 'term-defined-elsewhere'), []);
  const { runs: [{ results }] } = JSON.parse(rapporteur(dir, ['check', '--format', 'sarif', '.']).stdout);
  const { relatedLocations: [{ physicalLocation }] } = results.find(({ ruleId, locations }) => ruleId === 'term-defined-elsewhere' && locations[0].physicalLocation.artifactLocation.uri === 'own.md');
  assert.deepEqual(physicalLocation, { artifactLocation: { uri: 'other.md' }, region: { startLine: 9, startColumn: 9, endLine: 9, endColumn: 20 } });
});

test('a quotation is held against its source, put together from several files', (t) => {
  const dir = folder(t, {
    'own.txt': 'Draft new Recommendation ITU-T X.lamp-a\n3\tDefinitions\n3.1\tTerms defined elsewhere\n3.1.1\tsignal lamp [ITU-T X.1999]: A lamp that gives light.\n',
    'main.adoc': '= Lamps\n:docnumber: X.1999\n:mn-document-class: itu\n\ninclude::terms.adoc[]\n',
    'terms.adoc': '== Definitions\n\n=== Terms defined in this Recommendation\n\n==== signal lamp\n\nA lamp that gives signals.\n',
  });
  const [one, ...more] = found(checkJson(dir, '.'), 'definition-differs');
  assert.deepEqual(more, []);
  assert.match(one.message, /"gives light" here, "gives signals" there/);
  assert.deepEqual(one.related.map(({ file, range }) => [file, range.start]), [['terms.adoc', { line: 4, character: 5 }]]);
  assert.deepEqual(one.fixes.map(({ title, certain, edits }) => [title, certain, edits[0].newText]), [['Take over the definition of ITU-T X.1999', false, 'A lamp that gives signals.']]);
});

test('a folder that the settings leave out has no say', (t) => {
  const dir = folder(t, { 'own.md': draft('X.lamp-a', LAMP), 'old/other.md': draft('X.1999', LAMP), '.rapporteur.json': '{ "ignore": { "old/**": "*" } }' });
  assert.deepEqual(found(checkJson(dir, '.'), 'term-defined-elsewhere'), []);
});
