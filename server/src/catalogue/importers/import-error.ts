/** A document that cannot be read as a source. The message is one line: what is wrong, where, and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** What the user can give for the document to be read all the same. */
  readonly needs: 'date' | undefined;
  /** The same in its parts, for those who name files in their own way. */
  readonly parts: ErrorParts | undefined;

  constructor(message: string, needs?: 'date', parts?: ErrorParts) {
    super(message);
    this.needs = needs;
    this.parts = parts;
  }
}

/** What is wrong in a file, and what to do: `line` counts from 1, `reason` has no full stop, `cure` is a sentence. */
export interface ErrorParts {
  readonly line?: number;
  readonly reason: string;
  readonly cure: string;
}

/** What is wrong in a file, as one line. */
export const errorIn = (name: string, parts: ErrorParts): ImportError =>
  new ImportError(`${name}${parts.line === undefined ? '' : `, line ${parts.line.toString()}`}: ${parts.reason}. ${parts.cure}`, undefined, parts);
