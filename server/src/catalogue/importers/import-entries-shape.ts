import { count, list, object, oneOf, problemsOf, text } from '../json-shape.ts';
import type { Problem, Shape } from '../json-shape.ts';
import { day, dayOrMonth, editionState, kind, process, published as publishedText, question, relationType, some, studyGroup } from '../shapes.ts';
import type { EditionState, Kind, Process, RelationType, Status } from '../record.ts';

/** The languages a title may be given in besides English: those of ITU. */
export const TITLE_LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

type OtherTitles = Readonly<Partial<Record<`title_${(typeof TITLE_LANGUAGES)[number]}`, string>>>;

/** One edition by hand; its date alone, or with what is known of it. A year may be a number. */
export type EntryEdition = string | number | {
  readonly date: string | number;
  readonly title?: string;
  readonly state?: EditionState;
  readonly equivalent?: string;
};

/** One text by hand: `{ id: 'X.foo', title: 'Framework of foo' }`. */
export interface Entry extends OtherTitles {
  readonly id: string;
  readonly title: string;
  readonly kind?: Kind;
  readonly status?: Status;
  /** Since when it has its status: a day or a month. */
  readonly date?: string;
  /** Other names it is or was known by. */
  readonly names?: readonly string[];
  readonly question?: string;
  readonly questions?: readonly string[];
  readonly studyGroup?: string;
  readonly process?: Process;
  readonly editions?: readonly EntryEdition[];
  readonly relations?: readonly { readonly type: RelationType; readonly target: string }[];
  readonly note?: string;
  readonly notes?: readonly string[];
}

/** A second name by hand: statements about `name` are about `target`. */
export interface SecondName {
  readonly name: string;
  readonly target: string;
  readonly reason?: string;
}

const published: Shape = (value, path, report) => {
  if (typeof value !== 'number') publishedText(value, path, report);
  else if (!Number.isInteger(value) || value < 1900 || value > 2100) report({ path, message: 'must be a day, a month or a year' });
};

const editionObject = object({ date: published }, { title: some, state: editionState, equivalent: some });
const edition: Shape = (value, path, report) => {
  (typeof value === 'object' ? editionObject : published)(value, path, report);
};

const entry = object({ id: some, title: some }, {
  ...Object.fromEntries(TITLE_LANGUAGES.map((lang) => [`title_${lang}`, some])),
  kind, status: oneOf('under-study', 'determined', 'consented', 'approved', 'agreed', 'not-approved', 'superseded', 'withdrawn'),
  date: dayOrMonth, names: list(some), question, questions: list(question), studyGroup, process,
  editions: list(edition, 1), relations: list(object({ type: relationType, target: some })), note: some, notes: list(some),
});
const secondName = object({ name: some, target: some }, { reason: some });

const anything: Shape = () => undefined;
const file = object({ entries: list(anything) }, { $schema: text(), version: count, title: some, date: day, 'same-as': list(anything) });

/** A file of entries, or the list of them alone: what its items are, with the pointer of each, and what is wrong with the others. */
export function readEntries(value: unknown): {
  readonly entries: readonly { readonly entry: Entry; readonly path: string }[];
  readonly secondNames: readonly SecondName[];
  readonly title?: string;
  readonly date?: string;
  readonly problems: readonly Problem[];
} {
  const whole = Array.isArray(value) ? { entries: value as readonly unknown[] } : value, at = Array.isArray(value) ? '' : '/entries';
  const wrong = problemsOf(whole, file);
  if (wrong.some(({ path }) => path === '' || path === '/entries')) return { entries: [], secondNames: [], problems: wrong };
  const { entries, title, date, 'same-as': names } = whole as { readonly entries: readonly unknown[]; readonly title?: unknown; readonly date?: unknown; readonly 'same-as'?: unknown };
  const read = entries.map((one, index) => ({ entry: one, path: `${at}/${index.toString()}`, problems: problemsOf(one, entry) }));
  const second = (Array.isArray(names) ? names as readonly unknown[] : []).map((one, index) => ({ one, path: `/same-as/${index.toString()}`, problems: problemsOf(one, secondName) }));
  return {
    entries: read.flatMap((one) => (one.problems.length === 0 ? { entry: one.entry as Entry, path: one.path } : [])),
    secondNames: second.flatMap(({ one, problems }) => (problems.length === 0 ? one as SecondName : [])),
    ...(typeof title === 'string' && { title }), ...(typeof date === 'string' && { date }),
    problems: [...wrong, ...[...read, ...second].flatMap(({ path, problems }) => problems.map((problem) => ({ ...problem, path: path + problem.path })))],
  };
}
