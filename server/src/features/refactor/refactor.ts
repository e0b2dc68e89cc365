import type { Catalogue } from '../../catalogue/catalogue.ts';
import { blockAtOffset, type Draft } from '../../draft/draft.ts';
import type { Span } from '../../draft/fact.ts';
import { addAbbreviation } from './refactor-abbreviation.ts';
import { NO_REFACTORINGS, type Chosen, type Refactor, type Refactoring } from './refactor-action.ts';
import { addMissingEntry } from './refactor-entry.ts';
import { expandAtFirstUse } from './refactor-expand.ts';
import { extractDefinition } from './refactor-extract.ts';
import { insertMissingParts } from './refactor-frame.ts';
import { citeMention } from './refactor-mention.ts';
import { moveEntry } from './refactor-move.ts';
import { defineTerm } from './refactor-term.ts';
import { numberWorkItem } from './refactor-work-item.ts';
import { symbolAt } from '../symbol.ts';

export interface RefactorOptions {
  readonly catalogue: Catalogue;
  /** Abbreviations that need no line in clause 4. */
  readonly knownAbbreviations: ReadonlySet<string>;
}

const REFACTORS: readonly Refactor[] = [
  extractDefinition, defineTerm, addMissingEntry, citeMention, moveEntry, addAbbreviation, expandAtFirstUse, numberWorkItem, insertMissingParts,
];

/** What can be rewritten at a cursor or selection (UTF-16 code units of the whole text), without any finding. None does nothing. */
export function refactoringsAt(draft: Draft, span: Span, options: RefactorOptions): readonly Refactoring[] {
  const chosen = chosenAt(draft, span, options);
  return chosen ? REFACTORS.flatMap((refactor) => refactor(chosen)) : NO_REFACTORINGS;
}

function chosenAt(draft: Draft, span: Span, { catalogue, knownAbbreviations }: RefactorOptions): Chosen | undefined {
  const found = blockAtOffset(draft, span.start);
  if (!found || found.block.kind === 'code' || found.block.kind === 'comment') return undefined;
  const { block, offset } = found, end = offset + span.end - span.start;
  const selected = span.end > span.start && end <= block.text.length ? { start: offset, end } : undefined;
  return { draft, catalogue, knownAbbreviations, span, block, selected, symbol: symbolAt(draft, span.start, catalogue) };
}
