import { placeIn, placeOf, textOf, type Located } from '../draft/block.ts';
import type { CrossReference, Fact, TargetKind } from '../draft/fact.ts';
import { spanOf } from '../draft/draft.ts';
import { isBareCaption } from './bare-caption.ts';
import { parentOf, targetsOf, type Targets } from './reading/cross-reference-targets.ts';
import { MOST_RELATED, type Fix } from './finding.ts';
import type { RulePage } from './page.ts';
import type { Level } from './table.ts';
import type { DraftContext, KeyRule } from './rule.ts';
import { isChange } from './reading/skeleton.ts';

/**
 * "clause 8" of a text that has no clause 8 (author's guide §9.7). One finding for a label, at its first use. Silent where the draft does
 * not say what its labels are: without numbered clauses, without captions of that kind, with parts in other files, and in an amendment,
 * which speaks of the clauses of its base.
 */
export const unresolvedCrossReference: KeyRule = {
  id: 'unresolved-cross-reference', scope: 'key', table: 'x',
  *check(group, context) {
    const { draft, profile } = context, targets = targetsOf(draft);
    if (!group.isUsed || targets.labels.has(group.name) || isChange(profile) || draft.parts.include.length > 0) return;
    const uses = group.uses.flatMap(({ block, fact }) => (fact.kind === 'cross-reference' ? [{ block, fact }] : [])).filter((use) => !speaksOfAnother(use));
    const [first, ...others] = uses;
    // "Figure 3" on a line of its own is a caption without a title, which caption-form tells of.
    if (!first || uses.some(isBareCaption) || !isKnowable(first.fact, targets, context) || targets.labels.has(withoutPart(first.fact)) || hasParts(group.name, targets) || isRange(first.fact, targets)) return;
    const { target, label } = first.fact;
    yield {
      place: placeIn(first.block, first.fact), level: levelOf(first, targets, context),
      message: `${capital(target)} ${label.text} is not in this text. Correct the number, or name the document that it belongs to.`,
      related: others.slice(0, MOST_RELATED).map(({ block, fact }) => ({ place: placeIn(block, fact), message: 'Here too.' })),
      fixes: fixes(uses, target, label.text, targets),
    };
  },
};

/** Metanorma labels figures and tables itself. */
function isKnowable({ target }: CrossReference, targets: Targets, { profile }: DraftContext): boolean {
  if (target === 'figure' || target === 'table') return !profile.metanorma && targets.kinds.has(target);
  return targets.kinds.has('clause');
}

/** "Table 1" where the text has Tables 1a and 1b. */
const hasParts = (name: string, { labels }: Targets): boolean => labels.has(`${name}a`) || labels.has(`${name}-a`);

/** "Figures 1-2" with a hyphen, of a text that has Figures 1 and 2. */
function isRange({ target, label }: CrossReference, { labels }: Targets): boolean {
  const [from = '', to = '', ...rest] = label.text.split('-');
  return rest.length === 0 && Number(from) < Number(to) && labels.has(`${target} ${from}`) && labels.has(`${target} ${to}`);
}

/** The figure of "Figure 6-1a": a part of it has no caption of its own. */
const withoutPart = ({ target, label }: CrossReference): string => `${target} ${label.text.replace(/-?[a-z]$/, '')}`;

/**
 * How sure it is that the label leads nowhere. Numbers that Metanorma gives are worked out, text out of Word may hold headings that do not
 * look like any, and a clause without subclauses may have numbered paragraphs.
 */
function levelOf(use: Located<CrossReference>, targets: Targets, { draft, profile }: DraftContext): Level {
  const { target, label } = use.fact;
  // French texts write "§ 7.1" of themselves; in English the sign comes with what is quoted from other texts.
  if (profile.metanorma || (profile.language !== 'fr' && textOf(placeOf(use)).startsWith('§'))) return 'information';
  if (target === 'figure' || target === 'table') return draft.syntax === 'text' || isOfOtherAnnex(label.text, targets) ? 'information' : 'warning';
  if (target === 'annex' || target === 'appendix') return targets.kinds.has(target) && draft.syntax !== 'text' ? 'error' : 'warning';
  if (targets.hasUnnumbered || !targets.kinds.has('clause')) return 'information';
  const parent = parentOf(label.text), isSure = parent === '' || targets.parents.has(parent) || !hasClause(parent, targets);
  return draft.syntax === 'text' ? (isSure ? 'warning' : 'information') : isSure ? 'error' : 'warning';
}

/** "Figure A.6-1" of a text without an Annex A is another text's, more likely than not. */
function isOfOtherAnnex(label: string, { labels }: Targets): boolean {
  const head = /^[A-Z]+/.exec(label)?.[0];
  return head !== undefined && !labels.has(`annex ${head}`) && !labels.has(`appendix ${head}`);
}

const hasClause = (label: string, { labels }: Targets): boolean =>
  labels.has(`clause ${label}`) || labels.has(`annex ${label}`) || labels.has(`appendix ${label}`);

/** How far back a sentence is read; in UTF-16 code units. */
const LONGEST_SENTENCE = 4000;

/** In a sentence that has named another document, "clause 7" may be that document's; in "[X.509] and clause 7" it is not. */
function speaksOfAnother({ block: { text, facts, kind }, fact }: Located<CrossReference>): boolean {
  const from = Math.max(0, fact.start - LONGEST_SENTENCE), before = text.slice(from, fact.start);
  // An item of a list or a table is about one thing, however many sentences it has.
  const sentence = from + (kind === 'paragraph' ? Math.max(before.lastIndexOf('. '), before.lastIndexOf('.\n')) : -1);
  for (let i = firstFrom(facts, fact.start) - 1; i >= 0; i--) {
    const other = facts[i];
    if (!other || other.start <= sentence) return false;
    if ((other.kind === 'citation' || other.kind === 'mention') && other.end <= fact.start
      && !/^[,\s\u00a0]*(?:and|or)[\s\u00a0]+(?:in[\s\u00a0]+|with[\s\u00a0]+)?$/.test(text.slice(other.end, fact.start))) return true;
  }
  return false;
}

/** The index of the first fact that does not begin before an offset; a paragraph may have thousands. */
function firstFrom(facts: readonly Fact[], offset: number): number {
  let low = 0, high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.start ?? offset) < offset) low = middle + 1; else high = middle;
  }
  return low;
}

/** The same label with the other sign between its parts; else the clause it would stand in. */
function fixes(uses: readonly Located<CrossReference>[], target: TargetKind, label: string, { labels }: Targets): readonly Fix[] {
  const candidates = target === 'clause' ? [parentOf(label)] : [label.replace('-', '.'), label.replace('.', '-')];
  const found = candidates.find((candidate) => candidate !== label && labels.has(`${target} ${candidate}`));
  if (!found) return [];
  const places = uses.map(({ block, fact }) => placeIn(block, fact.label));
  return [{
    title: `Change to ${target === 'clause' ? target : capital(target)} ${found}`, certain: false,
    edits: (draft) => places.filter((place) => textOf(place).length > 0).map((place) => ({ ...spanOf(draft, place), newText: found })),
  }];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const unresolvedCrossReferencePage: RulePage = {
  id: 'unresolved-cross-reference',
  levels: `a warning or information where the label may be there but was not seen: in plain text, for figures and tables, in a clause without \
subclauses, and for numbers that Metanorma gives`,
  says: `"clause 8", "Annex B", "Appendix II", "Figure 6-3" or "Table 4" of a text that has none of that number; in AsciiDoc also
\`<<id>>\` whose id nothing has. One finding for a label, at its first use. References into other documents ("clause 8 of [ITU-T X.1]")
are none. Nothing is found where the labels are not known: no numbered clauses, no captions of that kind, parts in files that could not be
read, amendments.`,
  why: `Numbers move while a text is written, and a reader who follows one finds nothing, or the wrong clause.`,
  wrong: {
    text: `## 6 Requirements

The ranking follows clause 8.

## 7 Ranking

Assets are ranked by their risk.`,
  },
  right: {
    text: `## 6 Requirements

The ranking follows clause 7.

## 7 Ranking

Assets are ranked by their risk.`,
  },
  fix: `Where the text has the same figure or table with another sign ("6.3" for "6-3"), or the clause that the missing one would stand
in, changes the reference to it wherever it stands. It is only offered.`,
  before: 'the paragraph, item or row',
};
