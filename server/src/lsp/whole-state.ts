import type { Draft } from '../draft/draft.ts';
import type { Seams } from '../draft/includes.ts';

/** What a whole is while nothing changes: its draft, its length, and where its characters come from. */
export interface WholeState {
  readonly draft: Draft;
  readonly length: number;
  readonly seams: Seams;
}
