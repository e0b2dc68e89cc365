/** Organizations as anchors write them: `ITU-T_G.1022`, `b-OCP_1S`, `iso27002`. */
const ORGANIZATION = /(?:^|[-_])(?:itu|uit|iso|iec|ietf|rfc|etsi|3gpp|w3c|ieee|nist|oasis|ansi|ecma|fips|gsma|scte|dmtf|ocp|snia|cablelabs|docsis)(?![a-z])/i;
/** `j1106`, `x743`, `j222-1`: a series letter and a number of three digits or more. */
const NUMBER = /^[a-vx-z][-._]?\d{3,5}(?:[-._]\d{1,3}){0,2}$/i;

/**
 * Whether an anchor id that leads nowhere was meant for an entry of a list of references, not for a clause, figure or table:
 * `ITU-T_G.1022`, `x1817`, `b-rfc3986`.
 */
export const isReferenceAnchor = (id: string): boolean => NUMBER.test(id) || id.startsWith('b-') || (/\d/.test(id) && ORGANIZATION.test(id));

/** The document that an anchor's id spells: `x1817` is X.1817, `j222-1` J.222.1, `b-ITU-T_Y.3500` ITU-T Y.3500. */
export function documentOfAnchor(id: string): string {
  const name = id.replace(/^b-/, '');
  if (!NUMBER.test(name)) return name.replace(/_/g, ' ');
  const letter = name.charAt(0).toUpperCase(), digits = name.slice(1).replace(/^[-._]/, '').replace(/[-_]/g, '.');
  return `${letter}.${digits}`;
}
