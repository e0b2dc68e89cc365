/** A definition behind the words that lead to it, without markup and its final period, cut where it is long: `: "Anything of value"`. */
export function shownDefinition(definition: string): string {
  const bare = definition.replace(/\*\*|__|`/g, '').replace(/\.$/, '').trim();
  if (bare === '') return '';
  return `: "${bare.length <= LONGEST ? bare : `${bare.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`}"`;
}

const LONGEST = 120;
