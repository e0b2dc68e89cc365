import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Syntax } from '../draft/block.ts';
import { scanDraft, spanOf } from '../draft/draft.ts';
import { checkDraft } from './checking/live-check.ts';

/** The rule is off by default, so it is switched on here: the marked words and the message of each finding. */
function found(text: string, syntax: Syntax = 'markdown'): string[] {
  const draft = scanDraft(text, syntax);
  return checkDraft(draft, { levels: { 'keyword-convention': 'information' }, knownAbbreviations: new Set(), catalogue: emptyCatalogue })
    .filter(({ rule }) => rule === 'keyword-convention')
    .map(({ place, message, related }) => `${text.slice(spanOf(draft, place).start, spanOf(draft, place).end)} [${String(related.length)}]: ${message}`);
}

const CLAUSE_5 = 'The keywords "is required to" indicate a requirement which must be followed.\n\nThe keywords “**can optionally**” indicate an option.\n\n';
const UNUSED = 'can optionally [0]: Clause 5 declares "can optionally", but no clause or annex uses it. Remove what is not used.';

test('a declared keyword that no clause uses', () => {
  assert.deepEqual(found(`## 5 Conventions\n\n${CLAUSE_5}## 6 A\n\nIt is required to reply.\n`), [UNUSED]);
  assert.deepEqual(found(`= T\n:docnumber: X.1\n\n== Conventions\n\n${CLAUSE_5}== A\n\nIt is required to reply.\n`, 'asciidoc'), [UNUSED]);
  assert.deepEqual(found(`5\tConventions\n${CLAUSE_5.replaceAll('*', '')}6\tRules\nIt is required to reply.\n`, 'text'), [UNUSED]);
});

test('keywords that are used and not declared', () => {
  assert.deepEqual(found(`## 5 Conventions\n\n${CLAUSE_5}## 6 A\n\nIt shall reply. It can optionally log. It is required to wait. It should stop and shall not go.\n`), [
    'shall [2]: "shall" and "should" are used, but clause 5 does not declare them. Declare what is used, or keep to the declared keywords.',
  ]);
});

test('two families without a declaration', () => {
  const shall = 'It shall reply.\n\n'.repeat(4), required = 'It is required to reply.\n\n'.repeat(3);
  assert.deepEqual(found(`## 6 A\n\n${shall}${required}`), ['is required to [2]: The text uses "shall" and "is required to" for its requirements. Keep to one of them, or say in clause 5 how they differ.']);
  assert.deepEqual(found(`## 6 A\n\n${shall}It is required to reply. It is not required to log.\n`), []);
});

test('a draft without requirements yet, other parts, quotations and French', () => {
  assert.deepEqual(found(`## 5 Conventions\n\n${CLAUSE_5}## 6 A\n\nText.\n`), []);
  assert.deepEqual(found(`## Summary\n\nIt shall reply.\n\n## 5 Conventions\n\nThe keyword "shall" is a requirement.\n\n## 6 A\n\nIt shall reply, and it may log. "It is required to" is avoided.\n\n## Appendix I: B\n\nIt is recommended.\n`), []);
  assert.deepEqual(found('## Résumé\n\nX\n\n## 5 Conventions\n\nLe mot "doit" est une exigence.\n\n## 6 A\n\nIl devrait répondre.\n'), []);
});

test('off by default', () => {
  const text = `## 5 Conventions\n\n${CLAUSE_5}## 6 A\n\nIt is required to reply.\n`;
  assert.deepEqual(checkDraft(scanDraft(text, 'markdown'), { levels: {}, knownAbbreviations: new Set(), catalogue: emptyCatalogue }).filter(({ rule }) => rule === 'keyword-convention'), []);
});
