import type { Place } from '../../draft/block.ts';
import type { Edit } from '../../rules/finding.ts';

/** Something that can have another name. */
export interface RenameOffer {
  /** What the editor shows as being renamed. */
  readonly place: Place;
  /** The name as it is now: "exposed asset", "b-ITU-T X.1252", "7.2". */
  readonly placeholder: string;
  readonly rename: (name: string) => Renaming | Refusal;
}

/** The edits of a rename, in the order of the text, none over another. */
export interface Renaming {
  /** "Rename API to interface", for a list of changes to look through. */
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** Why something is not renamed and what to do, in plain words. */
export interface Refusal {
  readonly refused: string;
}

/** A refusal, with the reason as a sentence. */
export const refuse = (why: string): Refusal => ({ refused: why });

/** Whether a thing cannot be renamed, or not so. */
export const isRefusal = (answer: RenameOffer | Renaming | Refusal): answer is Refusal => 'refused' in answer;

/** A rename with its label, and its edits in order. */
export const renaming = (from: string, to: string, edits: readonly Edit[]): Renaming => ({ label: `Rename ${from} to ${to}`, edits: inOrder(edits) });

/** Edits in the order of the text, each place once. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end), kept: Edit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (last && (edit.start < last.end || (edit.start === last.start && edit.end === last.end && edit.newText === last.newText))) continue;
    kept.push(edit);
  }
  return kept;
}
