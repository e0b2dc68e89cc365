import { namesIn } from './cell-names.ts';
import type { Block } from './flattened-table.ts';
import { formatIdentifier, nameKey, parseIdentifier } from '../identifiers/identifier.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';
import { dayBefore, formatDays, isoDate, isoDays } from './import-date.ts';
import { ImportError } from './import-error.ts';
import type { Imported, Importer, ImportOptions, NotUnderstood, SourceContent } from './importer.ts';
import { ENGLISH, FRENCH } from './import-letter-words.ts';
import type { Decision, LetterWords } from './import-letter-words.ts';
import { counted, notUnderstood, singleImport, sourceDate } from './import-single.ts';
import { kindOf } from '../kind.ts';
import type { Question } from '../record.ts';
import { statedRelations } from './stated-relation.ts';
import type { Deadline, Meeting, Statement } from '../statement.ts';

/**
 * Collective letters of TSB in English and French, as text or from Word: the items a meeting of a working party or
 * study group is to decide on, the meeting's days and deadlines, and the names of the Questions. An item that cannot be
 * read is passed over and told; a list and an agenda that name different items are an `ImportError`.
 */
export const letterImporter: Importer = {
  id: 'letter', title: 'collective letter of TSB, English or French (text or Word)',
  recognises: (content) => content.form === 'text' && wordsOf(content.text) !== undefined,
  begin: (options) => singleImport(options, readLetter),
};

/** A letter has its number and its subject near its head; what else mentions a letter is none. */
const wordsOf = (text: string): LetterWords | undefined => {
  const head = onOneLine(text.slice(0, 4_000));
  return /\b(?:Subject|Objet) ?:/.test(head) ? [FRENCH, ENGLISH].find(({ letter }) => letter.test(head)) : undefined;
};

interface Letter {
  readonly id: string;
  readonly words: LetterWords;
  /** Lines and cells, each on one line, in order. */
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
}

function readLetter(content: SourceContent, options: ImportOptions): Imported {
  const words = content.form === 'text' ? wordsOf(content.text) : undefined, { id } = options;
  if (content.form !== 'text' || !words) throw new ImportError(`${id}: this is no collective letter of TSB in English or French.`);
  const letter: Letter = { id, words, lines: linesOf(content.blocks), blocks: content.blocks }, unread: NotUnderstood[] = [];
  const stated = letter.lines.flatMap((line) => isoDate(words.date.exec(line)?.[1] ?? '') ?? [])[0];
  const date = sourceDate(stated, options, `the letter has no date line ("${words.lang === 'fr' ? 'Genève, le 17 juin 2025' : 'Geneva, 17 June 2025'}") and`);
  const meeting = meetingOf(letter), statements = itemsOf(letter, meeting, unread);
  checkAgenda(statements, letter, unread);
  const number = words.letter.exec(onOneLine(content.text.slice(0, 4_000)))?.[1] ?? '', questions = questionsOf(letter, meeting);
  return {
    seed: {
      version: 1, source: { id, title: `TSB collective letter ${number} (meeting of ${meeting.id})`, date, covers: options.covers ?? [] },
      statements, questions, abbreviations: [], meetings: [meeting],
    },
    read: [counted(statements.length, 'item'), `the meeting of ${meeting.id}`, counted(meeting.deadlines.length, 'deadline'), counted(questions.length, 'Question')],
    notUnderstood: unread,
  };
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : block.cells.flatMap((cell) => cell.split('\n')))).map((line) => onOneLine(line.slice(0, 5_000)));
}

function meetingOf({ id, words, lines }: Letter): Meeting {
  const subject = lines.find((line) => line.length < 400 && words.subject.test(line) && isoDays(line)) ?? '';
  const match = words.subject.exec(subject), days = isoDays(subject);
  const workingParty = match?.find((part, index) => index > 0 && part?.includes('/')), studyGroup = match?.find((part, index) => index > 0 && /^\d+$/.test(part));
  const group = workingParty !== undefined ? `WP${workingParty}` : studyGroup === undefined ? undefined : `SG${studyGroup}`;
  if (!days || group === undefined) {
    const example = words.lang === 'fr' ? 'Réunion du Groupe de travail 4/17, 4-5 septembre 2025' : 'Meeting of Working Party 4/17, Geneva, 4-5 September 2025';
    throw new ImportError(`${id}: the subject names no meeting ("${example}").`);
  }
  const name = words.groupName(group).exec(lines.join(' ').slice(0, 20_000))?.[1];
  return { id: `${group}, ${formatDays(days)}`, group, ...(name !== undefined && { groupName: { lang: words.lang, text: name } }), ...days, deadlines: deadlinesOf(words, lines, days.from) };
}

const MAX_DEADLINES = 40;

/** What is due, under "Key deadlines": a date on a line or in a cell, then what is due on it; "two months" counts from the meeting where no date is given. */
function deadlinesOf(words: LetterWords, lines: readonly string[], from: string): readonly Deadline[] {
  const start = lines.findIndex((line) => words.deadlines.test(line)), deadlines: Deadline[] = [];
  let date: string | undefined;
  for (const line of start < 0 ? [] : lines.slice(start + 1, start + 1 + 4 * MAX_DEADLINES)) {
    const dated = leadingDate(line), period = words.period.exec(line), isPeriod = period?.index === 0;
    if (dated) date = dated.date;
    else if (isPeriod) date = dateBefore(words, period, from);
    const rest = dated ? dated.rest : isPeriod ? line.slice(period[0].length).replace(/^[^–-]{0,60}?(?:[:–-]|$)/, '') : line;
    const isDue = dated !== undefined || isPeriod || /^[–•·-]/.test(line);
    if (!isDue && line !== '') break;
    const subject = subjectOf(rest);
    if (date !== undefined && subject !== '') deadlines.push({ date, subject: { lang: words.lang, text: subject } });
  }
  return deadlines.slice(0, MAX_DEADLINES);
}

/** A date that begins a line, as "4 août 2025" or "2025-08-04", and what follows it. */
function leadingDate(line: string): { readonly date: string; readonly rest: string } | undefined {
  const match = /^(\d{4}-\d\d-\d\d|\d{1,2}(?:er)? \p{L}{3,10} \d{4})(?:\s?\([^()]{0,60}\))?[\s:,–/-]*/u.exec(line), text = match?.[1] ?? '';
  const date = /^\d{4}-/.test(text) ? text : isoDate(text);
  return match && date !== undefined ? { date, rest: line.slice(match[0].length) } : undefined;
}

function dateBefore({ numbers, months, weeks }: LetterWords, [, number = '', unit = '']: RegExpExecArray, from: string): string {
  const word = number.toLowerCase(), count = /^\d/.test(word) ? Number(word) : Math.max(1, numbers.indexOf(word));
  if (months.test(unit)) return dayBefore(from, { months: count });
  return dayBefore(from, { days: weeks.test(unit) ? 7 * count : count });
}

function subjectOf(text: string): string {
  return onOneLine(text.replace(/^[–•·-]\s*/, '').replace(/\s*\([^()]*\)/g, '').replace(/[.;]$/, ''));
}

/** "… les Questions 7/17 (Services applicatifs sécurisés), 8/17 (…) et 14/17 (…)." */
function questionsOf({ lines, words }: Letter, { group }: Meeting): readonly Question[] {
  const line = lines.find((one) => /Questions? \d{1,2}\/\d{1,2} \(/.test(one)) ?? '', seen = new Set<string>();
  return [...line.matchAll(/(\d{1,2})\/(\d{1,2}) \(([^()]{1,300})\)/g)].flatMap(([, number = '', study = '', name = '']) => {
    const id = `${number}/${study}`;
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ id, studyGroup: `SG${study}`, ...(group.startsWith('WP') && { workingParty: group }), names: [{ lang: words.lang, text: name }] }];
  });
}

const BULLET = /^[–—•·-]\s+/;
const QUESTION = /,? ?\(?(?:Question|Q) ?(\d{1,2}\/\d{1,2})\)?[.;]?$/;
const IF_NEEDED = /, (?:si nécessaire|if (?:needed|necessary|required))\)?$/;

interface Item { readonly name: string; readonly title: string; readonly question: string }

/** `X.soar-cc, "Framework of …", Question 8/17.` */
function itemOf(content: string): Item | undefined {
  const tail = QUESTION.exec(content), before = content.slice(0, tail?.index ?? 0).replace(IF_NEEDED, ''), open = before.search(/["«“]/);
  if (!tail || open < 1 || open > 200 || !/.["»”]$/.test(before.slice(open))) return undefined;
  const title = before.slice(open + 1, -1).trim();
  return title === '' ? undefined : { name: before.slice(0, open).replace(/ ?[,:–-]? ?$/, ''), title, question: tail[1] ?? '' };
}

const looksLikeItem = (content: string): boolean => /["«“]/.test(content) && /\b(?:Question|Q) ?\d{1,2}\/\d{1,2}/.test(content);

function itemsOf({ id, words, blocks }: Letter, meeting: Meeting, unread: NotUnderstood[]): readonly Statement[] {
  const statements: Statement[] = [];
  let decision: Decision | undefined, row = 0;
  const read = (raw: string, line: number): void => {
    const whole = onOneLine(raw.slice(0, 2_000)), content = whole.replace(BULLET, ''), isBullet = content !== whole;
    const opened = words.decisions.find(([heading]) => heading.test(content) && (content.endsWith(':') || isBullet))?.[1];
    if (opened) {
      decision = opened;
      row = 0;
    } else if (decision && (isBullet || looksLikeItem(content))) {
      row++;
      const statement = itemStatement(content, { ...decision, words, meeting, row });
      if (statement) statements.push(statement);
      else unread.push(notUnderstood(`line ${line.toString()}`, content, 'no item of the form: name, "title", Question 8/17'));
    } else if (content !== '') decision = undefined;
  };
  for (const block of blocks) {
    if (block.kind === 'line') read(block.text, block.line);
    else decision = undefined;
  }
  if (statements.length === 0 && unread.length > 0) throw new ImportError(`${id}, ${unread[0]?.place ?? ''}: ${unread[0]?.reason ?? ''}, and neither is any other. Correct the lines.`);
  return statements;
}

interface ItemPlace extends Decision { readonly words: LetterWords; readonly meeting: Meeting; readonly row: number }

function itemStatement(content: string, { process, note, place, words, meeting, row }: ItemPlace): Statement | undefined {
  const item = itemOf(content), again = words.again.test(content);
  const names = item ? namesOf(item.name.replace(words.again, '').replace(words.kindBefore, '')) : [];
  if (!item || names.length === 0) return undefined;
  const { title, question } = item;
  return {
    names, title: { lang: words.lang, text: title }, kind: kindOf(names, title), process, studyGroup: `SG${question.split('/')[1] ?? ''}`, questions: [question],
    events: [{ event: 'scheduled', meeting: meeting.id, note: again ? 'redetermination, if necessary' : note }],
    relations: statedRelations(names, title), notes: [], place, row,
  };
}

/** The names of an item, numbers in the catalogue's form: "X.1631| ISO/CEI 27017" is `X.1631 | ISO/IEC 27017`. */
function namesOf(written: string): readonly string[] {
  return namesIn(written).map((name) => {
    const identifier = parseIdentifier(name);
    return identifier?.kind === 'recommendation' ? formatIdentifier(identifier) : name;
  });
}

/** The agenda (5.1 X.soar-cc, …) names the same items as the letter's list. */
function checkAgenda(statements: readonly Statement[], { id, lines, blocks, words }: Letter, unread: readonly NotUnderstood[]): void {
  const numbered = blocks.some((block) => block.kind === 'line' && /^\d{1,2}\.\d{1,2}\s/.test(block.text));
  const agenda = !numbered ? [] : lines.flatMap((line) => {
    const name = /^\d{1,2}\.\d{1,2} (.{1,300})$/.exec(line)?.[1]?.replace(words.again, '').replace(words.kindBefore, '').replace(words.ifNeeded, '').replace(/,? ["«“].*$/, '');
    const names = name === undefined ? [] : namesOf(name);
    return names.length > 0 ? [names.map((one) => nameKey(one))] : [];
  });
  if (agenda.length === 0 || (statements.length === 0 && unread.length === 0)) return;
  const listed = statements.map(({ names }) => names.map((name) => nameKey(name)));
  const missingIn = (some: ReadonlySet<string>, names: readonly string[]) => (names.some((name) => some.has(name)) ? [] : names.slice(0, 1));
  const inAgenda = new Set(agenda.flat()), inList = new Set(listed.flat());
  const odd = [...listed.flatMap((names) => missingIn(inAgenda, names)), ...agenda.flatMap((names) => missingIn(inList, names))];
  if (odd.length === 0) return;
  const cause = unread.length > 0 ? `Not read: ${unread.slice(0, 3).map(({ place, reason }) => `${place} (${reason})`).join('; ')}.` : 'Compare both with the document.';
  throw new ImportError(`${id}: the list of items and the agenda differ in ${odd.join(', ')}. ${cause}`);
}
