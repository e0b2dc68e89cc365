import { findRecord } from '../../catalogue/look-up.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Citation } from '../../draft/fact.ts';
import { tagKey } from '../../draft/normalise.ts';
import { profileOf } from '../../draft/profile.ts';
import { documentOfAnchor, isReferenceAnchor } from '../../rules/reading/anchor-kind.ts';
import { documentName } from '../../rules/reading/document-name.ts';
import { entryStyles } from '../../rules/reading/entry-style.ts';
import { entryText, tagOf } from '../../rules/reading/entry-text.ts';
import type { Edit } from '../../rules/finding.ts';
import { insertText } from '../../rules/fixes/insert-entry.ts';
import { entryOfRecord } from '../../rules/reading/listed.ts';
import { shownTag } from '../../rules/reading/reference.ts';
import { entryOfDocument } from '../../rules/reading/reference-list.ts';
import { isSkeletonName } from '../../rules/reading/skeleton-name.ts';
import { entryOfCitation } from '../citation-entry.ts';
import { NO_REFACTORINGS, TO_WRITE, type Refactor } from './refactor-action.ts';

/** What an entry is made from. `id` is the anchor that it must have, where the text cites it by that. */
export interface NewEntry {
  /** Without `b-`. */
  readonly tag: string;
  readonly bibliography: boolean;
  readonly record: CatalogueRecord | undefined;
  readonly id?: string;
}

/** Adds the entry that the citation at the cursor lacks: the catalogue's in full, else one with its year and title to be written. */
export const addMissingEntry: Refactor = ({ draft, catalogue, symbol }) => {
  if (symbol?.kind !== 'citation' || draft.parts.include.length > 0) return NO_REFACTORINGS;
  const { fact } = symbol.citation, isAnchor = fact.form === 'anchor';
  if (entryOfCitation(draft, fact) || (isAnchor ? !isReferenceAnchor(fact.target.text) : !isDocument(fact))) return NO_REFACTORINGS;
  const name = isAnchor ? documentOfAnchor(fact.target.text) : documentName(fact.target.text), record = findRecord(catalogue, name);
  // A document that is listed under another tag wants another citation, not another entry.
  if ((record && entryOfRecord(draft, record)) ?? entryOfDocument(draft, name)) return NO_REFACTORINGS;
  const bibliography = isAnchor ? fact.target.text.startsWith('b-') : fact.bibliography;
  const tag = isAnchor ? (record ? tagOf(record, profileOf(draft).language) : tagOfName(name, draft)) : fact.target.text;
  const entry: NewEntry = { tag, bibliography, record, ...(isAnchor ? { id: fact.target.text } : {}) };
  return [{ kind: 'rewrite', rule: 'unresolved-citation', title: `Add ${shownTag(tag, bibliography)} to ${bibliography ? 'the Bibliography' : 'References'}`, edits: () => [newEntry(draft, entry)] }];
};

/** Whether brackets hold a document: a number, or in the Bibliography any name. */
const isDocument = ({ target, bibliography }: Citation): boolean => (bibliography || /\d/.test(target.text)) && !isSkeletonName(target.text);

const tagOfName = (name: string, draft: Draft): string => (/^[A-Z]\.\d/.test(name) ? `${profileOf(draft).language === 'fr' ? 'UIT-T' : 'ITU-T'} ${name}` : name);

/** The edit that adds an entry to its list, in its place. */
export const newEntry = (draft: Draft, entry: NewEntry): Edit =>
  insertText(draft, entry.bibliography ? 'bibliography' : 'references', { tag: entry.tag, text: entry.record ? fullText(draft, entry, entry.record) : stubText(draft, entry) });

/** The catalogue's entry under the tag and the anchor that the text cites: of twin numbers it may be the second. */
function fullText(draft: Draft, { tag, bibliography, id }: NewEntry, record: CatalogueRecord): string {
  const full = entryText(record, { syntax: draft.syntax, bibliography, language: profileOf(draft).language, draft });
  const from = full.before.length, text = tagKey(full.tag) === tagKey(tag) ? full.text : full.text.slice(0, from) + full.text.slice(from).replace(`${full.tag}]`, () => `${tag}]`);
  return id === undefined ? text : text.replace(/\[\[\[[^,\]]{0,200},/, () => `[[[${id},`);
}

/** What the text cites an added entry with, in the draft's own form. */
export function citationFor(draft: Draft, { tag, bibliography, record }: NewEntry): string {
  if (record) return entryText(record, { syntax: draft.syntax, bibliography, language: profileOf(draft).language, draft }).citation;
  const { open, close } = entryStyles(draft)[bibliography ? 'bibliography' : 'references'];
  return draft.syntax === 'asciidoc' ? `<<${idOf(tag)}>>` : `${open}${bibliography ? 'b-' : ''}${tag}${close}`;
}

/** An anchor for a document that the catalogue does not know: "x1817" for ITU-T X.1817, as entries of the catalogue have it. */
const idOf = (tag: string): string => tag.replace(/^(?:ITU|UIT)-T /, '').toLowerCase().replace(/^([a-z])\.(?=\d)/, '$1').replace(/[^a-z0-9]+/g, '-');

function stubText(draft: Draft, { tag, bibliography, id }: NewEntry): string {
  const style = entryStyles(draft)[bibliography ? 'bibliography' : 'references'], shown = bibliography ? `b-${tag}` : tag;
  const body = `${documentOf(tag)} (${TO_WRITE}), ${style.mark}${TO_WRITE}${style.mark}.`;
  if (draft.syntax !== 'asciidoc') return `${style.before}${style.open}${shown}${style.close}${style.gap}${body}${style.after}`;
  const label = bibliography && style.label ? `(b-${tag})${tag}` : shown;
  return `${style.before}[[[${id ?? idOf(tag)},${label}]]]${style.gap}${body}`;
}

/** The words before a Recommendation's number; others are named as their tag has it. */
function documentOf(tag: string): string {
  if (/^ITU-T [A-Z]\.\d/.test(tag)) return `Recommendation ${tag}`;
  return /^UIT-T [A-Z]\.\d/.test(tag) ? `Recommandation ${tag}` : tag;
}
