import type { Catalogue } from '../catalogue/catalogue.ts';
import { factsIn, hasFact, placeIn, placeOf, type Located, type Place } from '../draft/block.ts';
import { blockAtOffset, factsOf, type Draft } from '../draft/draft.ts';
import type { Citation, Entry } from '../draft/fact.ts';
import { abbreviationWord, termWordKey } from '../draft/words.ts';
import { listedAbbreviations } from '../rules/reading/abbreviation-list.ts';
import { shownOfTag } from '../rules/reading/shown-span.ts';
import { asOf, stateOf } from '../rules/reading/state-of-record.ts';
import { entryOfCitation } from './citation-entry.ts';
import { NAMING } from './symbol.ts';
import { statusOf } from './status.ts';
import { countUses, definedIn, placesOfUses } from './word-uses.ts';

/** The kinds of lenses, as the settings name them. */
export const LENS_KINDS = ['references', 'terms', 'abbreviations', 'workItem'] as const;

export type LensKind = (typeof LENS_KINDS)[number];

/** A line that is shown over another: "3 citations". */
export interface Lens {
  readonly kind: LensKind;
  readonly place: Place;
  readonly title: string;
  /** How many places `lensPlaces` gives; 0 for a work item. */
  readonly count: number;
  /** The id of the record whose card it leads to. */
  readonly card?: string;
}

/** The lenses of a draft, those of one kind together. Reads what is kept of each block, and so costs little after an edit. */
export function lensesOf(draft: Draft, catalogue: Catalogue, shows: ReadonlySet<LensKind>): readonly Lens[] {
  const counts = shows.has('terms') || shows.has('abbreviations') ? countUses(draft) : undefined;
  return [
    ...(shows.has('workItem') ? ofWorkItem(draft, catalogue) : []),
    ...(shows.has('references') ? ofEntries(draft) : []),
    ...(counts && shows.has('terms') ? factsOf(draft, 'term').map((located) => ofWord('terms', placeOf(located), counts.get(termWordKey(located.fact.term)))) : []),
    ...(counts && shows.has('abbreviations') ? listedAbbreviations(draft).map((located) => ofWord('abbreviations', placeOf(located), counts.get(abbreviationWord(located.fact.abbreviation)?.key ?? ''))) : []),
  ];
}

/** The places that the lens of an entry, a term or an abbreviation counts, by the offset in the whole text where it stands. */
export function lensPlaces(draft: Draft, offset: number): readonly Place[] {
  const found = blockAtOffset(draft, offset);
  if (!found) return [];
  const { block, offset: at } = found, holds = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start <= at && at <= end;
  const word = definedIn(block).find(({ span }) => holds(span));
  if (word) return placesOfUses(draft, word.key);
  const entry = factsIn(block, 'entry').find(holds);
  return entry ? citationsOf(draft).filter(({ fact }) => entryOfCitation(draft, fact)?.fact === entry).map(placeOf) : [];
}

const plural = (count: number, one: string, none: string): string => (count === 0 ? none : `${count.toString()} ${one}${count === 1 ? '' : 's'}`);

const ofWord = (kind: LensKind, place: Place, count = 0): Lens => ({ kind, place, title: plural(count, 'use', 'not used'), count });

function ofEntries(draft: Draft): readonly Lens[] {
  const counts = citationCounts(draft);
  return factsOf(draft, 'entry').filter(({ fact }) => fact.tag ?? fact.anchor).map(({ block, fact }) => {
    const count = counts.get(fact) ?? 0;
    return { kind: 'references', place: placeIn(block, shownOfTag(block, fact) ?? fact), title: plural(count, 'citation', 'not cited'), count };
  });
}

/** How often each entry is cited. Citations that are written alike lead to one entry, which is looked up once. */
function citationCounts(draft: Draft): ReadonlyMap<Entry, number> {
  const alike = new Map<string, { readonly fact: Citation; count: number }>(), counts = new Map<Entry, number>();
  for (const { fact } of citationsOf(draft)) {
    const key = `${fact.form} ${fact.bibliography ? 'b-' : ''}${fact.target.text}`, known = alike.get(key);
    if (known) known.count++; else alike.set(key, { fact, count: 1 });
  }
  for (const { fact, count } of alike.values()) {
    const entry = entryOfCitation(draft, fact)?.fact;
    if (entry) counts.set(entry, (counts.get(entry) ?? 0) + count);
  }
  return counts;
}

function citationsOf(draft: Draft): readonly Located<Citation>[] {
  const found: Located<Citation>[] = [];
  for (const block of draft.blocks) if (hasFact(block, 'citation')) for (const fact of factsIn(block, 'citation')) found.push({ block, fact });
  return found;
}

/** "X.soar-cc · determined 2025-04-17 · Question 8/17 · as of 2025-06-20", over the draft's title. */
function ofWorkItem(draft: Draft, catalogue: Catalogue): readonly Lens[] {
  const { name, record } = statusOf(draft, catalogue), place = titlePlace(draft);
  if (name === undefined || !place) return [];
  if (!record) return [{ kind: 'workItem', place, title: `${name} · not in the catalogue ${asOf(catalogue)}`, count: 0 }];
  const { questions } = record, question = questions.length > 0 && `Question${questions.length > 1 ? 's' : ''} ${questions.join(', ')}`;
  const title = [record.id === name ? name : `${name} = ${record.id}`, stateOf(record), question, asOf(catalogue, record)].filter(Boolean).join(' · ');
  return [{ kind: 'workItem', place, title, count: 0, card: record.id }];
}

/** The first line of the draft's title, else the attribute that names it. */
function titlePlace(draft: Draft): Place | undefined {
  const titles = [...factsOf(draft, 'title-line').map(placeOf), ...factsOf(draft, 'heading').filter(({ fact }) => fact.level === 0).map(placeOf)];
  const [first] = titles.sort((a, b) => a.block.order - b.block.order || a.start - b.start);
  return first ?? factsOf(draft, 'attribute').filter(({ fact }) => NAMING.has(fact.name)).map(placeOf)[0];
}
