/** A document that cannot be read as a source. The message is one line: what is wrong, where, and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** What the user can give for the document to be read all the same. */
  readonly needs: 'date' | undefined;

  constructor(message: string, needs?: 'date') {
    super(message);
    this.needs = needs;
  }
}
