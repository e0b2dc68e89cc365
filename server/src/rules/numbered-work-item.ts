import { nameKey, parseIdentifier } from '../catalogue/identifiers/identifier.ts';
import { findRecord, isNumbered } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { placeOf, type Located, type Place } from '../draft/block.ts';
import type { Citation, Mention } from '../draft/fact.ts';
import { placesOfDocument, usePlace, writtenName } from './reading/document-places.ts';
import { replaceFix } from './fixes/edits.ts';
import { MOST_RELATED, type Related, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { documentPlace } from './reading/reference.ts';
import { namePlace, renameFix, wordIn } from './fixes/rename.ts';
import type { Group, KeyRule } from './rule.ts';
import { asOf, stateOf } from './reading/state-of-record.ts';

/** A work item's provisional name where it has its number by now. */
export const numberedWorkItem: KeyRule = {
  id: 'numbered-work-item', scope: 'key', table: 'd',
  *check(group, { catalogue }) {
    const record = numberedRecord(catalogue, group.name);
    if (!record) return;
    const { entries, uses } = placesOfDocument(group), cited = uses.filter(isTagged);
    for (const entry of entries) yield ofEntry(group, record, catalogue, { place: documentPlace(entry), cited });
    for (const use of uses) {
      const isListed = group.isDefined && isTagged(use);
      if (!isListed && !keepsName(usePlace(use), record)) yield ofUse(group, use, record, catalogue);
    }
  },
};

const isTagged = ({ fact }: Located<Citation | Mention>): boolean => fact.kind === 'citation';

/** The record whose number a name should give way to. One that was not approved has no number that counts. */
export function numberedRecord(catalogue: Catalogue, key: string): CatalogueRecord | undefined {
  const record = findRecord(catalogue, key);
  if (!record || nameKey(record.id) === key || record.status === 'not-approved' || !isNumbered(record)) return undefined;
  const acronym = record.names.find((name) => nameKey(name) === key);
  return acronym !== undefined && parseIdentifier(acronym)?.kind === 'work-item' ? record : undefined;
}

const messageOf = (name: string, record: CatalogueRecord, catalogue: Catalogue): string =>
  `${name} has its number: it is ${record.id}, ${stateOf(record)} (${asOf(catalogue, record)}). Write ${record.id}.`;

function ofUse(group: Group, use: Located<Citation | Mention>, record: CatalogueRecord, catalogue: Catalogue): Report {
  const whole = usePlace(use), name = writtenName(whole, group.name), fixed = wordIn(whole, name) ?? whole;
  return { place: namePlace(whole, name), message: messageOf(name, record, catalogue), fixes: [replaceFix(`Change ${name} to ${record.id}`, fixed, record.id)] };
}

/** A tag is one name in its entry and its citations, so they change together. */
function ofEntry(group: Group, record: CatalogueRecord, catalogue: Catalogue, { place, cited }: { readonly place: Place; readonly cited: readonly Located<Citation | Mention>[] }): Report {
  const name = writtenName(place, group.name);
  const related: readonly Related[] = cited.slice(0, MOST_RELATED).map((use) => ({ place: placeOf(use), message: 'Cited here.' }));
  return {
    place: namePlace(place, name), message: messageOf(name, record, catalogue), related,
    fixes: [renameFix(`Change ${name} to ${record.id} everywhere`, { key: group.key, from: name, to: record.id, certain: true, spares: (told) => keepsName(told, record) })],
  };
}

/** Where the old name stands on purpose: beside its number, and in the header and the history of the text. */
export const keepsName = (place: Place, record: CatalogueRecord): boolean => /^(?:front|history)$/.test(place.block.region) || isExplained(place, record.id);

/** "X.1645 (ex X.nssa-cc)", "X.nssa-cc (X.1645)", "X.nssa-cc, now X.1645": there the name is told on purpose. */
function isExplained({ block, start, end }: Place, number: string): boolean {
  const before = block.text.slice(Math.max(0, start - 60), start), after = block.text.slice(end, end + 60);
  if (/\b(?:ex|formerly|previously|provisional(?:ly)?(?: name| called| named)?|known as|was)\b[.:]?[\s\u00a0"“]*(?:(?:ITU|UIT)[-\u2010\u2011]T[\s\u00a0])?$/i.test(before)) return true;
  const earlier = before.lastIndexOf(number), later = after.indexOf(number);
  return (earlier >= 0 && isNear(before.slice(earlier + number.length), 18)) || (later >= 0 && isNear(after.slice(0, later), 26) && !/^\.?\d/.test(after.slice(later + number.length)));
}

/** Whether what stands between a number and a name is short, in one sentence, and no continuation of the number. */
const isNear = (between: string, most: number): boolean => between.length <= most && !/[.;]\s/.test(between) && !/^\.?\d/.test(between);

export const numberedWorkItemPage: RulePage = {
  id: 'numbered-work-item',
  says: `The provisional name of a work item that has its number by now, each time it is named. For an entry and its citations it is told
once, at the entry. A name told beside its number is right: "X.1645 (ex X.nssa-cc)". The header has its own rule, \`header-mismatch\`, and
numbers of texts that were not approved do not count.`,
  why: `Readers of the published text find a Recommendation by its number only.`,
  wrong: { frame: `## 6 Requirements\n\n%`, text: `The ranking follows X.nssa-cc.` },
  right: { frame: `## 6 Requirements\n\n%`, text: `The ranking follows X.1645.` },
  fix: `Writes the number in place of the name; at an entry, in its tag and in all that cites it too. "Fix all" does so as well.`,
  before: 'the paragraph, item or row',
};
