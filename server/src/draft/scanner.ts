import type { BlockKind, ScanState } from './block.ts';
import type { Fact, Region } from './fact.ts';
import type { Source } from './lines.ts';

/** One scanned block: where it ends, what it is, and the state after it. */
export interface Scanned {
  readonly end: number;
  readonly kind: BlockKind;
  readonly region: Region;
  readonly facts: readonly Fact[];
  readonly after: ScanState;
}

/**
 * Scans the block that begins at `at`. Total: any text gives a block of at least one line. It reads past the block's end by one
 * line at most, and depends on nothing but the text from `at` on and the state.
 */
export type Scan = (source: Source, at: number, state: ScanState) => Scanned;

/** The state before the first line. */
export const START: ScanState = { mode: 'start', marker: '', region: 'front', level: 0, top: 0, expect: '', style: '', list: 0, levels: '' };

/** A block longer than this is not read for facts (a data file on one line); the draft says so. In UTF-16 code units. */
export const MAX_BLOCK = 200_000;

/** The facts of a block that holds none: always the same array. */
export const NO_FACTS: readonly Fact[] = [];
