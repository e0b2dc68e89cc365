import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { bitsOf, kindsOf } from './kinds.ts';
import type { Block } from './block.ts';
import { scanDraft } from './draft.ts';
import type { Fact, FactKind } from './fact.ts';
import { touchesFact } from './touching.ts';

const KINDS: readonly FactKind[] = ['use', 'protected', 'citation', 'entry'];
const [like] = scanDraft('Some text.\n', 'markdown').blocks as [Block];

/** A block with facts of any kind at some places, in order of their start. */
const blocks = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), start: fc.nat(400), length: fc.integer({ min: 1, max: 60 }) }), { maxLength: 80 }).map((all): Block => {
  const facts = all.map(({ kind, start, length }) => ({ kind, start, end: start + length })).sort((a, b) => a.start - b.start) as unknown as readonly Fact[];
  return { ...like, facts, kinds: kindsOf(facts) };
});

test('a stretch touches the facts that going through all of them finds', () => {
  fc.assert(fc.property(blocks, fc.subarray([...KINDS]), fc.nat(450), fc.integer({ min: 1, max: 50 }), (block, kinds, start, length) => {
    const span = { start, end: start + length }, isMeant = (fact: Fact): boolean => fact.start % 2 === 0;
    const over = block.facts.filter((fact) => kinds.includes(fact.kind) && fact.start < span.end && fact.end > span.start);
    assert.equal(touchesFact(block, bitsOf(kinds), span), over.length > 0);
    assert.equal(touchesFact(block, bitsOf(kinds), span, isMeant), over.some(isMeant));
  }));
});
