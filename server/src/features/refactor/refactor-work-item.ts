import { nameKey } from '../../catalogue/identifiers/identifier.ts';
import { placeIn, type Place } from '../../draft/block.ts';
import { writtenName } from '../../rules/reading/document-places.ts';
import { documentName } from '../../rules/reading/document-name.ts';
import { keepsName, numberedRecord } from '../../rules/numbered-work-item.ts';
import { renameFix } from '../../rules/fixes/rename.ts';
import { NO_REFACTORINGS, type Refactor } from './refactor-action.ts';
import type { DraftSymbol } from '../symbol.ts';

/** Writes the number of a work item for its acronym everywhere, where the catalogue knows it: in its entry, in what cites it and what names it. */
export const numberWorkItem: Refactor = ({ draft, catalogue, symbol }) => {
  const place = symbol && documentNamed(symbol), key = place && nameKey(documentName(place.name)), record = key === undefined ? undefined : numberedRecord(catalogue, key);
  if (!place || key === undefined || !record || keepsName(place, record)) return NO_REFACTORINGS;
  const from = writtenName(place, key), spares = (told: Place): boolean => keepsName(told, record);
  const fix = renameFix(`Change ${from} to ${record.id} everywhere`, { key: `d:${key}`, from, to: record.id, certain: false, spares });
  return [{ kind: 'rewrite', rule: 'numbered-work-item', title: fix.title, edits: () => fix.edits(draft) }];
};

/** Where a document is named, and by what. */
function documentNamed(symbol: DraftSymbol): (Place & { readonly name: string }) | undefined {
  const found = symbol.kind === 'mention' ? { block: symbol.place.block, piece: symbol.mention.fact.identifier }
    : symbol.kind === 'citation' && symbol.citation.fact.form === 'tag' ? { block: symbol.place.block, piece: symbol.citation.fact.target }
      : symbol.kind === 'entry' ? { block: symbol.place.block, piece: symbol.entry.fact.tag ?? symbol.entry.fact.identifier } : undefined;
  return found?.piece && { ...placeIn(found.block, found.piece), name: found.piece.text.replace(/^(?:ITU|UIT)-T /, '') };
}
