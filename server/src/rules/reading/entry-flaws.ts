import { parseIdentifier, type Identifier } from '../../catalogue/identifiers/identifier.ts';
import { publicationYear } from '../../catalogue/look-up.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { placeIn, type Located } from '../../draft/block.ts';
import type { Entry } from '../../draft/fact.ts';
import { documentName } from './document-name.ts';
import { documentFlaw } from './entry-document.ts';
import { blockFix, type Flaw, type FlawContext } from './entry-flaw.ts';
import { titlePart } from './entry-text.ts';
import { recordOfEntry, shownEntry } from './reference.ts';

type Named = Entry & Required<Pick<Entry, 'identifier'>>;
interface Read { readonly block: Located['block']; readonly fact: Named; readonly id: Identifier | undefined }

/** What an entry lacks of "Recommendation ITU-T X.1817 (2023), *Title*." (author's guide §8.2). */
export function flawsOf(entry: Located<Entry>, context: FlawContext): readonly Flaw[] {
  const { block, fact } = entry, { identifier } = fact;
  if (!identifier) return [documentFlaw(entry, context)].filter((flaw) => flaw !== undefined);
  const read: Read = { block, fact: { ...fact, identifier }, id: parseIdentifier(documentName(identifier.text)) };
  return [dateFlaw(read, context), titleFlaw(read, context), commaFlaw(read), wordFlaw(read, context), periodFlaw(read, context)].filter((flaw) => flaw !== undefined);
}

const isRecommendation = ({ fact, id }: Read): boolean =>
  fact.prefix !== undefined && id?.kind === 'recommendation' && fact.identifier.text.startsWith('ITU-T') && !id.parts.some(({ type }) => type === 'Suppl');

const YEAR = String.raw`(?:(?:0?[1-9]|1[0-2])/)?(?:19|20)\d\d`;
const COLON_YEAR = /:((?:19|20)\d\d)$/;
const PARTED = new RegExp(String.raw`^[\s\u00a0]{0,3},[\s\u00a0]{0,3}\((${YEAR})\)`);
const BARE = new RegExp(String.raw`^[\s\u00a0]{0,3}[,:]?[\s\u00a0]{0,3}(${YEAR})(?=[\s\u00a0]{0,3}[,.:;|])`);
const LAST = new RegExp(String.raw`[\s\u00a0,]{0,4}\((${YEAR})\)(?=[.\s*_|\\]{0,9}$)`);
/** A year in brackets with other words, or words that say why there is none. */
const IN_DOUBT = /^[\s\u00a0]{0,3}\(|\([^()]{0,40}(?:19|20)\d\d[^()]{0,20}\)|\b(?:forthcoming|to be published|in preparation|in force|latest|all parts|à paraître)\b/i;
const UNAPPROVED: ReadonlySet<CatalogueRecord['status']> = new Set<CatalogueRecord['status']>(['under-study', 'determined', 'consented', 'not-approved']);

/** A Recommendation without the date of its edition, or with the date where it does not belong. A draft has none. */
function dateFlaw(read: Read, { catalogue }: FlawContext): Flaw | undefined {
  const { block, fact, id } = read, { identifier, prefix } = fact;
  if (fact.date || !isRecommendation(read) || (id?.kind === 'recommendation' && id.parts.length > 0) || /^(?:Draft|Projet)/.test(prefix?.text ?? '')) return undefined;
  const misplaced = misplacedDate(read);
  if (misplaced) return misplaced;
  const record = recordOfEntry(catalogue, fact), rest = block.text.slice(identifier.end, fact.end);
  if (IN_DOUBT.test(rest) || (record && UNAPPROVED.has(record.status))) return undefined;
  const year = record && publicationYear(record), number = block.text.slice(identifier.start, identifier.end);
  return {
    kind: 'date', place: placeIn(block, identifier), message: `${shownEntry(fact)} has no date. Write the year of the edition after the number: "${number} (year)".`,
    fix: year === undefined ? undefined : blockFix(block, `Add "(${year})", the edition that the catalogue knows`, [{ start: identifier.end, end: identifier.end, newText: ` (${year})` }], false),
  };
}

/** "X.1817, (2023)", "X.1817, 2023,", "X.1817:2023", "X.1817, *Title* (2023)". */
function misplacedDate({ block, fact: { identifier, end } }: Read): Flaw | undefined {
  const number = block.text.slice(identifier.start, identifier.end), rest = block.text.slice(identifier.end, end);
  const colon = COLON_YEAR.exec(number), first = PARTED.exec(rest) ?? BARE.exec(rest), last = colon || first ? null : LAST.exec(rest);
  const year = (colon ?? first ?? last)?.[1];
  if (year === undefined) return undefined;
  const name = colon ? number.slice(0, colon.index) : number, from = identifier.start + name.length, dated = ` (${year})`;
  const edits = last
    ? [{ start: from, end: from, newText: dated }, { start: identifier.end + last.index, end: identifier.end + last.index + last[0].length, newText: '' }]
    : [{ start: from, end: identifier.end + (first?.[0].length ?? 0), newText: dated }];
  return {
    kind: 'date-place', place: placeIn(block, identifier), message: `The date belongs after the number, in parentheses: write "${name}${dated}".`,
    fix: blockFix(block, `Write "${name}${dated}"`, edits),
  };
}

/** A number that tells of no title behind it: "RFC 8446", "27002:2022", "TS 33.501". */
const TIGHT = /^(?:[A-Z]{1,5} ?)?\d[\d.:/-]*$/;

/** Nothing but a period after number and date. */
function titleFlaw({ block, fact, id }: Read, { draft, catalogue, profile }: FlawContext): Flaw | undefined {
  const { identifier, date, equivalent, title } = fact;
  if (title || !(id?.kind === 'recommendation' ? fact.prefix : id?.kind === 'other' && TIGHT.test(id.number))) return undefined;
  const last = equivalent ?? date ?? identifier, rest = block.text.slice(last.end, fact.end);
  // A line of plain text may go on in the next.
  if (!/^[\s\u00a0*_|\\.]*$/.test(rest) || (draft.syntax === 'text' && !rest.includes('.'))) return undefined;
  const record = id?.kind === 'recommendation' && id.parts.length === 0 ? recordOfEntry(catalogue, fact) : undefined;
  const isEdition = record && (!date || date.year === publicationYear(record)) && !UNAPPROVED.has(record.status);
  const added = isEdition ? titlePart(record, { syntax: draft.syntax, bibliography: fact.list === 'bibliography', language: profile.language, draft }) : '';
  return {
    kind: 'title', place: placeIn(block, last), message: `${shownEntry(fact)} has no title. Write it after the ${date ? 'date' : 'number'}.`,
    fix: added ? blockFix(block, 'Add the catalogue\'s title', [{ start: last.end, end: last.end, newText: added }], false) : undefined,
  };
}

/** What may stand before the title without a comma: the name of a part or change. */
const PART = /^(?:Amd|Amend|(?:Technical )?Cor|Err|Add|Annex|App|Sup|Part|Version|Edition|Rev|[Vv]\.? ?\d|[^\p{L}\p{N}"“«']|\p{Ll})/u;

/** Another sign than a comma, or none, between date and title. */
function commaFlaw(read: Read): Flaw | undefined {
  const { block, fact: { date, equivalent, title } } = read, last = equivalent ?? date;
  if (!date || !last || !title || !isRecommendation(read) || PART.test(title.text)) return undefined;
  const gap = block.text.slice(last.end, title.start), signs = gap.replace(/[*_]{1,3}$/, '');
  if (!/^[:;.\u2013\u2014-]?$/.test(signs.trim())) return undefined;
  return {
    kind: 'comma', place: placeIn(block, last), message: `A comma stands between the date and the title of ${shownEntry(read.fact)}.`,
    fix: blockFix(block, 'Write a comma', [{ start: last.end, end: last.end + signs.length, newText: ', ' }]),
  };
}

/** "ITU-T X.1817 (2023)" without the word that says what it is. */
function wordFlaw(read: Read, { profile }: FlawContext): Flaw | undefined {
  const { block, fact: { prefix, identifier } } = read;
  const organization = prefix && /^(ITU|UIT)[-\u2010\u2011]T[\s\u00a0]+$/.exec(block.text.slice(prefix.start, prefix.end))?.[1];
  if (!prefix || !organization || !isRecommendation(read) || (organization === 'UIT') !== (profile.language === 'fr')) return undefined;
  const word = organization === 'UIT' ? 'Recommandation' : 'Recommendation';
  return {
    kind: 'word', place: placeIn(block, { start: prefix.start, end: identifier.end }), message: `"${word}" belongs before "${block.text.slice(prefix.start, identifier.end)}".`,
    fix: blockFix(block, `Write "${word}"`, [{ start: prefix.start, end: prefix.start, newText: `${word} ` }]),
  };
}

/** An entry's text without what ends its line: a break, a table's bar. */
const contentOf = (text: string): string => text.trimEnd().replace(/[\\|]$/, '').trimEnd();

/** Whether an entry ends as it should, as far as its end is text. */
export function isClosed({ block, fact }: Located<Entry>): boolean {
  const content = contentOf(block.text.slice(fact.start, fact.end));
  return /[.!?…]["”»’']?[*_]{0,3}["”»’']?$|[<>[\]{}:`/\\|]$|[.!?…]\)$/.test(content) || /:\/\/|www\.|\bdoi\b/i.test(content);
}

/** An entry whose title is the last thing in it, and no period after it. */
function periodFlaw({ block, fact }: Read, { draft, mostAreClosed }: FlawContext): Flaw | undefined {
  const text = block.text.slice(fact.start, fact.end);
  if (!fact.title || text.includes('<') || isClosed({ block, fact }) || (draft.syntax === 'text' && !mostAreClosed)) return undefined;
  const content = contentOf(text), end = fact.start + content.length, wrong = /[,;]$/.test(content) ? 1 : 0;
  return {
    kind: 'period', place: placeIn(block, { start: fact.start + Math.max(content.lastIndexOf(' '), content.lastIndexOf('\n'), content.lastIndexOf('\t')) + 1, end }), message: `${shownEntry(fact)} does not end with a period.`,
    fix: blockFix(block, 'Add the period', [{ start: end - wrong, end, newText: '.' }]),
  };
}
