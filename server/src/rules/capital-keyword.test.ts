import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { checkPictures, findingsOf, repaired } from './picture.ts';

const none = (text: string, syntax: Syntax = 'markdown'): void => { assert.deepEqual(findingsOf('capital-keyword', text, syntax), [], text); };

test('keywords in capitals, one finding for each word', () => {
  checkPictures('capital-keyword', {
    markdown: `## 6 Nodes

A node MUST reply. It MUST NOT sleep.
       ^^^^ information: ITU-T writes "must" in small letters, and nothing here says what "MUST" means. Write it small, or name RFC 2119 in clause 5.

A node SHALL NOT log.
       ^^^^^^^^^ information: ITU-T writes "shall" in small letters, and nothing here says what "SHALL" means. Write it small, or name RFC 2119 in clause 5.
`,
    asciidoc: `= Title
:docnumber: X.1

== Nodes

A node SHOULD reply.
       ^^^^^^ information: ITU-T writes "should" in small letters, and nothing here says what "SHOULD" means. Write it small, or name RFC 2119 in clause 5.
`,
    text: `6\tNodes
A node MUST reply.
       ^^^^ information: ITU-T writes "must" in small letters, and nothing here says what "MUST" means. Write it small, or name RFC 2119 in clause 5.
`,
  });
  assert.equal(findingsOf('capital-keyword', '## 6 A\n\nIt MUST reply.\n\nIt MUST log.\n', 'markdown')[0]?.related.length, 1);
});

test('a text that says what the capitals mean', () => {
  const body = '## 6 A\n\nIt MUST reply.\n';
  none(`## 5 Conventions\n\nThe words "MUST" and "SHALL" are requirements.\n\n${body}`);
  none(`${body}\nThe key words "MUST" and "SHALL" are those of [IETF RFC 2119].\n`);
  none(`## 2 References\n\n[IETF RFC 2119]  IETF RFC 2119 (1997), *Key words*.\n\n${body}`);
  none(`${body}\n## Bibliography\n\n[b-IETF BCP 14]  IETF BCP 14 (2017), *Key words*.\n`);
  assert.equal(findingsOf('capital-keyword', `## 5 Conventions\n\nThe word "SHALL" is a requirement.\n\n${body}`, 'markdown').length, 1);
});

test('capitals that are no keywords', () => {
  none('## 6 WHAT A NODE MUST DO\n\nA NODE MUST REPLY.\n\n`It MUST reply`, "it MUST reply", REQ-MUST-01.\n\n| Level |\n|---|\n| MUST |\n');
  none('## Appendix I: A\n\nIn [b-ETSI TS 1] a node MUST reply.\n');
  none('## 6 A\n\nAn API must reply.\n');
});

test('all are written small', () => {
  assert.equal(repaired('capital-keyword', 'markdown', '## 6 A\n\nIt MUST reply.\n\nIt MUST NOT log, and MUST wait.\n'), '## 6 A\n\nIt must reply.\n\nIt must not log, and must wait.\n');
});
