import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const COMMON = '# Recommendation ITU-T X.1 | ISO/IEC 2\n\nTitle\n\n';

test('in a text common with ISO/IEC', () => {
  checkPictures('may-not', {
    markdown: `${COMMON}## 6 Nodes

A node may not reply.
       ^^^^^^^ information: "may not" can forbid, or leave free. Write "need not" for what is left free, "shall not" for what is forbidden.
`,
    asciidoc: `= Title
:docnumber: X.1
:common-text-docnumber: ISO/IEC 2

== Nodes

A node may not reply.
       ^^^^^^^ information: "may not" can forbid, or leave free. Write "need not" for what is left free, "shall not" for what is forbidden.
`,
    text: `Recommendation ITU-T X.1 | ISO/IEC 2
Title
6\tNodes
A node may not reply.
       ^^^^^^^ information: "may not" can forbid, or leave free. Write "need not" for what is left free, "shall not" for what is forbidden.
`,
  });
});

test('what has one meaning, and what is no common text', () => {
  for (const text of [
    '# Recommendation ITU-T X.1\n\nTitle\n\n## 6 A\n\nA node may not reply.\n',
    `${COMMON}## 6 A\n\nA node may or may not reply, may not only log but also reply, and "may not" is avoided. \`may not\`\n`,
    `${COMMON}## 6 A\n\nA node may reply. It should not log.\n`,
    '---\ncommon-text-docnumber: ISO/IEC 2\nlanguage: fr\n---\n\n## 6 A\n\nUn nœud may not répondre.\n',
  ]) assert.deepEqual(findingsOf('may-not', text, 'markdown'), [], text);
});

test('both meanings are offered', () => {
  const text = `${COMMON}## 6 A\n\nIt may\u00a0not reply.\n`;
  assert.equal(repaired('may-not', 'markdown', text), `${COMMON}## 6 A\n\nIt need not reply.\n`);
  assert.equal(repaired('may-not', 'markdown', text, { title: 'Change to "shall not"' }), `${COMMON}## 6 A\n\nIt shall not reply.\n`);
});
