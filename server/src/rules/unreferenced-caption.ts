import { placeIn, textOf, type Located } from '../draft/block.ts';
import type { Caption, CrossReference } from '../draft/fact.ts';
import { isBareCaption } from './bare-caption.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftContext, Group, KeyRule } from './rule.ts';
import { isChange } from './reading/skeleton.ts';

/**
 * A figure or table that the text does not refer to by its number (author's guide §9.5). More than a few are one finding. Amendments, drafts
 * with parts in other files, and Metanorma's sources, where ids lead to figures (unreferencedAnchor), are not looked at.
 */
export const unreferencedCaption: KeyRule = {
  id: 'unreferenced-caption', scope: 'key', table: 'x',
  *check(group, context) {
    const { draft, profile } = context;
    if (!group.isDefined || profile.metanorma || isChange(profile) || draft.parts.include.length > 0) return;
    const caption = group.definitions.find((located): located is Located<Caption> => located.fact.kind === 'caption'), label = caption?.fact.label;
    if (!caption || !label || isReached(group, label.text, context)) return;
    const place = placeIn(caption.block, { start: Math.max(0, label.start - caption.fact.target.length - 1), end: label.end });
    // In narrow columns a converter cuts references, so that none is seen there.
    const isConverted = draft.syntax === 'text' || draft.parts.caption.some(({ kind }) => kind === 'row');
    yield { place, ...(isConverted ? { level: 'information' as const } : {}), message: `Nothing in the text refers to ${nameOf(caption.fact)}. Say in the text what it shows: "${nameOf(caption.fact)} shows …".` };
  },
  gather: (reports) => gathered(reports, 'Nothing in the text refers to', ({ place }) => textOf(place)),
};

/** A few reports as they are, more as one. */
export function* gathered(reports: readonly Report[], lead: string, nameOfReport: (report: Report) => string): Iterable<Report> {
  const [first, ...others] = reports;
  if (!first || reports.length <= FEW) yield* reports;
  else yield {
    ...first, message: `${lead} ${nameOfReport(first)} and ${String(others.length)} other figures and tables. Say in the text what each of them shows.`,
    related: others.slice(0, MOST_RELATED).map((report) => ({ place: report.place, message: `${lead} ${nameOfReport(report)} either.` })),
  };
}

/** So many findings are told one by one. */
const FEW = 3;
/** How far a range of figures reaches, and one with a hyphen. */
const LONGEST_RANGE = 12, LONGEST_JOINED = 6;

const nameOf = ({ target, label }: Caption): string => `${target === 'figure' ? 'Figure' : 'Table'} ${label?.text ?? ''}`;

const isReference = (located: Located): located is Located<CrossReference> => located.fact.kind === 'cross-reference';

/** The cross-references to a label, without captions that lack their title. */
function referencesTo(target: string, label: string, { group }: DraftContext): readonly Located<CrossReference>[] {
  const { isUsed, uses } = group(`x:${target} ${label}`);
  return isUsed ? uses.filter(isReference).filter((use) => !isBareCaption(use)) : NONE;
}

const NONE: readonly Located<CrossReference>[] = [];

const LABEL = /^(.*?)(\d{1,3})(-?[a-z])?$/;
const PARTS = ['a', 'b', 'c', 'd', '-a', '-b', '-c', '-d'];

function isReached({ name }: Group, label: string, context: DraftContext): boolean {
  const target = name.slice(0, name.indexOf(' ')), [, prefix = '', number = '', part] = LABEL.exec(label) ?? [];
  const refersTo = (other: string): boolean => referencesTo(target, other, context).length > 0;
  const whole = `${prefix}${number}`, others = [whole, prefix.replace('-', '.') + number, prefix.replace('.', '-') + number];
  if (refersTo(label) || others.some(refersTo)) return true;
  return (part === undefined && PARTS.some((one) => refersTo(`${whole}${one}`))) || isInRange(target, prefix, Number(number), context);
}

/** "Tables 2 to 5", "Figures 3–5", and with a hyphen, which is read as one label: "Figures 3-5". */
function isInRange(target: string, prefix: string, number: number, context: DraftContext): boolean {
  for (let from = number - 1; from >= Math.max(0, number - LONGEST_RANGE); from--) {
    for (const part of ['', 'a']) if (referencesTo(target, `${prefix}${String(from)}${part}`, context).some((start) => endOfRange(start) >= number)) return true;
  }
  if (prefix !== '') return false;
  for (let from = Math.max(1, number - LONGEST_JOINED); from <= number; from++) {
    for (let to = number; to <= from + LONGEST_JOINED; to++) if (from < to && context.group(`x:${target} ${String(from)}-${String(to)}`).isUsed) return true;
  }
  return false;
}

const RANGE = /^[\s\u00a0]{0,3}(?:to|through|until|à|au|-|\u2013)[\s\u00a0]{0,3}(?:(?:[Ff]igures?|[Tt]ables?|[Tt]ableaux?)[\s\u00a0]{1,3})?(?:[A-Z\d]{1,4}[.-]){0,3}(\d{1,3})/;

/** The last number of the range that a cross-reference begins; 0 where it begins none. */
function endOfRange({ block, fact }: Located<CrossReference>): number {
  return Number(RANGE.exec(block.text.slice(fact.end, fact.end + 40))?.[1] ?? 0);
}

export const unreferencedCaptionPage: RulePage = {
  id: 'unreferenced-caption',
  levels: 'information in plain text, in a Metanorma source, and where tables were converted with their captions in a row',
  says: `A figure or table with a number that nothing in the text refers to. "Figure 3", "Fig. 3", "Figures 2 to 4" and "Figures 1, 2 and 3"
are references; one to Figure 6 holds for its parts 6-a and 6-b, one to a part for the whole. What belongs to another document ("Figure 3 of
[ITU-T X.509]") is none. In a Metanorma source a caption whose id no \`<<id>>\` names is found; without an id nothing can refer to it.

More than three are one finding, with the others listed. An amendment and a draft with files that could not be read get no finding.`,
  why: 'A figure that the text does not speak of leaves the reader to guess what it is there for.',
  wrong: {
    frame: `## 6 Architecture\n\n%`,
    text: `An inventory has two parts.

Figure 1 – Parts of the inventory`,
  },
  right: {
    frame: `## 6 Architecture\n\n%`,
    text: `An inventory has two parts, as Figure 1 shows.

Figure 1 – Parts of the inventory`,
  },
  before: 'the caption',
};

