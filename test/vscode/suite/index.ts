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
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed in VS Code.`);
}
