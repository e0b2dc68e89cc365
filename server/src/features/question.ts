import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Question } from '../catalogue/record.ts';
import type { Span } from '../draft/fact.ts';

/** "Q8/17", "Question 8/17", "8/17" (drafting rules §1.8, QUEST). */
const QUESTION = /(?<![\w/.:-])(?:Q(?:uestions?)?\.?[ \u00a0]?)?(\d{1,2})\/(\d{1,2})(?![\d/-])/g;

/** The Question whose name stands at an offset of a text: "8/17". Only a bare pair of numbers that no word marks must be near the word Question. */
export function questionAt(text: string, at: number): (Span & { readonly id: string }) | undefined {
  const from = Math.max(0, at - 20), window = text.slice(from, at + 20);
  for (const found of window.matchAll(QUESTION)) {
    const start = from + found.index, end = start + found[0].length;
    if (start > at || end < at) continue;
    const marked = /^Q/i.test(found[0]) || /\b(?:Q|Questions?|question)[\w\s,:"()/-]{0,60}$/.test(text.slice(Math.max(0, start - 80), start));
    if (marked) return { start, end, id: `${found[1] ?? ''}/${found[2] ?? ''}` };
  }
  return undefined;
}

/** The Question with an id, "8/17". */
export const findQuestion = (catalogue: Catalogue, id: string): Question | undefined => catalogue.questions.find((question) => question.id === id);

/** A Question's name in a language, else in any; empty where no source gives one. */
export const questionName = ({ names }: Question, lang: string): string => (names.find((name) => name.lang === lang) ?? names[0])?.text ?? '';
