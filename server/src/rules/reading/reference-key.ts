import { parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import { sortKey } from '../../catalogue/sort-key.ts';
import { plain } from '../../draft/normalise.ts';
import { kept } from './kept.ts';

/** ITU first, then ISO, IEC and the rest (drafting rules §1.3; Metanorma sorts so too). */
const GROUPS: readonly RegExp[] = [/^(?:ITU|UIT)-?T\b|^CCITT\b/i, /^(?:ITU|UIT)\b/i, /^ISO\b/i, /^(?:IEC|CEI)\b/i];

/**
 * A key whose plain order is the order of a list of references: ITU-T, ITU-R, ISO, IEC, others; numbers count as numbers, so X.805 comes
 * before X.1205. `tag` is what stands in the brackets, with or without `b-`.
 */
export const referenceKey = kept((tag) => {
  const name = plain(tag).replace(/^b-/, ''), found = GROUPS.findIndex((group) => group.test(name));
  if (found !== 0) return `${(found < 0 ? GROUPS.length : found).toString()} ${natural(name)}`;
  const number = name.replace(GROUPS[0] as RegExp, '').trim();
  return `0 ${parseIdentifier(number) ? sortKey(number) : natural(number)}`;
});

const natural = (text: string): string => text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(6, '0'));
