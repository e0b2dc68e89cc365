import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import type { Statement } from '../catalogue/statement.ts';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const statement = (names: readonly string[], text: string, lang = 'en'): Statement => ({
  names, title: { lang, text }, kind: 'recommendation', process: 'TAP', studyGroup: 'SG17', questions: ['8/17'],
  events: [{ event: 'under-study' }], relations: [], notes: [], place: 'Annex 2', row: 1,
});

const catalogue = buildCatalogue([{
  version: 1, source: { id: 'report', title: 'Report', date: '2023-09-08', covers: [] }, questions: [], abbreviations: [],
  statements: [
    statement(['X.asm-cc'], 'Requirements of attack surface management for cloud computing'), statement(['X.1817'], 'Security requirements for 5G message service'),
    statement(['X.soar-cc'], 'Framework of orchestration'), statement(['X.soar-cc'], 'Cadre applicable à l\'orchestration', 'fr'),
    statement(['X.sup-cv'], 'Supplement to X.1813: Security deployment scenarios'),
  ],
}]);
const none = (text: string): void => { assert.deepEqual(findingsOf('draft-title-mismatch', text, 'markdown', { catalogue }).map(({ message }) => message), []); };

test('another title than that of the work item', () => {
  const message = 'information: The title of X.asm-cc is "Requirements of attack surface management for cloud computing", as of 2023-09-08.';
  checkPictures('draft-title-mismatch', {
    markdown: `---
provisional-name: X.asm-cc
---

# Attack surface management
  ^^^^^^^^^^^^^^^^^^^^^^^^^ ${message}

## 1 Scope
`,
    asciidoc: `= Attack surface management
  ^^^^^^^^^^^^^^^^^^^^^^^^^ ${message}
:docnumber: X.asm-cc
`,
    text: `Draft new Recommendation ITU-T X.asm-cc
Attack surface management
^^^^^^^^^^^^^^^^^^^^^^^^^ ${message}
`,
  }, { catalogue });
});

test('the title in any form and language the catalogue has it in', () => {
  none('---\ndocnumber: X.1817\ntitle: security requirements for 5G message service.\n---\n');
  none('---\ndocnumber: X.1817\ntitle: "Information technology – Security requirements for 5G message service"\n---\n');
  none('---\nprovisional-name: X.sup-cv\ntitle: Security deployment scenarios\n---\n');
  none('---\nprovisional-name: X.soar-cc\ntitle: "Cadre applicable à l\'orchestration"\n---\n');
  none('---\nprovisional-name: X.soar-cc\ntitle: >\n  Framework of\n  orchestration\n---\n');
  none('---\nlanguage: fr\ndocnumber: X.1817\ntitle: Exigences de sécurité\n---\n');
});

test('an unknown work item, a header that names two texts and an amendment are left alone', () => {
  none('---\nprovisional-name: X.nobody-knows\ntitle: Title\n---\n');
  none('---\ndocnumber: X.1817\nprovisional-name: X.asm-cc\ntitle: Title\n---\n');
  none('# Draft Amendment 1 to Recommendation ITU-T X.1817\n\nNew messages\n');
  none('# Draft new Recommendation ITU-T X.1817\n\n<img src="logo.png" />\n\n## 1 Scope\n');
});

test('the fix writes the title, wherever it stands', () => {
  const fixed = (text: string): string => repaired('draft-title-mismatch', 'markdown', text, { catalogue });
  const folded = (title: string): string => `---\nprovisional-name: X.soar-cc\ntitle: >\n  ${title}\n---\n`;
  assert.equal(fixed(folded('Framework for\n  orchestration')), folded('Framework of orchestration'));
  assert.equal(fixed('# Draft new Recommendation ITU-T X.1817\n\n**Messages**\n'), '# Draft new Recommendation ITU-T X.1817\n\n**Security requirements for 5G message service**\n');
});
