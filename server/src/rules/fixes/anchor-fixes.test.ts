import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repaired } from '../picture.ts';
import { catalogue } from '../reference-fixture.ts';

const draft = (citation: string, ...entries: readonly string[]): string => `= Title
:docnumber: X.new

[bibliography]
== References

${entries.join('\n\n')}

== Body

See ${citation}.`;

const X1645 = '* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Requirements of network security situational awareness platform for cloud computing_.';
const X1817 = '* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G message service_.';
const G1022 = '* [[[ITU-T_G.1022,ITU-T G.1022]]], Recommendation ITU-T G.1022 (2016), _Buffers_.';

test('an anchor of a known document gets its entry', () => {
  assert.equal(repaired('unresolved-citation', 'asciidoc', draft('<<x1817>>', X1645), { catalogue }), draft('<<x1817>>', X1645, X1817));
});

test('an anchor one slip away from a listed one', () => {
  assert.equal(repaired('unresolved-citation', 'asciidoc', draft('<<ITU-T_G.1202,clause 6>>', G1022)), draft('<<ITU-T_G.1022,clause 6>>', G1022));
});
