/** A document that cannot be read as a source. The message is one line: what is wrong, where, and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
