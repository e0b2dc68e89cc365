import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { placeIn, type Located } from '../../draft/block.ts';
import type { Entry } from '../../draft/fact.ts';
import { editionsOn, shownDate, type EditionDate } from '../reading/editions.ts';
import { replaceFix } from './edits.ts';
import type { Report } from '../finding.ts';
import { asOf } from '../reading/state-of-record.ts';

/** "ISO/IEC 27017:2015": number and year. */
const HALF = /^((?:ISO|IEC)[^:]{1,40}):((?:19|20)\d\d)$/;

/** The other half of a common text with another year than the one that goes with the edition; undefined where that is not known of a single edition. */
export function wrongEquivalent({ block, fact: { equivalent } }: Located<Entry>, date: EditionDate, record: CatalogueRecord, catalogue: Catalogue): Report | undefined {
  const [, number, year = ''] = HALF.exec(equivalent?.text ?? '') ?? [], on = editionsOn(record, date), [edition] = on;
  const [whole = '', known, right = ''] = HALF.exec(edition?.equivalent ?? '') ?? [];
  if (!equivalent || number === undefined || known !== number || on.length !== 1 || right === year) return undefined;
  const end = equivalent.start + block.text.slice(equivalent.start, equivalent.end).lastIndexOf(year) + year.length;
  const place = end < equivalent.start + year.length ? placeIn(block, equivalent) : placeIn(block, { start: end - year.length, end });
  return {
    place, message: `${record.id} (${shownDate(date)}) is ${whole}, and not of ${year} (${asOf(catalogue, record)}).`,
    fixes: place.start === equivalent.start ? [] : [replaceFix(`Change ${year} to ${right}`, place, right, false)],
  };
}
