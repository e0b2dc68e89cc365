import { placeIn, type Located, type Place } from '../../draft/block.ts';
import { annexLetter, clausesOf, roman, type Clause } from '../../draft/clauses.ts';
import { factsOf, type Draft } from '../../draft/draft.ts';
import type { Region, TermFact } from '../../draft/fact.ts';
import { parseLabel, type Numbering } from '../../rules/reading/clause-label.ts';

/** A clause, or a definition that is no heading, with the number it gets. */
export interface ClauseNumber {
  readonly order: number;
  /** Where the source writes the number; undefined where it writes none. */
  readonly place: Place | undefined;
  /** What cross-references call it, now and then: "clause 6.1", "annex A". */
  readonly key: string | undefined;
  readonly newKey: string | undefined;
  /** The number that it gets; the one it has where nobody can tell another. */
  readonly label: string;
  /** The new numbers of the clauses that its text stands in, from the outermost: "6", "6.1". */
  readonly within: readonly string[];
  readonly region: Region;
  readonly title: string;
  readonly isTerm: boolean;
}

/** What stands in the draft, before it is counted. */
interface Item {
  readonly order: number;
  readonly place: Place | undefined;
  readonly label: string | undefined;
  readonly path: readonly number[] | undefined;
  readonly series: Numbering;
  readonly region: Region;
  readonly title: string;
  readonly depth: number;
  /** Whether it is the heading of an annex or appendix. */
  readonly isAnnex: boolean;
  readonly isTerm: boolean;
}

/** A clause whose subclauses are being counted. One that no heading was seen of, but its subclauses, has `isUnseen`. */
interface Open {
  readonly depth: number;
  readonly old: string;
  readonly path: readonly number[];
  readonly region: Region;
  readonly isUnseen: boolean;
  count: number;
}

interface Counting {
  readonly open: Open[];
  readonly counts: Record<Numbering, number>;
  /** Whether depth is what the number says, as in text out of Word; else what the heading's marks say. */
  readonly byLabel: boolean;
}

/** The clauses and definitions in the order of the text, counted anew: clauses 1, 2 …, annexes A, B … H, J …, appendices I, II … */
export function clauseNumbers(draft: Draft): readonly ClauseNumber[] {
  const items = itemsOf(draft), byLabel = draft.syntax === 'text' || !levelsAgree(items);
  const counting: Counting = { open: [], counts: { clause: firstNumber(items) - 1, annex: 0, appendix: 0 }, byLabel };
  return items.map((item) => numbered(item, counting));
}

/** The number that counting begins with: an excerpt that begins with clause 6 goes on from there. */
export function firstNumber(items: readonly Pick<Item, 'path' | 'series' | 'region'>[]): number {
  const first = items.find(({ path, series }) => series === 'clause' && path && (path[0] ?? 0) > 0);
  return first?.region === 'body' ? first.path?.[0] ?? 1 : 1;
}

/** Where the clauses of a draft begin to count; above 1 for an excerpt. */
export const firstClause = (draft: Draft): number => firstNumber(itemsOf(draft));

function itemsOf(draft: Draft): readonly Item[] {
  const clauses = clausesOf(draft).map(itemOfClause).map(asLabelled);
  const terms = factsOf(draft, 'term').filter(({ fact, block }) => !fact.heading && fact.number && isTerms(block.region)).map(itemOfTerm);
  return terms.length === 0 ? clauses : [...clauses, ...terms].sort((a, b) => a.order - b.order || (a.place?.start ?? 0) - (b.place?.start ?? 0));
}

/** A heading that has the marks of its own subclauses, by a slip of the style, is as deep as its number says. */
function asLabelled(item: Item, index: number, items: readonly Item[]): Item {
  const next = items[index + 1], depth = item.path?.length ?? 0;
  const isSlip = !item.isAnnex && depth > 0 && depth < item.depth && next?.label?.startsWith(`${item.label ?? ''}.`) === true && next.depth <= item.depth;
  return isSlip ? { ...item, depth } : item;
}

const isTerms = (region: Region): boolean => region === 'terms-elsewhere' || region === 'terms-here';

const seriesOf = (region: Region): Numbering => (region === 'annex' || region === 'appendix' ? region : 'clause');

function itemOfClause({ heading: { block, fact }, number, region, title, depth }: Clause): Item {
  const series = seriesOf(region), isAnnex = series !== 'clause' && fact.opens;
  return {
    order: block.order, place: fact.number && placeIn(block, fact.number), label: number, path: number === undefined ? undefined : pathOf(number, series),
    series, region, title, depth: isAnnex ? 1 : series === 'clause' ? depth : Math.max(2, depth), isAnnex, isTerm: false,
  };
}

function itemOfTerm({ block, fact }: Located<TermFact>): Item {
  const label = fact.number?.text ?? '', path = parseLabel(label, 'clause');
  return { order: block.order, place: fact.number && placeIn(block, fact.number), label, path, series: 'clause', region: block.region, title: fact.term, depth: path?.length ?? 0, isAnnex: false, isTerm: true };
}

/** An annex that was called I by mistake is an annex all the same. */
const pathOf = (label: string, series: Numbering): readonly number[] | undefined => parseLabel(series === 'annex' ? label.replace(/^I(?=\.|$)/, 'J') : label, series);

/** Whether the marks of the headings say what the numbers say, by and large. */
function levelsAgree(items: readonly Item[]): boolean {
  const headings = items.filter(({ isTerm, path, isAnnex, place }) => !isTerm && !isAnnex && path && place);
  return headings.filter(({ depth, path }) => depth === path?.length).length * 5 >= headings.length * 3;
}

function numbered(item: Item, counting: Counting): ClauseNumber {
  const { open } = counting, path = nextPath(item, counting), label = path ? labelOf(path, item.series) : item.label ?? '';
  const kind = item.isAnnex ? item.series : 'clause';
  return {
    order: item.order, place: item.place, label, region: item.region, title: item.title, isTerm: item.isTerm,
    key: item.label === undefined ? undefined : `${kind} ${item.label}`, newKey: item.label === undefined ? undefined : `${kind} ${label}`,
    within: path || !item.path || item.label === undefined ? open.map((one) => labelOf(one.path, item.series)) : prefixes(item.label),
  };
}

/** "6", "6.1" and "6.1.2" for "6.1.2". */
const prefixes = (label: string): readonly string[] => label.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'));

const labelOf = ([first = 0, ...rest]: readonly number[], series: Numbering): string =>
  [series === 'annex' ? annexLetter(first) : series === 'appendix' ? roman(first) : String(first), ...rest].join('.');

/** The counts of an item, which is open from then on; undefined for one that has no number, or none of its series. */
function nextPath(item: Item, counting: Counting): readonly number[] | undefined {
  const { open } = counting, { path, label } = item;
  if (item.isAnnex) open.length = 0;
  const depth = depthOf(item, counting);
  while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
  // Clause 0 is the introduction of other organizations' texts, and what the source does not number stays so.
  if (!path || label === undefined || !item.place || path[0] === 0 || depth < 1) return undefined;
  if (item.isTerm && !isTerms(open.find(({ region }) => isTerms(region))?.region ?? 'body')) return undefined;
  if (!openUnseen(item, depth, counting)) return undefined;
  const parent = open.at(-1), count = parent ? ++parent.count : ++counting.counts[item.series], next = [...parent?.path ?? [], count];
  open.push({ depth, old: label, path: next, region: item.region, isUnseen: false, count: 0 });
  return next;
}

function depthOf({ isTerm, isAnnex, depth, path }: Item, { open, byLabel }: Counting): number {
  if (isAnnex || !path) return depth;
  if (!isTerm) return byLabel ? path.length : depth;
  // A definition stands in the clause that its region has, whatever its number says.
  const clause = open.find(({ region }) => isTerms(region));
  return clause ? clause.depth + Math.max(1, path.length - clause.path.length) : path.length;
}

/** Counts clauses that an item stands in, but no heading was seen of. Gives whether it is known then where the item stands. */
function openUnseen(item: Item, depth: number, counting: Counting): boolean {
  const { open, byLabel } = counting, parts = (item.label ?? '').split('.'), isByLabel = byLabel && !item.isTerm;
  while (open.length > 0 && (open.at(-1)?.isUnseen === true || isByLabel) && !isIn(parts, open.at(-1) as Open)) open.pop();
  const from = open.at(-1)?.depth ?? 0;
  if (from + 1 >= depth) return true;
  if (parts.length !== depth) return open.length > 0;
  if (!isByLabel && open.length === 0) return false;
  for (let at = from + 1; at < depth; at++) {
    const parent = open.at(-1), reached = parent ? parent.count : counting.counts[item.series], number = Math.max(reached + 1, item.path?.[at - 1] ?? 0);
    if (parent) parent.count = number; else counting.counts[item.series] = number;
    open.push({ depth: at, old: parts.slice(0, at).join('.'), path: [...parent?.path ?? [], number], region: item.region, isUnseen: true, count: 0 });
  }
  return true;
}

/** Whether a number begins with that of a clause. */
const isIn = (parts: readonly string[], { old, depth }: Open): boolean => parts.length > depth && parts.slice(0, depth).join('.') === old;
