import type { Fact, FactKind } from './fact.ts';

/** One bit for each kind of fact, so that a block tells with one number which kinds it holds. */
const BIT: Readonly<Record<FactKind, number>> = {
  heading: 1, subtitle: 2, lead: 4, citation: 8, entry: 16, mention: 32, term: 64, 'term-definition': 128, 'term-source': 256,
  abbreviation: 512, expansion: 1024, use: 2048, 'cross-reference': 4096, caption: 8192, note: 16_384, anchor: 32_768,
  attribute: 65_536, suppression: 131_072, include: 262_144, protected: 524_288, limit: 1_048_576, 'title-line': 2_097_152,
  requirement: 4_194_304, 'deep-item': 8_388_608, 'change-note': 16_777_216, image: 33_554_432,
};

/** A set of kinds of facts as a number, with a bit for each kind. */
export function bitsOf(kinds: readonly FactKind[]): number {
  let bits = 0;
  for (const kind of kinds) bits |= BIT[kind];
  return bits;
}

/** Whether a fact is of one of some kinds. */
export const isOfKinds = (fact: Fact, kinds: number): boolean => (BIT[fact.kind] & kinds) !== 0;

/** The kinds that some facts are of, as bits. */
export function kindsOf(facts: readonly Fact[]): number {
  let bits = 0;
  for (let i = 0, { length } = facts; i < length; i++) bits |= BIT[(facts[i] as Fact).kind];
  return bits;
}
