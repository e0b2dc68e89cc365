import { hasFact, placeIn, type Located, type Place } from '../draft/block.ts';
import { factsOf, spanOf, type Draft } from '../draft/draft.ts';
import type { Expansion, Region } from '../draft/fact.ts';
import { MOST_RELATED, type Edit } from './finding.ts';
import type { RulePage } from './page.ts';
import type { KeyRule } from './rule.ts';
import { sameWords } from './reading/same-words.ts';

/** How often a full form may stand again behind its first place. */
const ALLOWED = 2;
/** One text from beginning to end. A summary and an annex stand for themselves, and a definition has its full forms by rule. */
const RUNNING: ReadonlySet<Region> = new Set<Region>(['scope', 'conventions', 'body']);

/** An abbreviation that is explained again and again after its first use, "attack surface management (ASM)" (author's guide §8.4): one finding. */
export const abbreviationOverexpanded: KeyRule = {
  id: 'abbreviation-overexpanded', scope: 'key', table: 'u',
  *check({ definitions }) {
    if (definitions.length <= ALLOWED + 1) return;
    const names = new Set(definitions.map(({ fact }) => (fact.kind === 'expansion' ? fact.abbreviation : '')));
    for (const name of names) {
      const again = repeated(definitions.filter((located): located is Located<Expansion> => isExplained(located, name))), [first] = again;
      if (again.length <= ALLOWED || !first) continue;
      yield {
        place: wholePlace(first),
        message: `${name} is explained ${String(again.length)} times more after its first use. Write ${name} alone.`,
        related: again.slice(1, MOST_RELATED + 1).map((located) => ({ place: wholePlace(located), message: `${name} is explained here again.` })),
        fixes: [{ title: `Write ${name} alone after its first use`, certain: false, edits: (draft) => shortened(draft, name) }],
      };
    }
  },
};

const isExplained = ({ block, fact }: Located, name: string): boolean =>
  fact.kind === 'expansion' && fact.abbreviation === name && RUNNING.has(block.region) && (block.kind === 'paragraph' || block.kind === 'item') && !hasFact(block, 'caption');

/** Those behind the first that say the same. */
const repeated = ([first, ...others]: readonly Located<Expansion>[]): readonly Located<Expansion>[] =>
  others.filter(({ fact }) => first !== undefined && sameWords(fact.expansion.text, first.fact.expansion.text));

/** From the full form to the abbreviation. */
const wholePlace = ({ block, fact }: Located<Expansion>): Place => placeIn(block, { start: fact.expansion.start, end: fact.end });

/** The full form and its brackets give way to the abbreviation, but where markup begins on one side of the bracket and ends on the other. */
function shortened(draft: Draft, name: string): readonly Edit[] {
  return repeated(factsOf(draft, 'expansion').filter((located) => isExplained(located, name))).flatMap((located) => {
    const { block: { text }, fact } = located, close = /^s?\)/.exec(text.slice(fact.end, fact.end + 2))?.[0].length ?? 0;
    if (close === 0 || !/^[\s\u00a0]{1,3}\($/.test(text.slice(fact.expansion.end, fact.start)) || /[*_`]/.test(text.slice(fact.expansion.start, fact.expansion.end))) return [];
    const { start, end } = spanOf(draft, wholePlace(located));
    return [{ start, end: end + close, newText: text.slice(fact.start, fact.end + close - 1) }];
  });
}

const FRAME = `## 6 Requirements\n\nThe attack surface management (ASM) of a provider covers its clouds.\n\n%`;

export const abbreviationOverexpandedPage: RulePage = {
  id: 'abbreviation-overexpanded',
  says: `An abbreviation that clauses explain three times or more after its first explanation, each time in the same words: "attack surface
management (ASM)". One finding, at the first repetition. The summary, definitions, tables, captions, annexes and appendices do not count.`,
  why: `An abbreviation is there to be used. Who meets the full form again looks for what is new in it.`,
  wrong: {
    frame: FRAME,
    text: `An attack surface management (ASM) tool finds assets.

The attack surface management (ASM) tool reports them.

A provider reads the attack surface management (ASM) report.`,
  },
  right: {
    frame: FRAME,
    text: `An ASM tool finds assets.

The ASM tool reports them.

A provider reads the ASM report.`,
  },
  fix: `Writes the abbreviation alone in all places but the first. It is only offered: the article before it may have to change.`,
  before: 'the paragraph',
};
