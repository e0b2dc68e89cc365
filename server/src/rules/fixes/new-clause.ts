import type { Located } from '../../draft/block.ts';
import { blockIndex, factsOf, offsetOf, textOfDraft, type Draft } from '../../draft/draft.ts';
import type { Heading, Region } from '../../draft/fact.ts';
import { profileOf } from '../../draft/profile.ts';
import type { Edit } from '../finding.ts';

/** The order of the parts of a Recommendation (author's guide, Table 1). */
const ORDER: readonly Region[] = [
  'front', 'summary', 'keywords', 'introduction', 'history', 'scope', 'references', 'definitions', 'terms-elsewhere', 'terms-here',
  'abbreviations', 'conventions', 'body', 'annex', 'appendix', 'bibliography', 'index',
];

export type ListClause = 'references' | 'bibliography' | 'abbreviations';

/** The titles of clauses that are lists. */
export const LIST_TITLES: Readonly<Record<'en' | 'fr', Readonly<Record<ListClause, string>>>> = {
  en: { references: 'References', bibliography: 'Bibliography', abbreviations: 'Abbreviations and acronyms' },
  fr: { references: 'Références', bibliography: 'Bibliographie', abbreviations: 'Abréviations et acronymes' },
};

const NUMBERS: Readonly<Record<ListClause, string>> = { references: '2', bibliography: '', abbreviations: '4' };

/** The line end a draft uses. */
export const lineEndOf = (draft: Draft): string => /\r\n?|\n/.exec(draft.blocks[0]?.text ?? '')?.[0] ?? '\n';

/** The heading that opens a clause, if the draft has it. */
export const headingOf = (draft: Draft, region: Region): Located<Heading> | undefined =>
  factsOf(draft, 'heading').find(({ fact }) => fact.opens && fact.role === region);

/** Adds a clause with its heading and text, before the first clause that comes after it by the author's guide, else at the end. */
export function newClause(draft: Draft, clause: ListClause, text: string): Edit {
  const rank = ORDER.indexOf(clause), headings = factsOf(draft, 'heading').filter(({ fact }) => fact.opens && fact.level > 0);
  const next = headings.find(({ fact }) => ORDER.indexOf(fact.role) > rank);
  const eol = lineEndOf(draft), heading = headingText(draft, clause, next?.fact ?? headings.at(-1)?.fact);
  const added = heading + eol + eol + text;
  if (next) {
    const start = offsetOf(draft, leadIn(draft, next), 0);
    return { start, end: start, newText: added + eol + eol };
  }
  const all = textOfDraft(draft), ends = /(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))?$/.exec(all)?.[0].match(/\r\n?|\n/g)?.length ?? 0;
  const apart = all.trim() === '' ? '' : eol.repeat(Math.max(0, 2 - ends));
  return { start: all.length, end: all.length, newText: `${apart}${added}${eol}` };
}

/** The first of the lines that belong to a heading: in AsciiDoc `[bibliography]` and `[[id]]` stand before it. */
export function leadIn(draft: Draft, { block }: Located<Heading>): Located<Heading>['block'] {
  let index = blockIndex(draft, block);
  while (index > 0 && draft.syntax === 'asciidoc' && /^\[.*\]\s*$/.test(draft.blocks[index - 1]?.text ?? '')) index--;
  return draft.blocks[index] ?? block;
}

/** A heading like those of the draft's other clauses. */
function headingText(draft: Draft, clause: ListClause, model: Heading | undefined): string {
  const title = LIST_TITLES[profileOf(draft).language][clause], isNumbered = factsOf(draft, 'heading').some(({ fact }) => fact.number && fact.level > 0);
  const number = isNumbered ? NUMBERS[clause] : '';
  switch (draft.syntax) {
    case 'asciidoc': return `${clause === 'abbreviations' ? '' : `[bibliography]${lineEndOf(draft)}`}== ${title}`;
    case 'text': return number ? `${number}\t${title}` : title;
    case 'markdown': return `${'#'.repeat(model?.level ?? 2)} ${number ? `${number} ` : ''}${title}`;
  }
}
