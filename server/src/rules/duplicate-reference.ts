import { tagKey } from '../draft/normalise.ts';
import type { Located } from '../draft/block.ts';
import type { Entry } from '../draft/fact.ts';
import type { Report } from './finding.ts';
import { keysOf } from './reading/keys.ts';
import type { RulePage } from './page.ts';
import { entryPlace, onlyEntries, partOfEntry, shownEntry } from './reading/reference.ts';
import type { KeyRule } from './rule.ts';
import { removedEntry } from './uncited-reference.ts';

/** A document, or a tag, that is listed twice, in one list or in both (author's guide §8.2). */
export const duplicateReference: KeyRule = {
  id: 'duplicate-reference', scope: 'key', table: 'd',
  *check(group) {
    if (!group.isDefined) return;
    const [first, ...others] = onlyEntries(group.definitions);
    if (!first) return;
    for (const other of others) {
      if (sharedKey(first.fact, other.fact) === group.key && isSame(first.fact, other.fact)) yield listedTwice(first, other);
    }
  },
};

/** Two entries can share several numbers; the first they share stands for the pair. */
const sharedKey = (a: Entry, b: Entry): string | undefined => {
  const keys = keysOf(a);
  return keysOf(b).find((key) => key.startsWith('d:') && keys.includes(key));
};

const sameTag = (a: Entry, b: Entry): boolean => a.tag !== undefined && b.tag !== undefined && tagKey(a.tag.text) === tagKey(b.tag.text);

/** Two editions under two tags are two documents, and so are a Recommendation and its amendment. */
function isSame(a: Entry, b: Entry): boolean {
  if (sameTag(a, b)) return true;
  if (partOfEntry(a) !== partOfEntry(b)) return false;
  return !a.date || !b.date || a.date.text === b.date.text;
}

function listedTwice(first: Located<Entry>, other: Located<Entry>): Report {
  const shown = shownEntry(other.fact), one = shownEntry(first.fact);
  const where = first.fact.list === other.fact.list ? '' : first.fact.list === 'references' ? ' in References' : ' in the Bibliography';
  const message = sameTag(first.fact, other.fact) && first.fact.list === other.fact.list
    ? `${shown} is listed twice. Keep one of the two entries.`
    : `${shown} is the document listed${where} as ${one} already. Keep one of the two entries.`;
  return {
    place: entryPlace(other), message, related: [{ place: entryPlace(first), message: 'Listed here first.' }],
    fixes: [{ title: `Remove this entry of ${shown}`, certain: false, edits: (draft) => removedEntry(draft, other) }],
  };
}

export const duplicateReferencePage: RulePage = {
  id: 'duplicate-reference',
  says: `Two entries with one tag, or of one document: under two twin numbers, or in both lists. The finding is at the second entry. Two
editions under two tags are two documents, and so are a Recommendation and its amendment.`,
  why: `A reader cannot tell which entry is meant, and a document is either normative or not.`,
  wrong: {
    frame: `## 2 References\n\n%`,
    text: `[ITU-T G.8013] Recommendation ITU-T G.8013/Y.1731 (2015), *Title*.

[ITU-T Y.1731] Recommendation ITU-T G.8013/Y.1731 (2015), *Title*.`,
  },
  right: {
    frame: `## 2 References\n\n%`,
    text: `[ITU-T G.8013] Recommendation ITU-T G.8013/Y.1731 (2015), *Title*.`,
  },
  fix: `Takes the second entry out. It is only offered: which of the two stays is for the drafter to say.`,
  before: 'the second entry',
};
