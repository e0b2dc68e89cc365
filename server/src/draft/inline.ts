import type { Syntax } from './block.ts';
import { bracketBefore, endOfWords } from './bracketed.ts';
import { isBasicLetter, isCapital, isDigit, isSmall } from './characters.ts';
import { expansionBefore } from './expansion.ts';
import type { Fact, Region, Span } from './fact.ts';
import { matchIdentifier } from './mention.ts';
import { plain } from './normalise.ts';
import { requirementAt } from './requirement.ts';
import { scanCrossReference } from './cross-reference.ts';

/** What running text is read for. */
export interface InlineOptions {
  readonly syntax: Syntax;
  readonly region: Region;
}

/**
 * Where something may begin: brackets, code, markup, addresses, words in the shape of an abbreviation or identifier, and the words that
 * lead to a clause, table or figure. Everything else, most of all words with nothing but their first letter in capitals, is passed over
 * by the regular expression engine. Only its end is asked for: a match as an object would cost more than the search.
 */
const CANDIDATE = new RegExp([
  '[`[<]', '\\](?=\\()',
  '[A-Z](?:[A-Z0-9]|(?![A-Za-z])|[a-z]+[A-Z0-9])[A-Za-z0-9]*',
  '\\b(?:https?|ftp|mailto|link|image|stem|latexmath|asciimath|pass|xref|clauses?|subclauses?|tables?|figures?|annex|appendix'
  + '|Clauses?|Subclauses?|Tables?|Fig(?:ure)?s?|Annex|Annexes|Appendix|Appendices|Sup[a-z]{0,8}'
  + '|[Pp]aragraphes?|[Tt]ableaux?|[Aa]nnexe|annexes|[Aa]ppendice|appendices)(?=[\\s\\u00a0.:\\d])',
  '\\b(?:shall|must|should|may|required|recommended|prohibited|permitted|optionally|doi(?:ven)?t|devr(?:a|ont|ait|aient))\\b',
  '§(?=[\\s\\u00a0]?[\\dA-Z])',
].join('|'), 'g');

/** Organizations whose documents ITU-T texts cite (author's guide §8.2); a tag begins with one of them or with `b-`. */
const TAG = /\[(b[-\u2010\u2011](?:[^[\]\\]{1,120})|(?:ITU|UIT|ISO|IEC|IETF|RFC|ETSI|3GPP|W3C|IEEE|NIST|OASIS|GSMA|OMA|FIPS|ANSI|ECMA|CCITT|CISPR|TTA|TTC|CCSA|ATIS|MEF|ONF|FIDO|OIDF|TCG|CEN|BSI|UN|OMG|DMTF|CSA|ENISA)(?![A-Za-z])[^[\]\\]{0,120})\\?\]/y;
const ANCHOR = /\[\[([A-Za-z_:\u00aa-\uffff][^\],[]{0,120})(?:,[^\]]{0,200})?\]\]/y;
const XREF = /<<([^<>,\n]{1,160})(?:,([^<>]{0,200}))?>>/y;
const XREF_MACRO = /xref:([^[\s]{1,160})\[([^\]\n]{0,200})\]/y;
const MARKUP = /<(?:\/?[a-zA-Z][^<>\n]{0,400}|https?:[^<>\s]{1,400})>/y;
const ADDRESS = /(?:https?|ftp):\/\/[^\s<>"'[\])]{0,2000}|mailto:[^\s<>"'[\])]{1,200}/y;
/** With brackets in it: closed ones, or one that the line never closes, as while it is typed. In AsciiDoc a bracket ends an address. */
const BRACKETED_ADDRESS = /(?:https?|ftp):\/\/(?:[^\s<>"'[\])]|(?<=[/=?&_.-])\[(?:[^\s<>"'[\]]{0,200}\]|(?=[^\n\]]{0,400}(?:\n|$)))){0,2000}/y;
/** Markup whose content is code. */
const CODE_TAG = /<(code|kbd|samp|pre|tt)(?=[\s>])/iy;
/** How far its end is looked for. In UTF-16 code units. */
const LONGEST_CODE = 2000;
const LINK_MACRO = /[a-z]{4,9}::?[^[\s]{0,400}\[[^\]\n]{0,600}\]/y;
/** The label of a requirement: `[TIME-REQ-01]`. */
const LABEL = /\[[A-Z][A-Za-z0-9]{0,15}(?:[-_.][A-Za-z0-9]{1,15}){0,5}[-_.]?\d{1,4}[a-z]?\\?\]/y;
const LINK_TARGET = /\]\([^()\n]{0,1000}\)/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/**
 * Reads running text from `from` to `to` and adds what it finds to `facts`, in order. Offsets are those of `text`.
 * Each candidate is looked at once and every pattern is anchored and bounded, so the time is linear.
 */
export function scanInline(text: string, from: number, to: number, options: InlineOptions, facts: Fact[]): void {
  let at = from;
  for (;;) {
    // Reading a candidate may look for others itself, so the place is set each time.
    CANDIDATE.lastIndex = at;
    if (!CANDIDATE.test(text)) return;
    const end = CANDIDATE.lastIndex, start = startOfCandidate(text, end, at);
    if (start >= to) return;
    at = Math.max(readCandidate(text, { start, end }, options, facts), start + 1);
    if (at >= to) return;
  }
}

/** Where a candidate that ends at `end` begins: a mark, the first capital of a word, or a word without capitals. */
function startOfCandidate(text: string, end: number, from: number): number {
  let start = end - 1, capital = -1;
  for (let at = start; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (isCapital(code)) capital = at;
    else if (!isSmall(code) && !isDigit(code)) break;
    start = at;
  }
  return capital >= 0 ? capital : start;
}

/** Reads a candidate and gives the offset to go on from. */
function readCandidate(text: string, { start, end }: Span, options: InlineOptions, facts: Fact[]): number {
  const first = text.charCodeAt(start);
  switch (first) {
    case 96: return readCode(text, start, facts);
    case 91: return readBracket(text, start, options, facts);
    case 60: return readAngle(text, start, options, facts);
    case 93: return protect(matchAt(LINK_TARGET, text, start), start, end, facts);
    default:
  }
  // "A" and "I" are words; a capital alone begins an identifier, or ends "5G".
  if (end === start + 1 && first < 91 && !beginsIdentifier(text, end) && !isDigit(text.charCodeAt(start - 1))) return end;
  const word = text.slice(start, end);
  if (first > 90 && text.charCodeAt(end) === 58) return readMacro(text, { word, at: start, end }, options, facts);
  return (mayReferTo(first) ? scanCrossReference(text, word, start, facts) : undefined) ?? (first > 90 ? readRequirement(text, word, start, facts) : readWord(text, word, start, facts));
}

function readRequirement(text: string, word: string, at: number, facts: Fact[]): number {
  const requirement = requirementAt(text, word, at);
  if (!requirement) return at + word.length;
  facts.push(requirement);
  return requirement.end;
}

/** What may follow a series letter: "X.1817", "X-series", "X Suppl. 39". */
function beginsIdentifier(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  return next === 46 || next === 45 || ((next === 32 || next === 160) && text.startsWith('Sup', at + 1));
}

/** The first letters of "clause", "table", "figure", "annex", "appendix", "subclause" and "paragraphe", and the sign for the last. */
const mayReferTo = (code: number): boolean => {
  const lower = code | 32;
  return lower === 97 || lower === 99 || lower === 102 || lower === 112 || lower === 115 || lower === 116 || code === 167;
};

/** `https://…`, and in AsciiDoc `link:…[…]` and its like. */
function readMacro(text: string, { word, at, end }: { readonly word: string; readonly at: number; readonly end: number }, options: InlineOptions, facts: Fact[]): number {
  switch (word) {
    case 'http': case 'https': case 'ftp':
      return protect(matchAt(options.syntax === 'asciidoc' ? ADDRESS : BRACKETED_ADDRESS, text, at), at, end, facts);
    case 'mailto': return protect(matchAt(ADDRESS, text, at), at, end, facts);
    case 'link': case 'image': case 'stem': case 'latexmath': case 'asciimath': case 'pass':
      return options.syntax === 'asciidoc' ? protect(matchAt(LINK_MACRO, text, at), at, end, facts) : end;
    case 'xref': return options.syntax === 'asciidoc' ? readXref(matchAt(XREF_MACRO, text, at), at, end, facts) : end;
    default: return end;
  }
}

function protect(found: RegExpExecArray | null, start: number, otherwise: number, facts: Fact[]): number {
  if (!found) return otherwise;
  const end = start + found[0].length;
  facts.push({ kind: 'protected', start, end });
  return end;
}

/** A code span: as many backquotes close it as opened it (CommonMark §6.1). Without them the backquotes are text. */
function readCode(text: string, at: number, facts: Fact[]): number {
  let open = at;
  while (text.charCodeAt(open) === 96) open++;
  const fence = text.slice(at, open);
  for (let close = text.indexOf(fence, open); close >= 0; close = text.indexOf(fence, close)) {
    let end = close;
    while (text.charCodeAt(end) === 96) end++;
    if (end - close === fence.length) {
      facts.push({ kind: 'protected', start: at, end });
      return end;
    }
    close = end;
  }
  return open;
}

function readBracket(text: string, at: number, options: InlineOptions, facts: Fact[]): number {
  if (options.syntax === 'asciidoc' && text.charCodeAt(at + 1) === 91) {
    const anchor = matchAt(ANCHOR, text, at);
    if (!anchor) return at + 1;
    facts.push({ kind: 'anchor', id: anchor[1] as string, start: at, end: at + anchor[0].length });
    return at + anchor[0].length;
  }
  const tag = matchAt(TAG, text, at);
  if (!tag) return matchAt(LABEL, text, at) ? LABEL.lastIndex : at + 1;
  const inner = tag[1] as string, bibliography = /^b[-\u2010\u2011]/.test(inner);
  const end = at + tag[0].length;
  const start = text.charCodeAt(at - 1) === 92 ? at - 1 : at, from = at + 1 + (bibliography ? 2 : 0);
  const target = { start: from, end: at + 1 + inner.length, text: plain(bibliography ? inner.slice(2) : inner) };
  facts.push({ kind: 'citation', form: 'tag', target, bibliography, start, end });
  const link = text.charCodeAt(end) === 40 && options.syntax === 'markdown';
  return link ? protect(matchAt(LINK_TARGET, text, end - 1), end - 1, end, facts) : end;
}

function readAngle(text: string, at: number, options: InlineOptions, facts: Fact[]): number {
  if (options.syntax === 'asciidoc') {
    const xref = matchAt(XREF, text, at);
    if (xref) return readXref(xref, at, at + 1, facts);
  }
  if (!text.startsWith('<!--', at)) return readMarkup(text, at, options, facts);
  const close = text.indexOf('-->', at), end = close < 0 ? text.length : close + 3;
  facts.push({ kind: 'protected', start: at, end });
  return end;
}

/** A tag; where it begins code, all of it. */
function readMarkup(text: string, at: number, { syntax }: InlineOptions, facts: Fact[]): number {
  const end = protect(matchAt(MARKUP, text, at), at, at + 1, facts), name = syntax === 'markdown' && end > at + 1 ? matchAt(CODE_TAG, text, at)?.[1] : undefined;
  if (!name) return end;
  const within = text.slice(end, end + LONGEST_CODE).toLowerCase(), close = within.indexOf(`</${name.toLowerCase()}>`);
  if (close < 0) return end;
  facts[facts.length - 1] = { kind: 'protected', start: at, end: end + close + name.length + 3 };
  return end + close + name.length + 3;
}

function readXref(found: RegExpExecArray | null, at: number, otherwise: number, facts: Fact[]): number {
  if (!found) return otherwise;
  const end = at + found[0].length, lead = found[0].indexOf(found[1] as string);
  const id = found[1] as string, locality = found[2] || undefined;
  const target = { start: at + lead, end: at + lead + id.length, text: plain(id).replace(/^#/, '') };
  const from = locality === undefined ? 0 : at + lead + id.length + 1;
  facts.push({
    kind: 'citation', form: 'anchor', target, bibliography: false, start: at, end,
    ...(locality === undefined ? {} : { locality: { start: from, end: from + locality.length, text: plain(locality) } }),
  });
  return end;
}

/** Longer words in capitals are headings or code, not abbreviations. */
const LONGEST = 16;


/** An identifier, or a word in the shape of an abbreviation. `word` begins with a capital. */
function readWord(text: string, word: string, at: number, facts: Fact[]): number {
  const end = at + word.length;
  const mention = matchIdentifier(text, word, at);
  if (mention) {
    if (mention.fact) facts.push(mention.fact);
    return mention.end;
  }
  const use = abbreviationAt(text, word, at);
  if (!use) return end;
  const bracket = bracketBefore(text, use);
  const words = bracket === undefined ? undefined : expansionBefore(text, endOfWords(text, bracket), use.abbreviation);
  if (words) facts.push({ kind: 'expansion', abbreviation: use.abbreviation, expansion: { ...words, text: wordsOf(text.slice(words.start, words.end)) }, start: use.start, end: use.end });
  facts.push({ kind: 'use', ...use });
  return end;
}

/** Words that go on over the lines of a quotation are without its marks. */
const wordsOf = (text: string): string => plain(text.includes('>') ? text.replace(/\n[ \t]*>/g, ' ') : text);

const isWordAt = (text: string, at: number): boolean => isBasicLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at));

/** Two capitals, or a capital after a digit: "API", "RoIP", "5G", "APIs" (without its s). */
function abbreviationAt(text: string, word: string, at: number): { start: number; end: number; abbreviation: string } | undefined {
  let start = at;
  while (start > 0 && at - start < 4 && (isBasicLetter(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(start - 1)))) start--;
  if (at - start >= 4) return undefined;
  const before = text.charCodeAt(start - 1), end = at + word.length, next = text.charCodeAt(end);
  // Parts of longer names are no abbreviations: my_API, file.PDF, \TEX, #ABC, name@ABC; "_API_" is one in emphasis.
  if ((before === 95 && isWordAt(text, start - 2)) || before === 46 || before === 92 || before === 35 || before === 64 || (next === 95 && isWordAt(text, end + 1)) || (next === 46 && isBasicLetter(text.charCodeAt(end + 1)) )) return undefined;
  if (end - start > LONGEST) return undefined;
  let capitals = 0;
  for (let i = at; i < end; i++) if (isCapital(text.charCodeAt(i))) capitals++;
  const plural = text.charCodeAt(end - 1) === 115 && !isSmall(text.charCodeAt(end - 2)), to = plural ? end - 1 : end;
  if (capitals < 2 && !(to === at + 1 && at - start <= 2 && at > start && isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(at - 1)))) return undefined;
  return { start, end: to, abbreviation: text.slice(start, to) };
}
