import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { summaryOf } from './draft-summary.ts';
import { cursor, someCatalogue } from './fixture.ts';
import { isSought, soughtAt } from './references-elsewhere.ts';

const OTHER = summaryOf(scanDraft([
  '### 3.2 Terms defined in this Recommendation', '', '**3.2.1 Exposed-asset**: A.', '', '## 4 Abbreviations and acronyms', '', '| API | Application Programming Interface |', '', '## 6 Exposed asset', '', 'See [ITU-T X.1645], X.nssa-cc and X.805.', '',
].join('\n'), 'markdown'));

/** What of the other draft is meant from the cursor of a picture; undefined where nothing can be. */
function found(picture: string, syntax: Syntax = 'markdown'): readonly string[] | undefined {
  const { draft, offset } = cursor(picture, syntax), sought = soughtAt(draft, offset, someCatalogue);
  if (!sought) return undefined;
  const documents = sought.kind === 'document' ? OTHER.documents.filter(({ key }) => sought.keys.has(key)) : [];
  return [...OTHER.names.filter((name) => isSought(sought, name)).map(({ kind, name }) => `${kind} ${name}`), ...documents.map(({ role, key }) => `${role} ${key}`)];
}

test('a document under its number and its acronym', () => {
  const all = ['citation x.1645', 'mention x.nssa-cc'];
  assert.deepEqual(found('## 6 Body\n\nSee [ITU-T X.16‸45].\n'), all);
  assert.deepEqual(found('## 6 Body\n\nSee X.nss‸a-cc.\n'), all);
  assert.deepEqual(found('[bibliography]\n== References\n\n* [[[a,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _A_.\n\n== Body\n\nSee <<‸a>>.\n', 'asciidoc'), all);
  assert.deepEqual(found('6\tBody\nSee X.8‸05.\n', 'text'), ['mention x.805']);
});

test('a term in any form, an abbreviation as it is written, and never a clause by its title', () => {
  assert.deepEqual(found('### 3.2 Terms defined in this Recommendation\n\n**3.2.1 exposed asset**: A.\n\n## 6 Body\n\nTwo exposed as‸sets.\n'), ['term Exposed-asset']);
  assert.deepEqual(found('## 4 Abbreviations and acronyms\n\n| API | Another |\n\n## 6 Body\n\nAn A‸PI.\n'), ['abbreviation API']);
});

test('a clause, a cross-reference and running text are sought nowhere else', () => {
  assert.equal(found('## 6 Some‸ title\n'), undefined);
  assert.equal(found('## 6 Body\n\nSee clause‸ 6.\n'), undefined);
  assert.equal(found('## 6 Body\n\nSome ‸text.\n'), undefined);
});
