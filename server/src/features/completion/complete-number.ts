import { documentOffer, foundRecords, queryOf } from './complete-reference.ts';
import type { Completion } from './completion-item.ts';
import { completionsOf, type Typed } from './typed.ts';

/** "ITU-T X.14", "Recommendation ITU-T", with at most three words behind it. */
const AFTER_ORGANIZATION = /(?<![\w.-])(?:ITU|UIT)[-\u2010\u2011]T[ \u00a0](?:Rec(?:ommendation)?s?\.?[ \u00a0])?((?:[\p{L}\p{N}][\p{L}\p{N}.'\u2019_-]{0,40}(?:[ \u00a0](?=[\p{L}\p{N}]|$))?){0,3})$/u;
/** A series letter and its point, a technical report's letters. */
const SERIES = /(?<![\w./@-])((?:[A-VX-Z]|TR|TP|[A-VX-Z](?:STR|STP|TR|TP))[.-][\w.-]{0,40})$/;

/** "Annex A." ends a sentence, "clause A.2" is of this text. */
const PART = /(?:clauses?|tables?|tableaux?|figures?|annexe?s?|appendi(?:x|ces?))[ \u00a0]+[\w.-]{0,20}$/i;

/** Completions of a number in running text: the number alone, no entry; undefined where none is being typed. */
export function completeNumber(typed: Typed): readonly Completion[] | undefined {
  const { before, rest, options } = typed;
  const named = AFTER_ORGANIZATION.exec(before), written = named ? named[1] ?? '' : PART.test(before) ? undefined : SERIES.exec(before)?.[1];
  if (written === undefined) return undefined;
  const records = foundRecords(typed, queryOf(written)).slice(0, options.limit);
  const behind = /^[\w-]*(?:\.\w[\w-]*)*/.exec(rest)?.[0].length ?? 0;
  return completionsOf(typed, written.length, behind, records.map((record) => ({ ...documentOffer(typed, record), kind: 'number', label: record.id, rank: 1, newText: record.id })));
}
