// Gets a VS Code to test in, and a browser where it needs one. Everything is kept in .cache/ and found there the next time.
//   node test/vscode/get-vscode.mjs    gets it all and says what it got
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(import.meta.dirname, '../..');
const cache = path.resolve(process.env.RAPPORTEUR_CACHE ?? path.join(root, '.cache'));

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
const CHROMIUM = '153.0.0';
const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';

/** The desktop build's executable, or undefined where it cannot be downloaded or has no display or libraries to run with. */
export async function desktop() {
  const windowed = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!windowed) return undefined;
  try {
    await fetch(DOWNLOADS, { signal: globalThis.AbortSignal.timeout(5000) });
    const executable = await downloadAndUnzipVSCode({ version: 'stable', cachePath: path.join(cache, 'desktop'), timeout: 15000 });
    return librariesMissing(executable) ? undefined : executable;
  } catch {
    return undefined;
  }
}

function librariesMissing(executable) {
  return process.platform === 'linux' && execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found');
}

/** VS Code's own server and web workbench as npm has them, the Node it wants, and a Chromium. Throws one line where one of them is not to be had. */
export async function workbench() {
  if (process.platform !== 'linux') throw new Error('The tests need a VS Code: its desktop build could not be downloaded, and the one that npm has runs on Linux only.');
  const node = await part('a Node for VS Code', `node-linux-${process.arch}@${NODE} from npm`, getNode);
  return {
    node,
    server: await part('a VS Code', `code-server@${CODE_SERVER} from npm`, getServer),
    chromium: await part('a browser', 'chromium (apt-get install chromium)', () => getChromium(node)),
  };
}

async function part(what, remedy, get) {
  try {
    return await get();
  } catch (error) {
    const lines = String(error.stderr || error.message).trim().split('\n');
    throw new Error(`The tests need ${what}: install ${remedy}. (${lines.find((line) => line.includes('error')) ?? lines[0]})`, { cause: error });
  }
}

function getNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const dir = once(`node-${NODE}`, (to) => unpack(`node-linux-${process.arch}@${NODE}`, to, ['package/bin', 'package/package.json']));
  return path.join(dir, 'bin/node');
}

function getServer() {
  const dir = once(`code-server-${CODE_SERVER}`, (to) => {
    unpack(`code-server@${CODE_SERVER}`, to, [
      '--exclude=package/lib/vscode/extensions/copilot', '--exclude=package/lib/vscode/extensions/mermaid-markdown-features', '--exclude=*.map',
      'package/lib/vscode', 'package/package.json',
    ]);
    const vscode = path.join(to, 'lib/vscode');
    // Without their scripts nothing is compiled and nothing is downloaded besides npm's own packages.
    npm(vscode, 'install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps');
    trim(vscode);
    stub(vscode);
  });
  return path.join(dir, 'lib/vscode/out/server-main.js');
}

/** Large parts that no test needs. */
function trim(vscode) {
  const modules = path.join(vscode, 'node_modules'), copilot = path.join(modules, '@github'), ripgrep = path.join(modules, '@vscode/ripgrep-universal/bin');
  const list = (dir) => (existsSync(dir) ? readdirSync(dir).map((name) => path.join(dir, name)) : []);
  const useless = [
    ...list(copilot).filter((p) => path.basename(p).startsWith('copilot-sdk-')),
    ...list(ripgrep).filter((p) => path.basename(p) !== `linux-${process.arch}`),
    path.join(modules, '@microsoft/mxc-sdk'),
  ];
  for (const p of useless) rmSync(p, { recursive: true, force: true });
}

/** Two native modules are loaded at the start and were not compiled: a watchdog, and the logger, whose files are of use when a test fails. */
function stub(vscode) {
  writeFileSync(path.join(vscode, 'node_modules/@vscode/native-watchdog/index.js'), 'exports.start = () => {};\n');
  writeFileSync(path.join(vscode, 'node_modules/@vscode/spdlog/index.js'), `const fs = require('node:fs');
class Logger {
  constructor(file) { this.file = file; }
  setPattern() {} clearFormatters() {} setLevel() {} getLevel() { return 0; } flush() {} drop() {}
}
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) {
  Logger.prototype[level] = function (message) { try { fs.appendFileSync(this.file, \`\${new Date().toISOString()} [\${level}] \${message}\\n\`); } catch {} };
}
exports.version = 0;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (_name, file) => new Logger(file);
`);
}

/** The browser that is there, else Debian's, else the one inside an npm package, with the environment it wants. */
function getChromium(node) {
  if (process.env.RAPPORTEUR_BROWSER === 'npm') return fromNpm(node);
  const installed = () => ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean);
  const executable = installed() ?? (fromDebian() ? installed() : undefined);
  return executable ? { executable, env: {} } : fromNpm(node);
}

function onPath(name) {
  return (process.env.PATH ?? '').split(path.delimiter).map((dir) => path.join(dir, name)).find((file) => existsSync(file));
}

function fromDebian() {
  if (!onPath('apt-get') || process.getuid?.() !== 0) return false;
  console.log('Installing chromium with apt-get');
  const apt = (...args) => run('apt-get', ['-qq', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    return true;
  } catch {
    return false;
  }
}

function fromNpm(node) {
  const dir = once(`chromium-${CHROMIUM}`, (to) => {
    writeFileSync(path.join(to, 'package.json'), '{ "private": true }\n');
    npm(to, 'install', `@sparticuz/chromium@${CHROMIUM}`);
    mkdirSync(path.join(to, 'unpacked'));
    // The package unpacks itself into the temporary folder; told that it is on a bare machine, its libraries too. It needs a newer Node than the project.
    const env = { ...process.env, TMPDIR: path.join(to, 'unpacked'), AWS_EXECUTION_ENV: '24.x' };
    run(node, ['--input-type=module', '-e', "import c from '@sparticuz/chromium'; await c.executablePath();"], { cwd: to, env });
    // Without a font the browser crashes. The package's own list names the temporary folder that it was unpacked into.
    writeFileSync(path.join(to, 'unpacked/fonts/fonts.conf'), '<fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir></fontconfig>\n');
  });
  const unpacked = path.join(dir, 'unpacked'), executable = path.join(unpacked, 'chromium');
  const env = librariesMissing(executable) ? { LD_LIBRARY_PATH: path.join(unpacked, 'al2023/lib') } : {};
  return { executable, env: { FONTCONFIG_PATH: path.join(unpacked, 'fonts'), ...env } };
}

/** A folder of the cache, filled once: a fill that was interrupted or ran twice at the same time leaves no half of it. */
function once(name, fill) {
  const dir = path.join(cache, name);
  if (existsSync(dir)) return dir;
  console.log(`Getting ${name}`);
  const partial = `${dir}.${process.pid}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  try {
    fill(partial);
    if (!existsSync(dir)) renameSync(partial, dir);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return dir;
}

/** Unpacks what is wanted of one package of the registry. */
function unpack(name, to, wanted) {
  const file = npm(to, 'pack', '--silent', name).trim().split('\n').at(-1);
  run('tar', ['-xzf', file, '--strip-components=1', ...wanted], { cwd: to });
  rmSync(path.join(to, file));
}

function npm(cwd, ...args) {
  // The npm that runs the tests says where it runs; this one runs elsewhere.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'npm_config_local_prefix'));
  return run('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], { cwd, env });
}

function run(command, args, options) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 << 20, ...options });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const executable = await desktop();
    const { chromium } = await workbench();
    console.log(`VS Code: ${executable ?? `code-server ${CODE_SERVER}`}; browser: ${chromium.executable}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
