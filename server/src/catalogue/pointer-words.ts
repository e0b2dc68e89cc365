/** Lists whose items go by another word than the list without its last letter. */
const ITEMS: Readonly<Record<string, string>> = { entries: 'entry', 'same-as': 'second name', abbreviations: 'abbreviation', covers: 'item covered' };

/**
 * A place in a JSON value for people: "/entries/1/status" is "entry 2, status", "/0/title" of a list of entries is "entry 1, title". Items are
 * counted from 1, as people count them. The whole value is "the file".
 */
export function pointerWords(pointer: string): string {
  const steps = pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')), words: string[] = [];
  for (const [index, step] of steps.entries()) {
    const list = index === 0 ? 'entries' : steps[index - 1] ?? '';
    if (!/^\d{1,9}$/.test(step)) words.push(step);
    else words.splice(index === 0 ? 0 : -1, 1, `${ITEMS[list] ?? list.replace(/s$/, '')} ${(Number(step) + 1).toString()}`);
  }
  return words.length === 0 ? 'the file' : words.join(', ');
}
