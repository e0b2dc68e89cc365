/** Where an import is written: beside the drafts, or for the user alone. */
export type Target = 'workspace' | 'user';
