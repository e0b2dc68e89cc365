/** What a command prints, and how it ends. */
export interface Outcome {
  readonly out: string;
  /** Lines for standard error. */
  readonly errors: readonly string[];
  /** 2 is wrong use, or something that cannot be read or written; 0 and 1 mean what each command says. */
  readonly code: 0 | 1 | 2;
}
