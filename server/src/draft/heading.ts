import type { ScanState } from './block.ts';
import { isLetter } from './characters.ts';
import { parseTerm } from './definition.ts';
import type { Fact, Heading, Piece } from './fact.ts';
import { scanInline } from './inline.ts';
import { plain } from './normalise.ts';
import { annexLabel, COVER, LED, regionAfter, regionOfTitle } from './region.ts';
import type { Syntax } from './block.ts';

const NUMBER = /^((?:[A-Z]|[IVXL]+)(?:\.\d+)+[a-z]?|\d{1,3}(?:\.\d{1,3})*[a-z]?)(?:[.)](?=[ \t\u00a0]))?[ \t\u00a0]+/;
const ANNOUNCEMENT = /^(?:(?:Draft|Projet de)\b[^.]{0,40}?\b)?(?:(?:nouvelle |new |revised )?(?:Recommendation|Recommandation)s? (?:ITU|UIT)-[TRD] [A-Z][A-Za-z0-9./_-]*(?: ?\| ?(?:International Standard |Norme internationale )?ISO\/(?:IEC|CEI) [\d:-]+)?(?: \(.{1,40}\))?(?:,? ?[–—-]? ?(?:Amendment|Amendement|Amd|Corrigendum|Cor)\.? ?\d{0,2})?|(?:Draft )?(?:new |revised )?(?:Amendment|Corrigendum|Amendement) \d+ to .{1,80}|(?:Draft )?(?:new )?Supplement \d* ?to .{1,80}|(?:ITU-T )?[A-Z]-series Recommendations [–—-] Supplement \d+|(?:Draft )?(?:new )?(?:ITU-T )?Technical (?:Report|Paper)(?: (?:ITU-T )?[A-Z][\w.-]+)?|Rapport technique(?: UIT-T)?(?: [A-Z][\w.-]+)?)(?:\s*[:–—].{0,240})?$/;

/** "Draft new Recommendation ITU-T X.asm-cc" and its like, on a line of its own. */
export const isAnnouncement = (text: string): boolean => text.length < 360 && ANNOUNCEMENT.test(plain(text.replace(/[*_#\\]/g, '')));

/** Such a line with nothing behind the number: above clause 1 it stands again, behind the parts of the cover, where others may name other texts. */
export const isBareAnnouncement = (text: string): boolean => BARE.test(text) && isAnnouncement(text);
const BARE = /^(?:\*\*|__)?(?:Draft|Projet de|Recommendation|Recommandation)[^:\u2013\u2014]*$/;

/** A heading's title in its block's text. `level` 0 is the document's title. */
export interface HeadingSource {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly syntax: Syntax;
  readonly style?: string;
  /** Whether it is a heading by its words alone, so that its level says nothing of the levels of others. */
  readonly words?: boolean;
}

/** Below every other level: no heading stands inside what a heading by its words has opened. */
const LOWEST = 7;

/** Reads a heading: adds its facts and gives the state after it. */
export function readHeading(source: HeadingSource, state: ScanState, facts: Fact[]): ScanState {
  const { text, level } = source;
  const trimmed = trimMarks(text, source.start, source.end), { end } = trimmed;
  let { start } = trimmed;
  const whole = text.slice(start, end);
  if (state.region === 'front' && isAnnouncement(whole)) {
    facts.push({ kind: 'title-line', form: 'announcement', start, end, text: plain(whole) });
    return { ...state, mode: 'text', expect: 'title', list: 0, levels: '', style: '' };
  }
  const numbered = NUMBER.exec(whole);
  let number: Piece | undefined = numbered ? { start, end: start + (numbered[1] as string).length, text: numbered[1] as string } : undefined;
  if (numbered) start += numbered[0].length;
  const title = text.slice(start, end);
  const place = { level, top: state.top, number: number?.text, region: state.region, regionLevel: state.level };
  if (state.expect === 'title' && state.region === 'front' && !number && !regionOfTitle(title) && !annexLabel(title)) {
    facts.push({ kind: 'title-line', form: 'title', start, end, text: plain(title) });
    return { ...state, mode: 'text', expect: '', list: 0, levels: '', style: '' };
  }
  if (state.expect === 'subtitle' && !number && !regionOfTitle(title) && !annexLabel(title)) {
    facts.push({ kind: 'subtitle', start, end, text: plain(title) });
    return { ...state, mode: 'text', expect: 'lead', list: 0, levels: '', style: '' };
  }
  const { region, opens } = styled(source, regionAfter(plain(title), place));
  const annex = opens ? annexLabel(title) : undefined;
  if (annex) {
    const at = start + title.slice(0, annex.length).lastIndexOf(annex.label);
    number = { start: at, end: at + annex.label.length, text: annex.label };
    start += annex.length;
  }
  const heading: Heading = {
    kind: 'heading', level, title: plain(text.slice(start, end)), role: opens ? region : 'body', opens, start: Math.min(start, end), end,
    ...(number && { number }), ...(source.style && { style: source.style }),
  };
  facts.push(heading);
  const term = !opens && (region === 'terms-elsewhere' || region === 'terms-here') ? parseTerm(text, start, end) : undefined;
  if (term) facts.push({ kind: 'term', section: region === 'terms-here' ? 'here' : 'elsewhere', heading: true, ...term.fact, ...(number && { number }) });
  scanInline(text, term ? term.fact.end : start, end, { syntax: source.syntax, region }, facts);
  const skeleton = opens && region !== 'body' && region !== 'terms-elsewhere' && region !== 'terms-here';
  return {
    mode: 'text', marker: '', style: '', list: 0, levels: '', region,
    level: !opens ? state.level : source.words && !state.top ? LOWEST : level,
    top: state.top || (skeleton && !source.words ? Math.max(1, level) : 0),
    expect: term ? 'definition' : !opens ? '' : heading.title === '' && annex ? 'subtitle' : LED.has(region) ? 'lead' : '',
  };
}

/** AsciiDoc's `[appendix,obligation=…]` says more than the title does. */
function styled(source: HeadingSource, found: ReturnType<typeof regionAfter>): ReturnType<typeof regionAfter> {
  const style = source.style ?? '';
  if (style.includes('appendix')) return { region: style.includes('informative') ? 'appendix' : 'annex', opens: true };
  if (style.includes('abstract')) return { region: 'summary', opens: true };
  if (style.includes('bibliography') && found.region === 'body') return { region: 'bibliography', opens: true };
  if (style.includes('preface') && found.region === 'body') return { region: 'history', opens: true };
  return found;
}

/** The title without white space, and without the emphasis that it begins with and ends with. */
function trimMarks(text: string, from: number, to: number): { start: number; end: number } {
  let start = from, end = to;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  const first = start;
  while (start < end && isEmphasis(text, start)) start++;
  if (start > first) while (end > start && isEmphasis(text, end - 1)) end--;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 32 || code === 160 || code === 0x200e || code === 0x200f || (code >= 9 && code <= 13);
};

const isEmphasis = (text: string, at: number): boolean => text.charCodeAt(at) === 42 || text.charCodeAt(at) === 95;

/** The end of a line in a table of contents. */
const PAGE = /[ .\u2026](?:\d{1,3}|[ivxl]{1,6})$/;

/**
 * A line that is a heading by its words alone, as in text out of Word: "1<TAB>Scope", "Summary", "Annex A", or in Markdown a line all
 * in bold. Gives the level it stands for, or undefined. `strong` says that something else marks the line (bold, a tab).
 */
export function headingLevelOf(line: string, strong: boolean, state: ScanState): number | undefined {
  if (line.length > 200) return undefined;
  const text = plain(line.replace(/^[*_]+|[*_]+$/g, ''));
  if (text.length === 0 || text.length > 160 || (COVER.has(state.region) && PAGE.test(text))) return undefined;
  const top = state.top || 1;
  const number = NUMBER.exec(text);
  if (number) {
    const label = number[1] as string, title = text.slice(number[0].length);
    const depth = label.split('.').length, named = regionOfTitle(title) !== undefined;
    if (!named && (!strong || /[.;:,]$/.test(title) || !isLetter(title.charCodeAt(0)) || /[.:] /.test(title))) return undefined;
    if (/^\d+$/.test(label) && Number(label) > 60) return undefined;
    return top + depth - 1;
  }
  const annex = annexLabel(text);
  if (annex && (annex.length >= text.length || (strong && !/[.;,]$/.test(text)))) return top;
  const region = regionOfTitle(text);
  if (!region) return undefined;
  return region === 'terms-elsewhere' || region === 'terms-here' ? top + 1 : top;
}
