import type { Draft } from '../../draft/draft.ts';
import { spanOf } from '../../draft/draft.ts';
import { placedSummaryOf, summaryOf, type DraftSummary, type SummaryDocument } from '../../features/draft-summary.ts';
import type { FileSummary } from './draft-index.ts';
import { locatorIn, textsOf } from './file-points.ts';
import type { OpenDocument, Part } from '../open-document.ts';
import { packSummary, storeSummary, Strings } from './packed-summary.ts';
import type { WholeState } from '../whole-state.ts';

/** By the draft, or by the state of a draft made of several files: both are new when anything changed. */
const KNOWN = new WeakMap<Draft | WholeState, readonly FileSummary[]>();

/** The summaries of what an open text is: its own, or those of all files of its draft. None of a text that is no draft. */
export function openSummaries({ uri, draft, part, isDraft }: OpenDocument): readonly FileSummary[] {
  if (!isDraft) return [];
  const key = part ? part.wholes[0].state : draft;
  let known = KNOWN.get(key);
  if (!known) KNOWN.set(key, known = part ? ofWhole(part) : [fileSummary(uri, () => summaryOf(draft))]);
  return known;
}

function ofWhole({ wholes: [whole], uriOf }: Part): readonly FileSummary[] {
  const { draft, seams } = whole.state, locate = locatorIn(seams, textsOf(whole)), strings = new Strings();
  return packSummary(placedSummaryOf(draft), whole.main, (place) => locate(spanOf(draft, place)))
    .map(({ file, summary }) => { const kept = storeSummary(summary, strings); return fileSummary(uriOf(file), () => kept); });
}

/** The summary is made when it is asked for: who looks into other drafts passes over its own. */
function fileSummary(uri: string, make: () => DraftSummary): FileSummary {
  let made: DraftSummary | undefined;
  const summary = (): DraftSummary => made ??= make();
  return {
    uri, documentsUnder: (keys): readonly SummaryDocument[] => summary().documents.filter(({ key }) => keys.has(key)),
    get summary() {
      return summary();
    },
  };
}
