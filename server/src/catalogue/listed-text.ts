import { SAID_LAST, type PlacedStatement } from './group.ts';
import { firstOfEach } from './first-of-each.ts';
import { formatIdentifier, identifierKeys, nameKey, parseIdentifier, undatedWithBase } from './identifiers/identifier.ts';
import { processOfKind } from './kind.ts';
import type { CatalogueRecord, Edition, EventName, HistoryEvent, Kind, Relation, Source, SourceDocument, Title } from './record.ts';
import type { ListedEdition, ListedText, Statement } from './statement.ts';

/** A text of a bibliographic source, and where it is listed. */
export interface Listed {
  readonly text: ListedText;
  readonly source: SourceDocument;
  /** What it is looked up by. */
  readonly keys: readonly string[];
  /** Ids that it is listed under for other editions. */
  readonly also?: readonly string[];
  /** Set where it is a twin that leaves one of its numbers to a text that has it alone: the keys of what it keeps. */
  readonly numbers?: readonly string[];
}

/** A number alone, as nearly all are: its key needs no reading. */
const PLAIN = /^[A-Z]\.\d{1,5}(?:\.\d{1,3}){0,2}$/;

const NUMBER = String.raw`[A-Z]\.\d{1,5}(?:\.\d{1,3}){0,2}(?: (?:bis|ter|quater))?`;

/** The catalogue form of a number or twins, and of what changes one: "X.509 (2019) Amd. 1", "X.721 (1992) Amd. 1/Technical Cor. 1". */
const CATALOGUE_FORM = new RegExp(String.raw`^(${NUMBER}(?:/${NUMBER}){0,3})(?: \(\d{4}\))?((?:[ /](?:Amd|Cor|Err|Add|Technical Cor)\. \d{1,3}){0,3})$`);

/** The keys a listed text is looked up by: one for each of its numbers; of a part both with and without the year of its base. What is in catalogue form needs no reading. */
export function listedKeys(id: string): readonly string[] {
  if (PLAIN.test(id)) return [id.toLowerCase()];
  const [, numbers, parts = ''] = CATALOGUE_FORM.exec(id) ?? [];
  if (numbers !== undefined) return [key(id), ...numbers.split('/').map((number) => key(number + parts.replaceAll('Technical Cor', 'Cor').replaceAll('/', '')))];
  const read = parseIdentifier(id);
  return read ? [nameKey(formatIdentifier(undatedWithBase(read))), ...identifierKeys(read).map(nameKey)] : [nameKey(id)];
}

const key = (text: string): string => text.replaceAll(' ', '').toLowerCase();

/** What a publication of this kind is called in the life of a text. */
const publication = (kind: Kind): EventName => (processOfKind(kind) === 'agreement' ? 'agreed' : 'approved');

const titleOf = (text: ListedText, { title }: ListedEdition): Title | undefined => (title === undefined ? undefined : { lang: text.lang ?? 'en', text: title });

/** One statement for each edition, for texts that other sources speak of too. A text that is over says so with its last edition. */
export function statementsOf({ text, source, numbers, also = NONE }: Listed): readonly PlacedStatement[] {
  const id = parseIdentifier(text.id), relations = relationsOf(text), names = [text.id, ...also], over = overOf(text.editions);
  return text.editions.map((edition, index) => {
    const title = titleOf(text, edition), isLast = index === text.editions.length - 1;
    const statement: Statement = {
      names, kind: text.kind, ...(title && { title }), ...(text.studyGroup !== undefined && { studyGroup: text.studyGroup }), questions: [],
      events: [{ event: publication(text.kind), date: edition.date }, ...(isLast && over ? [{ event: over }] : [])],
      relations: isLast ? relations : [], notes: [], place: edition.place,
    };
    return { statement, names: names.map((name, at) => ({ name, id: at === 0 ? id : parseIdentifier(name) })), document: source.id, date: source.date || SAID_LAST, listed: edition, ...(numbers && { numbers }) };
  });
}

/** The record of a text that nothing else speaks of. */
export function recordOfListed({ text, source, also = NONE }: Listed): CatalogueRecord {
  const event = publication(text.kind), history: HistoryEvent[] = [], editions: Edition[] = [], titles: Title[] = [], over = overOf(text.editions);
  let at: Source | undefined;
  for (const edition of text.editions) {
    at = { document: source.id, place: edition.place };
    const title = titleOf(text, edition);
    history.push({ event, date: edition.date, source: at });
    editions.push({ date: edition.date, ...(title && { title }), ...saidOf(edition), source: at });
    titles.push(...[...edition.otherTitles ?? NONE].reverse());
    if (title) titles.push(title);
  }
  if (over && at) history.push({ event: over, ...(source.date !== '' && { date: source.date }), source: at });
  return {
    id: text.id, kind: text.kind, names: also, titles: firstOfEach(titles.reverse(), ({ lang, text: title }) => `${lang} ${title.toLowerCase()}`), status: over ?? (event === 'agreed' ? 'agreed' : 'approved'),
    ...(event === 'agreed' && { process: 'agreement' as const }), studyGroups: text.studyGroup === undefined ? NONE : [text.studyGroup], questions: NONE, history,
    relations: relationsOf(text), notes: NONE, editions,
  };
}

const NONE: readonly never[] = [];

/** What a list says of an edition besides its date and title. */
export const saidOf = ({ otherTitles, state, equivalent, revision }: ListedEdition): Pick<Edition, 'otherTitles' | 'state' | 'equivalent' | 'revision'> => ({
  ...(otherTitles && { otherTitles }), ...(state && { state }), ...(equivalent !== undefined && { equivalent }), ...(revision !== undefined && { revision }),
});

/** What became of a text by its editions: it is withdrawn where the last one is, and superseded where that is and none is in force. */
function overOf(editions: readonly ListedEdition[]): 'withdrawn' | 'superseded' | undefined {
  const last = editions.at(-1)?.state;
  return last === 'withdrawn' || (last === 'superseded' && editions.every(({ state }) => state !== 'in-force')) ? last : undefined;
}

/** What a part changes, and the other half of a common text in its last edition. */
function relationsOf(text: ListedText): readonly Relation[] {
  const equivalent = text.editions.findLast((edition) => edition.equivalent !== undefined)?.equivalent;
  if (equivalent === undefined && (text.kind === 'recommendation' || text.kind === 'standard')) return text.relations ?? NONE;
  const id = parseIdentifier(text.id), other = equivalent === undefined ? undefined : parseIdentifier(equivalent);
  const base = id?.kind === 'recommendation' && id.parts.length > 0 ? id.numbers.join('/') : undefined;
  return [
    ...text.relations ?? NONE,
    ...(base === undefined || (text.kind !== 'amendment' && text.kind !== 'corrigendum') ? [] : [{ type: text.kind === 'amendment' ? 'amends' as const : 'corrects' as const, target: base }]),
    ...(other && base === undefined ? [{ type: 'common-text' as const, target: formatIdentifier(undatedWithBase(other)) }] : []),
  ];
}
