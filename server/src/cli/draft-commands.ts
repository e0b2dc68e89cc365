import { Option, type Command } from 'commander';
import type { DiffFormat } from './diff.ts';
import type { DraftFormat } from '../features/new-draft/new-draft.ts';
import { today } from '../sources/today.ts';
import type { ReportFormat } from './report-draft.ts';
import type { Terminal } from './terminal.ts';

const DIFF_FORMATS = ['text', 'markdown', 'json', 'html'] as const satisfies readonly DiffFormat[];
const DRAFT_FORMATS = ['markdown', 'asciidoc'] as const satisfies readonly DraftFormat[];
const REPORT_FORMATS = ['markdown', 'html', 'json'] as const satisfies readonly ReportFormat[];

/** The commands about single drafts besides their check: report, diff, new. */
export function addDraftCommands(program: Command, terminal: Terminal): void {
  addReport(program, terminal);
  addDiff(program, terminal);
  addNew(program, terminal);
}

interface ReportFlags {
  readonly format: ReportFormat;
  readonly out?: string;
  readonly catalogue: readonly string[];
}

function addReport(program: Command, { finish, catalogueOption }: Terminal): void {
  program.command('report')
    .summary('write a report on one draft, for a meeting')
    .description('Goes through the check list before determination, consent or agreement, and counts what a draft holds.')
    .argument('<draft>', 'the draft')
    .addOption(new Option('--format <format>', 'how the report is written').choices(REPORT_FORMATS).default('markdown'))
    .option('--out <file>', 'the file to write; without it, standard output')
    .addOption(catalogueOption())
    .addHelpText('after', `
Exit codes: 0 written, 2 wrong use or something that cannot be read or written.

Examples:
  rapporteur report draft.md
  rapporteur report draft.adoc --format html --out report.html
`)
    .action(async (file: string, { format, out, catalogue: more }: ReportFlags) => {
      const { reportDraft } = await import('./report-draft.ts');
      finish(reportDraft({ file, format, out, catalogue: more, cwd: process.cwd(), today: today() }));
    });
}

function addDiff(program: Command, { finish }: Terminal): void {
  program.command('diff')
    .summary('compare two drafts')
    .description('Tells what differs between two drafts: clauses, terms, abbreviations, references, requirements and other text.')
    .argument('<before>', 'the older draft: a file, or REVISION:PATH in a git repository')
    .argument('<after>', 'the newer draft, given in the same way')
    .addOption(new Option('--format <format>', 'how the differences are written').choices(DIFF_FORMATS).default('text'))
    .addHelpText('after', `
Exit codes: 0 nothing differs, 1 something differs, 2 wrong use or something that cannot be read.

Examples:
  rapporteur diff old.md new.md
  rapporteur diff HEAD~1:drafts/draft.adoc drafts/draft.adoc
  rapporteur diff v1:draft.md draft.md --format html > changes.html
`)
    .action(async (before: string, after: string, { format }: { readonly format: DiffFormat }) => {
      const { diffDrafts } = await import('./diff.ts');
      finish(diffDrafts({ before, after, format, cwd: process.cwd() }));
    });
}

interface NewFlags {
  readonly format: DraftFormat;
  readonly language: 'en' | 'fr';
  readonly out?: string;
  readonly catalogue: readonly string[];
}

function addNew(program: Command, { finish, catalogueOption }: Terminal): void {
  program.command('new')
    .summary('begin a draft for a work item')
    .description('Writes the skeleton of a draft with what the catalogue knows of its work item. A file that is there is left as it is.')
    .argument('<name>', 'a number or an acronym: X.soar-cc')
    .addOption(new Option('--format <format>', 'what the draft is written in').choices(DRAFT_FORMATS).default('markdown'))
    .addOption(new Option('--language <language>', 'the language of the draft').choices(['en', 'fr']).default('en'))
    .option('--out <file>', 'the file to write; without it, standard output')
    .addOption(catalogueOption())
    .addHelpText('after', `
Exit codes: 0 written, 1 no such item, 2 wrong use or a file that is there already or cannot be written.

Examples:
  rapporteur new X.soar-cc --out X.soar-cc.md
  rapporteur new X.soar-cc --format asciidoc --language fr
`)
    .action(async (name: string, { format, language, out, catalogue: more }: NewFlags) => {
      const { newFile } = await import('./new.ts');
      finish(newFile({ name, format, language, out, catalogue: more, cwd: process.cwd() }));
    });
}
