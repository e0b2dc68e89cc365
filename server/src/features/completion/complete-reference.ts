import { findRecord, recordTitle } from '../../catalogue/look-up.ts';
import { nameKey } from '../../catalogue/identifiers/identifier.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { searchRecords } from '../../catalogue/search.ts';
import { searchWords } from '../../catalogue/search-index.ts';
import { textOf, placeOf, type Located } from '../../draft/block.ts';
import { factsOf, ofParts } from '../../draft/draft.ts';
import type { Entry } from '../../draft/fact.ts';
import { plain } from '../../draft/normalise.ts';
import { citationOf, entryText, tagOf } from '../../rules/reading/entry-text.ts';
import { insertEntry } from '../../rules/fixes/insert-entry.ts';
import { isOwnName, ownNames } from '../../rules/reading/own-text.ts';
import { entryOfRecord } from '../../rules/reading/listed.ts';
import { anchorOffers } from '../anchor-offers.ts';
import type { Completion, Offer } from './completion-item.ts';
import { recordHover } from '../hover.ts';
import { markdownText } from '../markdown-text.ts';
import { STATUS_WORDS } from '../record-text.ts';
import { completionsOf, type Typed } from './typed.ts';

/** `[ITU-T X.14`, `\[b-`, `<<x14`: what opens a citation, whether it is of the Bibliography, and what it looks for. */
const TAG = /(\\?\[)(b-)?([^[\]\\<>]{0,100})$/;
const ANCHOR = /<<()(b-)?([^<>,]{0,100})$/;
/** The same at the start of a line of References: a whole entry is being written. */
const ENTRY = /^([ \t]*(?:\|[ \t]*)?)([-*+]+[ \t]+)?(\\?\[|\[\[\[)(b-)?([^[\]\\<>]{0,100})$/;
/** What of an identifier and its closing brackets already stands behind the cursor. */
const BEHIND = /^[\w./-]{0,60}(?:\\?\]|>>)|^(?:\]{3})/;

/** Completions of a citation, or in a list of references of an entry; undefined where none is being typed. */
export function completeReference(typed: Typed): readonly Completion[] | undefined {
  return completeEntry(typed) ?? completeCitation(typed);
}

function completeCitation(typed: Typed): readonly Completion[] | undefined {
  const { draft, before, rest, block } = typed, isAsciidoc = draft.syntax === 'asciidoc';
  const found = (isAsciidoc ? ANCHOR.exec(before) : null) ?? TAG.exec(before);
  if (!found || isOtherBracket(typed, found)) return undefined;
  // What is cited in an appendix only belongs in the Bibliography (author's guide §8.10).
  const bibliography = found[2] !== undefined || block.region === 'appendix';
  const query = queryOf(found[3] ?? ''), { limit } = typed.options;
  const anchors = found[0].startsWith('<<') ? anchorOffers(draft, found[3] ?? '', limit) : [];
  const listed = [...listedOffers(typed, query, limit), ...anchors].slice(0, limit);
  const known = recordsFor(typed, query).slice(0, limit - listed.length).map((record) => offerOf(typed, record, bibliography));
  return completionsOf(typed, found[0].length, BEHIND.exec(rest)?.[0].length ?? 0, [...listed, ...known]);
}

/** A check box, an attribute list of AsciiDoc, the text of a link that has its target. */
function isOtherBracket({ draft, before, rest, isWholeLine }: Typed, found: RegExpExecArray): boolean {
  if (draft.syntax === 'asciidoc') return found[0].startsWith('[') && ((isWholeLine && found.index === 0) || /[\w\]:"'*_)[]$/.test(before.slice(0, found.index)));
  return /^[ \t]*[-*+][ \t]+\[[ xX]?$/.test(before) || /^[^[\]]{0,80}\]\(/.test(rest);
}

/** In References or the Bibliography, at the start of a line with nothing behind the cursor: the entry itself. */
function completeEntry(typed: Typed): readonly Completion[] | undefined {
  const { draft, block, before, rest, isWholeLine, profile } = typed, { region } = block;
  const found = isWholeLine && (region === 'references' || region === 'bibliography') && /^\\?\]{0,3}[ \t]*$/.test(rest) ? ENTRY.exec(before) : null;
  if (!found) return undefined;
  const indent = (found[1] ?? '').length, bullet = (found[2] ?? '').length, bibliography = region === 'bibliography', query = queryOf(found[5] ?? '');
  const offers = recordsFor(typed, query).map((record): Offer => {
    const entry = entryText(record, { syntax: draft.syntax, bibliography, language: profile.language, draft });
    return { ...entryOffer(typed, record), rank: rankOf(record), newText: bullet > 0 ? entry.text.slice(entry.before.length) : entry.text };
  });
  return completionsOf(typed, before.length - indent - bullet, rest.length, offers.slice(0, typed.options.limit));
}

/** The query without the organization; what may become it asks for everything. */
export function queryOf(written: string): string {
  const query = plain(written).replace(/^(?:ITU|UIT)-T\b[ ]?(?:Rec\w*\.? ?)?/i, '');
  return /^(?:I|IT|ITU-?|U|UI|UIT-?)$/i.test(query) ? '' : query.replace(/^([a-z])(\d)/, '$1.$2');
}

/** The records that a query finds, some more than can be shown. A text that was not approved is offered only to who names it. */
export function foundRecords({ catalogue, options }: Typed, query: string): readonly CatalogueRecord[] {
  const found = searchRecords(catalogue, query, options.limit + 20), named = findRecord(catalogue, query);
  return found.filter((record) => record.status !== 'not-approved' || record === named);
}

/** Those of them that no list has yet, without the draft itself. */
function recordsFor(typed: Typed, query: string): readonly CatalogueRecord[] {
  const { draft, options } = typed;
  const own = ownNames(draft), isOwn = ({ id, names }: CatalogueRecord): boolean => [id, ...names].some((name) => isOwnName(own, nameKey(name)));
  return foundRecords(typed, query).filter((record) => !isOwn(record) && !entryOfRecord(draft, record)).slice(0, options.limit);
}

const isDone = ({ status }: CatalogueRecord): boolean => status === 'approved' || status === 'agreed';

/** After what the draft lists come the texts that can be cited without a doubt, then those that are not yet, or never were, approved. */
const rankOf = (record: CatalogueRecord): number => isDone(record) ? 1 : 2;

type Shown = Pick<Offer, 'label' | 'detail' | 'kind' | 'documentation'>;

/** What an offer of a document shows; `remark` stands before the title, for editors cut long ones. */
export function documentOffer({ draft, catalogue, profile }: Typed, record: CatalogueRecord, remark = ''): Shown {
  const title = recordTitle(record, profile.language);
  return {
    label: tagOf(record, profile.language), detail: [isDone(record) ? '' : STATUS_WORDS[record.status], remark, title].filter(Boolean).join(' – '), kind: 'reference',
    documentation: () => recordHover(record, { draft, catalogue }),
  };
}

/** The same where the entry is written too: in a French draft with the English title, where no source gives a French one. */
function entryOffer(typed: Typed, record: CatalogueRecord): Shown {
  const languages = new Set(record.titles.flatMap(({ lang, next }) => (next ? [] : lang)));
  if (typed.profile.language !== 'fr' || languages.has('fr') || !languages.has('en')) return documentOffer(typed, record);
  const shown = documentOffer(typed, record, 'in English only');
  return { ...shown, documentation: () => `No source gives the title in French. The entry is written with the English one.\n\n${shown.documentation?.() ?? ''}` };
}

function offerOf(typed: Typed, record: CatalogueRecord, bibliography: boolean): Offer {
  const { draft, profile } = typed, { citation } = entryText(record, { syntax: draft.syntax, bibliography, language: profile.language, draft });
  return { ...entryOffer(typed, record), rank: rankOf(record), newText: citation, additional: () => insertEntry(draft, { record, bibliography }) };
}

interface ListedEntry {
  readonly entry: Located<Entry>;
  readonly label: string;
  readonly title: string;
  readonly words: readonly string[];
}

const listedEntries = ofParts(['entry'], (draft): readonly ListedEntry[] => factsOf(draft, 'entry').flatMap((entry) => {
  const { tag, anchor, title, bibliography } = entry.fact, name = tag?.text ?? anchor?.text;
  if (name === undefined || (draft.syntax === 'asciidoc' && !anchor)) return [];
  return [{ entry, label: bibliography ? `b-${name}` : name, title: title?.text ?? '', words: searchWords(`${name} ${anchor?.text ?? ''} ${title?.text ?? ''}`) }];
}));

/** Documents that the draft lists already, by the beginnings of the words of their tag and title. */
function listedOffers({ draft }: Typed, query: string, limit: number): readonly Offer[] {
  const wanted = searchWords(query);
  return listedEntries(draft).filter(({ words }) => wanted.every((word) => words.some((own) => own.startsWith(word)))).slice(0, limit).map(({ entry, label, title }) => ({
    label, detail: title, kind: 'reference', rank: 0, newText: citationOf(draft, entry), documentation: () => markdownText(plain(textOf(placeOf(entry)).replace(/[*_]/g, ''))),
  }));
}
