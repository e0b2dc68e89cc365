import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const MESSAGE = 'hint: ASM is explained 3 times more after its first use. Write ASM alone.';

test('a full form that stands three times more is one finding, at the first of them', () => {
  const body = (end: string): string => `The attack surface management (ASM) begins.${end}
An attack surface management (ASM) tool.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${MESSAGE}${end}
Attack-surface management (ASM) again.${end}
The end of attack surface management (ASM).`;
  checkPictures('abbreviation-overexpanded', { markdown: `## 6 Requirements\n\n${body('\n')}`, asciidoc: `= Title\n\n== Requirements\n\n${body('\n')}`, text: `6\tRequirements\n${body('')}` });
});

const draft = (...lines: readonly string[]): string => `## 6 Requirements\n\n${lines.join('\n\n')}\n`;
const found = (text: string): readonly string[] => findingsOf('abbreviation-overexpanded', text, 'markdown').map(({ message }) => message);
const FORM = 'The attack surface management (ASM) tool.';

test('what does not count: two repetitions, other words, tables, captions, headings, summary, definitions, annexes', () => {
  assert.deepEqual(found(draft(FORM, FORM, FORM)), []);
  assert.deepEqual(found(draft(FORM, FORM, FORM, 'An application server module (ASM).')), []);
  assert.deepEqual(found(draft(FORM, FORM, FORM, `| Tool | Use |\n|---|---|\n| ${FORM} | Scan |`)), []);
  assert.deepEqual(found(draft(FORM, FORM, FORM, 'Figure 1 – Attack surface management (ASM)')), []);
  assert.deepEqual(found(draft(FORM, FORM, FORM, '### 6.1 Attack surface management (ASM)')), []);
  assert.deepEqual(found(`## Summary\n\n${FORM}\n\n${draft(FORM, FORM, FORM)}\n## Annex A\n\n${FORM}\n`), []);
  assert.deepEqual(found(draft(FORM, FORM, FORM, 'The ASM and the ASM and the ASM.')), []);
});

test('plurals, hyphens, lines and French words are the same full form', () => {
  const [message] = found(draft('An application programming interface (API).', 'The application-programming interfaces (APIs).', 'Application\nprogramming interfaces (APIs).', 'An Application Programming Interface (API).'));
  assert.equal(message, 'API is explained 3 times more after its first use. Write API alone.');
  assert.equal(found(draft(...Array.from({ length: 4 }, () => 'La gestion des surfaces exposées (GSE) est utile.'))).length, 1);
});

test('the fix leaves the first, keeps plurals and passes over divided markup', () => {
  const before = draft(FORM, 'All application programming interfaces (APIs).', FORM, 'Two attack surface\nmanagements (ASMs).', 'An **attack surface management** (ASM).', `**${FORM}**`);
  const after = draft(FORM, 'All application programming interfaces (APIs).', 'The ASM tool.', 'Two ASMs.', 'An **attack surface management** (ASM).', '**The ASM tool.**');
  assert.equal(repaired('abbreviation-overexpanded', 'markdown', before), after);
  assert.deepEqual(found(after), []);
});
