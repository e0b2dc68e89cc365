import process from 'node:process';
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import { addCatalogueCommands } from './catalogue-commands.ts';
import type { Format } from './check.ts';
import type { CompendiumFormat } from '../features/compendium/compendium-formats.ts';
import { today } from '../sources/today.ts';
import { addDraftCommands } from './draft-commands.ts';
import { forPeople } from './for-people.ts';
import type { Outcome } from './outcome.ts';
import type { ProgrammeFormat } from './programme.ts';
import type { Terminal } from './terminal.ts';

/** The levels of `--fail-on` and the profiles, written here so that no rule is loaded to read the arguments. */
const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;
const PROFILES = ['drafting', 'submission', 'published'] as const;
const FORMATS = ['text', 'json', 'sarif', 'github'] as const satisfies readonly Format[];
const COMPENDIUM_FORMATS = ['json', 'markdown', 'csv', 'tbx'] as const satisfies readonly CompendiumFormat[];
const PROGRAMME_FORMATS = ['text', 'json', 'html'] as const satisfies readonly ProgrammeFormat[];

const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];
const catalogueOption = (): Option => new Option('--catalogue <file>', 'a further catalogue file; may be given more than once').argParser(collect).default([], 'those that come with Rapporteur');

/** One line on standard error, whatever the message holds. */
function tell(message: string): void {
  process.stderr.write(`rapporteur: ${message.replace(/\s*[\r\n]+\s*/g, ' ').replace(/\p{Cc}/gu, '�').trim()}\n`);
}

/** Prints what a command gave, and sets how the process ends. */
function print({ out, errors, code }: Outcome): void {
  process.stdout.write(out);
  errors.forEach((line) => { tell(line); });
  process.exitCode = code;
}

const terminal: Terminal = { finish: print, finishText: (outcome) => { print({ ...outcome, out: forPeople(outcome.out) }); }, catalogueOption };

const program = new Command('rapporteur')
  .description('Checks draft ITU-T Recommendations against their own lists and a catalogue of Recommendations and work items.')
  .version(version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .configureOutput({ outputError: (text) => { tell(text.replace(/^error: /, '')); } })
  .exitOverride()
  .addHelpText('after', `
Examples:
  rapporteur check draft.md                     check one draft
  rapporteur check --fix drafts/                repair what is certain, print the rest
  rapporteur check --format sarif > log.sarif   check the current folder for a code scanning service
  rapporteur catalogue show X.soar-cc           what is known of a work item
`);

interface CheckFlags {
  readonly format: Format;
  readonly fix?: boolean;
  readonly failOn: (typeof LEVELS)[number];
  readonly profile?: (typeof PROFILES)[number];
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly catalogue: readonly string[];
  readonly color: boolean;
}

program.command('check')
  .summary('check drafts')
  .description('Checks the drafts among files, folders and globs; without any, those of the current folder.')
  .argument('[paths...]', 'files, folders or globs')
  .addOption(new Option('--format <format>', 'how findings are written').choices(FORMATS).default('text'))
  .option('--fix', 'apply the repairs that are certain, and write the files')
  .addOption(new Option('--fail-on <level>', 'exit with 1 when a finding has this level or a higher one').choices(LEVELS).default('error'))
  .addOption(new Option('--profile <profile>', 'what the drafts are checked for, whatever the settings say').choices(PROFILES))
  .option('--baseline <file>', 'leave out the findings that the file holds; where there is no such file, record them')
  .option('--update-baseline', 'record what is found now in the baseline')
  .addOption(catalogueOption())
  .option('--no-color', 'no colours, even in a terminal')
  .addHelpText('after', `
Exit codes: 0 clean, 1 findings at or above the level of --fail-on, 2 wrong use or something that cannot be read.

Examples:
  rapporteur check draft.md notes.adoc
  rapporteur check "drafts/**/*.md" --fail-on warning
  rapporteur check . --format json --catalogue our.rapporteur-catalogue.json
  rapporteur check draft.md --profile submission
  rapporteur check . --baseline rapporteur-baseline.json
`)
  .action(async (paths: readonly string[], { format, fix = false, failOn, catalogue, profile, baseline, updateBaseline = false, color }: CheckFlags) => {
    if (updateBaseline && baseline === undefined) throw new Error('--update-baseline needs --baseline <file>, the file to write.');
    const { check } = await import('./check.ts');
    print(await check({ paths, format, fix, failOn, catalogue, profile, baseline, updateBaseline, color: color && hasColor(), version, cwd: process.cwd() }));
  });

addDraftCommands(program, terminal);

interface ProgrammeFlags {
  readonly format: ProgrammeFormat;
  readonly since?: string;
  readonly studyGroup?: string;
  readonly charts?: string;
  readonly out?: string;
  readonly catalogue: readonly string[];
}

program.command('programme')
  .summary('print the work programme at a glance')
  .description('Counts what was approved, determined, consented, agreed, not approved and started, by meeting, period and Question; tells what changed and what is planned.')
  .option('--since <date>', 'list what changed after this day (2025-06-17); without it, after the source before the latest one')
  .option('--study-group <name>', 'the texts of one Study Group: SG17')
  .addOption(new Option('--format <format>', 'how it is written').choices(PROGRAMME_FORMATS).default('text'))
  .option('--out <file>', 'the file to write; without it, standard output')
  .option('--charts <folder>', 'also write the charts there, as SVG files')
  .addOption(catalogueOption())
  .addHelpText('after', `
Exit codes: 0 written, 1 the catalogue holds no such texts, 2 wrong use or something that cannot be read or written.

Examples:
  rapporteur programme --study-group SG17
  rapporteur programme --since 2025-01-01 --format html --out programme.html
  rapporteur programme --charts charts/
`)
  .action(async ({ format, since, studyGroup, charts, out, catalogue: more }: ProgrammeFlags) => {
    const { showProgramme } = await import('./programme.ts');
    const loaded = await loadAll(more), hasFailed = process.exitCode === 2;
    print(await showProgramme(loaded, { format, since, studyGroup, charts, out, cwd: process.cwd(), today: today() }));
    if (hasFailed) process.exitCode = 2;
  });

program.command('rules')
  .summary('list the rules')
  .description('Lists every rule with its level, also in each profile, its title and source.')
  .option('--json', 'as a JSON array')
  .option('--no-color', 'no colours, even in a terminal')
  .action(async ({ json = false, color }: { readonly json?: boolean; readonly color: boolean }) => {
    const { rulesJson, rulesText } = await import('./rules.ts');
    process.stdout.write(json ? rulesJson() : rulesText({ color: color && hasColor() }));
  });

interface CompendiumFlags {
  readonly out?: string;
  readonly since?: string;
  readonly format: CompendiumFormat;
}

program.command('compendium').summary('gather what many texts define').description('Gathers the definitions, abbreviations and requirements of many texts.')
  .command('build')
  .description('Writes the definitions, abbreviations and requirements of the Recommendations and drafts (Markdown, AsciiDoc, text, Word) among folders and files.')
  .argument('<paths...>', 'folders, files or globs')
  .option('--out <file>', 'the file to write; without it, standard output')
  .option('--since <file>', 'an earlier compendium (JSON), to say what was added')
  .addOption(new Option('--format <format>', 'how it is written; JSON is a catalogue file too').choices(COMPENDIUM_FORMATS).default('json'))
  .addHelpText('after', `
Exit codes: 0 written, 2 wrong use or something that cannot be read or written.

Examples:
  rapporteur compendium build recommendations/ drafts/ --out compendium.json
  rapporteur compendium build recommendations/ --since compendium-2024.json --out compendium.json
  rapporteur compendium build recommendations/ --format tbx --out terms.tbx
`)
  .action(async (paths: readonly string[], { out, since, format }: CompendiumFlags) => {
    const { buildCompendium } = await import('./compendium.ts');
    print(await buildCompendium({ paths, out, since, format, cwd: process.cwd(), today: today() }));
  });

const catalogue = program.command('catalogue').summary('print or import what is known of Recommendations and work items')
  .description('Prints what the catalogue knows, or reads a document into it.');

catalogue.command('list')
  .description('Prints every record.')
  .option('--json', 'as a JSON array')
  .addOption(catalogueOption())
  .action(async ({ json = false, catalogue: more }: { readonly json?: boolean; readonly catalogue: readonly string[] }) => {
    const { catalogueList } = await import('./catalogue-list.ts');
    const list = catalogueList(await loadAll(more), { json });
    process.stdout.write(json ? list : forPeople(list));
  });

catalogue.command('show')
  .description('Prints what is known of a Recommendation or work item, found by any of its names.')
  .argument('<name>', 'a number or an acronym: X.1817, x.5gsec-MESSAGE')
  .addOption(catalogueOption())
  .action(async (name: string, { catalogue: more }: { readonly catalogue: readonly string[] }) => {
    const { catalogueShow } = await import('./catalogue-show.ts');
    const { text, found } = catalogueShow(await loadAll(more), name);
    if (found) process.stdout.write(forPeople(text));
    else {
      process.stderr.write(forPeople(text));
      process.exitCode ??= 1;
    }
  });

addCatalogueCommands(catalogue, terminal);

program.command('lsp')
  .summary('start the language server, for editors')
  .description('Starts the language server, for editors.')
  .option('--stdio', 'talk over standard input and output, as it does without this option')
  .option('--clientProcessId <id>', 'the process of the editor, with which the server ends')
  .action(async () => {
    const { startServer } = await import('../lsp/server.ts');
    // The server's own listener ends the process without a word.
    process.stdin.once('end', () => {
      if (process.stdin.bytesRead > 0) return;
      tell('standard input ended before a word came. An editor starts the language server; "rapporteur check" checks a draft.');
      process.exit(2);
    });
    startServer();
  });

/** The catalogue of the current folder with further files; what is wrong with a file is told, and the exit code says so. */
async function loadAll(named: readonly string[]) {
  const { loadHere } = await import('./catalogue-load.ts');
  const { catalogue: loaded, errors } = loadHere(process.cwd(), named);
  errors.forEach(tell);
  if (errors.length > 0) process.exitCode = 2;
  return loaded;
}

/** NO_COLOR and FORCE_COLOR win (no-color.org, force-color.org); else colours where standard output is a terminal. */
function hasColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  return Boolean(FORCE_COLOR) || (process.stdout.isTTY && TERM !== 'dumb');
}

// The reader of a pipe may go before all is written, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own message, the help or the version.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
