import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Place } from '../draft/block.ts';
import { editDraft, scanDraft, spanOf, textOfDraft, type Draft } from '../draft/draft.ts';
import type { ReadInclude } from '../draft/includes.ts';
import { pointOfOffset } from '../draft/lines.ts';
import { applyEdits } from '../rules/fixes/edits.ts';
import type { Finding } from '../rules/finding.ts';
import { FAULTY, randomEdits, type RandomEdit } from '../rules/fixture.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { WholeDraft } from './whole-draft.ts';
import { RUNS } from '../catalogue/fixture.ts';

const OPTIONS: CheckOptions = { levels: {}, knownAbbreviations: new Set<string>(), catalogue: { ...emptyCatalogue, asOf: '2023-09-08' } };

/** Files as an editor has them open, and the whole that they make. */
class Files {
  readonly drafts = new Map<string, Draft>();
  readonly whole: WholeDraft;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [file, text] of Object.entries(files)) this.drafts.set(file, scanDraft(text, 'asciidoc'));
    this.whole = this.fresh();
  }

  fresh(): WholeDraft {
    const read: ReadInclude = (file) => this.drafts.has(file) ? { file, text: this.text(file) } : { reason: 'there is no such file' };
    const whole = new WholeDraft('main', () => this.text('main'), read);
    whole.configure(OPTIONS);
    return whole;
  }

  draft(file: string): Draft {
    return this.drafts.get(file) ?? scanDraft('', 'asciidoc');
  }

  text(file: string): string {
    return textOfDraft(this.draft(file));
  }

  /** Replaces a stretch of a file, and tells the whole. */
  edit(file: string, start: number, end: number, text: string): void {
    const before = this.draft(file), old = textOfDraft(before), change = { from: pointOfOffset(old, start), to: pointOfOffset(old, end), text };
    const after = editDraft(before, change).draft;
    this.drafts.set(file, after);
    this.whole.change(file, { change, before, after });
  }

  type(file: string, before: string, text: string): void {
    const at = this.text(file).indexOf(before);
    this.edit(file, at, at, text);
  }

  findings(file: string, whole = this.whole): readonly Finding[] {
    return whole.findingsIn(file, this.draft(file));
  }

  /** The rules that find something in a file, each with the words it marks. */
  found(file: string): readonly string[] {
    return this.findings(file).map(({ rule, place }) => `${rule} ${place.block.text.slice(place.start, place.end)}`);
  }
}

const MAIN = `= Requirements of attack surface management
:docnumber: X.asm-cc
:mn-document-class: itu
:parts: sections

include::{parts}/scope[]

include::refs[]

include::abbreviations[leveloffset=+1]

== Requirements

The API is asked as <<x1219>> and <<x9>> say.
`;

const FILES = {
  main: MAIN,
  'sections/scope': '== Scope\n\nThis Recommendation covers the CSP and the VM.\n',
  refs: '[bibliography]\n== References\n\n* [[[x1219,ITU-T X.1219]]], Recommendation ITU-T X.1219 (2023), _Security architecture_.',
  abbreviations: '= Abbreviations and acronyms\n\nAPI:: Application Programming Interface\n\nCSP:: Cloud Service Provider\n\nXML:: Extensible Markup Language\n',
};

const has = (found: readonly string[], rule: string, words: string): boolean => found.some((one) => one.startsWith(rule) && one.includes(words));

test('whole: what one file lists the others may use, and what none lists is found where it stands', () => {
  const files = new Files(FILES);
  assert.ok(has(files.found('main'), 'unresolved-cross-reference', 'x9'));
  assert.ok(!has(files.found('main'), 'unresolved', 'x1219'));
  assert.ok(has(files.found('sections/scope'), 'undefined-abbreviation', 'VM'));
  assert.ok(!has(files.found('sections/scope'), 'undefined-abbreviation', 'CSP'));
  assert.ok(has(files.found('abbreviations'), 'unused-abbreviation', 'XML'));
  assert.ok(!files.found('refs').some((one) => one.startsWith('uncited')));
});

test('whole: a finding lies in a block of the file\'s own draft', () => {
  const files = new Files(FILES);
  for (const file of files.drafts.keys()) for (const { place, related } of files.findings(file)) {
    for (const one of [place, ...related.map((other) => other.place)]) assert.ok(files.draft(file).blocks.includes(one.block), `${file}: ${one.block.text}`);
  }
});

test('whole: typing in one file changes what is found in another', () => {
  const files = new Files(FILES);
  files.type('sections/scope', 'VM', 'XML and ');
  assert.ok(!has(files.found('abbreviations'), 'unused-abbreviation', 'XML'));
  files.type('abbreviations', 'XML::', 'VM:: Virtual Machine\n\n');
  assert.ok(!has(files.found('sections/scope'), 'undefined-abbreviation', 'VM'));
});

test('whole: typed text alone neither reads files nor renews findings', () => {
  const files = new Files(FILES), { drafts } = files;
  const before = [...drafts.keys()].map((file) => files.findings(file));
  const { draft } = files.whole, refs = files.draft('refs');
  drafts.delete('refs');
  files.type('sections/scope', 'and the', 'plain words ');
  drafts.set('refs', refs);
  assert.ok(files.whole.draft.blocks.filter((block) => !draft.blocks.includes(block)).length === 1);
  for (const [i, file] of ['main', 'refs', 'abbreviations'].entries()) assert.equal(files.findings(file), before[i === 0 ? 0 : i + 1]);
});

test('whole: an include line that comes or goes takes its file with it', () => {
  const files = new Files({ ...FILES, more: '== More\n\nA TPM is used.\n' });
  assert.deepEqual(files.found('more'), []);
  files.type('main', '== Requirements', 'include::more[]\n\n');
  assert.ok(files.whole.has('more'));
  assert.ok(has(files.found('more'), 'undefined-abbreviation', 'TPM'));
  const at = files.text('main').indexOf('include::more');
  files.edit('main', at, at + 17, '');
  assert.ok(!files.whole.has('more'));
  assert.deepEqual(files.found('more'), []);
});

test('whole: an include that cannot be read is said at its line', () => {
  const files = new Files({ ...FILES, main: MAIN.replace('== Requirements', 'include::lost[]\n\ninclude::maybe[opts=optional]\n\n== Requirements') });
  const unread = files.findings('main').filter(({ rule }) => rule === 'limited-check');
  assert.deepEqual(unread.map(({ level, message, place }) => [level, message, place.block.text.slice(place.start, place.end)]), [
    ['warning', 'The included file lost is not checked: there is no such file.', 'lost'],
    ['hint', 'The included file maybe is not checked: there is no such file.', 'maybe'],
  ]);
  files.type('main', 'This Recommendation', '');
  files.type('main', '== Requirements', '// rapporteur-disable-next-line limited-check\n');
  files.type('main', 'include::lost', '// rapporteur-disable-next-line limited-check\n');
  assert.deepEqual(files.findings('main').filter(({ rule, level }) => rule === 'limited-check' && level === 'warning'), []);
});

test('whole: a fix changes its own file', () => {
  const files = new Files({ ...FILES, abbreviations: '= Abbreviations and acronyms\n\nXML:: Extensible Markup Language\n\nAPI:: Application Programming Interface\n\nCSP:: Cloud Service Provider\n' });
  const unused = files.findings('abbreviations').find(({ rule }) => rule === 'unused-abbreviation');
  const edits = unused?.fixes[0]?.edits(files.draft('abbreviations')) ?? [];
  assert.equal(applyEdits(files.text('abbreviations'), edits), '= Abbreviations and acronyms\n\nAPI:: Application Programming Interface\n\nCSP:: Cloud Service Provider\n');
});

test('whole: a fix that would have to change another file gives no edits', () => {
  const files = new Files(FILES), missing = files.findings('main').find(({ rule, message }) => rule === 'missing-clause' && message.includes('Summary'));
  assert.ok(missing && missing.fixes.length > 0, 'a summary is missing, and belongs before the scope, which is another file');
  for (const fix of missing.fixes) assert.deepEqual(fix.edits(files.draft('main')), []);
});

test('whole: a file that is included twice has each finding once, and follows its edits', () => {
  const files = new Files({ ...FILES, main: `${MAIN}\ninclude::note[]\n\ninclude::note[]\n`, note: 'NOTE: The [ITU-T X.7777] applies.\n' });
  const rules = (whole: WholeDraft): readonly string[] => files.findings('note', whole).map(({ rule, place }) => `${rule} ${place.start.toString()}`);
  assert.equal(new Set(rules(files.whole)).size, rules(files.whole).length);
  files.type('note', 'applies', 'always ');
  files.type('note', 'NOTE', 'x ');
  assert.equal(textOfDraft(files.whole.draft), textOfDraft(files.fresh().draft));
  assert.deepEqual(rules(files.whole), rules(files.fresh()));
  assert.ok(rules(files.whole).length > 0);
});

/** All that a client sees of a finding, with offsets in its file. */
function told(draft: Draft, { rule, level, message, place, related, fixes }: Finding): string {
  const at = (one: Place): string => { const { start, end } = spanOf(draft, one); return `${String(start)}-${String(end)}`; };
  return JSON.stringify([rule, level, message, at(place), related.map((one) => [at(one.place), one.message]), fixes.map(({ title }) => title)]);
}

/** The faulty draft in files: one with a heading deepened, one without a last line end, one inside another. */
function faultyFiles(lineEnd: string): Readonly<Record<string, string>> {
  const text = FAULTY.asciidoc, cut = (from: string, to: string): string => text.slice(text.indexOf(from), to === '' ? text.length : text.indexOf(to));
  const files = {
    main: `${cut('= Req', '[bibliography]')}include::refs[]\n\ninclude::definitions[leveloffset=+1]\n\n${cut('== Abb', '== Requirements')}include::body[]\n`,
    refs: cut('[bibliography]', '== Definitions').trimEnd(),
    definitions: cut('== Definitions', '== Abbreviations').replaceAll('\n=', '\n').replace(/^=/, ''),
    body: `${cut('== Requirements', '=== Discovery')}include::discovery[]\n\nAnd an ASM.\n`,
    discovery: cut('=== Discovery', ''),
  };
  return Object.fromEntries(Object.entries(files).map(([file, content]) => [file, content.replaceAll('\n', lineEnd)]));
}

function checkEdits(lineEnd: string, edits: readonly (RandomEdit & { readonly file: number })[]): void {
  const files = new Files(faultyFiles(lineEnd)), names = [...files.drafts.keys()];
  for (const { file, at, length, text } of edits) {
    const name = names[file] ?? 'main', old = files.text(name), start = Math.floor(at * (old.length + 1));
    files.edit(name, start, Math.min(old.length, start + length), text);
    const fresh = files.fresh();
    assert.equal(textOfDraft(files.whole.draft), textOfDraft(fresh.draft));
    for (const one of names) {
      const draft = files.draft(one);
      assert.deepEqual(files.findings(one).map((finding) => told(draft, finding)).sort(), files.findings(one, fresh).map((finding) => told(draft, finding)).sort(), one);
    }
  }
}

const anyEdits = fc.tuple(randomEdits, fc.array(fc.nat(4), { minLength: 8, maxLength: 8 })).map(([edits, files]) => edits.map((edit, i) => ({ ...edit, file: files[i] ?? 0 })));

for (const [name, lineEnd] of [['line feeds', '\n'], ['carriage returns and line feeds', '\r\n']] as const) {
  test(`whole: after any edits of its files, with ${name}, the findings are those of a fresh assembly`, () => {
    fc.assert(fc.property(anyEdits, (edits) => { checkEdits(lineEnd, edits); }), { seed: 29, numRuns: RUNS });
  });
}

test('a file that changed without a word has no text for edits until the whole is put together anew', () => {
  const files = new Files({ main: '= T\n\ninclude::one[]\n', one: '== A\n\nText.\n' });
  assert.equal(files.whole.state.draft.starts.length > 0, true);
  assert.equal(files.whole.currentTextOf('one'), '== A\n\nText.\n');
  files.type('one', 'Text', 'More ');
  assert.equal(files.whole.currentTextOf('one'), '== A\n\nMore Text.\n', 'the editor told of it');
  files.whole.reread();
  assert.match(textOfDraft(files.whole.draft), /More/);
  files.drafts.set('one', scanDraft('// New.\n\n== A\n\nMore Text.\n', 'asciidoc'));
  assert.equal(files.whole.currentTextOf('one'), undefined);
  assert.match(textOfDraft(files.whole.draft), /New/);
  assert.match(files.whole.currentTextOf('one') ?? '', /New/);
});
