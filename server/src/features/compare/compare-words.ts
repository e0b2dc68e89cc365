import type { Change, ChangeKind, ComparedDraft, Comparison, Group, Side } from './comparison.ts';
import { countOf, GROUPS } from './comparison.ts';

/** The headings of a comparison's parts. */
export const GROUP_TITLES: Readonly<Record<Group, string>> = {
  header: 'Title and header', clauses: 'Clauses', terms: 'Terms', abbreviations: 'Abbreviations', references: 'References',
  requirements: 'Requirements', text: 'Other text',
};

const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'added', removed: 'removed', renamed: 'renamed', renumbered: 'renumbered', moved: 'moved', changed: 'changed',
  definition: 'definition changed', source: 'source changed', edition: 'edition changed', title: 'title changed', tag: 'tag changed', strength: 'requirement word changed',
};

/** "renamed, moved (from 6.1 Discovery)". */
const kindText = ({ kinds, detail }: Change): string => `${kinds.map((kind) => KIND_WORDS[kind]).join(', ')}${detail === undefined ? '' : ` (${detail})`}`;

/** "line 12", "parts/body.adoc, line 3". */
const lineText = ({ file, line }: Side): string => `${file === undefined ? '' : `${file}, `}line ${line.toString()}`;

/** How a change is told: its name alone, from one short text to another, or with both texts below. */
export interface Telling {
  readonly name: string;
  readonly kind: string;
  readonly place: string;
  /** The texts that differ, the old one first; one for what was added or removed with more than its name. */
  readonly texts: readonly { readonly sign: 'was' | 'is'; readonly text: string }[];
}

/** What is told of a change. */
export function tellingOf(change: Change): Telling {
  const { what, before, after } = change, isSame = before?.text === after?.text;
  const texts = isSame ? [] : [...(before ? [{ sign: 'was' as const, text: before.text }] : []), ...(after ? [{ sign: 'is' as const, text: after.text }] : [])];
  const place = after ? lineText(after) : before ? `was ${lineText(before)}` : '';
  return { name: what, kind: kindText(change), place, texts: texts.filter(({ text }) => text !== '' && (text !== what || texts.length > 1)) };
}

/** "X.soar-cc in draft.md". */
export const draftText = ({ file, name }: ComparedDraft): string => (name ? `${name} in ${file}` : file);

/** "Changes from old.md to draft.md". */
export const titleOf = ({ before, after }: Comparison): string => `Changes from ${before.file} to ${after.file}`;

/** "12 differences: 3 in Clauses, 9 in Requirements."; "No differences." */
export function sumText(comparison: Comparison): string {
  const count = countOf(comparison), groups = GROUPS.flatMap((group) => { const { length } = comparison.changes[group]; return length === 0 ? [] : [`${length.toString()} in ${GROUP_TITLES[group]}`]; });
  return count === 0 ? 'No differences.' : `${count.toString()} difference${count === 1 ? '' : 's'}: ${groups.join(', ')}.`;
}

/** How many things of a group were added, removed and changed otherwise. */
export function countsOf(changes: readonly Change[]): { readonly added: number; readonly removed: number; readonly changed: number } {
  const added = changes.filter(({ before }) => before === undefined).length, removed = changes.filter(({ after }) => after === undefined).length;
  return { added, removed, changed: changes.length - added - removed };
}

/** The groups that have changes. */
export const groupsOf = ({ changes }: Comparison): readonly Group[] => GROUPS.filter((group) => changes[group].length > 0);
