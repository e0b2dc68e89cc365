import { formatIdentifier, parseIdentifier, sameDocument, type Identifier } from '../catalogue/identifiers/identifier.ts';
import { findIdentified } from '../catalogue/look-up.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { placeIn, type Located } from '../draft/block.ts';
import type { Entry } from '../draft/fact.ts';
import { plain } from '../draft/normalise.ts';
import { documentName } from './reading/document-name.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { entriesIn, shownTag } from './reading/reference.ts';
import { regularTag } from './reading/reference-list.ts';
import { shownPlace } from './reading/shown-span.ts';
import type { BlockRule } from './rule.ts';

/** A tag that names another document than its entry: `[ITU-T X.1817] Recommendation ITU-T X.1818 (2023), …` (author's guide §8.2). */
export const referenceTagMismatch: BlockRule = {
  id: 'reference-tag-mismatch', scope: 'block', facts: ['entry'],
  *check(block, { catalogue }) {
    for (const entry of entriesIn(block)) {
      const pair = documentsOf(entry);
      if (pair && differ(pair.tag, pair.document) && !isNamed(entry, pair.tag) && !areOne(catalogue, pair.tag, pair.document)) yield mismatch(entry, pair.document);
    }
  },
};

interface Pair { readonly tag: Identifier; readonly document: Identifier }

function documentsOf({ fact }: Located<Entry>): Pair | undefined {
  const tag = fact.tag && parseIdentifier(documentName(regularTag(fact.tag.text)));
  const document = fact.identifier && parseIdentifier(documentName(regularTag(fact.identifier.text)));
  return tag && document && { tag, document };
}

/** Whether two names are surely of two documents. Tags of other organizations are shortened in many ways, so their digits decide. */
function differ(tag: Identifier, document: Identifier): boolean {
  if (tag.kind !== 'other' || document.kind !== 'other') return !sameDocument(tag, document);
  const [short, long] = [digitsOf(tag.number), digitsOf(document.number)];
  return tag.organization === document.organization && short !== '' && long !== '' && !long.startsWith(short) && !short.startsWith(long);
}

const digitsOf = (number: string): string => (number.match(/\d+/g) ?? []).join('.');

/** The digits by which a reader would find the tag's document again. */
function numberOf(tag: Identifier): string {
  switch (tag.kind) {
    case 'recommendation': return tag.numbers[0] ?? '';
    case 'supplement': return tag.number;
    case 'range': return tag.from;
    case 'other': return tag.number;
    default: return formatIdentifier(tag);
  }
}

/** Whether the entry names the tag's document anywhere: as its other half, as its base, as what it was before. */
function isNamed({ block, fact }: Located<Entry>, tag: Identifier): boolean {
  const rest = plain(block.text.slice(fact.tag?.end ?? fact.start, fact.end)).toLowerCase(), number = numberOf(tag).toLowerCase();
  for (let at = rest.indexOf(number); at >= 0; at = rest.indexOf(number, at + 1)) {
    if (!/[\w]/.test(rest.charAt(at - 1)) && !/^(?:\.?\w)/.test(rest.slice(at + number.length, at + number.length + 2))) return true;
  }
  // A series is not told from its members: [ITU-T Q.4xx] and Q.400-series are one.
  return tag.kind === 'series' && fact.identifier?.text.includes('series') === true;
}

/** Whether the catalogue knows both as one text: an acronym and its number, twins, a common text. */
function areOne(catalogue: Catalogue, a: Identifier, b: Identifier): boolean {
  const record = findIdentified(catalogue, a);
  return record !== undefined && record === findIdentified(catalogue, b);
}

function mismatch({ block, fact }: Located<Entry>, document: Identifier): Report {
  const { tag, identifier } = fact as Required<Pick<Entry, 'tag' | 'identifier'>>;
  const name = document.kind === 'other' ? formatIdentifier(document) : `ITU-T ${formatIdentifier(document)}`;
  return {
    place: shownPlace(placeIn(block, tag)), related: [{ place: placeIn(block, identifier), message: 'The document of this entry.' }],
    message: `The tag is ${shownTag(tag.text, fact.bibliography)}, but the entry is of ${name}. Correct the one that is wrong.`,
    fixes: [replaceFix(`Change the tag to ${shownTag(name, fact.bibliography)}`, placeIn(block, tag), name, false)],
  };
}

export const referenceTagMismatchPage: RulePage = {
  id: 'reference-tag-mismatch',
  says: `An entry whose tag has another number than the entry itself. Twin numbers, the ISO/IEC half of a common text, an acronym that has
its number, amendments and shortened tags agree with their entry.`,
  why: `Every citation by the tag leads to a document that was not meant. Which of the two is wrong only the drafter knows.`,
  wrong: { frame: `## 2 References\n\n%`, text: `[ITU-T X.1818] Recommendation ITU-T X.1817 (2023), *Title*.` },
  right: { frame: `## 2 References\n\n%`, text: `[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.` },
  fix: `Writes the entry's number into its tag. It is only offered, for the entry may be the one that is wrong.`,
  before: 'the entry',
};
