/** What the log says of a failure: where it happened, for what is an error. */
export const errorText = (error: unknown): string => (error instanceof Error ? error.stack ?? error.message : String(error));
