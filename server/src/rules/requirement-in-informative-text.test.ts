import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { checkPicture, checkPictures, findingsOf } from './picture.ts';

const RULE = 'requirement-in-informative-text';

const messages = (text: string, syntax: Syntax = 'markdown'): readonly string[] => findingsOf(RULE, text, syntax).map(({ level, message }) => `${level}: ${message}`);
const none = (text: string, syntax: Syntax = 'markdown'): void => { assert.deepEqual(messages(text, syntax), [], text); };

test('"shall" in the Summary, in an appendix and in a note', () => {
  checkPictures(RULE, {
    markdown: `## Summary

A provider shall list its assets. It shall not hide any.
           ^^^^^ warning: "shall" states a requirement, and the Summary has none. Move it to a clause after clause 5, or say it in other words.

## 6 Assets

A provider shall list its assets.

NOTE – A list shall be kept.
              ^^^^^ warning: "shall" states a requirement, and notes have none. Move it out of the note, or say it in other words.

## Appendix II: Example

The list shall be short.
         ^^^^^ information: "shall" states a requirement, but Appendix II is no integral part of the text. Move it to the main text or an annex, or say it in other words.
`,
    asciidoc: `= Title
:docnumber: X.1

[abstract]
== Summary

A provider shall list its assets.
           ^^^^^ warning: "shall" states a requirement, and the Summary has none. Move it to a clause after clause 5, or say it in other words.

== Assets

A provider shall list its assets.

NOTE: A list shall be kept.
             ^^^^^ warning: "shall" states a requirement, and notes have none. Move it out of the note, or say it in other words.

[appendix,obligation=informative]
== Example

The list shall be short.
         ^^^^^ information: "shall" states a requirement, but Appendix I is no integral part of the text. Move it to the main text or an annex, or say it in other words.
`,
    text: `Summary
A provider shall list its assets.
           ^^^^^ warning: "shall" states a requirement, and the Summary has none. Move it to a clause after clause 5, or say it in other words.
6\tAssets
A provider shall list its assets.
NOTE – A list shall be kept.
              ^^^^^ warning: "shall" states a requirement, and notes have none. Move it out of the note, or say it in other words.
Appendix I
Example
The list shall be short.
         ^^^^^ information: "shall" states a requirement, but Appendix I is no integral part of the text. Move it to the main text or an annex, or say it in other words.
`,
  });
});

test('one finding for a part, with the other places', () => {
  const text = '## Introduction\n\nA node must not sleep.\n\nIt must reply, and shall log.\n\n## Appendix I: A\n\nIt shall reply.\n\n## Appendix II: B\n\nIt shall reply. It shall log.\n\nIt shall sleep.\n';
  const found = findingsOf(RULE, text, 'markdown');
  assert.deepEqual(found.map(({ level, related }) => [level, related.length]), [['warning', 2], ['information', 0], ['information', 2]]);
  assert.deepEqual(found[0]?.related.map(({ message }) => message), ['"must not" stands here too.', '"must" stands here too.']);
});

test('"must" often tells a fact', () => {
  assert.deepEqual(messages('## Summary\n\nNodes must be told apart.\n'), ['information: "must" reads as a requirement, and the Summary has none. If it tells a fact, say so in other words.']);
  assert.deepEqual(messages('## 6 A\n\nNOTE – A node must be known.\n'), ['information: "must" reads as a requirement, and notes have none. If it tells a fact, say so in other words.']);
  none('## Appendix I: A\n\nA field engineer must know it.\n');
  none('## Summary\n\nThe key must have been lost.\n');
});

test('phrases with "is" are keywords where clause 5 says so', () => {
  const text = '## Introduction\n\nA node is required to reply. It is not required to log. Some are recommended.\n';
  none(text);
  assert.deepEqual(messages(`${text}\n## 5 Conventions\n\n"is required to" indicates a requirement.\n`), [
    'information: "is required to" reads as a requirement, and the Introduction has none. If it tells a fact, say so in other words.',
  ]);
});

test('what may stand in informative text', () => {
  none('## Summary\n\nA node may reply and should log. In May it can sleep.\n');
  none('## Introduction\n\nAs [ITU-T X.1] says, nodes shall reply.\n');
  none('## Introduction\n\nThe words "shall" and “a node shall reply” are strong; so is \'it shall not\'.\n');
  none('## Appendix I: A\n\nITU-T X.509 says that keys shall be kept. The file has `shall`.\n');
  none('## 1 Scope\n\nA node shall reply.\n\n## Annex A: B\n\nA node shall reply.\n');
  none('## Summary\n\nEl nodo debe responder. Узел должен отвечать.\n');
});

test('notes to tables and figures may hold requirements', () => {
  none('## 6 A\n\nTable 1 – B\n\n| a |\n|---|\n| NOTE – It shall be 1 m. |\n\nNOTE – It shall be 2 m.\n');
  none('## 6 A\n\n![a](a.png)\n\nNOTE – It shall be 2 m.\n\nFigure 1 – B\n');
});

test('the Scope of a common text, and French', () => {
  const scope = '## 1 Scope\n\nA node shall reply.\n';
  assert.equal(messages(`# Recommendation ITU-T X.1 | ISO/IEC 2\n\nTitle\n\n${scope}`).length, 1);
  checkPicture(RULE, 'markdown', `## Résumé

Un nœud doit répondre.
        ^^^^ information: "doit" reads as a requirement, and the part "Résumé" has none. If it tells a fact, say so in other words.

## Appendice I: Exemple

Un nœud doit répondre.
`);
});
