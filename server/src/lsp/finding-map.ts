import type { Place } from '../draft/block.ts';
import { isRepeated } from '../draft/carry-edit.ts';
import { blockAtOffset, blockIndex, spanOf, type Draft } from '../draft/draft.ts';
import { isWhole, sourceSpan, type Seams } from '../draft/includes.ts';
import type { Edit, Finding } from '../rules/finding.ts';
import { lineEndOf } from '../rules/fixes/new-clause.ts';
import type { WholeState } from './whole-state.ts';

/** What is asked of a map: the draft of one file, and the whole with its findings. */
export interface MapInput {
  readonly own: Draft;
  readonly state: WholeState;
  /** The whole as it is when a fix is asked for. */
  readonly current: () => WholeState;
  readonly lists: readonly (readonly Finding[])[];
}

interface Known {
  readonly own: Draft;
  readonly lists: MapInput['lists'];
  readonly findings: readonly Finding[];
}

/**
 * The findings on a text made of several files as findings on the drafts of these files. It holds as long as the files are put together
 * alike. A finding that did not change, in blocks that did not, is the same object as before: no edit elsewhere can move what it marks.
 */
export class FindingMap {
  readonly #files = new WeakMap<Finding, string>();
  readonly #own = new WeakMap<Finding, Finding>();
  readonly #lists = new Map<string, Known>();

  findingsIn(file: string, input: MapInput): readonly Finding[] {
    const { own, lists, state } = input, known = this.#lists.get(file);
    if (known?.own === own && known.lists.every((list, i) => list === lists[i])) return known.findings;
    const mapped = lists.flatMap((list) => list.filter((finding) => this.#fileOf(finding, state) === file)).flatMap((finding) => this.#ownOf(finding, file, input) ?? []);
    const fresh = isRepeated(state.seams, file) ? eachOnce(mapped) : mapped;
    const findings = known?.findings.length === fresh.length && fresh.every((finding, i) => finding === known.findings[i]) ? known.findings : fresh;
    this.#lists.set(file, { own, lists, findings });
    return findings;
  }

  #fileOf(finding: Finding, { draft, seams }: WholeState): string {
    let file = this.#files.get(finding);
    if (file === undefined) {
      const { start, end } = spanOf(draft, finding.place);
      this.#files.set(finding, file = sourceSpan(seams, start, end).file);
    }
    return file;
  }

  #ownOf(finding: Finding, file: string, { own, state, current }: MapInput): Finding | undefined {
    const known = this.#own.get(finding);
    if (known && isOf(own, known.place) && known.related.every(({ place }) => isOf(own, place))) return known;
    const place = placeInFile(state, finding.place, file, own);
    if (!place) return undefined;
    const mapped: Finding = {
      ...finding, place,
      related: finding.related.flatMap(({ place: there, ...told }) => {
        const inFile = placeInFile(state, there, file, own);
        return inFile ? [{ place: inFile, ...told }] : [];
      }),
      fixes: finding.fixes.map((fix) => ({ ...fix, edits: (draft) => {
        const whole = current();
        return editsInFile(whole.seams, fix.edits(whole.draft), file, draft);
      } })),
    };
    this.#own.set(finding, mapped);
    return mapped;
  }
}

const isOf = (draft: Draft, { block }: Place): boolean => draft.blocks[blockIndex(draft, block)] === block;

/** A place of the whole as a place of the draft of the file that it lies in; undefined where it lies in another. */
function placeInFile({ draft, seams }: WholeState, place: Place, file: string, own: Draft): Place | undefined {
  const span = spanOf(draft, place), there = sourceSpan(seams, span.start, span.end);
  const found = there.file === file ? blockAtOffset(own, there.start) : undefined;
  // By itself a file may fall into other blocks than in the whole: what does not fit into one is cut off there.
  return found && { block: found.block, start: found.offset, end: Math.min(found.block.text.length, found.offset + there.end - there.start) };
}

/** Edits of the whole as edits of one file; none where one of them reaches out of it or into what no file has. */
export function editsInFile(seams: Seams, edits: readonly Edit[], file: string, own: Draft): readonly Edit[] {
  const lineEnd = lineEndOf(own), mapped: Edit[] = [];
  for (const { start, end, newText } of edits) {
    const there = sourceSpan(seams, start, end);
    if (there.file !== file || !isWhole(seams, start, end)) return [];
    mapped.push({ start: there.start, end: there.end, newText: newText.replace(/\r\n?|\n/g, lineEnd) });
  }
  return mapped;
}

/** A file that stands in a text twice has each of its findings once. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, message, place }) => {
    const key = `${place.block.order.toString()} ${place.start.toString()} ${place.end.toString()} ${rule} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
