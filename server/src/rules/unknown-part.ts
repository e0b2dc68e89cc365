import type { Catalogue } from '../catalogue/catalogue.ts';
import { nameKey, parseIdentifier } from '../catalogue/identifiers/identifier.ts';
import { findIdentified } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { placeIn, type Located } from '../draft/block.ts';
import type { Entry } from '../draft/fact.ts';
import { editionsKnownUntil, reachOf } from './reading/coverage.ts';
import { documentName } from './reading/document-name.ts';
import type { EntryDate } from './reading/edition-of-entry.ts';
import { currentEdition, editionsOf } from './reading/editions.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Report } from './finding.ts';
import { partOfEntry } from './reading/reference.ts';
import { wordList } from './reading/word-list.ts';

/** "Amd. 4", "Amendment 4", "Technical Corrigendum 1". */
const PART = /^(Amd|Amendment|Cor|Corrigendum|Technical Cor(?:rigendum)?)\.? ?(\d{1,2})(?!\w)/;

/** Its own date may follow: "Amd. 4 (10/2024)". */
const OWN_DATE = /^[^(]{1,30}\((?:(\d\d)\/)?((?:19|20)\d\d)\)/;

/** The record of the text that an entry's amendment or corrigendum changes. */
export function baseOfPart({ identifier }: Entry, catalogue: Catalogue): CatalogueRecord | undefined {
  const id = identifier && parseIdentifier(documentName(identifier.text));
  return id?.kind === 'recommendation' && id.parts.length === 0 ? findIdentified(catalogue, id) : undefined;
}

/**
 * An amendment or corrigendum that an edition does not have, where a source lists all of the series. The next one of the edition in force
 * may be newer than the source.
 */
export function doubtedPart({ block, fact }: Located<Entry>, { year, yearPlace }: EntryDate, base: CatalogueRecord, catalogue: Catalogue): Report | undefined {
  const [whole, word = '', digits = ''] = PART.exec(partOfEntry(fact) ?? '') ?? [], { title } = fact, until = editionsKnownUntil(catalogue, base);
  if (whole === undefined || !title || until === undefined) return undefined;
  const reach = ownReach(title.text, until);
  if (reach !== undefined && reach !== 'settled') return undefined;
  const type = word.startsWith('Am') ? 'Amd' : 'Cor', number = Number(digits), own = numbersOf(catalogue, base, year, type);
  if (own.includes(number)) return undefined;
  const isNext = reach === undefined && number > (own.at(-1) ?? 0) && currentEdition(base)?.date.startsWith(year) === true, place = placeIn(block, { start: title.start, end: title.start + whole.length });
  const others = isNext || own.length > 0 ? [] : yearsWith(catalogue, base, type, number);
  return {
    place, ...(isNext && { level: 'information' as const }),
    message: `There is no ${type}. ${digits} of ${base.id} (${year}) (as of ${until}).${own.length > 0 ? ` There is ${wordList(own.map((one) => `${type}. ${one.toString()}`), 'and')}.` : ofOthers(others)}`,
    fixes: [
      ...own.slice(-3).reverse().map((one) => replaceFix(`Change ${whole} to ${type}. ${one.toString()}`, place, `${type}. ${one.toString()}`, false)),
      ...others.slice(-3).reverse().map((one) => replaceFix(`Change ${year} to ${one}`, yearPlace, one, false)),
    ],
  };
}

const ofOthers = (years: readonly string[]): string => (years.length === 0 ? '' : ` The edition${years.length > 1 ? 's' : ''} of ${wordList(years, 'and')} ha${years.length > 1 ? 've' : 's'} one.`);

/** What the source can say of the part's own date; undefined where it has none. */
function ownReach(title: string, until: string): ReturnType<typeof reachOf> | undefined {
  const [, month, year] = OWN_DATE.exec(title) ?? [];
  return year === undefined ? undefined : reachOf({ year, ...(month !== undefined && { month }) }, until);
}

/** No edition has more. */
const MOST = 30;

/** The numbers of the amendments or corrigenda of one edition, by look-ups alone. */
function numbersOf(catalogue: Catalogue, base: CatalogueRecord, year: string, type: 'Amd' | 'Cor'): readonly number[] {
  const found: number[] = [];
  for (let number = 1; number <= MOST; number++) if (hasPart(catalogue, base, { year, type, number })) found.push(number);
  return found;
}

const yearsWith = (catalogue: Catalogue, base: CatalogueRecord, type: 'Amd' | 'Cor', number: number): readonly string[] =>
  [...new Set(editionsOf(base).map(({ date }) => date.slice(0, 4)))].filter((year) => hasPart(catalogue, base, { year, type, number }));

/** A technical corrigendum is a corrigendum. What a source names without the year of its base can be of any. */
function hasPart(catalogue: Catalogue, { id }: CatalogueRecord, { year, type, number }: { readonly year: string; readonly type: 'Amd' | 'Cor'; readonly number: number }): boolean {
  const words = type === 'Amd' ? ['Amd'] : ['Cor', 'Technical Cor'], undatedId = catalogue.byName.get(nameKey(`${id} ${type}. ${number.toString()}`))?.id;
  return (undatedId !== undefined && !undatedId.includes('(')) || words.some((word) => catalogue.byName.has(nameKey(`${id} (${year}) ${word}. ${number.toString()}`)));
}
