import { placeIn, textOf, type Block, type Located } from '../../draft/block.ts';
import { factsOf, scanDraft, spanOf, type Draft } from '../../draft/draft.ts';
import type { Entry, Piece } from '../../draft/fact.ts';
import { plain, tagKey } from '../../draft/normalise.ts';
import type { Edit } from '../../rules/finding.ts';
import { isMovable, movedEntry } from '../../rules/fixes/move-reference.ts';
import { shownTag } from '../../rules/reading/reference.ts';
import { placesOfTag, withPrefix, type TagPlace } from '../../rules/fixes/rename.ts';
import { entriesWithTag } from '../citation-entry.ts';
import { refuse, renaming, type Refusal, type RenameOffer, type Renaming } from './rename-offer.ts';

/** A tag as it is typed: "[b-ITU-T X.1252]" in any of its forms. */
interface Tag {
  readonly text: string;
  readonly bibliography: boolean;
}

/** A tag as one of the draft's entries or citations writes it. */
export interface WrittenTag {
  readonly block: Block;
  readonly tag: Piece;
  readonly bibliography: boolean;
}

/** A reference's tag: its entry and all that cites it. With `b-` put before it or taken away, the entry moves into the other list. */
export function tagOffer(draft: Draft, { block, tag, bibliography }: WrittenTag): RenameOffer {
  const written: Tag = { text: tag.text, bibliography };
  return { place: withPrefix(placeIn(block, tag), bibliography), placeholder: nameOf(written), rename: (name) => renamedTag(draft, written, typedTag(name)) };
}

const nameOf = ({ text, bibliography }: Tag): string => (bibliography ? `b-${text}` : text);

/** Without brackets, and `b-` apart. */
function typedTag(name: string): Tag {
  const bare = plain(name.trim().replace(/^\\?\[/, '').replace(/\\?\]$/, '').trim()), prefixed = /^b-\s*/i.exec(bare);
  return { text: prefixed ? bare.slice(prefixed[0].length) : bare, bibliography: prefixed !== null };
}

function renamedTag(draft: Draft, from: Tag, typed: Tag): Renaming | Refusal {
  const own = entriesWithTag(draft, from.text), entry = own.find(({ fact }) => fact.bibliography === from.bibliography) ?? own[0];
  const places = ownPlacesOfTag(draft, from);
  const isMoved = typed.bibliography !== from.bibliography, list = entry?.fact.list;
  const to: Tag = { text: typed.text, bibliography: isMoved || list === undefined ? typed.bibliography : list === 'bibliography' };
  const flaw = flawOfTag(draft, to, { entry, isCited: places.some(({ isEntry }) => !isEntry) });
  if (flaw) return flaw;
  const label = [nameOf(from), nameOf(to)] as const;
  if (!entry || to.bibliography === (list === 'bibliography')) return renaming(...label, places.map((place) => rewritten(draft, place, to)));
  if (!isMovable(entry)) return refuse(`The entry stands in a table or beside others, so it cannot be moved. Move it to the other list by hand, then rename the tag to ${shownTag(to.text, to.bibliography)}.`);
  const cited = places.filter(({ isEntry }) => !isEntry).map((place) => rewritten(draft, place, to));
  return renaming(...label, [...cited, ...movedEntry(draft, entry, { tag: to.text, bibliography: to.bibliography })]);
}

/** Where a tag stands. Where one document is in both lists, each entry goes with its own citations. */
export function ownPlacesOfTag(draft: Draft, { text, bibliography }: Tag): readonly TagPlace[] {
  const own = entriesWithTag(draft, text), isInBoth = own.length > 1 && own.some(({ fact }) => fact.bibliography !== bibliography);
  return placesOfTag(draft, tagKey(text)).filter((place) => !isInBoth || place.bibliography === bibliography);
}

function flawOfTag(draft: Draft, { text, bibliography }: Tag, { entry, isCited }: { readonly entry: Located<Entry> | undefined; readonly isCited: boolean }): Refusal | undefined {
  if (text === '') return refuse('A tag needs a name, such as “ITU-T X.1817” or “b-ISO/IEC 27002”.');
  if (/[[\]{}<>\\`\r\n\t]/.test(text) || text.length > 120) return refuse('A tag is the short name of a document, without brackets in it and on one line.');
  if (entriesWithTag(draft, text).some((other) => other !== entry)) return refuse(`${shownTag(text, bibliography)} is listed in this draft already. Choose another tag, or take one of the two entries away.`);
  const read = isCited && factsOf(scanDraft(shownTag(text, bibliography), draft.syntax), 'citation').some(({ fact }) => fact.form === 'tag');
  return !isCited || read ? undefined
    : refuse(`${shownTag(text, bibliography)} would not be read as a citation. Begin with the organization, such as ITU-T, ISO/IEC or IETF, or with “b-” for the Bibliography.`);
}

function rewritten(draft: Draft, { place, bibliography }: TagPlace, to: Tag): Edit {
  return { ...spanOf(draft, withPrefix(place, bibliography)), newText: asSpaced(nameOf(to), textOf(place)) };
}

/** With no-break spaces where what was written before has nothing else. */
const asSpaced = (name: string, written: string): string => (written.includes('\u00a0') && !written.includes(' ') ? name.replaceAll(' ', '\u00a0') : name);
