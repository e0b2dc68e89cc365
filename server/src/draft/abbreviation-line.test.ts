import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAbbreviation } from './abbreviation-line.ts';
import { factsOf, scanDraft } from './draft.ts';

const parsed = (line: string): string | undefined => {
  const fact = parseAbbreviation(line, 0);
  return fact && `${fact.abbreviation} = ${fact.expansion.text}`;
};

test('nothing but a space between, as pandoc makes it of a tab', () => {
  assert.equal(parsed('HTL Hot Tiny Lamp'), 'HTL = Hot Tiny Lamp');
  assert.equal(parsed('O/Q Odd to Queue'), 'O/Q = Odd to Queue');
  assert.equal(parsed('RoTP Rice over Tea Pot'), 'RoTP = Rice over Tea Pot');
  assert.equal(parsed('3TL Three Tiny Lamps'), '3TL = Three Tiny Lamps');
  assert.equal(parsed('TLx Tiny lamp x, where "x" says which. There are many of them, e.g., TLA.'), 'TLx = Tiny lamp x, where "x" says which. There are many of them, e.g., TLA');
});

test('a sentence is no entry', () => {
  for (const line of ['This Recommendation uses the following abbreviations:', 'HTL is a lamp.', 'Other symbols are defined in [ITU-T K.44].', 'None.', 'HTL and OQ are not used.']) assert.equal(parsed(line), undefined);
});

test('what stands lower belongs to the name', () => {
  for (const line of ['UTP~E~ Unclear Tea Pot', 'UTP<sub>E</sub> Unclear Tea Pot', 'UTP_(E) Unclear Tea Pot']) assert.equal(parsed(line), 'UTP_E = Unclear Tea Pot');
});

test('an expansion goes on over lines', () => {
  const draft = scanDraft('# 4 Abbreviations and acronyms\n\nHTL Hot tiny lamp, where the\nflame is of no account.\n\nOQ Odd Queue\nTP Tea Pot\n', 'markdown');
  assert.deepEqual(factsOf(draft, 'abbreviation').map(({ fact }) => `${fact.abbreviation} = ${fact.expansion.text}`), ['HTL = Hot tiny lamp, where the flame is of no account', 'OQ = Odd Queue', 'TP = Tea Pot']);
});

test('in a list item a space ends the name, unless bold shows more of it', () => {
  assert.equal(parsed('- HTL Hot Tiny Lamp'), 'HTL = Hot Tiny Lamp');
  assert.equal(parsed('- *HTL* Hot Tiny Lamp'), 'HTL = Hot Tiny Lamp');
  assert.equal(parsed('- **HT Lite** Hot Tea'), 'HT Lite = Hot Tea');
  assert.equal(parsed('- **HTL Hot Tiny Lamp**'), 'HTL = Hot Tiny Lamp');
});
