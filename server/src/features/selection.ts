import type { Block } from '../draft/block.ts';
import { blockAtOffset, blockIndex, offsetOf, type Draft } from '../draft/draft.ts';
import type { Fact, Span } from '../draft/fact.ts';
import { clausesAround } from './clause-extent.ts';
import { sentenceAround, trimmed } from './sentence.ts';

/**
 * What a selection grows through from an offset of the whole text: the word, what it names (a tag, an identifier, a title), the sentence,
 * the paragraph or item, the table or list, the clause with its heading, the clauses around it, the text. Each span holds the one before
 * and is longer; all hold the offset. An empty span alone for an empty text.
 */
export function selectionAt(draft: Draft, offset: number): readonly Span[] {
  const found = blockAtOffset(draft, offset);
  if (!found) return [{ start: 0, end: 0 }];
  const { block, offset: at } = found, base = offsetOf(draft, block, 0), index = blockIndex(draft, block);
  const inBlock = [...inWords(block, at), trimmed(block.text, { start: 0, end: block.text.length })];
  const clauses = [...clausesAround(draft, block).map(({ first, next }) => ({ start: first, end: next })), { start: 0, end: draft.blocks.length }];
  return nested([
    ...inBlock.filter(({ start, end }) => start <= at && at <= end).map(({ start, end }) => ({ start: base + start, end: base + end })),
    trimmedBlocks(draft, runAround(draft, index)),
    // With the blank lines behind it, so that what is cut leaves none.
    ...clauses.map((span) => spanOfBlocks(draft, span)),
  ], base + at);
}

/** From the shortest to the longest, those that hold the one before; the end of a text has at least an empty one. */
function nested(spans: readonly Span[], at: number): readonly Span[] {
  const grown: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = grown.at(-1) ?? { start: at, end: at };
    if (span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start) grown.push(span);
  }
  return grown.length > 0 ? grown : [{ start: at, end: at }];
}

function inWords(block: Block, at: number): readonly Span[] {
  const content = contentOf(block), named = block.facts.flatMap(piecesOf);
  const isText = block.kind !== 'code' && block.kind !== 'comment' && block.kind !== 'markup';
  return [wordAround(block.text, at), ...isText ? [...named, ...cellAround(block, at), content, ...sentenceAt(block, at, content)] : []];
}

/** A word with its hyphens and apostrophes; a number with its points is a fact's. */
function wordAround(text: string, at: number): Span {
  let start = at, end = at;
  const least = Math.max(0, at - 100), most = Math.min(text.length, at + 100);
  while (start > least && isWordChar(text, start - 1)) start--;
  while (end < most && isWordChar(text, end)) end++;
  return { start, end };
}

const WORD = /[\p{L}\p{N}\p{M}_\ud800-\udfff]/u;

function isWordChar(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (WORD.test(char)) return true;
  return (char === '-' || char === '\u2011' || char === '\u2019' || char === '\'') && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + 1));
}

/** Facts that say something of a whole paragraph, or nothing that one would select. */
const NOT_SELECTED: ReadonlySet<Fact['kind']> = new Set<Fact['kind']>(['lead', 'limit', 'suppression', 'change-note', 'anchor']);

/** A fact and what it is made of: a tag and the words in it, an entry with tag, number and title. */
function piecesOf(fact: Fact): readonly Span[] {
  switch (fact.kind) {
    case 'citation': return [fact.target, fact, ...(fact.locality ? [fact.locality] : [])];
    case 'entry': {
      const { tag, anchor, identifier, title, date } = fact;
      return [...[tag, anchor, identifier, title, date].filter((piece) => piece !== undefined), ...(tag ? [{ start: tag.start - (fact.bibliography ? 3 : 1), end: tag.end + 1 }] : []), fact].filter(({ start }) => start >= 0);
    }
    case 'mention': return [fact.identifier, fact];
    case 'term': return [fact, ...(fact.definition ? [fact.definition] : [])];
    case 'expansion': return [fact.expansion, { start: fact.expansion.start, end: fact.end }];
    case 'abbreviation': return [fact, fact.expansion];
    case 'cross-reference': return [fact.label, fact];
    case 'protected': return [fact];
    default: return NOT_SELECTED.has(fact.kind) ? [] : [fact];
  }
}

/** The mark of a list item, a quotation, a heading; what stands behind it is the text. */
const MARK = /^[ \t\u00a0]{0,40}(?:(?:[-+•–]|\*{1,6}|\.{1,6}|\d{1,4}[.)]|\(?[a-z][.)])[ \t\u00a0]+|>[ \t]{0,4}|[#=]{1,6}[ \t]+)/;

const contentOf = ({ text }: Block): Span => trimmed(text, { start: MARK.exec(text.slice(0, 120))?.[0].length ?? 0, end: text.length });

/** The sentence, in what follows a tag or a term's colon where the offset stands there. */
function sentenceAt(block: Block, at: number, content: Span): readonly Span[] {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return [];
  const definition = block.facts.find((fact) => fact.kind === 'term')?.definition, within = definition && definition.start <= at ? { start: definition.start, end: content.end } : content;
  return within.start <= at && at <= within.end ? [sentenceAround(block.text, at, within)] : [];
}

/** The cell of a table between its bars. */
function cellAround({ kind, text }: Block, at: number): readonly Span[] {
  if (kind !== 'row') return [];
  const from = text.lastIndexOf('|', at - 1), to = text.indexOf('|', at);
  if (at === 0 || from < 0) return [];
  const cell = trimmed(text, { start: from + 1, end: to < 0 ? text.length : to });
  return cell.start <= at && at <= cell.end ? [cell] : [];
}

/** The blocks of the same kind around a block: the rows of a table, the items of a list, the lines of a code block. */
function runAround({ blocks }: Draft, index: number): Span {
  const kind = blocks[index]?.kind;
  if (kind === 'paragraph' || kind === 'heading' || kind === 'markup') return { start: index, end: index + 1 };
  let start = index, end = index + 1;
  while (start > 0 && blocks[start - 1]?.kind === kind) start--;
  while (end < blocks.length && blocks[end]?.kind === kind) end++;
  return { start, end };
}

/** Blocks as offsets of the whole text. */
function spanOfBlocks(draft: Draft, { start, end }: Span): Span {
  const first = draft.blocks[start], last = draft.blocks[end - 1];
  return first && last ? { start: offsetOf(draft, first, 0), end: offsetOf(draft, last, last.text.length) } : { start: 0, end: 0 };
}

/** Without the blank lines behind the last. */
function trimmedBlocks(draft: Draft, blocks: Span): Span {
  const { start, end } = spanOfBlocks(draft, blocks), text = draft.blocks[blocks.end - 1]?.text ?? '';
  return { start, end: end - (text.length - text.trimEnd().length) };
}
