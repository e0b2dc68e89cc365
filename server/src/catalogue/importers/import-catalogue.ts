import type { Curation } from '../curation.ts';
import { ImportError } from './import-error.ts';
import type { Imported, Importer, ImportOptions, SourceContent } from './importer.ts';
import { counted, singleImport, sourceDate } from './import-single.ts';
import type { Problem } from '../json-shape.ts';
import { pointerWords } from '../pointer-words.ts';
import { parseCuration, parseSeed } from '../parse-seed.ts';
import type { Seed } from '../statement.ts';

/** A file of this catalogue itself, such as a colleague's or a compendium: it is taken as it is, under its own id. */
export const catalogueImporter: Importer = {
  id: 'catalogue', title: 'file of a catalogue (JSON or YAML)',
  recognises: ({ form, ...content }) => form === 'value' && 'value' in content && (has(content.value, 'source', 'statements') || has(content.value, 'version', 'facts')),
  begin: (options) => singleImport(options, readCatalogue),
};

function has(value: unknown, ...keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));
}

function readCatalogue(content: SourceContent, options: ImportOptions): Imported {
  if (content.form !== 'value') throw new ImportError(`${options.id}: a catalogue's file is JSON or YAML, this is neither.`);
  if (has(content.value, 'facts')) {
    const parsed = parseCuration(content.value);
    return 'curation' in parsed ? curated(parsed.curation, options) : refuse(content, parsed.problems);
  }
  const parsed = parseSeed(content.value);
  return 'seed' in parsed ? taken(parsed.seed) : refuse(content, parsed.problems);
}

/** The address of a schema holds only beside the file it stood in. */
function withoutSchema<Content extends object>(content: Content): Content {
  return Object.fromEntries(Object.entries(content).filter(([key]) => key !== '$schema')) as Content;
}

function taken(seed: Seed): Imported {
  const { statements, texts = [], terms = [], abbreviations } = seed;
  const counts: readonly (readonly [number, string])[] = [[statements.length, 'statement'], [texts.length, 'text'], [terms.length, 'term'], [abbreviations.length, 'abbreviation']];
  return { seed: withoutSchema(seed), read: counts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun)), notUnderstood: [] };
}

function curated(curation: Curation, options: ImportOptions): Imported {
  return {
    seed: { version: 1, source: { id: options.id, title: 'Facts that a person confirmed', date: sourceDate(undefined, options, 'the file'), covers: [] }, statements: [], questions: [], abbreviations: [] },
    curation: withoutSchema(curation), read: [counted(curation.facts.length, 'confirmed fact')], notUnderstood: [],
  };
}

const SHOWN = 3;

function refuse({ name, lineOf }: Extract<SourceContent, { form: 'value' }>, problems: readonly Problem[]): never {
  const shown = problems.slice(0, SHOWN).map(({ path, message }) => {
    const line = lineOf(path);
    return `${line === undefined ? '' : `line ${line.toString()}: `}${pointerWords(path)} ${message}`;
  });
  throw new ImportError(`${name}: this is no catalogue's file: ${shown.join('; ')}${problems.length > SHOWN ? ` and ${counted(problems.length - SHOWN, 'problem')} more` : ''}. seed.schema.json says what belongs there.`);
}
