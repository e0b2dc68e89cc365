import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRecord } from '../../catalogue/look-up.ts';
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
const seen = (html: string): string => html.replace(/^[^]*<main>|<script[^]*$|<title>[^]*?<\/title>/g, '').replace(/<[^>]+>/g, '|').replace(/[\s|]*\|[\s|]*/g, '|').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"');

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
