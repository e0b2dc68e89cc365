import { addTo } from '../../draft/add-to.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { stateOf } from '../../rules/reading/state-of-record.ts';
import type { Neighbour, Side } from './card-relations.ts';
import { documentName } from '../record-text.ts';
import { htmlText } from '../html-page.ts';

/** More neighbours of one relation are not drawn; the list below the picture has them. */
export const MOST_DRAWN = 5;

const NODE = 40, GAP = 8, CAPTION = 22, CENTRE = 46;

/** Neighbours of one relation: those that hold before those that were replaced, the latest first. */
export interface NeighbourGroup {
  readonly relation: string;
  readonly side: Side;
  readonly neighbours: readonly Neighbour[];
}

/** The neighbours by relation, in the order of their first. What two records say of each other in two ways, as "becomes" and "replaces", is told once. */
export function groupsOf(neighbours: readonly Neighbour[]): readonly NeighbourGroup[] {
  const groups = new Map<string, Neighbour[]>(), names = new Set<string>();
  for (const one of neighbours.filter(({ name }) => !names.has(name) && names.add(name))) addTo(groups, one.relation, one);
  return Array.from(groups, ([relation, members]) => ({ relation, side: members[0]?.side ?? 'beside', neighbours: members.map((one) => ({ one, key: orderOf(one) })).sort((a, b) => (a.key < b.key ? 1 : -1)).map(({ one }) => one) }));
}

function orderOf({ record }: Neighbour): string {
  const isOver = record?.status === 'superseded' || record?.status === 'withdrawn', first = record?.history.find(({ date }) => date !== undefined)?.date;
  return `${isOver ? '0' : '1'} ${first ?? ''} ${record?.id ?? ''}`;
}

/** A column of the picture, in percent of its width. */
const COLUMNS: Readonly<Record<Side, { readonly x: number; readonly width: number }>> = { before: { x: 0, width: 31 }, beside: { x: 34.5, width: 31 }, after: { x: 69, width: 31 } };

/** A neighbour, or a caption, where it is drawn; `y` is its upper edge. */
type Item = { readonly kind: 'caption' | 'more'; readonly text: string; readonly y: number } | { readonly kind: 'node'; readonly relation: string; readonly neighbour: Neighbour; readonly y: number };

/** Groups one under the other from `top` on, with the height they take. */
function stacked(groups: readonly NeighbourGroup[], top: number): { readonly items: readonly Item[]; readonly height: number } {
  const items: Item[] = [];
  let y = top;
  for (const { relation, neighbours } of groups) {
    items.push({ kind: 'caption', text: relation, y });
    y += CAPTION;
    for (const neighbour of neighbours.slice(0, MOST_DRAWN)) {
      items.push({ kind: 'node', relation, neighbour, y });
      y += NODE + GAP;
    }
    const more = neighbours.length - MOST_DRAWN;
    if (more > 0) {
      items.push({ kind: 'more', text: `and ${more.toString()} more, in the list below`, y });
      y += CAPTION;
    }
    y += GAP;
  }
  return { items, height: y - top };
}

/**
 * The record in the middle, what it builds on at its left, what builds on it at its right, its equals beneath. Each neighbour that the
 * catalogue has is a link with `data-act="open"`; the page has the style and the script.
 */
export function relationGraph(record: CatalogueRecord, groups: readonly NeighbourGroup[]): string {
  const of = (side: Side): readonly NeighbourGroup[] => groups.filter((group) => group.side === side);
  const left = stacked(of('before'), 0), right = stacked(of('after'), 0), beneath = stacked(of('beside'), 0);
  const centreHeight = CENTRE + (beneath.height > 0 ? 22 + beneath.height : 0), height = Math.max(left.height, right.height, centreHeight) + 4;
  const top = (height - centreHeight) / 2, middle = top + CENTRE / 2;
  const at = (side: Side, { items, height: own }: ReturnType<typeof stacked>): readonly string[] => {
    const shift = side === 'beside' ? top + CENTRE + 22 : (height - own) / 2;
    return [...side === 'beside' ? [] : wires(side, items.map((item) => ({ ...item, y: item.y + shift })), middle), ...items.map((item) => drawn(side, { ...item, y: item.y + shift }))];
  };
  const drop = beneath.height === 0 ? [] : [`<line class="wire" x1="50%" x2="50%" y1="${(top + CENTRE).toString()}" y2="${(top + CENTRE + 20).toString()}"/>`];
  return `<svg class="graph" role="group" aria-label="${htmlText(`Texts that ${record.id} has to do with`)}" width="100%" height="${height.toString()}">
${[...drop, ...at('before', left), centre(record, top), ...at('beside', beneath), ...at('after', right)].join('\n')}
</svg>`;
}

/** Lines from the record to the neighbours at one side of it. */
function wires(side: 'before' | 'after', items: readonly Item[], middle: number): readonly string[] {
  const ends = items.filter(({ kind }) => kind === 'node').map(({ y }) => y + NODE / 2);
  if (ends.length === 0) return [];
  const [near, bus, far] = side === 'before' ? [34.5, 32.75, 31] : [65.5, 67.25, 69];
  const line = (x1: number, y1: number, x2: number, y2: number): string => `<line class="wire" x1="${x1.toString()}%" y1="${y1.toString()}" x2="${x2.toString()}%" y2="${y2.toString()}"/>`;
  return [line(near, middle, bus, middle), line(bus, Math.min(middle, ...ends), bus, Math.max(middle, ...ends)), ...ends.map((y) => line(bus, y, far, y))];
}

const centre = (record: CatalogueRecord, y: number): string =>
  box('beside', { y, height: CENTRE, name: 'here', lines: [documentName(record), stateOf(record)] });

function drawn(side: Side, item: Item): string {
  const { x } = COLUMNS[side];
  if (item.kind !== 'node') return `<text class="${item.kind}" x="${x.toString()}%" y="${(item.y + 15).toString()}">${htmlText(item.text)}</text>`;
  const { neighbour: { name, record }, relation, y } = item;
  if (!record) return box(side, { y, height: NODE, name: 'unknown', lines: [name, 'not in the catalogue'] });
  const words = stateOf(record), node = box(side, { y, height: NODE, name: `node is-${record.status}`, lines: [record.id, words] });
  return `<a href="#" data-act="open" data-arg="${htmlText(record.id)}" aria-label="${htmlText(`${relation} ${record.id}, ${words}`)}">${node}</a>`;
}

/** As many letters as fit into a node of the narrowest picture. */
const WIDEST = 25;

function box(side: Side, { y, height, name, lines: [first, second] }: { readonly y: number; readonly height: number; readonly name: string; readonly lines: readonly [string, string] }): string {
  const { x, width } = COLUMNS[side], shown = (text: string): string => htmlText(text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);
  return `<svg class="${name}" x="${x.toString()}%" y="${y.toString()}" width="${width.toString()}%" height="${height.toString()}"><title>${htmlText(`${first}, ${second}`)}</title>`
    + `<rect x="1" y="1" width="100%" height="${(height - 2).toString()}" rx="4"/><text class="id" x="50%" y="${(height / 2 - 3).toString()}" text-anchor="middle">${shown(first)}</text>`
    + `<text class="state" x="50%" y="${(height / 2 + 13).toString()}" text-anchor="middle">${shown(second)}</text></svg>`;
}
