import type { Block, Place } from '../../draft/block.ts';
import { blockAtOffset, spanOf, type Draft } from '../../draft/draft.ts';
import { bitsOf } from '../../draft/kinds.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import type { Edit } from '../../rules/finding.ts';

/** Where a Markdown link leads within the text: `[here](#6-scope)`, without the sign. */
export interface Fragment {
  readonly id: string;
  readonly place: Place;
}

const LINK = /(?:\]\([ \t]{0,4}<?|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,4}<?|\bhref=["'])#([^\s)"'<>]{1,300})/gm;

/** The links of a block to places in its own text, code apart. */
export function fragmentsIn(block: Block): readonly Fragment[] {
  if (block.kind === 'code' || block.kind === 'comment' || !block.text.includes('#')) return [];
  return Array.from(block.text.matchAll(LINK)).flatMap((found) => {
    const id = found[1] ?? '', start = found.index + found[0].length - id.length;
    // The target of a link is protected itself, but code begins before its bracket.
    const isCode = block.facts.some((fact) => fact.kind === 'protected' && fact.start < found.index && found.index < fact.end && !found[0].startsWith('href'));
    return isCode ? [] : [{ id, place: { block, start, end: start + id.length } }];
  });
}

const ANCHOR = bitsOf(['anchor']);

/**
 * The edits that lead Markdown's links to headings, `[here](#6-scope)`, to where they lead now, after edits that change the headings'
 * numbers and words. A link is made of a heading as GitHub and VS Code do it. A heading with an id of its own is left out.
 */
export function headingLinkEdits(draft: Draft, edits: readonly Edit[]): readonly Edit[] {
  if (draft.syntax !== 'markdown') return [];
  const links = draft.blocks.flatMap(fragmentsIn);
  if (links.length === 0) return [];
  const headings = draft.blocks.filter(({ kind, text, kinds }) => kind === 'heading' && (kinds & ANCHOR) === 0 && /^ {0,3}#/.test(text));
  const changes = editsInHeadings(draft, edits), before = slugsOf(headings.map(({ text }) => text)), after = slugsOf(headings.map((block) => applyEdits(block.text, changes.get(block) ?? [])));
  const moves = new Map(before.map((slug, i) => [slug, after[i] ?? slug]));
  return links.flatMap(({ id, place }) => {
    const plain = decoded(id), slug = moves.get(plain);
    return slug === undefined || slug === plain ? [] : [{ ...spanOf(draft, place), newText: plain === id ? slug : encodeURI(slug) }];
  });
}

/** The edits that lie in headings, with offsets in their blocks. What is put before a heading's marks is another block. */
function editsInHeadings(draft: Draft, edits: readonly Edit[]): ReadonlyMap<Block, readonly Edit[]> {
  const found = new Map<Block, Edit[]>();
  for (const { start, end, newText } of edits) {
    const at = blockAtOffset(draft, start);
    if (at?.block.kind !== 'heading') continue;
    const { block, offset } = at, last = offset + end - start, { length } = block.text;
    if (offset > 0 && offset < length && last <= length) found.set(block, [...found.get(block) ?? [], { start: offset, end: last, newText }]);
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
