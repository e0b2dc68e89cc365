import { addTo } from '../../draft/add-to.ts';
import { candidatesIn, type Candidate } from '../../catalogue/candidates.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';

/** A text that may be the same as the one a card is of; `pair` is what a person confirms or denies. */
export interface MayBe {
  readonly other: CatalogueRecord;
  readonly pair: { readonly workItem: string; readonly published: string };
}

const CANDIDATES = new WeakMap<Catalogue, ReadonlyMap<string, readonly Candidate[]>>();

/** What may be the same text as a record, as it has its title: of a work item what was published, and the other way round. What a person settled is none. */
export function mayBe({ id }: CatalogueRecord, catalogue: Catalogue): readonly MayBe[] {
  return (candidatesByRecord(catalogue).get(id) ?? []).map(({ workItem, published }) =>
    ({ other: workItem.id === id ? published : workItem, pair: { workItem: workItem.id, published: published.id } }));
}

function candidatesByRecord(catalogue: Catalogue): ReadonlyMap<string, readonly Candidate[]> {
  const kept = CANDIDATES.get(catalogue);
  if (kept) return kept;
  const found = new Map<string, Candidate[]>();
  for (const one of candidatesIn(catalogue)) for (const { id } of [one.workItem, one.published]) addTo(found, id, one);
  CANDIDATES.set(catalogue, found);
  return found;
}

const SHELL_WORD = /^[\w./-]+(?: [\w./-]+)*$/;

/** The command that writes down that the two are one text; empty where a name is none that a shell takes as it is. */
export function confirmCommand({ workItem, published }: MayBe['pair']): string {
  const names = [workItem, published];
  return names.every((name) => SHELL_WORD.test(name)) ? `rapporteur catalogue confirm ${names.map((name) => (name.includes(' ') ? `"${name}"` : name)).join(' ')}` : '';
}
