import { addTo } from '../../draft/add-to.ts';
import type { Block, Place } from '../../draft/block.ts';
import { blockAtOffset, offsetOf, type Draft } from '../../draft/draft.ts';
import { bitsOf } from '../../draft/kinds.ts';
import { touchesFact } from '../../draft/touching.ts';
import type { Edit } from '../finding.ts';
import { applyEdits } from './edits.ts';

/** Where a Markdown link leads within the text: `[here](#6-scope)`, without the sign. */
export interface Fragment {
  readonly id: string;
  readonly place: Place;
}

const LINK = /(?:\]\([ \t]{0,4}<?|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,4}<?|\bhref=["'])#([^\s)"'<>]{1,300})/gm;

const ANCHOR = bitsOf(['anchor']), PROTECTED = bitsOf(['protected']);

/** The links of a block to places in its own text, code apart. */
export function fragmentsIn(block: Block): readonly Fragment[] {
  if (block.kind === 'code' || block.kind === 'comment' || !block.text.includes('#')) return [];
  return Array.from(block.text.matchAll(LINK)).flatMap((found) => {
    const id = found[1] ?? '', start = found.index + found[0].length - id.length;
    // The target of a link is protected itself, but code begins before its bracket.
    const isCode = !found[0].startsWith('href') && touchesFact(block, PROTECTED, { start: found.index, end: found.index + 1 }, (fact) => fact.start < found.index);
    return isCode ? [] : [{ id, place: { block, start, end: start + id.length } }];
  });
}

/**
 * The edits that lead Markdown's links to headings, `[here](#6-scope)`, to where they lead now, after edits that change the headings'
 * numbers and words. A link is made of a heading as GitHub and VS Code do it. A heading with an id of its own is left out.
 */
export function headingLinkEdits(draft: Draft, edits: readonly Edit[]): readonly Edit[] {
  const changes = editsInHeadings(draft, edits);
  return Array.from(movedHeadingLinks(draft, draft.blocks, (block) => applyEdits(block.text, changes.get(block) ?? []))).flatMap(([block, ofBlock]) => {
    const base = offsetOf(draft, block, 0);
    return ofBlock.map(({ start, end, newText }) => ({ start: base + start, end: base + end, newText }));
  });
}

/**
 * The same where a draft's blocks are to stand in the order of `blocks`, each heading with the words that `textOf` gives: the edits of each
 * block that has some, with offsets in it.
 */
export function movedHeadingLinks(draft: Draft, blocks: readonly Block[], textOf: (heading: Block) => string): ReadonlyMap<Block, readonly Edit[]> {
  const edits = new Map<Block, Edit[]>(), links = draft.syntax === 'markdown' ? draft.blocks.flatMap(fragmentsIn) : [];
  if (links.length === 0) return edits;
  const headings = blocks.filter(isLinked), now = slugsOf(headings.map(textOf)), after = new Map(headings.map((block, i) => [block, now[i]]));
  const before = draft.blocks.filter(isLinked), slugs = slugsOf(before.map(({ text }) => text)), moves = new Map(slugs.map((slug, i) => [slug, after.get(before[i] as Block)]));
  for (const { id, place: { block, start, end } } of links) {
    const plain = decoded(id), slug = moves.get(plain);
    if (slug !== undefined && slug !== plain) addTo(edits, block, { start, end, newText: plain === id ? slug : encodeURI(slug) });
  }
  return edits;
}

const isLinked = ({ kind, text, kinds }: Block): boolean => kind === 'heading' && (kinds & ANCHOR) === 0 && /^ {0,3}#/.test(text);

/** The edits that lie in headings, with offsets in their blocks. What is put before a heading's marks is another block. */
function editsInHeadings(draft: Draft, edits: readonly Edit[]): ReadonlyMap<Block, readonly Edit[]> {
  const found = new Map<Block, Edit[]>();
  for (const { start, end, newText } of edits) {
    const at = blockAtOffset(draft, start);
    if (at?.block.kind !== 'heading') continue;
    const { block, offset } = at, last = offset + end - start, { length } = block.text;
    if (offset > 0 && offset < length && last <= length) addTo(found, block, { start: offset, end: last, newText });
  }
  return found;
}

/** What leads to each heading; of those that are alike the second has "-1" behind it, the third "-2". */
function slugsOf(headings: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return headings.map((text) => {
    const slug = slugOf(text), count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count.toString()}`;
  });
}

/** "6-scope-of-x" for "## 6 Scope of *X*". */
function slugOf(text: string): string {
  const [line = ''] = text.split(/\r\n?|\n/, 1), title = line.replace(/^[ \t]*#{1,6}[ \t]+/, '').replace(/[ \t]+#+[ \t]*$/, '').trim();
  return title.replace(/\[([^\]]{0,200})\]\([^)]{0,300}\)/g, '$1').toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
