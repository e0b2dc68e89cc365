import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place, Syntax } from '../../draft/block.ts';
import { pointIn, scanDraft } from '../../draft/draft.ts';
import { checkDraft } from '../../rules/checking/live-check.ts';
import { someCatalogue } from '../fixture.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import { reportOf, type DraftReport } from './report.ts';

const DRAFTS: Readonly<Record<Syntax, string>> = {
  markdown: `# Draft new Recommendation ITU-T X.soar-cc

Orchestration <of> gateways

## 2 References

[IETF RFC 8446] IETF RFC 8446 (2018), *The TLS protocol*.

## 6 Gateways

The gateway shall use [IETF RFC 8446], and may use the ZZTOP. See [IETF RFC 8446].

## 7 Use case of a shop

Text.
`,
  asciidoc: `= Orchestration <of> gateways
:provisional-name: X.soar-cc
:mn-document-class: itu

[bibliography]
== References

* [[[tls,IETF RFC 8446]]], IETF RFC 8446 (2018), _The TLS protocol_.

== Gateways

The gateway shall use <<tls>>, and may use the ZZTOP. See <<tls>>.

== Use case of a shop

Text.
`,
  text: `Draft new Recommendation ITU-T X.soar-cc
Orchestration <of> gateways
2\tReferences
[IETF RFC 8446]\tIETF RFC 8446 (2018), The TLS protocol.
6\tGateways
The gateway shall use [IETF RFC 8446], and may use the ZZTOP. See [IETF RFC 8446].
7\tUse case of a shop
Text.
`,
};

function reportOn(text: string, syntax: Syntax): DraftReport {
  const draft = scanDraft(text, syntax), findings = checkDraft(draft, { levels: {}, knownAbbreviations: new Set(), catalogue: someCatalogue });
  return reportOf(draft, findings, { file: 'draft', date: '2026-11-22', catalogue: someCatalogue, off: [] });
}

for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
  test(`a report on a draft in ${syntax}`, () => {
    const report = reportOn(DRAFTS[syntax], syntax), { points, counts } = report;
    assert.equal(report.name, 'X.soar-cc');
    assert.equal(report.title, 'Orchestration <of> gateways');
    assert.equal(report.status, 'under study');
    assert.deepEqual(report.questions, ['8/17']);
    assert.equal(points.length, 11);
    assert.deepEqual(points.map(({ number }) => number), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const lineOf = (words: string): number => DRAFTS[syntax].split('\n').findIndex((line) => line.includes(words)) + 1, body = lineOf('The gateway shall');
    assert.equal(points[1]?.about, 'Outside of appendices the text says "may" or "can optionally" once.');
    assert.deepEqual(points[3]?.places.map(({ line, text }) => [line, text.replace(/^\d+ /, '')]), [[lineOf('Use case'), 'Use case of a shop']]);
    assert.deepEqual([points[8]?.result, points[8]?.places.map(({ line, rule }) => [line, rule])], ['to-judge', [[body, 'undefined-abbreviation']]]);
    assert.equal(points[9]?.result, 'passed');
    assert.deepEqual([points[10]?.result, points[10]?.about], ['to-judge', 'One reference needs its justification; the table of clause 2 names it.']);
    assert.deepEqual(report.otherReferences.map(({ reference, organization, title, citedIn }) => [reference, organization, title, citedIn]), [['[IETF RFC 8446]', 'IETF', 'The TLS protocol', [{ line: body }]]]);
    assert.deepEqual([counts.references, counts.bibliography, counts.requirements], [1, 0, { shall: 1, may: 1 }]);
  });
}

test('a text without faults of a kind passes its point', () => {
  const { points } = reportOn(`# Draft new Recommendation ITU-T X.soar-cc

Title

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Title*.

## 6 Gateways

See [ITU-T X.1645].
`, 'markdown');
  assert.deepEqual([points[8]?.result, points[9]?.result, points[10]?.result], ['passed', 'passed', 'passed']);
});

test('in a draft of several files the lines that cite a reference are told with their files', () => {
  const draft = scanDraft(`${DRAFTS.markdown}\nSee [IETF RFC 8446].\n\nAnd [IETF RFC 8446].\n`, 'markdown'), end = DRAFTS.markdown.split('\n').length;
  const locate = (place: Place) => {
    const line = pointIn(draft, place.block, place.start).line + 1;
    return line > end ? { line: line - end, file: 'parts/more.md' } : { line };
  };
  const report = reportOf(draft, [], { file: 'main.md', date: '2026-11-22', catalogue: someCatalogue, off: [], locate });
  assert.match(reportMarkdown(report), /\| line 11; parts\/more\.md, lines 1, 3 \|/);
  assert.match(reportHtml(report), /line 11; parts\/more\.md, lines 1, 3</);
});

test('what was switched off is told', () => {
  const draft = scanDraft('# Draft new Recommendation ITU-T X.a-b\n\n<!-- rapporteur-disable-next-line unused-term -->\n\nText.\n', 'markdown');
  const report = reportOf(draft, [], { file: 'a.md', date: '2026-11-22', catalogue: someCatalogue, off: ['placeholder'] });
  assert.match(reportMarkdown(report), /Not looked at: switched off by the settings or the profile: placeholder; 1 comment in the draft switches rules off\./);
});

test('words of the draft are text in the report, whatever they hold', () => {
  const report = reportOn(DRAFTS.markdown.replace('The TLS protocol', '<script>alert(1)</script> & | "x"'), 'markdown'), html = reportHtml(report), markdown = reportMarkdown(report);
  assert.ok(!html.includes('<script>'));
  assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; \| &quot;x&quot;/);
  assert.match(html, /Orchestration &lt;of&gt; gateways/);
  assert.match(markdown, /\\<script\\>alert\(1\)\\<\/script\\> & \\\| "x"/);
  assert.match(html, /Content-Security-Policy/);
});

test('no point is passed in a language that nothing reads', () => {
  const { points } = reportOn('---\nprovisional-name: X.soar-cc\nlanguage: zh\n---\n\n## 1 范围\n\nCSP\n', 'markdown');
  assert.deepEqual(points.filter(({ result }) => result === 'passed').map(({ title }) => title), []);
});
