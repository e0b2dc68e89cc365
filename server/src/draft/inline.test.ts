import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from './block.ts';
import type { Fact } from './fact.ts';
import { scanInline } from './inline.ts';

function found(text: string, syntax: Syntax = 'markdown'): string[] {
  const facts: Fact[] = [];
  scanInline(text, 0, text.length, { syntax, region: 'body' }, facts);
  return facts.map((fact) => `${fact.kind} ${text.slice(fact.start, fact.end)}`);
}

test('words in the shape of an abbreviation', () => {
  assert.deepEqual(found('The API, APIs, RoIP, xPON, 5G, IPv6 and H264.'), ['use API', 'use API', 'use RoIP', 'use xPON', 'use 5G', 'use IPv6']);
});

test('words that are none', () => {
  assert.deepEqual(found('A word, I am, The End, my_API, file.PDF, \\TEX, #ABC, name@ABC, ABCDEFGHIJKLMNOPQ, 2026.'), []);
});

test('an abbreviation and the words it stands for', () => {
  assert.deepEqual(found('an application programming interface (API) and the CSPs (cloud)'), ['expansion API', 'use API', 'use CSP']);
});

test('tags, escaped or with no-break signs; links are none', () => {
  assert.deepEqual(found('\\[ITU-T X.1\\], [b-ISO/IEC 27002], [ITU-T\u00a0X.2](https://itu.int), [1], [text], [Other X.3]'), [
    'citation \\[ITU-T X.1\\]', 'citation [b-ISO/IEC 27002]', 'citation [ITU-T\u00a0X.2]', 'protected ](https://itu.int)',
  ]);
});

test('code spans close with as many backquotes as they opened with', () => {
  assert.deepEqual(found('`API` ``A`B`` ` ABC'), ['protected `API`', 'protected ``A`B``', 'use ABC']);
});

test('addresses, markup and comments', () => {
  assert.deepEqual(found('https://itu.int/API, <br/> <!-- API --> mailto:API@itu.int <API'), ['protected https://itu.int/API,', 'protected <br/>', 'protected <!-- API -->', 'protected mailto:API@itu.int', 'use API']);
});

test('identifiers are mentions, not abbreviations', () => {
  assert.deepEqual(found('ITU-T X.1817, X.1818/Y.1, X.5Gsec-message, TR.ac-pqc, XSTR-SUSS, Supplement 74 to ITU-T Y.3800-series and CCITT X.400'), [
    'mention ITU-T X.1817', 'mention X.1818/Y.1', 'mention X.5Gsec-message', 'mention TR.ac-pqc', 'mention XSTR-SUSS', 'mention Supplement 74 to ITU-T Y.3800-series', 'mention CCITT X.400',
  ]);
});

test('what only AsciiDoc has', () => {
  assert.deepEqual(found('link:API[b], stem:[API], [TIME-REQ-01]'), ['use API', 'use API']);
  assert.deepEqual(found('<<x1>>, link:API[b], stem:[API], [[here]], [TIME-REQ-01]', 'asciidoc'), ['citation <<x1>>', 'protected link:API[b]', 'protected stem:[API]', 'anchor [[here]]']);
});

test('a stretch of a text is read by itself', () => {
  const facts: Fact[] = [];
  scanInline('API CSP DNS', 4, 7, { syntax: 'text', region: 'body' }, facts);
  assert.deepEqual(facts.map((fact) => [fact.start, fact.end]), [[4, 7]]);
});

test('an address with brackets, closed or being typed; in AsciiDoc they hold its text', () => {
  assert.deepEqual(found('http://x.org/a/[ITU-T%20X.1]/b, http://x.org/?q=[ITU'), ['protected http://x.org/a/[ITU-T%20X.1]/b,', 'protected http://x.org/?q=[ITU']);
  assert.deepEqual(found('http://x.org/[ITU-T X.1] and http://x.org[ITU-T X.2]'), ['protected http://x.org/', 'citation [ITU-T X.1]', 'protected http://x.org', 'citation [ITU-T X.2]']);
  assert.deepEqual(found('http://x.org/[API]', 'asciidoc'), ['protected http://x.org/', 'use API']);
});

test('what tags say is code', () => {
  assert.deepEqual(found('<code>API</code> <KBD class="a">CSP</KBD> <pre>DNS\nX.1817</pre> <code>ABC <codex>DEF'), [
    'protected <code>API</code>', 'protected <KBD class="a">CSP</KBD>', 'protected <pre>DNS\nX.1817</pre>', 'protected <code>', 'use ABC', 'protected <codex>', 'use DEF',
  ]);
});
