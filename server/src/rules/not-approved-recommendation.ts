import type { Catalogue } from '../catalogue/catalogue.ts';
import { findRecord } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { mainPlace, placesOfDocument, usePlace, writtenName } from './reading/document-places.ts';
import { MOST_RELATED, type Fix, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { namePlace, renameFix } from './fixes/rename.ts';
import type { KeyRule } from './rule.ts';
import { shownPlace } from './reading/shown-span.ts';
import { asOf, isAfterSources, lastEvent, stateOf } from './reading/state-of-record.ts';

/** A text that was put to approval and not approved; said once, at its entry or where it is named first. */
export const notApprovedRecommendation: KeyRule = {
  id: 'not-approved-recommendation', scope: 'key', table: 'd',
  *check(group, { catalogue }) {
    const record = findRecord(catalogue, group.name);
    if (record?.status !== 'not-approved') return;
    const places = placesOfDocument(group), whole = mainPlace(group, places);
    if (!whole) return;
    const name = writtenName(whole, group.name), place = namePlace(whole, name);
    const others = places.uses.filter((use) => use.block !== whole.block || usePlace(use).start !== whole.start);
    const report: Report = {
      place, message: `${name} was not approved (${datedOf(record)}${asOf(catalogue, record)}).${becameOf(catalogue, record)} Check that it may be cited.`,
      related: others.slice(0, MOST_RELATED).map((use) => ({ place: shownPlace(usePlace(use)), message: 'Named here too.' })),
      fixes: successorFixes(catalogue, record, group.key, name),
    };
    // Of an edition after the sources the catalogue cannot know whether it was approved.
    const isListed = places.entries.some(({ fact }) => !isAfterSources(fact.date, record, catalogue));
    yield isListed ? report : { ...report, level: 'information' };
  },
};

function datedOf(record: CatalogueRecord): string {
  const date = lastEvent(record)?.date;
  return date === undefined || date === '' ? '' : `${date}; `;
}

const successorsOf = (catalogue: Catalogue, { relations }: CatalogueRecord): readonly { readonly id: string; readonly state: string }[] =>
  relations.filter(({ type }) => type === 'becomes').map(({ target }) => {
    const record = findRecord(catalogue, target);
    return { id: target, state: record ? `, ${stateOf(record)}` : '' };
  });

const becameOf = (catalogue: Catalogue, record: CatalogueRecord): string =>
  successorsOf(catalogue, record).map(({ id, state }) => ` It became ${id}${state}.`).join('');

const successorFixes = (catalogue: Catalogue, record: CatalogueRecord, key: string, from: string): readonly Fix[] =>
  successorsOf(catalogue, record).map(({ id }) => renameFix(`Change ${from} to ${id} everywhere`, { key, from, to: id, certain: false }));

export const notApprovedRecommendationPage: RulePage = {
  id: 'not-approved-recommendation',
  levels: 'information in running text, and for an entry dated later than the catalogue\'s sources',
  says: `The number or name of a text that was put to approval and not approved, once for each text, with its date and what became of it.`,
  why: `The number stands for no Recommendation. The text may have gone on under another number, as X.1771 did, which became X Suppl. 39,
or may have been approved after the date of the catalogue.`,
  wrong: { frame: `## 2 References\n\n%`, text: `[ITU-T X.1771] Recommendation ITU-T X.1771 (2023), *Title*.` },
  right: { frame: `## Bibliography\n\n%`, text: `[b-ITU-T X Suppl. 39] ITU-T X-series Recommendations – Supplement 39 (2023), *Title*.` },
  fix: `Where the catalogue knows what the text became, changes its number to that one everywhere. It is only offered.`,
  before: 'the paragraph, item or row',
};
