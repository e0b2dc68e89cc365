import { placeIn, placeOf, type Block, type Located } from '../draft/block.ts';
import { factsOf, ofParts, type Draft, type Part } from '../draft/draft.ts';
import type { Heading, Region } from '../draft/fact.ts';
import { insertUnder } from './fixes/insert-sentence.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';
import { emptySentence } from './reading/sentences.ts';
import { isChange } from './reading/skeleton.ts';

/** Clauses that are there even where they have no content (author's guide, Table 1). */
const MAY_BE_EMPTY: ReadonlySet<Region> = new Set<Region>(['references', 'terms-elsewhere', 'terms-here', 'abbreviations', 'conventions']);

/** What shows that a clause has content: its first text, and what its list lists. */
const CONTENT = ['lead', 'entry', 'term', 'abbreviation', 'caption', 'limit', 'include'] as const satisfies readonly Part[];

/**
 * Clause 2, 3.1, 3.2, 4 or 5 with nothing in it: it says "None." or "This clause is intentionally left blank." (author's guide, Table 1).
 * Metanorma writes that itself, and an amendment has the clauses that it changes.
 */
export const emptyClause: DraftRule = {
  id: 'empty-clause', scope: 'draft', reads: ['heading', ...CONTENT],
  *check({ draft, profile }) {
    if (profile.metanorma || profile.common || isChange(profile)) return;
    const none = emptySentence(profile);
    for (const heading of emptyClauses(draft).values()) {
      const { block, fact: { number, title } } = heading, name = number ? `Clause ${number.text}` : `"${title}"`;
      yield {
        place: number && title === '' ? placeIn(block, number) : placeOf(heading),
        ...((profile.kind !== 'Recommendation' || profile.language === 'fr') && { level: 'information' as const }),
        message: `${name} is empty. Write "${none}" if it has no content.`,
        fixes: [insertUnder(block, none, { title: `Write "${none}"`, certain: false })],
      };
    }
  },
};

/** The headings of clauses with nothing under them, by their blocks. Of two clauses of one kind the first may be a line of the table of contents. */
export const emptyClauses = ofParts(['heading', ...CONTENT], (draft): ReadonlyMap<Block, Located<Heading>> => {
  const headings = factsOf(draft, 'heading'), found = new Map<Region, Located<Heading> | undefined>();
  headings.forEach((heading, index) => {
    const { opens, role } = heading.fact, next = headings[index + 1];
    if (!opens || !MAY_BE_EMPTY.has(role)) return;
    // A heading that opens nothing is a subclause, which is content.
    const isEmpty = (next === undefined || next.fact.opens) && !hasContent(draft, heading.block.order, next?.block.order ?? Infinity);
    found.set(role, isEmpty ? heading : undefined);
  });
  return new Map(Array.from(found.values()).flatMap((heading) => (heading ? [[heading.block, heading] as const] : [])));
});

const hasContent = (draft: Draft, from: number, to: number): boolean =>
  CONTENT.some((part) => draft.parts[part].some(({ order }) => order > from && order < to));

const FRAME = `# Draft new Recommendation ITU-T X.asm-cc

Requirements of attack surface management

%
## 6 Requirements

The platform finds assets.
`;

export const emptyClausePage: RulePage = {
  id: 'empty-clause',
  levels: 'information in other texts than Recommendations, and in French',
  says: `Clause 2, 3.1, 3.2, 4 or 5 is there, and has nothing in it: no text, no list, no subclause. AsciiDoc is left alone, for Metanorma
writes "None." itself; so are amendments, and texts common with ISO/IEC.`,
  why: `These clauses are mandatory, so a reader cannot tell an empty one from one that was forgotten. The author's guide has "None." or
"This clause is intentionally left blank." written in it.`,
  wrong: { frame: FRAME, text: '## 4 Abbreviations and acronyms\n\n## 5 Conventions\n' },
  right: { frame: FRAME, text: '## 4 Abbreviations and acronyms\n\nNone.\n\n## 5 Conventions\n\nThis clause is intentionally left blank.\n' },
  fix: 'Writes "None." under the heading ("Aucun." in French). It is only offered, for the clause may be still to write.',
  before: 'the heading',
};
