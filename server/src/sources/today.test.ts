import assert from 'node:assert/strict';
import { test } from 'node:test';
import { today } from './today.ts';

test('today is the day where the user is, whatever day it is in Greenwich', () => {
  for (const zone of ['Pacific/Auckland', 'UTC', 'America/Los_Angeles']) {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      assert.equal(today(new Date(2026, 0, 2, 0, 5)), '2026-01-02', `just after midnight in ${zone}`);
      assert.equal(today(new Date(2026, 10, 22, 23, 55)), '2026-11-22', `just before midnight in ${zone}`);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  }
});
