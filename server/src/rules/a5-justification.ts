import type { Located } from '../draft/block.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Entry } from '../draft/fact.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { needsJustification, publisherOf } from './reading/publisher.ts';
import { entryPlace, onlyEntries, shownEntry } from './reading/reference.ts';
import type { DraftRule } from './rule.ts';

/** Texts that are approved, whose normative references Recommendation ITU-T A.5 therefore speaks of. */
const APPROVED: ReadonlySet<string> = new Set(['Recommendation', 'Amendment', 'Corrigendum']);

/**
 * Normative references to documents that are not of ITU, ISO or IEC: each needs a justification before determination or consent
 * (Recommendation ITU-T A.5). A reminder, so one finding for the whole list.
 */
export const a5Justification: DraftRule = {
  id: 'a5-justification', scope: 'draft', reads: ['entry'],
  *check({ draft, profile }) {
    if (!APPROVED.has(profile.kind)) return;
    const [first, ...others] = entriesToJustify(draft);
    if (first) yield reminder(first, others);
  },
};

/** The entries of References that are documents of other organizations than ITU, ISO and IEC. */
export const entriesToJustify = (draft: Draft): readonly Located<Entry>[] =>
  onlyEntries(factsOf(draft, 'entry')).filter((entry) => entry.fact.list === 'references' && saysWhose(entry) && needsJustification(publisherOf(entry)));

/** Whether an entry is more than a tag of the author's own making, or has a tag that begins with an organization's name. */
const saysWhose = (entry: Located<Entry>): boolean => !entry.fact.bibliography && (entry.fact.title !== undefined || entry.fact.identifier !== undefined || publisherOf(entry) !== '');

function reminder(first: Located<Entry>, others: readonly Located<Entry>[]): Report {
  const what = others.length === 0
    ? `${shownEntry(first.fact)} is not a document of ITU, ISO or IEC. Recommendation ITU-T A.5 asks for a justification of this normative reference`
    : `${(others.length + 1).toString()} normative references are not to documents of ITU, ISO or IEC. Recommendation ITU-T A.5 asks for a justification of each`;
  return {
    place: entryPlace(first), message: `${what} before determination or consent.`,
    related: others.slice(0, MOST_RELATED).map((entry) => ({ place: entryPlace(entry), message: `${shownEntry(entry.fact)} needs a justification too.` })),
  };
}

export const a5JustificationPage: RulePage = {
  id: 'a5-justification',
  says: `Entries of References that are documents of an organization other than ITU, ISO and IEC. It is a reminder: one finding stands at
the first of them and names the others as related places. The Bibliography is passed over, and so are Supplements, Technical Reports and
Technical Papers, which have no normative references.`,
  why: `Recommendation ITU-T A.5 lets a Recommendation refer normatively to a document of another organization only after the Study Group
has seen what it is, who publishes it and under which conditions on patents and copyright. The justification is a document of the meeting
that determines or consents the draft, and it is made from the work item's page in the work programme.`,
  wrong: { frame: '## 2 References\n\n%', text: '[IETF RFC 8446] IETF RFC 8446 (2018), *The Transport Layer Security (TLS) Protocol Version 1.3*.' },
  right: { frame: '## 2 References\n\n%', text: '[ISO/IEC 27002] ISO/IEC 27002:2022, *Information security controls*.' },
  before: 'the first of the entries',
};
