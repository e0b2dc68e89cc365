import { nameKey } from '../../catalogue/identifiers/identifier.ts';
import type { Block, Located, Place } from '../../draft/block.ts';
import { placeIn } from '../../draft/block.ts';
import { spanOf, type Draft } from '../../draft/draft.ts';
import type { Mention } from '../../draft/fact.ts';
import { bitsOf } from '../../draft/kinds.ts';
import { profileOf } from '../../draft/profile.ts';
import { citationOf, tagOf } from '../../rules/reading/entry-text.ts';
import { entryOfRecord } from '../../rules/reading/listed.ts';
import { isOwnName, ownNames } from '../../rules/reading/own-text.ts';
import { shownEntry, shownTag } from '../../rules/reading/reference.ts';
import { entryOfDocument } from '../../rules/reading/reference-list.ts';
import { lacksTag, startWithWord } from '../../rules/untagged-mention.ts';
import { citationFor, newEntry, type NewEntry } from './refactor-entry.ts';
import { NO_REFACTORINGS, type Chosen, type Refactor, type Refactoring } from './refactor-action.ts';

/** Makes a citation of "ITU-T X.1817" at the cursor, or of each like it in the text, with its entry where no list has it (author's guide §8.2). */
export const citeMention: Refactor = (chosen) => {
  const { draft, symbol } = chosen, mention = symbol?.kind === 'mention' ? symbol.mention : undefined;
  if (!mention || !isUntagged(mention) || isOwnName(ownNames(draft), nameKey(mention.fact.identifier.text))) return NO_REFACTORINGS;
  const { citation, shown, added } = targetOf(chosen, mention), places = untaggedLike(draft, mention.fact.identifier.text);
  // A list in a file that could not be read may have the entry.
  if (citation === undefined || (added && draft.parts.include.length > 0)) return NO_REFACTORINGS;
  const cite = (title: string, where: readonly Place[]): Refactoring => ({
    kind: 'rewrite', rule: 'untagged-mention', title: added ? `${title} and add its entry to ${added.bibliography ? 'the Bibliography' : 'References'}` : title,
    edits: () => [...where.map((place) => ({ ...spanOf(draft, place), newText: citation })), ...(added ? [newEntry(draft, added)] : [])],
  });
  const here = cite(`Cite ${shown}`, [placeOfMention(mention)]);
  return places.length > 1 ? [here, cite(`Cite ${shown} in ${places.length.toString()} places`, places)] : [here];
};

/** What a mention is to be cited with, how titles show it, and its entry where that has to be added. */
interface Target {
  readonly citation: string | undefined;
  readonly shown: string;
  readonly added?: NewEntry;
}

function targetOf({ draft, symbol, block }: Chosen, { fact }: Located<Mention>): Target {
  const name = fact.identifier.text, record = symbol?.kind === 'mention' ? symbol.record : undefined;
  const entry = (record && entryOfRecord(draft, record)) ?? entryOfDocument(draft, name);
  if (entry) {
    const isCitable = entry.fact.tag !== undefined || entry.fact.anchor !== undefined;
    return { citation: isCitable ? citationOf(draft, entry) : undefined, shown: shownEntry(entry.fact) };
  }
  const { language } = profileOf(draft), tag = record ? tagOf(record, language) : `${language === 'fr' ? 'UIT-T' : 'ITU-T'} ${name}`;
  // What only an appendix names is no normative reference (author's guide §8.10).
  const added: NewEntry = { tag, bibliography: block.region === 'appendix', record };
  return { citation: citationFor(draft, added), shown: shownTag(tag, added.bibliography), added };
}

const isUntagged = ({ block, fact }: Located<Mention>): boolean =>
  fact.prefixed && fact.form === 'number' && lacksTag(fact, block, `d:${nameKey(fact.identifier.text)}`);

const placeOfMention = ({ block, fact }: Located<Mention>): Place => placeIn(block, { start: startWithWord(block, fact), end: fact.end });

const MENTIONS = bitsOf(['mention']);

function untaggedLike({ blocks }: Draft, name: string): readonly Place[] {
  const mentionsIn = (block: Block): readonly Place[] => block.facts.flatMap((fact) =>
    (fact.kind === 'mention' && fact.identifier.text === name && isUntagged({ block, fact }) ? [placeOfMention({ block, fact })] : []));
  return blocks.flatMap((block) => ((block.kinds & MENTIONS) === 0 ? [] : mentionsIn(block)));
}
