import type { Report } from '../finding.ts';
import type { KeyRule } from '../rule.ts';

/**
 * What a rule that tells all its keys in one finding has found under each of them. Reports are kept by key, so an edit renews those of the
 * keys it touched.
 */
export class Gathered {
  readonly #ofRule = new Map<KeyRule, Map<string, readonly Report[]>>();
  readonly #changed = new Set<KeyRule>();

  /** Puts the reports of a key in the place of those before. */
  put(rule: KeyRule, key: string, reports: readonly Report[]): void {
    let ofKey = this.#ofRule.get(rule);
    if (!ofKey) this.#ofRule.set(rule, ofKey = new Map());
    if (sameReports(ofKey.get(key), reports)) return;
    if (reports.length > 0) ofKey.set(key, reports);
    else if (!ofKey.delete(key)) return;
    this.#changed.add(rule);
  }

  /** The rules whose reports are others than at the last call, each with all of them in the order of the text. */
  takeChanged(): readonly (readonly [KeyRule, readonly Report[]])[] {
    const changed = Array.from(this.#changed, (rule): readonly [KeyRule, readonly Report[]] => [rule, inOrder([...this.#ofRule.get(rule)?.values() ?? []].flat())]);
    this.#changed.clear();
    return changed;
  }
}

const inOrder = (reports: Report[]): readonly Report[] =>
  reports.sort((a, b) => a.place.block.order - b.place.block.order || a.place.start - b.place.start);

/** Whether reports of one key say the same of the same blocks: a paragraph may have changed that the finding is not about. */
const sameReports = (known: readonly Report[] | undefined, fresh: readonly Report[]): boolean => known !== undefined && known.length === fresh.length
  && known.every(({ message, level, place }, i) => message === fresh[i]?.message && level === fresh[i].level && place.block === fresh[i].place.block && place.start === fresh[i].place.start && place.end === fresh[i].place.end);
