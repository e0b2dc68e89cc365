import { searchWords } from '../../catalogue/search-index.ts';
import type { Block } from '../../draft/block.ts';
import { clausesOf, type Clause } from '../../draft/clauses.ts';
import { blockIndex, factsOf, type Draft } from '../../draft/draft.ts';
import type { Heading, TargetKind } from '../../draft/fact.ts';
import { anchorTarget } from '../anchor-target.ts';
import type { Completion, Offer } from './completion-item.ts';
import { completionsOf, type Typed } from './typed.ts';

const WORDS = /(?<![\w-])((?:sub)?clauses?|paragraphes?|§|tables?|tableaux?|figures?|annex(?:e|es)?|appendi(?:x|ces?))[ \u00a0]+([\w.-]{0,20})$/i;

/** "clauses 6.1, 6.2 and ": further numbers after a word in the plural. */
const CHAIN = /(?<![\w-])((?:[Ss]ubc|[Cc])lauses|[Tt]ables|[Tt]ableaux|[Ff]igures|[Aa]nnexes|[Aa]ppendices)[ \u00a0]+(?:(?:\d[\w.-]{0,12}|[A-Z](?:\.[\w.]{1,10})?|[IVX]{1,5})(?:,?[ \u00a0](?:and|or|to|et|ou|à)[ \u00a0]|,[ \u00a0])){1,8}((?:\d|[A-Z]\.?\d|[IVX]{1,5}$)[\w.-]{0,12}|[A-Z]?)$/;

function targetOf(word: string): TargetKind {
  const first = word.toLowerCase();
  if (first.startsWith('tab')) return 'table';
  if (first.startsWith('f')) return 'figure';
  if (first.startsWith('an')) return 'annex';
  return first.startsWith('ap') ? 'appendix' : 'clause';
}

/** After "clause ", "Table " and their like: what exists, with titles; undefined elsewhere. */
export function completeTarget(typed: Typed): readonly Completion[] | undefined {
  const chain = CHAIN.exec(typed.before), found = chain ?? WORDS.exec(typed.before);
  if (!found) return undefined;
  const target = targetOf(found[1] ?? ''), written = found[2] ?? '';
  const { limit } = typed.options, offers: Offer[] = [];
  for (const offer of target === 'figure' || target === 'table' ? captionOffers(typed, target) : clauseOffers(typed, target)) {
    if (offers.length >= limit) break;
    if (isWanted(offer, written)) offers.push(offer);
  }
  const linked = offers.filter(({ newText }) => newText.startsWith('<<')), plain = offers.filter(({ newText }) => !newText.startsWith('<<'));
  const behind = /^[\w-]*(?:\.\w+)*/.exec(typed.rest)?.[0].length ?? 0;
  // Metanorma writes "clause 7" itself for `<<id>>`, so the word goes too, unless other numbers stand under it.
  return [...completionsOf(typed, chain ? written.length : found[0].length, behind, linked), ...completionsOf(typed, written.length, behind, plain)];
}

/** By the beginning of its number, or of a word of its title. */
function isWanted({ label, detail }: Offer, written: string): boolean {
  const wanted = written.toLowerCase();
  return label.toLowerCase().startsWith(wanted) || (/^\p{L}/u.test(written) && searchWords(detail).some((word) => word.startsWith(wanted)));
}

const isPart = ({ region, depth }: Clause): boolean => depth === 1 && (region === 'annex' || region === 'appendix');

function* clauseOffers({ draft }: Typed, target: TargetKind): Generator<Offer> {
  const ids = draft.syntax === 'asciidoc' ? idsByHeading(draft) : undefined;
  for (const clause of clausesOf(draft)) {
    const { number, title, region, heading } = clause;
    if (number === undefined || (target === 'clause' ? isPart(clause) : !isPart(clause) || region !== target)) continue;
    const id = ids?.get(heading.fact);
    yield { label: number, detail: title, kind: 'clause', rank: 0, newText: id === undefined ? number : `<<${id}>>` };
  }
}

/** In AsciiDoc, the written id of a heading. */
function idsByHeading(draft: Draft): ReadonlyMap<Heading, string> {
  const found = new Map<Heading, string>();
  for (const { block, fact } of factsOf(draft, 'anchor')) {
    const whole = block.kind === 'heading' ? undefined : anchorTarget(draft, fact.id)?.whole;
    const heading = whole?.block.facts.find((one): one is Heading => one.kind === 'heading' && one.start === whole.start);
    if (heading && !found.has(heading)) found.set(heading, fact.id);
  }
  return found;
}

function* captionOffers({ draft }: Typed, target: 'figure' | 'table'): Generator<Offer> {
  for (const { block, fact } of factsOf(draft, 'caption')) {
    if (fact.target !== target) continue;
    const id = fact.label ? undefined : idBeside(draft, block), label = fact.label?.text ?? id;
    if (label !== undefined) yield { label, detail: fact.title, kind: target, rank: 0, newText: id === undefined ? label : `<<${id}>>` };
  }
}

/** The id in one of the two blocks beside a caption: `[[id]]` stands before or after `.Title`. */
function idBeside(draft: Draft, block: Block): string | undefined {
  const at = blockIndex(draft, block);
  for (const one of draft.blocks.slice(Math.max(0, at - 1), at + 2)) {
    for (const fact of one.facts) if (fact.kind === 'anchor') return fact.id;
  }
  return undefined;
}
