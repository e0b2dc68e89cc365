import type { Located } from '../../draft/block.ts';
import { factsOf, offsetOf, textOfDraft, type Draft } from '../../draft/draft.ts';
import type { Heading } from '../../draft/fact.ts';
import { profileOf, type Profile } from '../../draft/profile.ts';
import type { Edit } from '../finding.ts';
import { leadIn, lineEndOf } from './new-clause.ts';
import { emptySentence } from '../reading/sentences.ts';
import { rankOf, SKELETON, titleOfPart, type SkeletonPart } from '../reading/skeleton.ts';

/** Parts that cannot be empty: their author has to write them. `placeholder` finds the words that hold their place. */
const TO_WRITE: ReadonlySet<SkeletonPart> = new Set<SkeletonPart>(['summary', 'keywords', 'scope']);

/** The edit that adds parts of the skeleton that follow each other, each with "None." or a placeholder, before what comes after them in Table 1. */
export function insertParts(draft: Draft, parts: readonly SkeletonPart[]): readonly Edit[] {
  const [first] = parts, eol = lineEndOf(draft);
  if (!first) return [];
  if (first === 'keywords' && draft.syntax === 'asciidoc') return keywordsAttribute(draft);
  const rank = rankOf(first), headings = factsOf(draft, 'heading').filter(({ fact }) => fact.opens && fact.level > 0);
  const next = headings.find(({ fact }) => rankOf(fact.role) > rank);
  const look = lookOf(draft, headings), profile = profileOf(draft);
  const text = parts.flatMap((part) => clauseText(part, look, profile)).join(eol + eol);
  if (next) {
    const start = offsetOf(draft, leadIn(draft, next), 0);
    return [{ start, end: start, newText: text + eol + eol }];
  }
  const all = textOfDraft(draft), end = all.trimEnd().length;
  return [{ start: end, end: all.length, newText: `${end > 0 ? eol + eol : ''}${text}${eol}` }];
}

/** How the draft's headings look: their level, and whether they are numbered. */
interface Look {
  readonly syntax: Draft['syntax'];
  readonly eol: string;
  readonly level: number;
  readonly isNumbered: boolean;
}

function lookOf(draft: Draft, headings: readonly Located<Heading>[]): Look {
  const top = headings.filter(({ fact }) => fact.role !== 'terms-elsewhere' && fact.role !== 'terms-here');
  const ordinary = top.filter(({ fact }) => rankOf(fact.role) >= rankOf('scope') && rankOf(fact.role) <= rankOf('body'));
  return {
    syntax: draft.syntax, eol: lineEndOf(draft),
    level: top.length > 0 ? top.reduce((least, { fact }) => Math.min(least, fact.level), Infinity) : draft.syntax === 'asciidoc' ? 1 : 2,
    isNumbered: draft.syntax !== 'asciidoc' && (ordinary.length === 0 || ordinary.some(({ fact }) => fact.number)),
  };
}

/** A heading and its text, as paragraphs. Clause 3 brings its two parts along. */
function clauseText(part: SkeletonPart, look: Look, profile: Profile): readonly string[] {
  const heading = headingText(part, look, profile);
  if (part === 'definitions' && !profile.common) {
    return [heading, ...clauseText('terms-elsewhere', look, profile), ...clauseText('terms-here', look, profile)];
  }
  return [heading, TO_WRITE.has(part) ? 'TBD' : emptySentence(profile)];
}

function headingText(part: SkeletonPart, { syntax, eol, level, isNumbered }: Look, profile: Profile): string {
  const number = isNumbered ? SKELETON[part].number : '', title = titleOfPart(part, profile), depth = level + (SKELETON[part].number.includes('.') ? 1 : 0);
  switch (syntax) {
    case 'asciidoc': return `${part === 'summary' ? `[abstract]${eol}` : ''}${'='.repeat(depth + 1)} ${title}`;
    case 'markdown': return `${'#'.repeat(depth)} ${number ? `${number} ` : ''}${title}`;
    case 'text': return number ? `${number}\t${title}` : title;
  }
}

/** Metanorma reads the keywords from the header: after its last attribute, or under the title. */
function keywordsAttribute(draft: Draft): readonly Edit[] {
  const eol = lineEndOf(draft), last = factsOf(draft, 'attribute').at(-1) ?? factsOf(draft, 'title-line').at(-1) ?? factsOf(draft, 'heading').at(0);
  if (!last) return [];
  const known = factsOf(draft, 'attribute').find(({ fact }) => fact.name === 'keywords');
  if (known) {
    const at = offsetOf(draft, known.block, known.fact.end);
    return [{ start: at, end: at, newText: known.block.text.charAt(known.fact.end - 1) === ':' ? ' TBD' : 'TBD' }];
  }
  const at = offsetOf(draft, last.block, last.block.text.trimEnd().length);
  return [{ start: at, end: at, newText: `${eol}:keywords: TBD` }];
}
