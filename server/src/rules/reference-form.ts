import type { Located } from '../draft/block.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Entry } from '../draft/fact.ts';
import { isAsWritten } from './reading/as-written.ts';
import type { Flaw, FlawContext, FlawKind } from './reading/entry-flaw.ts';
import { flawsOf, isClosed } from './reading/entry-flaws.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { onlyEntries } from './reading/reference.ts';
import type { DraftContext, DraftRule } from './rule.ts';

type Line = Located<Entry>;
/** So many entries of a list may lack their date each with a finding of its own; more are one finding. */
const MOST_SINGLE = 3;

/** What is said of several entries, and how the fix for all of them is called. Signs and words that many entries lack are the drafter's habit. */
const TOGETHER: Readonly<Record<FlawKind, { readonly says: string; readonly fix: string; readonly isHabit: boolean }>> = {
  'document': { says: 'do not name their documents after the tag. Write number, date and title.', fix: 'Write what the catalogue knows', isHabit: false },
  'date': { says: 'have no date. Write the year of the edition after each number.', fix: 'Add the years that the catalogue knows', isHabit: false },
  'date-place': { says: 'have the date in another place. Write it after the number, in parentheses.', fix: 'Write the dates after the numbers', isHabit: false },
  'title': { says: 'have no title. Write it after the date.', fix: 'Add the catalogue\'s titles', isHabit: false },
  'comma': { says: 'have no comma between date and title.', fix: 'Write the commas', isHabit: true },
  'period': { says: 'do not end with a period.', fix: 'Add the periods', isHabit: true },
  'word': { says: 'lack the word "Recommendation" before the number.', fix: 'Write "Recommendation" in all of them', isHabit: true },
};
const KINDS = Object.keys(TOGETHER) as readonly FlawKind[];

/**
 * Entries that lack a piece of "Recommendation ITU-T X.1817 (2023), *Title*.", or have it in another place (author's guide §8.2). Of other
 * organizations only the title and the final period are looked at. How numbers and dates are written is identifier-form's.
 */
export const referenceForm: DraftRule = {
  id: 'reference-form', scope: 'draft', reads: ['entry'],
  *check(context) {
    const entries = onlyEntries(factsOf(context.draft, 'entry'));
    for (const name of ['references', 'bibliography'] as const) {
      const list = entries.filter(({ fact }) => fact.list === name);
      if (list.length > 0) yield* ofList(list, contextOf(list, context), name === 'bibliography');
    }
  },
};

function contextOf(list: readonly Line[], { draft, catalogue, profile }: DraftContext): FlawContext {
  const written = list.filter(({ fact }) => fact.title ?? fact.identifier), named = written.filter(({ fact }) => fact.identifier && fact.title);
  return { draft, catalogue, profile, mostAreWritten: written.length * 2 > list.length, mostAreClosed: named.filter(isClosed).length * 2 > named.length };
}

function* ofList(list: readonly Line[], context: FlawContext, isInformative: boolean): Generator<Report> {
  const flaws = list.filter((entry) => isAsWritten(entry, context.profile)).flatMap((entry) => flawsOf(entry, context));
  for (const kind of KINDS) {
    const found = flaws.filter((flaw) => flaw.kind === kind), { isHabit } = TOGETHER[kind];
    const level = isHabit || isInformative ? { level: 'information' as const } : {};
    if (found.length > (isHabit ? 1 : MOST_SINGLE)) yield { ...together(found, kind), ...level };
    else for (const { place, message, fix } of found) yield { place, message, fixes: fix ? [fix] : [], ...level };
  }
}

function together(found: readonly Flaw[], kind: FlawKind): Report {
  const { says, fix } = TOGETHER[kind], [first] = found as readonly [Flaw], fixes = found.flatMap((flaw) => flaw.fix ?? []);
  const edits = (draft: Draft): ReturnType<(typeof fixes)[number]['edits']> => fixes.flatMap((one) => one.edits(draft));
  return {
    place: first.place, message: `${found.length.toString()} entries of this list ${says}`,
    related: found.slice(1, 1 + MOST_RELATED).map(({ place, message }) => ({ place, message })),
    fixes: fixes.length > 0 ? [{ title: fix, certain: fixes.every(({ certain }) => certain), edits }] : [],
  };
}

export const referenceFormPage: RulePage = {
  id: 'reference-form',
  levels: 'information in the Bibliography, and for commas, final periods and the word "Recommendation"',
  says: `An entry that lacks a piece of its form, or has it in another place: the number after the tag, the year in parentheses after the
number, the title, the comma between date and title, the final period, the word "Recommendation" before "ITU-T". Where many entries of a
list lack the same, that is one finding with the others as related places. Of other organizations' documents only the title and the final
period are looked at. Passed over are series, Supplements, drafts and texts that the catalogue has as not approved, entries that end with
an address, and in AsciiDoc all that Metanorma fetches (anything but \`nofetch\`). How a number or a date is written is the matter of
\`identifier-form\`.`,
  why: `The date says which edition the requirements rest on; without it a reader cannot tell whether a later edition still fits. The rest
is the form that TSB gives every entry when it edits the text.`,
  wrong: { frame: '## 2 References\n\n%', text: '[ITU-T X.1205] Recommendation ITU-T X.1205, *Overview of cybersecurity* (2008)' },
  right: { frame: '## 2 References\n\n%', text: '[ITU-T X.1205] Recommendation ITU-T X.1205 (2008), *Overview of cybersecurity*.' },
  fix: `Puts a date after its number, writes the comma, the period and "Recommendation". A year, a title or a whole entry out of the
catalogue is only offered, since the draft may rest on another edition; so is writing number and date before the title.`,
  before: 'the entry',
};
