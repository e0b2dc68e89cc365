import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Rooms from the ground floor up. A room imports only rooms below it (ARCHITECTURE.md, "The code map"). */
const rooms = ['catalogue', 'draft', 'rules', 'features'];

/** What no core room may import: Node, editors, the protocol, any package. */
const outside = { regex: '^(?!\\.)', message: 'The core depends on nothing: no Node, no protocol, no package.' };

/** Within rules/, from the ground floor up: what rules and features read from a draft, what they write, the rules, and what runs them. */
const floors = ['reading', 'fixes', '', 'checking'];

/** What the lower floors know of the rules: what a rule and a finding are, and the table of their names. */
const aRule = { regex: '^\\.\\./(?!finding|rule|table)[^/]+$', message: 'What rules read and write knows no rule.' };

const room = (name, files = '**/*.ts', inner = []) => {
  const above = [...rooms.slice(rooms.indexOf(name) + 1), 'sources', 'lsp', 'cli'];
  return {
    files: [`server/src/${name}/${files}`],
    ignores: ['**/*.test.ts', '**/picture.ts', '**/fixture.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [
          outside,
          { regex: `(^|/)(${above.join('|')})/`, message: `${name}/ imports only rooms below it.` },
          ...inner,
          ...(name === 'draft' ? [{ regex: '/catalogue/(?!identifier)', message: 'draft/ uses the identifier grammar, never the catalogue.' }] : []),
        ],
      }],
      'no-restricted-globals': ['error', 'process', 'console', 'setTimeout', 'setInterval', 'setImmediate', 'Date', 'performance', 'fetch'],
    },
  };
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'test/drafts/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
      'max-params': ['error', 5],
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setImmediate: 'readonly', performance: 'readonly', TextDecoder: 'readonly', fetch: 'readonly', document: 'readonly' } } },
  { files: ['server/src/sources/**/*.ts'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: '(^|/)(lsp|cli)/', message: 'sources/ imports only rooms below it.' }, { group: ['vscode', 'vscode-*', 'commander', 'cli-progress', 'picocolors'], message: 'sources/ knows no protocol, no editor and no command line.' }] }] } },
  { files: ['server/src/cli/**/*.ts'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: ['vscode', 'vscode-languageclient*'], message: 'The command line knows no editor.' }] }] } },
  { files: ['server/src/lsp/**/*.ts'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: '/cli/', message: 'lsp/ imports only rooms below it.' }, { group: ['vscode', 'vscode-languageclient*'], message: 'The server knows no editor.' }] }] } },
  { files: ['client/**/*.ts'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: '/server/', message: 'client/ starts the server; it shares no code with it.' }] }] } },
  ...rooms.map((name) => room(name)),
  ...floors.slice(0, -1).map((floor, index) => room('rules', floor === '' ? '*.ts' : `${floor}/*.ts`, [
    { regex: `(^|/)(${floors.slice(index + 1).filter(Boolean).join('|')})/`, message: 'A floor of rules/ imports only floors below it.' }, ...(floor === '' ? [] : [aRule]),
  ])),
);
