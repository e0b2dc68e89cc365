/** Words that the names of the tests have that are to be run; all where it is empty. Set when the suites are bundled. */
declare const ONLY: string;

/** What VS Code calls in its extension host to run the suites; it ends with an error when a test failed. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false });
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  if (ONLY !== '') mocha.fgrep(ONLY);
  await import('./draft.test.ts');
  await import('./client.test.ts');
  await import('./paste.test.ts');
  await import('./new-draft.test.ts');
  await import('./compare.test.ts');
  await import('./workspace-index.test.ts');
  await import('./links.test.ts');
  await import('./lens.test.ts');
  await import('./rename.test.ts');
  await import('./refactor.test.ts');
  await import('./organize.test.ts');
  await import('./programme.test.ts');
  await import('./compendium.test.ts');
  await import('./card-page.test.ts');
  await import('./work-tree.test.ts');
  await import('./import.test.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed in VS Code.`);
}
