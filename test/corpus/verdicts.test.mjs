// Every error and warning on real texts was read by somebody, whose verdict stands in verdicts.json; new ones have to be read too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusTexts, hasCorpus, hasPandoc, isSerious, keyOf, readCorpus, verdicts, withFolder } from './readings.mjs';

/** False errors and warnings that published texts may have, for each 100 000 characters. */
const MOST_FALSE = 2;

test('verdicts name a rule, a document, a verdict and a reason', () => {
  for (const one of verdicts) {
    assert.ok(['right', 'false'].includes(one.verdict), `${keyOf(one)}: the verdict is "right" or "false".`);
    assert.ok(one.why.length > 10, `${keyOf(one)} lacks a reason.`);
  }
  assert.equal(new Set(verdicts.map(keyOf)).size, verdicts.length, 'a verdict stands twice');
});

if (!hasCorpus) test('real texts', { skip: 'there is no ../shared/corpus' });
else {
  const converts = hasPandoc(), { texts, findings } = withFolder((folder) => {
    const found = corpusTexts(folder);
    return { texts: found, findings: readCorpus(found) };
  });
  const serious = findings.filter(isSerious), byKey = new Map(verdicts.map((one) => [keyOf(one), one]));
  if (!converts) test('Word texts', { skip: 'pandoc is not here: apt-get install pandoc' });

  test('every error and warning has been read', () => {
    const unread = serious.filter((finding) => !byKey.has(keyOf(finding)));
    assert.deepEqual(unread.map(({ document, line, rule, message }) => `${document}:${line} ${rule}: ${message}`), [], 'read them, mend the rule or write a verdict');
  });

  test('every verdict is about a finding that is still there', () => {
    const known = new Set(texts.map(({ name }) => name)), found = new Set(serious.map(keyOf));
    assert.deepEqual(verdicts.filter((one) => known.has(one.document) && !found.has(keyOf(one))).map(keyOf), [], 'take them out');
  });

  for (const { name, size } of texts) test(`few are false in ${name}`, () => {
    const wrong = serious.filter((finding) => finding.document === name && byKey.get(keyOf(finding))?.verdict === 'false');
    const most = Math.max(1, Math.floor((size / 100_000) * MOST_FALSE));
    assert.ok(wrong.length <= most, `${wrong.length} false ones, at most ${most}: ${wrong.map(({ line, rule }) => `${line} ${rule}`).join(', ')}`);
    const rules = wrong.map(({ rule }) => rule);
    assert.equal(new Set(rules).size, rules.length, 'one rule is wrong twice');
  });
}
