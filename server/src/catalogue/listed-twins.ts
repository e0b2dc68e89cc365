import type { Listed } from './listed-text.ts';
import type { ListedEdition } from './statement.ts';
import { subjectKey } from './title-key.ts';

/**
 * Settles what twin numbers share with texts of one number. An edition of "Y.4903/L.1603" is one of "Y.4903" where their titles say so: the
 * text goes by the id of its last edition, and the other is a name of it. Where they are different texts, as X.87 and X.87/Y.1324 are, the
 * twin leaves the number to the text that has it alone.
 */
export function settleTwins(all: readonly Listed[]): readonly Listed[] {
  const twins = all.filter(({ text, keys }) => keys.length > 2 && text.kind === 'recommendation');
  if (twins.length === 0) return all;
  const halves = new Set(twins.flatMap(({ keys }) => keys.slice(1))), alone = new Map<string, Listed>();
  for (const one of all) if (one.keys.length === 1 && one.keys[0] !== undefined && halves.has(one.keys[0])) alone.set(one.keys[0], one);
  const settled = new Map<Listed, Listed | undefined>();
  for (const twin of twins) {
    const others = twin.keys.flatMap((key) => alone.get(key) ?? []);
    const [same] = others.filter((other) => other.source === twin.source && !settled.has(other) && sharesTitle(other, twin));
    const foreign = others.filter((other) => !sharesTitle(other, twin)).flatMap(({ keys }) => keys);
    if (same) {
      settled.set(twin, undefined);
      settled.set(same, together(same, twin));
    } else if (foreign.length > 0) {
      const numbers = twin.keys.filter((key) => !foreign.includes(key));
      settled.set(twin, { ...twin, keys: numbers, numbers });
    }
  }
  if (settled.size === 0) return all;
  return all.map((one) => (settled.has(one) ? settled.get(one) : one)).filter((one) => one !== undefined);
}

/** A title that says nothing cannot tell two texts apart, but does not make them one either. */
function sharesTitle(one: Listed, other: Listed): boolean {
  const titles = new Set(one.text.editions.flatMap(({ title }) => (title === undefined ? [] : [subjectKey(title)])));
  return other.text.editions.some(({ title }) => title !== undefined && titles.has(subjectKey(title)));
}

function together(one: Listed, other: Listed): Listed {
  const editions = [...one.text.editions, ...other.text.editions].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const [now, then] = editions.at(-1) === other.text.editions.at(-1) ? [other, one] : [one, other];
  return {
    source: now.source, text: { ...now.text, editions: editions.map((edition, index) => (index < editions.length - 1 ? superseded(edition) : edition)) },
    keys: [...new Set([...now.keys, ...then.keys])], also: [then.text.id],
  };
}

/** What a later edition replaced is superseded, though a list may call it withdrawn. */
const superseded = (edition: ListedEdition): ListedEdition => (edition.state === 'withdrawn' ? { ...edition, state: 'superseded' } : edition);
