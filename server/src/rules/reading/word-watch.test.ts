import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Syntax } from '../../draft/block.ts';
import { editDraft, factsOf, scanDraft, textOfDraft, type Draft } from '../../draft/draft.ts';
import { pointOfOffset } from '../../draft/lines.ts';
import { findWords, abbreviationWord, termNames, termWord, wordMap, type Word } from '../../draft/words.ts';
import { FAULTY, randomEdits } from '../fixture.ts';
import { WordWatch, type UsesOf } from './word-watch.ts';
import { RUNS } from '../../catalogue/fixture.ts';

const usesIn = (draft: Draft): UsesOf => (abbreviation) => factsOf(draft, 'use').filter(({ fact }) => fact.abbreviation === abbreviation);

/** By the text alone: known uses spare the search and alter nothing. */
function unusedIn(text: string, syntax: Syntax): readonly string[] {
  const draft = scanDraft(text, syntax), watch = new WordWatch();
  watch.update(draft, [], draft.blocks, () => []);
  return [...watch.unused].sort();
}

for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
  test(`after any edits of a ${syntax} draft the unused words are those of a fresh look`, () => {
    fc.assert(fc.property(randomEdits, (edits) => {
      let draft = scanDraft(FAULTY[syntax], syntax);
      const watch = new WordWatch();
      watch.update(draft, [], draft.blocks, usesIn(draft));
      for (const { at, length, text } of edits) {
        const whole = textOfDraft(draft), start = Math.floor(at * (whole.length + 1)), end = Math.min(whole.length, start + length);
        const edited = editDraft(draft, { from: pointOfOffset(whole, start), to: pointOfOffset(whole, end), text });
        draft = edited.draft;
        watch.update(draft, edited.removed, edited.added, usesIn(draft));
        assert.deepEqual([...watch.unused].sort(), unusedIn(textOfDraft(draft), syntax));
      }
    }), { seed: 17, numRuns: 5 * RUNS });
  });
}

test('the set stays the same while nothing in it changes', () => {
  const text = '4\tAbbreviations and acronyms\nAPI\tApplication\n6\tOther\nText.\n';
  const draft = scanDraft(text, 'text'), watch = new WordWatch();
  watch.update(draft, [], draft.blocks, usesIn(draft));
  const before = watch.unused, end = pointOfOffset(text, text.length - 1), edited = editDraft(draft, { from: end, to: end, text: ' More' });
  watch.update(edited.draft, edited.removed, edited.added, usesIn(edited.draft));
  assert.equal(watch.unused, before);
  assert.deepEqual([...before], ['abbreviation API']);
});

/** What a word matches in a text, in brackets. */
function marked(word: Word | undefined, text: string): string {
  let result = '', at = 0;
  findWords(text, wordMap(word ? [word] : []), (_, { start, end }) => {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  });
  return result + text.slice(at);
}

test('a term is found in its usual forms and in no other word', () => {
  assert.equal(marked(termWord('exposed asset'), 'Exposed assets, exposed-asset, exposed\nasset; unexposed asset, exposed assetto'), '[Exposed assets], [exposed-asset], [exposed\nasset]; unexposed asset, exposed assetto');
  assert.equal(marked(termWord('policy'), 'policies policy policyholder'), '[policies] [policy] policyholder');
  assert.equal(marked(termWord('C++ (code)'), 'a C++ (code) here'), 'a [C++ (code)] here');
});

test('an abbreviation is found with its plural, number and prefix', () => {
  assert.equal(marked(abbreviationWord('CM'), 'CM CMs CM1 xCM cm CMTS'), '[CM] [CMs] [CM1] x[CM] cm CMTS');
  assert.equal(marked(abbreviationWord('E/O'), 'an E/O part, E/OX'), 'an [E/O] part, E/OX');
  assert.equal(marked(abbreviationWord('IP'), 'IPv6'), '[IPv6]');
  assert.equal(marked(abbreviationWord('QoS'), 'QoS, SQoS'), '[QoS], SQoS');
});

test('a term with two names has both', () => {
  assert.deepEqual(termNames('stalling (or stall)'), ['stalling', 'stall']);
  assert.deepEqual(termNames('model, model algorithm'), ['model', 'model algorithm']);
  assert.deepEqual(termNames('mean opinion score (MOS)'), ['mean opinion score']);
});
