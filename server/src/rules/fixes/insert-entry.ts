import type { CatalogueRecord } from '../../catalogue/record.ts';
import type { Located } from '../../draft/block.ts';
import { factsOf, offsetOf, type Draft } from '../../draft/draft.ts';
import type { Entry } from '../../draft/fact.ts';
import { profileOf } from '../../draft/profile.ts';
import { entryStyles } from '../reading/entry-style.ts';
import { entryText } from '../reading/entry-text.ts';
import type { Edit } from '../finding.ts';
import { placeInOrder } from './in-order.ts';
import { entryOfRecord } from '../reading/listed.ts';
import { listSentence } from './list-sentences.ts';
import { headingOf, lineEndOf, newClause } from './new-clause.ts';
import { openList } from './open-list.ts';
import { referenceKey } from '../reading/reference-key.ts';

/**
 * Adds the full entry of a record to References or the Bibliography, in its place by number and in the draft's style. No edit where
 * either list has the document already. "None." gives way to the sentence and the entry; a missing clause is added.
 */
export function insertEntry(draft: Draft, { record, bibliography }: { readonly record: CatalogueRecord; readonly bibliography: boolean }): readonly Edit[] {
  if (entryOfRecord(draft, record)) return [];
  const { language } = profileOf(draft), { syntax } = draft;
  return [insertText(draft, bibliography ? 'bibliography' : 'references', entryText(record, { syntax, bibliography, language, draft }))];
}

/** Adds an entry that is written already to a list, in its place by the tag. */
export function insertText(draft: Draft, list: Entry['list'], { tag, text }: { readonly tag: string; readonly text: string }): Edit {
  const entries = factsOf(draft, 'entry').filter(({ fact }) => fact.list === list);
  if (entries.length > 0) return amongEntries(draft, entries, tag, text);
  const eol = lineEndOf(draft), sentence = listSentence(draft, list), heading = headingOf(draft, list);
  if (heading) return openList(draft, heading, { sentence, list: text });
  return newClause(draft, list, sentence ? sentence + eol + eol + text : text);
}

function amongEntries(draft: Draft, entries: readonly Located<Entry>[], tag: string, text: string): Edit {
  const key = referenceKey(tag), eol = lineEndOf(draft), { spaced } = entryStyles(draft)[(entries[0] as Located<Entry>).fact.list];
  const between = spaced ? eol + eol : eol;
  const index = placeInOrder(entries, ({ fact }) => referenceKey(fact.tag?.text ?? fact.identifier?.text ?? '') > key);
  const before = entries[index - 1], next = entries[index];
  if (before) {
    const at = offsetOf(draft, before.block, before.fact.end);
    return { start: at, end: at, newText: between + text };
  }
  const at = next ? offsetOf(draft, next.block, next.fact.start) : 0;
  return { start: at, end: at, newText: text + between };
}
