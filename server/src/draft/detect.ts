import { factsOf, ofParts, pointIn, type Draft } from './draft.ts';
import type { Region } from './fact.ts';
import { attributesOf } from './profile.ts';

/** Lines in which a text has to say that it is a draft. */
const FIRST_LINES = 80;
const SKELETON: ReadonlySet<Region> = new Set<Region>(['summary', 'keywords', 'scope', 'references', 'definitions', 'terms-elsewhere', 'terms-here', 'abbreviations', 'conventions', 'bibliography']);
const ATTRIBUTES = ['docnumber', 'provisional-name', 'td-number', 'recommendation-from'];

/**
 * Whether a text is a draft of a Recommendation or of a text of its kind: its header says so, its first lines say so, or it has three of
 * the skeleton's clause titles, one of which no other kind of text has.
 */
export const isDraft = ofParts(['attribute', 'title-line', 'heading'], (draft: Draft): boolean => {
  const attributes = attributesOf(draft);
  if (ATTRIBUTES.some((name) => attributes.get(name)?.fact.value)) return true;
  if (attributes.get('mn-document-class')?.fact.value === 'itu') return true;
  if (factsOf(draft, 'title-line').some(({ block, fact }) => fact.form === 'announcement' && pointIn(draft, block, fact.start).line < FIRST_LINES)) return true;
  const roles = new Set(factsOf(draft, 'heading').filter(({ fact }) => fact.opens && SKELETON.has(fact.role)).map(({ fact }) => fact.role));
  return roles.size >= 3;
});
