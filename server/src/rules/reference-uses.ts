import { placeOf, type Located } from '../draft/block.ts';
import type { Entry, Region } from '../draft/fact.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import { keysOf } from './reading/keys.ts';
import { moveFixes } from './fixes/move-reference.ts';
import { hasBody } from './reading/own-text.ts';
import { entryPlace, homeKey, onlyEntries } from './reading/reference.ts';
import type { DraftContext, Group } from './rule.ts';

/** Where naming a document is no use of it: the lists themselves. */
const LISTS: ReadonlySet<Region> = new Set<Region>(['references', 'bibliography', 'history', 'index']);
/** Text before clause 1, which is never normative (author's guide §7). */
const BEFORE: ReadonlySet<Region> = new Set<Region>(['front', 'summary', 'keywords', 'introduction']);

/**
 * The entries of References under a document's key that are used in some regions and nowhere else but before clause 1; with the places of
 * their uses. Nothing as long as there is no body, a part of the text cannot be read, or the text changes another one and so lacks most of it.
 */
export function* usedOnlyIn(regions: ReadonlySet<Region>, group: Group, context: DraftContext): Generator<{ readonly entry: Located<Entry>; readonly uses: readonly Located[] }> {
  const { draft, profile } = context;
  if (!group.isDefined || draft.parts.include.length > 0 || profile.kind === 'Amendment' || profile.kind === 'Corrigendum' || !hasBody(draft)) return;
  for (const entry of onlyEntries(group.definitions)) {
    if (entry.fact.list !== 'references' || entry.fact.bibliography || homeKey(entry.fact, 'd') !== group.key) continue;
    const uses = usesOf(entry.fact, regions, context);
    if (uses) yield { entry, uses };
  }
}

/** The first uses of an entry in the regions, in the order of the text; undefined where nothing uses it there, or something elsewhere. */
function usesOf(entry: Entry, regions: ReadonlySet<Region>, { group }: DraftContext): readonly Located[] | undefined {
  const first = new Map<unknown, Located>();
  for (const key of keysOf(entry)) {
    let count = 0;
    // There may be thousands, so only those that are told are kept.
    for (const use of group(key).uses) {
      const { region } = use.block;
      if (!regions.has(region)) {
        if (!LISTS.has(region) && !BEFORE.has(region)) return undefined;
      } else if (count++ < MOST_RELATED) first.set(use.fact, use);
    }
  }
  return first.size === 0 ? undefined : [...first.values()].sort((a, b) => a.block.order - b.block.order || a.fact.start - b.fact.start);
}

/** A finding about an entry with the places that cite it. */
export const reportOfUses = (entry: Located<Entry>, uses: readonly Located[], message: string): Report => ({
  place: entryPlace(entry), message, fixes: moveFixes(entry),
  related: uses.slice(0, MOST_RELATED).map((use) => ({ place: placeOf(use), message: 'Cited here.' })),
});
