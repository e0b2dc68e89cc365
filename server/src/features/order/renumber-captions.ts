import { placeIn, type Place } from '../../draft/block.ts';
import { lettersAndDigits } from '../../draft/characters.ts';
import { factsOf, type Draft } from '../../draft/draft.ts';
import type { Caption } from '../../draft/fact.ts';
import { firstClause, type ClauseNumber } from './renumber-clauses.ts';

/** A caption with the number it gets. */
export interface CaptionNumber {
  readonly place: Place;
  /** What cross-references call it, now and then: "figure 6-1". */
  readonly key: string;
  readonly newKey: string;
  readonly label: string;
}

/** "Table A.2b" is the second of "A", part b. */
interface Labelled {
  readonly place: Place;
  readonly target: Caption['target'];
  readonly text: string;
  readonly title: string;
  readonly prefix: string;
  readonly sign: string;
  readonly number: string;
  readonly part: string;
  /** The new numbers of the clauses it stands in. */
  readonly within: readonly string[];
  readonly isAnnex: boolean;
}

/** How the captions of the clauses, or of the annexes, are numbered: for each clause of a depth ("6-1" has 1), or from 1 on (0). */
interface Scheme {
  readonly depth: number;
  readonly sign: string;
}

const LABEL = /^(?:(\d{1,3}(?:\.\d{1,3}){0,3})([.-])|((?:[A-Z]|[IVXL]{1,6})(?:[.-]\d{1,3}){0,2})([.-]?))?(\d{1,3})(-?[a-z])?$/;
const LIST = /^(?:list of|liste des) /i;

/** What the captions of a draft get, and the lines of its lists of figures and tables, which take their numbers from the captions. */
export interface CaptionNumbers {
  readonly captions: readonly CaptionNumber[];
  readonly listed: readonly { readonly place: Place; readonly key: string }[];
}

/**
 * The captions counted anew in the order of the text, as most of the draft's are numbered: from 1 on, for each clause ("6-1"), for each
 * annex ("A.1"). One that has no place in that scheme keeps its number.
 */
export function captionNumbers(draft: Draft, clauses: readonly ClauseNumber[]): CaptionNumbers {
  const { labelled, listed } = labelledOf(draft, clauses.filter(({ isTerm }) => !isTerm));
  const annexes = new Set(clauses.flatMap(({ newKey }) => (newKey && !newKey.startsWith('clause ') ? [newKey.replace(/^\w+ /, '')] : [])));
  const schemes = new Map<string, Scheme>(), areaOf = ({ target, isAnnex }: Labelled): string => `${target} ${String(isAnnex)}`;
  for (const one of labelled) if (!schemes.has(areaOf(one))) schemes.set(areaOf(one), schemeOf(labelled.filter((other) => areaOf(other) === areaOf(one)), one.isAnnex));
  const count = counter(firstClause(draft) > 1);
  const captions = labelled.map((one): CaptionNumber => {
    const scheme = schemes.get(areaOf(one)), base = scheme && isMovable(one, annexes) ? baseOf(one, scheme) : undefined;
    const label = base === undefined ? one.text : count(one, base);
    return { place: one.place, key: `${one.target} ${one.text}`, newKey: `${one.target} ${label}`, label };
  });
  return { captions, listed };
}

function labelledOf(draft: Draft, clauses: readonly ClauseNumber[]): { readonly labelled: readonly Labelled[]; readonly listed: CaptionNumbers['listed'] } {
  const labelled: Labelled[] = [], listed: { place: Place; key: string }[] = [];
  let next = 0, clause: ClauseNumber | undefined;
  for (const { block, fact } of factsOf(draft, 'caption')) {
    while ((clauses[next]?.order ?? Infinity) <= block.order) clause = clauses[next++];
    const { label, target, title } = fact, parts = label && LABEL.exec(label.text);
    if (!parts) continue;
    const place = placeIn(block, label);
    if (LIST.test(clause?.title ?? '')) {
      listed.push({ place, key: `${target} ${label.text}` });
      continue;
    }
    labelled.push({
      place, target, text: label.text, title, prefix: parts[1] ?? parts[3] ?? '', sign: parts[2] ?? parts[4] ?? '', number: parts[5] ?? '', part: parts[6] ?? '',
      within: clause?.within ?? [], isAnnex: clause?.region === 'annex' || clause?.region === 'appendix',
    });
  }
  return { labelled, listed };
}

const depthOf = ({ prefix }: Labelled): number => (prefix === '' ? 0 : prefix.split(/[.-]/).length);

/** The scheme that most captions of an area follow; the first of several. */
function schemeOf(area: readonly Labelled[], isAnnex: boolean): Scheme {
  const votes = new Map<string, { readonly scheme: Scheme; count: number }>();
  for (const one of area) {
    const depth = depthOf(one), key = `${depth.toString()}${one.sign}`;
    // A figure that was moved here from elsewhere has the form of where it was.
    if (one.within.length < depth || (depth > 0 && isLettered(one) !== isAnnex)) continue;
    const vote = votes.get(key) ?? { scheme: { depth, sign: one.sign }, count: 0 };
    vote.count++;
    votes.set(key, vote);
  }
  const most = Math.max(0, ...[...votes.values()].map(({ count }) => count)), [best] = [...votes.values()].filter(({ count }) => count === most);
  return best?.scheme ?? (isAnnex ? { depth: 1, sign: '.' } : { depth: 0, sign: '' });
}

const isLettered = ({ prefix }: Labelled): boolean => /^[A-Z]/.test(prefix);

/** "Figure A.1" in a clause of a draft without Annex A stands in an annex that was not seen. */
const isMovable = (one: Labelled, annexes: ReadonlySet<string>): boolean => one.isAnnex || !isLettered(one) || annexes.has(one.prefix.split(/[.-]/)[0] ?? '');

/** What stands before the number: "6-"; undefined where the caption's clause has no number. */
function baseOf({ within }: Labelled, { depth, sign }: Scheme): string | undefined {
  const clause = depth === 0 ? '' : within[depth - 1];
  return clause === undefined ? undefined : `${clause}${sign}`;
}

/** A function that counts the captions of each series: the figures of clause 6, the tables of Annex A. An excerpt goes on from its first. */
function counter(isExcerpt: boolean): (one: Labelled, base: string) => string {
  const counts = new Map<string, number>(), last = new Map<string, Labelled>(), seen = new Map<string, { readonly title: string; readonly label: string }>();
  return (one, base) => {
    const series = `${one.target} ${base}`, name = `${series} ${one.text}`, known = seen.get(name);
    if (known && isContinued(one.title, known.title)) return known.label;
    const before = last.get(series), reached = counts.get(series) ?? (isExcerpt && base === '' ? Number(one.number) - 1 : 0);
    const count = before && isPartOf(one, before) ? reached : reached + 1, label = `${base}${count.toString()}${one.part}`;
    counts.set(series, count);
    last.set(series, one);
    if (!known) seen.set(name, { title: one.title, label });
    return label;
  };
}

/** "Table 2b" after "Table 2a", or after "Table 2". */
const isPartOf = (one: Labelled, before: Labelled): boolean => one.part !== '' && one.part !== before.part && one.prefix === before.prefix && one.number === before.number;

/** A table that goes on over pages has its caption on each. */
function isContinued(title: string, before: string): boolean {
  const one = lettersAndDigits(title), other = lettersAndDigits(before);
  return /\((?:continued|concluded|end|suite|fin)\)/i.test(`${title} ${before}`) || one.startsWith(other) || other.startsWith(one);
}
