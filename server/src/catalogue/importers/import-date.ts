import { monthNumber } from '../identifiers/identifier-date.ts';

/**
 * "8 September 2023", "17 juin 2025" or "2023-09-08" as an ISO 8601 day; "September 2020" or "2020-09" as a month. Undefined for anything else,
 * and for a day that no calendar has.
 */
export function isoDate(text: string): string | undefined {
  const trimmed = text.trim(), [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(trimmed) ?? [];
  if (year !== undefined) return calendarDate(year, month, day);
  const [, written, name = '', of = ''] = /^(?:(\d{1,2})(?:er)?\s)?(\p{L}+)\s(\d{4})$/u.exec(trimmed) ?? [];
  return calendarDate(of, monthNumber(name), written);
}

/** A day, or a month where no day is given, in ISO 8601; undefined where the calendar has none such. A month has two digits. */
export function calendarDate(year: string, month: string | undefined, day: string | undefined): string | undefined {
  const number = Number(month);
  if (month === undefined || year === '' || !(number >= 1 && number <= 12)) return undefined;
  if (day === undefined) return `${year}-${month}`;
  return Number(day) >= 1 && Number(day) <= daysOf(Number(year), number - 1) ? `${year}-${month}-${day.padStart(2, '0')}` : undefined;
}

const RANGE = /(\d{1,2})(?:er)?(?:\s(\p{L}{3,10}))?(?:\s(\d{4}))?\s?(?:[-–]|to|au)\s?(\d{1,2})(?:er)?\s(\p{L}{3,10})\s(\d{4})/u;
const DAY = /(\d{1,2})(?:er)?\s(\p{L}{3,10})\s(\d{4})/gu;

/** The first and last day of "4-5 septembre 2025", "29 August - 8 September 2023", "du 8 au 17 avril 2025" or of a single day, "4 September 2025". */
export function isoDays(text: string): { readonly from: string; readonly to: string } | undefined {
  const match = RANGE.exec(text);
  if (!match) {
    const [day] = [...text.matchAll(DAY)].flatMap(([one]) => isoDate(one) ?? []);
    return day === undefined ? undefined : { from: day, to: day };
  }
  const [, first = '', firstMonth, firstYear, last = '', month = '', year = ''] = match;
  const from = isoDate(`${first} ${firstMonth ?? month} ${firstYear ?? year}`), to = isoDate(`${last} ${month} ${year}`);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The ISO day so many months or days before another: two months before 2025-04-30 is 2025-02-28. */
export function dayBefore(day: string, before: { readonly months?: number; readonly days?: number }): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 - (before.months ?? 0);
  let y = Math.floor(count / 12), m = count % 12, d = Math.min(date, daysOf(y, m)) - (before.days ?? 0);
  while (d < 1) {
    m = m === 0 ? 11 : m - 1;
    if (m === 11) y--;
    d += daysOf(y, m);
  }
  return `${y.toString().padStart(4, '0')}-${(m + 1).toString().padStart(2, '0')}-${d.toString().padStart(2, '0')}`;
}

/** `month` counts from 0. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 1 && isLeap ? 29 : MONTH_DAYS[month] ?? 30;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Two ISO days as a person writes them: "4–5 September 2025", "29 August – 8 September 2023"; a single day as "4 September 2025". */
export function formatDays({ from, to }: { readonly from: string; readonly to: string }): string {
  const month = (day: string) => MONTHS[Number(day.slice(5, 7)) - 1] ?? '', day = (iso: string) => String(Number(iso.slice(8)));
  if (from === to) return `${day(to)} ${month(to)} ${to.slice(0, 4)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${day(from)}–${day(to)} ${month(to)} ${to.slice(0, 4)}`;
  return `${day(from)} ${month(from)} – ${day(to)} ${month(to)} ${to.slice(0, 4)}`;
}
