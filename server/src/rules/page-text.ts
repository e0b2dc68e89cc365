import type { Example, RulePage } from './page.ts';
import { RULE_IDS, RULES } from './table.ts';

/** The text of docs/rules/<id>.md. */
export function pageText(page: RulePage): string {
  const { id, says, why, wrong, right, fix } = page;
  return `${[
    `# ${id}: ${RULES[id].title}`,
    levelLine(page),
    reflowed(says),
    '## Why', reflowed(why),
    '## Example', 'Wrong:', fenced(wrong), 'Right:', fenced(right),
    '## Quick fix', reflowed(fix ?? 'There is none: what is right here only the drafter can say.'),
    ...switching(page),
  ].join('\n\n')}\n`;
}

/** The rows of the table in docs/rules/README.md, in the order of the rules. */
export const tableRows = (): readonly string[] => RULE_IDS.map((id) => {
  const { level, title, source } = RULES[id];
  // A bar, as in "ITU-T | ISO/IEC", would end the cell.
  return `| [${id}](${id}.md) | ${level} | ${title.replaceAll('|', '\\|')} | ${source.replaceAll('|', '\\|')} |`;
});

function levelLine({ id, levels }: RulePage): string {
  const { level, source } = RULES[id];
  return filled(`Level: ${level}${levels === undefined ? '' : `; ${levels}`}. Source: ${source}.`);
}

/** The lines of an example between fences that are longer than any run of backticks in them. */
function fenced({ text, syntax = 'markdown' }: Example): string {
  const fence = '`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length + 1)));
  return `${fence}${syntax}\n${text.trim()}\n${fence}`;
}

const OTHER_COMMENTS = 'Comments also hold for a stretch of the text or for a file: see [settings](../settings.md).';

function switching({ id, before, scope, otherwise }: RulePage): readonly string[] {
  const isOff = RULES[id].level === 'off', level = isOff ? 'information' : 'off';
  const settings = `(\`"rapporteur.rules": { "${id}": "${level}" }\`) or in \`.rapporteur.json\` (\`{ "rules": { "${id}": "${level}" } }\`).`;
  const directive = scope === 'file' ? 'rapporteur-disable-file' : 'rapporteur-disable-next-line';
  return [
    isOff ? '## Switching it on' : '## Switching it off',
    filled([
      isOff ? `It is off by itself. Give it a level in the settings ${settings}` : `Give it another level, or \`off\`, in the settings ${settings}`,
      `${isOff ? 'To keep it quiet in' : 'For'} one ${scope === 'file' ? `draft, write ${before}` : `place, write before ${before}`}`,
    ].join(' ')),
    `    <!-- ${directive} ${id} -- reason -->`,
    filled(`(in AsciiDoc and in plain text \`// ${directive} ${id} -- reason\`). ${OTHER_COMMENTS}${otherwise === undefined ? '' : ` ${otherwise}`}`),
  ];
}

/** Short of what a line may have, for a word is sometimes drawn to the line before. */
const WIDTH = 132;

/** A line that is no running text: of a list, a table, a quotation, a heading, code. */
const KEPT = /^(?: {4}|[-*+>#|] ?|`{3}|\d{1,3}[.)] )/m;

/** Markdown with its paragraphs broken into lines anew. */
const reflowed = (text: string): string => text.trim().split(/\n{2,}/).map((paragraph) => (KEPT.test(paragraph) ? paragraph : filled(paragraph))).join('\n\n');

/** A paragraph broken into lines. What stands between backticks is one word, and no line begins with what Markdown takes for a list. */
function filled(text: string): string {
  const lines: string[] = [];
  for (const [word] of text.matchAll(/(?:[^\s`]|`[^`]*`)+/g)) {
    const line = lines.at(-1);
    if (line !== undefined && (line.length + 1 + word.length <= WIDTH || /^(?:[-*+>#|]|\d{1,3}[.)])/.test(word))) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
