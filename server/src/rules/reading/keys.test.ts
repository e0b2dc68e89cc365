import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanDraft } from '../../draft/draft.ts';
import { FAULTY } from '../fixture.ts';
import { KEYED_KINDS, keysOf } from './keys.ts';

test('the kinds of facts that have keys are all named', () => {
  const found = new Set<string>();
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
    for (const { facts, region } of scanDraft(FAULTY[syntax], syntax).blocks) for (const fact of facts) if (keysOf(fact, region).length > 0) found.add(fact.kind);
  }
  assert.deepEqual([...found].filter((kind) => !(KEYED_KINDS as readonly string[]).includes(kind)), []);
  assert.ok(found.size >= 8, [...found].join(' '));
});
