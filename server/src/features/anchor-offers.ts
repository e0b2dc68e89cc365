import { searchWords } from '../catalogue/search-index.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import { anchorTarget } from './anchor-target.ts';
import { entryWithAnchor } from './citation-entry.ts';
import type { Offer } from './completion/completion-item.ts';

/** The written ids of a draft that are no entry's, by their beginning or that of a word of the title they stand at. */
export function anchorOffers(draft: Draft, written: string, limit: number): readonly Offer[] {
  const offers: Offer[] = [], wanted = written.toLowerCase();
  for (const { block, fact } of factsOf(draft, 'anchor')) {
    if (offers.length >= limit) break;
    if (block.text.charAt(fact.start) !== '[' || entryWithAnchor(draft, fact.id)) continue;
    const title = anchorTarget(draft, fact.id)?.title ?? '';
    if (fact.id.toLowerCase().startsWith(wanted) || searchWords(title).some((word) => word.startsWith(wanted))) {
      offers.push({ label: fact.id, detail: title, kind: 'anchor', rank: 0, newText: `<<${fact.id}>>` });
    }
  }
  return offers;
}
