import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import type { Statement } from '../catalogue/statement.ts';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

const statement = (names: readonly string[], title: string, more: Partial<Statement>): Statement => ({
  names, title: { lang: 'en', text: title }, kind: 'recommendation', process: 'TAP', studyGroup: 'SG17', questions: ['8/17'],
  events: [{ event: 'under-study' }], relations: [], notes: [], place: 'Annex 2', row: 1, ...more,
});

const catalogue = buildCatalogue([{
  version: 1,
  source: { id: 'report', title: 'Report', date: '2023-09-08', covers: [] }, questions: [], abbreviations: [],
  statements: [
    statement(['X.asm-cc'], 'Requirements of attack surface management for cloud computing', {}),
    statement(['X.1817', 'X.5Gsec-message'], 'Security requirements for 5G message service', { questions: ['2/17'], events: [{ event: 'approved', date: '2023-09-08' }] }),
  ],
}]);

test('the number, the Question and the process of the header against the work item', () => {
  checkPictures('header-mismatch', {
    markdown: `---
provisional-name: X.5Gsec-message
                  ^^^^^^^^^^^^^^^ warning: X.5Gsec-message has the number X.1817, as of 2023-09-08. Write the number in the header.
question: Q7/17
           ^^^^ warning: X.1817 is under Question 2/17, as of 2023-09-08, and not under 7/17.
---
`,
    asciidoc: `= Security requirements for 5G message service
:docnumber: X.1817
:approval-process: aap
                   ^^^ warning: X.1817 is approved by TAP, as of 2023-09-08, and not by AAP.
`,
    text: `Draft new Recommendation ITU-T X.5Gsec-message
                               ^^^^^^^^^^^^^^^ warning: X.5Gsec-message has the number X.1817, as of 2023-09-08. Write the number in the header.
Security requirements for 5G messaging
`,
  }, { catalogue });
});

test('a header that names two texts', () => {
  checkPicture('header-mismatch', 'markdown', `---
docnumber: X.1817
provisional-name: X.asm-cc
                  ^^^^^^^^ warning: X.asm-cc (as of 2023-09-08) and X.1817 are different texts. Correct one of them.
---
`, { catalogue });
});

test('a header that agrees and an unknown one are left alone', () => {
  for (const text of [
    '---\ndocnumber: X.1817\nprovisional-name: X.5Gsec-message\nquestion: "Q2/17: Network security, Q8/17"\nprocess: TAP\ntitle: security requirements for 5G message service.\n---\n',
    '---\nprovisional-name: X.nobody-knows\nquestion: 1/17\n---\n',
    '# Draft new Recommendation ITU-T X.asm-cc\n\nRequirements of attack surface management for cloud computing\n',
    '---\nlanguage: fr\ndocnumber: X.1817\ntitle: Exigences de sécurité\n---\n',
  ]) assert.deepEqual(findingsOf('header-mismatch', text, 'markdown', { catalogue }).map(({ message }) => message), []);
});

test('fixes', () => {
  const fix = (text: string, syntax: 'markdown' | 'asciidoc' | 'text', title?: string): string => repaired('header-mismatch', syntax, text, { catalogue, ...(title !== undefined && { title }) });
  assert.equal(fix('---\nprovisional-name: X.5Gsec-message\n---\n', 'markdown'), '---\ndocnumber: X.1817\nprovisional-name: X.5Gsec-message\n---\n');
  assert.equal(fix('Draft new Recommendation ITU-T X.5Gsec-message\nSecurity requirements for 5G message service\n', 'text'), 'Draft new Recommendation ITU-T X.1817\nSecurity requirements for 5G message service\n');
  assert.equal(fix('= Security requirements for 5G message service\n:docnumber: X.1817\n:approval-process: aap\n', 'asciidoc'), '= Security requirements for 5G message service\n:docnumber: X.1817\n:approval-process: tap\n');
  assert.equal(fix('---\ndocnumber: X.1817\nquestion: Q7/17\n---\n', 'markdown', 'Change to 2/17'), '---\ndocnumber: X.1817\nquestion: Q2/17\n---\n');
});
