import type { Option } from 'commander';
import type { Outcome } from './outcome.ts';

/** What the commands need of the program: how it prints an outcome, and the option that names further files. */
export interface Terminal {
  readonly finish: (outcome: Outcome) => void;
  /** The same for text that people read, which may hold what stands in catalogue files. */
  readonly finishText: (outcome: Outcome) => void;
  readonly catalogueOption: () => Option;
}
