import { factsIn, hasFact, placeIn, textOf, type Place } from '../../draft/block.ts';
import { spanOf, type Draft } from '../../draft/draft.ts';
import type { CrossReference } from '../../draft/fact.ts';
import { profileOf } from '../../draft/profile.ts';
import type { Edit } from '../../rules/finding.ts';
import { isChange } from '../../rules/reading/skeleton.ts';
import { captionNumbers } from './renumber-captions.ts';
import { headingLinkEdits } from '../../rules/fixes/heading-links.ts';
import { clauseNumbers } from './renumber-clauses.ts';

/** Something with a number, by what cross-references call it now and then: "clause 6.1", "table A.1". */
interface Target {
  readonly key: string;
  readonly newKey: string;
}

/** The words that cross-references use, to those they get. */
type Moves = ReadonlyMap<string, string>;

/**
 * The edits that number clauses, annexes, appendices, definitions, figures and tables anew in the order of the text, with all that refers
 * to them. Only numbers that the source writes are touched; a reference that leads nowhere stays as it is. No edits for an amendment,
 * which has the numbers of its base, and where a reference could not be led to what it means now.
 */
export function renumber(draft: Draft): readonly Edit[] {
  if (isChange(profileOf(draft))) return [];
  const clauses = clauseNumbers(draft), { captions, listed } = captionNumbers(draft, clauses);
  const targets: Target[] = [...clauses.flatMap(({ key, newKey }) => (key !== undefined && newKey !== undefined ? [{ key, newKey }] : [])), ...captions];
  if (targets.every(({ key, newKey }) => key === newKey) && listed.length === 0) return [];
  const moves = movesOf(targets), places = [...clauses, ...captions].flatMap(({ place, label }) => (place ? [editOf(draft, place, label)] : []));
  const references = referenceEdits(draft, moves), lines = listed.flatMap(({ place, key }) => (moves.has(key) ? [editOf(draft, place, wordOf(moves.get(key) ?? ''))] : []));
  if (leadAstray(targets, moves, references.followed)) return [];
  const edits = [...places, ...lines, ...references.edits].flatMap((edit) => edit ?? []);
  return [...edits, ...headingLinkEdits(draft, edits)].sort((a, b) => a.start - b.start);
}

/** Where two things have one number, a reference means the first. */
function movesOf(targets: readonly Target[]): Moves {
  const moves = new Map<string, string>();
  for (const { key, newKey } of targets) if (!moves.has(key)) moves.set(key, newKey);
  return moves;
}

/** Whether a reference would lead to something that had its new number already, and keeps it. */
function leadAstray(targets: readonly Target[], moves: Moves, followed: ReadonlySet<string>): boolean {
  const first = new Map<string, Target>();
  for (const target of targets) if (!first.has(target.newKey)) first.set(target.newKey, target);
  return [...followed].some((key) => first.get(moves.get(key) ?? '')?.key !== key);
}

function referenceEdits(draft: Draft, moves: Moves): { readonly edits: readonly (Edit | undefined)[]; readonly followed: ReadonlySet<string> } {
  const edits: (Edit | undefined)[] = [], followed = new Set<string>();
  for (const block of draft.blocks) {
    if (!hasFact(block, 'cross-reference')) continue;
    for (const fact of factsIn(block, 'cross-reference')) {
      const label = newLabel(fact, moves, followed);
      if (label !== undefined && label !== fact.label.text) edits.push(editOf(draft, placeIn(block, fact.label), label));
    }
  }
  return { edits, followed };
}

/** The label that a reference gets; undefined for one that leads nowhere. */
function newLabel({ target, label: { text } }: CrossReference, moves: Moves, followed: Set<string>): string | undefined {
  const follow = (label: string): string | undefined => {
    const key = `${target} ${label}`, moved = moves.get(key);
    if (moved !== undefined) followed.add(key);
    return moved && wordOf(moved);
  };
  const whole = follow(text);
  if (whole !== undefined || (target !== 'figure' && target !== 'table')) return whole;
  // A part of a figure has no caption of its own, and "Figures 1-2" with a hyphen are two.
  const part = /-?[a-z]$/.exec(text)?.[0];
  if (part !== undefined) return append(follow(text.slice(0, -part.length)), part);
  const range = /^(\d{1,3})-(\d{1,3})$/.exec(text);
  if (!range) return wholeOfParts(target, text, moves);
  return moves.has(`${target} ${range[1] ?? ''}`) && moves.has(`${target} ${range[2] ?? ''}`) ? `${follow(range[1] ?? '') ?? ''}-${follow(range[2] ?? '') ?? ''}` : undefined;
}

const append = (label: string | undefined, part: string): string | undefined => (label === undefined ? undefined : label + part);

/** "Table 2" of a text that has Tables 2a and 2b. */
const wholeOfParts = (target: string, label: string, moves: Moves): string | undefined =>
  ['a', '-a'].map((part) => moves.get(`${target} ${label}${part}`)?.slice(target.length + 1, -part.length)).find((found) => found !== undefined);

/** "6.1" of "clause 6.1". */
const wordOf = (key: string): string => key.slice(key.indexOf(' ') + 1);

/** Writes a label; its hyphen stays the sign that the source has. Undefined where the label is there already. */
function editOf(draft: Draft, place: Place, label: string): Edit | undefined {
  const written = textOf(place), hyphen = /[\u2010\u2011]/.exec(written)?.[0], newText = hyphen ? label.replaceAll('-', hyphen) : label;
  return newText === written ? undefined : { ...spanOf(draft, place), newText };
}
