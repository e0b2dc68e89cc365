import { FoldingRangeKind } from 'vscode-languageserver';
import { foldsOf } from '../../features/folding.ts';
import { portionsOf } from '../in-parts.ts';
import type { Service } from '../service.ts';

/** Folding ranges, by whole lines. */
export const folding: Service = {
  capabilities: () => ({ foldingRangeProvider: true }),
  serve: ({ connection, listAbout }) => {
    connection.onFoldingRanges(listAbout(({ isDraft, draft }) => portionsOf(isDraft
      ? foldsOf(draft).map(({ start, end, isComment }) => ({ startLine: start, endLine: end, ...(isComment ? { kind: FoldingRangeKind.Comment } : {}) })) : null)));
  },
};
