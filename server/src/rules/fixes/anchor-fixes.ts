import { editDistance } from '../../catalogue/edit-distance.ts';
import { findRecord } from '../../catalogue/look-up.ts';
import { placeIn } from '../../draft/block.ts';
import { factsOf, spanOf, type Draft } from '../../draft/draft.ts';
import { profileOf } from '../../draft/profile.ts';
import { documentOfAnchor } from '../reading/anchor-kind.ts';
import { entryText } from '../reading/entry-text.ts';
import type { Edit, Fix } from '../finding.ts';
import { insertEntry } from './insert-entry.ts';
import type { DraftContext } from '../rule.ts';

/** Repairs for an anchor without an entry: the entry of the document it names, where the catalogue has it; else a listed anchor nearly like it. */
export function anchorFixes(id: string, { draft, catalogue }: DraftContext): readonly Fix[] {
  const bibliography = id.startsWith('b-'), record = findRecord(catalogue, documentOfAnchor(id));
  if (record) {
    const { tag, citation } = entryText(record, { syntax: draft.syntax, bibliography, language: profileOf(draft).language, draft });
    const title = `Add [${bibliography ? 'b-' : ''}${tag}] to ${bibliography ? 'the Bibliography' : 'References'}`;
    // An entry under another anchor would leave the citation as it is.
    return citation === `<<${id}>>` ? [{ title, certain: false, edits: (now) => insertEntry(now, { record, bibliography }) }] : [];
  }
  const near = nearestAnchor(draft, id);
  return near === undefined ? [] : [{ title: `Change to <<${near}>>`, certain: false, edits: (now) => reanchored(now, id, near) }];
}

function nearestAnchor(draft: Draft, id: string): string | undefined {
  const furthest = /\d{3}/.test(id) ? 1 : Math.min(2, Math.floor(id.length / 4));
  const near = factsOf(draft, 'entry').flatMap(({ fact }) => (fact.anchor && editDistance(id, fact.anchor.text, furthest) <= furthest ? [fact.anchor.text] : []));
  return near.length === 1 ? near[0] : undefined;
}

const reanchored = (draft: Draft, id: string, newText: string): readonly Edit[] =>
  factsOf(draft, 'citation').filter(({ fact }) => fact.form === 'anchor' && fact.target.text === id).map(({ block, fact }) => ({ ...spanOf(draft, placeIn(block, fact.target)), newText }));
