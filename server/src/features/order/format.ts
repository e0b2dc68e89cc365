import { blockAtOffset, editDraft, pointIn, scanDraft, textOfDraft, type Draft } from '../../draft/draft.ts';
import type { Region, Span } from '../../draft/fact.ts';
import type { Point } from '../../draft/lines.ts';
import { certainEdits } from '../../rules/fixes/certain-edits.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import type { Edit, Finding } from '../../rules/finding.ts';
import { identifierForm } from '../../rules/identifier-form.ts';
import { LiveCheck } from '../../rules/checking/live-check.ts';
import { referenceForm } from '../../rules/reference-form.ts';
import type { CheckOptions } from '../../rules/rule.ts';
import { supplementForm } from '../../rules/supplement-form.ts';
import type { RuleId } from '../../rules/table.ts';
import { alignedTables } from './format-table.ts';
import { lineEdits } from '../line-edits.ts';
import { organizeReferences } from './organize.ts';

/** The rules on how an entry is written. */
const FORMS = [referenceForm, identifierForm, supplementForm];
const FORM_IDS: ReadonlySet<RuleId> = new Set(FORMS.map(({ id }) => id));

/** The clauses that are lists, and the keywords. */
const LISTS: ReadonlySet<Region> = new Set<Region>(['keywords', 'references', 'terms-elsewhere', 'terms-here', 'abbreviations', 'bibliography']);

/** What is formatted, and what is known of it. */
export interface Formatting {
  readonly draft: Draft;
  /** All findings on the draft: those on the form of entries are repaired, so a rule that is off, or not wanted at a line, changes nothing. */
  readonly findings: readonly Finding[];
  readonly options: CheckOptions;
  /** The stretch that is to be formatted; else all of the text. A list is sorted only where all that moves is in it. */
  readonly within?: Span | undefined;
}

/**
 * The edits that format the clauses that are lists, and nothing else: entries in the form that rules are certain of, the lists in their
 * order, the columns of pipe tables aligned. No edits where nothing changes; what would touch running text is left out.
 */
export function formatLists({ draft, findings, options, within }: Formatting): readonly Edit[] {
  const steps: readonly Step[] = [formed(findings, options), ordered];
  let now = draft, span = within, taken: readonly Edit[] = [], rounds = 0;
  for (const step of steps) {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const edits = step(now, span);
      if (edits.length === 0) break;
      now = edited(now, edits);
      span = span && { start: span.start, end: span.end + edits.reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0) };
      taken = edits;
      rounds++;
    }
  }
  const last = alignedTables(now).filter((edits) => isWithin(edits, span)).flat();
  if (rounds === 0) return last;
  return rounds === 1 && last.length === 0 ? taken : lineEdits(textOfDraft(draft), applyEdits(textOfDraft(now), last));
}

/** The edits of one step on a draft as it is then. */
type Step = (draft: Draft, within: Span | undefined) => readonly Edit[];

/** More rounds than fixes that can wait for each other in one entry. */
const MOST_ROUNDS = 4;

function formed(findings: readonly Finding[], options: CheckOptions): Step {
  let known: readonly Finding[] | undefined = findings;
  return (draft, within) => {
    const found = (known ?? new LiveCheck(draft, options, FORMS).findings).filter(({ rule }) => FORM_IDS.has(rule));
    known = undefined;
    return certainEdits(draft, found, (edits) => isInLists(draft, edits) && isWithin(edits, within)).edits;
  };
}

const ordered: Step = (draft, within) => organizeReferences(draft, (edits) => isInLists(draft, edits) && isWithin(edits, within));

const isWithin = (edits: readonly Edit[], within: Span | undefined): boolean => !within || edits.every(({ start, end }) => within.start <= start && end <= within.end);

/** Whether all edits lie in lists, or in the header, where keywords may stand. */
const isInLists = (draft: Draft, edits: readonly Edit[]): boolean => edits.every(({ start }) => {
  const block = blockAtOffset(draft, start)?.block;
  return block !== undefined && (LISTS.has(block.region) || block.kind === 'header');
});

/** Up to so many edits it is quicker to change the draft than to scan it anew. */
const FEW = 60;

function edited(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length > FEW) return scanDraft(applyEdits(textOfDraft(draft), edits), draft.syntax);
  const fromLast = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return fromLast.reduce((now, { start, end, newText }) => editDraft(now, { from: pointAt(now, start), to: pointAt(now, end), text: newText }).draft, draft);
}

const pointAt = (draft: Draft, offset: number): Point => {
  const found = blockAtOffset(draft, offset);
  return found ? pointIn(draft, found.block, found.offset) : { line: 0, character: 0 };
};
