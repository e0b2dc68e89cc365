import type { Located } from '../../draft/block.ts';
import { factsOf, ofParts, type Draft } from '../../draft/draft.ts';
import type { Caption, Heading, Note, TermFact } from '../../draft/fact.ts';

/** The notes that stand between two headings or definitions, outside tables. */
export interface ClauseNotes {
  /** The heading or the term that the notes belong to; undefined before the first. */
  readonly owner: Located<Heading | TermFact> | undefined;
  readonly notes: readonly Located<Note>[];
  /** Whether a caption or a note in a table stands there too: a note may be that figure's or table's, which has other rules (author's guide §9.6). */
  readonly isMixed: boolean;
}

/** Every stretch of text that has notes, in the order of the text. */
export const clauseNotes = ofParts(['note', 'heading', 'caption', 'term'], (draft: Draft): readonly ClauseNotes[] => {
  const found: ClauseNotes[] = [];
  let owner: ClauseNotes['owner'], notes: Located<Note>[] = [], isMixed = false;
  const close = (): void => { if (notes.length > 0) found.push({ owner, notes, isMixed }); };
  for (const located of framed(draft)) {
    if (located.fact.kind === 'caption' || (located.fact.kind === 'note' && located.block.kind === 'row')) isMixed = true;
    else if (located.fact.kind === 'note') notes.push(located as Located<Note>);
    else {
      close();
      [owner, notes, isMixed] = [located as Located<Heading | TermFact>, [], false];
    }
  }
  close();
  return found;
});

/** Notes, headings, captions and terms in the order of the text. */
function framed(draft: Draft): readonly Located<Note | Heading | Caption | TermFact>[] {
  const notes = factsOf(draft, 'note');
  if (notes.length === 0) return [];
  return [...notes, ...factsOf(draft, 'heading'), ...factsOf(draft, 'caption'), ...factsOf(draft, 'term')]
    .sort((a, b) => a.block.order - b.block.order || a.fact.start - b.fact.start);
}
