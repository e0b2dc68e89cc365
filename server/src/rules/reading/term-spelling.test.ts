import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findSpellings, spellingsOf } from './term-spelling.ts';

const TERMS = ['attack surface', 'attack surface management', 'e-mail', 'database', 'policy', 'Internet protocol', 'colour', 'exposed asset'];

const found = (text: string): readonly string[] => {
  const spellings = spellingsOf(TERMS);
  return findSpellings(text, spellings).map(({ start, end }) => text.slice(start, end));
};

test('a term is found where it stands otherwise than it is defined', () => {
  assert.deepEqual(found('The attack-surface and the Attack Surface Management of a data base, data-bases and an email.'), ['attack-surface', 'Attack Surface Management', 'data base', 'data-bases', 'email']);
  assert.deepEqual(found('Each color, internet protocol, POLICIES and exposed\n  asset.'), ['color', 'internet protocol', 'POLICIES', 'exposed\n  asset']);
});

test('as it is defined, singular or plural, or as part of a word or of a longer term it is not', () => {
  assert.deepEqual(found('attack surface, attack surfaces, attack surface management, database, policies, the counterattack surface, databased'), ['policies']);
  // Of two that begin together the longer counts, in whatever form.
  assert.deepEqual(found('attack surface Management'), ['attack surface Management']);
});

test('what the first look passes over has no term in another form', () => {
  const word = fc.constantFrom(...TERMS.flatMap((term) => [term, term.toUpperCase(), term.replace(' ', '-'), term.replace('-', ''), term.replace(/.$/, ''), `${term}s`, `${term.slice(0, 4)} ${term.slice(4)}`]), 'the', 'polic', 'ies', 'a', '.');
  const spellings = spellingsOf(TERMS), everywhere = { ...spellings, oddStarts: /(?:)/g };
  fc.assert(fc.property(fc.array(fc.tuple(word, fc.constantFrom(' ', '-', '', '\n', '  ', ', '))), (words) => {
    const text = words.flat().join(''), exact = ({ start, end }: { readonly start: number; readonly end: number }): boolean => TERMS.includes(text.slice(start, end));
    assert.deepEqual(findSpellings(text, spellings).filter((one) => !exact(one)), findSpellings(text, everywhere).filter((one) => !exact(one)));
  }), { seed: 7, numRuns: 200 });
});
