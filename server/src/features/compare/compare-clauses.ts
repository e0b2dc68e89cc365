import { addTo } from '../../draft/add-to.ts';
import { placeOf, type Place } from '../../draft/block.ts';
import { plain } from '../../draft/normalise.ts';
import type { Change, ChangeKind, Side, SideAt, Sides } from './comparison.ts';
import { outOfOrder } from './compare-pairs.ts';
import type { Section } from '../sections.ts';
import type { SectionPairs } from './compare-sections.ts';

/** The heading of a section; the first line of what has none. */
function placeOfSection({ clause, blocks: [first] }: Section): Place | undefined {
  return clause ? placeOf(clause.heading) : first && { block: first, start: 0, end: 0 };
}

/** A section as a side of a change; undefined for one without any text. */
export const sideOf = (section: Section, side: SideAt): Side | undefined => {
  const place = placeOfSection(section);
  return place && side(place, section.name);
};

/** Clauses that were added, removed, renamed, renumbered or moved. */
export function clauseChanges(before: readonly Section[], after: readonly Section[], { afterOf, beforeOf }: SectionPairs, sides: Sides): readonly Change[] {
  const changes: Change[] = [], displaced = displacedOf(after, beforeOf);
  for (const section of after) {
    const place = section.clause && sideOf(section, sides.after), other = beforeOf.get(section);
    if (!place) continue;
    const from = other && sideOf(other, sides.before);
    if (!from) changes.push({ kinds: ['added'], what: section.name, after: place });
    else {
      const [kind, ...more] = kindsOf(other, section, beforeOf, displaced);
      if (kind) changes.push({ kinds: [kind, ...more], what: section.name, before: from, after: place });
    }
  }
  for (const section of before) {
    const place = section.clause && !afterOf.has(section) ? sideOf(section, sides.before) : undefined;
    if (place) changes.push({ kinds: ['removed'], what: section.name, before: place });
  }
  return changes;
}

function kindsOf(before: Section, after: Section, beforeOf: ReadonlyMap<Section, Section>, displaced: ReadonlySet<Section>): readonly ChangeKind[] {
  const isMoved = displaced.has(after), from = before.clause?.number, to = after.clause?.number;
  return [
    ...(plain(before.clause?.title ?? '') === plain(after.clause?.title ?? '') ? [] : ['renamed' as const]),
    ...(isMoved ? ['moved' as const] : []),
    // A number that follows from the parent's is told there once.
    ...(from === undefined || to === undefined || from === to || isMoved || followsParent(before, after, beforeOf) ? [] : ['renumbered' as const]),
  ];
}

function followsParent(before: Section, after: Section, beforeOf: ReadonlyMap<Section, Section>): boolean {
  const parent = after.parent?.clause?.number, other = before.parent?.clause?.number;
  if (parent === undefined || other === undefined || !after.parent || beforeOf.get(after.parent) !== before.parent) return false;
  return after.clause?.number?.slice(parent.length) === before.clause?.number?.slice(other.length) && parent !== other;
}

/** The sections that stand under another parent than before, or at another place among those of their parent. */
function displacedOf(after: readonly Section[], beforeOf: ReadonlyMap<Section, Section>): ReadonlySet<Section> {
  const displaced = new Set<Section>(), children = new Map<Section | undefined, Section[]>();
  for (const section of after) {
    const other = beforeOf.get(section);
    if (!other || !section.clause) continue;
    const home = section.parent && beforeOf.get(section.parent);
    // Under a new parent it has moved; so it has where its old parent is elsewhere now.
    if (home !== other.parent || (section.parent && !home)) {
      displaced.add(section);
      continue;
    }
    addTo(children, section.parent, section);
  }
  for (const siblings of children.values()) {
    const places = siblings.map((section) => beforeOf.get(section)?.index ?? 0), left = outOfOrder(places);
    siblings.forEach((section, i) => { if (left.has(places[i] as number)) displaced.add(section); });
  }
  return displaced;
}
