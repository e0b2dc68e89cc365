import { hasFact, type Block } from '../draft/block.ts';
import { clausesOf, type Clause } from '../draft/clauses.ts';
import type { Draft } from '../draft/draft.ts';
import { plain } from '../draft/normalise.ts';
import { profileOf } from '../draft/profile.ts';
import { comparableTitle } from '../rules/reading/title-words.ts';

/** A clause with its own text, up to the next heading; the first stands for what comes before the first clause. */
export interface Section {
  readonly clause: Clause | undefined;
  /** "6.1 Discovery", "Annex A Examples", "Summary". */
  readonly name: string;
  readonly title: string;
  readonly parent: Section | undefined;
  /** 0 before the first clause, 1 for a clause, annex or appendix. */
  readonly depth: number;
  readonly index: number;
  readonly blocks: readonly Block[];
}

interface Growing extends Section {
  readonly blocks: Block[];
}

/** The clauses of a draft with what stands in them. A heading that is a term of clause 3 is part of its clause. */
export function sectionsOf(draft: Draft): readonly Section[] {
  const french = profileOf(draft).language === 'fr';
  const clauses = new Map(clausesOf(draft).filter(({ heading }) => !hasFact(heading.block, 'term')).map((clause) => [clause.heading.block, clause]));
  const front: Growing = { clause: undefined, name: 'Front matter', title: '', parent: undefined, depth: 0, index: 0, blocks: [] };
  const sections: Growing[] = [front], open: Growing[] = [];
  let current = front;
  for (const block of draft.blocks) {
    const clause = clauses.get(block);
    if (!clause) {
      current.blocks.push(block);
      continue;
    }
    while ((open.at(-1)?.depth ?? 0) >= clause.depth) open.pop();
    const title = plain(clause.title);
    current = { clause, name: nameOf(clause, title, french), title: comparableTitle(title) || (clause.number ?? ''), parent: open.at(-1), depth: clause.depth, index: sections.length, blocks: [block] };
    open.push(current);
    sections.push(current);
  }
  return sections;
}

function nameOf({ number, region, depth }: Clause, title: string, french: boolean): string {
  if (number === undefined) return title || '(no title)';
  const label = depth > 1 || number.includes('.') ? '' : region === 'annex' ? (french ? 'Annexe ' : 'Annex ') : region === 'appendix' ? (french ? 'Appendice ' : 'Appendix ') : '';
  return `${label}${number} ${title}`.trim();
}
