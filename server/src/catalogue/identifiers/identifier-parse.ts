import { parsePublicationDate } from './identifier-date.ts';
import { parseOther } from './identifier-other.ts';
import { onOneLine, withoutPrefix } from './identifier-text.ts';
import type {
  Identifier, Irregularity, OtherIdentifier, Part, PartType, PublicationDate, RangeIdentifier, RecommendationIdentifier,
  SeriesIdentifier, SupplementIdentifier, WorkItemIdentifier,
} from './identifier-types.ts';

/** Letters of the series: A and D to Z but W; B and C stand in old catalogues (A.12). */
const LETTER = '[A-VX-Z]';
const NUMBER = String.raw`${LETTER}\.(?:\d{1,5}(?:\.\d{1,3}){0,2}|Imp[A-Za-z0-9]+)(?:\s?(?:bis|ter|qua(?:r)?ter)(?!\w))?(?:\s?R(?!\w))?`;
const NUMBERS = new RegExp(String.raw`${NUMBER}(?:\s?/\s?${NUMBER})*`, 'y');

/** What nearly every mention is; needs no further reading. */
const PLAIN_NUMBER = new RegExp(String.raw`^${LETTER}\.\d{1,5}(?:\.\d{1,3}){0,2}$`);

/** The usual provisional name: a letter behind the point, and neither a Supplement nor an Implementers' guide. */
const PLAIN_WORK_ITEM = new RegExp(String.raw`^(?:${LETTER}\.(?!Imp|[Ss]up)[A-Za-z]|T[RP][.-]|${LETTER}ST[RP][.-])[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*$`);

/** No identifier is longer; anything above is no identifier. */
const LONGEST = 200;

/**
 * The identifier that the whole text is, with or without its organization ("ITU-T X.1817 (2023)", "X.soar-cc",
 * "X.1631| ISO/CEI 27017", "IETF RFC 1042"), or undefined. Spaces at the ends and the slips of Word are tolerated.
 */
export function parseIdentifier(text: string): Identifier | undefined {
  if (text.length > LONGEST) return undefined;
  const number = text.startsWith('ITU-T ') ? text.slice(6) : text;
  if (PLAIN_NUMBER.test(number)) return { kind: 'recommendation', numbers: [number], parts: [] };
  if (PLAIN_WORK_ITEM.test(text)) return { kind: 'work-item', name: text };
  const written = onOneLine(text);
  const name = withoutPrefix(written);
  if (name.includes('|')) return parseCommonText(name);
  return (name[1] === '.' ? undefined : parseOther(name)) ?? parseSupplement(name) ?? parseSeries(name) ?? parseRange(name)
    ?? parseRecommendation(name) ?? parseChangeFirst(name) ?? parseWorkItem(name);
}

/** "X.1631 | ISO/IEC 27017", in either order. */
function parseCommonText(name: string): RecommendationIdentifier | undefined {
  const halves = name.split('|').map((half) => withoutPrefix(half.trim()));
  const [first = '', second = ''] = halves;
  if (halves.length !== 2) return undefined;
  const recommendation = parseRecommendation(first) ?? parseRecommendation(second);
  const common: OtherIdentifier | undefined = parseOther(second) ?? parseOther(first);
  return recommendation && common && { ...recommendation, common };
}

function parseRecommendation(name: string): RecommendationIdentifier | undefined {
  NUMBERS.lastIndex = 0;
  const head = NUMBERS.exec(name)?.[0];
  if (head === undefined) return undefined;
  const tail = parseTail(name, head.length);
  if (!tail) return undefined;
  return { kind: 'recommendation', numbers: head.split('/').map(regularNumber), ...tail };
}

/** `V.25ter` and "V.25  ter" are `V.25 ter`. */
function regularNumber(number: string): string {
  return number.trim().replace(/\s?(bis|ter|qua(?:r)?ter)(?=\s|R|$)/, (_, suffix: string) => ` ${suffix === 'quarter' ? 'quater' : suffix}`)
    .replace(/(\d|s|r)\s?R$/, '$1 R');
}

const VERSION = /\s?\([Vv]\.?\s?(\d{1,3})\)|\s[Vv]\.?\s?(\d{1,3})(?!\w)/y;
const DATE = /(\s?)\(([^()]{4,20})\)|(:)((?:19|20)\d\d)(?!\d)/y;
const CHANGE = String.raw`(Technical Cor(?:r?igendum|r)?|Amd|Amend(?:e?ment)?|Corrigend(?:um|a)|Corr?|Err(?:atum|ata)?|Add(?:endum)?|Suppl?(?:[eé]ment)?)`;
const PART = new RegExp(String.raw`[\s/.,-]{0,2}(?:${CHANGE}\.?\s?(\d{1,3})(?!\w)|Annex\s([A-Z]{1,2}\d{0,2}\+?)(?!\w)|App(?:endix|\.)?\s?([IVX]+|\d{1,2})(?!\w))`, 'y');

interface Tail {
  readonly version?: string;
  readonly date?: PublicationDate;
  readonly parts: readonly Part[];
  readonly irregular?: readonly Irregularity[];
}

/** What may follow a number: version, date, and parts with dates of their own. Undefined when anything is left over. */
function parseTail(name: string, start: number): Tail | undefined {
  let at = start, version: string | undefined, date: PublicationDate | undefined;
  const parts: Part[] = [], irregular = new Set<Irregularity>();
  while (at < name.length) {
    const step = matchAt(VERSION, name, at) ?? matchAt(PART, name, at) ?? matchAt(DATE, name, at);
    if (!step) return undefined;
    at += step.match[0].length;
    const last = parts.at(-1);
    if (step.pattern === VERSION) {
      if (version !== undefined || date || last) return undefined;
      version = step.match[1] ?? step.match[2];
    } else if (step.pattern === PART) {
      parts.push(partOf(step.match));
    } else {
      const dated = dateOf(step.match, irregular);
      if (!dated || (last ?? { date }).date) return undefined;
      if (last) parts[parts.length - 1] = { ...last, date: dated };
      else date = dated;
    }
  }
  return {
    ...(version !== undefined && { version }), ...(date && { date }), parts, ...(irregular.size > 0 && { irregular: [...irregular] }),
  };
}

function matchAt(pattern: RegExp, text: string, at: number): { readonly pattern: RegExp; readonly match: RegExpExecArray } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { pattern, match } : undefined;
}

function partOf(match: RegExpExecArray): Part {
  if (match[1] !== undefined) return { type: changeType(match[1]), number: match[2] ?? '' };
  return match[3] !== undefined ? { type: 'Annex', number: match[3] } : { type: 'App', number: match[4] ?? '' };
}

function changeType(word: string): PartType {
  if (word.startsWith('Tech')) return 'Technical Cor';
  if (word.startsWith('Am')) return 'Amd';
  if (word.startsWith('C')) return 'Cor';
  if (word.startsWith('E')) return 'Err';
  return word.startsWith('S') ? 'Suppl' : 'Add';
}

function dateOf(match: RegExpExecArray, irregular: Set<Irregularity>): PublicationDate | undefined {
  const dated = parsePublicationDate(match[2] ?? match[4] ?? '');
  if (!dated) return undefined;
  if (match[3] !== undefined || !dated.regular) irregular.add('date-form');
  if (match[1] === '') irregular.add('space-before-date');
  return dated.date;
}

const SUPPLEMENT_WORD = String.raw`[Ss]up(?:p|pl|plement|plément)?`;
/** "X Suppl. 39", "X.Suppl 39", "G.Sup41", "G-Sup.39". */
const SUPPLEMENT = new RegExp(String.raw`^(${LETTER})[\s.-]\s?${SUPPLEMENT_WORD}\.?\s?(\d{1,4})(?!\w)`);
/** "Suppl.74 to ITU-T Y.3800-series", "Y.Suppl. 77 to ITU-T Y.3000-series", "Supplement 4 to ITU-T X-series Recommendations". */
const SUPPLEMENT_TO = new RegExp(String.raw`^(?:(${LETTER})[\s.-]\s?)?${SUPPLEMENT_WORD}\.?\s?(\d{1,4})\s(?:to|à|au|aux)\s(?:the\s|la\s)?(.{1,60}?)(?:\sRecommendations?)?$`);
/** "G-series Recommendations – Supplement 41 (2010)": the author's guide's own form (§8.2). */
const SUPPLEMENT_OF_SERIES = new RegExp(String.raw`^(${LETTER})(?:\.[\dx.]+)?[-\s]series\s(?:Recommendations?\s)?(?:[-–—]\s)?${SUPPLEMENT_WORD}\.?\s?(\d{1,4})(?!\w)`);

const ONE_LETTER = new RegExp(`^${LETTER}$`);

function parseSupplement(name: string): SupplementIdentifier | undefined {
  const to = SUPPLEMENT_TO.exec(name);
  const target = to && withoutPrefix(to[3] ?? ''), letter = target?.slice(0, 1) ?? '';
  if (to && target && (to[1] ?? letter) === letter && (ONE_LETTER.test(target) || parseSeries(target) || parseRecommendation(target))) {
    return { kind: 'supplement', letter, number: to[2] ?? '', parts: [] };
  }
  const match = SUPPLEMENT.exec(name) ?? SUPPLEMENT_OF_SERIES.exec(name);
  const tail = match && parseTail(name, match[0].length);
  if (!tail || tail.version !== undefined) return undefined;
  return { kind: 'supplement', letter: match[1] ?? '', number: match[2] ?? '', ...tail };
}

/** "Y.3800-series", "M.3016.x-series", "Q.4xx-series", "X series". */
const SERIES = new RegExp(String.raw`^(${LETTER}(?:\.\d{1,5}xx|\.\d{1,5}\.x|\.\d{1,5}x{0,2})?)[-\s]series(?:\sRecommendations?)?`);

function parseSeries(name: string): SeriesIdentifier | undefined {
  const match = SERIES.exec(name);
  const dated = match && parseDated(name, match[0].length);
  return match && dated ? { kind: 'series', series: match[1] ?? '', ...dated } : undefined;
}

const RANGE = new RegExp(String.raw`^((${LETTER})\.\d{1,5}(?:\.\d{1,3})?)\s?[-–]\s?(?:(${LETTER})\.)?(\d{1,5}(?:\.\d{1,3})?)(?![\w.])`);

function parseRange(name: string): RangeIdentifier | undefined {
  const match = RANGE.exec(name);
  const dated = match && parseDated(name, match[0].length);
  if (!match || !dated) return undefined;
  return { kind: 'range', from: match[1] ?? '', to: `${match[3] ?? match[2] ?? ''}.${match[4] ?? ''}`, ...dated };
}

/** The tail of an identifier that takes a date and nothing else. */
function parseDated(name: string, start: number): { readonly date?: PublicationDate; readonly irregular?: readonly Irregularity[] } | undefined {
  const tail = parseTail(name, start);
  if (!tail || tail.version !== undefined || tail.parts.length > 0) return undefined;
  return { ...(tail.date && { date: tail.date }), ...(tail.irregular && { irregular: tail.irregular }) };
}

const CHANGE_FIRST = new RegExp(String.raw`^${CHANGE}\.?\s(\d{1,3})\s(?:to|à la|à|au)\s(.+)$`);

/** "Corrigendum 1 to ITU-T Recommendation X.1333" is `X.1333 Cor. 1`. */
function parseChangeFirst(name: string): RecommendationIdentifier | undefined {
  const match = CHANGE_FIRST.exec(name);
  const base = match && parseRecommendation(withoutPrefix(match[3] ?? ''));
  return match && base ? { ...base, parts: [...base.parts, { type: changeType(match[1] ?? ''), number: match[2] ?? '' }] } : undefined;
}

/** The shapes of provisional names in the work programmes of the study groups; no rule text is known. */
const WORK_ITEM = new RegExp(String.raw`^(?:${LETTER}\.\d{1,5}(?:\.\d{1,3})?(?:[Rr]ev|[Aa]md|[Cc]or)(?:\.?\d+)?`
  + String.raw`|${LETTER}\.(?:TR\.|[Ss]uppl?\.)?(?=[\w-]*[A-Za-z])[A-Za-z0-9]{2,}(?:[-_][A-Za-z0-9.]*[A-Za-z0-9])*`
  + String.raw`|${LETTER}\.(?:TR\.|[Ss]uppl?\.)?[A-Za-z0-9](?:[-_][A-Za-z0-9.]*[A-Za-z0-9])+`
  + String.raw`|(?:TR|TP)[.-][A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*`
  + String.raw`|${LETTER}(?:STR|STP|TR|TP)[.-][A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*)$`);

function parseWorkItem(name: string): WorkItemIdentifier | undefined {
  const tight = name.replace(/ (?=-\S)|(?<=\.) (?=\S)| (?=[Rr]ev|[Aa]md|[Cc]or)/g, '');
  return WORK_ITEM.test(tight) ? { kind: 'work-item', name: tight } : undefined;
}
