import { placeIn, type Located } from '../draft/block.ts';
import type { Citation } from '../draft/fact.ts';
import { isReferenceAnchor } from './reading/anchor-kind.ts';
import { MOST_RELATED } from './finding.ts';
import type { KeyRule } from './rule.ts';

/**
 * AsciiDoc `<<id>>` whose id nothing has, as far as it does not look like a reference's: those belong to unresolved-citation. Its id in
 * other rules' tables is the same, `unresolved-cross-reference`.
 */
export const unresolvedClauseAnchor: KeyRule = {
  id: 'unresolved-cross-reference', scope: 'key', table: 'a',
  *check(group, { draft }) {
    if (group.isDefined || !group.isUsed || draft.parts.include.length > 0 || isReferenceAnchor(group.name) || !isOwn(group.name)) return;
    const [first, ...others] = group.uses.filter((use): use is Located<Citation> => use.fact.kind === 'citation');
    if (!first) return;
    yield {
      place: placeIn(first.block, first.fact), message: `Nothing in this text has the id "${group.name}". Correct it, or give its clause, figure or table the line [[${group.name}]].`,
      related: others.slice(0, MOST_RELATED).map(({ block, fact }) => ({ place: placeIn(block, fact), message: 'Here too.' })),
    };
  },
};

/** Ids of this text; Metanorma also takes files, addresses and terms of the IEV. */
const isOwn = (id: string): boolean => !/[:#/!;]|\.adoc$/.test(id);
