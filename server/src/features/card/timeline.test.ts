import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findRecord } from '../../catalogue/look-up.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { livesCatalogue } from './card-fixture.ts';
import { RUNS } from '../fixture.ts';
import { dayNumber, daysText } from './timeline-days.ts';
import { timelineSvg } from './timeline-svg.ts';
import { timelineOf, timelineText } from './timeline.ts';

function recordOf(name: string): CatalogueRecord {
  const record = findRecord(livesCatalogue, name);
  assert.ok(record);
  return record;
}

const told = (name: string, today = ''): string | undefined => {
  const line = timelineOf(recordOf(name), livesCatalogue, today);
  return line && timelineText(line);
};

test('days are counted as the calendar does; a month lies in its middle', () => {
  for (const [from, to, words] of [['2024-02-28', '2024-03-01', 'in 2 days'], ['2023-02-28', '2023-03-01', 'in 1 day'], ['1999-12-31', '2000-01-01', 'in 1 day'], ['2025-01-01', '2024-12-31', '1 day ago'], ['2025-01-01', '2025-01-01', 'today']] as const) assert.equal(daysText(to, from), words);
  assert.equal(dayNumber('2024-05'), dayNumber('2024-05-15'));
  assert.equal(daysText('2025-01', '2025-01-01'), '');
  assert.equal(dayNumber('September'), undefined);
  fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (date) => dayNumber(date.toISOString().slice(0, 10)) === Math.floor(date.getTime() / 86_400_000) + (dayNumber('1970-01-01') ?? 0)), { numRuns: 16 * RUNS });
});

test('a life is told in the order of its days, with today and what is planned', () => {
  assert.equal(told('X.1353', '2025-01-01'), 'determined 2022-09-02, redetermined 2023-03-03, not approved 2023-09-08, approved 2024-09-06, today 2025-01-01');
  assert.equal(told('X.plan', '2025-08-10'), 'under study 2023-09-08, today 2025-08-10, determination planned 2025-09-04');
  assert.equal(told('X.9'), 'approved 2000-02-03');
});

test('what is ahead is drawn apart, and form and words tell what colour tells', () => {
  const record = recordOf('X.plan'), line = timelineOf(record, livesCatalogue, '2025-08-10');
  assert.ok(line);
  const svg = timelineSvg(line, { id: 'life', title: 'The life of X.plan', width: 400, name: 'narrow' });
  assert.match(svg, /role="img" aria-labelledby="life life-text"/);
  assert.match(svg, /<desc id="life-text">under study 2023-09-08, today 2025-08-10, determination planned 2025-09-04<\/desc>/);
  assert.match(svg, /class="mark is-scheduled ahead"/);
  assert.match(svg, /class="life ahead"/);
  assert.match(svg, /class="stem today"/);
  assert.match(svg, /<text class="words"[^>]*>determination planned<\/text>/);
});

test('no words of a picture meet, however many events there are', () => {
  const date = fc.date({ min: new Date('1980-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
  const event = fc.record({ event: fc.constantFrom('registered', 'determined', 'consented', 'approved', 'not-approved', 'withdrawn'), date, source: fc.constant({ document: 'report', place: 'A' }) });
  fc.assert(fc.property(fc.array(event, { minLength: 1, maxLength: 40 }), date, (history, today) => {
    const line = timelineOf({ ...recordOf('X.9'), history: history as CatalogueRecord['history'] }, livesCatalogue, today);
    assert.ok(line);
    const width = today < '2000' ? 400 : 700, svg = timelineSvg(line, { id: 'a', title: 'A', width, name: '' }), height = Number(/height="(\d+)"/.exec(svg)?.[1]), seen = new Map<string, [number, number][]>();
    for (const [, x = '', y = '', words = ''] of svg.matchAll(/<svg x="([\d.]+)%" y="(-?\d+)" overflow="visible" aria-hidden="true"[^>]*>(.*?)<\/svg>/g)) {
      const anchor = /text-anchor="(\w+)"/.exec(words)?.[1], long = Math.max(...Array.from(words.matchAll(/>([^<]+)<\/text>/g), ([, text = '']) => text.length * 6)), at = Number(x) / 100 * width;
      const start = anchor === 'start' ? at : anchor === 'end' ? at - long : at - long / 2;
      for (const [from, to] of seen.get(y) ?? []) assert.ok(start >= to || start + long <= from, `${words} in lane ${y}`);
      seen.set(y, [...seen.get(y) ?? [], [start, start + long]]);
      assert.ok(Number(y) >= -15 && Number(y) < height);
    }
  }), { numRuns: 8 * RUNS });
});
