import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { documentAtOffset, incomingCalls, outgoingCalls, type CitingDraft } from './call-hierarchy.ts';
import { summaryOf } from './draft-summary.ts';
import { cursor, someCatalogue as catalogue } from './fixture.ts';

const markdown = '# Draft new Recommendation ITU-T X.soar-cc\n\nOrchestration\n\n## 2 References\n\n[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements*.\n\n## 6 Body\n\nAs [ITU-T X.1645] asks, X.nssa-cc and [b-ITU-T X.other-one] hold.\n';
const asciidoc = '= Other\n:docnumber: X.other-one\n\n== Body\n\nAs <<soar>> asks.\n\n[bibliography]\n== References\n\n* [[[soar,ITU-T X.soar-cc]]], Recommendation ITU-T X.soar-cc, _Orchestration_.\n';
const text = 'Draft new Recommendation ITU-T X.third-one\nThird\n\n6\tBody\nAs [IETF RFC 8446] and X.1645 say.\n';

function known(uri: string, source: string, syntax: Syntax): CitingDraft {
  const summary = summaryOf(scanDraft(source, syntax));
  return { uri, summary, documentsUnder: (keys) => summary.documents.filter(({ key }) => keys.has(key)) };
}

const drafts = [known('file:///a.md', markdown, 'markdown'), known('file:///b.adoc', asciidoc, 'asciidoc'), known('file:///c.txt', text, 'text')];
const around = { catalogue, drafts };

const itemAt = (picture: string, syntax: Syntax = 'markdown') => {
  const { draft, offset } = cursor(picture, syntax);
  return documentAtOffset(draft, offset, around);
};
const who = (keys: readonly string[]): readonly string[] => incomingCalls(keys, around).map(({ document, spans }) => `${document.uri ?? ''} ${document.name} ${spans.length.toString()}`);

test('a tag, a number, an acronym and an entry name one document', () => {
  const whole = markdown.replace('X.nssa-cc and', 'X.nssa-cc‸ and'), item = itemAt(whole);
  assert.equal(item?.document.name, 'ITU-T X.1645');
  assert.match(item.document.title, /^Requirements of network security/);
  for (const picture of [markdown.replace('[ITU-T X.1645] asks', '[ITU-T X.16‸45] asks'), markdown.replace('[ITU-T X.1645] Rec', '[ITU-T X.1‸645] Rec')]) {
    assert.deepEqual(who(itemAt(picture)?.document.keys ?? []), ['file:///a.md ITU-T X.soar-cc 3', 'file:///c.txt ITU-T X.third-one 1']);
  }
});

test('the header and the announcing line name the draft itself', () => {
  for (const [picture, syntax] of [[markdown.replace('new Rec', 'new R‸ec'), 'markdown'], [markdown.replace('Orch', 'Or‸ch'), 'markdown'], ['---\ndocnumber: X.so‸ar-cc\n---\n', 'markdown'], ['= Title‸\n:docnumber: X.soar-cc\n', 'asciidoc']] as const) {
    const found = itemAt(picture, syntax)?.document;
    assert.equal(found?.name, 'ITU-T X.soar-cc', picture);
    assert.equal(found.uri, 'file:///a.md');
    assert.deepEqual(who(found.keys), ['file:///b.adoc ITU-T X.other-one 2']);
  }
});

test('other words are no document', () => {
  assert.equal(itemAt(markdown.replace('hold', 'ho‸ld')), undefined);
  assert.equal(itemAt(asciidoc.replace('Body', 'Bo‸dy'), 'asciidoc'), undefined);
});

test('what a draft cites, each document once with its places; itself is none', () => {
  const cited = (uri: string): readonly string[] => outgoingCalls(uri, around).map(({ document, spans }) => `${document.name} ${spans.length.toString()} ${document.uri ?? '-'}`);
  assert.deepEqual(cited('file:///a.md'), ['ITU-T X.1645 3 -', 'ITU-T X.other-one 1 file:///b.adoc']);
  assert.deepEqual(cited('file:///c.txt'), ['IETF RFC 8446 1 -', 'ITU-T X.1645 1 -']);
  assert.deepEqual(cited('file:///none.md'), []);
});

test('two versions of one work item are told apart by as much of their paths as differs', () => {
  const versions = [
    known('file:///drafts/v1/other.adoc', asciidoc, 'asciidoc'), known('file:///drafts/v2/other.adoc', asciidoc, 'asciidoc'), known('file:///drafts/v2/other%20old.md', '# Draft new Recommendation ITU-T X.other-one\n\nOld\n\n## 6 Body\n\nX.soar-cc\n', 'markdown'),
    known('file:///drafts/v2/part.txt', '6\tBody\nSee ITU-T X.soar-cc.\n', 'text'), known('file:///drafts/third.txt', text.replace('X.1645', 'X.soar-cc'), 'text'), known('file:///drafts/soar/v1.md', markdown, 'markdown'), known('file:///drafts/soar/v2.md', markdown, 'markdown'),
  ];
  assert.deepEqual(incomingCalls(['x.soar-cc'], { catalogue, drafts: versions }).map(({ document: { name, file } }) => [name, file]), [
    ['ITU-T X.other-one', 'v1/other.adoc'], ['ITU-T X.other-one', 'v2/other.adoc'], ['ITU-T X.other-one', 'other old.md'], ['part.txt', 'part.txt'], ['ITU-T X.third-one', undefined],
  ]);
  // Of two versions the one that is open is meant, in its header and where another draft is cited from it.
  const { draft, offset } = cursor(markdown.replace('new Rec', 'new R‸ec'));
  for (const uri of ['file:///drafts/soar/v1.md', 'file:///drafts/soar/v2.md']) assert.equal(documentAtOffset(draft, offset, { catalogue, drafts: versions, uri })?.document.uri, uri);
});
