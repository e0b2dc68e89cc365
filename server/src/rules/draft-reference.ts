import { nameKey } from '../catalogue/identifiers/identifier.ts';
import { isNumbered } from '../catalogue/look-up.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueRecord, Status } from '../catalogue/record.ts';
import { placeIn, type Located } from '../draft/block.ts';
import type { Entry } from '../draft/fact.ts';
import { plain } from '../draft/normalise.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { documentOfEntry, documentPlace, entriesIn, recordOfEntry, shownEntry } from './reading/reference.ts';
import { shownPlace } from './reading/shown-span.ts';
import type { BlockRule } from './rule.ts';
import { asOf, isAfterSources, stateOf } from './reading/state-of-record.ts';

/** Texts on their way. One that was not approved is not-approved-recommendation's. */
const PENDING: ReadonlySet<Status> = new Set<Status>(['under-study', 'determined', 'consented']);

/**
 * A draft in References: a text the catalogue has under study, determined or consented, one that the entry itself calls a draft, or a
 * provisional name (author's guide §8.10). The Bibliography may list drafts.
 */
export const draftReference: BlockRule = {
  id: 'draft-reference', scope: 'block', facts: ['entry'],
  *check(block, { catalogue }) {
    for (const entry of entriesIn(block)) {
      if (entry.fact.list !== 'references') continue;
      const record = recordOfEntry(catalogue, entry.fact), report = record ? ofRecord(entry, record, catalogue) : ofWords(entry);
      if (report) yield report;
    }
  },
};

const ADVICE = 'References list approved texts only. Wait for its approval, or move it to the Bibliography.';

function ofRecord(entry: Located<Entry>, record: CatalogueRecord, catalogue: Catalogue): Report | undefined {
  if (PENDING.has(record.status)) {
    // A number with a later date than the catalogue's sources has most likely been approved since.
    if (isAfterSources(entry.fact.date, record, catalogue) && isNumbered(record) && !hasDraftWord(entry)) return undefined;
    const also = nameKey(shownEntry(entry.fact).replace(/[[\]]/g, '')) === nameKey(record.id) ? '' : ` (${record.id})`;
    return { place: shownPlace(documentPlace(entry)), message: `${shownEntry(entry.fact)}${also} is not approved: ${stateOf(record)} (${asOf(catalogue, record)}). ${ADVICE}` };
  }
  if (isDraftNumber(entry, record)) return { place: shownPlace(documentPlace(entry)), message: `${shownEntry(entry.fact)} is a draft of ${record.id}, which is published (${asOf(catalogue, record)}). Cite what is published, or move it to the Bibliography.` };
  return record.status === 'approved' || record.status === 'agreed' ? calledDraft(entry, record, catalogue) : undefined;
}

/** Whether an entry gives the number of a draft that the catalogue knows, "ISO/IEC DIS 27017", of a text that was published before or since. */
const isDraftNumber = ({ fact: { identifier } }: Located<Entry>, { kind, names }: CatalogueRecord): boolean => {
  const key = kind !== 'standard' || !identifier || !/\d/.test(identifier.text) ? undefined : nameKey(identifier.text);
  return key !== undefined && names.some((name) => nameKey(name) === key) && DRAFT_NUMBER.test(identifier?.text ?? '');
};

const DRAFT_NUMBER = /[ \u00a0/](?:AWI|WD|CDV|CD|DIS|FDIS|PRF|DTS|DTR|DAmd|FDAmd|DAM|FDAM)[ \u00a0]/;

const DRAFT = /^Draft(?: new| revised)?[\s\u00a0]+/;

const hasDraftWord = ({ block, fact: { prefix } }: Located<Entry>): boolean => prefix !== undefined && DRAFT.test(block.text.slice(prefix.start, prefix.end));

/** "Draft new Recommendation ITU-T X.1817", which has been approved. */
function calledDraft({ block, fact }: Located<Entry>, record: CatalogueRecord, catalogue: Catalogue): Report | undefined {
  const { prefix } = fact, draft = prefix && DRAFT.exec(block.text.slice(prefix.start, prefix.end))?.[0];
  if (!prefix || draft === undefined) return undefined;
  const place = placeIn(block, { start: prefix.start, end: prefix.start + draft.trimEnd().length });
  const all = { ...place, end: prefix.start + draft.length };
  return { place, message: `${record.id} is no draft any more: ${stateOf(record)} (${asOf(catalogue, record)}). Take "${plain(draft)}" away.`, fixes: [replaceFix(`Remove "${plain(draft)}"`, all, '', false)] };
}

/** What the catalogue does not know can still say itself that it is a draft. */
function ofWords(entry: Located<Entry>): Report | undefined {
  const { fact } = entry;
  if (hasDraftWord(entry)) return { place: shownPlace(documentPlace(entry)), message: `${shownEntry(fact)} is a draft. ${ADVICE}` };
  const id = documentOfEntry(fact);
  if (id?.kind !== 'work-item' || !/^[A-Z]\.(?!TR|[Ss]up|Imp)[A-Za-z\d]{3,}[-_]|^[A-Z]\.[a-z]{3,}/.test(id.name)) return undefined;
  return { place: shownPlace(documentPlace(entry)), message: `${id.name} is the provisional name of a work item, so its text is a draft. ${ADVICE}` };
}

export const draftReferencePage: RulePage = {
  id: 'draft-reference',
  says: `An entry of References whose text the catalogue has as under study, determined or consented; one that the entry itself calls a
draft; and one under the provisional name of a work item. Also "Draft" before a text that has been approved. A number with a date later
than the catalogue's sources may be approved by now and is let be. A text that was put to approval and not approved is told of by
\`not-approved-recommendation\`.`,
  why: `What is normative must be there for the reader, and must not change. Drafts may be listed in the Bibliography.`,
  wrong: {
    text: `## 2 References

[ITU-T X.soar-cc] ITU-T X.soar-cc, *Title*.`,
  },
  right: {
    text: `## Bibliography

[b-ITU-T X.soar-cc] ITU-T X.soar-cc, *Title*.`,
  },
  fix: `Takes "Draft" away before a text that has been approved; it is only offered. There is none for a text that is still a draft:
whether to wait for its approval or to move it to the Bibliography is for the drafter to say.`,
  before: 'the entry',
};
