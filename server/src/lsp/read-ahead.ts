import { setTimeout } from 'node:timers/promises';
import { prepareSearch } from '../catalogue/search-index.ts';
import type { Block } from '../draft/block.ts';
import { linksIn } from '../features/links.ts';
import { tokenFrame } from '../features/semantic-tokens.ts';
import { linksAt } from './links.ts';
import type { OpenDocument } from './open-document.ts';
import { rowsOf } from './semantic-tokens.ts';
import { errorText, type Service } from './service.ts';
import { viewOf } from './view.ts';

/** In ms: what the editor asks for at once goes first; between two portions it may ask for more. */
const FIRST = 30, BREATH = 2;
/** So many blocks are looked through at a time: a few ms. */
const PORTION = 64;

/**
 * Looks through a text that was opened for what is kept of each block, in the pauses between requests: uses of words, tokens, links. Lenses,
 * references and highlights read from it too; then the catalogue for searches. So the first answer is about as quick as the others.
 */
export const readsAhead: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk }) => {
    desk.documents.onDidOpen(({ document }) => {
      lookThrough(document, () => desk.documents.get(document.uri) === document).catch((error: unknown) => { connection.console.error(errorText(error)); });
    });
    const lookThrough = async (document: OpenDocument, isOpen: () => boolean): Promise<void> => {
      await setTimeout(FIRST, undefined, { ref: false });
      const { options, isDraft } = document, shown = { cards: desk.client.cards, citations: desk.workspace.display.links };
      if (!options || !isDraft) return;
      const { catalogue } = options, { draft } = viewOf(document), frame = tokenFrame(draft, catalogue);
      const look = (block: Block, line: number): void => {
        rowsOf(draft, block, frame);
        linksAt(linksIn(draft, block, catalogue), line, shown);
      };
      for (let first = 0; first < draft.blocks.length && isOpen(); first += PORTION) {
        draft.blocks.slice(first, first + PORTION).forEach((block, i) => { look(block, draft.starts[first + i] ?? 0); });
        await setTimeout(BREATH, undefined, { ref: false });
      }
      for (const steps = prepareSearch(catalogue); steps.next().done !== true;) await setTimeout(BREATH, undefined, { ref: false });
    };
  },
};
