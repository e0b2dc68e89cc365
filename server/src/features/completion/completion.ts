import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Draft } from '../../draft/draft.ts';
import { completeAbbreviation } from './complete-abbreviation.ts';
import { completeKnownTerm } from './complete-known-term.ts';
import { completeNumber } from './complete-number.ts';
import { completeQuestion } from './complete-question.ts';
import { completeReference } from './complete-reference.ts';
import { completeTarget } from './complete-target.ts';
import { completeTerm } from './complete-term.ts';
import type { Completion, CompletionList, CompletionOptions } from './completion-item.ts';
import { typedAt, type Typed } from './typed.ts';

export type { Completion, CompletionKind, CompletionList, CompletionOptions } from './completion-item.ts';

/** Characters that open a list of completions by themselves. */
export const TRIGGERS: readonly string[] = ['[', '<', ' ', '.', '-'];

/** What can be completed, the more particular first; the first that is being typed is the one. */
const KINDS: readonly ((typed: Typed) => readonly Completion[] | undefined)[] = [
  completeQuestion, completeReference, completeTarget, completeNumber, completeAbbreviation, completeKnownTerm, completeTerm,
];

/** What can be completed at an offset of the whole text. Empty in code, comments and addresses. */
export function completionsAt(draft: Draft, offset: number, catalogue: Catalogue, options: CompletionOptions): CompletionList {
  const typed = typedAt(draft, offset, catalogue, options);
  for (const complete of typed ? KINDS : []) {
    const items = typed && complete(typed);
    // What is found depends on all that is typed, so the list is asked for again with every character.
    if (items && items.length > 0) return { items, isIncomplete: true };
  }
  return { items: [], isIncomplete: false };
}
