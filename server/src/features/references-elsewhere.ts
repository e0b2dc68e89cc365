import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Draft } from '../draft/draft.ts';
import { termKey } from '../rules/reading/same-words.ts';
import { documentAt } from './document-places.ts';
import type { SummaryName } from './draft-summary.ts';
import { symbolAt } from './symbol.ts';

/** What is looked for in other drafts: a document under any of its keys, a term or an abbreviation. */
export type Sought =
  | { readonly kind: 'document'; readonly keys: ReadonlySet<string> }
  | { readonly kind: 'term' | 'abbreviation'; readonly key: string };

/** What to look for in other drafts from an offset of one draft; undefined for what means something in its own draft alone, as a clause does. */
export function soughtAt(draft: Draft, offset: number, catalogue: Catalogue): Sought | undefined {
  const symbol = symbolAt(draft, offset, catalogue);
  if (!symbol) return undefined;
  if (symbol.kind === 'term') return { kind: 'term', key: termKey(symbol.term.term) };
  if (symbol.kind === 'abbreviation') return { kind: 'abbreviation', key: symbol.abbreviation };
  const document = documentAt(draft, symbol);
  return document && { kind: 'document', keys: document.names };
}

/** Whether another draft's name is what is looked for: the same term in any of its forms, the same abbreviation as it is written. */
export function isSought(sought: Sought, { kind, name }: SummaryName): boolean {
  if (sought.kind === 'document' || sought.kind !== kind) return false;
  return (kind === 'term' ? termKey(name) : name) === sought.key;
}
