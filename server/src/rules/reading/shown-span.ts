import type { Block, Place } from '../../draft/block.ts';
import type { Citation, Entry, Span } from '../../draft/fact.ts';

/**
 * What of a citation is shown as one piece, coloured and as a link: what stands between its brackets, with `b-`. Of a reference to an
 * anchor in AsciiDoc it is the id.
 */
export const shownOfCitation = ({ text }: Block, { form, target }: Citation): Span => (form === 'tag' ? withList(text, target) : target);

/** What of an entry is shown so: its tag, with `b-`, or its anchor. */
export const shownOfTag = ({ text }: Block, { tag, anchor }: Entry): Span | undefined => (tag ? withList(text, tag) : anchor);

/** The document as an entry itself names it, with the organization before its number: "ITU-T X.1817" of "Recommendation ITU-T X.1817". */
export function shownOfDocument({ text }: Block, { identifier, prefix }: Entry): Span | undefined {
  if (!identifier || !prefix) return identifier;
  const organization = ORGANIZATION.exec(text.slice(prefix.start, identifier.start));
  return { start: organization ? prefix.start + organization.index : identifier.start, end: identifier.end };
}

/** The last words of what stands before a number, within its own line: a link over two lines is cut by few editors in the same way. */
const ORGANIZATION = /(?:(?:ITU|UIT)[-\u2010\u2011 ]?[TRD]|CCITT)(?:[ \t\u00a0]+Rec(?:ommendation)?s?\.?)?[ \t\u00a0]+$/;

/** Where a tag is written, with the `b-` before it. A place of anything else is as it was. */
export const shownPlace = (place: Place): Place => ({ ...place, ...withList(place.block.text, place) });

/** A `b-` that ends another word, as in "sub-X.1817", is no sign of the Bibliography. */
function withList(text: string, { start, end }: Span): Span {
  return { start: /(?<![\p{L}\p{N}])b[-\u2010\u2011]$/u.test(text.slice(Math.max(0, start - 3), start)) ? start - 2 : start, end };
}
