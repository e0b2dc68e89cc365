import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatIdentifier, parseIdentifier, undated, type Identifier, type PublicationDate } from '../catalogue/identifiers/identifier.ts';
import { kindOfIdentifier } from '../catalogue/kind.ts';
import { findIdentified } from '../catalogue/look-up.ts';
import type { CatalogueRecord, Edition } from '../catalogue/record.ts';
import { editionsOn } from '../rules/reading/editions.ts';

/** Longer lines are no line of ITU's site, in UTF-16 code units. */
const LONGEST_LINE = 500;

/** What a pasted line names. */
export interface PastedDocument {
  /** The catalogue's record with the edition that was pasted; else a record made of what was pasted. */
  readonly record: CatalogueRecord;
  readonly form: 'link' | 'number' | 'line';
}

/**
 * The document that a line names, if it is nothing else: a number ("ITU-T X.1817 (09/2023)"), the address of a Recommendation's page
 * (`itu.int/rec/T-REC-X.1817-202309-I`), or a line of ITU's site (number and title, apart by a colon, a dash or tabs). A title that was pasted
 * holds only where the catalogue has none.
 */
export function pastedDocument(line: string, catalogue: Catalogue, language: string): PastedDocument | undefined {
  const text = line.trim();
  if (text === '' || text.length > LONGEST_LINE) return undefined;
  const linked = identifierOfLink(text);
  if (linked) return documentOf(linked, '', 'link', catalogue, language);
  const { head, title, date } = partsOf(text), parsed = parseIdentifier(withCentury(head));
  return parsed && documentOf(date && isUndated(parsed) ? dated(parsed, date) : parsed, title, title === '' ? 'number' : 'line', catalogue, language);
}

const LINK = /^<?(?:https?:\/\/)?(?:www\.)?itu\.int\/[^\s<>]{0,200}?T-REC-([A-Z](?:\.Sup)?\.?[\w.]{1,20})(?:-((?:19|20)\d\d)(\d\d))?(?:-[A-Z])?(?:!(Amd|Cor|Sup|Err|Add|Annex|App)\.?(\w{1,6}))?(?:[!/?#&][^\s<>]{0,200})?>?$/;

/** "T-REC-X.1352-202403-I!Amd1" is X.1352 Amd. 1 (03/2024). */
function identifierOfLink(text: string): Identifier | undefined {
  const [whole, name = '', year, month = '', type, number = ''] = LINK.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const part = type === undefined ? '' : ` ${type}${type === 'Annex' ? '' : '.'} ${number}`;
  return parseIdentifier(`${name}${part}${year === undefined ? '' : ` (${month}/${year})`}`);
}

interface LineParts {
  readonly head: string;
  /** Empty where the line has none. */
  readonly title: string;
  readonly date: PublicationDate | undefined;
}

/** Between number and title: a colon, a dash, or the comma behind a date. */
const TITLED = /^([^\t]{2,80}?)(?:[ \u00a0]*:[ \u00a0]+|[ \u00a0]+[–—-][ \u00a0]+|(?<=\)),[ \u00a0]+)(\S.{2,400})$/;
const DAY = /^(?:((?:19|20)\d\d)-(\d\d)(?:-\d\d)?|(?:\d\d\/)?(\d\d)\/((?:19|20)\d\d))$/;

function partsOf(text: string): LineParts {
  const [first = '', ...cells] = text.split('\t').map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length === 0) {
    const [, head = text, title = ''] = TITLED.exec(text) ?? [];
    return { head: head.trim(), title: bareTitle(title), date: undefined };
  }
  // A row has its title in its longest cell; the others say the date, and whether it is in force.
  const title = cells.filter((cell) => !DAY.test(cell)).reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '');
  const [, year, month, monthBefore, yearAfter] = cells.map((cell) => DAY.exec(cell)).find((found) => found) ?? [];
  const date = year ?? yearAfter, inMonth = month ?? monthBefore;
  return { head: first.replace(/[ \u00a0]*:$/, ''), title: /\s/.test(title) ? bareTitle(title) : '', date: date === undefined ? undefined : { year: date, ...(inMonth === undefined ? {} : { month: inMonth }) } };
}

const bareTitle = (title: string): string => title.replace(/^["“*_]+|["”*_.\s]+$/g, '');

/** "(09/23)", as lists of the site shorten it; the first Recommendations are of 1960. */
const withCentury = (head: string): string =>
  head.replace(/\((\d\d)\/(\d\d)\)/, (_, month: string, year: string) => `(${month}/${Number(year) < 60 ? '20' : '19'}${year})`);

const isUndated = (id: Identifier): boolean => dateOf(id) === undefined;

function dateOf(id: Identifier): PublicationDate | undefined {
  if (id.kind === 'work-item') return undefined;
  return id.kind === 'recommendation' || id.kind === 'supplement' ? id.parts.at(-1)?.date ?? (id.parts.length === 0 ? id.date : undefined) : id.date;
}

const dated = (id: Identifier, date: PublicationDate): Identifier => (id.kind === 'work-item' ? id : { ...id, date });

/** The catalogue's record of a text, or one made of what is known; a name that only has the form of a work item's is no document. */
function documentOf(id: Identifier, title: string, form: PastedDocument['form'], catalogue: Catalogue, language: string): PastedDocument | undefined {
  if (id.kind !== 'recommendation' && id.kind !== 'supplement' && id.kind !== 'work-item') return undefined;
  const known = findIdentified(catalogue, id), date = dateOf(id);
  if (!known && id.kind === 'work-item') return undefined;
  const record: CatalogueRecord = known ?? unknownRecord(id, title, language), { titles } = record;
  const titled = titles.length === 0 && title !== '' ? { ...record, titles: [{ lang: language, text: title }] } : record;
  return { form, record: date ? ofEdition(titled, date) : titled };
}

const PASTED = { document: 'pasted', place: '' };

function unknownRecord(id: Identifier, title: string, language: string): CatalogueRecord {
  return {
    id: formatIdentifier(undated(id)), kind: kindOfIdentifier(id) ?? 'recommendation', names: [], titles: title === '' ? [] : [{ lang: language, text: title }],
    status: 'approved', studyGroups: [], questions: [], history: [], relations: [], notes: [], editions: [],
  };
}

/** The record as its edition of a date, which need not be the last one: with the title and the other half that the edition has. */
function ofEdition(record: CatalogueRecord, pasted: PublicationDate): CatalogueRecord {
  const { year, month } = pasted, date = month === undefined ? year : `${year}-${month}`, agreed = record.status === 'agreed' || record.process === 'agreement';
  const edition = editionsOn(record, pasted).at(-1), { title, equivalent } = edition ?? {};
  return {
    ...record, status: agreed ? 'agreed' : 'approved', history: [...record.history, { event: agreed ? 'agreed' : 'approved', date, source: PASTED }],
    titles: title ? [title, ...record.titles.filter((one) => one.lang !== title.lang || !isOfAnother(record, one.text, edition))] : record.titles,
    relations: equivalent === undefined ? record.relations : [...record.relations.filter(({ type }) => type !== 'common-text'), { type: 'common-text', target: equivalent }],
  };
}

/** Whether another edition has a title. */
const isOfAnother = ({ editions }: CatalogueRecord, text: string, edition: Edition | undefined): boolean => editions.some((one) => one !== edition && one.title?.text === text);
