/**
 * A key whose plain order is the catalogue's: by series letter, then numbers, then Supplements, then names;
 * digits compare as numbers. `X.9` < `X.1817` < `X Suppl. 39` < `X.soar-cc` < `TR.verm`.
 */
export function sortKey(id: string): string {
  const series = /^[A-Z](?=[. ])/.exec(id)?.[0] ?? '~';
  const rank = /^[A-Z]\.\d/.test(id) ? '0' : /^[A-Z] Suppl/.test(id) ? '1' : '2';
  const natural = id.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return `${series}${rank}${natural}`;
}
