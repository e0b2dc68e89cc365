import { factsOf, ofParts, pointIn, type Draft } from './draft.ts';
import type { Heading, Region } from './fact.ts';
import { attributesOf } from './profile.ts';

/** Lines in which a text has to say that it is a draft. */
const FIRST_LINES = 80;
const ATTRIBUTES = ['docnumber', 'provisional-name', 'td-number', 'recommendation-from'];

/** What only sources of ISO, IEC and IETF have in their headers. */
const OTHER_ATTRIBUTES = ['tc-docnumber', 'technical-committee'];
const OTHER_DOCTYPES = /^(?:international-standard|technical-specification|publicly-available-specification|international-workshop-agreement|internet-draft|rfc)$/i;

/** The skeleton's clauses, with the number each has where it has one (author's guide, Table 1). */
const SKELETON: ReadonlyMap<Region, RegExp | undefined> = new Map<Region, RegExp | undefined>([
  ['summary', undefined], ['keywords', undefined], ['scope', /^1$/], ['references', /^2$/], ['definitions', /^3$/], ['terms-elsewhere', /^3\.1$/], ['terms-here', /^3\.2$/],
  ['abbreviations', /^(?:4|3\.\d)$/], ['conventions', /^5$/], ['bibliography', undefined],
]);

/** Clauses that articles and manuals do not have: a paper has an abstract, keywords and references. */
const TELLING: ReadonlySet<Region> = new Set<Region>(['scope', 'definitions', 'terms-elsewhere', 'terms-here', 'abbreviations']);

/** In a heading: whose text it is, where it is not ITU's. */
const OTHERS = /\b(?:OASIS|IETF|W3C|IEEE|ETSI|Committee (?:Specification|Note)|Technical Committee|Internet-Draft|Network Working Group)\b/;

/**
 * Whether a text is a draft of a Recommendation or of a text of its kind: its header says so, its first lines say so, or it has three of
 * the skeleton's clauses, under their own numbers where they have any, and one of them is a clause that only standards have.
 */
export const isDraft = ofParts(['attribute', 'title-line', 'heading'], (draft: Draft): boolean => {
  const attributes = attributesOf(draft), flavour = attributes.get('mn-document-class')?.fact.value;
  if (flavour) return flavour === 'itu';
  if (OTHER_ATTRIBUTES.some((name) => attributes.has(name)) || OTHER_DOCTYPES.test(attributes.get('doctype')?.fact.value ?? '')) return false;
  if (ATTRIBUTES.some((name) => attributes.get(name)?.fact.value)) return true;
  if (factsOf(draft, 'title-line').some(({ block, fact }) => fact.form === 'announcement' && pointIn(draft, block, fact.start).line < FIRST_LINES)) return true;
  const headings = factsOf(draft, 'heading').map(({ fact }) => fact), roles = new Set(headings.filter(isOfSkeleton).map(({ role }) => role));
  return roles.size >= 3 && [...roles].some((role) => TELLING.has(role)) && !headings.some(({ title }) => OTHERS.test(title));
});

function isOfSkeleton({ opens, role, number }: Heading): boolean {
  if (!opens || !SKELETON.has(role)) return false;
  return number === undefined || (SKELETON.get(role)?.test(number.text) ?? false);
}
