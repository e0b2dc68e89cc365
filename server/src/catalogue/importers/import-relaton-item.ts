import { formatIdentifier, parseIdentifier, undatedWithBase, withoutCommon } from '../identifiers/identifier.ts';
import type { Identifier, PublicationDate } from '../identifiers/identifier.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';
import { kindOfIdentifier } from '../kind.ts';
import type { EditionState, Kind } from '../record.ts';

/** What a Relaton file says of one edition, in the catalogue's words. */
export interface RelatonItem {
  /** Without the text's own date: `X.509 (2019) Amd. 1`, `ISO/IEC 27002`, `ETSI TS 103 544-1`. */
  readonly id: string;
  readonly kind: Kind;
  /** The series letter of a numbered Recommendation. */
  readonly series?: string;
  /** "ITU-T", or the organization whose document it is, with "RFC" behind IETF. */
  readonly body: string;
  readonly date: string;
  readonly title?: string;
  /** The title's language where it is not English. */
  readonly lang?: string;
  /** `withdrawn` may turn out to be superseded, when a later edition is found. */
  readonly state?: EditionState;
  readonly equivalent?: string;
  readonly studyGroup?: string;
}

/** The item, or why the file gives none. Both generations of Relaton's YAML are read: `docidentifier: [{content}]` and `docid: [{id}]`. */
export function relatonItem(value: unknown): RelatonItem | { readonly reason: string; readonly text: string } {
  const docids = all(own(value, 'docidentifier') ?? own(value, 'docid')).map((one) => ({ type: text(own(one, 'type')) ?? '', content: text(one) ?? '', isPrimary: own(one, 'primary') === true, isScoped: own(one, 'scope') !== undefined }));
  const named = docids.filter(({ content, type, isScoped }) => content !== '' && !isScoped && !PASSED_OVER.has(type));
  const main = named.find(({ type, isPrimary }) => isPrimary && type === 'ITU') ?? named.find(({ isPrimary }) => isPrimary) ?? named[0];
  if (!main) return { reason: 'it has no document identifier', text: docids[0]?.content ?? '' };
  const read = readName(main.content, main.type), id = read && parseIdentifier(read.name);
  if (!read || !id || id.kind === 'work-item') return { reason: 'its identifier is none that the catalogue knows', text: main.content };
  const date = dateOf(value) ?? read.year ?? dateText(ownDate(id));
  if (date === undefined) return { reason: 'it has no date of publication', text: main.content };
  const title = titleOf(value), studyGroup = studyGroupOf(value), state = stateOf(value);
  const equivalent = named.filter((one) => one !== main && /^(?:ISO|IEC)/.test(one.type)).flatMap(({ content }) => halfOf(content) ?? [])[0];
  return {
    id: formatIdentifier(withoutCommon(undatedWithBase(id))), kind: kindOf(id, value), body: bodyOf(id), date,
    ...(id.kind === 'recommendation' && id.parts.length === 0 && { series: id.numbers[0]?.slice(0, 1) ?? '' }),
    ...(title && { title: title.text, ...(title.lang !== undefined && { lang: title.lang }) }), ...(state && { state }),
    ...(equivalent !== undefined && { equivalent }), ...(studyGroup !== undefined && { studyGroup }),
  };
}

/** Identifiers that name a copy, a web page or a shelf, not the document. */
const PASSED_OVER = new Set(['DOI', 'URN', 'ISBN', 'ISSN', 'iso-reference', 'iso-with-lang', 'iso-undated', 'rfc-anchor', 'URL', 'href', 'RFC-ANCHOR']);

/** The identifier as drafts cite it, and the year that stood in it: an ETSI version, a 3GPP release and an IEEE year tell editions apart, not texts. */
function readName(content: string, type: string): { readonly name: string; readonly year?: string } | undefined {
  if (content.length > 160) return undefined;
  const name = onOneLine(content);
  if (type === 'IETF') return { name: name.replace(/^(?:IETF )?RFC ?0*(\d+)$/, 'IETF RFC $1').replace(/^(BCP|STD|FYI) ?0*(\d+)$/, 'IETF $1 $2') };
  if (type === 'ETSI' || name.startsWith('ETSI ')) return { name: name.replace(/^(?!ETSI )/, 'ETSI ').replace(/ (?:V\d+\.\d+\.\d+|ed\.\d+)(?: \(\d{4}-\d\d\))?$/, '') };
  if (type === '3GPP') return { name: name.replace(/^(?!3GPP )/, '3GPP ').replace(/:[^:]*$/, '') };
  if (type === 'IEEE') return ieeeName(name);
  if (type === 'NIST' && !name.startsWith('NIST ') && !name.startsWith('NBS ')) return { name: `NIST ${name}` };
  if (type === 'W3C' || type === 'OASIS') return { name: name.startsWith(type) ? name : `${type} ${name}` };
  return { name };
}

function ieeeName(name: string): { readonly name: string; readonly year?: string } {
  const plain = name.replace(/^IEEE Std /, 'IEEE ').replace(/^(?=P?\d)/, 'IEEE '), dated = /^(.{3,60})-((?:19|20)\d\d)$/.exec(plain);
  return dated ? { name: dated[1] ?? '', year: dated[2] ?? '' } : { name: plain };
}

function ownDate(id: Identifier): PublicationDate | undefined {
  if (id.kind === 'work-item') return undefined;
  return id.kind === 'recommendation' || id.kind === 'supplement' ? (id.parts.length > 0 ? id.parts.at(-1)?.date : id.date) : id.date;
}

const dateText = (date: PublicationDate | undefined): string | undefined => date && (date.month === undefined ? date.year : `${date.year}-${date.month}`);

function kindOf(id: Identifier, value: unknown): Kind {
  if (id.kind === 'other') return 'standard';
  const shown = kindOfIdentifier(id), doctype = text(own(own(value, 'ext'), 'doctype')) ?? text(own(value, 'doctype')) ?? '';
  if (shown && shown !== 'recommendation') return shown;
  if (/technical-report/.test(doctype)) return 'technical-report';
  if (/technical-paper/.test(doctype)) return 'technical-paper';
  return /-supplement$/.test(doctype) ? 'supplement' : 'recommendation';
}

function bodyOf(id: Identifier): string {
  if (id.kind !== 'other') return 'ITU-T';
  return id.organization === 'IETF' && id.number.startsWith('RFC ') ? 'IETF RFC' : id.organization;
}

function halfOf(content: string): string | undefined {
  const id = content.length > 160 ? undefined : parseIdentifier(onOneLine(content));
  return id?.kind === 'other' ? formatIdentifier(id) : undefined;
}

/** The day, month or year of publication. */
function dateOf(value: unknown): string | undefined {
  const dates = all(own(value, 'date')), of = (type: string) => dates.find((one) => own(one, 'type') === type);
  const date = of('published') ?? of('issued') ?? of('created'), written = date && (own(date, 'at') ?? own(date, 'value') ?? own(date, 'on') ?? own(date, 'from'));
  const plain = typeof written === 'number' ? written.toString() : text(written) ?? '';
  return /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/.exec(plain)?.[0];
}

const TITLE_TYPES = ['main', 'title-main', undefined];

/** The main title, in English where there is one. */
function titleOf(value: unknown): { readonly text: string; readonly lang?: string } | undefined {
  const titles = all(own(value, 'title')).flatMap((one) => {
    const content = onOneLine((text(one) ?? '').slice(0, 2_000)), lang = text(own(one, 'language')) ?? 'en', type = text(own(one, 'type'));
    return content === '' || !TITLE_TYPES.includes(type) ? [] : [{ text: content, lang, rank: (lang === 'en' ? 0 : 10) + TITLE_TYPES.indexOf(type) }];
  });
  const [best] = [...titles].sort((a, b) => a.rank - b.rank);
  if (!best) return undefined;
  // A title read from a file is a window into the file's whole text, which would stay in memory with it.
  const copy = JSON.parse(JSON.stringify(best.text)) as string;
  return best.lang === 'en' || !/^[a-z]{2}$/.test(best.lang) ? { text: copy } : { text: copy, lang: best.lang };
}

function stateOf(value: unknown): EditionState | undefined {
  const stage = text(own(own(value, 'status') ?? own(value, 'docstatus'), 'stage'))?.toLowerCase() ?? '';
  if (all(own(value, 'relation')).some((one) => /^(?:obsoletedBy|hasSuccessor)$/i.test(text(own(one, 'type')) ?? ''))) return 'superseded';
  if (/^(?:withdraw|95|obsolete|superseded|inactive|historical|deleted)/.test(stage)) return 'withdrawn';
  return /^(?:publish|60|90|final|active|approved|in.?force)/.test(stage) ? 'in-force' : undefined;
}

/** `SG17` of "ITU-T Study Group 17". */
function studyGroupOf(value: unknown): string | undefined {
  const units = all(own(value, 'contributor')).flatMap((one) => all(own(own(one, 'organization'), 'subdivision'))).flatMap((unit) => all(own(unit, 'name')));
  const groups = [...units, ...all(own(own(value, 'ext'), 'editorialgroup') ?? own(value, 'editorialgroup')).map((one) => own(own(one, 'group') ?? one, 'name'))];
  for (const group of groups) {
    const name = (text(group) ?? '').slice(0, 200), number = /\bStudy Group (\d{1,2})(?!\d)/i.exec(name)?.[1];
    if (number !== undefined) return `SG${number}`;
    if (/\bTSAG\b/.test(name)) return 'TSAG';
  }
  return undefined;
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** One or several. */
function all(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** A text that is given plainly, as the first of several, or as the content of an object. */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length > 0 && typeof value[0] !== 'object' ? text(value[0]) : undefined;
  const content = own(value, 'content') ?? own(value, 'id') ?? own(value, 'value');
  return typeof content === 'string' ? content : undefined;
}
