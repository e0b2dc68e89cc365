import { FoldingRangeKind } from 'vscode-languageserver';
import { foldsOf } from '../features/folding.ts';
import type { Service } from './service.ts';

/** Folding ranges, by whole lines. */
export const folding: Service = {
  capabilities: () => ({ foldingRangeProvider: true }),
  serve: ({ connection, about }) => {
    connection.onFoldingRanges(about(null, ({ isDraft, draft }) => (isDraft
      ? foldsOf(draft).map(({ start, end, isComment }) => ({ startLine: start, endLine: end, ...(isComment ? { kind: FoldingRangeKind.Comment } : {}) })) : null)));
  },
};
