import { factsOf, ofParts, type Draft } from '../../draft/draft.ts';
import { plain } from '../../draft/normalise.ts';
import { attributesOf } from '../../draft/profile.ts';
import { headerOf } from './header.ts';
import { ownNames } from './own-text.ts';

/** What tells a text from others. */
export interface TextIdentity {
  /** The number or provisional name it gives itself: "ITU-T X.1252"; empty where it gives none. */
  readonly name: string;
  /** All of them as keys, each between spaces. */
  readonly names: string;
  /** The title in small letters, where it is more than a word or two. */
  readonly title: string;
  /** The year of the edition, where the header gives one. */
  readonly year: string | undefined;
}

/** The number, names, title and year that a draft's header gives. */
export const textIdentity = ofParts(['attribute', 'title-line', 'heading'], (draft): TextIdentity => {
  const { number, announced, provisional, title } = headerOf(draft), name = number?.text ?? announced?.text ?? provisional?.text ?? '';
  const words = plain(title?.text ?? '').toLowerCase();
  return { name: withOrganization(name), names: ownNames(draft), title: words.split(' ').length > 2 ? words : '', year: yearOf(draft) };
});

const withOrganization = (name: string): string => (/^[A-Z]\.\d/.test(name) ? `ITU-T ${name}` : name);

const DATES = ['published-date', 'copyright-year', 'date'];

function yearOf(draft: Draft): string | undefined {
  const dates = DATES.flatMap((name) => attributesOf(draft).get(name)?.fact.value ?? []);
  const announced = factsOf(draft, 'title-line').flatMap(({ fact }) => (fact.form === 'announcement' ? /\(((?:\d\d\/)?\d{4})\)/.exec(fact.text)?.[1] ?? [] : []));
  return [...dates, ...announced].flatMap((date) => /(?:19|20)\d\d/.exec(date)?.[0] ?? [])[0];
}
