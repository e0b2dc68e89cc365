import { identifierKeys, nameKey, parseIdentifier } from '../catalogue/identifiers/identifier.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { placeIn, placeOf, type Place } from '../draft/block.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Entry } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { tagKey } from '../draft/normalise.ts';
import { entryOfCitation } from './citation-entry.ts';
import { shownOfCitation, shownOfTag } from '../rules/reading/shown-span.ts';
import { NAMING, type DraftSymbol } from './symbol.ts';

/** The names under which a text speaks of one document. */
export interface DocumentNames {
  /** Keys of its number and its other names. */
  readonly names: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
}

const keysOfName = (name: string): readonly string[] => {
  const id = parseIdentifier(name);
  return id ? [nameKey(name), ...identifierKeys(id).map(nameKey)] : [nameKey(name)];
};

const namesOfEntry = ({ tag, identifier }: Entry): readonly string[] => [tag?.text, identifier?.text].filter((name) => name !== undefined);

const namesOfRecord = (record: CatalogueRecord | undefined): readonly string[] => (record ? [record.id, ...record.names] : []);

/** The keys under which drafts name a record. */
export const keysOfRecord = (record: CatalogueRecord): ReadonlySet<string> => new Set(namesOfRecord(record).flatMap(keysOfName));

/** The document that a symbol names; undefined for an anchor that is no entry's. */
export function documentAt(draft: Draft, symbol: DraftSymbol): DocumentNames | undefined {
  switch (symbol.kind) {
    case 'citation': {
      const { fact } = symbol.citation, entry = entryOfCitation(draft, fact);
      if (!entry && fact.form === 'anchor') return undefined;
      return namesOf(draft, [...entry ? namesOfEntry(entry.fact) : [fact.target.text], ...namesOfRecord(symbol.record)]);
    }
    case 'entry': return namesOf(draft, [...namesOfEntry(symbol.entry.fact), ...namesOfRecord(symbol.record)]);
    case 'mention': return namesOf(draft, [symbol.mention.fact.identifier.text, ...namesOfRecord(symbol.record)]);
    case 'attribute': return namesOf(draft, [symbol.attribute.fact.value, ...namesOfRecord(symbol.record)]);
    default: return undefined;
  }
}

function namesOf(draft: Draft, written: readonly string[]): DocumentNames {
  const names = new Set(written.flatMap(keysOfName)), tags = new Set(written.map(tagKey)), anchors = new Set<string>();
  for (const { fact } of factsOf(draft, 'entry')) {
    if (!namesOfEntry(fact).some((name) => keysOfName(name).some((key) => names.has(key)))) continue;
    if (fact.tag) tags.add(tagKey(fact.tag.text));
    if (fact.anchor) anchors.add(fact.anchor.text);
  }
  return { names, tags, anchors };
}

/** The facts that can name a document. */
const NAMING_FACTS = bitsOf(['entry', 'citation', 'attribute', 'mention']);

/** A question about a text, answered once for each text. */
function perText(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) known.set(text, answer = ask(text));
    return answer;
  };
}

/** The entries of a document and the header attributes that name it, and every citation and mention of it. */
export function documentPlaces(draft: Draft, { names, tags, anchors }: DocumentNames): { readonly definitions: readonly Place[]; readonly uses: readonly Place[] } {
  const definitions: Place[] = [], uses: Place[] = [];
  // A document is named in few ways, and in many places.
  const isTag = perText((text) => tags.has(tagKey(text)) || names.has(nameKey(text))), isName = perText((text) => keysOfName(text).some((key) => names.has(key)));
  for (const block of draft.blocks) {
    if ((block.kinds & NAMING_FACTS) === 0) continue;
    for (const fact of block.facts) {
      if (fact.kind === 'entry') {
        const named = shownOfTag(block, fact);
        if (named && ((fact.tag && tags.has(tagKey(fact.tag.text))) || (fact.anchor && anchors.has(fact.anchor.text)))) definitions.push(placeIn(block, named));
      } else if (fact.kind === 'citation') {
        const { text } = fact.target;
        if (fact.form === 'anchor' ? anchors.has(text) : isTag(text)) uses.push(placeIn(block, fact.form === 'tag' ? shownOfCitation(block, fact) : fact));
      } else if (fact.kind === 'attribute') {
        if (NAMING.has(fact.name) && isName(fact.value)) definitions.push(placeIn(block, fact));
      } else if (fact.kind === 'mention' && isName(fact.identifier.text)) {
        uses.push(placeOf({ block, fact }));
      }
    }
  }
  return { definitions, uses };
}
