import type { Curation } from './curation.ts';
import type { Problem } from './json-shape.ts';
import { anyObject, byProperty, count, list, object, oneOf, problemsOf, text } from './json-shape.ts';
import { day, dayOrMonth, editionState, kind, process, published, question, relationType, SERIES, some, studyGroup } from './shapes.ts';
import type { Seed } from './statement.ts';

const lang = text(/^[a-z]{2}$/, 'a language of two letters, such as en');
const series = text(SERIES, 'the letter of a series, or an organization such as IETF RFC');
const title = object({ lang, text: some });
const source = object({ document: some, place: some }, { row: count });
const eventName = oneOf('registered', 'under-study', 'determined', 'redetermined', 'consented', 'approved', 'agreed', 'not-approved', 'scheduled', 'superseded', 'withdrawn');

const event = object({ event: eventName }, { date: dayOrMonth, meeting: some, note: some, usual: oneOf(true) });
const relation = object({ type: relationType, target: some });
const statement = object(
  { names: list(some, 1), kind, questions: list(question), events: list(event), relations: list(relation), notes: list(some), place: some },
  { title, process, studyGroup, row: count },
);
const meeting = object(
  { id: some, group: some, from: day, to: day, deadlines: list(object({ date: day, subject: title })) }, { groupName: title },
);
const term = object({ term: some, definition: some, document: some, source }, { lang, title: some, year: text(/^\d{4}$/, 'a year') });
const listedEdition = object(
  { date: published, place: some }, { title: some, otherTitles: list(title), state: editionState, equivalent: some, revision: some },
);
const listed = object({ id: some, kind, editions: list(listedEdition, 1) }, { studyGroup, lang, relations: list(relation) });
const seed = object({
  version: oneOf(1), source: object({ id: some, title: some, date: day, covers: list(series) }), statements: list(statement),
  questions: list(object({ id: question, studyGroup, names: list(title) }, { workingParty: text(/^WP\d+\/\d+$/, 'a working party, such as WP4/17') })),
  abbreviations: list(object({ abbreviation: some, expansion: some, source })),
}, { $schema: text(), meetings: list(meeting), terms: list(term), texts: list(listed), compendium: anyObject });

const fact = oneOf('same-as', 'not-same-as', 'leads-to', 'relation', 'event', 'note');
const curation = object({ version: oneOf(1), facts: list(byProperty('fact', {
  'same-as': object({ fact, name: some, target: some, reason: some }),
  'not-same-as': object({ fact, name: some, target: some, reason: some }),
  'leads-to': object({ fact, name: some, target: some, reason: some }),
  relation: object({ fact, name: some, type: relationType, target: some, reason: some }),
  event: object({ fact, name: some, event: eventName, date: dayOrMonth, reason: some }),
  note: object({ fact, name: some, text: some, reason: some }),
})) }, { $schema: text() });

/** The seed that a JSON value is, or why it is none: the same as `seeds/seed.schema.json` says. */
export function parseSeed(json: unknown): { readonly seed: Seed } | { readonly problems: readonly Problem[] } {
  const problems = problemsOf(json, seed);
  return problems.length > 0 ? { problems } : { seed: json as Seed };
}

/** The curated facts that a JSON value holds, or why it holds none. */
export function parseCuration(json: unknown): { readonly curation: Curation } | { readonly problems: readonly Problem[] } {
  const problems = problemsOf(json, curation);
  return problems.length > 0 ? { problems } : { curation: json as Curation };
}
