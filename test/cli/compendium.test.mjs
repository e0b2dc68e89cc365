// rapporteur compendium build: what many texts define, in each form, and how it ends.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkJson, folder, rapporteur, root } from './rapporteur.mjs';

const recommendation = (terms, abbreviations = '') => `# Recommendation\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n${terms}\n\n## 4 Abbreviations and acronyms\n\n${abbreviations}\n\n## 6 Body\n\nThe lamp shall shine.\n`;
const FILES = {
  'texts/T-REC-X.1999-200301.md': recommendation('**3.2.1 signal lamp**: A lamp & its <light>.', '| | |\n|---|---|\n| LK | Lamp Keeper |'),
  'texts/T-REC-X.2001-200301.txt': 'Recommendation ITU-T X.2001\n3\tDefinitions\n3.2\tTerms defined in this Recommendation\n3.2.1\tsignal lamp: What a railway has.\n4\tAbbreviations and acronyms\nLK\tLightning Kit\n6\tBody\nIt should shine.\n',
  'texts/main.adoc': '= Lamps\n:docnumber: X.lamp-a\n:mn-document-class: itu\n\ninclude::parts/terms.adoc[]\n',
  'texts/parts/terms.adoc': '== Terms and definitions\n\n=== Terms defined in this Recommendation\n\n==== mast\n\nWhat carries a lamp.\n',
  'texts/README.md': '# Notes\n', 'texts/broken.docx': 'no Word document', 'texts/~$lock.docx': 'lock',
};
const build = (dir, ...args) => rapporteur(dir, ['compendium', 'build', ...args]);

test('json: a catalogue file after its schema; what cannot be read is named, and the rest is there', (t) => {
  const dir = folder(t, FILES), { stdout, stderr, status } = build(dir, 'texts', '--out', 'compendium.json');
  assert.match(stdout, /^compendium\.json: 2 Recommendations and 1 draft: 3 definitions, 2 abbreviations, 2 requirements, 2 conflicts\.\n$/);
  assert.match(stderr, /^rapporteur: texts\/broken\.docx: the zip file is damaged .+\n$/);
  assert.equal(status, 2);
  const made = JSON.parse(readFileSync(path.join(dir, 'compendium.json'), 'utf8'));
  const schema = JSON.parse(readFileSync(path.join(root, 'seeds/compendium.schema.json'), 'utf8')), validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);
  assert.ok(validate(made), JSON.stringify(validate.errors));
  assert.deepEqual(made.compendium.documents.map(({ document }) => document), ['ITU-T X.1999', 'ITU-T X.2001', 'X.lamp-a']);
  assert.deepEqual(made.compendium.conflicts.definitions.map(({ name, kind }) => [name, kind]), [['signal lamp', 'different']]);
});

test('growth against an earlier compendium; checks use the compendium as a catalogue', (t) => {
  const dir = folder(t, Object.fromEntries(Object.entries(FILES).filter(([name]) => name !== 'texts/broken.docx')));
  assert.equal(build(dir, 'texts', '--out', 'compendium.json').status, 0);
  writeFileSync(path.join(dir, 'texts/new.md'), `# Draft new Recommendation ITU-T X.new-a\n\n${recommendation('**3.2.1 post**: A mast.')}`);
  assert.match(build(dir, 'texts', '--since', 'compendium.json', '--out', 'next.json').stdout, / 1 definition and 1 draft were added since \d{4}-\d\d-\d\d\.\n$/);
  writeFileSync(path.join(dir, 'draft.md'), `# Draft new Recommendation ITU-T X.user-a\n\n${recommendation('**3.2.1 signal-lamp**: A lamp with light.', '| | |\n|---|---|\n| API | Application Programming Interface |')}\n\nThe LK shall wait.\n`);
  const [{ diagnostics }] = checkJson(dir, 'draft.md', '--catalogue', 'compendium.json'), told = (rule) => diagnostics.filter((one) => one.rule === rule).map(({ message }) => message).join('\n');
  assert.match(told('term-defined-elsewhere'), /"signal-lamp" is defined in ITU-T X\.(?:1999|2001)/);
  assert.match(told('undefined-abbreviation'), /the catalogue has it as "(?:Lamp Keeper|Lightning Kit)"/);
});

test('tbx: well-formed, with the elements of TBX-Basic where they belong', (t) => {
  const xml = build(folder(t, FILES), 'texts', '--format', 'tbx').stdout;
  const within = { tbx: '', tbxHeader: 'tbx', fileDesc: 'tbxHeader', titleStmt: 'fileDesc', title: 'titleStmt', sourceDesc: 'fileDesc', p: 'sourceDesc', text: 'tbx', body: 'text', conceptEntry: 'body', langSec: 'conceptEntry', descripGrp: 'langSec', descrip: 'descripGrp', admin: 'descripGrp langSec', termSec: 'langSec', term: 'termSec', termNote: 'termSec' };
  const open = [], texts = [];
  for (const [, close, name, text] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([A-Za-z]+)[^<>]*>([^<]*)/g)) {
    if (close) assert.equal(open.pop(), name);
    else {
      assert.ok((within[name] ?? '-').split(' ').includes(open.at(-1) ?? ''), `${name} in ${open.at(-1)}`);
      open.push(name);
    }
    texts.push(text);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(texts.join(''), /&(?!(?:amp|lt|gt|quot|apos);)|>/);
  assert.equal(xml.match(/<conceptEntry /g).length, 5);
});

test('tbx: where there is nothing to write, nothing is written, and that is said', (t) => {
  const dir = folder(t, { 'texts/T-REC-X.1999-200301.md': recommendation('None.') }), { stdout, stderr, status } = build(dir, 'texts', '--format', 'tbx', '--out', 'terms.tbx');
  assert.deepEqual([stdout, stderr, status, existsSync(path.join(dir, 'terms.tbx'))], ['', 'rapporteur: texts: no definition and no abbreviation was found, and TBX holds nothing else. Nothing was written.\n', 2, false]);
  assert.equal(build(dir, 'texts', '--format', 'csv').status, 0);
});

test('a definition too long to be read is told with its line, also in an included file; the others are there', (t) => {
  const long = `${'word '.repeat(50_000)}end.`;
  const dir = folder(t, {
    'texts/T-REC-X.1999-200301.md': recommendation(`**3.2.1 lamp**: A light.\n\n**3.2.2 mast**: ${long}`), 'texts/main.adoc': FILES['texts/main.adoc'], 'texts/parts/terms.adoc': `${FILES['texts/parts/terms.adoc']}\n==== post\n\n${long}\n`,
  });
  const { stdout, stderr, status } = build(dir, 'texts', '--out', 'c.json');
  assert.match(stdout, /: 2 definitions, /);
  assert.match(stderr, /^rapporteur: texts\/T-REC-X\.1999-200301\.md:9: a paragraph of 2500\d\d characters is not read, for it has over 200 000\. Break it into paragraphs\.$/m);
  assert.match(stderr, /^rapporteur: texts\/parts\/terms\.adoc:11: a paragraph of 25000\d characters/m);
  assert.deepEqual([stderr.trim().split('\n').length, status], [2, 2]);
});

test('csv and markdown on standard output', (t) => {
  const dir = folder(t, FILES);
  assert.match(build(dir, 'texts', '--format', 'csv').stdout, /^\uFEFFkind,name,text,document,clause,quotes,language\r\n/);
  assert.match(build(dir, 'texts', '--format', 'markdown').stdout, /^# Compendium of texts\n[^]*\n## Terms with several definitions\n\n\*\*signal lamp\*\*\. They say different things\./);
});

test('nothing to read, a wrong earlier file, no place to write: one line that says so, exit code 2', (t) => {
  const dir = folder(t, { ...FILES, 'empty/notes.md': '# Notes\n', 'wrong.json': '{}' });
  for (const [args, words] of [
    [['empty'], /^rapporteur: empty: no draft or Recommendation was found\./], [['none'], /rapporteur: none: there is no such file or folder\./],
    [['texts', '--since', 'wrong.json'], /^rapporteur: wrong\.json:1: is no catalogue: .*Name an earlier compendium/], [['texts', '--out', 'no/such/c.json'], /rapporteur: no\/such\/c\.json: cannot be written: /],
  ]) {
    const { stdout, stderr, status } = build(dir, ...args);
    assert.match(stderr, words);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  }
  assert.ok(!existsSync(path.join(dir, 'no')));
});
