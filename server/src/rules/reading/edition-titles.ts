import type { CatalogueRecord, Edition, Title } from '../../catalogue/record.ts';
import type { Entry } from '../../draft/fact.ts';
import type { Profile } from '../../draft/profile.ts';
import { editionsOf } from './editions.ts';
import { comparableTitle } from './title-words.ts';

/** The language an entry writes its document's title in: that of the words before the number, else the draft's. */
export const languageOf = ({ prefix }: Entry, profile: Profile): string => (/recommandation|uit/i.test(prefix?.text ?? '') ? 'fr' : profile.language);

/**
 * The titles of an edition in a language: its own, and each that a source gives it. The last edition can have any title of the record that
 * is no other edition's, for what a report calls a text is not always what it is published as.
 */
export function titlesOfEdition(record: CatalogueRecord, edition: Edition, language: string): readonly string[] {
  const editions = editionsOf(record), isIn = ({ lang }: Title): boolean => lang === language;
  const own = titlesIn(edition).filter(isIn).map(({ text }) => text);
  const differing = own.length === 0 ? [] : (record.differences ?? []).filter((one) => one.about === 'title' && one.edition === edition.date.slice(0, 7)).flatMap(({ values }) => values.map(({ value }) => value));
  if (editions.at(-1) !== edition) return [...own, ...differing];
  const others = new Set(editions.flatMap((one) => (one === edition ? [] : titlesIn(one).map(({ text }) => comparableTitle(text)))));
  return [...own, ...publishedTitles(record, language).filter((text) => !others.has(comparableTitle(text))), ...differing];
}

/** The titles that sources give an edition, in each language. */
export const titlesIn = ({ title, otherTitles = [] }: Edition): readonly Title[] => (title ? [title, ...otherTitles] : otherTitles);

/** The titles of what is published; a revision that is planned may get another one. */
export const publishedTitles = (record: CatalogueRecord, language: string): readonly string[] =>
  record.titles.filter(({ lang, next }) => lang === language && !next).map(({ text }) => text);

/** Whether two comparable titles are one, or one lacks the other's beginning or end: "Security techniques – …", "…: Requirements". */
export const isForm = (known: string, found: string): boolean =>
  known === found || ((known.endsWith(found) || found.endsWith(known) || known.startsWith(found) || found.startsWith(known)) && Math.min(known.length, found.length) > 20);

/** The last edition among some whose title is the one given. */
export const editionTitled = (editions: readonly Edition[], title: string): Edition | undefined => {
  const found = comparableTitle(title);
  return found === '' ? undefined : editions.findLast((edition) => titlesIn(edition).some(({ text }) => isForm(comparableTitle(text), found)));
};

/** A title as it is written into an entry. */
export const bareTitle = (title: string): string => title.replace(/[\s.]+$/, '');
