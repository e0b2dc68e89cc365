import type { Identifier } from '../catalogue/identifiers/identifier.ts';

/**
 * The page that tells of a document and all its editions: `https://www.itu.int/rec/T-REC-X.1817/en`, `https://www.rfc-editor.org/info/rfc8446`.
 * A part or an edition has the page of its Recommendation; undefined for what has no page of its own.
 */
export function pageAddress(id: Identifier): string | undefined {
  switch (id.kind) {
    case 'recommendation': return id.numbers[0] === undefined ? undefined : recommendationPage(id.numbers[0]);
    case 'supplement': return recommendationPage(`${id.letter}.Sup${id.number}`);
    case 'other': return id.organization === 'IETF' ? rfcPage(id.number) : undefined;
    case 'series': case 'range': case 'work-item': return undefined;
  }
}

/** "V.25 ter" is `V.25ter` in an address. */
const recommendationPage = (number: string): string => `https://www.itu.int/rec/T-REC-${number.replace(/\s/g, '')}/en`;

/** The page of an RFC: "RFC 8446", "RFC8446". */
export function rfcPage(number: string): string | undefined {
  const digits = /^RFC[\s-]?0{0,4}([1-9]\d{0,4})$/.exec(number)?.[1];
  return digits === undefined ? undefined : `https://www.rfc-editor.org/info/rfc${digits}`;
}
