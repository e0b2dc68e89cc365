import { parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import { publicationYear } from '../../catalogue/look-up.ts';
import { placeIn, type Located } from '../../draft/block.ts';
import type { Entry } from '../../draft/fact.ts';
import { plain } from '../../draft/normalise.ts';
import { documentName } from './document-name.ts';
import { blockFix, type Flaw, type FlawContext } from './entry-flaw.ts';
import { entryText } from './entry-text.ts';
import type { Fix } from '../finding.ts';
import { entryPlace, recordOfEntry, shownEntry } from './reference.ts';
import { regularTag } from './reference-list.ts';

/** "*Title*, Recommendation ITU-T X.1817 (2023)." */
const TITLE_FIRST = /^([^]{3,400}?)(,[\s\u00a0]{1,3})((?:Recomm[ae]ndation[\s\u00a0])?(?:ITU|UIT)[-\u2010\u2011]T[\s\u00a0]([A-Z]\.\d[\w./-]{0,30})(?:[\s\u00a0]\([^()]{4,12}\))?)\.?$/;
/** A title: a capital, and three words at least. */
const TITLE = /^["“«*_]{0,4}\p{Lu}[\p{L}\p{N}'’-]{0,40}(?:[\s\u00a0,:–—-]{1,5}[\p{L}\p{N}()'’/-]{1,40}){2}/u;

/** An entry of a Recommendation that names it by the tag alone, or behind the title. */
export function documentFlaw(entry: Located<Entry>, context: FlawContext): Flaw | undefined {
  const { block, fact } = entry, { tag } = fact, id = tag && parseIdentifier(documentName(regularTag(tag.text)));
  if (!tag || id?.kind !== 'recommendation' || id.parts.length > 0 || !/^(?:ITU|UIT)-T\b/.test(regularTag(tag.text))) return undefined;
  const close = /^\\?\]{1,3}(?:\*{1,3}|_{1,3})?[\s\u00a0,|]{0,9}/.exec(block.text.slice(tag.end))?.[0].length ?? 0, from = tag.end + close;
  const body = block.text.slice(from, fact.end).trimEnd(), number = id.numbers[0] ?? '';
  if (/^[\s|\\.]*$/.test(body)) return context.mostAreWritten && context.draft.syntax !== 'text' ? onlyTag(entry, tag.text, context) : undefined;
  const turned = TITLE_FIRST.exec(body);
  if (turned && plain(turned[4] as string) === number) return titleFirst(entry, { start: from, end: from + body.length }, turned);
  const isTitle = TITLE.test(body) && !plain(body).includes(number.slice(2)) && !/:\/\/|\b(?:ITU|UIT)\b/.test(body);
  return isTitle ? onlyTitle(entry, { from, name: `${tag.text.startsWith('UIT') ? 'Recommandation UIT-T' : 'Recommendation ITU-T'} ${number}` }, context) : undefined;
}

function onlyTag(entry: Located<Entry>, tag: string, { draft, catalogue, profile }: FlawContext): Flaw {
  const { block, fact } = entry, record = recordOfEntry(catalogue, fact);
  const full = record && publicationYear(record) !== undefined ? entryText(record, { syntax: draft.syntax, bibliography: fact.bibliography, language: profile.language, draft }) : undefined;
  // Under another number the entry would get another tag, which nothing cites.
  const fix: Fix | undefined = full?.tag === plain(tag)
    ? blockFix(block, 'Write the entry of the catalogue', [{ start: fact.start, end: fact.start + block.text.slice(fact.start, fact.end).trimEnd().length, newText: full.text }], false) : undefined;
  return { kind: 'document', place: entryPlace(entry), message: `${shownEntry(fact)} is nothing but a tag. Write number, year and title after it.`, fix };
}

function titleFirst({ block, fact }: Located<Entry>, { start, end }: { readonly start: number; readonly end: number }, turned: RegExpExecArray): Flaw {
  const [, title = '', comma = '', document = ''] = turned, at = start + title.length + comma.length;
  return {
    kind: 'document', place: placeIn(block, { start: at, end: at + document.length }),
    message: `Number and date come before the title in ${shownEntry(fact)}: write "${plain(document)}, Title."`,
    fix: blockFix(block, 'Write number and date first', [{ start, end, newText: `${document}, ${title}.` }], false),
  };
}

function onlyTitle(entry: Located<Entry>, { from, name }: { readonly from: number; readonly name: string }, { catalogue }: FlawContext): Flaw {
  const { block, fact } = entry, record = recordOfEntry(catalogue, fact), year = record && publicationYear(record);
  return {
    kind: 'document', place: entryPlace(entry), message: `${shownEntry(fact)} names its document in the tag only. Write "${name} (year)," before the title.`,
    fix: year === undefined ? undefined : blockFix(block, `Write "${name} (${year}),"`, [{ start: from, end: from, newText: `${name} (${year}), ` }], false),
  };
}
