import { candidatesIn } from '../catalogue/candidates.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { nameKey } from '../catalogue/identifiers/identifier.ts';
import { findRecord } from '../catalogue/look-up.ts';
import { holdsFact, otherText, sameText, withFacts } from '../sources/confirmed.ts';
import type { Outcome } from './outcome.ts';

export interface ConfirmFlags {
  readonly workItem: string | undefined;
  readonly published: string | undefined;
  readonly folder: string;
  /** Whether they are two texts. */
  readonly isNot: boolean;
  /** An ISO 8601 day. */
  readonly today: string;
}

/** Lists the work items that may be what was published; with a name, writes down that they are one text, or that they are two. */
export function confirmCandidate(catalogue: Catalogue, { workItem, published, folder, isNot, today }: ConfirmFlags): Outcome {
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
  const isNew = withFacts(folder, [(isNot ? otherText : sameText)(item.id, target.id, today)]);
  return { out: `${item.id} is ${isNot ? 'not ' : ''}${target.id}${isNew ? ', written down' : ', as written down before'} in ${folder}.\n`, errors: [], code: 0 };
}
