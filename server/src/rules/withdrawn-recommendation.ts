import type { Catalogue } from '../catalogue/catalogue.ts';
import { nameKey } from '../catalogue/identifiers/identifier.ts';
import { findRecord } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { addTo } from '../draft/add-to.ts';
import type { Located } from '../draft/block.ts';
import type { Citation, Entry, Mention } from '../draft/fact.ts';
import { mainPlace, placesOfDocument, usePlace, writtenName } from './reading/document-places.ts';
import { mayBeShared } from './reading/coverage.ts';
import { dateOfEntry } from './reading/edition-of-entry.ts';
import { dateOf, editionsOf, editionsOn, isBefore, isInForce } from './reading/editions.ts';
import { MOST_RELATED } from './finding.ts';
import type { RulePage } from './page.ts';
import { isOwnName, ownNames } from './reading/own-text.ts';
import { namePlace, renameFix } from './fixes/rename.ts';
import type { KeyRule } from './rule.ts';
import { isOfSeries } from './reading/series-mention.ts';
import { shownPlace } from './reading/shown-span.ts';
import { asOf, isAfterSources, lastEvent } from './reading/state-of-record.ts';

/**
 * A text that is withdrawn, or superseded by another; said once, at its entry or where it is named first. An entry with an earlier edition
 * of a text in force is newer-edition's.
 */
export const withdrawnRecommendation: KeyRule = {
  id: 'withdrawn-recommendation', scope: 'key', table: 'd',
  *check(group, { catalogue, draft }) {
    const record = findRecord(catalogue, group.name);
    if (!record || !isOver(record) || isOtherHalf(record, group.name) || isOwnName(ownNames(draft), group.name)) return;
    const { entries, uses: all } = placesOfDocument(group), uses = all.filter((use) => isReference(use) && !isOfSeries(use));
    const unknown = entries.filter((entry) => isAfterEditions(entry, record, catalogue)), isShared = mayBeShared(catalogue, record.id);
    if (entries.some((entry) => isStillInForce(entry, record)) || (isShared && unknown.length > 0)) return;
    const whole = mainPlace(group, { entries, uses });
    if (!whole) return;
    const name = writtenName(whole, group.name), place = namePlace(whole, name), successors = successorsOf(catalogue, record);
    const others = uses.filter((use) => use.block !== whole.block || usePlace(use).start !== whole.start);
    // Running text may tell of a text that was. Of an edition after those it has, or of a text under twin numbers, the catalogue cannot know.
    const isListed = entries.length > unknown.length && !isShared;
    yield {
      place, ...(!isListed && { level: 'information' as const }), message: messageOf(name, record, catalogue, successors),
      related: others.slice(0, MOST_RELATED).map((use) => ({ place: shownPlace(usePlace(use)), message: 'Named here too.' })),
      fixes: successors.map((id) => renameFix(`Change ${name} to ${id} everywhere`, { key: group.key, from: name, to: id, certain: false })),
    };
  },
};

/**
 * Whether a text is no longer in force: by its state, or that of its last edition. Amendments of several editions have one number, so theirs is
 * not looked at where they are told apart by the year of their base.
 */
function isOver(record: CatalogueRecord): boolean {
  if ((record.kind === 'amendment' || record.kind === 'corrigendum') && record.id.includes('(')) return false;
  return record.status === 'withdrawn' || ((record.status === 'superseded' || record.editions.length > 0) && !isInForce(record));
}

/** What became of one half of a common text says nothing of the other. */
const isOtherHalf = ({ kind, relations }: CatalogueRecord, key: string): boolean =>
  kind !== 'standard' && relations.some(({ type, target }) => type === 'common-text' && nameKey(target) === key);

const isStillInForce = (entry: Located<Entry>, record: CatalogueRecord): boolean => {
  const date = dateOfEntry(entry);
  return date !== undefined && editionsOn(record, date).some(({ state }) => state === 'in-force');
};

/** Whether an entry lists an edition later than those of the catalogue, or than its sources. */
function isAfterEditions(entry: Located<Entry>, record: CatalogueRecord, catalogue: Catalogue): boolean {
  const date = dateOfEntry(entry), last = editionsOf(record).at(-1);
  return date !== undefined && (last ? isBefore(dateOf(last), date) : isAfterSources(date, record, catalogue));
}

/** Words that say of a text what the finding would say. */
const TOLD = /\b(?:withdrawn|supersed\w{1,4}|replac\w{1,5}|obsolete|former\w{0,2}|deleted|cancel\w{1,5}|remplac\w{1,4}|supprim\w{1,4}|annul\w{1,4})\b/i;

/** A reference, and no remark on what became of the text. The cover and the history name what they replace. */
function isReference({ block, fact }: Located<Citation | Mention>): boolean {
  if (/^(?:front|history|summary)$/.test(block.region) || (fact.kind === 'mention' && !fact.prefixed)) return false;
  return !TOLD.test(block.text.slice(Math.max(0, fact.start - 80), fact.end + 80));
}

function messageOf(name: string, record: CatalogueRecord, catalogue: Catalogue, successors: readonly string[]): string {
  const dated = `(${dayOf(record, catalogue)}${asOf(catalogue, record)})`, instead = successors.join(' or ');
  if (record.status !== 'withdrawn' && instead !== '') return `${name} is superseded by ${instead} ${dated}. Cite that, unless the text rests on the earlier one.`;
  const state = record.status === 'withdrawn' ? 'was withdrawn' : 'is superseded', advice = instead === '' ? 'Cite a text in force, or leave it out.' : `Cite ${instead}, which replaces it.`;
  return `${name} ${state} ${dated}. ${advice}`;
}

/** The day of the event. A source that gives none stands for it with its own date, which says nothing more. */
function dayOf(record: CatalogueRecord, { sources }: Catalogue): string {
  const event = lastEvent(record), date = event?.event === 'withdrawn' || event?.event === 'superseded' ? event.date ?? '' : '';
  return date === '' || sources.some((source) => source.id === event?.source.document && source.date === date) ? '' : `${date}; `;
}

const REPLACEMENTS = new WeakMap<Catalogue, ReadonlyMap<string, readonly string[]>>();

/** What records say that they replace, by its key; a number that is one of twins now leads to these. Kept, for it goes through the whole catalogue. */
function replacements(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const known = REPLACEMENTS.get(catalogue);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const { id, relations, kind } of catalogue.records) {
    for (const { type, target } of relations) if (type === 'replaces') addTo(found, nameKey(target), id);
    if (kind === 'recommendation' && id.includes('/')) for (const number of id.split('/')) addTo(found, nameKey(number), id);
  }
  REPLACEMENTS.set(catalogue, found);
  return found;
}

/** The texts that a text gave way to, by what it or they say. */
const replacedBy = (catalogue: Catalogue, { id, relations }: CatalogueRecord): readonly string[] =>
  [...new Set([...relations.filter(({ type }) => type === 'becomes' || type === 'replaced-by').map(({ target }) => target), ...replacements(catalogue).get(nameKey(id)) ?? []])].filter((other) => other !== id);

/** Of texts that replaced each other in turn, not more than these are followed. */
const MOST_FOLLOWED = 30;

/** What to cite in place of a text: of what it gave way to and that did in turn, those that are not over themselves; else the nearest. */
function successorsOf(catalogue: Catalogue, record: CatalogueRecord): readonly string[] {
  const nearest = replacedBy(catalogue, record), seen = new Set([record.id]), found: string[] = [], open = [...nearest];
  for (let id = open.shift(); id !== undefined && seen.size < MOST_FOLLOWED; id = open.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const next = findRecord(catalogue, id), further = next && isOver(next) ? replacedBy(catalogue, next) : [];
    if (next && isOver(next)) open.push(...further);
    else found.push(id);
  }
  return (found.length > 0 ? found : nearest).slice(0, 3);
}

export const withdrawnRecommendationPage: RulePage = {
  id: 'withdrawn-recommendation',
  levels: 'information in running text, and for an entry dated later than the editions or the sources of the catalogue',
  says: `A document that the catalogue has as withdrawn, or as superseded by another one, once for each document, with the date of the
catalogue. Where the catalogue knows what replaces it, the message says so; of texts that
replaced each other in turn it names the one in force. The cover, the Summary and sentences that tell themselves that
the text is withdrawn or replaced are passed over, and so is a text of which only earlier editions are superseded (see \`newer-edition\`).
A number that is one of twins now ("G.8013/Y.1731") leads to these. Where the number may be shared with a series of which no source lists
all, an entry of a later edition is passed over. Standards of other organizations are looked at where a loaded source has them. The catalogue that comes with Rapporteur lists no withdrawn texts; load one that does with the setting \`rapporteur.catalogues\`.`,
  why: `A provision of a text that is not in force binds nobody, and readers may not get the text any more.`,
  statements: [{
    names: ['X.208'], kind: 'recommendation', questions: [], events: [{ event: 'withdrawn' }], relations: [{ type: 'becomes', target: 'X.680' }], notes: [], place: 'Example',
  }],
  wrong: { frame: `## 2 References\n\n%`, text: `[ITU-T X.208] Recommendation ITU-T X.208 (1988), *Title*.` },
  right: { frame: `## 2 References\n\n%`, text: `[ITU-T X.680] Recommendation ITU-T X.680 (2021), *Title*.` },
  fix: `Where the catalogue knows what replaces the text, changes its number to that one everywhere. It is only offered.`,
  before: 'the paragraph, item or row',
};
