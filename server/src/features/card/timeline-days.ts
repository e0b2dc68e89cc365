/** The number of a day of the calendar, counted from a fixed day; of a month its middle, of a year its middle. Undefined for what is no ISO 8601 date. */
export function dayNumber(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  return daysOf(Number(year), month === undefined ? 7 : Number(month), Number(day ?? (month === undefined ? 1 : 15)));
}

/** Years begin in March here, so that a leap day is the last of its year. */
function daysOf(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1, monthFromMarch = (month + 9) % 12;
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}

/** "in 12 days", "today", "3 days ago"; empty where one of the dates is no day. */
export function daysText(date: string, today: string): string {
  const to = dayNumber(date), from = dayNumber(today);
  if (to === undefined || from === undefined || date.length < 10) return '';
  const days = to - from, count = Math.abs(days), words = `${count.toString()} day${count === 1 ? '' : 's'}`;
  return days === 0 ? 'today' : days > 0 ? `in ${words}` : `${words} ago`;
}
