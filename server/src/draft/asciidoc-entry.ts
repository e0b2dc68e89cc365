import { hasLetters } from './characters.ts';
import { entryBody } from './entry.ts';
import type { Entry, Piece } from './fact.ts';
import { plain } from './normalise.ts';

const ANCHORED = /[ \t]*(?:(?:[*-]|\.|\d{1,4}\.)[*.]{0,4}[ \t]+)?\[\[\[[ \t]*([^\],[\r\n]{1,120})(?:,([^\]\r\n]{0,200}))?\]\]\]/y;
/** Metanorma's words around a label: `nofetch(ITU-T X.1)`, `hidden(…)`, `path:(…)`. */
const WRAPPED = /^(?:[a-z]+|[a-z]+:)\((.*)\)$/;
/** What is shown in place of the identifier: `(b-ITU-T A.1)ITU-T A.1`, `(1)X.509`. */
const SHOWN = /^\(([^()]{1,80})\)(?=.)/;

const piece = (text: string, start: number, end: number): Piece => ({ start, end, text: plain(text.slice(start, end)) });

/** Whether a line begins with `* [[[anchor`: where an entry of a Metanorma bibliography begins. */
export const beginsAnchoredEntry = (text: string, at: number): boolean => {
  ANCHORED.lastIndex = at;
  return ANCHORED.test(text);
};

/**
 * `* [[[x1252,ITU-T X.1252]]], Recommendation ITU-T X.1252 (2021), _Title_.`, an entry as Metanorma writes it. What stands after the
 * brackets may be missing: then Metanorma fetches it.
 */
export function parseAnchoredEntry(text: string, from: number, to: number, list: Entry['list']): Entry | undefined {
  ANCHORED.lastIndex = from;
  const found = ANCHORED.exec(text);
  const end = ANCHORED.lastIndex;
  if (!found || end > to) return undefined;
  const id = (found[1] as string).trimEnd(), idAt = text.indexOf(id, text.indexOf('[[[', from) + 3);
  const body = entryBody(text, end, to);
  const base = { kind: 'entry' as const, list, anchor: { start: idAt, end: idAt + id.length, text: plain(id) }, start: from, end: to };
  const label = found[2] === undefined ? undefined : labelIn(text, end - 3 - found[2].length, end - 3);
  if (!label) return { ...base, bibliography: false, ...body };
  return { ...base, bibliography: label.bibliography, ...(label.tag && { tag: label.tag }), ...body, ...(!body.identifier && label.document && { identifier: label.document }) };
}

/** The tag that a label shows, and the document it names beside it. */
function labelIn(text: string, start: number, end: number): { readonly tag?: Piece; readonly document?: Piece; readonly bibliography: boolean } {
  let from = start, to = end;
  const trim = (): void => {
    while (from < to && /\s/.test(text.charAt(from))) from++;
    while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  };
  trim();
  for (let wrapped = WRAPPED.exec(text.slice(from, to)); wrapped; wrapped = WRAPPED.exec(text.slice(from, to))) {
    from = to - 1 - (wrapped[1] as string).length;
    to--;
    trim();
  }
  const shown = SHOWN.exec(text.slice(from, to));
  const tag = shown && hasLetters(shown[1] as string, 1) ? { from: from + 1, to: from + 1 + (shown[1] as string).length } : { from: from + (shown?.[0].length ?? 0), to };
  const bibliography = text.startsWith('b-', tag.from), tagFrom = tag.from + (bibliography ? 2 : 0);
  const named = hasLetters(text.slice(tagFrom, tag.to), 1);
  return {
    bibliography, ...(named && { tag: piece(text, tagFrom, tag.to) }),
    ...(shown && { document: piece(text, from + shown[0].length, to) }),
  };
}
