import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from './fixture.ts';
import { ruleOff } from './rule-off.ts';

/** The settings' text after the edit; the problem where there is none. */
function after(text: string): string {
  const found = ruleOff(text, 'placeholder');
  return 'edit' in found ? text.slice(0, found.edit.start) + found.edit.newText + text.slice(found.edit.end) : found.problem;
}

test('a rule is switched off in its place, and the text stays as it is written', () => {
  assert.equal(after('{\n    "rules": {\n        "figures": "hint"\n    },\n    "acceptedTerms": [ "a" ]\n}\n'),
    '{\n    "rules": {\n        "figures": "hint",\n        "placeholder": "off"\n    },\n    "acceptedTerms": [ "a" ]\n}\n');
  assert.equal(after('{"rules": {"placeholder" :  "hint", "x": "off"}}'), '{"rules": {"placeholder" :  "off", "x": "off"}}');
  assert.equal(after('{"rules": {"x": "off"}}'), '{"rules": {"x": "off", "placeholder": "off"}}');
  assert.equal(after('{\n\t"profile": "final"\n}'), '{\n\t"profile": "final",\n\t"rules": {\n\t\t"placeholder": "off"\n\t}\n}');
  assert.equal(after('{\r\n  "rules": {}\r\n}\r\n'), '{\r\n  "rules": {\r\n    "placeholder": "off"\r\n  }\r\n}\r\n');
});

test('a file without settings has them written', () => {
  for (const text of ['', '\n', '{}', '{ }']) assert.deepEqual(JSON.parse(after(text)), { rules: { placeholder: 'off' } });
});

test('what is no settings file is left alone, and it is said what to do', () => {
  assert.match(after('{\n  "rules": {,}\n}'), /^is no JSON from line 2 on\. Mend it/);
  assert.match(after('[]'), /^holds no object\./);
  assert.match(after('{"rules": ["placeholder"]}'), /^has "rules" that are no object\./);
  assert.match(after('{"rules": {"placeholder": "hint"}, "rules": {"x": "off"}}'), /^has a name twice\./);
});

test('any settings hold what they held, with the rule off', () => {
  const level = fc.constantFrom('off', 'hint', 'error'), rules = fc.dictionary(fc.constantFrom('placeholder', 'a-rule', 'b"c'), level), others = fc.dictionary(fc.string().filter((key) => key !== 'rules' && key !== '__proto__'), fc.jsonValue());
  fc.assert(fc.property(fc.option(rules), others, fc.constantFrom(undefined, 0, 2, '\t'), (own, rest, indent) => {
    const json = { ...rest, ...(own && { rules: own }) };
    assert.deepEqual(JSON.parse(after(JSON.stringify(json, null, indent))), JSON.parse(JSON.stringify({ ...json, rules: { ...own, placeholder: 'off' } })));
  }), { numRuns: 5 * RUNS });
});
