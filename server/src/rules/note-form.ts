import { placeIn, type Located, type Place } from '../draft/block.ts';
import { factsOf, spanOf, type Draft } from '../draft/draft.ts';
import type { Note } from '../draft/fact.ts';
import { MOST_RELATED, type Edit } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';

/**
 * "NOTE: text" and "Note - text": a note begins "NOTE – ", with an en dash between two spaces (author's guide §9.6, whose own notes and
 * nearly all published ones have it so). One finding for all notes of a draft. Metanorma writes these words itself.
 */
export const noteForm: DraftRule = {
  id: 'note-form', scope: 'draft', reads: ['note'],
  *check({ draft, profile }) {
    if (profile.metanorma) return;
    const [first, ...others] = wrongNotes(draft);
    if (!first) return;
    yield {
      place: first.head,
      message: `A note begins with NOTE, a space, an en dash and a space: write "${first.right.trimEnd()}".`,
      related: others.slice(0, MOST_RELATED).map(({ head }) => ({ place: head, message: 'This note begins in another way too.' })),
      fixes: [{ title: others.length > 0 ? 'Write all notes with "NOTE –"' : `Write "${first.right.trimEnd()}"`, certain: true, edits: (now) => wrongNotes(now).map((note) => repair(now, note)) }],
    };
  },
};

interface WrongNote {
  /** The word, its number and what stands after them. */
  readonly head: Place;
  /** What should stand there. */
  readonly right: string;
}

const WORD = /^(?:NOTE|Note)(?:[ \u00a0]\d{1,3})?(?:\*\*|__)?$/;
/** Spaces, the sign, the end of bold, spaces. */
const SEPARATOR = /([ \t\u00a0]{0,20})([\u2012-\u2015:]|-{1,3})[\u2012-\u2015:-]{0,2}(\*\*|__)?([ \t\u00a0]{0,20})/y;

const wrongNotes = (draft: Draft): readonly WrongNote[] => factsOf(draft, 'note').flatMap((note) => wrongNote(note, draft) ?? []);

function wrongNote({ block, fact }: Located<Note>, draft: Draft): WrongNote | undefined {
  const { text } = block, word = text.slice(fact.start, fact.end);
  SEPARATOR.lastIndex = fact.end;
  const found = WORD.test(word) ? SEPARATOR.exec(text) : null;
  if (!found) return undefined;
  const [whole, before = '', sign = '', bold = '', after = ''] = found, end = fact.end + whole.length, isLast = bold !== '' || /^(?:$|[\\\r\n<])/.test(text.slice(end, end + 1));
  // "NOTE-BOOK" is a word; pandoc writes an en dash as two hyphens.
  if (sign === '-' && before === '') return undefined;
  const isDash = sign === '\u2013' || (sign === '--' && draft.syntax === 'markdown');
  // In tables published texts have "Note" now and then.
  if (isDash && before !== '' && (after !== '' || isLast) && (word.startsWith('NOTE') || block.kind === 'row')) return undefined;
  const right = `${word.replace('Note', 'NOTE')}${before.includes('\u00a0') ? '\u00a0' : ' '}\u2013${bold}${after !== '' || isLast ? after : ' '}`;
  return { head: placeIn(block, { start: fact.start, end }), right };
}

const repair = (draft: Draft, { head, right }: WrongNote): Edit => ({ ...spanOf(draft, head), newText: right });

export const noteFormPage: RulePage = {
  id: 'note-form',
  levels: 'hint for the numbers of notes in plain text',
  says: `A note that begins in another way than "NOTE – " or "NOTE 1 – ": with a colon, a hyphen, an em dash, without spaces, or, outside
tables, in small letters. Notes of a clause that has several and numbers none of them; a number for the only note of a clause; a number that
does not follow the one before it.

One finding tells of all notes with the same fault. Numbers are not looked at in a clause that has a figure or table, for their notes
are counted by themselves, nor in an amendment. Metanorma writes and numbers notes itself, so its sources get no finding. Two hyphens, as
pandoc writes an en dash in Markdown, are as good as one.`,
  why: 'Notes are referred to by their number, and a reader tells a note from other text by how it begins.',
  wrong: {
    frame: `## 6 Requirements\n\n%`,
    text: `A provider lists its assets.

NOTE: An asset can be a service.

NOTE: An asset can be a person.`,
  },
  right: {
    frame: `## 6 Requirements\n\n%`,
    text: `A provider lists its assets.

NOTE 1 – An asset can be a service.

NOTE 2 – An asset can be a person.`,
  },
  fix: `The form is repaired in all notes, by "fix all" too. Numbers are given or taken away only when asked for: another clause may refer
to them.`,
  before: 'the note',
};
