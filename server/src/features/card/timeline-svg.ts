import { htmlText } from '../html-page.ts';
import { dayNumber } from './timeline-days.ts';
import { timelineText, type Mark, type Timeline, type TimelinePoint } from './timeline.ts';

/** The widths that words are placed for, in px: from the first on a page shows the one picture, from the second on the other. */
const WIDTHS = [400, 700] as const;
const LETTER = 6.7, LINE = 15, GAP = 8, STRIP = 20, STEM = 16;

/**
 * The picture of a life, to be put into a page that has its style. Places along the line are in percent of the width and words keep their
 * size: it can be read at any width from 400 px on. There are two, `narrow` and `wide`; the style shows the one that fits.
 */
export const timelinePictures = (timeline: Timeline, { id, title }: { readonly id: string; readonly title: string }): string =>
  WIDTHS.map((width, index) => timelineSvg(timeline, { id: `${id}-${width.toString()}`, title, width, name: index === 0 ? 'narrow' : 'wide' })).join('\n');

/** One picture of a life with words that do not meet from a width on. `id` is that of its title, and begins that of its description. */
export function timelineSvg(timeline: Timeline, { id, title, width, name }: { readonly id: string; readonly title: string; readonly width: number; readonly name: string }): string {
  const placed = placeLabels(timeline, width), lanes = (side: Side): number => Math.max(0, ...placed.filter((one) => one.side === side).map(({ lane }) => lane + 1));
  const laneHeight = Math.max(...timeline.points.map(({ words }) => words.length + 1)) * LINE + GAP;
  const axis = lanes('above') * laneHeight + STEM + 4, height = axis + STRIP + STEM + lanes('below') * laneHeight;
  const parts = [
    ...axisParts(timeline, axis), ...placed.map((one) => stem(one, axis, laneHeight)), ...placed.map((one) => marker(one, axis)),
    ...placed.filter(({ isLabelled }) => isLabelled).map((one) => label(one, axis, laneHeight)),
  ];
  return `<svg class="timeline ${name}" role="img" aria-labelledby="${id} ${id}-text" width="100%" height="${height.toString()}">
<title id="${id}">${htmlText(title)}</title>
<desc id="${id}-text">${htmlText(timelineText(timeline))}</desc>
${parts.join('\n')}
</svg>`;
}

type Side = 'above' | 'below';
type Anchor = 'start' | 'middle' | 'end';

/** A point with the place of its words. `at` is in percent of the width. */
interface Placed {
  readonly point: TimelinePoint;
  readonly at: number;
  readonly side: Side;
  /** Counted from the line outwards. */
  readonly lane: number;
  readonly anchor: Anchor;
  readonly isLabelled: boolean;
}

/** A point with what its words take of the width, in px. */
interface Box extends Pick<Placed, 'point' | 'at' | 'anchor'> { readonly x: number; readonly start: number; readonly end: number }

const LANES: readonly (readonly [Side, number])[] = [0, 1, 2, 3, 4, 5].flatMap((lane): readonly (readonly [Side, number])[] => [['below', lane], ['above', lane]]);

/** Puts words where they meet neither others nor the stems of others, as near to the line as may be. Points that find no place keep their mark alone. */
function placeLabels(timeline: Timeline, width: number): readonly Placed[] {
  const placed: (Placed & Box)[] = [], bare: Placed[] = [];
  for (const box of timeline.points.map((point) => boxOf(point, timeline, width)).sort((a, b) => rank(a.point) - rank(b.point))) {
    const free = LANES.find(([side, lane]) => placed.every((other) => other.side !== side || isApart(box, lane, other)));
    if (free) placed.push({ ...box, side: free[0], lane: free[1], isLabelled: true });
    else bare.push({ ...box, side: 'below', lane: 0, isLabelled: false });
  }
  return [...placed, ...bare].sort((a, b) => a.point.day - b.point.day);
}

/** Who takes a place first: today, and what is said least often; of many approvals the last. */
const rank = ({ mark, day }: TimelinePoint): number => (mark === 'today' ? 0 : mark === 'approved' || mark === 'agreed' ? 2e7 - day : day / 10);

function isApart(box: Box, lane: number, other: Box & Placed): boolean {
  const meets = box.start < other.end + GAP && other.start < box.end + GAP;
  if (lane === other.lane) return !meets;
  const [inner, outer] = lane < other.lane ? [box, other] : [other, box];
  return outer.x < inner.start - 3 || outer.x > inner.end + 3;
}

function boxOf(point: TimelinePoint, timeline: Timeline, whole: number): Box {
  const at = share(point.day, timeline), x = at / 100 * whole, width = Math.max(...[...point.words, point.date].map((text) => text.length)) * LETTER;
  if (x - width / 2 < 0) return { point, at, x, anchor: 'start', start: x - 6, end: x + width };
  if (x + width / 2 > whole) return { point, at, x, anchor: 'end', start: x - width, end: x + 6 };
  return { point, at, x, anchor: 'middle', start: x - width / 2, end: x + width / 2 };
}

/** Where a day lies, in percent of the width. */
const share = (day: number, { from, to }: Timeline): number => Math.round((3 + 94 * (day - from) / (to - from)) * 100) / 100;

const percent = (at: number): string => `${at.toString()}%`;

/** The line itself in pieces from point to point, each in the colour of the state that holds on it; what is ahead is dashed. Years stand beneath. */
function axisParts(timeline: Timeline, y: number): readonly string[] {
  const { points } = timeline, pieces: string[] = [];
  let state: Mark = points[0]?.mark ?? 'registered';
  points.forEach((point, index) => {
    if (point.mark !== 'today' && point.mark !== 'scheduled') state = point.mark;
    const next = points[index + 1];
    if (next) pieces.push(`<line class="life ${next.isAhead ? 'ahead' : `is-${state}`}" x1="${percent(share(point.day, timeline))}" x2="${percent(share(next.day, timeline))}" y1="${y.toString()}" y2="${y.toString()}"/>`);
  });
  return [...pieces, ...yearsOf(timeline).map(({ year, day }) => {
    const x = percent(share(day, timeline));
    return `<line class="tick" x1="${x}" x2="${x}" y1="${(y - 4).toString()}" y2="${(y + 4).toString()}"/><text class="year" x="${x}" y="${(y + 17).toString()}" text-anchor="middle">${year.toString()}</text>`;
  })];
}

const STEPS = [1, 2, 5, 10, 20, 50];
const MOST_YEARS = 8;

/** The years whose first days are marked: so few that their numbers do not meet. */
function yearsOf(timeline: Timeline): readonly { readonly year: number; readonly day: number }[] {
  const first = Math.ceil((timeline.from - (dayNumber('2000-01-01') ?? 0)) / 365.2425) + 2000, last = Math.floor((timeline.to - (dayNumber('2000-01-01') ?? 0)) / 365.2425) + 2000;
  const step = STEPS.find((one) => (last - first) / one < MOST_YEARS) ?? 100, years: { readonly year: number; readonly day: number }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = dayNumber(`${year.toString().padStart(4, '0')}-01-01`);
    if (day !== undefined && day >= timeline.from && day <= timeline.to) years.push({ year, day });
  }
  return years;
}

/** Where the words of a lane begin: the upper edge. */
const topOf = ({ side, lane }: Placed, axis: number, laneHeight: number): number =>
  (side === 'below' ? axis + STRIP + STEM - 8 + lane * laneHeight : axis - STEM - (lane + 1) * laneHeight + GAP);

function stem(one: Placed, axis: number, laneHeight: number): string {
  if (!one.isLabelled) return '';
  const top = topOf(one, axis, laneHeight), end = one.side === 'below' ? top : top + (one.point.words.length + 1) * LINE + 2, x = percent(one.at);
  return `<line class="stem${one.point.isAhead ? ' ahead' : ''}${one.point.mark === 'today' ? ' today' : ''}" x1="${x}" x2="${x}" y1="${axis.toString()}" y2="${end.toString()}"/>`;
}

/** Marks differ in form, not in colour alone. */
const SHAPES: Readonly<Record<Mark, string>> = {
  'registered': '<circle r="5"/>', 'under-study': '<circle r="5"/>', 'determined': '<path d="M0-7L7 0L0 7L-7 0Z"/>', 'redetermined': '<path d="M0-7L7 0L0 7L-7 0Z"/>',
  'consented': '<rect x="-5.5" y="-5.5" width="11" height="11"/>', 'approved': '<circle r="7"/><path class="sign" d="M-3 0L-1 2.5L3.5-2.5"/>', 'agreed': '<circle r="7"/><path class="sign" d="M-3 0L-1 2.5L3.5-2.5"/>',
  'not-approved': '<path class="cross" d="M-5-5L5 5M5-5L-5 5"/>', 'scheduled': '<circle r="6"/>', 'superseded': '<path d="M-7-5L7-5L0 7Z"/>', 'withdrawn': '<path class="cross" d="M-5-5L5 5M5-5L-5 5"/>', 'today': '',
};

function marker({ point, at }: Placed, axis: number): string {
  const { mark, isAhead, words, date } = point;
  return `<svg x="${percent(at)}" y="${axis.toString()}" overflow="visible" class="mark is-${mark}${isAhead ? ' ahead' : ''}"><title>${htmlText(`${words.join(', ')} ${date}`)}</title>${SHAPES[mark]}</svg>`;
}

function label(one: Placed, axis: number, laneHeight: number): string {
  const { point: { words, date, mark }, anchor, at } = one, top = topOf(one, axis, laneHeight), dx = anchor === 'start' ? '-4' : anchor === 'end' ? '4' : '0';
  const lines = [...words.map((text) => ({ text, name: 'words' })), { text: date, name: 'date' }];
  return `<svg x="${percent(at)}" y="${top.toString()}" overflow="visible" aria-hidden="true"${mark === 'today' ? ' class="now"' : ''}>${lines.map(({ text, name }, i) =>
    `<text class="${name}" x="${dx}" y="${((i + 1) * LINE - 3).toString()}" text-anchor="${anchor}">${htmlText(text)}</text>`).join('')}</svg>`;
}
