import { candidatesIn, doubtOf, type Doubt } from '../catalogue/candidates.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { nameKey } from '../catalogue/identifiers/identifier.ts';
import { findRecord, recordTitle } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { holdsFact, otherText, sameText, withFacts } from '../sources/confirmed.ts';
import type { Outcome } from './outcome.ts';

export interface ConfirmFlags {
  readonly workItem: string | undefined;
  readonly published: string | undefined;
  readonly folder: string;
  /** Whether they are two texts. */
  readonly isNot: boolean;
  /** Whether a person knows that they are one text, though their titles differ. */
  readonly otherTitle: boolean;
  /** An ISO 8601 day. */
  readonly today: string;
}

/** Lists the work items that may be what was published; with a name, writes down that they are one text, or that they are two. */
export function confirmCandidate(catalogue: Catalogue, { workItem, published, folder, isNot, otherTitle, today }: ConfirmFlags): Outcome {
  const candidates = candidatesIn(catalogue);
  if (workItem === undefined) {
    const lines = candidates.map((one) => `${one.workItem.id} = ${one.published.id} (${one.date}): ${one.title}\n`);
    return { out: lines.length > 0 ? lines.join('') : 'No work item has the title of a text published since.\n', errors: [], code: 0 };
  }
  const item = findRecord(catalogue, workItem);
  // What a person confirmed by mistake is taken back.
  if (isNot && item && holdsFact(folder, sameText(workItem, item.id, today)) && withFacts(folder, [otherText(workItem, item.id, today)])) return { out: `${workItem} is not ${item.id}, written down in ${folder}.\n`, errors: [], code: 0 };
  const own = candidates.filter((one) => one.workItem === item);
  const target = published === undefined ? own.length === 1 ? own[0]?.published : undefined : findRecord(catalogue, published);
  if (item && published === undefined && own.length === 0 && nameKey(item.id) !== nameKey(workItem)) return { out: `${workItem} is ${item.id} already.\n`, errors: [], code: 0 };
  if (!item) return { out: '', errors: [`The catalogue has no ${workItem}.`], code: 1 };
  if (!target) return { out: '', errors: [published === undefined ? `${item.id} has ${own.length === 0 ? 'no candidate' : `several candidates: ${own.map((one) => one.published.id).join(', ')}`}. Name the number: rapporteur catalogue confirm ${item.id} X.nnnn.` : `The catalogue has no ${published}.`], code: 1 };
  if (item === target) return { out: `${workItem} and ${target.id} are one text already.\n`, errors: [], code: 0 };
  const doubt = isNot ? undefined : doubtOf(item, target);
  if (doubt !== undefined && !(doubt === 'other-title' && otherTitle)) return { out: '', errors: [doubtText(doubt, item, target)], code: 1 };
  const isNew = withFacts(folder, [(isNot ? otherText : sameText)(item.id, target.id, today)]);
  return { out: `${item.id} is ${isNot ? 'not ' : ''}${target.id}${isNew ? ', written down' : ', as written down before'} in ${folder}.\n`, errors: [], code: 0 };
}

/** What keeps two texts from being taken for one, and what to do. */
function doubtText(doubt: Doubt, item: CatalogueRecord, target: CatalogueRecord): string {
  switch (doubt) {
    case 'is-published': return `${item.id} is published itself, so it is no work item that became ${target.id}. Name the work item first; nothing was changed.`;
    case 'other-is-not-published': return `${target.id} is not published. Name the number that ${item.id} was published under, or confirm one item at a time; nothing was changed.`;
    case 'other-title': return `${item.id} and ${target.id} have other titles: "${recordTitle(item)}" and "${recordTitle(target)}". Add --other-title where they are one text all the same; nothing was changed.`;
  }
}
