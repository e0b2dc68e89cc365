// Checks the real texts of ../shared/corpus, Word files converted by pandoc, and gives their errors and warnings in the form that
// verdicts.json judges. `node test/corpus/readings.mjs` prints those that nobody has judged yet; with `--all` every finding.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const CORPUS = here('../../../shared/corpus'), CLI = path.resolve(here('../..'), process.env.RAPPORTEUR_CLI ?? 'dist/cli.js');
export const hasCorpus = existsSync(CORPUS);

/** What pandoc makes of a Word file, and the ending it gets. */
const FORMS = [['markdown', 'md'], ['gfm', 'gfm.md'], ['plain', 'txt']];

/** The texts: name, file, size in characters. Word files are converted into `folder`; without pandoc they are left out. */
export function corpusTexts(folder) {
  const adoc = globSync('asciidoc/*/en.adoc', { cwd: CORPUS }).sort().map((file) => ({ name: path.basename(path.dirname(file)), file: path.join(CORPUS, file) }));
  const word = !hasPandoc() ? [] : globSync('word/*.docx', { cwd: CORPUS }).sort().flatMap((file) => FORMS.map(([form, ending]) => {
    const name = `${path.basename(file, '.docx')}.${ending}`, to = path.join(folder, name);
    execFileSync('pandoc', ['-f', 'docx', '-t', form, path.join(CORPUS, file), '-o', to]);
    return { name, file: to };
  }));
  return [...adoc, ...word].map((text) => ({ ...text, size: readFileSync(text.file, 'utf8').length }));
}

/** Whether pandoc is here, or could be installed where this runs as root on Debian. */
export function hasPandoc() {
  const answers = () => { try { execFileSync('pandoc', ['--version'], { stdio: 'ignore' }); return true; } catch { return false; } };
  if (answers()) return true;
  if (process.getuid?.() !== 0) return false;
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, apt = (...args) => execFileSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore', timeout: 300_000 });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'pandoc');
  } catch { return false; }
  return answers();
}

/** Every finding of the texts: { document, rule, level, line (from 1), about, message }. `about` is the marked text, at most 40 characters of it. */
export function readCorpus(texts) {
  const output = execFileSync(process.execPath, [CLI, 'check', '--format', 'json', '--fail-on', 'off', ...texts.map(({ file }) => file)], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const byFile = new Map(JSON.parse(output).map((entry) => [path.resolve(entry.file), entry.diagnostics]));
  return texts.flatMap(({ name, file }) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    return (byFile.get(path.resolve(file)) ?? []).map(({ rule, severity, message, range: { start, end } }) => ({
      document: name, rule, level: severity, line: start.line + 1, message,
      about: (lines[start.line] ?? '').slice(start.character, end.line === start.line ? end.character : undefined).trim().slice(0, 40),
    }));
  });
}

export const isSerious = ({ level }) => level === 'error' || level === 'warning';

/** What ties a finding to its verdict: not the line, which differs from one pandoc to the next. */
export const keyOf = ({ document, rule, about }) => `${document} ${rule} ${about}`;

export const verdicts = JSON.parse(readFileSync(here('verdicts.json'), 'utf8'));

/** Runs `work` with a folder that is gone afterwards. */
export function withFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-corpus-'));
  try { return work(folder); } finally { rmSync(folder, { recursive: true, force: true }); }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const findings = withFolder((folder) => readCorpus(corpusTexts(folder)));
  const judged = new Set(verdicts.map(keyOf)), shown = process.argv.includes('--all') ? findings : findings.filter((finding) => isSerious(finding) && !judged.has(keyOf(finding)));
  if (process.argv.includes('--json')) writeFileSync(1, `${JSON.stringify(shown, undefined, 1)}\n`);
  else for (const { document, line, level, rule, about, message } of shown) console.log(`${document}:${line} ${level} ${rule} «${about}» ${message}`);
}
