import { parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import type { Located } from '../../draft/block.ts';
import type { Entry } from '../../draft/fact.ts';
import { plain } from '../../draft/normalise.ts';
import { documentName } from './document-name.ts';
import { regularTag } from './reference-list.ts';

/** ITU under all its names, ISO and IEC, in whatever words an entry has. */
const FAMILY = /\b(ITU|UIT|CCITT|CCIR|ISO|IEC|CEI|JTC ?1)\b/;
const NAMES: Readonly<Record<string, string>> = { UIT: 'ITU', CCITT: 'ITU', CCIR: 'ITU', CEI: 'IEC', JTC1: 'ISO', 'JTC 1': 'ISO' };

/** "ANSI/SCTE 135-1", "GSMA NG.116": an organization's short name before a number. */
const SHORT_NAME = /^([A-Z][A-Za-z\d&]{1,15}(?:\/[A-Z][A-Za-z\d]{1,15}){0,3})[ -](?=.{0,30}\d)/;

/**
 * Whose document an entry lists: "ITU", "ISO", "IEC" (a joint text by the first of them), else the organization's short name, "IETF". Empty
 * where the entry does not say, as for a book.
 */
export function publisherOf({ block, fact }: Located<Entry>): string {
  for (const name of [fact.identifier?.text, fact.tag?.text]) {
    const id = name === undefined ? undefined : parseIdentifier(documentName(regularTag(name)));
    if (id) return id.kind === 'other' ? familyOf(id.organization) ?? id.organization : 'ITU';
  }
  const text = plain(block.text.slice(fact.tag?.start ?? fact.start, fact.end)), tag = fact.tag?.text ?? '';
  return familyOf(text) ?? (/^[A-Z]\.\d/.test(tag) ? 'ITU' : SHORT_NAME.exec(tag)?.[1] ?? '');
}

function familyOf(text: string): string | undefined {
  const name = FAMILY.exec(text)?.[1];
  return name && (NAMES[name] ?? name);
}

/** Whether a normative reference to a publisher's documents needs the justification of Recommendation ITU-T A.5. */
export const needsJustification = (publisher: string): boolean => !/^(?:ITU|ISO|IEC)$/.test(publisher);
