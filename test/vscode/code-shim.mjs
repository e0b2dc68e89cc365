#!/usr/bin/env node
// Stands in for the desktop's executable when @vscode/test-electron starts it: takes the same arguments, opens VS Code's
// web workbench with them, prints what the extension host prints, and ends with the exit code of the tests.
import { statSync } from 'node:fs';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { workbench } from './get-vscode.mjs';
import { openBrowser, startServer } from './workbench.mjs';

const LIMIT = 240_000;

/** What the workbench itself has to say; what the extension and the tests print is the rest. */
const chatter = /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Ignoring fetching additional|Updating additional builtin|\[AgentHost|\[AccountPolicyGate\]|\[Service Worker\]|Timed out waiting for authentication|Started initializing|Completed initializing)/;

/** Runs in the page: what the browser does when a person pastes a text where the cursor is. */
function paste(text) {
  const { ClipboardEvent, DataTransfer, document } = globalThis, clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

const { values, positionals } = parseArgs({
  strict: false, allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string', multiple: true }, extensionTestsPath: { type: 'string' } },
});

const vscode = await workbench();
// The smoke-test driver is what makes a built workbench run tests at all.
const server = await startServer(vscode, { args: ['--enable-smoke-test-driver'] });
const browser = await openBrowser(vscode);
let end;
const ended = new Promise((resolve) => { end = resolve; });
process.on('SIGINT', () => end(130));
process.on('SIGTERM', () => end(143));
for (const event of ['crash', 'close']) browser.page.on(event, () => { console.error('The browser has ended.'); end(125); });
setTimeout(() => { console.error(`The tests did not end within ${LIMIT / 1000} s.`); end(124); }, LIMIT).unref();
await browser.page.exposeFunction('codeAutomationExit', (code) => end(code));
await browser.page.exposeFunction('codeAutomationLog', (type, args) => {
  const line = format(...args), pasted = /^\[paste\] (".*")$/.exec(line)?.[1];
  // In a browser only a paste event asks the providers of pastes, and no command makes one: a test asks for it by a line.
  if (pasted !== undefined) void browser.page.evaluate(paste, JSON.parse(pasted));
  else if (!chatter.test(line)) (type === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
});

const authority = `127.0.0.1:${server.port}`;
const encoded = (file) => path.resolve(file).split('/').map(encodeURIComponent).join('/');
const remote = (file) => `vscode-remote://${authority}${encoded(file)}`;
const payload = JSON.stringify([
  ...values.extensionDevelopmentPath.map((dir) => ['extensionDevelopmentPath', remote(dir)]),
  ['extensionTestsPath', remote(values.extensionTestsPath)],
  ['skipWelcome', 'true'],
]);
const [folder] = positionals;
const opened = folder === undefined ? 'ew=true' : `${statSync(folder).isFile() ? 'workspace' : 'folder'}=${encoded(folder)}`;
await browser.page.goto(`http://${authority}/?${opened}&payload=${encodeURIComponent(payload)}`);

const code = await ended;
browser.page.removeAllListeners('close');
await browser.close();
await server.stop();
process.exit(code);
