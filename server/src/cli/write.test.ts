import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exitCode, type Diagnostic, type Report, type Severity } from './report.ts';
import { writeGithub } from './write-github.ts';
import { writeJson } from './write-json.ts';
import { writeText } from './write-text.ts';

function diagnostic(severity: Severity, message: string, line = 0, isFixable = false): Diagnostic {
  const range = { start: { line, character: 4 }, end: { line, character: 9 } };
  const fixes = isFixable ? [{ title: 'Repair it', certain: true, edits: [{ file: 'a.md', range, newText: 'x' }] }] : [];
  return { rule: 'placeholder', severity, message, range, related: [{ message: 'Here too.', file: 'b.md', range }], isFixable, fixes };
}

const reportOf = (report: Partial<Report>): Report => ({ files: [], drafts: 1, others: 0, notes: [], failures: [], repaired: 0, asOf: '2025-06-17', ...report });

test('text: a line for each finding, columns in line, and a sum', () => {
  const files = [{ file: 'a.md', diagnostics: [diagnostic('error', 'Wrong.', 1, true), diagnostic('information', 'Odd.', 11)] }, { file: 'b.md', diagnostics: [] }];
  assert.equal(writeText(reportOf({ files }), { color: false }), [
    'a.md:2:5   error        Wrong.  placeholder',
    'a.md:12:5  information  Odd.  placeholder',
    '',
    '2 findings in 1 draft: 1 error, 1 information. 1 can be repaired with --fix. Catalogue as of 2025-06-17.',
    '',
  ].join('\n'));
});

test('text: nothing found, nothing to check, something repaired', () => {
  const text = (report: Partial<Report>): string => writeText(reportOf(report), { color: false });
  assert.equal(text({ drafts: 2, others: 1 }), '✔ No findings in 2 drafts; 1 other file left out. Catalogue as of 2025-06-17.\n');
  assert.equal(text({ repaired: 3 }), '✔ 3 problems repaired. No findings in 1 draft. Catalogue as of 2025-06-17.\n');
  assert.equal(text({ drafts: 0, others: 1, notes: ['a.md: not a draft: skipped.'] }), 'a.md: not a draft: skipped.\n');
  assert.equal(text({ drafts: 0, others: 4 }), 'No draft among 4 files.\n');
  assert.equal(text({ drafts: 0 }), 'There is no file here that could be a draft.\n');
  assert.equal(text({ drafts: 0, failures: ['x'] }), '');
});

test('text: what a draft holds cannot steer the terminal', () => {
  const files = [{ file: 'a\u001b[31m.md', diagnostics: [diagnostic('error', 'Two\nlines \u001b]0;x\u0007\u202e')] }];
  assert.equal(writeText(reportOf({ files }), { color: false }).split('\n')[0], 'a�[31m.md:1:5  error  Two lines �]0;x��  placeholder');
});

test('text: colours only when asked for', () => {
  const files = [{ file: 'a.md', diagnostics: [diagnostic('error', 'Wrong.')] }];
  assert.ok(writeText(reportOf({ files }), { color: true }).includes('\u001b[31merror'));
});

test('github: a command for each finding, with what would end it escaped', () => {
  const files = [{ file: 'a,b:c.md', diagnostics: [diagnostic('error', '100 % wrong::\nend', 2), diagnostic('hint', 'Odd.')] }];
  assert.equal(writeGithub(reportOf({ files })), [
    '::error file=a%2Cb%3Ac.md,line=3,endLine=3,col=5,endColumn=10,title=placeholder::100 %25 wrong:: end',
    '::notice file=a%2Cb%3Ac.md,line=1,endLine=1,col=5,endColumn=10,title=placeholder::Odd.',
    '',
  ].join('\n'));
});

test('json: the shape that other programs rely on', () => {
  const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 9 } };
  assert.deepEqual(JSON.parse(writeJson(reportOf({ files: [{ file: 'a.md', diagnostics: [diagnostic('warning', 'Odd.', 0, true)] }] }))), [{
    file: 'a.md', diagnostics: [{
      rule: 'placeholder', severity: 'warning', message: 'Odd.', range, related: [{ message: 'Here too.', file: 'b.md', range }],
      fixes: [{ title: 'Repair it', certain: true, edits: [{ file: 'a.md', range, newText: 'x' }] }],
    }],
  }]);
  assert.equal(writeJson(reportOf({})), '[]\n');
});

test('exit code: by the highest level, and 2 for what could not be read', () => {
  const found = (severity: Severity): Report => reportOf({ files: [{ file: 'a.md', diagnostics: [diagnostic(severity, '')] }] });
  assert.equal(exitCode(found('warning'), 'error'), 0);
  assert.equal(exitCode(found('warning'), 'warning'), 1);
  assert.equal(exitCode(found('error'), 'hint'), 1);
  assert.equal(exitCode(found('error'), 'off'), 0);
  assert.equal(exitCode(reportOf({ failures: ['x'] }), 'off'), 2);
});
