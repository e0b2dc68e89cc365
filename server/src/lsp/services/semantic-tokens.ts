import type { CancellationToken, Range, ResponseError, SemanticTokens, SemanticTokensDelta, SemanticTokensDeltaPartialResult, SemanticTokensPartialResult } from 'vscode-languageserver';
import type { Block } from '../../draft/block.ts';
import { blockIndex, type Draft } from '../../draft/draft.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES, tokenFrame, tokensIn, type Token, type TokenFrame } from '../../features/semantic-tokens.ts';
import { blocksInRange } from '../blocks-in-range.ts';
import { tellParts } from '../in-parts.ts';
import type { OpenDocument } from '../open-document.ts';
import type { Service } from '../service.ts';
import { viewOf, type View } from '../view.ts';

/** What the client was given last for a document, so that it can be told of what changed alone. */
interface Given {
  readonly resultId: string;
  readonly data: number[];
}

const NO_TOKENS: SemanticTokens = { data: [] };

/** Colours by what is known: tags by the state of their document, terms, abbreviations, requirement words. */
export const semanticTokens: Service = {
  capabilities: () => ({ semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, full: { delta: true }, range: true } }),
  serve: ({ connection, desk, about }) => {
    const given = new WeakMap<OpenDocument, Given>(), { languages } = connection, isOn = (document: OpenDocument): boolean => desk.workspace.displayOf(document).tokens;
    let count = 0;
    const give = (document: OpenDocument): Given => {
      const fresh = { resultId: (++count).toString(), data: isOn(document) ? tokensOf(document) : [] };
      given.set(document, fresh);
      return fresh;
    };
    const full = about<AboutText, SemanticTokens>(NO_TOKENS, (document) => give(document));
    const inRange = about<AboutRange, SemanticTokens>(NO_TOKENS, (document, { range }) => ({ data: isOn(document) ? tokensOf(document, range) : [] }));
    const sinceLast = about<AboutLast, SemanticTokens | SemanticTokensDelta>(NO_TOKENS, (document, { previousResultId }) => {
      const before = given.get(document), now = give(document);
      return before?.resultId === previousResultId ? difference(before, now) : now;
    });
    languages.semanticTokens.on((params, token, _progress, partial) => told(full(params), token, partial));
    languages.semanticTokens.onRange((params, token, _progress, partial) => told(inRange(params), token, partial));
    languages.semanticTokens.onDelta((params, token, _progress, partial) => {
      const answer = sinceLast(params);
      return 'edits' in answer ? toldEdits(answer, token, partial) : told(answer, token, partial);
    });
    desk.onRenewal(() => { if (desk.client.refreshesTokens) void languages.semanticTokens.refresh(); });
  },
};

interface AboutText { readonly textDocument: { readonly uri: string } }
interface AboutRange extends AboutText { readonly range: Range }
interface AboutLast extends AboutText { readonly previousResultId: string }

/** So many numbers are told at once: five a token. */
const NUMBERS = 5000;

type Told<P, R> = (answer: R, token: CancellationToken, partial: { readonly report: (part: P) => void } | undefined) => R | Promise<R | ResponseError<void>>;

/** Tokens as they are, or to a client that takes parts in parts; what is answered in the end has their id alone. */
const told: Told<SemanticTokensPartialResult, SemanticTokens> = (tokens, token, partial) => (partial
  ? tellParts(dataParts(tokens.data), { token, report: (part) => { partial.report(part); } }, { ...tokens, data: [] }) : tokens);

const toldEdits: Told<SemanticTokensDeltaPartialResult, SemanticTokensDelta> = (delta, token, partial) => (partial
  ? tellParts([{ edits: delta.edits }], { token, report: (part) => { partial.report(part); } }, { ...delta, edits: [] }) : delta);

function* dataParts(data: number[]): Generator<SemanticTokensPartialResult> {
  for (let at = 0; at < data.length; at += NUMBERS) yield { data: data.slice(at, at + NUMBERS) };
}

/** The tokens of a document as the protocol has them, five numbers each; of a range only those of its lines. */
function tokensOf(document: OpenDocument, range?: Range): number[] {
  if (!document.options || !document.isDraft) return [];
  const view = viewOf(document), { draft } = view, frame = tokenFrame(draft, document.options.catalogue), blocks = range ? blocksInRange(view, range) : draft.blocks;
  const data: number[] = [], lines = range ? { from: range.start.line, to: range.end.line } : { from: 0, to: Infinity };
  if (document.part) encode(rowsInFile(view, blocks, (block) => tokensIn(draft, block, frame)), 0, { data, lines, last: { line: 0, character: 0 } });
  else encodeBlocks(draft, blocks, frame, { data, lines, last: { line: 0, character: 0 } });
  return data;
}

/** A token within one line: line, column, length, type and modifiers, one after the other in a list. */
type Rows = readonly number[];
const WIDTH = 5, NO_ROWS: Rows = [];

const ROWS = new WeakMap<Block, { readonly frame: TokenFrame; readonly tokens: readonly Token[]; readonly rows: Rows }>();

/** The tokens of a block as rows, lines counted from the block's first. Kept as long as the frame is, and after that as long as the tokens are. */
export function rowsOf(draft: Draft, block: Block, frame: TokenFrame): Rows {
  const known = ROWS.get(block);
  if (known?.frame.vocabulary === frame.vocabulary && known.frame.states === frame.states) return known.rows;
  const tokens = tokensIn(draft, block, frame), rows = known?.tokens === tokens ? known.rows : madeRows(block, tokens);
  ROWS.set(block, { frame, tokens, rows });
  return rows;
}

function madeRows({ text }: Block, tokens: readonly Token[]): Rows {
  if (tokens.length === 0) return NO_ROWS;
  const rows: number[] = [], lineEnd = /\r\n?|\n/g;
  let line = 0, start = 0, at = 0;
  for (const token of tokens) {
    for (const { from, to } of linesOf(text, token)) {
      lineEnd.lastIndex = at;
      for (let found = lineEnd.exec(text); found && lineEnd.lastIndex <= from; found = lineEnd.exec(text)) {
        line++;
        start = at = lineEnd.lastIndex;
      }
      rows.push(line, from - start, to - from, ...meaningOf(token));
    }
  }
  return rows;
}

/** A token that goes on over several lines, line by line: few clients take it as one. */
function linesOf(text: string, { start, end }: Token): readonly { readonly from: number; readonly to: number }[] {
  const written = text.slice(start, end);
  if (!/[\r\n]/.test(written)) return [{ from: start, to: end }];
  return [...written.matchAll(/[^\r\n]+/g)].map(({ 0: piece, index }) => ({ from: start + index, to: start + index + piece.length }));
}

const meaningOf = ({ type, modifier }: Token): readonly [type: number, modifiers: number] => [TOKEN_TYPES.indexOf(type), modifier ? 1 << TOKEN_MODIFIERS.indexOf(modifier) : 0];

/** What is written so far: rows as the protocol wants them, each from the one before. */
interface Encoding {
  readonly data: number[];
  readonly lines: { readonly from: number; readonly to: number };
  readonly last: { line: number; character: number };
}

function encodeBlocks(draft: Draft, blocks: readonly Block[], frame: TokenFrame, encoding: Encoding): void {
  const first = blocks[0] ? blockIndex(draft, blocks[0]) : 0;
  for (let i = 0; i < blocks.length; i++) {
    const rows = rowsOf(draft, blocks[i] as Block, frame);
    if (rows.length > 0) encode(rows, draft.starts[first + i] ?? 0, encoding);
  }
}

/** Adds rows whose lines are counted from `base`. */
function encode(rows: Rows, base: number, { data, lines, last }: Encoding): void {
  for (let at = 0; at < rows.length; at += WIDTH) {
    const line = base + (rows[at] as number), character = rows[at + 1] as number;
    if (line < lines.from || line > lines.to) continue;
    data.push(line - last.line, line === last.line ? character - last.character : character, rows[at + 2] as number, rows[at + 3] as number, rows[at + 4] as number);
    last.line = line;
    last.character = character;
  }
}

/** The rows of one file of a draft that is made of several; a file that stands in it twice has each once. */
function rowsInFile(view: View, blocks: readonly Block[], tokensOf: (block: Block) => readonly Token[]): Rows {
  const rows: (readonly [line: number, character: number, length: number, type: number, modifiers: number])[] = [];
  for (const block of blocks) {
    for (const token of tokensOf(block)) {
      for (const { from, to } of linesOf(block.text, token)) {
        const range = view.rangeHere({ block, start: from, end: to });
        if (range?.start.line === range?.end.line && range) rows.push([range.start.line, range.start.character, range.end.character - range.start.character, ...meaningOf(token)]);
      }
    }
  }
  return rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]).filter(([line, character], i) => {
    const before = rows[i - 1];
    return !before || line > before[0] || character >= before[1] + before[2];
  }).flat();
}

/** What differs, as one edit; lines are counted from token to token, so that the rest stays as it was. */
function difference({ data: before }: Given, { resultId, data }: Given): SemanticTokensDelta {
  const shorter = Math.min(before.length, data.length);
  let start = 0, rest = 0;
  while (start < shorter && before[start] === data[start]) start++;
  if (start === before.length && start === data.length) return { resultId, edits: [] };
  while (rest < shorter - start && before[before.length - 1 - rest] === data[data.length - 1 - rest]) rest++;
  return { resultId, edits: [{ start, deleteCount: before.length - start - rest, data: data.slice(start, data.length - rest) }] };
}
