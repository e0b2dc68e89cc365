import type { Draft } from '../../draft/draft.ts';
import { profileOf } from '../../draft/profile.ts';
import type { ListClause } from './new-clause.ts';
import { sentenceAt } from '../reading/sentences.ts';

/** Whether a text says that a clause has no content (author's guide, Table 1). */
export const isEmptyClauseText = (text: string): boolean =>
  /^[*_(]*(?:none|aucune?|néant|this clause is intentionally left blank|n\/a)[*_.)]*\s*$/i.test(text.trim());

/**
 * The sentence that opens a list: where "None." stood before, the list needs it (author's guide §8.2, §8.4). Empty for the Bibliography,
 * which has none, and for Metanorma, which writes it itself.
 */
export function listSentence(draft: Draft, clause: ListClause): string {
  const profile = profileOf(draft);
  return profile.metanorma || clause === 'bibliography' ? '' : sentenceAt(clause, profile);
}
