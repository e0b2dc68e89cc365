import { SAID_LAST, type PlacedStatement } from './group.ts';
import { firstOfEach } from './first-of-each.ts';
import { saidOf } from './listed-text.ts';
import type { Difference, Edition, Source } from './record.ts';
import { subjectKey } from './title-key.ts';

/** What one source says of one edition. */
interface Said {
  readonly edition: Edition;
  /** The date of the document that says so. */
  readonly on: string;
}

/**
 * The published editions of a text: each approval or agreement of its statements, the first one first. Those of one month are one edition;
 * the later document's word stands, the others complete it.
 */
export function editionsOf(placed: readonly PlacedStatement[]): readonly Edition[] {
  return [...byMonth(placed).values()].map((said) => said.map(({ edition }) => edition).reduce(completed)).sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/**
 * What the sources say differently of one edition: its title, in one language, beyond its form ("Technical Report:"), and its day; and of one
 * day, that the text was approved and that it was not. Each value once, with the first that says so.
 */
export function differencesOf(placed: readonly PlacedStatement[]): readonly Difference[] {
  if (new Set(placed.map(({ document }) => document)).size < 2) return [];
  const editions = [...byMonth(placed)].flatMap(([month, said]) => {
    const titles = distinct(said.flatMap(({ edition: { title, source } }) => (title ? [{ value: title.text, key: `${title.lang} ${subjectKey(title.text)}`, lang: title.lang, source }] : [])));
    const days = distinct(said.flatMap(({ edition: { date, source } }) => (date.length === 10 ? [{ value: date, key: date, lang: '', source }] : [])));
    const langs = [...new Set(titles.map(({ lang }) => lang))].map((lang) => titles.filter((one) => one.lang === lang)).filter((values) => values.length > 1);
    return [
      ...langs.map((values): Difference => ({ about: 'title', edition: month, values: values.map(({ value, source }) => ({ value, source })) })),
      ...(days.length > 1 ? [{ about: 'date' as const, edition: month, values: days.map(({ value, source }) => ({ value, source })) }] : []),
    ];
  });
  return [...editions, ...outcomesOf(placed)];
}

/** The days on which one document has the text approved or agreed, and another has it not approved under the number that it has now. */
function outcomesOf(placed: readonly PlacedStatement[]): readonly Difference[] {
  const outcomes = placed.flatMap((one) => one.statement.events.map(({ event, date = one.date }) => ({ event, date, document: one.document, source: sourceOf(one), isFormer: one.formerly !== undefined }))).filter(({ date }) => date !== SAID_LAST);
  const refused = outcomes.filter(({ event, isFormer }) => event === 'not-approved' && !isFormer);
  return refused.flatMap(({ date, document, source }) => {
    const passed = outcomes.find((one) => (one.event === 'approved' || one.event === 'agreed') && one.date === date && one.document !== document);
    return passed ? [{ about: 'status' as const, edition: date.slice(0, 7), values: [{ value: passed.event, source: passed.source }, { value: 'not approved', source }] }] : [];
  });
}

/** By year and month. A year alone that another source gives is the edition of that year; where there are several, or none, it is by itself. */
function byMonth(placed: readonly PlacedStatement[]): ReadonlyMap<string, readonly Said[]> {
  const months = new Map<string, Said[]>();
  const inOrder = [...placed].sort((a, b) => (a.date < b.date ? 1 : -Number(a.date > b.date)));
  for (const one of inOrder) {
    for (const { event, date } of one.statement.events) {
      if ((event !== 'approved' && event !== 'agreed') || date === undefined) continue;
      const known = months.get(date.slice(0, 7)) ?? [];
      known.push({ edition: statedEdition(one, date), on: one.date });
      months.set(date.slice(0, 7), known);
    }
  }
  return withYears(months);
}

function withYears(months: ReadonlyMap<string, readonly Said[]>): ReadonlyMap<string, readonly Said[]> {
  if (![...months.keys()].some(isYear)) return months;
  const ofYear = new Map<string, string[]>(), all = new Map(months);
  for (const month of months.keys()) if (!isYear(month)) ofYear.set(month.slice(0, 4), [...ofYear.get(month.slice(0, 4)) ?? [], month]);
  for (const [year, alone] of months) {
    const [month = '', ...others] = isYear(year) ? ofYear.get(year) ?? [] : [], said = months.get(month) ?? [];
    if (said.length === 0 || others.length > 0 || isOneSource(alone, said)) continue;
    all.delete(year);
    all.set(month, [...said, ...alone].sort((a, b) => (a.on < b.on ? 1 : -Number(a.on > b.on))));
  }
  return all;
}

const isYear = (date: string): boolean => date.length === 4;

/** Whether a source gives the year alone besides the month: it means two editions. */
function isOneSource(some: readonly Said[], others: readonly Said[]): boolean {
  const documents = new Set(some.map(({ edition }) => edition.source.document));
  return others.some(({ edition }) => documents.has(edition.source.document));
}

function statedEdition(one: PlacedStatement, date: string): Edition {
  const { statement: { title }, listed } = one;
  return {
    date, ...(title && { title }), ...(listed && saidOf(listed)), source: sourceOf(one),
  };
}

const sourceOf = ({ statement: { place, row }, document }: PlacedStatement): Source => ({ document, place, ...(row !== undefined && { row }) });

const completed = (one: Edition, earlier: Edition): Edition => ({ ...earlier, ...one, ...(one.date.length < earlier.date.length && { date: earlier.date }) });

interface Value { readonly value: string; readonly key: string; readonly lang: string; readonly source: Source }

const distinct = (values: readonly Value[]): readonly Value[] => firstOfEach(values, ({ key }) => key);
