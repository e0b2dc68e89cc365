import type { Span } from '../draft/fact.ts';

/** What can end a sentence: the mark, what closes behind it, and white space. */
const END = /[.!?…][)\]"”’»*_]{0,4}(?=\s)/g;
/** What a sentence does not begin with. */
const GOES_ON = /^[\s\u00a0]*[\p{Ll},;:)\]–—-]/u;
/** Words that a point belongs to, in English and French; "etc." ends a sentence where another begins behind it. */
const SHORT = /(?:^|[\s\u00a0([/"“«])(?:[Ee]\.g|[Ii]\.e|[Pp]\. ?ex|[Cc]\.-à-d|[Cc]f|ex|viz|vs|approx|resp|incl|ca|No|Nos|no|nos|n|Nr|Rec|Recs|Fig|Figs|fig|Tab|Eq|Eqs|Ref|Refs|Sect|Sec|Ch|chap|Vol|vol|pp|p|par|art|Art|ed|eds|al|Amd|Cor|Corr|Suppl|App|Add|Err|Mr|Mrs|Ms|Dr|M|Prof|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|\p{Lu}|\p{Lu}\.\p{Lu}|\d{1,3}[a-z]?)\.$/u;

/** How far around an offset a sentence is looked for, in UTF-16 code units. */
const REACH = 4000;

/** The sentence of a text at an offset, between `from` and `to`, without the white space around it. A point in "e.g.", "No. 5" or "X.1817" ends none. */
export function sentenceAround(text: string, offset: number, { start: from, end: to }: Span): Span {
  const low = Math.max(from, offset - REACH), high = Math.min(to, offset + REACH), part = text.slice(low, high), at = offset - low;
  let start = 0, end = part.length;
  for (const stop of endsIn(part)) {
    if (stop < at) start = stop;
    else {
      end = stop;
      break;
    }
  }
  return trimmed(text, { start: low + start, end: low + end });
}

/** The sentences of a text between `from` and `to` in order, without the white space around them; none where there is nothing else. */
export function* sentencesIn(text: string, { start: from, end: to }: Span): Generator<Span> {
  const part = text.slice(from, to);
  let start = 0;
  for (const end of [...endsIn(part), part.length]) {
    const sentence = trimmed(text, { start: from + start, end: from + end });
    if (sentence.start < sentence.end) yield sentence;
    start = end;
  }
}

/** Where sentences end, behind what closes after their marks. */
function* endsIn(text: string): Generator<number> {
  for (const { index, 0: mark } of text.matchAll(END)) if (isEnd(text, index, index + mark.length)) yield index + mark.length;
}

/** Whether the mark at an index ends a sentence; `stop` is behind what closes after it. */
function isEnd(text: string, index: number, stop: number): boolean {
  if (GOES_ON.test(text.slice(stop, stop + 20))) return false;
  return text.charAt(index) !== '.' || stop > index + 1 || !SHORT.test(text.slice(Math.max(0, index - 12), index + 1));
}

/** A stretch without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end), lead = part.length - part.trimStart().length;
  return lead === part.length ? { start, end: start } : { start: start + lead, end: start + part.trimEnd().length };
}
