import { InvalidArgumentError, Option, type Command } from 'commander';
import { isDay } from '../catalogue/day.ts';
import { SERIES } from '../catalogue/shapes.ts';
import type { ExportFormat } from './catalogue-export.ts';
import type { Status } from '../catalogue/record.ts';
import type { Terminal } from './terminal.ts';
import { today } from '../sources/today.ts';

const EXPORT_FORMATS = ['json', 'csv', 'markdown'] as const satisfies readonly ExportFormat[];

interface ImportOptions {
  readonly out?: string;
  readonly user?: boolean;
  readonly id?: string;
  readonly date?: string;
  readonly covers?: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly catalogue: readonly string[];
}

const NO_CHANGE = 'Exit codes: 0 done, 2 wrong use, or something that cannot be read, understood or written; nothing is changed then.';

/** As records have them, written here so that no catalogue is loaded to read the arguments. */
const STATUSES = ['under-study', 'determined', 'consented', 'approved', 'agreed', 'not-approved', 'superseded', 'withdrawn'] as const satisfies readonly Status[];

/** The commands that change the catalogue, or give it to others: import, update, diff, validate, export, confirm. */
export function addCatalogueCommands(catalogue: Command, terminal: Terminal): void {
  addImport(catalogue, terminal);
  addUpdate(catalogue, terminal);
  addDiff(catalogue, terminal);
  addRest(catalogue, terminal);
}

function addImport(catalogue: Command, { finish, catalogueOption }: Terminal): void {
  documentOptions(catalogue.command('import')
    .description('Reads documents into the catalogue: reports of Study Groups and collective letters (Word or text), the work programme of the ITU site (CSV), Relaton data (a file, a folder or a zip file), entries by hand (YAML or JSON), catalogue files. Tells what was read, what was not understood and what changes, then writes.')
    .argument('<documents...>', 'the documents: files, folders or globs'))
    .option('--out <file>', 'the catalogue file to write; without it, one in the folder .rapporteur beside the drafts')
    .option('--user', 'write to the user\'s own catalogue, for all drafts')
    .option('--dry-run', 'write nothing')
    .addOption(catalogueOption())
    .addHelpText('after', `
${NO_CHANGE}

Examples:
  rapporteur catalogue import report.docx
  rapporteur catalogue import wp1-17.csv --dry-run
  rapporteur catalogue import "reports/*.docx"
  rapporteur catalogue import relaton-data-itu.zip --user
`)
    .action(async (documents: readonly string[], { out, user = false, id, date, covers, dryRun = false, json = false, catalogue: named }: ImportOptions) => {
      const [{ importDocuments }, { catalogueFiles, filesAtTarget, targetFolder }] = await Promise.all([import('./catalogue-import.ts'), import('./catalogue-files.ts')]), cwd = process.cwd();
      finish(await importDocuments({
        documents, out, id, date, covers, dryRun, json, cwd, folder: targetFolder(cwd, user), files: catalogueFiles(cwd, named), filesAtTarget: filesAtTarget(cwd, user),
      }));
    });
}

/** An ISO 8601 day that there is. */
function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('It is no day. Write it as 2025-11-30.');
  return text;
}

/** Series and organizations with commas between them. */
function series(text: string): readonly string[] {
  const all = listOf(text), wrong = all.find((one) => !SERIES.test(one));
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is no letter of a series, nor an organization. Write X,Y or "IETF RFC".`);
  return all;
}

/** Statuses with commas between them. */
function statuses(text: string): readonly string[] {
  const wanted = listOf(text), unknown = wanted.find((one) => !(STATUSES as readonly string[]).includes(one));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no status "${unknown}". There are ${STATUSES.join(', ')}.`);
  return wanted;
}

/** What stands between commas. */
const listOf = (text: string): readonly string[] => text.split(',').map((one) => one.trim()).filter((one) => one !== '');

function documentOptions(command: Command): Command {
  return command
    .option('--id <id>', 'what the document is called in the catalogue; without it, its file name')
    .option('--date <day>', 'the day it states its facts for, where it does not say so: YYYY-MM-DD', day)
    .option('--covers <series>', 'what it lists completely: X,Y or "IETF RFC"', series)
    .option('--json', 'tell it as JSON');
}

interface UpdateOptions {
  readonly from?: string;
  readonly workspace?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

function addUpdate(catalogue: Command, { finish }: Terminal): void {
  catalogue.command('update')
    .description('Downloads Relaton\'s bibliographic data of the whole of ITU-T (some 30 MB) into the user\'s own catalogue. A download that broke off goes on; the old data stays until the new is whole.')
    .option('--from <address>', 'another address of a zip file')
    .option('--workspace', 'write beside the drafts instead')
    .option('--dry-run', 'write nothing but what is downloaded')
    .option('--json', 'tell it as JSON')
    .addHelpText('after', `\n${NO_CHANGE}\n`)
    .action(async ({ from, workspace = false, dryRun = false, json = false }: UpdateOptions) => {
      const [{ updateCatalogue }, { catalogueFiles, filesAtTarget, targetFolder }] = await Promise.all([import('./catalogue-update.ts'), import('./catalogue-files.ts')]), cwd = process.cwd();
      finish(await updateCatalogue({ address: from, folder: targetFolder(cwd, !workspace), files: catalogueFiles(cwd, []), filesAtTarget: filesAtTarget(cwd, !workspace), dryRun, json, cwd }));
    });
}

interface DiffOptions {
  readonly id?: string;
  readonly date?: string;
  readonly covers?: readonly string[];
  readonly json?: boolean;
  readonly catalogue: readonly string[];
}

function addDiff(catalogue: Command, { finish, catalogueOption }: Terminal): void {
  documentOptions(catalogue.command('diff')
    .description('Tells what documents would change in the catalogue. Writes nothing.')
    .argument('<documents...>', 'the documents, or catalogue files'))
    .addOption(catalogueOption())
    .addHelpText('after', '\nExit codes: 0 told, 2 wrong use, or something that cannot be read or understood.\n')
    .action(async (documents: readonly string[], { id, date, covers, json = false, catalogue: named }: DiffOptions) => {
      const [{ importDocuments }, { catalogueFiles }] = await Promise.all([import('./catalogue-import.ts'), import('./catalogue-files.ts')]), cwd = process.cwd();
      finish(await importDocuments({ documents, id, date, covers, dryRun: true, json, cwd, folder: cwd, files: catalogueFiles(cwd, named), filesAtTarget: [] }));
    });
}

interface ConfirmOptions {
  readonly user?: boolean;
  readonly not?: boolean;
  readonly otherTitle?: boolean;
  readonly catalogue: readonly string[];
}

function addRest(catalogue: Command, { finish, finishText, catalogueOption }: Terminal): void {
  catalogue.command('validate')
    .description('Looks whether catalogue files are what they should be; without any, those that hold here.')
    .argument('[files...]', 'catalogue files, or folders of them')
    .addHelpText('after', '\nExit codes: 0 all are, 1 one is not, 2 wrong use, or one cannot be read.\n')
    .action(async (files: readonly string[]) => {
      const [{ validateCatalogue }, { catalogueFiles }, { resolve }] = await Promise.all([import('./catalogue-validate.ts'), import('./catalogue-files.ts'), import('node:path')]), cwd = process.cwd();
      finish(validateCatalogue({ files: files.length > 0 ? files.map((file) => resolve(cwd, file)) : catalogueFiles(cwd, []), cwd }));
    });
  catalogue.command('export')
    .description('Prints the records, for other programs or for people.')
    .addOption(new Option('--format <format>', 'how they are written').choices(EXPORT_FORMATS).default('json'))
    .option('--status <statuses>', `only those: under-study,determined (of ${STATUSES.join(', ')})`, statuses, [])
    .addOption(catalogueOption())
    .action(async ({ format, status, catalogue: named }: { readonly format: ExportFormat; readonly status: readonly string[]; readonly catalogue: readonly string[] }) => {
      const [{ exportCatalogue }, { loadHere }] = await Promise.all([import('./catalogue-export.ts'), import('./catalogue-load.ts')]);
      const { catalogue: loaded, errors } = loadHere(process.cwd(), named);
      finish({ out: exportCatalogue(loaded, { format, status }), errors, code: errors.length > 0 ? 2 : 0 });
    });
  catalogue.command('confirm')
    .description('Lists work items that have the title of a text published since; with a name, writes down that it is that text, or that it is not.')
    .argument('[workItem]', 'the acronym: X.soar-cc')
    .argument('[number]', 'the number it was published under, where there is more than one candidate')
    .option('--not', 'they are two texts: it is asked about no more')
    .option('--other-title', 'they are one text, though their titles differ')
    .option('--user', 'write to the user\'s own catalogue, for all drafts')
    .addOption(catalogueOption())
    .addHelpText('after', `
Exit codes: 0 listed or written, 1 no such item or candidate, 2 wrong use or something that cannot be read or written.

Examples:
  rapporteur catalogue confirm
  rapporteur catalogue confirm X.soar-cc
  rapporteur catalogue confirm X.soar-cc X.1651 --not
`)
    .action(async (workItem: string | undefined, published: string | undefined, { user = false, not: isNot = false, otherTitle = false, catalogue: named }: ConfirmOptions) => {
      const [{ confirmCandidate }, { targetFolder }, { loadHere }] = await Promise.all([import('./catalogue-confirm.ts'), import('./catalogue-files.ts'), import('./catalogue-load.ts')]), cwd = process.cwd();
      const { catalogue: loaded, errors } = loadHere(cwd, named), outcome = confirmCandidate(loaded, { workItem, published, folder: targetFolder(cwd, user), isNot, otherTitle, today: today() });
      finishText({ ...outcome, errors: [...errors, ...outcome.errors] });
    });
}
