import { factsOf, ofParts, type Draft } from '../../draft/draft.ts';
import type { Entry } from '../../draft/fact.ts';
import { plain, tagKey } from '../../draft/normalise.ts';
import type { Term } from '../../draft/terms.ts';
import { documentName } from './document-name.ts';
import type { TermOrigin } from './other-term.ts';
import { documentKeys } from './listed.ts';
import { entriesByTag } from './reference-list.ts';

const entriesByAnchor = ofParts(['entry'], (draft): ReadonlyMap<string, Entry> => new Map(
  factsOf(draft, 'entry').flatMap(({ fact }): readonly [string, Entry][] => (fact.anchor ? [[fact.anchor.text, fact]] : [])),
));

const ANCHOR = /<<([^<>,\n]{1,160})[^<>\n]{0,160}>>|\bxref:([^[\]\n]{1,160})\[/;

/** The text that a term names as its source; undefined where it names none, or an anchor that leads to no entry. */
export function originOf(draft: Draft, { source }: Term): TermOrigin | undefined {
  if (!source) return undefined;
  const found = ANCHOR.exec(source.text), id = (found?.[1] ?? found?.[2])?.trim();
  const entry = id === undefined ? undefined : entriesByAnchor(draft).get(id);
  if (id !== undefined && !entry) return undefined;
  const name = documentName(entry ? (entry.tag ?? entry.identifier)?.text ?? '' : plain(source.text).replace(/^[[\s]+|[\]\s]+$/g, '').replace(/^b-/, ''));
  if (name === '') return undefined;
  const listed = entry ?? entriesByTag(draft).get(tagKey(name))?.fact, year = listed?.date?.year ?? /\(((?:19|20)\d\d)\)/.exec(source.text)?.[1];
  const names = [name, ...(listed ? [listed.identifier, listed.equivalent].flatMap((piece) => (piece ? documentName(piece.text) : [])) : [])];
  return { name: name.replace(/^b-/, ''), keys: [...new Set(names.flatMap(documentKeys))], year };
}
