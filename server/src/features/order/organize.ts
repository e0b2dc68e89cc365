import { emptyCatalogue } from '../../catalogue/catalogue.ts';
import { scanDraft, textOfDraft, type Draft } from '../../draft/draft.ts';
import { profileOf } from '../../draft/profile.ts';
import { abbreviationOrder } from '../../rules/abbreviation-order.ts';
import { certainEdits } from '../../rules/fixes/certain-edits.ts';
import { definitionOrder } from '../../rules/definition-order.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import type { Edit, Finding } from '../../rules/finding.ts';
import { keywordOrder } from '../../rules/keyword-order.ts';
import { referenceOrder } from '../../rules/reference-order.ts';
import type { DraftContext, DraftRule, Group } from '../../rules/rule.ts';
import { lineEdits } from '../line-edits.ts';

/** The rules that know the order of a list and how to bring it about. */
const ORDERS: readonly DraftRule[] = [keywordOrder, referenceOrder, definitionOrder, abbreviationOrder];

/** Whether edits can be made where they are asked for: those of a draft of several files must stay in the open one. */
type Accept = (edits: readonly Edit[]) => boolean;

/**
 * The edits that bring the keywords, References, the Bibliography, the definitions of 3.1 and 3.2 and the abbreviations in their order,
 * whatever rules are on. Definitions get the numbers of their places, and cross-references follow. The text of each entry is moved as
 * it is. No edits where all is in order, or where a list cannot be taken apart by lines.
 */
export function organizeReferences(draft: Draft, accept?: Accept): readonly Edit[] {
  const { edits, isComplete } = sortingEdits(draft, accept);
  return isComplete || accept ? edits : lineEdits(textOfDraft(draft), organizedText(draft, edits));
}

/** More rounds than lists that can wait for each other. */
const MOST_ROUNDS = 6;

/** The text after lists that refer to each other's definitions were sorted one after the other. */
function organizedText(draft: Draft, first: readonly Edit[]): string {
  let text = applyEdits(textOfDraft(draft), first);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits, isComplete } = sortingEdits(scanDraft(text, draft.syntax));
    text = applyEdits(text, edits);
    if (isComplete) break;
  }
  return text;
}

interface Sorting {
  readonly edits: readonly Edit[];
  /** Whether no list has to wait because another one's edits reach into it. */
  readonly isComplete: boolean;
}

function sortingEdits(draft: Draft, accept?: Accept): Sorting {
  const found = disorders(draft), { edits, repaired } = certainEdits(draft, found, accept);
  return { edits: [...edits].sort((a, b) => a.start - b.start), isComplete: repaired === found.length };
}

/** One finding for each list that is out of order, with its edits as its fix. */
function disorders(draft: Draft): readonly Finding[] {
  const context = contextOf(draft), seen = new Set<string>(), found: Finding[] = [];
  for (const rule of ORDERS) {
    for (const { place, message, fixes = [] } of rule.check(context)) {
      const [fix] = fixes, edits = fix?.edits(draft) ?? [], key = edits.map(({ start, end }) => `${start.toString()}-${end.toString()}`).join();
      if (!fix || edits.length === 0 || seen.has(key)) continue;
      // Lines that are misplaced here and there in one list are findings of their own with the same fix.
      seen.add(key);
      found.push({ rule: rule.id, level: 'information', place, message, related: [], fixes: [{ title: fix.title, certain: true, edits: () => edits }] });
    }
  }
  return found;
}

/** Metanorma sorts the lists it prints, which does not make its source any easier to read. */
const contextOf = (draft: Draft): DraftContext => ({
  draft, profile: { ...profileOf(draft), metanorma: false }, catalogue: emptyCatalogue,
  options: { levels: {}, knownAbbreviations: new Set(), catalogue: emptyCatalogue }, group: noGroup, unused: new Set(), variants: [],
});

const noGroup = (key: string): Group => ({ key, name: key, isDefined: false, isUsed: false, useCount: 0, informativeCount: 0, definitions: [], uses: [] });
