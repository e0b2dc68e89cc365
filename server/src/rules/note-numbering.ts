import { placeOf, textOf, type Located } from '../draft/block.ts';
import { spanOf, type Draft } from '../draft/draft.ts';
import type { Note } from '../draft/fact.ts';
import { clauseNotes, type ClauseNotes } from './reading/clause-notes.ts';
import { MOST_RELATED, type Edit, type Report } from './finding.ts';
import type { DraftRule } from './rule.ts';
import { isChange } from './reading/skeleton.ts';

/**
 * The only note of a clause has no number, several are numbered from 1 (author's guide §9.6). A clause with a figure, a table or their notes
 * is passed over, for theirs are counted by themselves. Metanorma numbers notes itself; an amendment has the numbers of its base.
 */
export const noteNumbering: DraftRule = {
  id: 'note-form', scope: 'draft', reads: ['note', 'heading', 'caption', 'term'],
  *check({ draft, profile }) {
    if (profile.metanorma || isChange(profile)) return;
    yield* collected(unnumbered(draft), draft, 'A clause with several notes numbers them from 1: write NOTE 1, NOTE 2 and so on.', { title: 'Number the notes', find: unnumbered });
    yield* collected(lonely(draft), draft, 'The only note of a clause has no number: write NOTE.', { title: 'Take the number away', find: lonely });
    for (const clause of clauseNotes(draft)) if (!clause.isMixed) yield* slip(clause, draft);
  },
};

/** A note, and what it should be called. */
interface Named {
  readonly note: Located<Note>;
  readonly name: string;
  /** Whether it is the first of its clause: one place for a clause is enough. */
  readonly isFirst: boolean;
}

interface Cure {
  readonly title: string;
  readonly find: (draft: Draft) => readonly Named[];
}

/** One finding for all clauses with the same fault. */
function* collected(notes: readonly Named[], { syntax }: Draft, message: string, { title, find }: Cure): Iterable<Report> {
  const [first, ...others] = notes.filter(({ isFirst }) => isFirst);
  if (!first) return;
  yield {
    // A table without a caption cannot be seen in plain text, and the note may be its own.
    place: placeOf(first.note), message, ...(syntax === 'text' ? { level: 'hint' as const } : {}),
    related: others.slice(0, MOST_RELATED).map(({ note }) => ({ place: placeOf(note), message: 'Here too.' })),
    fixes: [{ title: others.length > 0 ? `${title} everywhere` : title, certain: false, edits: (now) => find(now).map((one) => renamed(now, one)) }],
  };
}

/** The notes of clauses that have several and number none of them. */
const unnumbered = (draft: Draft): readonly Named[] => clauseNotes(draft).flatMap(({ notes, isMixed }) => {
  if (isMixed || notes.length < 2 || notes.some(({ fact }) => fact.number !== undefined)) return [];
  return notes.map((note, i) => ({ note, name: `NOTE ${String(i + 1)}`, isFirst: i === 0 }));
});

/** "NOTE 1" without a NOTE 2, in its clause or in the next that has notes. */
const lonely = (draft: Draft): readonly Named[] => clauseNotes(draft).flatMap(({ notes, isMixed }, i, all) => {
  const [note] = notes;
  if (isMixed || !note || notes.length > 1 || note.fact.number !== '1' || all[i + 1]?.notes[0]?.fact.number === '2') return [];
  return [{ note, name: 'NOTE', isFirst: true }];
});

const renamed = (draft: Draft, { note, name }: Named): Edit => {
  const { start, end } = spanOf(draft, placeOf(note)), bold = /(?:\*\*|__)$/.exec(textOf(placeOf(note)))?.[0].length ?? 0;
  return { start, end: end - bold, newText: name };
};

/** The first number of a clause that does not follow the one before it. Another 1 begins another count, as of a table without a caption. */
function* slip({ notes }: ClauseNotes, draft: Draft): Iterable<Report> {
  for (let i = 1; i < notes.length; i++) {
    const note = notes[i] as Located<Note>, number = Number(note.fact.number), before = Number(notes[i - 1]?.fact.number);
    if (Number.isNaN(number) || Number.isNaN(before) || number === before + 1 || (number === 1 && before !== 1)) continue;
    yield {
      place: placeOf(note), ...(draft.syntax === 'text' ? { level: 'hint' as const } : {}),
      message: number === before ? `NOTE ${String(number)} is here twice. Number the notes of a clause from 1.` : `NOTE ${String(number)} comes after NOTE ${String(before)}. Number the notes of a clause from 1.`,
    };
    return;
  }
}
