import type { Block } from './flattened-table.ts';
import { dayBefore, isoDate } from './import-date.ts';
import type { NotUnderstood } from './importer.ts';
import type { LetterWords } from './import-letter-words.ts';
import { notUnderstood } from './import-single.ts';
import type { Letter } from './letter.ts';
import { BULLET, letterLine } from './letter.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';
import type { Deadline } from '../statement.ts';

const MAX_DEADLINES = 40;

/**
 * What is due before a meeting that begins on the day `from`: the list under "Key deadlines", else the dates in a paragraph about contributions. What is said to be
 * there without a date is told.
 */
export function deadlinesOf(letter: Letter, from: string, unread: NotUnderstood[]): readonly Deadline[] {
  const { blocks, words } = letter, start = blocks.findIndex((block) => firstLines(block).some((line) => words.deadlines.test(line)));
  const listed = start < 0 ? [] : listedDeadlines(letter, start, from);
  if (start >= 0 && listed.length === 0) unread.push(notUnderstood(placeOf(blocks[start]), firstLines(blocks[start])[0] ?? '', 'no deadline of the form "24 October 2017 – Submit contributions" follows'));
  return listed.length > 0 ? listed : statedDeadlines(letter, from, unread);
}

const placeOf = (block: Block | undefined): string => `line ${(block?.line ?? 0).toString()}`;

const firstLines = (block: Block | undefined): readonly string[] => (!block ? [] : block.kind === 'line' ? [letterLine(block.text)] : (block.cells.find((cell) => cell !== '') ?? '').split('\n', 1).map(letterLine));

/** A date, then what is due on it: in the same line, in lines with a bullet below it, or in the other cells of its row. */
function listedDeadlines({ blocks, words }: Letter, start: number, from: string): readonly Deadline[] {
  const deadlines: Deadline[] = [], due = (date: string | undefined, line: string): void => {
    const text = dueText(line);
    if (date !== undefined && text !== '') deadlines.push({ date, subject: { lang: words.lang, text } });
  };
  let date: string | undefined, isBare = false;
  // The list may begin in the row that holds its heading.
  for (const block of blocks.slice(blocks[start]?.kind === 'row' ? start : start + 1, start + 1 + 4 * MAX_DEADLINES)) {
    if (block.kind === 'row') {
      const dated = datedRow(block.cells, words, from), isMore = date !== undefined && block.cells.some((cell) => BULLET.test(cell));
      if (!dated && date !== undefined && !isMore) break;
      date = dated?.date ?? date;
      if (dated || isMore) for (const one of dated?.due ?? rowLines(block.cells).map((text) => ({ text, on: date }))) due(one.on, one.text);
      isBare = false;
      continue;
    }
    const line = letterLine(block.text), dated = leadingDate(line, words, from), isDue = dated !== undefined || BULLET.test(line) || isBare;
    if (!isDue && line !== '') break;
    if (dated) date = dated.date;
    due(date, dated ? dated.rest : line);
    // Behind a date alone on its line, the next line is what is due, whether it has a bullet or not.
    isBare = dated !== undefined && dueText(dated.rest) === '';
  }
  return deadlines.slice(0, MAX_DEADLINES);
}

const rowLines = (cells: readonly string[]): readonly string[] => cells.flatMap((cell) => cell.split('\n').map(letterLine));

interface DatedRow {
  readonly date: string;
  readonly due: readonly { readonly on: string; readonly text: string }[];
}

/** A row of which a cell begins with a date: it holds for all that the row says is due. Over a date, or without one, a period may stand. */
function datedRow(cells: readonly string[], words: LetterWords, from: string): DatedRow | undefined {
  if (!cells.some((cell) => leadingDate(letterLine(cell.split('\n', 1)[0] ?? ''), words, from))) return undefined;
  const lines = rowLines(cells).map((line) => ({ line, dated: leadingDate(line, words, from) })), alone = lines.filter(({ dated }) => dated && dueText(dated.rest) === '');
  let date = (alone.findLast(({ dated }) => dated?.isDay) ?? alone[0] ?? lines.find(({ dated }) => dated))?.dated?.date ?? '';
  const due = lines.map(({ line, dated }) => {
    if (dated && dueText(dated.rest) !== '') date = dated.date;
    return { on: date, text: dated?.rest ?? line };
  });
  return { date, due };
}

const WEEKDAY = String.raw`(?:\p{L}{3,6}(?:day|di),? |dimanche,? )?`;
const DATE_FIRST = new RegExp(String.raw`^(?:by |not? later than |au plus tard le |avant le )?${WEEKDAY}(?:le )?(\d{4}-\d\d-\d\d|\d{1,2}(?:er)? \p{L}{3,10} \d{4})(?:\s?\([^()]{0,60}\))?[\s:,–/-]*`, 'iu');

/** A date that begins a line, as "4 août 2025" or "2025-08-04", and what follows it; "two months" counts from the meeting. */
function leadingDate(line: string, words: LetterWords, from: string): { readonly date: string; readonly rest: string; readonly isDay: boolean } | undefined {
  const match = DATE_FIRST.exec(line), date = isoDate(match?.[1] ?? '');
  if (match && date !== undefined) return { date, rest: line.slice(match[0].length), isDay: true };
  const period = words.period.exec(line);
  return period?.index === 0 ? { date: dateBefore(words, period, from), rest: line.slice(period[0].length).replace(/^[^–-]{0,60}?(?:[:–-]|$)/, ''), isDay: false } : undefined;
}

function dateBefore({ numbers, months, weeks }: LetterWords, [, number = '', unit = '']: RegExpExecArray, from: string): string {
  const word = number.toLowerCase(), count = /^\d/.test(word) ? Number(word) : Math.max(1, numbers.indexOf(word));
  if (months.test(unit)) return dayBefore(from, { months: count });
  return dayBefore(from, { days: weeks.test(unit) ? 7 * count : count });
}

function dueText(text: string): string {
  return onOneLine(text.replace(/^[–—•·-]\s*/, '').replace(/\s*\([^()]*\)/g, '').replace(/[.;]$/, ''));
}

/** What is due by the dates in a paragraph headed "Deadlines for contributions". A period is not counted there: such letters give a date beside it that differs. */
function statedDeadlines({ blocks, words }: Letter, from: string, unread: NotUnderstood[]): readonly Deadline[] {
  const index = blocks.findIndex((block) => firstLines(block).some((line) => words.contributions.test(line)));
  if (index < 0) return [];
  const paragraph = blocks.slice(index, index + 2).flatMap((block) => (block.kind === 'line' ? [letterLine(block.text)] : rowLines(block.cells))).join(' ');
  const deadlines = paragraph.split(/(?<=[.;]) /).flatMap((sentence): readonly Deadline[] => {
    const date = isoDate(words.notLater.exec(sentence)?.[1] ?? '');
    return date === undefined || date > from ? [] : [{ date, subject: { lang: words.lang, text: words.translated.test(sentence) ? TRANSLATED[words.lang] : 'Contributions' } }];
  });
  if (deadlines.length === 0) unread.push(notUnderstood(placeOf(blocks[index]), paragraph, 'no sentence gives the day as "not later than 24 January 2017"'));
  return deadlines;
}

const TRANSLATED = { en: 'Contributions to be translated', fr: 'Contributions à traduire' } as const;
