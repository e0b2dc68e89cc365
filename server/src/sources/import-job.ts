import { basename } from 'node:path';
import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import { candidatesIn } from '../catalogue/candidates.ts';
import { additionsTo, bringsAnything, type Additions } from '../catalogue/catalogue-additions.ts';
import { changesBetween } from '../catalogue/catalogue-changes.ts';
import type { Curation } from '../catalogue/curation.ts';
import { ImportError } from '../catalogue/importers/import-error.ts';
import type { ImportReport } from '../catalogue/importers/import-summary.ts';
import { pointerWords } from '../catalogue/pointer-words.ts';
import { parseSeed } from '../catalogue/parse-seed.ts';
import type { Seed, Statement } from '../catalogue/statement.ts';
import { importSource, type SourceOptions } from './import-source.ts';
import { factKey } from './confirmed.ts';
import { readStored, type Stored } from './load-catalogue.ts';

/** What is to be imported, over which catalogue files. */
export interface ImportJob {
  readonly path: string;
  readonly id?: string;
  readonly date?: string;
  readonly covers?: readonly string[];
  /** The files whose catalogue the document is compared with. */
  readonly files: readonly string[];
  /** What is imported together with it, before it: the content of catalogue files that are not written yet. */
  readonly unwritten?: readonly string[];
  /** The catalogue files that hold at each place where the result may be written: a catalogue that one user has is none of the others'. */
  readonly places?: readonly (readonly string[])[];
}

/** What an import would bring. Nothing is written yet. */
export interface ImportResult extends ImportReport {
  /** The content of the catalogue file. */
  readonly text: string;
  /** Facts of the document that a person gave, as a file of their own. */
  readonly curated?: string;
  /** What it brings, beyond the changes that are told one by one. */
  readonly additions: Additions;
  /** For each of the job's `places`, whether it brings anything there. */
  readonly isNewAt: readonly boolean[];
  /** The catalogue's sources that say some of the same. */
  readonly alsoIn: readonly { readonly id: string; readonly date: string }[];
}

/** Reads a document and compares the catalogue with and without it. Throws an `ImportError`. */
export async function runImport(job: ImportJob, { signal, onProgress }: Pick<SourceOptions, 'signal' | 'onProgress'> = {}): Promise<ImportResult> {
  const { importer, seed, curation, read, notUnderstood } = await importSource(job.path, {
    ...(job.id !== undefined && { id: job.id }), ...(job.date !== undefined && { date: job.date }), ...(job.covers && { covers: job.covers }),
    ...(signal && { signal }), ...(onProgress && { onProgress }),
  });
  const checked = parseSeed(seed);
  if ('problems' in checked) throw new ImportError(`${basename(job.path)}: ${checked.problems.slice(0, 3).map(({ path, message }) => `${pointerWords(path)} ${message}`).join('; ')}. Nothing was changed.`);
  return {
    id: seed.source.id, date: seed.source.date, kind: importer.title, read, notUnderstood, text: seedText(seed), ...compared(job, seed, curation),
    ...(curation && curation.facts.length > 0 && { curated: `${JSON.stringify(curation, undefined, 2)}\n` }),
  };
}

/** What an import tells of the catalogue with and without the document. */
type Compared = Pick<ImportResult, 'changes' | 'candidates' | 'additions' | 'isNewAt' | 'alsoIn'>;

function compared({ files, unwritten = [], places = [] }: ImportJob, seed: Seed, curation: Curation | undefined): Compared {
  const fresh = unwritten.map((text) => JSON.parse(text) as Seed), stored = storedWith(files, fresh);
  if (isHeld(stored, seed, curation)) return { changes: [], candidates: [], additions: NOTHING, alsoIn: alsoIn(stored.seeds, seed), isNewAt: places.map((place) => isNewBeside(storedWith(place, fresh), seed, curation)) };
  const both = withAndWithout(stored, seed, curation), { before, after } = both, additions = additionsOf(both, curation);
  const known = new Set(candidatesIn(before).map(keyOf)), candidates = candidatesIn(after).filter((one) => !known.has(keyOf(one)));
  return {
    changes: changesBetween(before, after), additions, alsoIn: alsoIn(stored.seeds, seed),
    candidates: candidates.map(({ workItem, published, title, date }) => ({ workItem: workItem.id, published: published.id, title, date })),
    isNewAt: places.map((place) => bringsAnything({ additions }) || (place.join('\n') !== files.join('\n') && isNewBeside(storedWith(place, fresh), seed, curation))),
  };
}

const NOTHING: Additions = { about: [], isRedated: false, covers: [] };

/** Whether a document brings anything to what some files hold. */
const isNewBeside = (stored: Held, seed: Seed, curation: Curation | undefined): boolean =>
  !isHeld(stored, seed, curation) && bringsAnything({ additions: additionsOf(withAndWithout(stored, seed, curation), curation) });

/** Whether files hold a document as it is, with all its facts: then no catalogue need be built to know that it brings nothing. */
function isHeld({ seeds, curation: { facts } }: Held, seed: Seed, curation: Curation | undefined): boolean {
  const same = seeds.find(({ source }) => source.id === seed.source.id), known = new Set(facts.map(factKey));
  return same !== undefined && seedText(same) === seedText(seed) && (curation?.facts ?? []).every((fact) => known.has(factKey(fact)));
}

type Held = Pick<Stored, 'seeds' | 'curation'>;

/** What files hold, with what is imported before but not written yet. */
function storedWith(files: readonly string[], fresh: readonly Seed[]): Held {
  const ids = new Set(fresh.map(({ source }) => source.id)), { seeds, curation } = readStored(files);
  return { seeds: [...seeds.filter(({ source }) => !ids.has(source.id)), ...fresh], curation };
}

/** What some files hold, and the catalogue of them without a document and with it. */
interface Both {
  readonly stored: Held;
  readonly before: Catalogue;
  readonly after: Catalogue;
}

function withAndWithout(stored: Held, seed: Seed, curation: Curation | undefined): Both {
  const { facts } = stored.curation, seeds = [...stored.seeds.filter(({ source }) => source.id !== seed.source.id), seed];
  return { stored, before: buildCatalogue(stored.seeds, stored.curation), after: buildCatalogue(seeds, { ...stored.curation, facts: [...facts, ...curation?.facts ?? []] }) };
}

function additionsOf({ stored, before, after }: Both, curation: Curation | undefined): Additions {
  const { about, ...rest } = additionsTo(before, after), known = new Set(stored.curation.facts.map(factKey));
  return { about: curation?.facts.some((fact) => !known.has(factKey(fact))) ? [...about, 'second names'] : about, ...rest };
}

/** The sources that make a statement of a document, or list a text of it. */
function alsoIn(seeds: readonly Seed[], { statements, texts = [] }: Seed): readonly { readonly id: string; readonly date: string }[] {
  const names = new Set(statements.flatMap((one) => one.names)), ids = new Set(texts.map(({ id }) => id));
  // Most documents share few names with others: only what is said of these need be compared.
  const shared = seeds.map(({ statements: all }) => all.filter((one) => one.names.some((name) => names.has(name)))), spoken = new Set(shared.flat().flatMap((one) => one.names));
  const said = new Set(statements.filter((one) => one.names.some((name) => spoken.has(name))).map(statementKey));
  return seeds.filter((one, index) => shared[index]?.some((statement) => said.has(statementKey(statement))) || one.texts?.some(({ id }) => ids.has(id))).map(({ source: { id, date } }) => ({ id, date }));
}

const statementKey = (statement: Statement): string => JSON.stringify({ ...statement, place: '', row: 0 });

const keyOf = ({ workItem, published }: { readonly workItem: { readonly id: string }; readonly published: { readonly id: string } }): string => `${workItem.id} ${published.id}`;

/** A seed as its file holds it: a line for each statement and text, so that version control shows what changed. */
export function seedText(seed: Seed): string {
  const { statements, texts, ...rest } = seed, head = JSON.stringify(rest, undefined, 2).replace(/\n\}$/, '');
  const lines = (items: readonly unknown[]): string => (items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`);
  return `${head},\n  "statements": ${lines(statements)}${texts ? `,\n  "texts": ${lines(texts)}` : ''}\n}\n`;
}
