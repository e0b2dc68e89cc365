// Finds a Neovim to test in; on a Debian machine without one it is installed. Alone it says which one there is.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const onPath = (name) => (process.env.PATH ?? '').split(path.delimiter).map((dir) => path.join(dir, name)).find((file) => existsSync(file));

/** The path of Neovim. Throws one line where there is none and none can be installed. */
export function neovim() {
  const executable = process.env.RAPPORTEUR_NEOVIM || onPath('nvim') || (fromDebian() ? onPath('nvim') : undefined);
  if (!executable) throw new Error('The tests need a second client: install neovim (apt-get install neovim), 0.7 or newer.');
  return executable;
}

function fromDebian() {
  if (!onPath('apt-get') || process.getuid?.() !== 0) return false;
  console.log('Installing neovim with apt-get');
  const apt = (...args) => execFileSync('apt-get', ['-qq', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'neovim');
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const executable = neovim();
    console.log(`${executable}: ${execFileSync(executable, ['--version'], { encoding: 'utf8' }).split('\n')[0]}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
