import type { Edit } from '../rules/finding.ts';

/**
 * The edits that make one text of another, each of whole lines. Where both have as many lines, as after sorting and aligning, only those
 * that differ are replaced; else all between the first that differs and the last. Offsets are UTF-16 code units.
 */
export function lineEdits(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const old = linesOf(before), fresh = linesOf(after);
  return old.length === fresh.length ? ofEachLine(old, fresh) : [ofOneStretch(old, fresh)];
}

const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/);

/** Lines that follow each other are one edit. */
function ofEachLine(old: readonly string[], fresh: readonly string[]): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  old.forEach((line, i) => {
    const newText = fresh[i] ?? '', last = edits.at(-1);
    if (line !== newText) {
      if (last?.end === at) edits[edits.length - 1] = { ...last, end: at + line.length, newText: last.newText + newText };
      else edits.push({ start: at, end: at + line.length, newText });
    }
    at += line.length;
  });
  return edits;
}

function ofOneStretch(old: readonly string[], fresh: readonly string[]): Edit {
  const shorter = Math.min(old.length, fresh.length);
  let same = 0, rest = 0;
  while (same < shorter && old[same] === fresh[same]) same++;
  while (rest < shorter - same && old[old.length - 1 - rest] === fresh[fresh.length - 1 - rest]) rest++;
  const start = old.slice(0, same).join('').length, replaced = old.slice(same, old.length - rest).join('');
  return { start, end: start + replaced.length, newText: fresh.slice(same, fresh.length - rest).join('') };
}
