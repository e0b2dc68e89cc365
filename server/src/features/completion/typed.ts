import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Block } from '../../draft/block.ts';
import { blockAtOffset, type Draft } from '../../draft/draft.ts';
import { profileOf, type Profile } from '../../draft/profile.ts';
import type { Edit } from '../../rules/finding.ts';
import type { Completion, CompletionOptions, Offer } from './completion-item.ts';

/** How much of a line is looked at on either side of the cursor, in UTF-16 code units. */
const REACH = 200;

/** What has been typed where a completion is asked for. */
export interface Typed {
  readonly draft: Draft;
  readonly catalogue: Catalogue;
  readonly options: CompletionOptions;
  readonly profile: Profile;
  readonly block: Block;
  /** The cursor, in the whole text. */
  readonly offset: number;
  /** The line up to the cursor, its last part if it is long. */
  readonly before: string;
  /** The line behind the cursor, its first part. */
  readonly rest: string;
  /** Whether `before` begins where the line begins. */
  readonly isWholeLine: boolean;
}

/** What is typed at an offset of the whole text; undefined in code, comments and addresses, where nothing is to be completed. */
export function typedAt(draft: Draft, offset: number, catalogue: Catalogue, options: CompletionOptions): Typed | undefined {
  const found = blockAtOffset(draft, offset);
  if (!found || found.block.kind === 'code' || found.block.kind === 'comment') return undefined;
  const { block, offset: at } = found;
  if (block.facts.some(({ kind, start, end }) => kind === 'protected' && start < at && at <= end)) return undefined;
  const window = block.text.slice(Math.max(0, at - REACH), at), before = window.slice(Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r')) + 1);
  const rest = /^[^\r\n]*/.exec(block.text.slice(at, at + REACH))?.[0] ?? '';
  const isWholeLine = before.length < window.length || at <= REACH;
  if (draft.syntax !== 'text' && isOdd(before, '`')) return undefined;
  return { draft, catalogue, options, profile: profileOf(draft), block, offset, before, rest, isWholeLine };
}

const isOdd = (text: string, char: string): boolean => text.split(char).length % 2 === 0;

/** Makes completions of offers that replace the last `length` characters before the cursor and `behind` characters after it. */
export function completionsOf({ before, offset }: Typed, length: number, behind: number, offers: readonly Offer[]): readonly Completion[] {
  const typed = before.slice(before.length - length);
  return offers.map((offer, index) => {
    const edit: Edit = { start: offset - length, end: offset + behind, newText: offer.newText }, { additional } = offer;
    return {
      label: offer.label, detail: offer.detail, kind: offer.kind, edit,
      // Beginning with what is typed, every item matches alike, so that the order given here holds in the editor too.
      filterText: `${typed} ${offer.label} ${offer.detail}`.slice(0, 160), sortText: `${offer.rank.toString()}${index.toString().padStart(4, '0')}`,
      hasAdditional: additional !== undefined, additional: additional ? () => apart(additional(), edit) : () => [],
      documentation: offer.documentation ?? (() => ''),
    };
  });
}

/** The further edits, unless one of them meets the main one: the two could not both be applied. */
const apart = (edits: readonly Edit[], main: Edit): readonly Edit[] => edits.some(({ start, end }) => start <= main.end && end >= main.start) ? [] : edits;
