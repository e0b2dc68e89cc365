import { letterOf, type Letter } from './letter.ts';
import { isoDate } from './import-date.ts';
import { ImportError } from './import-error.ts';
import type { Imported, Importer, ImportOptions, NotUnderstood, SourceContent } from './importer.ts';
import { ENGLISH, FRENCH } from './import-letter-words.ts';
import type { LetterWords } from './import-letter-words.ts';
import { counted, singleImport, sourceDate } from './import-single.ts';
import { nameKey } from '../identifiers/identifier.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';
import { itemNames, listedItems } from './letter-items.ts';
import { meetingOf, type InvitedMeeting } from './letter-meeting.ts';
import { questionsIn } from './letter-questions.ts';
import { tabledItems } from './letter-tables.ts';
import type { Statement } from '../statement.ts';

/**
 * Collective letters of TSB in English and French, as text or from Word: the items that a meeting of working parties, a
 * study group or TSAG is to decide on, in lists and tables, the meeting's days and deadlines, and the names of the
 * Questions. An item or table that cannot be read is passed over and told; a list and an agenda that name different items
 * are an `ImportError`.
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

function readLetter(content: SourceContent, options: ImportOptions): Imported {
  const words = content.form === 'text' ? wordsOf(content.text) : undefined, { id } = options;
  if (content.form !== 'text' || !words) throw new ImportError(`${id}: this is no collective letter of TSB in English or French.`);
  const letter = letterOf(id, words, content.blocks), unread: NotUnderstood[] = [];
  const stated = letter.lines.flatMap((line) => isoDate(words.date.exec(line)?.[1] ?? '') ?? [])[0];
  const date = sourceDate(stated, options, `the letter has no date line ("${words.lang === 'fr' ? 'Genève, le 17 juin 2025' : 'Geneva, 17 June 2025'}") and`);
  const invited = meetingOf(letter, unread), { meeting, groups } = invited, statements = allItems(letter, invited, unread);
  const number = words.letter.exec(onOneLine(content.text.slice(0, 4_000)))?.[1] ?? '', questions = questionsIn(letter, groups);
  const found = ([[statements.length, 'item'], [1, `the meeting of ${meeting.id}`], [meeting.deadlines.length, 'deadline'], [questions.length, 'Question']] as const);
  return {
    seed: {
      version: 1, source: { id, title: `TSB collective letter ${number} (meeting of ${meeting.id})`, date, covers: options.covers ?? [] },
      statements, questions, abbreviations: [], meetings: [meeting],
    },
    read: found.filter(([count]) => count > 0).map(([count, what]) => (what.startsWith('the ') ? what : counted(count, what))),
    notUnderstood: unread,
  };
}

function allItems(letter: Letter, invited: InvitedMeeting, unread: NotUnderstood[]): readonly Statement[] {
  const inLists: NotUnderstood[] = [], inTables: NotUnderstood[] = [], { statements: listed, end } = listedItems(letter, invited.meeting, inLists);
  // Behind its lists a letter has at least its deadlines or its closing.
  if (end && (!end.isWhole || invited.meeting.deadlines.length === 0)) throw new ImportError(`${letter.id}, line ${end.line.toString()}: the letter ends within a list of items, so it was cut there. Give the whole letter; nothing was changed.`);
  const statements = [...listed, ...tabledItems(letter, invited, listed, inTables)];
  const [first] = inLists;
  if (statements.length === 0 && first) throw new ImportError(`${letter.id}, ${first.place}: ${first.reason}, and neither is any other. Correct the lines.`);
  // The items of a table that could not be read are told; they are no contradiction.
  if (inTables.length === 0) checkAgenda(statements, letter, inLists);
  unread.push(...inLists, ...inTables);
  return statements;
}

/** The agenda (5.1 X.soar-cc, …) names the same items as the letter's lists and tables. */
function checkAgenda(statements: readonly Statement[], { id, lines, blocks, words }: Letter, unread: readonly NotUnderstood[]): void {
  const numbered = blocks.some((block) => block.kind === 'line' && /^\d{1,2}\.\d{1,2}\s/.test(block.text));
  const agenda = !numbered ? [] : lines.flatMap((line) => {
    const name = /^\d{1,2}\.\d{1,2} (.{1,300})$/.exec(line)?.[1]?.replace(words.ifNeeded, '').replace(/,? ["«“].*$/, '');
    const names = name === undefined ? [] : itemNames(name, words);
    return names.length > 0 ? [names.map((one) => nameKey(one))] : [];
  });
  if (agenda.length === 0 || statements.length === 0) return;
  const listed = statements.map(({ names }) => names.map((name) => nameKey(name)));
  const missingIn = (some: ReadonlySet<string>, names: readonly string[]) => (names.some((name) => some.has(name)) ? [] : names.slice(0, 1));
  const inAgenda = new Set(agenda.flat()), inList = new Set(listed.flat());
  const odd = [...listed.flatMap((names) => missingIn(inAgenda, names)), ...agenda.flatMap((names) => missingIn(inList, names))];
  if (odd.length === 0) return;
  const cause = unread.length > 0 ? `Not read: ${unread.slice(0, 3).map(({ place, reason }) => `${place} (${reason})`).join('; ')}.` : 'Compare both with the document.';
  throw new ImportError(`${id}: the list of items and the agenda differ in ${odd.join(', ')}. ${cause}`);
}
