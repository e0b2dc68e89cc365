import type { ScanState } from './block.ts';
import { endWithout } from './characters.ts';
import type { Fact } from './fact.ts';
import { readHeading } from './heading.ts';

const FIRST_ANCHOR = /^\[\[([\w\u00aa-\uffff:][\w\u00aa-\uffff:.-]{0,120})(?:,[^\]]{0,200})?\]\][ \t]*/;
const LAST_ANCHOR = /[ \t]*\[\[([\w\u00aa-\uffff:][\w\u00aa-\uffff:.-]{0,120})(?:,[^\]]{0,200})?\]\]$/;
const DISCRETE = /(?:^|,)(?:discrete|float)(?=$|[,#.%])/;
/** A title longer than this is looked at as it is; in UTF-16 code units. */
const MAX_TITLE = 1000;

/** A section's title in its block's text, without the marks before it. */
export interface SectionSource {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/**
 * Reads a section's title: adds its facts and gives the state after it. Its id, which Asciidoctor makes of the title, and the title
 * itself are anchors: `<<Use cases>>` leads to the section of that name.
 */
export function readSection({ text, start, end, level }: SectionSource, state: ScanState, facts: Fact[]): ScanState {
  const discrete = DISCRETE.test(state.style), found: Fact[] = [];
  const span = withoutAnchors({ text, start, end, level }, facts), anchored = facts.length > 0;
  const after = readHeading({ text, start: span.start, end: span.end, level, syntax: 'asciidoc', ...(state.style && { style: state.style }) }, state, found);
  for (const fact of found) {
    if (fact.kind !== 'heading') { facts.push(fact); continue; }
    const untitled = fact.title === '{blank}';
    facts.push(untitled || discrete ? { ...fact, ...(untitled && { title: '' }), ...(discrete && { opens: false, role: 'body' }) } : fact);
    if (untitled || fact.title === '') continue;
    facts.push({ kind: 'anchor', id: fact.title, start: fact.start, end: fact.end });
    facts.push({ kind: 'anchor', id: autoId(fact.title), start: fact.start, end: fact.end });
  }
  if (anchored) facts.sort((a, b) => a.start - b.start);
  return discrete ? { ...state, style: '', list: 0, levels: '' } : after;
}

/** The span of a title without `[[id]]` at either end and without the marks that close it. */
function withoutAnchors({ text, start, end, level }: SectionSource, facts: Fact[]): { readonly start: number; readonly end: number } {
  if (end - start > MAX_TITLE) return { start, end };
  const to = closedAt(text, start, end, level);
  const title = text.slice(start, to);
  if (!title.includes('[[')) return { start, end: to };
  const first = FIRST_ANCHOR.exec(title), found = first ?? LAST_ANCHOR.exec(title);
  if (!found) return { start, end: to };
  const at = start + found.index + found[0].indexOf('[');
  facts.push({ kind: 'anchor', id: found[1] as string, start: at, end: at + found[0].trim().length });
  return first ? { start: start + first[0].length, end: to } : { start, end: start + found.index };
}

/** Where a title ends whose marks stand after it once more: `== Scope ==`. */
function closedAt(text: string, start: number, end: number, level: number): number {
  const mark = text.charAt(end - 1), from = end - level - 1;
  if ((mark !== '=' && mark !== '#') || from <= start || text.slice(from, end) !== mark.repeat(level + 1) || !/[ \t]/.test(text.charAt(from - 1))) return end;
  return start + text.slice(start, from).trimEnd().length;
}

/** The id that Asciidoctor gives a section: `_terms_defined_elsewhere`. */
export function autoId(title: string): string {
  const lower = title.toLowerCase(), words = (lower.includes('<') ? lower.replace(/<[^>]{1,200}>/g, '') : lower).replace(/[^\w\u00aa-\u1fff\u2c00-\uffff .-]/g, '').replace(/[ .-]+/g, '_');
  return `_${words.slice(0, endWithout(/_/, words)).replace(/^_+/, '')}`;
}
