import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { someCatalogue, RUNS } from './fixture.ts';
import { HINT_KINDS, hintsIn, type HintKind } from './inlay-hints.ts';

/** The lines from one that holds `from` on, with the hints where they are shown. */
function shown(text: string, { syntax = 'markdown', from = '', kinds = HINT_KINDS }: { syntax?: Syntax; from?: string; kinds?: readonly HintKind[] } = {}): readonly string[] {
  const draft = scanDraft(text, syntax), first = draft.blocks.findIndex((block) => block.text.includes(from)), blocks = draft.blocks.slice(first);
  const hints = hintsIn(draft, blocks, someCatalogue, new Set(kinds));
  return blocks.flatMap((block) => {
    const own = hints.filter(({ place }) => place.block === block);
    if (own.length === 0) return [];
    return own.reduceRight((line, hint) => `${line.slice(0, hint.place.end)}{${hint.text}}${line.slice(hint.place.end)}`, block.text).trim();
  });
}

const MARKDOWN = `## 2 References

Sentence.

[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Security [architecture]*.

## 4 Abbreviations and acronyms

| | |
|---|---|
| API | Application Programming Interface |
| SOC | Security Operations Centre |

## 6 Body

An API as in [ITU-T X.805], again [ITU-T X.805]. APIs answer.

A security operations centre sees an API and [ITU-T X.1645].

## 7 More

An application programming interface (API) is an API. Two SOCs.
`;

test('titles behind tags, full forms where a clause uses an abbreviation first, short forms behind full ones', () => {
  assert.deepEqual(shown(MARKDOWN), [
    'An API{Application Programming Interface} as in [ITU-T X.805]{Security architecture}, again [ITU-T X.805]. APIs answer.',
    'A security operations centre{SOC} sees an API and [ITU-T X.1645]{Requirements of network security situational awareness…}.',
    'An application programming interface (API) is an API. Two SOCs{Security Operations Centre}.',
  ]);
});

test('hints are the same wherever the range begins', () => {
  assert.deepEqual(shown(MARKDOWN, { from: 'A security' }), shown(MARKDOWN).slice(1));
});

test('one kind alone', () => {
  assert.deepEqual(shown(MARKDOWN, { kinds: ['titles'] }).length, 2);
  assert.deepEqual(shown(MARKDOWN, { kinds: [] }), []);
});

test('in AsciiDoc and plain text', () => {
  const adoc = '[bibliography]\n== References\n\n* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _Architecture_.\n\n== Abbreviations and acronyms\n\nAPI:: Application Programming Interface\n\n== Body\n\nAn API as <<x805,clause=6>> has.\n';
  assert.deepEqual(shown(adoc, { syntax: 'asciidoc' }), ['An API{Application Programming Interface} as <<x805,clause=6>>{Architecture} has.']);
  const text = '4\tAbréviations et acronymes\nPhrase.\nCSP\tFournisseur de services en nuage\n6\tCorps\nUn CSP est un fournisseur de services en nuage.\n';
  assert.deepEqual(shown(text, { syntax: 'text' }), ['Un CSP{Fournisseur de services en nuage} est un fournisseur de services en nuage{CSP}.']);
});

test('any text gives an answer', () => {
  fc.assert(fc.property(fc.constantFrom<Syntax>('markdown', 'asciidoc', 'text'), fc.nat(MARKDOWN.length), fc.nat(40), (syntax, cut, from) => {
    const draft = scanDraft(MARKDOWN.slice(cut), syntax);
    for (const { place } of hintsIn(draft, draft.blocks.slice(from), someCatalogue, new Set(HINT_KINDS))) assert.ok(place.end <= place.block.text.length);
  }), { numRuns: 5 * RUNS });
});
