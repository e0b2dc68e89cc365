import type { Located } from '../../draft/block.ts';
import { spanOf, type Draft } from '../../draft/draft.ts';
import type { Entry } from '../../draft/fact.ts';
import { tagKey } from '../../draft/normalise.ts';
import { entryStyles } from '../reading/entry-style.ts';
import type { Edit, Fix } from '../finding.ts';
import { insertText } from './insert-entry.ts';
import { shownEntry, shownTag } from '../reading/reference.ts';
import { removeBlock } from './remove-block.ts';
import { placesOfTag, withPrefix } from './rename.ts';

/** The fix that takes an entry out of References into the Bibliography, with `b-` in its tag and in all that cites it (author's guide §8.10). */
export function moveFixes(entry: Located<Entry>): readonly Fix[] {
  const { fact } = entry, tag = fact.tag?.text;
  if (tag === undefined || fact.bibliography || !isMovable(entry)) return [];
  return [{ title: moveTitle(fact, tag), certain: false, edits: (draft) => (isListedTwice(draft, tag) ? [] : movedReference(draft, entry, tag)) }];
}

/** Whether an entry can go into the other list. A row of a table fits no other, and a block goes as a whole with all entries in it. */
export const isMovable = ({ block }: Located<Entry>): boolean => block.kind !== 'row' && block.facts.filter(({ kind }) => kind === 'entry').length === 1;

/** Whether both lists have a tag, so that an entry that moves would stand beside its twin. */
export const isListedTwice = (draft: Draft, tag: string): boolean => placesOfTag(draft, tagKey(tag)).filter(({ isEntry }) => isEntry).length > 1;

/** "Move [ITU-T X.1] to the Bibliography as [b-ITU-T X.1]", as the fix and the refactoring are both called. */
export function moveTitle(entry: Entry, tag: string): string {
  const bibliography = entry.list === 'references', shown = shownEntry(entry), right = shownTag(tag, bibliography);
  return `Move ${shown} to ${bibliography ? 'the Bibliography' : 'References'}${right === shown ? '' : ` as ${right}`}`;
}

/** The edits that move an entry into the other list, with `b-` put before its tag or taken away wherever it is cited. */
export function movedReference(draft: Draft, entry: Located<Entry>, tag: string): readonly Edit[] {
  const bibliography = entry.fact.list === 'references', { block, fact } = entry;
  const cited = placesOfTag(draft, tagKey(tag)).filter((one) => !one.isEntry && one.bibliography !== bibliography).map(({ place }): Edit => {
    const { start } = spanOf(draft, withPrefix(place, !bibliography));
    return bibliography ? { start, end: start, newText: 'b-' } : { start, end: start + 2, newText: '' };
  });
  const written = fact.tag ? block.text.slice(fact.tag.start, fact.tag.end) : tag;
  return [...cited, ...movedEntry(draft, entry, { tag: written, bibliography })];
}

/** The edits that take an entry out of its list and put it in its place in another one, under a tag that is given without `b-`. What cites it stays. */
export const movedEntry = (draft: Draft, entry: Located<Entry>, to: { readonly tag: string; readonly bibliography: boolean }): readonly Edit[] =>
  [...removeBlock(draft, entry.block), insertText(draft, to.bibliography ? 'bibliography' : 'references', { tag: to.tag, text: textFor(draft, entry, to) })];

/** The entry as it stands but for its tag; without the backslash that breaks a line. */
function textFor(draft: Draft, { block: { text }, fact }: Located<Entry>, { tag, bibliography }: { readonly tag: string; readonly bibliography: boolean }): string {
  const { start, end } = fact.tag ?? { start: fact.start, end: fact.start }, before = text.slice(fact.start, start);
  const head = before.replace(/\(b-[^)]{0,100}\)$|\(?b[-\u2010\u2011]$/, ''), hadLabel = /\(b-$/.test(before);
  // Metanorma's label "(b-ITU-T X.743)ITU-T X.743" shows the one and sorts by the other.
  const isLabel = /\[\[\[[^\]]{0,200}$/.test(head) && entryStyles(draft).bibliography.label, prefix = isLabel ? `(b-${tag})` : 'b-';
  const tail = hadLabel ? text.slice(end, fact.end).replace(/^\)[^\][()]{1,100}(?=\])/, '') : text.slice(end, fact.end);
  return `${head}${bibliography ? prefix : ''}${tag}${tail}`.trimEnd().replace(/\\$/, '').trimEnd();
}
