import { findRecord } from '../catalogue/look-up.ts';
import { placeIn, placeOf, type Located } from '../draft/block.ts';
import type { Citation, Entry } from '../draft/fact.ts';
import { tagKey } from '../draft/normalise.ts';
import { anchorFixes } from './fixes/anchor-fixes.ts';
import { isReferenceAnchor } from './reading/anchor-kind.ts';
import { documentName } from './reading/document-name.ts';
import { replaceFix } from './fixes/edits.ts';
import { MOST_RELATED, type Fix, type Report } from './finding.ts';
import { insertEntry } from './fixes/insert-entry.ts';
import type { RulePage } from './page.ts';
import { entryPlace, onlyEntries, shownTag } from './reading/reference.ts';
import { entriesByTag, entryOfDocument, nearestEntry, regularTag } from './reading/reference-list.ts';
import { recited, retagged } from './fixes/rename.ts';
import type { DraftContext, Group, KeyRule } from './rule.ts';
import { isSkeletonName } from './reading/skeleton-name.ts';

/** An organization alone: nothing that an entry could be missing for. */
const NO_DOCUMENT = /^(?:(?!.*\d{3})[A-Za-z0-9/-]{2,12})$/;

/** `[ITU-T X.1817]` that no entry of References or the Bibliography has as its tag (author's guide §8.2). */
export const unresolvedCitation: KeyRule = {
  id: 'unresolved-citation', scope: 'key', table: 't',
  *check(group, context) {
    if (group.isDefined) yield* otherwiseListed(group);
    else yield* unlisted(citationsOf(group).filter((citation) => isReference(citation) && !(context.profile.common && isSourceNote(citation))), context);
  },
};

/** `<<x1817>>` that is the anchor of no entry, and looks like one: other anchors are unresolved-cross-reference's. */
export const unresolvedAnchor: KeyRule = {
  id: 'unresolved-citation', scope: 'key', table: 'a',
  *check(group, context) {
    if (group.isDefined || !isReferenceAnchor(group.name)) return;
    const [first, ...others] = citationsOf(group);
    if (!first) return;
    yield {
      place: placeOf(first), ...leveled(isPartial(context)), related: alsoCited(others),
      message: `No entry of References or the Bibliography has the anchor "${group.name}". Add the entry, or correct the anchor.`,
      fixes: anchorFixes(group.name, context),
    };
  },
};

const citationsOf = (group: Group): Located<Citation>[] =>
  group.uses.flatMap(({ block, fact }) => (fact.kind === 'citation' ? [{ block, fact }] : []));

const isReference = ({ fact }: Located<Citation>): boolean => !isSkeletonName(fact.target.text) && (fact.bibliography || !NO_DOCUMENT.test(fact.target.text));

/** "[ISO 19440:2007]" after a definition of a text common with ISO/IEC: its source as ISO writes it, whose entry has no tag. */
const isSourceNote = ({ block, fact }: Located<Citation>): boolean =>
  (block.region === 'definitions' || block.region === 'terms-elsewhere' || block.region === 'terms-here') && /^(?:ISO|IEC)\b/.test(fact.target.text);

/** Whether the entry may stand elsewhere: in a file that could not be read, or in the text that an amendment or corrigendum changes. */
const isPartial = ({ draft, profile: { kind } }: DraftContext): boolean => draft.parts.include.length > 0 || kind === 'Amendment' || kind === 'Corrigendum';

/** Where the list may be elsewhere, less is certain. */
const leveled = (partial: boolean): Pick<Report, 'level'> => (partial ? { level: 'information' } : {});

const alsoCited = (citations: readonly Located<Citation>[]): NonNullable<Report['related']> =>
  citations.slice(0, MOST_RELATED).map((citation) => ({ place: placeOf(citation), message: 'Cited here too.' }));

/** `[b-X]` where the list has `[X]`, or the reverse. Where the entry stands in the wrong list for its tag, that is the problem. */
function* otherwiseListed(group: Group): Generator<Report> {
  const entries = onlyEntries(group.definitions), entry = entries[0];
  // Nearly always every citation is as its entry; then they are not gone through one by one.
  const { useCount, informativeCount } = group, alike = informativeCount === 0 ? false : informativeCount === useCount ? true : undefined;
  if (!entry || (alike !== undefined && entries.some(({ fact }) => fact.bibliography === alike))) return;
  if (entries.some(({ fact }) => fact.bibliography !== (fact.list === 'bibliography'))) return;
  const wrong = citationsOf(group).filter(({ fact }) => entries.every((one) => one.fact.bibliography !== fact.bibliography));
  for (const citation of wrong) yield withoutPrefix(citation, entry);
}

function withoutPrefix(citation: Located<Citation>, entry: Located<Entry>): Report {
  const { fact, block } = citation, tag = fact.target.text, { bibliography } = entry.fact;
  const right = shownTag(tag, bibliography), list = bibliography ? 'the Bibliography' : 'References';
  const place = placeIn(block, { start: fact.target.start - (fact.bibliography ? 2 : 0), end: fact.target.end });
  return {
    place: placeOf(citation), message: `${list.replace('the ', 'The ')} list${bibliography ? 's' : ''} this document as ${right}. Cite it ${bibliography ? 'with' : 'without'} "b-".`,
    related: [{ place: entryPlace(entry), message: 'Listed here.' }],
    fixes: [replaceFix(`Change to ${right}`, place, `${bibliography ? 'b-' : ''}${block.text.slice(fact.target.start, fact.target.end)}`)],
  };
}

function* unlisted(citations: readonly Located<Citation>[], context: DraftContext): Generator<Report> {
  const [first, ...others] = citations, { draft } = context;
  if (!first) return;
  const { fact } = first, tag = fact.target.text, shown = shownTag(tag, fact.bibliography);
  const [head, ...rest] = tag.split(/[,;] ?/);
  if (rest.length > 0 && head !== undefined && entriesByTag(draft).has(tagKey(head))) return;
  const listed = entryOfDocument(draft, tag);
  // Where the entry's tag is the one with the slip, identifier-form has told.
  if (listed && tagKey(regularTag(listed.fact.tag?.text ?? '')) === tagKey(tag)) return;
  if (listed) yield listedOtherwise(first, others, listed);
  else {
    yield {
      place: placeOf(first), ...leveled(isPartial(context)), related: alsoCited(others),
      message: `${shown} is in no list of references. Add its entry to ${fact.bibliography ? 'the Bibliography' : 'References'}, or correct the tag.`,
      fixes: entryFix(first, context) ?? nearestFix(first, context),
    };
  }
}

function listedOtherwise(first: Located<Citation>, others: readonly Located<Citation>[], entry: Located<Entry>): Report {
  const tag = entry.fact.tag?.text ?? '', right = shownTag(tag, entry.fact.bibliography);
  return {
    place: placeOf(first), message: `${shownTag(first.fact.target.text, first.fact.bibliography)} is listed as ${right}. Cite it by that tag.`,
    related: [{ place: entryPlace(entry), message: 'Listed here.' }, ...alsoCited(others)],
    fixes: [retagFix(first, entry, true)],
  };
}

function nearestFix(citation: Located<Citation>, { draft }: DraftContext): readonly Fix[] {
  const entry = nearestEntry(draft, citation.fact.target.text);
  return entry ? [retagFix(citation, entry, false)] : [];
}

/** Makes every citation of the unlisted tag one of an entry. */
function retagFix({ fact }: Located<Citation>, entry: Located<Entry>, certain: boolean): Fix {
  const tag = entry.fact.tag?.text ?? '', { bibliography, anchor } = entry.fact, key = tagKey(fact.target.text);
  return {
    title: `Change to ${anchor ? citationOf(entry.fact) : shownTag(tag, bibliography)}`, certain,
    edits: (draft) => (anchor ? recited(draft, key, citationOf(entry.fact)) : retagged(draft, key, `${bibliography ? 'b-' : ''}${tag}`)),
  };
}

const citationOf = ({ anchor }: Entry): string => `<<${anchor?.text ?? ''}>>`;

/** A document that the catalogue knows is missing from the list; that its tag resembles another one's is then chance. */
function entryFix({ fact }: Located<Citation>, { catalogue }: DraftContext): readonly Fix[] | undefined {
  const record = findRecord(catalogue, documentName(fact.target.text)), { bibliography } = fact;
  return record && [{
    title: `Add ${shownTag(fact.target.text, bibliography)} to ${bibliography ? 'the Bibliography' : 'References'}`, certain: false,
    edits: (draft) => insertEntry(draft, { record, bibliography }),
  }];
}

export const unresolvedCitationPage: RulePage = {
  id: 'unresolved-citation',
  levels: 'information where a file that the draft includes could not be read, and in amendments and corrigenda, whose list may be elsewhere',
  says: `A tag such as \`[ITU-T X.1817]\` or \`[b-REST]\`, or in AsciiDoc an anchor such as \`<<x1817>>\`, that no entry of References or
the Bibliography has. Also \`[b-…]\` for an entry without \`b-\` or the reverse, and a twin number or a dated tag for an entry with
another tag. Several citations of one missing tag are one finding, at the first. An organization alone, \`[ISO]\`, names no document and
is passed over.`,
  why: `A reader looks the tag up in the lists. What is not there cannot be found, and nobody can tell whether it is normative.`,
  wrong: {
    text: `## 2 References

[ITU-T X.1219] Recommendation ITU-T X.1219 (2023), *Title*.

## 6 Requirements

The evaluation follows [ITU-T X.1219] and the format of [b-ITU-T X.1219].`,
  },
  right: {
    text: `## 2 References

[ITU-T X.1219] Recommendation ITU-T X.1219 (2023), *Title*.

## 6 Requirements

The evaluation follows [ITU-T X.1219] and its format.`,
  },
  fix: `A missing or needless \`b-\` is put right, and the tag of an entry under another number of the same document is written instead,
everywhere; "fix all" does both. Only offered: the entry of a document that the catalogue knows is added to its list, in its place; a tag
or anchor that is a slip away from a listed one is changed to that one.`,
  before: 'the paragraph, item or row',
};
