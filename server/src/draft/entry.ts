import { endWithout } from './characters.ts';
import type { Entry, Piece } from './fact.ts';
import { plain } from './normalise.ts';

/** A tag in brackets, in emphasis or not: what is emphasised is the bracket too. */
const TAGGED = /[ \t]*(?:[|>][ \t]*)?(?:[-*+][ \t]+)?(\*{1,3}|_{1,3})?\\?\[(b[-\u2010\u2011])?([^[\]\\\n]{1,160})\\?\]\1/y;
const WORDS = /[\s\u00a0,:|]*((?:(?:Draft(?: new| revised)?[\s\u00a0]+)?Recommendations?[\s\u00a0]+(?:ITU|UIT)[-\u2010\u2011 ]?[TRD]|Recommandations?[\s\u00a0]+UIT[-\u2010\u2011][TRD]|(?:ITU|UIT)[-\u2010\u2011 ]?[TRD](?:[\s\u00a0]+(?:Rec(?:ommendation)?s?\.?))?|CCITT(?:[\s\u00a0]+Recommendation)?)[\s\u00a0]+)/y;
const NUMBER = /(?:[A-VX-Z](?:\.[ \u00a0]?|[ \u00a0])Sup(?:pl)?\.?[ \u00a0]?\d{1,3}(?!\d)|[A-VX-Z][.\s][^\s,(|]{1,60}(?:[ \u00a0](?:bis|ter)\b)?(?:[ \u00a0](?:Amd|Cor|Suppl|Sup|Annex)\.?[ \u00a0]?[A-Z]?\d{1,3})?|[A-VX-Z]-series Recommendations(?:[\s\u00a0]+[\u2013\u2014-][\s\u00a0]+Supplement \d+)?|[A-Za-z][^,(|\n]{1,60})/y;
const OTHER = /[\s\u00a0,:|]*((?:ISO|IEC|CISPR|IWA|IETF|RFC|ETSI|3GPP|W3C|IEEE|NIST|OASIS|ANSI|ECMA)(?:\/[A-Z]{2,5})*[\s\u00a0][^,(|\n]{1,60})/y;
const DATE = /[\s\u00a0]*\((?:([01]?\d)\/)?((?:19|20)\d\d)\)/y;
const ODD_DATE = /[\s\u00a0]*\(([^()\n]{0,24}\d[^()\n]{0,24})\)/y;
const VERSION = /[\s\u00a0]*\([Vv]\d+\)/y;
const EQUIVALENT = /[\s\u00a0]*\|[\s\u00a0]*((?:ISO|IEC)[^,*_\n]{1,60})/y;

const FOOTNOTE = /[\s\u00a0]+(?!(?:Draft |ITU|UIT|ISO|IEC|IETF|RFC|Recommendation|ETSI|IEEE|NIST))/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const piece = (text: string, start: number, end: number): Piece => ({ start, end, text: plain(text.slice(start, end)) });

/** A link whose words are its address, and the mark of a footnote: brackets that hold no tag. */
const NO_TAG = /^(?:\^|https?:|www\.)/;

function tagAt(text: string, at: number): RegExpExecArray | null {
  const tagged = matchAt(TAGGED, text, at);
  return tagged && NO_TAG.test(tagged[3] as string) ? null : tagged;
}

/** Whether a line begins with a tag in brackets: where an entry of a list of references begins. */
export const beginsEntry = (text: string, at: number): boolean => tagAt(text, at) !== null;

/**
 * An entry of References or the Bibliography (author's guide §8.2): tag, document, date, title. What it lacks is left out; a line
 * without a tag in brackets is no entry. `from` and `to` are the entry's ends in `text`.
 */
export function parseEntry(text: string, from: number, to: number, list: Entry['list']): Entry | undefined {
  const tagged = tagAt(text, from);
  if (!tagged || TAGGED.lastIndex > to || isFootnote(tagged, text, list)) return undefined;
  const end = TAGGED.lastIndex, inner = tagged[3] as string;
  const close = text.lastIndexOf(inner, end), bibliography = tagged[2] !== undefined;
  return { kind: 'entry', list, bibliography, tag: piece(text, close, close + inner.length), ...entryBody(text, end, to), start: from, end: to };
}

/** "[1] text": footnotes of plain text stand at its end, and so in the Bibliography. */
const isFootnote = (tagged: RegExpExecArray, text: string, list: Entry['list']): boolean =>
  list === 'bibliography' && tagged[2] === undefined && /^\d{1,3}$/.test(tagged[3] as string) && matchAt(FOOTNOTE, text, tagged.index + tagged[0].length) !== null;

/** What follows the tag: "Recommendation ITU-T X.1817 (2023), *Title*." */
export function entryBody(text: string, from: number, to: number): Pick<Entry, 'identifier' | 'prefix' | 'date' | 'equivalent' | 'title'> {
  const words = matchAt(WORDS, text, from);
  let at = from, identifier: Piece | undefined, prefix: Piece | undefined;
  if (words) {
    const start = from + words[0].length - (words[1] as string).length, number = matchAt(NUMBER, text, from + words[0].length);
    if (number) {
      const end = from + words[0].length + trimmed(number[0]);
      prefix = piece(text, start, from + words[0].length);
      identifier = { start: from + words[0].length, end, text: plain(`ITU-${plain(words[1] as string).includes('-R') ? 'R' : 'T'} ${number[0].slice(0, trimmed(number[0]))}`) };
      at = end;
    }
  } else {
    const other = matchAt(OTHER, text, from);
    if (other) {
      const start = from + other[0].length - (other[1] as string).length, end = start + trimmed(other[1] as string);
      identifier = piece(text, start, start + unversioned(text.slice(start, end)));
      at = end;
    }
  }
  if (at > to) return {};
  at += matchAt(VERSION, text, at)?.[0].length ?? 0;
  const date = dateAt(text, at);
  if (date) at = date.end;
  const equal = matchAt(EQUIVALENT, text, at);
  const equivalent = equal && at + equal[0].length <= to ? piece(text, at + equal[0].length - (equal[1] as string).length, at + equal[0].length) : undefined;
  if (equivalent) at = equivalent.end;
  const title = titleAt(text, at, to);
  return { ...(prefix && { prefix }), ...(identifier && { identifier }), ...(date && { date }), ...(equivalent && { equivalent }), ...(title && { title }) };
}

/** "ETSI EN 303 645 V2.1.1" is an edition of ETSI EN 303 645, which its date tells. */
const unversioned = (text: string): number => text.replace(/[\s\u00a0]+V\d{1,2}(?:\.\d{1,2}){1,2}$/, '').length;

const trimmed = (text: string): number => endWithout(/[\s\u00a0.:;\-\u2013\u2014*_]/, text);

function dateAt(text: string, at: number): Entry['date'] {
  const exact = matchAt(DATE, text, at);
  if (exact) {
    const start = at + exact[0].indexOf('('), end = at + exact[0].length;
    return { start, end, text: text.slice(start + 1, end - 1), year: exact[2] as string, ...(exact[1] ? { month: exact[1].padStart(2, '0') } : {}) };
  }
  const odd = matchAt(ODD_DATE, text, at), year = odd && /(?:19|20)\d\d/.exec(odd[1] as string)?.[0];
  if (!odd || !year) return undefined;
  const start = at + odd[0].indexOf('('), end = at + odd[0].length, month = /(?<!\d)(0?[1-9]|1[0-2])(?!\d)/.exec((odd[1] as string).replace(year, ''))?.[1];
  return { start, end, text: text.slice(start + 1, end - 1), year, ...(month ? { month: month.padStart(2, '0') } : {}) };
}

/** The emphasised words after the number, or what stands between the comma and the final period or address. A slash stands before an amendment: "(1994)/Amd. 1". */
function titleAt(text: string, at: number, to: number): Piece | undefined {
  let start = at;
  while (start < to && /[\s\u00a0,.:;|/]/.test(text.charAt(start))) start++;
  const mark = /^(?:\*{1,3}|_{1,3})/.exec(text.slice(start, start + 3))?.[0];
  let end = mark ? text.indexOf(mark, start + mark.length) : -1;
  if (mark && end >= 0 && end < to) start += mark.length;
  else {
    const address = text.slice(start, to).search(/https?:\/\/|Available /);
    end = address >= 0 ? start + address : to;
    while (address >= 0 && end > start && /[\s<(]/.test(text.charAt(end - 1))) end--;
  }
  while (end > start && /[\s\u00a0.,*_|]/.test(text.charAt(end - 1))) end--;
  return end > start ? piece(text, start, end) : undefined;
}
