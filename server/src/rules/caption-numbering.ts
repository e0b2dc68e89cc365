import { addTo } from '../draft/add-to.ts';
import { placeIn, type Place } from '../draft/block.ts';
import { lettersAndDigits } from '../draft/characters.ts';
import { clausesOf, type Clause } from '../draft/clauses.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Caption } from '../draft/fact.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';
import { isChange } from './reading/skeleton.ts';
import type { Level } from './table.ts';

/**
 * Figures and tables whose numbers have a gap, a double, or another order than the text; in an annex or appendix, numbers without its letter
 * or numeral (author's guide §8.7, §8.8, §9.5). Metanorma numbers them itself; an amendment has the numbers of its base.
 */
export const captionNumbering: DraftRule = {
  id: 'caption-numbering', scope: 'draft', reads: ['caption', 'heading', 'subtitle'],
  *check({ draft, profile }) {
    if (profile.metanorma || isChange(profile)) return;
    const captions = numberedOf(draft), breaks = [...breaksIn(captions)];
    // A converter that keeps a caption in a drawing or drops it makes a gap that the author has not made.
    const level: Level | undefined = draft.syntax === 'text' || breaks.filter(({ isGap }) => isGap).length > FEW ? 'information' : undefined;
    for (const { report } of breaks) yield { ...report, ...(level && { level }) };
    for (const report of unlettered(captions)) yield { ...report, ...(draft.syntax === 'text' && { level: 'information' as const }) };
  },
};

/** A draft with more gaps than this has captions that were not seen. */
const FEW = 3;

/** A caption and what its label says: "Table A.2b" is the second of "A", part b. */
interface Numbered {
  readonly target: Caption['target'];
  readonly label: string;
  readonly prefix: string;
  readonly number: number;
  readonly part: string;
  readonly title: string;
  readonly place: Place;
  /** The annex or appendix it stands in. */
  readonly annex: Clause | undefined;
}

const LABEL = /^(?:([A-Z]|[IVXL]{1,6}|[\w.-]{1,20}?)[.-]?)??(\d{1,3})(?:-?([a-z]))?$/;
const LIST = /^(?:list of|liste des) /i;

/** The captions with a number in the order of the text, without the lines of a list of figures or tables. */
function numberedOf(draft: Draft): readonly Numbered[] {
  const clauses = clausesOf(draft), found: Numbered[] = [];
  let next = 0, clause: Clause | undefined, annex: Clause | undefined;
  for (const { block, fact } of factsOf(draft, 'caption')) {
    while ((clauses[next]?.heading.block.order ?? Infinity) <= block.order) {
      clause = clauses[next++];
      if (clause?.depth === 1) annex = isAnnex(clause) ? clause : undefined;
    }
    const label = LIST.test(clause?.title ?? '') ? undefined : fact.label, parts = label && LABEL.exec(label.text);
    if (!parts) continue;
    found.push({
      target: fact.target, label: label.text, prefix: parts[1] ?? '', number: Number(parts[2]), part: parts[3] ?? '', title: fact.title, annex,
      place: placeIn(block, { start: Math.max(0, label.start - fact.target.length - 1), end: label.end }),
    });
  }
  return found;
}

const isAnnex = ({ region }: Clause): boolean => region === 'annex' || region === 'appendix';

const nameOf = ({ target }: Numbered, label: string): string => `${target === 'figure' ? 'Figure' : 'Table'} ${label}`;

interface Break {
  readonly report: Report;
  readonly isGap: boolean;
}

/** How far the counting of one series has come: the figures of the clauses, the tables of Annex A. */
interface Count {
  last: Numbered | undefined;
  readonly seen: Map<string, Numbered>;
}

function* breaksIn(captions: readonly Numbered[]): Iterable<Break> {
  const counts = new Map<string, Count>(), labels = new Set(captions.map(({ target, label }) => `${target} ${label}`));
  for (const caption of captions) {
    const series = `${caption.target} ${caption.prefix}`, count: Count = counts.get(series) ?? { last: undefined, seen: new Map() };
    counts.set(series, count);
    const known = count.seen.get(caption.label), reached = count.last?.number ?? 0;
    if (known) {
      if (!isContinued(caption, known)) yield double(caption, known);
      continue;
    }
    count.seen.set(caption.label, caption);
    if (caption.number > reached + 1) yield skipping(caption, count.last, labels);
    if (caption.number >= reached) count.last = caption;
  }
}

/** A table that goes on over pages has its caption on each. */
function isContinued(caption: Numbered, known: Numbered): boolean {
  // In a narrow column pandoc takes the spaces away.
  const title = lettersAndDigits(caption.title), other = lettersAndDigits(known.title);
  return /\((?:continued|concluded|end|suite|fin)\)/i.test(`${caption.title} ${known.title}`) || title.startsWith(other) || other.startsWith(title);
}

function double(caption: Numbered, known: Numbered): Break {
  const name = nameOf(caption, caption.label);
  return { isGap: false, report: { place: caption.place, message: `${name} is here twice. Number one of them anew.`, related: [{ place: known.place, message: `The other ${name}: ${known.title}` }] } };
}

/** A number that skips others: they stand further on, or nowhere. */
function skipping(caption: Numbered, last: Numbered | undefined, labels: ReadonlySet<string>): Break {
  const at = caption.label.length - String(caption.number).length - (caption.part === '' ? 0 : caption.label.endsWith(`-${caption.part}`) ? 2 : 1);
  const skipped = `${caption.label.slice(0, at)}${String((last?.number ?? 0) + 1)}`, name = nameOf(caption, caption.label), missing = nameOf(caption, skipped);
  const isElsewhere = ['', 'a', '-a'].some((part) => labels.has(`${caption.target} ${skipped}${part}`)), where = last ? ` after ${nameOf(last, last.label)}` : ' first';
  return {
    isGap: !isElsewhere,
    report: {
      place: caption.place,
      message: isElsewhere ? `${name} stands before ${missing}. Number them in the order of the text.` : `${name} comes${where}, but there is no ${missing}. Number it anew, or add what is missing.`,
    },
  };
}

/** Captions of an annex or appendix without its letter or numeral, one finding for figures and one for tables of each. */
function* unlettered(captions: readonly Numbered[]): Iterable<Report> {
  const groups = new Map<string, Numbered[]>();
  for (const caption of captions) {
    const letter = caption.annex?.written ? caption.annex.number : undefined;
    if (letter === undefined || caption.prefix === letter || caption.prefix.startsWith(`${letter}.`) || caption.prefix.startsWith(`${letter}-`)) continue;
    const key = `${caption.target} ${caption.annex?.region ?? ''} ${letter}`;
    addTo(groups, key, caption);
  }
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const letter = first.annex?.number ?? '', isAppendix = first.annex?.region === 'appendix';
    yield {
      place: first.place,
      message: `${first.target === 'figure' ? 'Figures' : 'Tables'} of ${isAppendix ? 'Appendix' : 'Annex'} ${letter} have its ${isAppendix ? 'numeral' : 'letter'} before their number: write "${nameOf(first, `${letter}.1`)}".`,
      related: others.slice(0, MOST_RELATED).map(({ place }) => ({ place, message: 'Here too.' })),
    };
  }
}

export const captionNumberingPage: RulePage = {
  id: 'caption-numbering',
  levels: 'information in plain text, and for gaps where a draft has more than three',
  says: `Numbers of figures and tables that have a gap, a double, or another order than the text; in an annex or appendix, numbers that do
not begin with its letter or numeral. Figures and tables are counted each by themselves, for each clause where they are numbered by clause
("Figure 6-1"), and for each annex and appendix. Parts ("Table 2a", "Table 2b") share a number, and a table that goes on under the same
title may have its caption again.

A Metanorma source, whose numbers Metanorma gives, and an amendment, which has those of its base, get no finding.`,
  why: 'A reader looks for Figure 4 between Figures 3 and 5. A double number makes each reference to it say two things.',
  wrong: {
    frame: `## 6 Architecture\n\nFigures 1 and 3 show the parts.\n\n%`,
    text: `Figure 1 – Parts of the inventory

Figure 3 – Parts of the provider`,
  },
  right: {
    frame: `## 6 Architecture\n\nFigures 1 and 2 show the parts.\n\n%`,
    text: `Figure 1 – Parts of the inventory

Figure 2 – Parts of the provider`,
  },
  before: 'the caption',
};
