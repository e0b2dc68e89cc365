import { factsIn, type Block, type Place } from '../../draft/block.ts';
import { clausesOf, type Clause } from '../../draft/clauses.ts';
import { blockIndex, ofParts, type Draft } from '../../draft/draft.ts';
import type { Span } from '../../draft/fact.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import { anchorTarget } from '../anchor-target.ts';
import { entryOfCitation } from '../citation-entry.ts';
import { shown } from '../section-text.ts';

/** More of a definition is not kept. In UTF-16 code units. */
const LONGEST = 3000;
/** How many items of a list belong to a definition that leads to it. */
const MOST_ITEMS = 30;

/** Footnotes, page breaks, tags and what AsciiDoc writes for nothing: no words of the text. */
const MARKUP = /\\?\[\^[\w-]{1,40}\\?\]|footnote:\w{0,40}\[[^[\]]{0,400}\]|<!--[^<>]{0,400}-->|(?<!<)<\/?[a-z][^<>\n]{0,200}>|\{blank\}|\[\[[\w:.-]{1,100}\]\]|\[#[\w:.-]{1,100}\]/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** A stretch of a block as it is read: on one line, without markup; what AsciiDoc cites by an anchor is named as a reader sees it. */
export function readText(draft: Draft, { block, start, end }: Place): string {
  const names = factsIn(block, 'citation').flatMap((fact) => {
    if (fact.form !== 'anchor' || fact.start < start || fact.end > end) return [];
    const tag = entryOfCitation(draft, fact)?.fact.tag?.text, locality = fact.locality ? `, ${fact.locality.text}` : '';
    const newText = tag === undefined ? ownPart(draft, fact.target.text) : `[${tag}${locality}]`;
    return newText === '' ? [] : [{ start: fact.start - start, end: fact.end - start, newText }];
  });
  return plainWords(applyEdits(block.text.slice(start, end), names));
}

const numbers = ofParts(['heading', 'subtitle'], (draft): ReadonlyMap<Block, string> =>
  new Map(clausesOf(draft).flatMap((clause): readonly [Block, string][] => (clause.number === undefined ? [] : [[clause.heading.block, clauseLabel(clause)]]))));

/** What an anchor of the text itself leads to: "clause 7.2", the title of a figure; empty where it leads nowhere. */
function ownPart(draft: Draft, id: string): string {
  const target = anchorTarget(draft, id), number = target && numbers(draft).get(target.whole.block);
  return number === undefined ? target?.title ?? '' : /^\d/.test(number) ? `clause ${number}` : number;
}

/** "7.2", "Annex A", "A.2", "Appendix II"; the title where there is no number. */
export function clauseLabel({ number, depth, region, title }: Clause): string {
  if (number === undefined) return plainWords(title);
  if (depth > 1 || number.includes('.') || (region !== 'annex' && region !== 'appendix')) return number;
  return `${region === 'annex' ? 'Annex' : 'Appendix'} ${number}`;
}

/** Text as it is read, without its markup. */
export const plainWords = (text: string): string =>
  shown(text.slice(0, LONGEST * 2).replace(MARKUP, ' ').replace(/&(?:nbsp|amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)).replace(/ (?=[.,;)])/g, '').slice(0, LONGEST);

/** A definition as it is read. One that leads to a list has its items too: "A role that: keeps lamps; lights lamps". */
export function definitionText(draft: Draft, place: Place): string {
  const lead = readText(draft, place);
  if (!lead.endsWith(':')) return lead;
  const parts = [lead];
  for (const block of itemsBehind(draft, place.block)) parts.push(readText(draft, { block, ...wholeOf(block) }));
  return parts.join(' ').slice(0, LONGEST);
}

const wholeOf = ({ text }: Block): Span => ({ start: 0, end: text.length });

function* itemsBehind(draft: Draft, block: Block): Generator<Block> {
  const first = blockIndex(draft, block) + 1;
  for (let index = first; index < first + MOST_ITEMS; index++) {
    const next = draft.blocks[index];
    if (next?.kind !== 'item' || factsIn(next, 'term').length > 0) return;
    yield next;
  }
}
