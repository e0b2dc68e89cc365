import { createColors } from 'picocolors';
import { rulePage } from '../lsp/rule-page.ts';
import { LEVEL_PROFILES, levelIn, type LevelProfile } from '../rules/checking/level-profiles.ts';
import { RULE_IDS, RULES, type Level } from '../rules/table.ts';

type Colors = ReturnType<typeof createColors>;

const PAINT: Readonly<Record<Level, (colors: Colors) => Colors['red']>> = {
  error: ({ red }) => red, warning: ({ yellow }) => yellow, information: ({ blue }) => blue, hint: ({ dim }) => dim, off: ({ dim }) => dim,
};

/** Every rule as a JSON array: id, level, level in each profile, title, source, and the address of its page. */
export function rulesJson(): string {
  const all = RULE_IDS.map((id) => ({
    id, level: RULES[id].level, profiles: Object.fromEntries(LEVEL_PROFILES.map((profile) => [profile, levelIn(profile, id)])),
    title: RULES[id].title, source: RULES[id].source, page: rulePage(id),
  }));
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

/** Every rule on a line, in columns under a head, and where the pages are. A level that is the draft's own is not repeated for other profiles. */
export function rulesText({ color }: { readonly color: boolean }): string {
  const colors = createColors(color), head = ['rule', ...LEVEL_PROFILES, 'title', 'source'];
  const rows = RULE_IDS.map((id) => [id, ...LEVEL_PROFILES.map((profile) => shownLevel(id, profile)), RULES[id].title, RULES[id].source]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[], paint: (cell: string, column: number) => string): string =>
    row.map((cell, column) => paint(cell, column) + (column < row.length - 1 ? ' '.repeat((widths[column] ?? 0) - cell.length) : '')).join('  ');
  const painted = (cell: string, column: number): string =>
    column === 0 ? colors.bold(cell) : column <= LEVEL_PROFILES.length && isWord(cell) ? PAINT[cell](colors)(cell) : column === head.length - 1 ? colors.dim(cell) : cell;
  return [
    line(head, (cell) => colors.dim(cell)), ...rows.map((row) => line(row, painted)), '',
    `${RULE_IDS.length.toString()} rules. "=" stands for the level of ${LEVEL_PROFILES[0]}. Each has a page: ${rulePage('<rule>' as (typeof RULE_IDS)[number])}`, '',
  ].join('\n');
}

const SAME = '=';

const isWord = (cell: string): cell is Level => cell !== SAME;

function shownLevel(id: (typeof RULE_IDS)[number], profile: LevelProfile): string {
  const level = levelIn(profile, id);
  return profile !== 'drafting' && level === levelIn('drafting', id) ? SAME : level;
}
