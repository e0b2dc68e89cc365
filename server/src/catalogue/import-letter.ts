import { flattenedBlocks } from './flattened-table.ts';
import { formatIdentifier, nameKey, parseIdentifier } from './identifier.ts';
import { onOneLine } from './identifier-text.ts';
import { formatDays, isoDate, isoDays } from './import-date.ts';
import { ImportError } from './import-error.ts';
import { kindOf } from './kind.ts';
import type { Process, Question } from './record.ts';
import { statedRelations } from './stated-relation.ts';
import type { Deadline, Meeting, Seed, Statement } from './statement.ts';

/** Whether a text is a French collective letter that calls a working party's meeting. */
export function isLetter(text: string): boolean {
  return /Lettre collective TSB/.test(text) && /Groupe de travail/.test(text);
}

/**
 * The statements of a collective letter: the items its meeting is to decide on, with the meeting's days and
 * deadlines, its working party and the French names of the Questions. Throws an `ImportError` when a date or an item
 * cannot be read, or when the letter's list and its agenda (Annex B) name different items.
 */
export function importLetter(text: string, { id }: { readonly id: string }): Seed {
  const lines = text.split('\n').map(onOneLine);
  const date = lines.flatMap((line) => isoDate(/^Genève, le (.+)$/.exec(line)?.[1] ?? '') ?? [])[0];
  if (date === undefined) throw new ImportError(`${id}: the letter has no date line ("Genève, le 17 juin 2025").`);
  const meeting = meetingOf(text, lines, id);
  const statements = itemsOf(text, meeting, id);
  checkAgenda(statements, lines, id);
  const number = /Lettre collective TSB (\d+\/\d+)/.exec(text)?.[1] ?? '';
  return {
    version: 1, source: { id, title: `TSB collective letter ${number} (meeting of ${meeting.id})`, date, covers: [] },
    statements, questions: questionsOf(lines, meeting), abbreviations: [], meetings: [meeting],
  };
}

function meetingOf(text: string, lines: readonly string[], id: string): Meeting {
  const subject = lines.find((line) => /^Réunion .*Groupe de travail/.test(line)) ?? '';
  const days = isoDays(subject), number = /Groupe de travail (\d+\/\d+)/.exec(subject)?.[1];
  if (!days || number === undefined) throw new ImportError(`${id}: the subject names no meeting ("Réunion … du Groupe de travail 4/17, 4-5 septembre 2025").`);
  const group = `WP${number}`, name = new RegExp(`Groupe de travail \\(GT\\) ${number} \\(([^()]+)\\)`).exec(lines.join(' '))?.[1];
  return { id: `${group}, ${formatDays(days)}`, group, ...(name !== undefined && { groupName: { lang: 'fr', text: name } }), ...days, deadlines: deadlinesOf(text) };
}

/** Rows of a date and what is due, under "Principales échéances". */
function deadlinesOf(text: string): readonly Deadline[] {
  const [, after = ''] = text.split(/^Principales échéances.*$/m);
  return flattenedBlocks(after).flatMap((block) => {
    const date = block.kind === 'row' ? isoDate(onOneLine(block.cells[0] ?? '')) : undefined;
    if (block.kind !== 'row' || date === undefined) return [];
    const subject = onOneLine(block.cells.slice(1).join(' ')).replace(/^[–-]\s*/, '').replace(/\s*\([^()]*\)/g, '').replace(/\.$/, '');
    return [{ date, subject: { lang: 'fr', text: subject } }];
  });
}

/** "… les Questions 7/17 (Services applicatifs sécurisés), 8/17 (…) et 14/17 (…)." */
function questionsOf(lines: readonly string[], { group }: Meeting): readonly Question[] {
  const line = lines.find((one) => /Questions? \d+\/\d+ \(/.test(one)) ?? '';
  return [...line.matchAll(/(\d+)\/(\d+) \(([^()]+)\)/g)].map((match) => ({
    id: `${match[1] ?? ''}/${match[2] ?? ''}`, studyGroup: `SG${match[2] ?? ''}`, workingParty: group, names: [{ lang: 'fr', text: match[3] ?? '' }],
  }));
}

interface Decision { readonly process: Process; readonly note: string; readonly place: string }

const DECISIONS: readonly (readonly [RegExp, Decision])[] = [
  [/^Détermination\b.*:$/, { process: 'TAP', note: 'determination', place: 'Items for determination (TAP)' }],
  [/^Consentement\b.*:$/, { process: 'AAP', note: 'consent', place: 'Items for consent (AAP)' }],
  [/^Accord\b.*:$/, { process: 'agreement', note: 'agreement', place: 'Items for agreement' }],
];

const ITEM = /^(.+?),? ["«“]\s?(.+?)\s?["»”](?:, si nécessaire\))?, Question (\d+\/\d+)\.?$/;
const REDETERMINATION = /^\(nouvelle détermination d(?:e la|u projet de) Recommandation(?: révisée)? /;

function itemsOf(text: string, meeting: Meeting, id: string): readonly Statement[] {
  const statements: Statement[] = [];
  let decision: Decision | undefined, row = 0;
  text.split('\n').forEach((raw, index) => {
    const line = /^[–-]\t(.*)$/.exec(raw)?.[1];
    if (line === undefined) return;
    const content = onOneLine(line), opened = DECISIONS.find(([heading]) => heading.test(content))?.[1];
    if (opened) {
      decision = opened;
      row = 0;
    } else if (decision) {
      row++;
      statements.push(itemStatement(content, { ...decision, meeting, row, where: `${id}, line ${(index + 1).toString()}` }));
    }
  });
  if (statements.length === 0) throw new ImportError(`${id}: the letter lists no items under "Détermination", "Consentement" or "Accord".`);
  return statements;
}

function itemStatement(content: string, { process, note, place, meeting, row, where }: Decision & { readonly meeting: Meeting; readonly row: number; readonly where: string }): Statement {
  const item = ITEM.exec(content), again = REDETERMINATION.test(content);
  const written = (item?.[1] ?? '').replace(REDETERMINATION, ''), identifier = parseIdentifier(written);
  if (!item || !identifier) throw new ImportError(`${where}: no item of the form: name, "title", Question 8/17. Correct the line.`);
  const names = [identifier.kind === 'recommendation' ? formatIdentifier(identifier) : written], title = item[2] ?? '', question = item[3] ?? '';
  return {
    names, title: { lang: 'fr', text: title }, kind: kindOf(names, title), process, studyGroup: `SG${question.split('/')[1] ?? ''}`, questions: [question],
    events: [{ event: 'scheduled', meeting: meeting.id, note: again ? 'redetermination, if necessary' : note }],
    relations: statedRelations(names, title), notes: [], place, row,
  };
}

/** The agenda (5.1 X.soar-cc, …) names the same items as the letter's list. */
function checkAgenda(statements: readonly Statement[], lines: readonly string[], id: string): void {
  const agenda = lines.flatMap((line) => {
    const name = /^\d+\.\d+ (.+)$/.exec(line)?.[1]?.replace(REDETERMINATION, '').replace(/, si nécessaire\)$/, '');
    const identifier = name === undefined ? undefined : parseIdentifier(name);
    return identifier ? [nameKey(formatIdentifier(identifier))] : [];
  });
  if (agenda.length === 0) return;
  const listed = statements.flatMap(({ names }) => names.map((name) => nameKey(name)));
  const odd = [...listed.filter((name) => !agenda.includes(name)), ...agenda.filter((name) => !listed.includes(name))];
  if (odd.length > 0) throw new ImportError(`${id}: the list of items and the agenda differ in ${odd.join(', ')}. Compare both with the document.`);
}
