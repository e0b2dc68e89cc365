import type { Change, Comparison } from './comparison.ts';
import { countsOf, draftText, GROUP_TITLES, groupsOf, sumText, tellingOf, titleOf } from './compare-words.ts';
import { htmlPage, htmlText } from '../html-page.ts';

/** A comparison as a page of its own: no script, nothing from elsewhere, fit for printing. */
export function compareHtml(comparison: Comparison): string {
  const { before, after, changes } = comparison, groups = groupsOf(comparison);
  const counts = groups.map((group) => {
    const { added, removed, changed } = countsOf(changes[group]);
    return `<tr><td>${GROUP_TITLES[group]}</td>${[added, removed, changed].map((count) => `<td class="number">${count.toString()}</td>`).join('')}</tr>`;
  });
  return htmlPage(titleOf(comparison), [
    `<p>From ${htmlText(draftText(before))} to ${htmlText(draftText(after))}.</p>`, `<p>${htmlText(sumText(comparison))}</p>`,
    ...(groups.length === 0 ? [] : [`<table>\n<thead><tr><th></th><th>Added</th><th>Removed</th><th>Changed</th></tr></thead>\n<tbody>\n${counts.join('\n')}\n</tbody>\n</table>`]),
    ...groups.flatMap((group) => [`<h2>${GROUP_TITLES[group]}</h2>`, `<ul>\n${changes[group].map(item).join('\n')}\n</ul>`]),
  ]);
}

const ELEMENTS = { was: 'del', is: 'ins' } as const;

function item(change: Change): string {
  const { name, kind, place, texts } = tellingOf(change);
  const parts = texts.map(({ sign, text }) => `<br><${ELEMENTS[sign]}>${htmlText(text)}</${ELEMENTS[sign]}>`).join('');
  return `<li>${htmlText(name)}: <strong>${htmlText(kind)}</strong>${place ? `, ${htmlText(place)}` : ''}${parts}</li>`;
}
