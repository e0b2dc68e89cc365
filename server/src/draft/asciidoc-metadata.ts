import type { ScanState } from './block.ts';
import type { Caption, Fact } from './fact.ts';
import { isAttributeList, isBlockTitle, isMacro, trimmedEnd } from './asciidoc-line.ts';
import { delimiterAt } from './asciidoc-delimiter.ts';
import { scanInline } from './inline.ts';
import { isBlankAt, lineEnd, nextLine, pastBlankLines, type Source } from './lines.ts';
import { plain } from './normalise.ts';
import { NO_FACTS, type Scanned } from './scanner.ts';

const ID = /\[\[([^\],\r\n]{1,120})|#([\w\u00aa-\uffff:][\w\u00aa-\uffff:-]{0,120})/y;
const NOTE = /(?:^|,)NOTE(?=$|[,#.%])/;
/** More lines than this before one block are read as several blocks. */
const MAX_LINES = 16;
/** Styles longer than this are of no use to anybody; in UTF-16 code units. */
const MAX_STYLE = 240;
const MAX_TITLE = 2000;

/** Whether the line at `at` says something of the block that follows: `[abstract]`, `[[id]]`, `.Title`. */
export const isMetadata = (text: string, at: number): boolean => isAttributeList(text, at) || isBlockTitle(text, at);

/**
 * The lines before a block that give its style, its id and its title, as one block: what the title is the caption of shows in the line
 * after them.
 */
export function scanMetadata(source: Source, start: number, state: ScanState): Scanned {
  const { text } = source, facts: Fact[] = [];
  let end = start, style = state.style, id = '', title: { readonly from: number; readonly to: number } | undefined;
  for (let lines = 0; end < text.length && lines < MAX_LINES; lines++) {
    if (isBlankAt(text, end)) { end = nextLine(source, end); continue; }
    if (!isMetadata(text, end)) break;
    const next = nextLine(source, end), from = end - start, to = trimmedEnd(text, end, lineEnd(text, end, next)) - start;
    if (text.charCodeAt(end) === 46) title = { from: from + 1, to };
    else {
      const line = text.slice(end, start + to);
      id = anchorIn(line, from, facts) ?? id;
      if (!line.startsWith('[[')) style = joined(style, line.slice(1, -1));
      noteIn(line, from, facts);
    }
    end = next;
  }
  end = pastBlankLines(source, end);
  if (title) readTitle(text.slice(start, end), title, targetOf(text, end, id), state, facts);
  return { end, kind: 'markup', region: state.region, facts: facts.length ? facts : NO_FACTS, after: style === state.style ? state : { ...state, style } };
}

const joined = (style: string, more: string): string => {
  const all = style === '' ? more : `${style},${more}`;
  return all.length > MAX_STYLE ? style : all;
};

/** `[[id]]`, `[[id,label]]`, `[#id]`, `[appendix#id.role]`. */
function anchorIn(line: string, from: number, facts: Fact[]): string | undefined {
  const double = line.startsWith('[[');
  const at = double ? 0 : /^\[[\w%.-]{0,60}(?=#)/.exec(line)?.[0].length;
  if (at === undefined) return undefined;
  ID.lastIndex = at;
  const found = ID.exec(line), id = found?.[1] ?? found?.[2];
  if (!id) return undefined;
  facts.push({ kind: 'anchor', id, start: from, end: from + line.length });
  return id;
}

function noteIn(line: string, from: number, facts: Fact[]): void {
  const found = line.length < MAX_STYLE ? NOTE.exec(line.slice(1, -1)) : null;
  if (!found) return;
  const start = from + 1 + found.index + found[0].indexOf('NOTE');
  facts.push({ kind: 'note', start, end: start + 4 });
}

/** What a title with this id before this line is the caption of. */
function targetOf(text: string, at: number, id: string): Caption['target'] | undefined {
  if (text.startsWith('image::', at) && isMacro(text, at)) return 'figure';
  const delimiter = delimiterAt(text, at);
  if (delimiter && /^[|,:]=/.test(delimiter)) return 'table';
  return /^fig/i.test(id) ? 'figure' : /^tab/i.test(id) ? 'table' : undefined;
}

function readTitle(text: string, { from, to }: { readonly from: number; readonly to: number }, target: Caption['target'] | undefined, state: ScanState, facts: Fact[]): void {
  if (to - from > MAX_TITLE) return;
  const found: Fact[] = [];
  if (target) found.push({ kind: 'caption', target, title: plain(text.slice(from, to)), start: from, end: to });
  if (state.region !== 'history') scanInline(text, from, to, { syntax: 'asciidoc', region: state.region }, found);
  // The title may stand before the lines with anchors.
  const at = facts.findIndex((fact) => fact.start > from);
  facts.splice(at < 0 ? facts.length : at, 0, ...found);
}
