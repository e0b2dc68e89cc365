import path from 'node:path';
import type { Syntax } from '../../draft/block.ts';

const SYNTAX: Readonly<Record<string, Syntax>> = {
  '.md': 'markdown', '.markdown': 'markdown', '.rec': 'markdown', '.itut': 'markdown', '.adoc': 'asciidoc', '.asciidoc': 'asciidoc', '.txt': 'text',
};

/** The ends of the names of files that can be drafts, each with its point. */
export const DRAFT_EXTENSIONS: readonly string[] = Object.keys(SYNTAX);

/** Whether a file's name says that it can be a draft. */
export const mayBeDraft = (file: string): boolean => Object.hasOwn(SYNTAX, path.extname(file).toLowerCase());

/** The syntax that a file's name says; plain text where it says none. */
export const syntaxOfFile = (file: string): Syntax => SYNTAX[path.extname(file).toLowerCase()] ?? 'text';
