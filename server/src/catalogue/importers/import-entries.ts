import type { Curation } from '../curation.ts';
import { formatIdentifier, nameKey, parseIdentifier, undatedWithBase } from '../identifiers/identifier.ts';
import type { Identifier } from '../identifiers/identifier.ts';
import { readEntries, TITLE_LANGUAGES } from './import-entries-shape.ts';
import type { Entry, EntryEdition, SecondName } from './import-entries-shape.ts';
import { ImportError } from './import-error.ts';
import type { Imported, Importer, ImportOptions, SourceContent } from './importer.ts';
import { counted, notUnderstood, singleImport, sourceDate } from './import-single.ts';
import type { Problem } from '../json-shape.ts';
import { pointerWords } from '../pointer-words.ts';
import { kindOf, kindOfIdentifier, processOfKind } from '../kind.ts';
import type { Kind, Status } from '../record.ts';
import { sortKey } from '../sort-key.ts';
import { statedRelations } from './stated-relation.ts';
import type { ListedEdition, ListedText, Seed, Statement } from '../statement.ts';

/** Entries by hand in YAML or JSON: `{ entries: [{ id: 'X.foo', title: 'Framework of foo' }] }` (`seeds/entries.schema.json`). */
export const entriesImporter: Importer = {
  id: 'entries', title: 'own entries (YAML or JSON)',
  recognises: (content) => content.form === 'value' && (Array.isArray(content.value) ? isListOfEntries(content.value) : typeof content.value === 'object' && content.value !== null && Object.hasOwn(content.value, 'entries')),
  begin: (options) => singleImport(options, importEntries),
};

/** A list whose first item names and titles a text; indexes of archives are lists too. */
const isListOfEntries = ([first]: readonly unknown[]): boolean => typeof first === 'object' && first !== null && Object.hasOwn(first, 'id') && Object.hasOwn(first, 'title');

function importEntries(content: SourceContent, options: ImportOptions): Imported {
  if (content.form !== 'value') throw new ImportError(`${options.id}: own entries are YAML or JSON, this is neither.`);
  const { seed, curation, problems } = seedOfEntries(content.value, options), [first] = problems;
  const placeOf = (path: string, line = content.lineOf(path)): string => (line === undefined ? pointerWords(path) : `line ${line.toString()}`);
  const inOrder = problems.map((problem) => ({ problem, line: content.lineOf(problem.path) })).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const places = new Set([...seed.statements.map(({ place }) => place), ...(seed.texts ?? []).flatMap(({ editions }) => editions.map(({ place }) => place))]);
  if (places.size + curation.facts.length === 0) throw new ImportError(`${options.id}${first ? `, ${placeOf(first.path)}: ${pointerWords(first.path)} ${first.message}` : ': there are no entries'}. An entry is { id: X.foo, title: Framework of foo }.`);
  if (seed.source.date === NO_DATE) sourceDate(undefined, options, 'the file');
  return {
    seed, curation,
    read: [counted(places.size, 'own entry', 'own entries'), ...(curation.facts.length > 0 ? [counted(curation.facts.length, 'second name')] : [])],
    notUnderstood: inOrder.map(({ problem, line }) => notUnderstood(placeOf(problem.path, line), pointerWords(problem.path), `${problem.message}${leftOut(problem)}`)),
  };
}

/** What becomes of an item with a problem; a key of the file itself is only passed over. */
const leftOut = ({ path }: Problem): string => (/^\/(?:entries\/)?\d/.test(path) ? '; the entry is left out' : /^\/same-as\/\d/.test(path) ? '; the second name is left out' : '');

/** Stands for the date of entries that give none and get none. */
const NO_DATE = '0001-01-01';

/**
 * The statements of entries by hand: a list of them, or an object with `entries`. Entries with problems are left out;
 * each problem has the JSON pointer of what is wrong. Undated facts hold on the file's `date`, else on that of `options`, else on the
 * latest date an entry gives.
 */
export function seedOfEntries(value: unknown, options: ImportOptions): { readonly seed: Seed; readonly curation: Curation; readonly problems: readonly Problem[] } {
  const { entries, secondNames, title, date, problems } = readEntries(value), more: Problem[] = [], seen = new Set<string>();
  const named = entries.flatMap(({ entry, path }) => {
    const id = parseIdentifier(entry.id), key = nameKey(entry.id), isTwice = seen.has(key);
    seen.add(key);
    if (id && !isTwice) return { entry, id, row: Number(/\d+$/.exec(path)?.[0]) + 1 };
    more.push({ path: `${path}/id`, message: id ? 'is given twice' : 'must be a number or provisional name, such as X.1817 or X.soar-cc' });
    return [];
  });
  const texts = named.flatMap(listedText).map((one) => ({ one, key: sortKey(one.id) })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ one }) => one);
  const latest = entries.flatMap(({ entry }) => (entry.date?.length === 10 ? entry.date : [])).sort().at(-1);
  return {
    seed: {
      version: 1, source: { id: options.id, title: title ?? 'Own entries', date: date ?? options.date ?? latest ?? NO_DATE, covers: options.covers ?? [] },
      statements: named.flatMap(statementsOf), questions: [], abbreviations: [], ...(texts.length > 0 && { texts }),
    },
    curation: { version: 1, facts: secondNames.map(sameAs) }, problems: [...problems, ...more],
  };
}

const sameAs = ({ name, target, reason }: SecondName) => ({ fact: 'same-as' as const, name, target, reason: reason ?? 'Given by hand.' });

interface Named { readonly entry: Entry; readonly id: Identifier; readonly row: number }

const rowPlace = (row: number): string => `entry ${row.toString()}`;

function kindOfEntry({ entry, id }: Named): Kind {
  return entry.kind ?? (id.kind === 'other' ? 'standard' : kindOfIdentifier(id) ?? kindOf([entry.id, ...(entry.names ?? [])], entry.title));
}

/** The editions, in the order of their dates. The title is that of the last one, unless it has its own. */
function listedText(named: Named): readonly ListedText[] {
  const { entry, id, row } = named;
  if (!entry.editions) return [];
  const editions = entry.editions.map((edition) => editionOf(edition, rowPlace(row))).sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const last = editions.length - 1;
  return [{
    id: formatIdentifier(undatedWithBase(id)), kind: kindOfEntry(named), ...(entry.studyGroup !== undefined && { studyGroup: entry.studyGroup }),
    editions: editions.map((edition, index) => (index === last ? { ...edition, title: edition.title ?? entry.title } : edition)),
  }];
}

function editionOf(edition: EntryEdition, place: string): ListedEdition {
  if (typeof edition !== 'object') return { date: edition.toString(), place };
  const { date, title, state, equivalent } = edition;
  return { date: date.toString(), ...(title !== undefined && { title }), ...(state && { state }), ...(equivalent !== undefined && { equivalent }), place };
}

/** What an entry says besides its editions, and one statement more for each language its title is in. */
function statementsOf(named: Named): readonly Statement[] {
  const { entry, row } = named, kind = kindOfEntry(named), status = entry.status ?? (entry.editions ? undefined : usualStatus(named, kind));
  const names = [entry.id, ...(entry.names ?? [])], questions = [...new Set([...(entry.question === undefined ? [] : [entry.question]), ...(entry.questions ?? [])])];
  const relations = [...(entry.relations ?? []), ...statedRelations(names.slice(0, 1), entry.title)], notes = [...(entry.note === undefined ? [] : [entry.note]), ...(entry.notes ?? [])];
  const blank: Statement = { names: [entry.id], kind, questions: [], events: [], relations: [], notes: [], place: rowPlace(row) };
  const own: Statement = {
    ...blank, names, ...(!entry.editions && { title: { lang: 'en', text: entry.title } }), ...(entry.process && { process: entry.process }),
    ...(entry.studyGroup !== undefined && { studyGroup: entry.studyGroup }), questions,
    events: status ? [{ event: status, ...(entry.date !== undefined && { date: entry.date }), ...(entry.status === undefined && { usual: true }) }] : [], relations, notes,
  };
  const isNeeded = !entry.editions || status !== undefined || names.length > 1 || questions.length + relations.length + notes.length > 0 || entry.process !== undefined;
  const others = TITLE_LANGUAGES.flatMap((lang) => {
    const text = entry[`title_${lang}`];
    return text === undefined ? [] : [{ ...blank, title: { lang, text } }];
  });
  return [...(isNeeded ? [own] : []), ...others];
}

/** A text that has a number, or is another organization's, is out; one with a provisional name is worked on. */
function usualStatus({ id }: Named, kind: Kind): Status {
  if (id.kind === 'work-item') return 'under-study';
  return processOfKind(kind) === 'agreement' ? 'agreed' : 'approved';
}
