import type { CatalogueChange } from '../catalogue-changes.ts';
import type { NotUnderstood } from './importer.ts';

/** A work item that may be what was published under a number. */
export interface CandidateNames {
  readonly workItem: string;
  readonly published: string;
  readonly title: string;
  readonly date: string;
}

/** What a person is told of an import before it is written. */
export interface ImportReport {
  readonly id: string;
  readonly date: string;
  /** What kind of document it is, for people. */
  readonly kind: string;
  readonly read: readonly string[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly changes: readonly CatalogueChange[];
  readonly candidates: readonly CandidateNames[];
}

const WORDS: Readonly<Record<CatalogueChange['what'], readonly [one: string, many: string]>> = {
  new: ['new record', 'new records'], number: ['number assigned', 'numbers assigned'], name: ['other name', 'other names'], status: ['change of status', 'changes of status'], edition: ['further edition', 'further editions'],
  meeting: ['meeting', 'meetings'], title: ['other title', 'other titles'], event: ['further event', 'further events'], gone: ['item that became part of another', 'items that became part of others'],
};

/** The order in which changes are told: what a drafter has to act on comes first. */
const ORDER = ['status', 'number', 'name', 'gone', 'title', 'edition', 'event', 'meeting', 'new'] as const satisfies readonly CatalogueChange['what'][];

/** "12 new records, 3 changes of status"; "nothing new" where there is none. */
export function changesInShort(changes: readonly CatalogueChange[]): string {
  const parts = ORDER.flatMap((what) => {
    const count = changes.filter((change) => change.what === what).length, [one, many] = WORDS[what];
    return count === 0 ? [] : [`${count.toString()} ${count === 1 ? one : many}`];
  });
  return parts.length === 0 ? 'nothing new' : parts.join(', ');
}

/** The report as plain text, ending with a line feed; of each list at most `most` lines, and how many more there are. */
export function importText({ id, date, kind, read, notUnderstood, changes, candidates }: ImportReport, { most }: { readonly most: number }): string {
  const lists = [
    ['Not understood', notUnderstood.map(({ place, text, reason }) => `${place}: ${text === '' ? '' : `"${text}" – `}${reason}`)],
    [`Against the catalogue: ${changesInShort(changes)}`, inOrder(changes).map(changeText)],
    ['May be the same text, for a person to confirm', candidates.map((one) => `${one.workItem} = ${one.published} (${one.date}): ${one.title}`)],
  ] as const;
  return [
    `${id}: ${kind}, as of ${date}`, `  Read: ${read.join(', ') || 'nothing'}`,
    ...lists.flatMap(([title, lines], index) => (lines.length === 0 && index !== 1 ? [] : [`  ${title}`, ...cut(lines, most).map((line) => `    ${line}`)])), '',
  ].join('\n');
}

const inOrder = (changes: readonly CatalogueChange[]): readonly CatalogueChange[] => ORDER.flatMap((what) => changes.filter((change) => change.what === what));

/** "X.1651: status under study → approved". */
export function changeText({ what, id, title, ...change }: CatalogueChange): string {
  const [before, after] = what === 'status' || what === 'new' ? [inWords(change.before), inWords(change.after)] : [change.before, change.after];
  const from = before === undefined ? '' : `${before} → `;
  switch (what) {
    case 'new': return `${id}: new, ${after ?? ''}${title === '' ? '' : `, ${title}`}`;
    case 'gone': return `${id}: ${after === undefined ? 'gone' : `goes by ${after} now`}`;
    case 'meeting': return before === undefined ? `the meeting of ${id}${after === undefined ? '' : `, with ${after}`}` : `the meeting of ${id}: ${after ?? ''} ${before === after ? 'that differ' : `in place of ${before}`}`;
    case 'event': return `${id}: ${after ?? ''}`;
    default: return `${id}: ${what} ${from}${after ?? ''}`;
  }
}

/** A status as people write it. */
const inWords = (status: string | undefined): string | undefined => status?.replaceAll('-', ' ');

const cut = (lines: readonly string[], most: number): readonly string[] => (lines.length <= most ? lines : [...lines.slice(0, most), `… and ${(lines.length - most).toString()} more`]);
