import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import type { Connection } from 'vscode-languageserver';
import { showReading } from './reading-progress.ts';

/** A client that creates a progress when it is told to; what it was told of it, in order. */
function client(): { readonly told: string[]; readonly create: () => Promise<void>; readonly connection: Connection } {
  const told: string[] = [], created: { resolve: (reporter: unknown) => void } = { resolve: () => undefined }, promise = new Promise<unknown>((resolve) => { created.resolve = resolve; });
  const reporter = {
    token: { onCancellationRequested: () => undefined },
    begin: () => { told.push('begin'); }, report: (percent: number) => { told.push(percent.toString()); }, done: () => { told.push('end'); },
  };
  const connection = { window: { createWorkDoneProgress: () => promise } } as unknown as Connection;
  return { told, connection, create: async () => { created.resolve(reporter); await setImmediate(); } };
}

test('a progress that the client creates when the work is over is begun and ended', async () => {
  const { told, create, connection } = client(), progress = showReading(connection, () => undefined);
  progress.report(1, 2);
  progress.end();
  await create();
  assert.deepEqual(told, ['begin', 'end']);
});

test('a progress that is there in time is told how far the work is', async () => {
  const { told, create, connection } = client(), progress = showReading(connection, () => undefined);
  await create();
  progress.report(1, 2);
  progress.report(2, 2);
  progress.end();
  assert.deepEqual(told, ['begin', '50', '100', 'end']);
});
