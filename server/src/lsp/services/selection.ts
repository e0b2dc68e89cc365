import type { SelectionRange } from 'vscode-languageserver';
import type { Draft } from '../../draft/draft.ts';
import { selectionAt } from '../../features/selection.ts';
import { portionsOf } from '../in-parts.ts';
import { offsetAt, rangeAt } from '../positions.ts';
import type { Service } from '../service.ts';

/** What a selection grows through: word, tag, sentence, paragraph or item, clause, text. */
export const selection: Service = {
  capabilities: () => ({ selectionRangeProvider: true }),
  serve: ({ connection, listAbout }) => {
    connection.onSelectionRanges(listAbout(({ isDraft, draft }, { positions }) => portionsOf(isDraft ? positions.map((position) => selectionRange(draft, offsetAt(draft, position))) : null)));
  },
};

/** The innermost range, each with the one around it as its parent. */
function selectionRange(draft: Draft, offset: number): SelectionRange {
  const [first, ...others] = selectionAt(draft, offset).toReversed().map((span) => rangeAt(draft, span));
  return others.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: first ?? rangeAt(draft, { start: offset, end: offset }) });
}
