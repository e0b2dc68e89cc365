import { placeIn, placeOf } from '../draft/block.ts';
import { clausesOf, type Clause } from '../draft/clauses.ts';
import type { Draft } from '../draft/draft.ts';
import type { Region } from '../draft/fact.ts';
import { labelOf, parseLabel, type Numbering } from './reading/clause-label.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';
import { isChange } from './reading/skeleton.ts';

/** Clauses whose parts are given by the skeleton, or list what there is. */
const FIXED: ReadonlySet<Region> = new Set<Region>(['references', 'definitions', 'terms-elsewhere', 'terms-here', 'abbreviations', 'bibliography', 'index']);
/** A draft with more of them has headings that were not seen, or an author who wants it so. */
const FEW = 5;

/**
 * A clause with 6.1 and no 6.2 (author's guide §9.3.2; presentation rules for common text). By the numbers that the source writes, in
 * AsciiDoc by its levels. An amendment has the clauses that it changes, and of a draft in several files not all may be here.
 */
export const singleSubclause: DraftRule = {
  id: 'single-subclause', scope: 'draft', reads: ['heading', 'subtitle', 'include'],
  *check({ draft, profile }) {
    if (isChange(profile) || draft.parts.include.length > 0) return;
    const found = singleSubclauses(draft), [first, ...others] = found;
    if (!first) return;
    if (found.length <= FEW) for (const one of found) yield report(one);
    else yield { ...report(first), related: others.slice(0, MOST_RELATED).map((one) => ({ place: placeOfClause(one.only), message: `${one.name} is the only subclause too.` })) };
  },
};

interface Single {
  readonly only: Clause;
  /** What the subclause and the clause around it are called: "Clause 6.1.1", "clause 6.1". */
  readonly name: string;
  readonly parent: string;
}

function singleSubclauses(draft: Draft): readonly Single[] {
  // How many subclauses each clause has, and which is the first.
  const children = new Map<string, { readonly first: Clause; readonly path: readonly number[]; readonly numbering: Numbering; count: number }>();
  const unnumbered = new Set<string>(), titles = new Map<string, string>();
  let around: readonly string[] = [];
  for (const clause of clausesOf(draft)) {
    const { region } = clause, numbering: Numbering = region === 'annex' || region === 'appendix' ? region : 'clause';
    const path = clause.number === undefined ? undefined : parseLabel(clause.number, numbering);
    if (!path) {
      // A converter may have lost the number of a subclause of any clause around it.
      for (const key of around) unnumbered.add(key);
      continue;
    }
    around = path.map((_, i) => `${numbering} ${path.slice(0, i + 1).join('.')}`);
    // Metanorma may add clauses before it gives numbers, so there the titles are surer.
    if (!clause.written && clause.title !== '') titles.set(around.at(-1) ?? '', `"${clause.title}"`);
    if (path.length < 2) continue;
    const key = around.at(-2) ?? '', known = children.get(key);
    if (known) known.count++;
    else children.set(key, { first: clause, path, numbering, count: 1 });
  }
  return Array.from(children).flatMap(([key, { first, path, numbering, count }]) => (
    count > 1 || path.at(-1) !== 1 || first.title === '' || FIXED.has(first.region) || unnumbered.has(key) ? []
      : [{ only: first, name: titles.get(`${key}.${path.at(-1) ?? ''}`) ?? labelOf(path, numbering, true), parent: titles.get(key) ?? labelOf(path.slice(0, -1), numbering) }]));
}

const placeOfClause = ({ heading }: Clause): Report['place'] => (heading.fact.number ? placeIn(heading.block, heading.fact.number) : placeOf(heading));

const report = ({ only, name, parent }: Single): Report => ({
  place: placeOfClause(only), message: `${name} is the only subclause of ${parent}. Add another, or make its text a part of ${parent}.`,
});

const FRAME = '# Draft new Recommendation ITU-T X.asm-cc\n\nRequirements of attack surface management\n\n## 6 Requirements\n\n%\n\n## 7 Security\n\nThe platform is secure.\n';

export const singleSubclausePage: RulePage = {
  id: 'single-subclause',
  says: `A clause, annex or appendix with one subclause: 6.1 and no 6.2. In Markdown and plain text the numbers that are written count, in
AsciiDoc the levels of the sections. Clauses 2, 3 and 4 are left alone, as are drafts in several files of which not all are here, clauses
with headings that have no number, subclauses without a title, and amendments. More than five in a draft are one finding, with the others beside it.`,
  why: 'A number tells parts apart, and with one part there is nothing to tell apart.',
  wrong: { frame: FRAME, text: '### 6.1 Discovery\n\nThe platform finds assets.' },
  right: { frame: FRAME, text: '### 6.1 Discovery\n\nThe platform finds assets.\n\n### 6.2 Inventory\n\nThe platform lists assets.' },
  before: 'the heading',
};
