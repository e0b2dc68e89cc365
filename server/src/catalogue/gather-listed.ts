import { listedKeys, type Listed } from './listed-text.ts';
import { settleTwins } from './listed-twins.ts';
import type { SourceDocument } from './record.ts';
import type { ListedEdition, ListedText, Seed } from './statement.ts';

/** The listed texts of all seeds, which are in date order: those that a key of `spoken`, or another seed's list, speaks of too, and the others. */
export function gatherListed(seeds: readonly Seed[], spoken: ReadonlySet<string>): { readonly joined: readonly Listed[]; readonly apart: readonly Listed[] } {
  const lists = seeds.filter(({ texts = [] }) => texts.length > 0), all = lists.length < 2 ? lists.flatMap(listOf) : withoutRepeated(lists.map(listOf));
  const shared = lists.length < 2 ? NO_KEYS : sharedKeys(all), joined: Listed[] = [], apart: Listed[] = [];
  for (const one of settleTwins(all)) (one.keys.some((key) => spoken.has(key) || shared.has(key)) ? joined : apart).push(one);
  return { joined, apart };
}

const NO_KEYS: ReadonlySet<string> = new Set();

const listOf = ({ texts = [], source }: Seed): readonly Listed[] => texts.map((text) => ({ text, source, keys: listedKeys(text.id) }));

/** The texts of several lists, the earliest list first, without those of which a later list says all that is said: a team's list of a series and a person's own of everything. */
function withoutRepeated(lists: readonly (readonly Listed[])[]): readonly Listed[] {
  const latest = new Map<string, ListedText>(), kept: Listed[] = [];
  for (const list of [...lists].reverse()) {
    for (const one of list) {
      const later = latest.get(one.text.id);
      if (later && isRepeated(one.text, later)) continue;
      if (!later) latest.set(one.text.id, one.text);
      kept.push(one);
    }
  }
  return kept;
}

/** What became of an edition is always as the later list has it; the rest has to be there. */
function isRepeated(text: ListedText, later: ListedText): boolean {
  if (text.lang !== later.lang || text.kind !== later.kind || !isSaid(text.studyGroup, later.studyGroup)) return false;
  if (!(text.relations ?? []).every(({ type, target }) => later.relations?.some((one) => one.type === type && one.target === target))) return false;
  if (text.editions.length > MOST_COMPARED || later.editions.length > MOST_COMPARED) return false;
  return text.editions.every((edition) => later.editions.some((one) => isSaidBy(edition, one)));
}

const isSaidBy = ({ date, title, otherTitles = [], equivalent, revision }: ListedEdition, later: ListedEdition): boolean =>
  date === later.date && isSaid(title, later.title) && isSaid(equivalent, later.equivalent) && isSaid(revision, later.revision)
  && otherTitles.every(({ lang, text }) => later.otherTitles?.some((one) => one.lang === lang && one.text === text));

/** No text has so many editions; each is compared with each. */
const MOST_COMPARED = 500;

const isSaid = (value: string | undefined, later: string | undefined): boolean => value === undefined || value === later;

/** The keys that texts of two lists have. */
function sharedKeys(all: readonly Listed[]): ReadonlySet<string> {
  const first = new Map<string, SourceDocument>(), shared = new Set<string>();
  for (const { keys, source } of all) {
    for (const key of keys) {
      const known = first.get(key);
      if (known === undefined) first.set(key, source);
      else if (known !== source) shared.add(key);
    }
  }
  return shared;
}
