import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contributes } from '../../../package.json';
import { HINT_KINDS } from '../features/inlay-hints.ts';
import { LENS_KINDS } from '../features/lenses.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semantic-tokens.ts';
import { checkerSettings, displaySettings, sameDisplay } from './display-settings.ts';

test('lenses of abbreviations and hints are off until they are asked for', () => {
  const { lenses, hints, tokens } = displaySettings({});
  assert.deepEqual([[...lenses], [...hints], tokens], [['references', 'terms', 'workItem'], [], true]);
});

test('each can be switched', () => {
  const { lenses, hints, tokens } = displaySettings({ codeLens: { references: false, abbreviations: true }, inlayHints: { titles: true }, semanticTokens: { enable: false } });
  assert.deepEqual([[...lenses], [...hints], tokens], [['terms', 'abbreviations', 'workItem'], ['titles'], false]);
});

test('links of citations are on until they are switched off', () => {
  assert.deepEqual([displaySettings({}).links, displaySettings({ links: { citations: false } }).links], [true, false]);
  assert.ok(!sameDisplay(displaySettings({}), displaySettings({ links: { citations: false } })));
});

test('the editor is told the same defaults', () => {
  const { lenses, hints, tokens } = displaySettings({}), { properties } = contributes.configuration;
  const defaults = Object.entries(properties).filter(([name]) => /^rapporteur\.(?:codeLens|inlayHints|semanticTokens)\./.test(name)).map(([name, { default: value }]) => [name.replace('rapporteur.', ''), value]);
  assert.deepEqual(Object.fromEntries(defaults), {
    ...Object.fromEntries(LENS_KINDS.map((kind) => [`codeLens.${kind}`, lenses.has(kind)])), ...Object.fromEntries(HINT_KINDS.map((kind) => [`inlayHints.${kind}`, hints.has(kind)])),
    'semanticTokens.enable': tokens,
  });
});

test('the types of tokens are those that package.json gives colours, and one that every editor has', () => {
  const ids = (declared: readonly { readonly id: string }[]): readonly string[] => declared.map(({ id }) => id);
  assert.deepEqual([[...ids(contributes.semanticTokenTypes), 'comment'], ids(contributes.semanticTokenModifiers)], [[...TOKEN_TYPES], [...TOKEN_MODIFIERS]]);
});

test('what is no boolean and no object says nothing', () => {
  for (const json of [null, undefined, 3, [], { codeLens: null, inlayHints: 'yes', semanticTokens: { enable: 1 } }]) assert.ok(sameDisplay(displaySettings(json), displaySettings({})));
});

test('the checker is not told of them', () => {
  assert.deepEqual(checkerSettings({ rules: {}, trace: {}, codeLens: {}, inlayHints: {}, semanticTokens: {}, links: {} }), { rules: {} });
  assert.equal(checkerSettings(null), null);
});
