import { setTimeout } from 'node:timers/promises';
import { prepareSearch } from '../../catalogue/search-index.ts';
import type { Block } from '../../draft/block.ts';
import { linksIn } from '../../features/links.ts';
import { tokenFrame } from '../../features/semantic-tokens.ts';
import { linksAt } from './links.ts';
import type { OpenDocument } from '../open-document.ts';
import { rowsOf } from './semantic-tokens.ts';
import type { Service } from '../service.ts';
import { errorText } from '../error-text.ts';
import { viewOf } from '../view.ts';

/** In ms: what the editor asks for at once goes first; between two portions it may ask for more; while someone types all the rest waits. */
const FIRST = 30, BREATH = 2, QUIET = 300;
/** Of a longer text the places alone take more memory than a first answer is worth. In UTF-16 units. */
const LONGEST = 1_000_000;
/** So many blocks are looked through at a time: a few ms. */
const PORTION = 64;

/**
 * Looks through a text that was opened for what is kept of each block, in the pauses between requests: uses of words, tokens, links. Lenses,
 * references and highlights read from it too; then the catalogue for searches. So the first answer is about as quick as the others.
 */
export const readsAhead: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk }) => {
    let typed = -Infinity;
    /** Waits for the next portion's turn. */
    const pause = async (): Promise<void> => {
      do await setTimeout(Date.now() - typed < QUIET ? QUIET : BREATH, undefined, { ref: false });
      while (Date.now() - typed < QUIET);
    };
    desk.documents.onDidChangeContent(() => { typed = Date.now(); });
    desk.documents.onDidOpen(({ document }) => {
      lookThrough(document, () => desk.documents.get(document.uri) === document).catch((error: unknown) => { connection.console.error(errorText(error)); });
    });
    const lookThrough = async (document: OpenDocument, isOpen: () => boolean): Promise<void> => {
      await desk.settled;
      await setTimeout(FIRST, undefined, { ref: false });
      if (!isOpen() || !desk.at(document.uri)) return;
      const { options, isDraft } = document, shown = { cards: desk.client.cards, citations: desk.workspace.displayOf(document).links };
      if (!options || !isDraft || document.draft.blocks.reduce((length, { text }) => length + text.length, 0) > LONGEST) return;
      const { catalogue } = options, { draft } = viewOf(document), frame = tokenFrame(draft, catalogue);
      const look = (block: Block, line: number): void => {
        rowsOf(draft, block, frame);
        linksAt(linksIn(draft, block, catalogue), line, shown);
      };
      for (let first = 0; first < draft.blocks.length && isOpen(); first += PORTION) {
        draft.blocks.slice(first, first + PORTION).forEach((block, i) => { look(block, draft.starts[first + i] ?? 0); });
        await pause();
      }
      for (const steps = prepareSearch(catalogue); steps.next().done !== true;) await pause();
    };
  },
};
