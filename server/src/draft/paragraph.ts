import { parseAbbreviation } from './abbreviation-line.ts';
import { parseAnchoredEntry } from './asciidoc-entry.ts';
import type { ScanState, Syntax } from './block.ts';
import { parseDefinition } from './definition.ts';
import { parseEntry } from './entry.ts';
import type { Caption, Fact } from './fact.ts';
import { isAnnouncement, isBareAnnouncement } from './heading.ts';
import { scanInline } from './inline.ts';
import { plain } from './normalise.ts';
import { COVER } from './region.ts';

/** pandoc writes a table's caption after `: ` or `Table: `. "Figure 2-based methods" and "Figure 6-1 shows" begin sentences. */
const CAPTION = /[\s>|]*(?:(?:Table)?:[ \t]+)?(?:\*\*|__|[*_.])?(Figure|Table|Tableau|FIGURE|TABLE)[ \u00a0]((?:[A-Z]|[IVXL]{1,6})?[.-]?\d{1,3}(?:[-.]\d{1,3}){0,3}(?:-?[a-z])?)(?:\*\*|__|[*_])?[ \u00a0]*(?:[\u2013\u2014:]|\.(?!\d)|-(?![a-z\d]))[ \u00a0]*([^\n]{1,300})/y;
const NOTE = /[\s>|]*(?:\*\*|__)?(?:NOTE|Note)(?:[ \u00a0](\d{1,3}))?(?:\*\*|__)?(?=[ \u00a0]*[\u2012-\u2015:-])/y;
/** `![…](…)` or `<img …>` and nothing else, with the attributes that pandoc gives it. */
const IMAGE = /[ \t>]{0,20}(!\[[^\]\n]{0,300}\]\([^()\n]{1,1000}\)(?:\{[^{}]{0,400}\})?|<img\s[^<>]{0,1000}>)[\s\\]{0,20}$/y;
/** A longer paragraph is no picture alone; in UTF-16 code units. */
const MAX_IMAGE = 2000;

/** A paragraph, list item or table row in its block's text. */
export interface ParagraphSource {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly syntax: Syntax;
}

/** Reads a stretch of text by the region it stands in: adds its facts and gives the state after it. */
export function readParagraph(source: ParagraphSource, state: ScanState, facts: Fact[]): ScanState {
  const { text, start, end } = source, from = facts.length;
  const after = afterText(state), isNote = readChangeNote(source, facts);
  if (isNote && state.region === 'front') return { ...after, expect: state.expect };
  if (state.region === 'front') return readFront(source, state, facts);
  if (state.mode !== 'table' && COVER.has(state.region) && end - start < 360 && isBareAnnouncement(text.slice(start, end).trimEnd())) return readFront(source, { ...state, region: 'front' }, facts);
  if (state.region === 'history') return after;
  if (state.expect === 'subtitle' && end - start < 200) {
    facts.push({ kind: 'subtitle', start, end, text: plain(text.slice(start, end).replace(/^[*_]+|[*_]+$/g, '')) });
    return { ...after, expect: 'lead' };
  }
  const read = readListed(source, state, facts);
  // Clause 4, 3.1 and 3.2 have their sentence once; what comes before the first entry is it, or stands in its place.
  const lead = state.expect === 'lead' && !read;
  if (lead) facts.splice(from, 0, { kind: 'lead', region: state.region, start, end });
  if (state.expect === 'definition') facts.splice(from, 0, { kind: 'term-definition', start, end });
  if (!read) readRunning(source, state, facts);
  return after;
}

/** What the note of an amendment says, whatever its words are. */
const REVISION_MARKS = /\b(?:revision|change)[- ]marks?\b|\bmarques? de (?:révision|modification)/i;
/** How much of a paragraph is looked at for it; in UTF-16 code units. */
const MAX_NOTE = 600;

/** The note that an amendment opens with stands before its first clause or in it, so no region tells it from other text. Gives whether it was one. */
function readChangeNote({ text, start, end }: ParagraphSource, facts: Fact[]): boolean {
  const letter = firstLetter(text, start);
  // "Modifications …", "Editorial note: …", "Changes …", "The …", "This …", "Les …"; in brackets or not.
  if (letter !== 77 && letter !== 69 && letter !== 67 && letter !== 84 && letter !== 76 && letter !== 91 && letter !== 40) return false;
  const head = text.slice(start, Math.min(end, start + MAX_NOTE));
  if (!(head.includes('mark') || head.includes('marque')) || !REVISION_MARKS.test(head)) return false;
  facts.push({ kind: 'change-note', start, end });
  return true;
}

/** The state after a paragraph; the same object where nothing changes, as between most paragraphs. */
const afterText = (state: ScanState): ScanState =>
  (state.mode === 'text' && state.marker === '' && state.style === '' && state.expect === '' ? state : { ...state, mode: 'text', marker: '', style: '', expect: '' });

/** What a clause that is a list lists: an entry, a definition, an abbreviation. Gives whether it was one. */
function readListed({ text, start, end, syntax }: ParagraphSource, state: ScanState, facts: Fact[]): boolean {
  switch (state.region) {
    case 'references':
    case 'bibliography': {
      const entry = (syntax === 'asciidoc' ? parseAnchoredEntry(text, start, end, state.region) : undefined) ?? parseEntry(text, start, end, state.region);
      if (entry) facts.push(entry);
      return entry !== undefined;
    }
    case 'terms-elsewhere':
    case 'terms-here':
    case 'definitions': {
      const term = parseDefinition(text, start, end, state.region === 'terms-elsewhere' ? 'elsewhere' : 'here');
      if (!term) return false;
      facts.push(term);
      scanInline(text, term.end, end, { syntax, region: state.region }, facts);
      return true;
    }
    case 'abbreviations': {
      const abbreviation = parseAbbreviation(text, start, end);
      if (abbreviation) facts.push(abbreviation);
      return abbreviation !== undefined;
    }
    default: return false;
  }
}

function readRunning({ text, start, end, syntax }: ParagraphSource, state: ScanState, facts: Fact[]): void {
  let from = start;
  const letter = firstLetter(text, start);
  const caption = letter === 70 || letter === 84 ? captionAt(text, start, end) : undefined;   // F, T
  if (caption) {
    facts.push(caption);
    from = caption.label?.end ?? start;
  } else if (letter === 78) {   // N
    NOTE.lastIndex = start;
    const note = NOTE.exec(text);
    if (note) {
      from = start + note[0].length;
      facts.push({ kind: 'note', start: start + note[0].search(/note/i), end: from, ...(note[1] ? { number: note[1] } : {}) });
    }
  }
  if ((letter === 33 || letter === 60) && syntax === 'markdown') readImage(text.slice(0, end), start, facts);   // ! <
  const first = facts.length;
  scanInline(text, from, end, { syntax, region: state.region }, facts);
  dropForeign(text, start, facts, first);
}

function readImage(text: string, start: number, facts: Fact[]): void {
  IMAGE.lastIndex = start;
  const found = text.length - start <= MAX_IMAGE ? IMAGE.exec(text) : null, picture = found?.[1];
  if (picture) facts.push({ kind: 'image', start: start + found[0].indexOf(picture), end: start + found[0].indexOf(picture) + picture.length });
}

/** The first character that is neither white space nor a mark of a quotation, a cell, a caption or emphasis. */
function firstLetter(text: string, start: number): number {
  let at = start, code = text.charCodeAt(at);
  while (code === 32 || code === 42 || code === 95 || code === 62 || code === 124 || code === 46 || code === 58 || code === 160 || (code >= 9 && code <= 13)) code = text.charCodeAt(++at);
  return code;
}

/** Marks before the first word: of a list item, a table's cell, a quotation. */
const MARKS = /[\s>|]*(?:[-*+\u2013\u2022.]{1,5}[ \t]+)?/y;
/** Ids that authors give to parts of their own text. */
const OWN = /^(?:fig|tab|tbl|sec|clause|annex|app|eq|_)/i;

/** "<<b-OCP_TP>> describes the fans in clause 9.2.5": in a paragraph about another text the clauses are that text's. */
function dropForeign(text: string, start: number, facts: Fact[], first: number): void {
  const subject = facts[first];
  if (subject?.kind !== 'citation' || (subject.form === 'anchor' && OWN.test(subject.target.text))) return;
  MARKS.lastIndex = start;
  MARKS.test(text);
  if (subject.start > Math.max(MARKS.lastIndex, start)) return;
  for (let i = facts.length - 1; i > first; i--) if (facts[i]?.kind === 'cross-reference') facts.splice(i, 1);
}

function captionAt(text: string, start: number, end: number): Caption | undefined {
  CAPTION.lastIndex = start;
  const found = CAPTION.exec(text);
  if (!found || end - start > 400) return undefined;
  const label = found[2] as string, at = start + found[0].indexOf(label, found[0].indexOf(found[1] as string) + 5);
  return {
    kind: 'caption', target: (found[1] as string).toLowerCase().startsWith('f') ? 'figure' : 'table',
    label: { start: at, end: at + label.length, text: label }, title: plain((found[3] as string).replace(/[*_|\s]+$/, '')), start, end,
  };
}

/** An image or an element by itself, as Word's logos become: no title. What follows one is seldom a title either. */
const PICTURE = /^\s{0,8}(?:<[^<>]{1,300}>|!\[[^\]\n]{0,200}\]\([^()\n]{0,300}\))\s*$/;

/** Before the first clause: the line that announces the text, and the title after it. */
function readFront({ text, start, end, syntax }: ParagraphSource, state: ScanState, facts: Fact[]): ScanState {
  const after = { ...state, mode: 'text' as const, marker: '', style: '' };
  const line = text.slice(start, end);
  if (isAnnouncement(line)) {
    facts.push({ kind: 'title-line', form: 'announcement', start, end, text: plain(line.replace(/[*_]/g, '')) });
    return { ...after, expect: 'title' };
  }
  if (state.expect === 'title' && end - start < 400 && !PICTURE.test(line)) {
    const marks = /^[\s*_]*/.exec(line)?.[0].length ?? 0, tail = /[\s*_]*$/.exec(line)?.[0].length ?? 0;
    facts.push({ kind: 'title-line', form: 'title', start: start + marks, end: Math.max(start + marks, end - tail), text: plain(line.replace(/^[\s*_]+|[\s*_]+$/g, '')) });
    return { ...after, expect: '' };
  }
  scanInline(text, start, end, { syntax, region: 'front' }, facts);
  return PICTURE.test(line) ? { ...after, expect: '' } : after;
}
