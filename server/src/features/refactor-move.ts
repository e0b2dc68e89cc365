import { type Located } from '../draft/block.ts';
import { spanOf, type Draft } from '../draft/draft.ts';
import type { Entry } from '../draft/fact.ts';
import { tagKey } from '../draft/normalise.ts';
import { entryStyles } from '../rules/entry-style.ts';
import type { Edit } from '../rules/finding.ts';
import { insertText } from '../rules/insert-entry.ts';
import { shownEntry, shownTag } from '../rules/reference.ts';
import { removeBlock } from '../rules/remove-block.ts';
import { placesOfTag, withPrefix } from '../rules/rename.ts';
import { NO_REFACTORINGS, type Refactor } from './refactor-action.ts';

/** Moves the entry at the cursor to the other list, with `b-` put before its tag or taken away wherever it is cited (author's guide §8.10). */
export const moveEntry: Refactor = ({ draft, symbol, block }) => {
  const entry = symbol?.kind === 'entry' ? symbol.entry : undefined, tag = entry?.fact.tag?.text;
  // A row of a table does not go into another list, and a block goes as a whole.
  if (!entry || tag === undefined || block.kind === 'row' || block.facts.filter(({ kind }) => kind === 'entry').length > 1) return NO_REFACTORINGS;
  const bibliography = entry.fact.list === 'references', list = bibliography ? 'the Bibliography' : 'References', right = shownTag(tag, bibliography);
  const title = `Move ${shownEntry(entry.fact)} to ${list}${right === shownEntry(entry.fact) ? '' : ` as ${right}`}`;
  return [{ kind: 'move', title, edits: () => moved(draft, entry, tag, bibliography) }];
};

function moved(draft: Draft, entry: Located<Entry>, tag: string, bibliography: boolean): readonly Edit[] {
  const cited = placesOfTag(draft, tagKey(tag)).filter((one) => !one.isEntry && one.bibliography !== bibliography).map(({ place }): Edit => {
    const { start } = spanOf(draft, withPrefix(place, !bibliography));
    return bibliography ? { start, end: start, newText: 'b-' } : { start, end: start + 2, newText: '' };
  });
  return [...removeBlock(draft, entry.block), ...cited, insertText(draft, bibliography ? 'bibliography' : 'references', { tag, text: textFor(draft, entry, { tag, bibliography }) })];
}

/** The entry as it stands but for `b-`; without the backslash that breaks a line. */
function textFor(draft: Draft, { block, fact }: Located<Entry>, { tag, bibliography }: { readonly tag: string; readonly bibliography: boolean }): string {
  const at = fact.tag?.start ?? fact.start, head = block.text.slice(fact.start, at).replace(/\(b-[^)]{0,100}\)$|\(?b-$/, '');
  // Metanorma's label "(b-ITU-T X.743)ITU-T X.743" shows the one and sorts by the other.
  const isLabel = /\[\[\[[^\]]{0,200}$/.test(head) && entryStyles(draft).bibliography.label;
  const shown = !bibliography ? '' : isLabel ? `(b-${tag})` : 'b-';
  const tail = block.text.slice(at, fact.end).replace(/^([^\][()]{1,100})\)\1(?=\])/, '$1');
  return `${head}${shown}${tail}`.trimEnd().replace(/\\$/, '').trimEnd();
}
