import type { Located } from '../draft/block.ts';
import { offsetOf, type Draft } from '../draft/draft.ts';
import type { Entry } from '../draft/fact.ts';
import type { Edit, Report } from './finding.ts';
import { keysOf } from './reading/keys.ts';
import { hasBody } from './reading/own-text.ts';
import type { RulePage } from './page.ts';
import { entryPlace, homeKey, onlyEntries, shownEntry } from './reading/reference.ts';
import type { DraftContext, KeyRule } from './rule.ts';

/**
 * An entry that is nowhere cited (author's guide, Annex D): neither by its tag or anchor, nor by naming its document, a twin number or
 * the ISO/IEC half of a common text included.
 */
export const uncitedReference: KeyRule = {
  id: 'uncited-reference', scope: 'key', table: 'd',
  *check(group, context) {
    if (!group.isDefined || group.isUsed || !canBeCited(context.draft)) return;
    for (const entry of onlyEntries(group.definitions)) {
      if (homeKey(entry.fact, 'd') === group.key && !isCited(entry.fact, context)) yield uncited(entry);
    }
  },
};

/** Before there is a body, or while a part of the text could not be read, a list may be ahead of its citations. */
const canBeCited = (draft: Draft): boolean => draft.parts.include.length === 0 && hasBody(draft);

const isCited = (entry: Entry, { group }: DraftContext): boolean => keysOf(entry).some((key) => group(key).isUsed);

function uncited(entry: Located<Entry>): Report {
  const shown = shownEntry(entry.fact), isInformative = entry.fact.list === 'bibliography';
  return {
    place: entryPlace(entry), unnecessary: true, ...(isInformative && { level: 'information' as const }),
    message: `${shown} is listed but not cited. Cite it where the text needs it, or take the entry out.`,
    fixes: [{ title: `Remove the entry ${shown}`, certain: false, edits: (draft) => removedEntry(draft, entry) }],
  };
}

/** The edit that takes an entry out, with the lines it fills. */
export function removedEntry(draft: Draft, { block, fact }: Located<Entry>): readonly Edit[] {
  const others = block.facts.some((other) => other.kind === 'entry' && other !== fact);
  const end = others ? endOfLine(block.text, fact.end) : block.text.length;
  return [{ start: offsetOf(draft, block, others ? fact.start : 0), end: offsetOf(draft, block, end), newText: '' }];
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export const uncitedReferencePage: RulePage = {
  id: 'uncited-reference',
  levels: 'information in the Bibliography',
  says: `An entry of References or the Bibliography that nothing in the text cites. A citation by tag or anchor counts, and so does naming
the document: by its number, a twin number, or the ISO/IEC half of a common text. A draft without clauses of its own yet, or with files
that could not be read, is let be.`,
  why: `References holds what the text needs to be followed; an entry that nobody cites is left over, or its citation is missing.`,
  wrong: {
    frame: `## 2 References\n\n%`,
    text: `[ITU-T X.1219] Recommendation ITU-T X.1219 (2023), *Title*.

## 6 Requirements

The provider evaluates every weakness within a day.`,
  },
  right: {
    frame: `## 2 References\n\n%`,
    text: `[ITU-T X.1219] Recommendation ITU-T X.1219 (2023), *Title*.

## 6 Requirements

The provider evaluates every weakness as clause 7 of [ITU-T X.1219] says.`,
  },
  fix: `Takes the entry out. It is only offered, for the citation may still be to come.`,
  before: 'the entry',
};
