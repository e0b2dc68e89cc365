import type { Change, Comparison } from './comparison.ts';
import { GROUP_TITLES, groupsOf, sumText, tellingOf, titleOf } from './compare-words.ts';

/** A comparison as plain text, for a terminal. */
export function compareText(comparison: Comparison): string {
  const groups = groupsOf(comparison).map((group) => `${GROUP_TITLES[group]}\n${comparison.changes[group].map(item).join('\n')}`);
  return [`${line(titleOf(comparison))}\n${sumText(comparison)}`, ...groups].join('\n\n') + '\n';
}

/** A text on one line, without the characters that could steer a terminal. */
const line = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '�');

const signOf = ({ before, after }: Change): string => (before === undefined ? '+' : after === undefined ? '-' : '~');

function item(change: Change): string {
  const { name, kind, place, texts } = tellingOf(change);
  return [`  ${signOf(change)} ${line(name)}: ${line(kind)}${place ? `, ${line(place)}` : ''}`, ...texts.map(({ sign, text }) => `      ${sign.padEnd(3)} ${line(text)}`)].join('\n');
}
