import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import { scanDraft } from '../draft/draft.ts';
import { acceptedIdentifiers, acceptedTerms, isAcceptedIdentifier, isAcceptedTerm } from './accepted.ts';
import { checkDraft } from './checking/live-check.ts';

test('a term is accepted in any case, number and spelling; others are not', () => {
  const options = { acceptedTerms: acceptedTerms(['Exposed assets', 'run-time behaviour']) };
  for (const term of ['exposed asset', 'Exposed Asset', 'run time behavior']) assert.ok(isAcceptedTerm(options, term), term);
  for (const term of ['asset', 'exposed assets list']) assert.ok(!isAcceptedTerm(options, term), term);
  assert.ok(!isAcceptedTerm({}, 'asset'));
});

test('a document is accepted by any form of its name', () => {
  const options = { acceptedIdentifiers: acceptedIdentifiers(['Recommendation ITU-T X.9999', 'X.our-item', 'X Suppl. 99', 'ISO/IEC 99999']) };
  for (const name of ['x.9999', 'X.9999', 'ITU-T X.9999', 'x.OUR-item', 'X Suppl. 99', 'ISO/IEC 99999']) assert.ok(isAcceptedIdentifier(options, name), name);
  for (const name of ['X.999', 'X.9999.1', 'X.our-items']) assert.ok(!isAcceptedIdentifier(options, name), name);
});

test('a name without a year stands for all editions, one with a year for that alone', () => {
  const options = { acceptedIdentifiers: acceptedIdentifiers(['X.9998', 'ITU-T X.9999 (07/2027)']) };
  assert.deepEqual(['2026', '2027'].map((year) => isAcceptedIdentifier(options, 'X.9999', year)), [false, true]);
  assert.ok(isAcceptedIdentifier(options, 'X.9998', '2026'));
  assert.ok(!isAcceptedIdentifier(options, 'X.9999'));
});

test('a term that the settings accept may be defined and not used', () => {
  const text = '### 3.2 Terms defined in this Recommendation\n\n**3.2.1 lamp oil**: Oil that burns in lamps.\n\n## 6 Lamps\n\nA lamp is lit.\n';
  const unused = (terms: readonly string[]): boolean => checkDraft(scanDraft(text, 'markdown'), { levels: {}, knownAbbreviations: new Set(), acceptedTerms: acceptedTerms(terms), catalogue: emptyCatalogue })
    .some(({ rule }) => rule === 'unused-term');
  assert.deepEqual([unused([]), unused(['lamp oil'])], [true, false]);
});
