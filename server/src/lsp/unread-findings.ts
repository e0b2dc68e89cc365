import { wholeOffset } from '../draft/carry-edit.ts';
import { blockAtOffset } from '../draft/draft.ts';
import type { Unread } from '../draft/includes.ts';
import type { Finding } from '../rules/finding.ts';
import { levelOf, levelOfFinding } from '../rules/checking/level-profiles.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { suppressionsOf } from '../rules/reading/suppressions.ts';
import type { WholeState } from './whole-state.ts';

const NONE: readonly Finding[] = [];

/** The includes of a draft that cannot be followed, as findings of the rule for what is not checked. */
export class UnreadFindings {
  #known: readonly Finding[] = NONE;

  /** One finding for each, in the whole's draft; the same objects and array as before where nothing changed. */
  findings(state: WholeState, options: CheckOptions): readonly Finding[] {
    const { draft, seams: { unread } } = state;
    if (unread.length === 0 || levelOf('limited-check', options) === 'off') return this.#known = NONE;
    const suppressions = suppressionsOf(draft), before = new Map(this.#known.map((finding) => [finding.place.block, finding]));
    const fresh = unread.flatMap((one) => findingOf(one, state, options) ?? []).filter(({ rule, place }) => !suppressions || suppressions.of(rule, place.block).length === 0)
      .map((finding) => {
        // An include has its line, and with it its block, for itself.
        const known = before.get(finding.place.block);
        return known && same(known, finding) ? known : finding;
      });
    return this.#known = fresh.length === this.#known.length && fresh.every((finding, i) => finding === this.#known[i]) ? this.#known : fresh;
  }
}

function findingOf({ file, at, path, reason, harmless }: Unread, { draft, length, seams }: WholeState, options: CheckOptions): Finding | undefined {
  const start = wholeOffset(seams, length, file, at), found = start === undefined ? undefined : blockAtOffset(draft, start);
  if (!found) return undefined;
  const { block } = found, from = found.offset + 'include::'.length, bracket = block.text.indexOf('[', from);
  return {
    rule: 'limited-check',
    // What the draft says it can do without is worth no more than a hint; of the rest, rules on lists and definitions keep quiet.
    level: levelOfFinding('limited-check', harmless ? 'hint' : 'warning', options),
    message: `The included file ${path} is not checked: ${reason}.`,
    place: { block, start: from, end: bracket < 0 ? block.text.length : bracket }, related: [], fixes: [],
  };
}

const same = (a: Finding, b: Finding): boolean =>
  a.place.block === b.place.block && a.place.start === b.place.start && a.message === b.message && a.level === b.level;
