import { isDigit, isLetter } from '../draft/characters.ts';
import type { DraftSummary, SummaryName } from './draft-summary.ts';

/** A draft of the workspace by its address, with what is kept of it. */
export interface SummarizedDraft {
  readonly uri: string;
  readonly summary: DraftSummary;
}

/** A name of a draft that a query found. */
export interface FoundName {
  readonly uri: string;
  /** The draft's title. */
  readonly draft: string;
  readonly found: SummaryName;
  /** The name as it is shown: "6.2 Release", "Table 3 – Assets", "API – application programming interface". */
  readonly shown: string;
}

/** Names of drafts that hold the characters of a query in order, in any case: the best first, at most `limit`. Spaces count for whole words alone. */
export function findSymbols(drafts: Iterable<SummarizedDraft>, query: string, limit: number): readonly FoundName[] {
  const wanted = query.trim().toLowerCase(), best: { readonly score: number; readonly item: FoundName }[] = [];
  let least = -Infinity;
  for (const { uri, summary } of drafts) {
    for (const found of summary.names) {
      if (wanted === '' && best.length >= limit) break;
      const shown = shownName(found), score = matchScore(shown, wanted);
      if (score === undefined || (best.length >= limit && score <= least)) continue;
      best.push({ score, item: { uri, draft: summary.title, found, shown } });
      // Sorted only when twice as many were found as are told, so that each costs little.
      if (best.length >= 2 * limit) least = keepBest(best, limit);
    }
  }
  keepBest(best, limit);
  return best.map(({ item }) => item);
}

/** Leaves the best and gives the score of the last of them. Those with one score stay in their order. */
function keepBest(best: { readonly score: number }[], limit: number): number {
  best.sort((a, b) => b.score - a.score);
  best.length = Math.min(best.length, limit);
  return best.at(-1)?.score ?? -Infinity;
}

function shownName({ kind, name, detail }: SummaryName): string {
  switch (kind) {
    case 'term': return name;
    case 'abbreviation': return [name, detail].filter(Boolean).join(' – ');
    case 'clause': return [detail, name].filter(Boolean).join(' ');
    case 'figure': return [`Figure ${detail}`.trimEnd(), name].filter(Boolean).join(' – ');
    case 'table': return [`Table ${detail}`.trimEnd(), name].filter(Boolean).join(' – ');
  }
}

/**
 * How well a name fits a query in lower case; undefined where it lacks one of its characters. The whole name is best, then its beginning,
 * then words together, then characters that begin words; of two alike the shorter name.
 */
export function matchScore(name: string, wanted: string): number | undefined {
  const text = name.toLowerCase(), short = -text.length / 1000;
  if (wanted === '') return 0;
  const whole = text.indexOf(wanted);
  if (whole >= 0) return short + (text.length === wanted.length ? 1000 : whole === 0 ? 800 : startsWord(text, whole) ? 600 : 400);
  let score = 0, at = -1;
  for (let i = 0; i < wanted.length; i++) {
    const char = wanted.charAt(i);
    if (char === ' ') continue;
    const next = nextOf(text, char, at + 1);
    if (next < 0) return undefined;
    score += startsWord(text, next) ? 8 : next === at + 1 ? 5 : 1;
    at = next;
  }
  return short + score / wanted.length * 40;
}

/** Where a character stands next: at the beginning of a word where that costs no more than a few characters, else anywhere. */
function nextOf(text: string, char: string, from: number): number {
  const first = text.indexOf(char, from);
  if (first < 0 || first === from || startsWord(text, first)) return first;
  const second = text.indexOf(char, first + 1);
  return second >= 0 && startsWord(text, second) && second - from < 24 ? second : first;
}

const startsWord = (text: string, at: number): boolean => at === 0 || !(isLetter(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1)));
