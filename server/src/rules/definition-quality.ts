import { placeIn, textOf, type Place } from '../draft/block.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Fact, Span } from '../draft/fact.ts';
import { termsOf } from '../draft/terms.ts';
import { termNames, termWord } from '../draft/words.ts';
import { isAcceptedTerm } from './accepted.ts';
import { shortenedDefinitions, type Definition } from './definition-abbreviations.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';

/**
 * A definition of clause 3.2 that does not say what its term is (author's guide, Annex B.3): it uses the term, says what it is not, sends the
 * reader to another clause, states a requirement, or has abbreviations without their full form. Quoted definitions are as they are.
 */
export const definitionQuality: DraftRule = {
  id: 'definition-quality', scope: 'draft', reads: ['term', 'term-definition', 'term-source', 'abbreviation', 'entry', 'include'],
  *check({ draft, options }) {
    const definitions = ownDefinitions(draft).filter(({ term }) => !isAcceptedTerm(options, term.term));
    if (definitions.length === 0) return;
    const isElsewhere = entryAnchors(draft);
    for (const definition of definitions) {
      yield* circular(definition);
      yield* negative(definition);
      yield* referring(definition, isElsewhere);
      yield* requiring(definition);
    }
    yield* shortenedDefinitions(draft, definitions, options);
  },
};

/** Without a source, in clause 3.2, and not the skeleton's. */
const ownDefinitions = (draft: Draft): readonly Definition[] => termsOf(draft).flatMap((term) => (
  term.definition && term.section === 'here' && !term.source && !/^</.test(textOf(term.definition)) ? [{ term, place: term.definition }] : []
));

const ARTICLE = /^[\s\u00a0*_"“«]{0,5}(?:(?:an?|the|any|une?|les?|la)[\s\u00a0]{1,3}|l['’])?[*_]{0,2}/i;
/** What goes on with the sentence when the term itself has ended. */
const END = /^(?:\*\*|__|[*_])?(?:[\s\u00a0]*(?:[.,;:()]|$)|[\s\u00a0]+(?:is|are|was|means?|refers|denotes|describes|consists|comprises|includes|can|that|which|who|of|and|or|in|to|for|with|by|at|on|est|sont|désigne|qui|de|du|des|et|ou|dans|pour|par)(?![\p{L}-]))/u;
const CALLED = /(?:called|named|termed|known as|referred to as|denoted(?: as)?|appelée?s?|dite?s?)[\s\u00a0]+(?:an?[\s\u00a0]|the[\s\u00a0])?["“«*_]{0,3}$/i;

/** "X: an X is …", and a term of several words in the first sentence of its own definition. */
function* circular({ term, place }: Definition): Generator<Report> {
  const text = textOf(place), first = firstSentence(text), begin = ARTICLE.exec(text)?.[0].length ?? 0;
  for (const name of termNames(term.term)) {
    const word = termWord(name), isPhrase = /[\s\u00a0-]/.test(name);
    if (!word) continue;
    for (let at = begin; at < first; at = nextWord(text, at)) {
      const end = word.endAt(text, at);
      if (end >= 0 && END.test(text.slice(end, end + 40)) && !CALLED.test(text.slice(Math.max(0, at - 30), at))) {
        yield {
          place: placeIn(place.block, { start: place.start + at, end: place.start + end }),
          message: at === begin ? `The definition of "${term.term}" begins with the term itself. Begin with what it is, as in "asset: resource that …".`
            : `The definition of "${term.term}" uses the term itself. Say it in other words.`,
        };
        return;
      }
      if (!isPhrase) break;
    }
  }
}

/** How far on the first sentence is looked for. In UTF-16 code units. */
const FAR = 1000;

/** Where the first sentence ends. */
function firstSentence(text: string): number {
  const beginning = text.slice(0, FAR);
  return /[.!?](?:[\s\u00a0]{1,20}(?=\p{Lu})|[\s\u00a0]{0,20}$)/u.exec(beginning)?.index ?? beginning.length;
}

/** Where the word behind one begins. What hyphens join is one word. */
function nextWord(text: string, from: number): number {
  for (let at = from; ; ) {
    while (at < text.length && /[\p{L}\p{N}'’]/u.test(text.charAt(at))) at++;
    const isJoined = text.charAt(at) === '-';
    while (at < text.length && !/[\p{L}\p{N}]/u.test(text.charAt(at))) at++;
    if (!isJoined) return at;
  }
}

const NEGATIVE = /^(?:(?:the )?opposite of\b|not (?!only\b)|(?:any|some)(?:thing|one|body)? (?:\p{L}{1,20} ){0,2}(?:that|which|who) (?:(?:is|are|does|do|can|has|have) not|cannot)\b|any(?:thing)? (?:\p{L}{1,20} ){0,3}other than\b|(?:le )?contraire d)/iu;

/** "Any resource that is not exposed": what a term is not leaves open what it is. */
function* negative({ term, place }: Definition): Generator<Report> {
  const found = NEGATIVE.exec(textOf(place).slice(0, 120));
  if (found) yield {
    place: placeIn(place.block, { start: place.start, end: place.start + found[0].trimEnd().length }),
    message: `The definition of "${term.term}" says what it is not. Say what it is.`,
  };
}

const SEE = /(?:\bsee(?: also)?|\b(?:defined|described|specified|explained|given) (?:in|by)|\bvoir(?: aussi)?|\b(?:définie?s?|décrite?s?|spécifiée?s?) (?:dans|à|au))[\s\u00a0]+(?:the |le |la |l['’]|les )?$/i;

/** "(see clause 7)": a definition stands by itself. */
function* referring({ term, place }: Definition, isElsewhere: (id: string) => boolean): Generator<Report> {
  const { text } = place.block;
  const found = place.block.facts.find((fact) => isIn(place, fact) && leadsAway(fact, isElsewhere) && SEE.test(text.slice(Math.max(place.start, fact.start - 40), fact.start)));
  if (found) yield {
    place: placeIn(place.block, found),
    message: `The definition of "${term.term}" sends the reader to another place of this text. Say here what the term means; a note can name the place.`,
  };
}

/** To a clause or annex of this text; figures and tables may show what the words say. */
function leadsAway(fact: Fact, isElsewhere: (id: string) => boolean): boolean {
  if (fact.kind === 'cross-reference') return fact.target !== 'figure' && fact.target !== 'table';
  return fact.kind === 'citation' && fact.form === 'anchor' && !isElsewhere(fact.target.text) && !/^(?:fig|tab|_?figure|_?table)/i.test(fact.target.text);
}

/** Whether an id may be that of another text: an entry's, or one in a file that could not be read. */
function entryAnchors(draft: Draft): (id: string) => boolean {
  const ids = new Set(factsOf(draft, 'entry').flatMap(({ fact }) => (fact.anchor ? [fact.anchor.text] : [])));
  return draft.parts.include.length > 0 ? () => true : (id) => ids.has(id);
}

/** "that must be kept" tells one thing from others; "the asset shall be kept" is a requirement. */
const RELATIVE = /\b(?:that|which|who|where|qui|que|dont|où)[\s\u00a0]+$/i;

function* requiring({ term, place }: Definition): Generator<Report> {
  const { text } = place.block;
  const found = place.block.facts.find((fact) => fact.kind === 'requirement' && (fact.word === 'shall' || fact.word === 'must') && isIn(place, fact)
    && !RELATIVE.test(text.slice(Math.max(place.start, fact.start - 10), fact.start)));
  if (found) yield {
    place: placeIn(place.block, found),
    message: `"${textOf(placeIn(place.block, found))}" states a requirement in the definition of "${term.term}". Say what the term means, and state the requirement in a clause.`,
  };
}

/** Whether a fact stands in a definition. */
const isIn = ({ start, end }: Place, fact: Span): boolean => fact.start >= start && fact.end <= end;

const FRAME = `## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n%\n\n## 6 Requirements\n\nThe exposed asset and the asset owner are named.\n`;

export const definitionQualityPage: RulePage = {
  id: 'definition-quality',
  says: `Definitions of clause 3.2 that do not define. A definition that begins with its own term, or has a term of several words in its first
sentence. One that begins with what the term is not. One that sends the reader to a clause or annex of the same text ("see clause 7"). One
that states a requirement with "shall" or "must"; "that must be" only tells one thing from others and is passed over. And, as one finding for
all definitions, abbreviations of clause 4 without their full form, where no definition before has it. Definitions with a source are quoted
and are passed over.`,
  why: `Terms of clause 3.2 go into the ITU terms database, where each stands by itself: without the clauses, without clause 4, and without the
reader knowing the term already.`,
  wrong: {
    frame: FRAME,
    text: `**3.2.1 exposed asset**: An exposed asset is a resource with an address.

**3.2.2 asset owner**: Person who shall keep the resource up to date (see clause 6).`,
  },
  right: {
    frame: FRAME,
    text: `**3.2.1 exposed asset**: A resource that can be reached from outside.

**3.2.2 asset owner**: Person who answers for a resource.`,
  },
  fix: `For abbreviations alone: writes their full forms, as clause 4 has them, in small letters. It is only offered. Other words only the
drafter can find.`,
  before: 'the definition',
  otherwise: `A term can also be added to the setting \`rapporteur.acceptedTerms\`.`,
};
