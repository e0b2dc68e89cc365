import { formatIdentifier, parseIdentifier } from '../identifiers/identifier.ts';
import type { Identifier, PublicationDate } from '../identifiers/identifier.ts';
import { firstOfEach } from '../first-of-each.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';
import { kindOfIdentifier } from '../kind.ts';
import type { EditionState, Kind, Relation, Title } from '../record.ts';
import { PASSED_OVER, relatonName } from './relaton-name.ts';
import { changedBy, relatonRelations, textId, type RelatonRelations } from './relaton-relations.ts';
import { all, copied, dateOf, own, text } from './relaton-value.ts';

/** What a Relaton file says of one edition, in the catalogue's words. */
export interface RelatonItem {
  /** Without the text's own date: `X.509 (2019) Amd. 1`, `ISO/IEC 27002`, `ETSI TS 103 544-1`. */
  readonly id: string;
  readonly kind: Kind;
  /** The series letter of a numbered Recommendation. */
  readonly series?: string;
  /** "ITU-T", or the organization whose document it is, with "RFC" behind IETF. */
  readonly body: string;
  /** Empty where a draft gives none. */
  readonly date: string;
  readonly title?: string;
  /** The title's language where it is not English. */
  readonly lang?: string;
  readonly otherTitles?: readonly Title[];
  /** Where it is no publication but a draft of one: its identifier as written. */
  readonly draft?: string;
  readonly revision?: string;
  readonly relations: readonly Relation[];
  /** The later edition that replaced this one. */
  readonly next?: RelatonRelations['next'];
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
  if (CONSOLIDATED.test(main.content)) return { reason: 'a consolidated or marked copy of what is published by itself', text: main.content };
  const read = relatonName(main.content, main.type), id = read && parseIdentifier(read.name);
  if (!read || !id || id.kind === 'work-item') return { reason: 'its identifier is none that the catalogue knows', text: main.content };
  const stage = stageOf(value), draft = read.draft ?? (id.kind === 'other' && DRAFT_STAGE.test(stage) ? main.content : undefined);
  if (draft !== undefined && GIVEN_UP.test(stageOf(value, 'substage'))) return { reason: 'a draft that was given up', text: main.content };
  const date = dateOf(value) ?? read.year ?? dateText(ownDate(id)) ?? (draft === undefined ? undefined : '');
  if (date === undefined) return { reason: 'it has no date of publication', text: main.content };
  const [title, ...otherTitles] = titlesOf(value), studyGroup = studyGroupOf(value), ofText = textId(id), { relations, isReplaced, next } = relatonRelations(value, ofText), state = stateOf(stage, isReplaced);
  const equivalent = named.filter((one) => one !== main && /^(?:ISO|IEC)/.test(one.type)).flatMap(({ content }) => halfOf(content) ?? [])[0];
  return {
    id: ofText, kind: kindOf(id, value), body: bodyOf(id), date, relations: withChange(relations, changedBy(ofText)),
    ...(draft !== undefined && { draft: copied(draft) }), ...(id.kind === 'other' && id.revision !== undefined && { revision: copied(id.revision) }), ...(next && { next }),
    ...(id.kind === 'recommendation' && id.parts.length === 0 && { series: id.numbers[0]?.slice(0, 1) ?? '' }),
    ...(title && { title: title.text, ...(title.lang !== 'en' && { lang: title.lang }) }), ...(otherTitles.length > 0 && { otherTitles }), ...(state && { state }),
    ...(equivalent !== undefined && { equivalent }), ...(studyGroup !== undefined && { studyGroup }),
  };
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
  if (id.organization === 'IETF' && id.number.startsWith('RFC ')) return 'IETF RFC';
  return id.organization === 'CISPR' ? 'IEC' : id.organization === 'IWA' ? 'ISO' : id.organization;
}

function halfOf(content: string): string | undefined {
  const id = content.length > 160 ? undefined : parseIdentifier(onOneLine(content));
  return id?.kind === 'other' ? formatIdentifier(id) : undefined;
}

const TITLE_TYPES = ['main', 'title-main', undefined];

/** The main title in each language, the English one first where there is one. */
function titlesOf(value: unknown): readonly Title[] {
  const titles = all(own(value, 'title')).flatMap((one) => {
    const content = onOneLine((text(one) ?? '').slice(0, 2_000)), lang = text(own(one, 'language')) ?? 'en', type = text(own(one, 'type'));
    return content === '' || !TITLE_TYPES.includes(type) ? [] : [{ text: content, lang: /^[a-z]{2}$/.test(lang) ? lang : 'en', rank: (lang === 'en' ? 0 : 10) + TITLE_TYPES.indexOf(type) }];
  });
  return firstOfEach([...titles].sort((a, b) => a.rank - b.rank), ({ lang }) => lang).slice(0, MOST_LANGUAGES).map((one) => ({ lang: copied(one.lang), text: copied(one.text) }));
}

const MOST_LANGUAGES = 8;

/** ISO's and IEC's stages before publication, and of those the steps at which a project ends. */
const DRAFT_STAGE = /^[0-5]\d(?:\.\d\d)?$/;
const GIVEN_UP = /^98$/;

/** "IEC 60050-131:2002+AMD1:2008 CSV", "IEC 60601-1:2024 SER". */
const CONSOLIDATED = /^(?:ISO|IEC|CISPR)[ /].{2,80}(?:\+(?:AMD|COR)\d| (?:CSV|RLV|SER|EXV|CMV)$)/;

function stageOf(value: unknown, which: 'stage' | 'substage' = 'stage'): string {
  return text(own(own(value, 'status') ?? own(value, 'docstatus'), which))?.toLowerCase() ?? '';
}

function stateOf(stage: string, isReplaced: boolean): EditionState | undefined {
  if (isReplaced || /^(?:superseded|revised|replaced)/.test(stage)) return 'superseded';
  if (/^(?:withdraw|95|obsolete|inactive|historical|deleted)/.test(stage)) return 'withdrawn';
  return /^(?:publish|60|90|final|active|approved|in.?force)/.test(stage) ? 'in-force' : undefined;
}

const withChange = (relations: readonly Relation[], change: Relation | undefined): readonly Relation[] =>
  (change ? [change, ...relations.filter(({ target }) => target !== change.target)] : relations);

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
