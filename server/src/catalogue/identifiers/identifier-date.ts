import type { PublicationDate } from './identifier-types.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'janvier'], ['feb', 'february', 'février'], ['mar', 'march', 'mars'], ['apr', 'april', 'avril'],
  ['may', 'mai'], ['jun', 'june', 'juin'], ['jul', 'july', 'juillet'], ['aug', 'august', 'août'],
  ['sep', 'sept', 'september', 'septembre'], ['oct', 'october', 'octobre'], ['nov', 'november', 'novembre'],
  ['dec', 'december', 'décembre'],
];

/** The two digits of a month named in English or French, "September" → `09`. */
export function monthNumber(name: string): string | undefined {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  const index = MONTHS.findIndex((names) => names.includes(wanted));
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
}

/**
 * The date between the brackets of an identifier. `regular` is false for the slips seen in drafts:
 * "2006/11", "1 998", "5/2017", "March 2017". Undefined for what is no date.
 */
export function parsePublicationDate(text: string): { readonly date: PublicationDate; readonly regular: boolean } | undefined {
  const regular = /^(?:(0[1-9]|1[0-2])\/)?((?:19|20)\d\d)$/.exec(text);
  if (regular) return { date: publicationDate(regular[2], regular[1]), regular: true };
  const date = irregularDate(text);
  return date && { date, regular: false };
}

function irregularDate(text: string): PublicationDate | undefined {
  const swapped = /^((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])$/.exec(text);
  if (swapped) return publicationDate(swapped[1], swapped[2]);
  const short = /^([1-9]|0[1-9]|1[0-2])\s?[/-]\s?((?:19|20)\d\d)$/.exec(text);
  if (short) return publicationDate(short[2], short[1]);
  const named = /^(?:\d{1,2} )?(\p{L}{3,9}\.?) ((?:19|20)\d\d)$/u.exec(text);
  const month = named && monthNumber(named[1] ?? '');
  if (named && month) return publicationDate(named[2], month);
  return /^(?:1 ?9|2 ?0) ?\d ?\d$/.test(text) ? publicationDate(text.replace(/ /g, '')) : undefined;
}

function publicationDate(year = '', month?: string): PublicationDate {
  return month === undefined ? { year } : { year, month: month.padStart(2, '0') };
}
