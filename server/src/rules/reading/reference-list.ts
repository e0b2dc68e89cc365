import { editDistance } from '../../catalogue/edit-distance.ts';
import { identifierKeys, nameKey, parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import type { Located } from '../../draft/block.ts';
import { factsOf, ofParts, type Draft } from '../../draft/draft.ts';
import type { Entry } from '../../draft/fact.ts';
import { tagKey } from '../../draft/normalise.ts';
import { documentName } from './document-name.ts';
import { entriesByDocument } from './listed.ts';

/** The entries of both lists by the key of their tag; the first of each. */
export const entriesByTag = ofParts(['entry'], (draft): ReadonlyMap<string, Located<Entry>> => {
  const found = new Map<string, Located<Entry>>();
  for (const located of factsOf(draft, 'entry')) {
    const key = located.fact.tag && tagKey(located.fact.tag.text);
    if (key !== undefined && !found.has(key)) found.set(key, located);
  }
  return found;
});

/** The entry that lists the document of a tag under another tag: a twin number, a dated tag, a slip in the organization's name. */
export function entryOfDocument(draft: Draft, tag: string): Located<Entry> | undefined {
  const name = documentName(regularTag(tag)), id = parseIdentifier(name), entries = entriesByDocument(draft);
  for (const key of [nameKey(name), ...(id ? identifierKeys(id).map(nameKey) : [])]) {
    const found = entries.get(key);
    if (found?.fact.tag) return found;
  }
  return undefined;
}

/** A tag without the usual slips: "ITU T X1817" is "ITU-T X.1817", "ITU-T Rec. X.509" is "ITU-T X.509". */
export function regularTag(tag: string): string {
  return tag.replace(/^(ITU|UIT)[-\u2010\u2011\u2013 ]?([TRD])(?=[\s_])[\s_]+(?:Rec(?:ommendation)?s?\.? )?/i, (_, organization: string, sector: string) => `${organization.toUpperCase()}-${sector.toUpperCase()} `)
    .replace(/^((?:ITU|UIT)-T [A-VX-Z])(\d{3,5})(?![\d])/, '$1.$2');
}

/** Two numbers of one series are alike in any case: only one digit may differ. */
const NUMBERED = /^(?:ITU|UIT)-T.*\d{2}$/;

/** The listed tag most like another one, two letters away at most. Where two are as near, none is. */
export function nearestEntry(draft: Draft, tag: string): Located<Entry> | undefined {
  const wanted = tagKey(tag), furthest = NUMBERED.test(wanted) ? 1 : Math.min(2, Math.floor(wanted.length / 4));
  let best: Located<Entry> | undefined, least = furthest + 1;
  for (const [key, entry] of entriesByTag(draft)) {
    if (furthest < 2 && !isOneSlip(wanted, key)) continue;
    const distance = editDistance(wanted, key, furthest);
    if (distance < least) { least = distance; best = entry; } else if (distance === least) best = undefined;
  }
  return best;
}

/** Whether two texts differ in one place of two letters at most; tells most pairs apart after a few letters. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0, to = 0;
  const least = Math.min(a.length, b.length);
  while (from < least && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  while (to < least - from && a.charCodeAt(a.length - 1 - to) === b.charCodeAt(b.length - 1 - to)) to++;
  return Math.max(a.length, b.length) - from - to <= 2;
}
