import type { Suppression } from './fact.ts';

/** The rules' names reach to the end of the line or of the comment, whose two hyphens are read with them. */
const DIRECTIVE = /rapporteur-disable(-next-line)?(?![\w-])([a-z0-9, \t-]{0,1000})(?=>|[\r\n]|$)/;

/** `rapporteur-disable-next-line rule other-rule` in a comment that spans `start` to `end`; without `-next-line` it holds for the file. */
export function parseSuppression(comment: string, start: number, end: number): Suppression | undefined {
  const found = DIRECTIVE.exec(comment);
  if (!found) return undefined;
  const rules = (found[2] as string).split(/[\s,]+/).filter((word) => /^[a-z]/.test(word));
  return { kind: 'suppression', scope: found[1] ? 'next-line' : 'file', rules, start, end };
}
