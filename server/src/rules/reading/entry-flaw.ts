import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Block } from '../../draft/block.ts';
import { offsetOf, type Draft } from '../../draft/draft.ts';
import type { Profile } from '../../draft/profile.ts';
import type { Edit, Fix, Report } from '../finding.ts';

/** What an entry lacks of its form: its document, date or title, the date in its place, or a comma, the final period, "Recommendation". */
export type FlawKind = 'document' | 'date' | 'date-place' | 'title' | 'comma' | 'period' | 'word';

/** What is wrong in the form of an entry. */
export interface Flaw {
  readonly kind: FlawKind;
  readonly place: Report['place'];
  readonly message: string;
  readonly fix?: Fix | undefined;
}

/** What is known where an entry is looked at. */
export interface FlawContext {
  readonly draft: Draft;
  readonly catalogue: Catalogue;
  readonly profile: Profile;
  /** Whether most entries of the list have more than a tag, and whether most end with a period. */
  readonly mostAreWritten: boolean;
  readonly mostAreClosed: boolean;
}

/** A fix that writes in one block; `start` and `end` are offsets in it. */
export const blockFix = (block: Block, title: string, edits: readonly Edit[], certain = true): Fix => ({
  title, certain, edits: (draft) => edits.map(({ start, end, newText }) => ({ start: offsetOf(draft, block, start), end: offsetOf(draft, block, end), newText })),
});
