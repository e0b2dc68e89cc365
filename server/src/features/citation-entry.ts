import { addTo } from '../draft/add-to.ts';
import type { Located } from '../draft/block.ts';
import { factsOf, ofParts, type Draft } from '../draft/draft.ts';
import type { Citation, Entry } from '../draft/fact.ts';
import { tagKey } from '../draft/normalise.ts';

interface Entries {
  readonly byTag: ReadonlyMap<string, readonly Located<Entry>[]>;
  readonly byAnchor: ReadonlyMap<string, Located<Entry>>;
}

const entriesOf = ofParts(['entry'], (draft): Entries => {
  const byTag = new Map<string, Located<Entry>[]>(), byAnchor = new Map<string, Located<Entry>>();
  for (const located of factsOf(draft, 'entry')) {
    const { tag, anchor } = located.fact;
    if (tag) addTo(byTag, tagKey(tag.text), located);
    if (anchor && !byAnchor.has(anchor.text)) byAnchor.set(anchor.text, located);
  }
  return { byTag, byAnchor };
});

/** Every entry with a tag, in the order of the text; `b-` does not count. */
export const entriesWithTag = (draft: Draft, tag: string): readonly Located<Entry>[] => entriesOf(draft).byTag.get(tagKey(tag)) ?? [];

/** The entry with an anchor's id. */
export const entryWithAnchor = (draft: Draft, id: string): Located<Entry> | undefined => entriesOf(draft).byAnchor.get(id);

/** The entry that a citation leads to: by its anchor or its tag, of two with one tag the one in the citation's list. */
export function entryOfCitation(draft: Draft, { form, target, bibliography }: Citation): Located<Entry> | undefined {
  if (form === 'anchor') return entryWithAnchor(draft, target.text);
  const entries = entriesWithTag(draft, target.text);
  return entries.find(({ fact }) => fact.bibliography === bibliography) ?? entries[0];
}
