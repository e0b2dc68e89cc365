import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReadingPace } from './reading-pace.ts';

/** A pace after keystrokes at some times. */
function typedAt(...times: readonly number[]): ReadingPace {
  const pace = new ReadingPace();
  for (const time of times) pace.typed(time);
  return pace;
}

test('nothing waits as long as nobody types, nor when somebody has stopped', () => {
  assert.equal(new ReadingPace().delay(0), 0);
  assert.ok(new ReadingPace().isQuiet(0));
  const pace = typedAt(1000, 1100);
  assert.deepEqual([pace.isQuiet(1399), pace.delay(1399), pace.isQuiet(1400), pace.delay(1400)], [false, 1, true, 0]);
});

test('files are begun after a keystroke and not before the next one is due', () => {
  const pace = typedAt(1000, 1100, 1250);
  pace.took(20);
  assert.ok(pace.delay(1250 + 1) > 0, 'the answer goes first');
  assert.equal(pace.delay(1250 + 69), 0);
  assert.equal(pace.delay(1250 + 70), 230);
  pace.took(500);
  assert.equal(pace.delay(1250 + 5), 0, 'one file is begun however long it takes');
});

test('the quickest of the last keystrokes counts', () => {
  const pace = typedAt(0, 30, 130, 230, 330, 430, 530, 630, 730);
  assert.ok(pace.delay(730 + 40) > 0);
  pace.typed(830);
  assert.equal(pace.delay(830 + 40), 0);
});

test('what is told twice at once is one keystroke, and a pause begins anew', () => {
  const pace = typedAt(1000, 1001, 1002);
  assert.equal(pace.delay(1030), 0);
  assert.ok(pace.delay(1060) > 0);
  pace.typed(5000);
  assert.equal(pace.delay(5030), 0);
});

test('who waits goes on at the next keystroke', async () => {
  const pace = typedAt(1000, 1050);
  let now = 1100, isOver = false;
  const waiting = pace.goodMoment(() => (now += 3)).then(() => { isOver = true; });
  await Promise.resolve();
  assert.equal(isOver, false);
  now = 1150;
  pace.typed(now);
  await waiting;
  assert.equal(isOver, true);
});
