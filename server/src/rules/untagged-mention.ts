import { hasFact, placeIn, type Block, type Place } from '../draft/block.ts';
import { spanOf } from '../draft/draft.ts';
import type { Mention } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { touchesFact } from '../draft/touching.ts';
import { citationOf } from './reading/entry-text.ts';
import { MOST_RELATED } from './finding.ts';
import { keysOf } from './reading/keys.ts';
import { hasOwnWords, sentenceAround } from './reading/own-words.ts';
import type { RulePage } from './page.ts';
import { entryPlace, onlyEntries } from './reading/reference.ts';
import type { Group, KeyRule } from './rule.ts';

/**
 * "Recommendation ITU-T X.1817" in running text where a list of references has the document under a tag (author's guide §8.2). Once for
 * each document. Bare numbers, "G.711 coder", are names; a sentence that cites the tag too may name the document as well.
 */
export const untaggedMention: KeyRule = {
  id: 'untagged-mention', scope: 'key', table: 'd',
  *check(group) {
    if (!group.isDefined || !group.isUsed) return;
    const entry = onlyEntries(group.definitions).find(({ fact }) => fact.tag ?? fact.anchor);
    if (!entry) return;
    const places = untagged(group), [first, ...others] = places;
    if (!first) return;
    const name = entry.fact.tag ? `[${entry.fact.bibliography ? 'b-' : ''}${entry.fact.tag.text}]` : `<<${entry.fact.anchor?.text ?? ''}>>`;
    yield {
      place: first, message: `${name} is listed, but named here without its tag. Cite it by the tag.`,
      related: [{ place: entryPlace(entry), message: 'Listed here.' }, ...others.slice(0, MOST_RELATED - 1).map((place) => ({ place, message: 'Named without the tag here too.' }))],
      fixes: [{
        title: others.length > 0 ? `Cite ${name} in ${places.length.toString()} places` : `Cite ${name}`, certain: false,
        edits: (draft) => places.map((place) => ({ ...spanOf(draft, place), newText: citationOf(draft, entry) })),
      }],
    };
  },
};

/** Mentions to be tagged, with "Recommendation" before them. */
const untagged = ({ key, uses }: Group): Place[] => uses.flatMap(({ block, fact }) =>
  (fact.kind === 'mention' && fact.prefixed && fact.form === 'number' && lacksTag(fact, block, key) ? [placeIn(block, { start: startWithWord(block, fact), end: fact.end })] : []));

const LACKS_TAG = new WeakMap<Mention, boolean>();

/** Whether a mention should be a citation. Kept for each, for it hangs on its block alone: a keystroke asks it of every mention of the document. */
export function lacksTag(mention: Mention, block: Block, key: string): boolean {
  let lacks = LACKS_TAG.get(mention);
  if (lacks === undefined) LACKS_TAG.set(mention, lacks = canCite(block) && !isTagged(mention, block, key) && !isNamed(block, mention));
  return lacks;
}

/** The Summary is read without the lists, a definition has its source by rule, and a caption is no sentence. */
const canCite = (block: Block): boolean =>
  hasOwnWords(block) && !/^(?:summary|definitions|terms-elsewhere|terms-here|abbreviations)$/.test(block.region)
  && (block.kinds & TITLES) === 0;

const TITLES = bitsOf(['caption', 'subtitle', 'title-line', 'entry']);

/** Whether the sentence cites the document by its tag, or anything by an anchor. */
function isTagged(mention: Mention, block: Block, key: string): boolean {
  if (!hasFact(block, 'citation')) return false;
  const { start, end } = sentenceAround(block.text, mention);
  return touchesFact(block, CITATION, { start, end }, (fact) => fact.kind === 'citation' && fact.start >= start && fact.end <= end && (fact.form === 'anchor' || keysOf(fact).includes(key)));
}

const CITATION = bitsOf(['citation']);

/** What follows says that more than the listed document is meant, or less: an edition, a series, an amendment, a longer name. */
const GOES_ON = /^(?:[ \u00a0]?\((?:\d\d\/)?(?:19|20)\d\d\)|[ \u00a0]?(?:Amd|Amendment|Cor|Corrigendum|Suppl?|Annex|App)\b|-?series|[\u2013/-][A-Z0-9]|[ \u00a0]?\|)/;
const WORD_BEFORE = /(?:[Tt]he[\s\u00a0])?\bRec(?:ommendation|\.)?[\s\u00a0]$/;

function isNamed(block: Block, { end, start, identifier }: Mention): boolean {
  // "ITU-T Rec. X.1817" is identifier-form's first.
  if (!/^(?:ITU|UIT)[-\u2010\u2011]T[\s\u00a0]{1,8}$/.test(block.text.slice(start, identifier.start))) return true;
  const before = block.text.slice(Math.max(0, start - 24), start), after = block.text.slice(end, end + 24);
  // "Recommendations ITU-T X.805 and X.810", "(ITU-T X.805)" behind its title, and emphasised or quoted names are left as they are.
  return GOES_ON.test(after) || /\bRecommendations[\s\u00a0]$|[*_"“«'‘[]$/.test(before);
}

/** Where a mention begins with the words before it: "the Recommendation ITU-T X.1817". An offset in the block. */
export function startWithWord(block: Block, { start }: Mention): number {
  return start - (WORD_BEFORE.exec(block.text.slice(Math.max(0, start - 24), start))?.[0].length ?? 0);
}

export const untaggedMentionPage: RulePage = {
  id: 'untagged-mention',
  says: `"ITU-T X.1817" or "Recommendation ITU-T X.1817" in running text where References or the Bibliography list that document under a
tag. One finding for each document; its other places are listed with it. Passed over are numbers without "ITU-T" (they may be names, as in
"G.711 coder"), headings, captions, the Summary, clauses 2 to 4, sentences that cite the tag too, and names with an edition, an amendment
or "-series" behind them.`,
  why: `A tag leads the reader to the title and the edition that is meant.`,
  wrong: {
    frame: `## 2 References\n\n[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.\n\n## 6 Overview\n\n%`,
    text: `The messages are those of Recommendation ITU-T X.1817.`,
  },
  right: {
    frame: `## 2 References\n\n[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.\n\n## 6 Overview\n\n%`,
    text: `The messages are those of [ITU-T X.1817].`,
  },
  fix: `Puts the tag where the document is named, in all places of the finding. It is only offered.`,
  before: 'the first paragraph that names the document',
};
