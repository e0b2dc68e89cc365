import type { Catalogue } from '../catalogue/catalogue.ts';
import { nameKey } from '../catalogue/identifiers/identifier.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import type { Block } from '../draft/block.ts';
import { blockAtOffset, factsOf, type Draft } from '../draft/draft.ts';
import type { Entry, Span } from '../draft/fact.ts';
import { entryStyles } from '../rules/reading/entry-style.ts';
import { citationOf, entryText, type EntryText } from '../rules/reading/entry-text.ts';
import type { Edit } from '../rules/finding.ts';
import { insertText } from '../rules/fixes/insert-entry.ts';
import { entryOfRecord } from '../rules/reading/listed.ts';
import { lineEndOf } from '../rules/fixes/new-clause.ts';
import { isOwnName, ownNames } from '../rules/reading/own-text.ts';
import { referenceKey } from '../rules/reading/reference-key.ts';
import { pastedDocument, type PastedDocument } from './pasted-document.ts';
import { typedAt, type Typed } from './completion/typed.ts';

/** What a paste becomes. */
export interface Paste {
  /** What an editor calls it: "Paste as an entry of References". */
  readonly title: string;
  /** What takes the place of the selection: empty where all goes elsewhere, because entries have their place by number. */
  readonly insertText: string;
  /** The other edits; none of them touches the selection. */
  readonly edits: readonly Edit[];
  /** Whether it is what the author means, rather than one of two ways. */
  readonly preferred: boolean;
}

/** More lines than this are no list of documents. */
const MOST_LINES = 100;

/**
 * What numbers, links or lines of ITU's site become when they are pasted over a selection of the whole text (or at a place: an empty one): in
 * References and the Bibliography entries, in their place and the draft's style; in running text a tag, with its entry if no list has it.
 * Undefined for anything else, in code, headings and comments, and where there is nothing to add.
 */
export function pasteAt(draft: Draft, selection: Span, pasted: string, catalogue: Catalogue): Paste | undefined {
  const typed = typedAt(draft, selection.start, catalogue, { limit: 1, knownAbbreviations: new Set() });
  if (!typed || isElsewhere(typed)) return undefined;
  const documents = pastedDocuments(pasted, typed);
  if (!documents) return undefined;
  return asPaste(typed, selection, documents);
}

/** What a record becomes that is cited at a selection: as a paste of its number, whatever the catalogue calls it, and apart from the words beside it. Undefined where a paste is, and for the draft's own text. */
export function citeAt(draft: Draft, selection: Span, record: CatalogueRecord, catalogue: Catalogue): Paste | undefined {
  const typed = typedAt(draft, selection.start, catalogue, { limit: 1, knownAbbreviations: new Set() });
  if (!typed || isElsewhere(typed) || isOwn(record, ownNames(draft))) return undefined;
  const paste = asPaste(typed, selection, [{ record, form: 'link' }]);
  return paste && !isList(typed.block) && selection.start === selection.end ? { ...paste, insertText: apartFromWords(paste.insertText, typed) } : paste;
}

const isList = ({ region }: Block): boolean => region === 'references' || region === 'bibliography';

/** A tag with a space where the cursor stands at a word, a tag or the end of a sentence: who cites with a button has typed none. */
const apartFromWords = (tag: string, { before, rest }: Typed): string => `${/[\p{L}\p{N}\p{Pe}>.,;!?]$/u.test(before) ? ' ' : ''}${tag}${/^[\p{L}\p{N}\p{Ps}<]/u.test(rest) ? ' ' : ''}`;

function asPaste(typed: Typed, selection: Span, documents: readonly PastedDocument[]): Paste | undefined {
  const { region } = typed.block, paste = region === 'references' || region === 'bibliography' ? asEntries(typed, documents, region) : asCitation(typed, documents);
  return paste && apartFrom(selection, paste);
}

/** The documents of all lines; undefined where one line is something else, or the draft's own text. */
function pastedDocuments(pasted: string, { draft, catalogue, profile }: Typed): readonly PastedDocument[] | undefined {
  const lines = pasted.trim().split(/\r\n?|\n/).filter((line) => line.trim() !== ''), found: PastedDocument[] = [], own = ownNames(draft);
  if (lines.length === 0 || lines.length > MOST_LINES) return undefined;
  for (const line of lines) {
    const document = pastedDocument(line, catalogue, profile.language);
    if (!document || isOwn(document.record, own)) return undefined;
    found.push(document);
  }
  return found;
}

const isOwn = ({ id, names }: CatalogueRecord, own: string): boolean => [id, ...names].some((name) => isOwnName(own, nameKey(name)));

/** In a header or a heading, inside an entry or a tag, or where brackets, quotation marks, a link or "ITU-T" are open. */
function isElsewhere({ block, draft, before, offset }: Typed): boolean {
  if (block.kind === 'header') return true;
  const at = blockAtOffset(draft, offset)?.offset ?? 0;
  if (block.kind === 'heading' && at <= block.text.trimEnd().length) return true;
  return isWithin(block, at) || /(?:\]\(|[<"'=:/]|\[[^[\]]{0,150}|<<[^<>]{0,150}|(?:ITU|UIT)-T[ \u00a0]|https?:[^\s]{0,180})$/.test(before);
}

/** Whether an entry or a citation is being written or changed at an offset of a block: what is pasted there is a part of it. */
const isWithin = ({ facts, text }: Block, at: number): boolean => facts.some(({ kind, start, end }) => {
  if (start >= at || (kind !== 'citation' && kind !== 'entry')) return false;
  // Who pastes behind a space at the end of an entry's line goes on with the entry.
  return at < end || (kind === 'entry' && /[ \t\u00a0]$/.test(text.slice(start, at)) && !/[\r\n]/.test(text.slice(end, at)));
});

const NAMES: Readonly<Record<Entry['list'], string>> = { references: 'References', bibliography: 'Bibliography' };

/** Entries for those that no list has. */
function asEntries({ draft, profile: { language } }: Typed, documents: readonly PastedDocument[], list: Entry['list']): Paste | undefined {
  const byTag = new Map<string, EntryText>(), { syntax } = draft;
  for (const { record } of documents) {
    if (entryOfRecord(draft, record)) continue;
    const entry = entryText(record, { syntax, bibliography: list === 'bibliography', language, draft });
    byTag.set(entry.tag, entry);
  }
  const entries = [...byTag.values()];
  if (entries.length === 0) return undefined;
  const title = entries.length === 1 ? `Paste as an entry of ${NAMES[list]}` : `Paste as ${entries.length.toString()} entries of ${NAMES[list]}`;
  return { title, insertText: '', edits: entryEdits(draft, list, entries), preferred: true };
}

/** The edits that add entries: those that go to the same place as one, in their order. */
function entryEdits(draft: Draft, list: Entry['list'], entries: readonly EntryText[]): readonly Edit[] {
  const [first, ...others] = entries.map((entry) => ({ entry, key: referenceKey(entry.tag) })).sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ entry }) => entry);
  if (!first) return [];
  if (!factsOf(draft, 'entry').some(({ fact }) => fact.list === list)) {
    const eol = lineEndOf(draft), between = entryStyles(draft)[list].spaced ? eol + eol : eol;
    return [insertText(draft, list, { tag: first.tag, text: [first, ...others].map(({ text }) => text).join(between) })];
  }
  const edits = new Map<number, Edit>();
  for (const entry of [first, ...others]) {
    const edit = insertText(draft, list, entry), same = edits.get(edit.start);
    edits.set(edit.start, same ? { ...same, newText: same.newText + edit.newText } : edit);
  }
  return [...edits.values()];
}

/** A tag for one document. What only an appendix cites belongs in the Bibliography (author's guide §8.10). */
function asCitation({ draft, block, profile: { language } }: Typed, documents: readonly PastedDocument[]): Paste | undefined {
  const [document, ...others] = documents;
  if (!document || others.length > 0) return undefined;
  const { record, form } = document, listed = entryOfRecord(draft, record), preferred = form === 'link';
  if (listed) return citing(citationOf(draft, listed), [], preferred);
  const bibliography = block.region === 'appendix', list = bibliography ? 'bibliography' : 'references';
  const entry = entryText(record, { syntax: draft.syntax, bibliography, language, draft });
  // A list in a file that could not be read may have the entry.
  return citing(entry.citation, draft.parts.include.length > 0 ? [] : [insertText(draft, list, entry)], preferred);
}

const citing = (citation: string, edits: readonly Edit[], preferred: boolean): Paste =>
  ({ title: `Paste as ${citation.replaceAll('\\', '')}`, insertText: citation, edits, preferred });

/** An editor takes no two edits that overlap: what is inserted where the selection ends, or takes its place, goes with the paste itself. */
function apartFrom({ start, end }: Span, paste: Paste): Paste | undefined {
  const [only, ...others] = paste.edits.filter((edit) => edit.start <= end && edit.end >= start);
  if (!only) return paste;
  const isSame = only.end === end && (only.start === end || (only.start === start && paste.insertText === ''));
  if (others.length === 0 && isSame) return { ...paste, insertText: paste.insertText + only.newText, edits: paste.edits.filter((edit) => edit !== only) };
  // "None." with the cursor behind it: nothing is written there, so the two only touch.
  return others.length === 0 && paste.insertText === '' && start === end && only.end === start ? paste : undefined;
}
