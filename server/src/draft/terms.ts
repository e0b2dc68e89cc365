import type { Block, Located, Place } from './block.ts';
import { placeIn, placeOf } from './block.ts';
import { ofParts } from './draft.ts';
import type { Fact, TermFact } from './fact.ts';

/** A definition put together from the blocks it stands in. */
export interface Term {
  readonly located: Located<TermFact>;
  readonly term: string;
  readonly section: TermFact['section'];
  /** The term itself. */
  readonly place: Place;
  /** The text after the colon, or the paragraph after the heading. */
  readonly definition: Place | undefined;
  /** The tag or anchor of the text it is quoted from, and where it stands. */
  readonly source: { readonly text: string; readonly place: Place } | undefined;
}

/** Every definition of clause 3 in the order of the text. */
export const termsOf = ofParts(['term', 'term-definition', 'term-source'], (draft): readonly Term[] => {
  const terms: Term[] = [];
  for (const { block, fact } of inOrder([draft.parts.term, draft.parts['term-definition'], draft.parts['term-source']])) {
    const last = terms.at(-1);
    if (fact.kind === 'term') terms.push(begin({ block, fact }));
    else if (!last?.located.fact.heading) continue;
    else if (fact.kind === 'term-definition' && !last.definition) terms[terms.length - 1] = { ...last, definition: placeIn(block, fact) };
    else if (fact.kind === 'term-source' && !last.source) terms[terms.length - 1] = { ...last, source: { text: fact.text, place: placeIn(block, fact) } };
  }
  return terms;
});

function begin(located: Located<TermFact>): Term {
  const { block, fact } = located;
  return {
    located, term: fact.term, section: fact.section, place: placeOf(located),
    definition: fact.definition && placeIn(block, fact.definition),
    source: fact.source && { text: fact.source.text, place: placeIn(block, fact.source) },
  };
}

function inOrder(parts: readonly (readonly Block[])[]): Located[] {
  const blocks = [...new Set(parts.flat())].sort((a, b) => a.order - b.order);
  return blocks.flatMap((block) => block.facts.map((fact: Fact) => ({ block, fact })));
}
