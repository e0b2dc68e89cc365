import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Identifier } from '../../catalogue/identifiers/identifier.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { placeIn, type Located, type Place } from '../../draft/block.ts';
import type { Entry } from '../../draft/fact.ts';
import type { EditionDate } from './editions.ts';
import { documentOfEntry, recordOfEntry } from './reference.ts';

/** The date an entry gives its document. */
export interface EntryDate extends EditionDate {
  /** The whole date, with its parentheses; of "ISO/IEC 27002:2022" the year. */
  readonly place: Place;
  /** The year alone. */
  readonly yearPlace: Place;
}

const COLON_YEAR = /:((?:19|20)\d\d)$/;

/** The date an entry gives its document, in parentheses or behind ISO's colon. */
export function dateOfEntry({ block, fact }: Located<Entry>): EntryDate | undefined {
  const { date, identifier } = fact;
  if (date) {
    const place = placeIn(block, date), at = block.text.indexOf(date.year, date.start);
    const yearPlace = at >= 0 && at < date.end ? placeIn(block, { start: at, end: at + date.year.length }) : place;
    return { year: date.year, ...(date.month !== undefined && { month: date.month }), place, yearPlace };
  }
  const year = identifier && COLON_YEAR.exec(block.text.slice(identifier.start, identifier.end))?.[1];
  if (!identifier || year === undefined) return undefined;
  const place = placeIn(block, { start: identifier.end - year.length, end: identifier.end });
  return { year, place, yearPlace: place };
}

/** An annex that is published by itself has dates and a title of its own. */
const OWN_PART = /^(?:\([^()]{4,12}\)[ \u00a0])?(?:Annexe?|App(?:endix|endice)?\.?)[ \u00a0][A-Z\d]{1,5}(?![a-z])/;

/**
 * The record that has the editions of an entry's document. None of amendments and corrigenda, whose entries give the date of their base;
 * nor of a half of a common text, or of twin numbers, where the record is that of the other half alone.
 */
export function editionedRecord(entry: Entry, catalogue: Catalogue): CatalogueRecord | undefined {
  const record = recordOfEntry(catalogue, entry);
  if (!record || OWN_PART.test(entry.title?.text ?? '') || record.kind === 'amendment' || record.kind === 'corrigendum') return undefined;
  const id = documentOfEntry(entry);
  return id && isOfAnother(id, record) ? undefined : record;
}

function isOfAnother(id: Identifier, record: CatalogueRecord): boolean {
  if (id.kind === 'other') return record.kind !== 'standard';
  return id.kind === 'recommendation' && (id.parts.length > 0 || (id.numbers.length > 1 && !id.numbers.every((number) => record.id.split('/').includes(number))));
}
