import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../../catalogue/catalogue.ts';
import { findRecord } from '../../catalogue/look-up.ts';
import { testList, testSeed, testStatement } from '../../catalogue/testing.ts';
import { bundledCatalogue } from '../../sources/load-catalogue.ts';
import { livesCatalogue } from './card-fixture.ts';
import { cardText } from './card.ts';
import { cardPage, type CardPageOptions } from './card-page.ts';

function recordOf(name: string) {
  const record = findRecord(livesCatalogue, name);
  assert.ok(record);
  return record;
}

const page = (name: string, options: Partial<CardPageOptions> = {}): string => cardPage(recordOf(name), livesCatalogue, { citations: [], today: '2025-08-10', nonce: 'n0', ...options });

/** What a reader sees, with a bar between what stands apart. */
const seen = (html: string): string => html.replace(/^[^]*<main>|<script[^]*$|<title>[^]*?<\/title>|<span class="whole">(?=\d)|(?<=\d)<\/span>/g, '').replace(/<[^>]+>/g, '|').replace(/[\s|]*\|[\s|]*/g, '|').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"');

test('a page runs nothing but its own script, and text of sources is no markup', () => {
  const html = page('X.9', { citations: [{ uri: 'file:///a"><script>.md', name: '<b>.md', places: [] }] });
  assert.match(html, /content="default-src 'none'; style-src 'nonce-n0'; script-src 'nonce-n0'"/);
  assert.equal(html.match(/<script/g)?.length, 1);
  assert.doesNotMatch(html, / style=| on\w+=|javascript:|<b>\.md|<ninth>/);
  assert.match(seen(html), /\|The <ninth>\|/);
  assert.match(seen(html), /\|Notes\|A "note" & more\.\|/);
});

test('an event that two sources state is one line with both, its status with the document', () => {
  assert.match(seen(page('X.9')), /\|approved\|on 2000-02-03\|· List, x9\.yaml, as of 2026-01-01; Report of SG17, Annex 1, row 3, as of 2023-09-08\|/);
  assert.match(seen(page('X.9')), /\|2000-02-03\|approved\|x9\.yaml, as of 2026-01-01\|Annex 1, row 3, as of 2023-09-08\|/);
  assert.match(cardText(recordOf('X.9'), livesCatalogue, (id) => id), /\| 2000-02-03 \| approved \| x9\.yaml, as of 2026-01-01; Annex 1, row 3, as of 2023-09-08 \|/);
});

test('the next meeting says how many days are left; one that is over says so', () => {
  assert.match(seen(page('X.plan')), /\|Next meeting\|WP4\/17, 4–5 September 2025\|begins in 25 days\|Date\|What is due\|When\|2025-08-22\|Contributions\|in 12 days\|/);
  assert.match(seen(page('X.plan', { today: '2025-10-05' })), /\|Last meeting\|WP4\/17, 4–5 September 2025\|ended 30 days ago; no source/);
  assert.match(seen(page('X.plan', { today: '2025-09-05' })), /\|going on\|/);
  assert.match(seen(page('X.plan', { today: '2025-08-23' })), /\|begins in 12 days\|Date\|What is due\|When\|2025-08-22\|Contributions\|1 day ago\|/);
});

test('of a text that no meeting is to decide on yet, the next one of its Study Group', () => {
  const meeting = (id: string, from: string, to: string) => ({ id, group: 'SG13', from, to, deadlines: [{ date: from, subject: { lang: 'en', text: `Due before ${id}` } }] });
  const catalogue = buildCatalogue([{ ...testSeed([testStatement({ names: ['Y.a'], studyGroup: 'SG13' }), testStatement({ names: ['X.a'], studyGroup: 'SG17' }), testStatement({ names: ['Y.9'], studyGroup: 'SG13', events: [{ event: 'approved', date: '2020-01-01' }] })]), meetings: [meeting('SG13, later', '2029-02-01', '2029-02-09'), meeting('SG13, next', '2028-11-06', '2028-11-17'), meeting('SG13, before', '2028-03-01', '2028-03-09')] }]);
  const shown = (name: string, today: string): string => seen(cardPage(findRecord(catalogue, name) ?? assert.fail(), catalogue, { citations: [], today, nonce: 'n0' }));
  assert.match(shown('Y.a', '2028-11-01'), /\|Next meeting of SG13\|SG13, next\|begins in 5 days\|Date\|What is due\|When\|2028-11-06\|Due before SG13, next\|in 5 days\|/);
  for (const [name, today] of [['Y.a', '2029-03-01'], ['X.a', '2028-11-01'], ['Y.9', '2028-11-01']] as const) assert.doesNotMatch(shown(name, today), /Next meeting/);
});

test('relations are links both ways; what the catalogue has not is none', () => {
  const html = page('X.9'), opened = Array.from(html.matchAll(/data-act="open" data-arg="([^"]*)" aria-label="([^"]*)"/g), ([, id, label]) => `${id ?? ''}: ${label ?? ''}`);
  assert.deepEqual(opened, ['X.9 Amd. 1: Amended by X.9 Amd. 1, approved 2002-02-03', 'X.9 Cor. 1: Corrected by X.9 Cor. 1, approved 2001-02-03']);
  assert.match(seen(html), /\|Common text with\|ISO\/IEC 9\|not in the catalogue\|/);
  assert.match(page('X.9 Cor. 1'), /aria-label="Corrects X\.9, approved 2000-02-03"/);
});

test('places in files are links by line, back and forward are off at the ends', () => {
  const start = { line: 11, character: 4 }, html = page('X.9', { citations: [{ uri: 'file:///a.md', name: 'a.md', places: [{ role: 'entry', start, end: start }, { role: 'citation', start: { line: 40, character: 0 }, end: start }] }] });
  assert.match(seen(html), /\|a\.md\|:\|line 12\|\(entry\)\|,\|line 41\|/);
  assert.match(html, /data-act="place" data-arg="\{&quot;uri&quot;:&quot;file:\/\/\/a\.md&quot;,&quot;line&quot;:11,&quot;character&quot;:4\}"/);
  assert.match(html, /data-act="back"[^>]* disabled>/);
  assert.match(page('X.9', { canGoBack: true }), /data-act="back"[^>]*[^d]>/);
  assert.match(page('X.9', { takesFocus: true }), /<h1 tabindex="-1">/);
  assert.match(seen(page('X.9')), /No draft of this workspace names it\./);
});

test('editions and former names are told, the latest edition first', () => {
  assert.match(seen(page('X.1353')), /\|Other names\|X\.ztd-iot\|/);
  assert.match(seen(page('X.1353')), /\|Editions\|Date\|Title\|State\|2024-09-06\|Zero-touch deployment\|in force\|/);
});

test('who had the number before, and what sources differ in, are told with their sources', () => {
  const source = { document: 'report', place: 'Annex 1', row: 9 }, record = {
    ...recordOf('X.9'), assignments: [{ number: 'X.9', name: 'X.ztd-iot', record: 'X.1353', until: '1999-09-08' }],
    differences: [{ about: 'title', edition: '2000-02', values: [{ value: 'The ninth', source }, { value: 'The <ninth>', source: { document: 'list', place: 'x9.yaml' } }] }],
  } as const;
  const html = cardPage(record, livesCatalogue, { citations: [], today: '', nonce: 'n0' }), text = cardText(record, livesCatalogue, (id) => `${id}.md`);
  assert.match(seen(html), /\|Until 1999-09-08 the number X\.9 stood for X\.ztd-iot, now X\.1353\.\|/);
  assert.match(html, /aria-label="Number taken over from X\.1353, approved 2024-09-06"/);
  assert.match(seen(html), /\|The title of the edition of 2000-02:\|“The ninth”\|Annex 1, row 9, as of 2023-09-08\|“The <ninth>”\|x9\.yaml, as of 2026-01-01\|/);
  assert.match(text, /- Until 1999-09-08 the number X\.9 stood for X\.ztd-iot, now X\.1353\.\n/);
  assert.match(text, /## What sources differ in\n\n- The title of the edition of 2000-02: “The ninth” \(Annex 1, row 9, as of 2023-09-08\); “The \\<ninth\\>” \(x9\.yaml, as of 2026-01-01\)\n/);
});

test('what was published with the title of a work item is told on both cards, until a person has said whether it is the same', () => {
  const work = testSeed([testStatement({ names: ['X.lamp-key'], title: { lang: 'en', text: 'Keys of signal lamps and their keepers' }, events: [{ event: 'under-study', date: '2023-09-08' }] })]);
  const list = testList([{ id: 'X.1998', kind: 'recommendation', editions: [{ date: '2026-01-10', title: 'Keys of signal lamps and their keepers', state: 'in-force', place: 'x1998.yaml' }] }]);
  const open = buildCatalogue([work, list]), told = (name: string, catalogue = open) => {
    const record = findRecord(catalogue, name) ?? assert.fail(name);
    return [seen(cardPage(record, catalogue, { citations: [], today: '2026-02-01', nonce: 'n0' })), cardText(record, catalogue, (id) => `${id}.md`)] as const;
  };
  const [itemPage, itemText] = told('X.lamp-key'), [publishedPage, publishedText] = told('X.1998');
  assert.match(itemPage, /\|May be\|X\.1998\|\(approved on 2026-01-10\)\|, which has the same title\.\|Confirm\|Two Texts\|/);
  assert.match(publishedPage, /\|May be\|X\.lamp-key\|\(under study\)\|, which has the same title\.\|Confirm\|Two Texts\|/);
  assert.match(itemText, /\nMay be \[X\.1998\]\(X\.1998\.md\), approved on 2026-01-10, which has the same title\. Nobody has confirmed it yet\. To confirm it: `rapporteur catalogue confirm X\.lamp-key X\.1998`; where they are two texts, add `--not`\.\n/);
  assert.match(publishedText, /\nMay be \[X\.lamp-key\]\(X\.lamp-key\.md\), under study, which has the same title\./);
  const html = cardPage(findRecord(open, 'X.1998') ?? assert.fail(), open, { citations: [], today: '', nonce: 'n0' });
  assert.match(html, /data-act="confirm" data-arg="\{&quot;workItem&quot;:&quot;X\.lamp-key&quot;,&quot;published&quot;:&quot;X\.1998&quot;\}"/);
  for (const fact of ['same-as', 'not-same-as'] as const) {
    const settled = buildCatalogue([work, list], { version: 1, facts: [{ fact, name: 'X.lamp-key', target: 'X.1998', reason: 'A person said so.' }] });
    for (const shown of [...told('X.lamp-key', settled), ...told('X.1998', settled)]) assert.doesNotMatch(shown, /May be/);
  }
});

test('the text card tells editions too', () => {
  assert.match(cardText(recordOf('X.9'), livesCatalogue, (id) => id), /## Editions\n\n\| Date \| Title \| State \| Common text with \|\n.*\n\| 2000-02(?:-03)? \| The .?<?ninth.* \| in force \| ISO\/IEC 9 \|/);
});

test('every record that ships has a page, with no more to run than any other', () => {
  const { records } = bundledCatalogue();
  for (const record of records) {
    const html = cardPage(record, bundledCatalogue(), { citations: [], today: '2025-08-10', nonce: 'n0' });
    assert.equal(html.match(/<script|<style/g)?.length, 2);
    assert.doesNotMatch(html, /undefined|NaN|\[object/);
  }
  assert.ok(records.length > 100);
});
