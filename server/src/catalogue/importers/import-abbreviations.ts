import type { KnownAbbreviation } from '../record.ts';
import { spelledOut } from '../identifiers/spelled-out.ts';
import type { Statement } from '../statement.ts';

/** The abbreviations that the titles of statements spell out, each with the row it stands in first. */
export function abbreviationsOf(statements: readonly Statement[], document: string): readonly KnownAbbreviation[] {
  const known = new Map<string, KnownAbbreviation>();
  for (const { title, place, row } of statements) {
    for (const { abbreviation, expansion } of spelledOut(title?.text ?? '')) {
      const key = `${abbreviation} ${expansion.toLowerCase()}`;
      if (!known.has(key)) known.set(key, { abbreviation, expansion, source: { document, place, ...(row !== undefined && { row }) } });
    }
  }
  return [...known.values()];
}
