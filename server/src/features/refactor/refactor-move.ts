import { isListedTwice, isMovable, movedReference, moveTitle } from '../../rules/fixes/move-reference.ts';
import { NO_REFACTORINGS, type Refactor } from './refactor-action.ts';

/** Moves the entry at the cursor to the other list, with `b-` put before its tag or taken away wherever it is cited (author's guide §8.10). */
export const moveEntry: Refactor = ({ draft, symbol }) => {
  const entry = symbol?.kind === 'entry' ? symbol.entry : undefined, tag = entry?.fact.tag?.text;
  if (!entry || tag === undefined || !isMovable(entry) || isListedTwice(draft, tag)) return NO_REFACTORINGS;
  return [{ kind: 'move', title: moveTitle(entry.fact, tag), edits: () => movedReference(draft, entry, tag) }];
};
