import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPictures, findingsOf, repaired } from './picture.ts';
import type { Syntax } from '../draft/block.ts';

const none = (text: string, syntax: Syntax = 'markdown'): void => {
  assert.deepEqual(findingsOf('keyword-order', text, syntax).map(({ message }) => message), []);
};
const fixed = (keywords: string): string => repaired('keyword-order', 'markdown', `## Keywords\n\n${keywords}\n`).slice(13, -1);

test('keywords out of order; Metanorma sorts them itself', () => {
  checkPictures('keyword-order', {
    markdown: `## Keywords

IPTV, quality, audio, video, monitoring.
               ^^^^^ warning: "audio" is not in its place in the alphabet. Sort the keywords.

## 1 Scope
`,
    asciidoc: `= Title
:docnumber: X.1
:keywords: video, audio

== Keywords

video, audio
`,
    text: `Keywords
cloud, attack; zone
             ^^ warning: Keywords are separated by commas. Write commas in place of the semicolons.
Summary
`,
  });
});

test('a list of items, and the front matter', () => {
  checkPictures('keyword-order', {
    markdown: `---
docnumber: X.1817
keywords: [video, "audio", zone]
           ^^^^^ warning: "video" is not in its place in the alphabet. Sort the keywords.
---
`,
    asciidoc: '= Title\n:docnumber: X.1\n',
    text: `Keywords
- attack
^^^^^^^^ information: Keywords stand in one paragraph, separated by commas. Make one of the list.
- cloud
Summary
`,
  });
});

test('any usual order, French accents, names with commas in brackets and other text are left alone', () => {
  none('## Keywords\n\nAccessibility, audio-based, network navigation system, persons with disabilities.\n');
  none('## Keywords\n\nIPTV, TV, audio, video\n');
  none('## Keywords\n\ne-mail, early warning, EDI\n');
  none('## Keywords\n\n1.2/50, 10/700, Ethernet, power over Ethernet (PoE, PoE+), surge.\n');
  none('## Mots clés\n\nabus, écoute, fraude\n');
  none('## Keywords\n\n<Mandatory>\n');
  none('## Keywords\n\nWrite them here: the words, of the field. A sentence, and another.\n');
  none('## Keywords\n\nRoIP\n');
  none('---\nlanguage: es\ndocnumber: X.1\nkeywords: vídeo, audio\n---\n');
  none('---\ndocnumber: X.1\nkeywords: безопасность, анализ\n---\n');
});

test('the fix sorts in place; the capital of the first word stays at the beginning', () => {
  assert.equal(fixed('IPTV, quality, audio, video.'), 'audio, IPTV, quality, video.');
  assert.equal(fixed('Video, quality (of experience, of service),\nIPTV, audio.'), 'Audio, IPTV,\nquality (of experience, of service), video.');
  assert.equal(fixed('**zone; attack, cloud**'), '**attack, cloud, zone**');
  assert.equal(fixed('attack; cloud'), 'attack, cloud');
  const certain = (keywords: string): readonly boolean[] => findingsOf('keyword-order', `## Keywords\n\n${keywords}\n`, 'markdown').flatMap(({ fixes }) => fixes.map((fix) => fix.certain));
  assert.deepEqual([certain('video, audio'), certain('Video, audio'), certain('Video, Audio')], [[true], [false], [true]]);
  none(`## Keywords\n\n${fixed('Video, quality, IPTV, audio.')}\n`);
});
