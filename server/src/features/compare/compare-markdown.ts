import type { Change, Comparison } from './comparison.ts';
import { countsOf, draftText, GROUP_TITLES, groupsOf, sumText, tellingOf, titleOf } from './compare-words.ts';
import { markdownTable, markdownText } from '../markdown-text.ts';

/** A comparison as Markdown. */
export function compareMarkdown(comparison: Comparison): string {
  const { before, after, changes } = comparison, groups = groupsOf(comparison);
  return [
    `# ${markdownText(titleOf(comparison))}`,
    `From ${markdownText(draftText(before))} to ${markdownText(draftText(after))}.`,
    markdownText(sumText(comparison)),
    ...(groups.length === 0 ? [] : [markdownTable(['', 'Added', 'Removed', 'Changed'], groups.map((group) => {
      const { added, removed, changed } = countsOf(changes[group]);
      return [GROUP_TITLES[group], added.toString(), removed.toString(), changed.toString()];
    }))]),
    ...groups.flatMap((group) => [`## ${GROUP_TITLES[group]}`, changes[group].map(item).join('\n')]),
  ].join('\n\n') + '\n';
}

function item(change: Change): string {
  const { name, kind, place, texts } = tellingOf(change);
  const head = `- ${markdownText(name)}: **${markdownText(kind)}**${place ? `, ${markdownText(place)}` : ''}`;
  return [head, ...texts.map(({ sign, text }) => `  - ${sign}: ${markdownText(text)}`)].join('\n');
}
