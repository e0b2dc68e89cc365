import { monthNumber } from './identifier-date.ts';

/** "8 September 2023" or "17 juin 2025" as an ISO 8601 day; "September 2020" as a month. Undefined for anything else. */
export function isoDate(text: string): string | undefined {
  const match = /^(?:(\d{1,2})(?:er)?\s)?(\p{L}+)\s(\d{4})$/u.exec(text.trim());
  const month = match && monthNumber(match[2] ?? '');
  if (!match || !month) return undefined;
  const day = match[1] === undefined ? '' : `-${match[1].padStart(2, '0')}`;
  return `${match[3] ?? ''}-${month}${day}`;
}

/** The first and last day of "4-5 septembre 2025" or "29 August - 8 September 2023". */
export function isoDays(text: string): { readonly from: string; readonly to: string } | undefined {
  const match = /(\d{1,2})(?:\s(\p{L}+))?(?:\s(\d{4}))?\s?[-–]\s?(\d{1,2})\s(\p{L}+)\s(\d{4})/u.exec(text);
  if (!match) return undefined;
  const [, first = '', firstMonth, firstYear, last = '', month = '', year = ''] = match;
  const from = isoDate(`${first} ${firstMonth ?? month} ${firstYear ?? year}`), to = isoDate(`${last} ${month} ${year}`);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Two ISO days as a person writes them: "4–5 September 2025", "29 August – 8 September 2023". */
export function formatDays({ from, to }: { readonly from: string; readonly to: string }): string {
  const month = (day: string) => MONTHS[Number(day.slice(5, 7)) - 1] ?? '', day = (iso: string) => String(Number(iso.slice(8)));
  if (from.slice(0, 7) === to.slice(0, 7)) return `${day(from)}–${day(to)} ${month(to)} ${to.slice(0, 4)}`;
  return `${day(from)} ${month(from)} – ${day(to)} ${month(to)} ${to.slice(0, 4)}`;
}
