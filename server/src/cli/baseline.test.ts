import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutOf, compare, type KnownFinding } from './baseline.ts';
import type { About, CheckedFile, Diagnostic } from './report.ts';

const WHERE = { folder: '/home/editor', cwd: '/home/editor/drafts', isThere: () => true };
/** Where every file but those that are checked is gone. */
const RENAMED = { ...WHERE, isThere: () => false };

const marked = (picture: string): About => {
  const start = picture.indexOf('«'), end = picture.indexOf('»') - 1;
  return aboutOf('placeholder', { text: picture.replace(/[«»]/g, ''), start, end });
};

const diagnostic = (about: About, line = 0): Diagnostic => {
  const at = { line, character: 0 };
  return { rule: 'placeholder', severity: 'information', message: 'm', range: { start: at, end: at }, related: [], isFixable: false, fixes: [], about };
};

const files = (...diagnostics: readonly Diagnostic[]): readonly CheckedFile[] => [{ file: 'a.md', diagnostics }];
const known = (about: About, count?: number): KnownFinding => ({ file: 'drafts/a.md', rule: 'placeholder', ...about, ...(count !== undefined && { count }) });

test('a finding is known again when the paragraph is wrapped anew or changed further away, not when its own words change', () => {
  const about = marked('Long ago, when lamps were still lit by hand, the lamp is «TBD» in every one of the houses that stand there.');
  assert.equal(about.text, 'TBD');
  assert.deepEqual(marked('Long ago, when lamps were still lit by hand, the\n  lamp is «TBD» in every one of\nthe houses that stand there.\n'), about);
  assert.deepEqual(marked('Today, when lamps were still lit by hand, the lamp is «TBD» in every one of the houses that fell.'), about);
  assert.notEqual(marked('Long ago, when lamps were still lit by hand, the lamp is «TBC» in every one of the houses that stand there.').fingerprint, about.fingerprint);
  assert.notEqual(marked('Another lamp is «TBD» too.').fingerprint, about.fingerprint);
});

test('a long text is shortened for those who read it', () => {
  const { text } = marked(`«${'lamp '.repeat(50)}»`);
  assert.ok(text.length === 60 && text.endsWith('…'));
});

test('known findings are left out as often as they are known; what is gone is counted', () => {
  const one = marked('The lamp is «TBD».'), other = marked('The oil is «TBC».');
  const { files: [left], known: matched, gone } = compare(files(diagnostic(one, 1), diagnostic(one, 2), diagnostic(other, 3)), [known(one), known(marked('The wick is «???».'), 2)], WHERE);
  assert.deepEqual(left?.diagnostics.map(({ range }) => range.start.line), [2, 3]);
  assert.deepEqual([matched, gone], [1, 2]);
  assert.deepEqual(compare(files(diagnostic(one, 1), diagnostic(one, 2)), [known(one, 2)], WHERE), { files: files(), known: 2, gone: 0 });
});

test('of the same words, those whose surroundings are as they were are known first', () => {
  const old = marked('The lamp is «TBD».'), added = marked('The oil is «TBD».');
  const { files: [left] } = compare(files(diagnostic(added, 1), diagnostic(old, 2)), [known(old)], WHERE);
  assert.deepEqual(left?.diagnostics.map(({ range }) => range.start.line), [1]);
  // Where only the surroundings changed, the finding is the one that is known.
  assert.deepEqual(compare(files(diagnostic(added, 1)), [known(old)], WHERE), { files: files(), known: 1, gone: 0 });
});

test('the finding of another rule or file is another finding', () => {
  const about = marked('The lamp is «TBD».');
  for (const change of [{ rule: 'unused-term' }, { file: 'a.md' }]) assert.equal(compare(files(diagnostic(about)), [{ ...known(about), ...change }], WHERE).known, 0);
});

test('the findings of a file that is gone are known in the file that has them now', () => {
  const about = marked('The lamp is «TBD».'), old = { ...known(about), file: 'drafts/old.md' };
  assert.deepEqual(compare(files(diagnostic(about)), [old], RENAMED), { files: files(), known: 1, gone: 0 });
  // As long as the old file is there, this is a copy, whose findings are new.
  assert.equal(compare(files(diagnostic(about)), [old], WHERE).files[0]?.diagnostics.length, 1);
});

test('a renamed file may have been edited too; another file with the same word is not taken for it', () => {
  const same = marked('The lamp is «TBD».'), before = marked('The oil is «TBC».'), after = marked('The oil and the wick are «TBC».');
  const old = [same, before].map((about) => ({ ...known(about), file: 'drafts/old.md' }));
  assert.deepEqual(compare(files(diagnostic(same, 1), diagnostic(after, 2)), old, RENAMED), { files: files(), known: 2, gone: 0 });
  const { files: [left], known: matched, gone } = compare(files(diagnostic(after, 2)), old, RENAMED);
  assert.deepEqual([left?.diagnostics.length, matched, gone], [1, 0, 2]);
});

test('a file\'s own findings are known before those that a file of another name left', () => {
  const about = marked('The lamp is «TBD».'), old = { ...known(about), file: 'drafts/old.md' };
  const { files: [left], known: matched, gone } = compare(files(diagnostic(about, 1), diagnostic(about, 2), diagnostic(about, 3)), [old, known(about)], RENAMED);
  assert.deepEqual([left?.diagnostics.length, matched, gone], [1, 2, 0]);
});

test('a tag that was marked without its b- is known again', () => {
  const now = marked('See [«b-ITU-T X.1»].'), before = marked('See [b-«ITU-T X.1»].');
  assert.deepEqual(compare(files(diagnostic(now)), [known(before)], WHERE), { files: files(), known: 1, gone: 0 });
});
