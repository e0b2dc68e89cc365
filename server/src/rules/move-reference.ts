import type { Located } from '../draft/block.ts';
import { spanOf, type Draft } from '../draft/draft.ts';
import type { Entry } from '../draft/fact.ts';
import { tagKey } from '../draft/normalise.ts';
import { entryStyles } from './entry-style.ts';
import type { Edit, Fix } from './finding.ts';
import { insertText } from './insert-entry.ts';
import { shownEntry, shownTag } from './reference.ts';
import { removeBlock } from './remove-block.ts';
import { placesOfTag } from './rename.ts';

/**
 * The fix that takes an entry out of References into the Bibliography, with `b-` in its tag and in all that cites it (author's guide §8.10).
 * A row of a table does not go into another list.
 */
export function moveFixes(entry: Located<Entry>): readonly Fix[] {
  const { block, fact } = entry, tag = fact.tag?.text;
  if (tag === undefined || fact.bibliography || block.kind === 'row') return [];
  return [{ title: `Move ${shownEntry(fact)} to the Bibliography as ${shownTag(tag, true)}`, certain: false, edits: (draft) => moved(draft, entry, tag) }];
}

function moved(draft: Draft, entry: Located<Entry>, tag: string): readonly Edit[] {
  const cited = placesOfTag(draft, tagKey(tag)).filter(({ isEntry, bibliography }) => !isEntry && !bibliography).map(({ place }) => spanOf(draft, place).start);
  return [
    ...removeBlock(draft, entry.block), ...cited.map((start) => ({ start, end: start, newText: 'b-' })),
    insertText(draft, 'bibliography', { tag, text: informativeText(draft, entry, tag) }),
  ];
}

/** The entry as it stands, with `b-`; without the backslash that breaks a line. */
function informativeText(draft: Draft, { block, fact }: Located<Entry>, tag: string): string {
  const at = fact.tag?.start ?? fact.start, isLabel = fact.anchor !== undefined && entryStyles(draft).bibliography.label;
  const shown = isLabel && block.text.startsWith('[[[', block.text.indexOf('[')) ? `(b-${tag})` : 'b-';
  return `${block.text.slice(fact.start, at)}${shown}${block.text.slice(at, fact.end)}`.trimEnd().replace(/\\$/, '').trimEnd();
}
