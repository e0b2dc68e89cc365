import { sumOf, COUNTED, type Counted } from './programme-counts.ts';
import type { Programme } from './programme.ts';
import { COUNTED_WORDS, countsText, questionLabel, titleOf, withAny } from './programme-words.ts';

export type ChartId = 'periods' | 'questions';

/** A chart of stacked bars, before it is drawn. */
export interface Chart {
  readonly id: ChartId;
  readonly title: string;
  /** What it shows, in a sentence, for those who do not see it. */
  readonly description: string;
  readonly categories: readonly string[];
  /** Bars lie, each beside its category, the first on top; else they stand. */
  readonly isLying: boolean;
  /** The values of each category, in the order of `categories`. */
  readonly series: readonly { readonly id: Counted; readonly name: string; readonly values: readonly number[] }[];
}

/** A chart of more bars is read no more; the table beside it has all. */
const MOST_BARS = 30;

/** The charts of a work programme; none of what did not happen. */
export function chartsOf(programme: Programme): readonly Chart[] {
  const periods = programme.periods.filter(({ period }) => !period.startsWith('before')), questions = withAny(programme.questions).filter(({ question }) => question !== '');
  const busiest = [...questions].sort((a, b) => sumOf(b.counts) - sumOf(a.counts)).slice(0, MOST_BARS), shown = questions.filter((one) => busiest.includes(one));
  const partly = shown.length < questions.length ? `, the ${MOST_BARS.toString()} with the most` : '';
  const charts: readonly Omit<Chart, 'series' | 'description'>[] = [
    { id: 'periods', title: `${titleOf(programme)}: decisions by period`, categories: periods.map(({ period }) => period), isLying: false },
    { id: 'questions', title: `${titleOf(programme)}: decisions by Question from ${programme.chartedFrom} on${partly}`, categories: shown.map(({ question }) => questionLabel(question)), isLying: true },
  ];
  return charts.filter(({ categories }) => categories.length > 0).map((chart) => {
    const rows = chart.id === 'periods' ? periods : shown;
    const series = COUNTED.filter((event) => rows.some(({ counts }) => counts[event] > 0)).map((event) => ({ id: event, name: COUNTED_WORDS[event], values: rows.map(({ counts }) => counts[event]) }));
    const described = rows.map(({ counts }, index) => `${chart.categories[index] ?? ''}: ${countsText(counts)}`).join('; ');
    return { ...chart, description: `A bar for each ${chart.isLying ? 'Question' : 'period'}. ${described}.`, series };
  });
}
