import { placeIn, textOf, type Place } from '../draft/block.ts';
import { termsOf, type Term } from '../draft/terms.ts';
import { isAcceptedTerm } from './accepted.ts';
import { definitionWords, firstDifference, isShortened, sameDefinition, type DefinitionWord } from './reading/definition-words.ts';
import { replaceFix } from './fixes/edits.ts';
import { goesBy, othersUnder } from './reading/elsewhere.ts';
import type { OtherTerm } from './reading/other-term.ts';
import type { Fix, Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftContext, DraftRule } from './rule.ts';
import { termKey } from './reading/same-words.ts';
import { originOf } from './reading/term-origin.ts';

/**
 * A definition of clause 3.1 in other words than the text has that it is quoted from (author's guide §8.3), where that text is among the
 * other drafts or a catalogue file states its terms.
 */
export const definitionDiffers: DraftRule = {
  id: 'definition-differs', scope: 'draft', reads: ['term', 'term-definition', 'term-source', 'entry', 'attribute', 'title-line', 'heading', 'elsewhere'],
  *check(context) {
    for (const term of termsOf(context.draft)) {
      const { definition } = term;
      if (term.section !== 'elsewhere' || !definition || isAcceptedTerm(context.options, term.term)) continue;
      const sources = definitionsInSource(term, context), words = definitionWords(textOf(definition));
      const [first] = sources;
      if (!first || words.length === 0 || saysItIsChanged(term) || sources.some((source) => isQuoted(definition, words, source))) continue;
      yield reportOf({ term, definition, words }, first);
    }
  },
};

/** What the text that a term is quoted from defines under it: in its clause 3.2, else what it quotes itself. */
function definitionsInSource(term: Term, context: DraftContext): readonly OtherTerm[] {
  const others = othersUnder(context, termKey(term.term)), origin = others.length > 0 ? originOf(context.draft, term) : undefined;
  if (!origin) return [];
  const inSource = others.filter(({ text, definition }) => definition !== '' && goesBy(text, origin.keys) && isEdition(origin.year, text.year));
  const own = inSource.filter(({ section }) => section === 'here');
  return own.length > 0 ? own : inSource;
}

/** Two editions may well differ. */
const isEdition = (listed: string | undefined, known: string | undefined): boolean => listed === undefined || known === undefined || listed === known;

const CHANGED = /\b(?:modified|adapted|based on|derived|amended|modifiée?|adaptée?|d['’]après)\b/i;

/** Whether a term says that its definition is not quoted as it stands. */
const saysItIsChanged = ({ place: { block, end }, definition, source }: Term): boolean =>
  CHANGED.test(block.text.slice(end, definition?.block === block ? definition.start : block.text.length)) || (source !== undefined && CHANGED.test(textOf(source.place)))
  || (definition !== undefined && CHANGED.test(/[[(<][^[\](<>)]{0,120}[\])>]?\W{0,5}$/.exec(textOf(definition).slice(-200))?.[0] ?? ''));

/** Whether a definition has the words of its source; one that leads to a list may end where the other gives the list. */
function isQuoted(definition: Place, words: readonly DefinitionWord[], { definition: source }: OtherTerm): boolean {
  const text = textOf(definition), others = definitionWords(source);
  if (others.length === 0 || sameDefinition(words, others) || isShortened(text) || isShortened(source)) return true;
  const at = firstDifference(words, others), leads = (one: string): boolean => /:\s*$/.test(one);
  return at > 0 && ((at === words.length && leads(text)) || (at === others.length && leads(source)));
}

interface Compared {
  readonly term: Term;
  readonly definition: Place;
  readonly words: readonly DefinitionWord[];
}

function reportOf({ term, definition, words }: Compared, source: OtherTerm): Report {
  const others = definitionWords(source.definition), at = firstDifference(words, others), text = textOf(definition), { name, asOf } = source.text;
  const from = words[Math.min(at, words.length - 1)], to = words[Math.min(at + 1, words.length - 1)];
  const place = placeIn(definition.block, { start: definition.start + (from?.start ?? 0), end: definition.start + (to?.end ?? text.length) });
  const fix = quoteFix({ term, definition, words }, source);
  return {
    place, fixes: fix ? [fix] : [],
    message: `The definition of "${term.term}" differs from that in ${name}${asOf ? ` (${asOf})` : ''}: "${around(text, words, at)}" here, "${around(source.definition, others, at)}" there. `
      + 'Quote it as it stands, or say behind its source that it is modified.',
    ...(source.place && { related: [{ place: term.place, message: `"${source.term}" in ${name}.`, elsewhere: source.place }] }),
  };
}

/** The words from the one before a difference to the second after it, as they are written. */
function around(text: string, words: readonly DefinitionWord[], at: number): string {
  const from = words[Math.max(0, Math.min(at, words.length) - 1)], to = words[Math.min(at + 2, words.length - 1)];
  return text.slice(from?.start ?? 0, to?.end ?? text.length).replace(/\s+/g, ' ').replace(/\*\*|__/g, '');
}

/** Only plain words can be carried from one text to another. */
function quoteFix({ definition, term }: Compared, { definition: source, text: { name } }: OtherTerm): Fix | undefined {
  const own = textOf(definition).trimEnd();
  if (/[[\]<>{}|*_`\\#]/.test(source) || /[[\]<>{}|`]|NOTE\b/.test(own) || source.endsWith(':') || term.place.block.kind === 'row') return undefined;
  return replaceFix(`Take over the definition of ${name}`, placeIn(definition.block, { start: definition.start, end: definition.start + own.length }), inFormOf(own, source), false);
}

/** A definition with the period and the case of the first letter that stand here: these are matters of each text. */
function inFormOf(own: string, source: string): string {
  const words = source.replace(/\.$/, ''), isWord = /^(?:\p{Ll}|\p{Lu}(?![\p{Lu}\p{N}.-]))/u.test(words), first = words.charAt(0);
  const initial = !isWord ? first : /^\p{Ll}/u.test(own) ? first.toLowerCase() : /^\p{Lu}/u.test(own) ? first.toUpperCase() : first;
  return `${initial}${words.slice(1)}${own.endsWith('.') ? '.' : ''}`;
}

const FRAME = '# Draft new Recommendation ITU-T X.lamp-a\n\n## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n%\n';

export const definitionDiffersPage: RulePage = {
  id: 'definition-differs',
  says: `A definition of clause 3.1 in other words than the text that it names as its source, where that text is another draft of the workspace or
of the same run, or one whose terms a catalogue file states (\`terms\`). The first words that differ are marked, and the message shows them
beside those of the source.

Case, hyphens, quotation marks, emphasis, British and American spelling, an article at the beginning, citations and notes do not count.
Passed over are a quotation that leaves something out (…), one that says behind its source that it is modified, another edition of the source
than the list of references gives, and texts in another language.`,
  why: 'What is quoted is quoted as it stands. A definition with other words is another definition, and the reader who goes to the source finds two.',
  terms: [{ term: 'signal lamp', definition: 'A lamp that gives signals to its keeper.', document: 'ITU-T X.1999', source: { document: 'example', place: 'clause 3.2' } }],
  wrong: { frame: FRAME, text: '**3.1.1 signal lamp** [b-ITU-T X.1999]: A lamp that gives light to its keeper.' },
  right: { frame: FRAME, text: '**3.1.1 signal lamp** [b-ITU-T X.1999]: A lamp that gives signals to its keeper.' },
  fix: 'Writes the words of the source. It is offered where the definition is plain text, and never applied without asking.',
  before: 'the paragraph of the definition',
  otherwise: 'A term in `acceptedTerms` is left alone.',
};
