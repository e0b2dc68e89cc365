import { placeIn, placeOf, textOf, type Located, type Place } from '../draft/block.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Heading, Lead, Subtitle } from '../draft/fact.ts';
import { plain } from '../draft/normalise.ts';
import { replaceFix } from './fixes/edits.ts';
import { emptyClauses } from './empty-clause.ts';
import type { Report } from './finding.ts';
import { insertUnder } from './fixes/insert-sentence.ts';
import { isEmptyClauseText } from './fixes/list-sentences.ts';
import type { RulePage } from './page.ts';
import type { DraftContext, DraftRule } from './rule.ts';
import { agreesInNegation, compareSentence } from './reading/sentence-match.ts';
import { INFORMATIVE_COMMON_ANNEX, sentenceAt, type SentencePlace } from './reading/sentences.ts';
import { isChange } from './reading/skeleton.ts';
import type { Level } from './table.ts';

/**
 * The sentence that clause 2, 3.1, 3.2, 4, an annex or an appendix begins with is missing or has other words (author's guide §8.2–8.4,
 * §8.7–8.8). A clause with nothing in it is the rule empty-clause's. Metanorma writes these sentences itself.
 */
export const requiredSentence: DraftRule = {
  id: 'required-sentence', scope: 'draft', reads: ['heading', 'subtitle', 'lead', 'entry', 'term', 'abbreviation', 'caption', 'limit', 'include'],
  *check(context) {
    const { draft, profile } = context;
    if (profile.metanorma || isChange(profile)) return;
    for (const clause of clausesWithSentence(draft)) {
      if (profile.common && clause.at !== 'annex') continue;
      yield* checkClause(clause, context);
    }
  },
};

/** A clause that begins with a required sentence, and the text that stands there. */
interface Opening {
  readonly at: SentencePlace;
  readonly heading: Located<Heading>;
  readonly subtitle: Located<Subtitle> | undefined;
  readonly lead: Located<Lead> | undefined;
}

const PLACES: ReadonlySet<string> = new Set<SentencePlace>(['references', 'terms-elsewhere', 'terms-here', 'abbreviations', 'annex', 'appendix']);

function clausesWithSentence(draft: Draft): readonly Opening[] {
  const headings = factsOf(draft, 'heading').filter((heading, i, all) => !isSaidAgain(heading, all[i - 1])), leads = factsOf(draft, 'lead'), subtitles = factsOf(draft, 'subtitle');
  return headings.flatMap((heading, index) => {
    const { fact: { opens, role }, block } = heading;
    if (!opens || !PLACES.has(role)) return [];
    const end = headings[index + 1]?.block.order ?? Infinity;
    const within = (located: Located): boolean => located.block.order > block.order && located.block.order < end;
    // A table or a list that begins at once is no sentence.
    const lead = leads.find((located) => within(located) && located.block.kind === 'paragraph');
    return [{ at: role as SentencePlace, heading, subtitle: subtitles.find(within), lead }];
  });
}

/** "Abbreviations:" on a line of its own under "4 Abbreviations and acronyms" is no second clause. */
const isSaidAgain = ({ fact }: Located<Heading>, before: Located<Heading> | undefined): boolean =>
  before !== undefined && fact.opens && before.fact.opens && fact.role === before.fact.role && fact.number === undefined && !/^a(?:nnex|ppendix)$/.test(fact.role);

function* checkClause(clause: Opening, context: DraftContext): Iterable<Report> {
  const { at, subtitle } = clause, { draft } = context;
  // Where the sentence stands between "Annex A" and its title, it was read as the title.
  const first = subtitle && isPart(at) && SPEAKS_OF_PART.test(subtitle.fact.text) ? subtitle : clause.lead;
  const place = first && placeWithin(first), text = place ? plain(textOf(place)) : '';
  if (place && isEmptyClauseText(text) && !isPart(at)) yield* checkEmpty(clause, place, context);
  else if (place && (isPlaceholder(text) || (isPart(at) ? goesOn(text) : isEmptyInFrench(text)))) return;
  else if (place) yield* checkLead(clause, place, context);
  // A clause with nothing in it is the rule empty-clause's.
  else if (isPart(at) || !emptyClauses(draft).has(clause.heading.block)) yield missing(clause, context);
}

/** The words that tell whether an annex or appendix is a part of the text. */
const SPEAKS_OF_PART = /\bintegral part\b|partie intégrante/i;

const isPart = (at: SentencePlace): boolean => at === 'annex' || at === 'appendix';
/** The title of an annex, broken over two lines. */
const goesOn = (text: string): boolean => /^\p{Ll}/u.test(text) && text.length < 160 && !text.endsWith('.');
/** The skeleton puts its hints, `<…>`, before the sentence. */
const isPlaceholder = (text: string): boolean => /^<[^<>]*>$/.test(text);
const isEmptyInFrench = (text: string): boolean => /^Ce(?:tte|t)? \S+ est (?:intentionnellement )?laissée? (?:intentionnellement )?en blanc/i.test(text);

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "None." is right where the list has nothing. */
function* checkEmpty(clause: Opening, place: Place, context: DraftContext): Iterable<Report> {
  const { profile, draft } = context, required = sentenceAt(clause.at, profile), written = textOf(place);
  if (hasList(draft, clause.at)) {
    yield {
      place, level: levelIn(context), message: `${nameOf(clause)} says "${plain(written)}" but has a list. Write the sentence that opens it.`,
      fixes: [replaceFix('Write the required sentence', place, required)],
    };
  } else if (/^(?:none|aucune?|néant|this)/.test(plain(written))) {
    const sentence = `${capitalized(plain(written)).replace(/\.$/, '')}.`;
    yield { place, level: 'information', message: `"${sentence}" begins with a capital and ends with a period in an empty clause.`, fixes: [replaceFix(`Write "${sentence}"`, place, sentence)] };
  } else if (!written.replace(/[*_]+$/, '').endsWith('.')) {
    yield { place, level: 'information', message: `"${plain(written)}" ends with a period in an empty clause.`, fixes: [replaceFix('Add the period', { ...place, start: place.end }, '.')] };
  }
}

function* checkLead(clause: Opening, place: Place, context: DraftContext): Iterable<Report> {
  const { profile } = context, text = textOf(place), isInformative = profile.common && clause.at === 'annex' && /\bnot\b/i.test(text);
  const required = isInformative ? INFORMATIVE_COMMON_ANNEX : sentenceAt(clause.at, profile);
  switch (compareSentence(text, required)) {
    case 'same': return;
    case 'form':
      yield { place, level: 'information', message: `This sentence has a fixed form: ${quoted(required)}`, fixes: [replaceFix('Write the required sentence', place, required)] };
      return;
    case 'near': {
      // Other words may say more: a tag, a number. Then the repair is only offered.
      const certain = profile.language === 'en' && agreesInNegation(text, required) && !/[[\d]/.test(text);
      yield {
        place, level: levelIn(context), message: `${nameOf(clause)} opens with a fixed sentence. Write: ${quoted(required)}`,
        fixes: [replaceFix('Write the required sentence', place, required, certain)],
      };
      return;
    }
    case 'other': yield missing(clause, context);
  }
}

function missing(clause: Opening, context: DraftContext): Report {
  const required = sentenceAt(clause.at, context.profile);
  return {
    place: placeOfHeading(clause), level: levelIn(context), message: `${nameOf(clause)} lacks its fixed sentence. Add it under the heading: ${quoted(required)}`,
    // Where another text opens the clause, the two may say the same; an annex of a common text may be no integral part.
    fixes: [insertUnder((clause.subtitle ?? clause.heading).block, required, { title: 'Insert the required sentence', certain: !context.profile.common && (isPart(clause.at) || !clause.lead) })],
  };
}

/** Other texts than Recommendations follow the guide as far as they can, and in French several wordings are in use. */
const levelIn = ({ profile }: DraftContext): Level => (profile.kind === 'Recommendation' && profile.language === 'en' && !profile.common ? 'warning' : 'information');

/** Long sentences are known by their beginning. */
const quoted = (sentence: string): string => (sentence.length <= 120 ? `"${sentence}"` : `"${sentence.slice(0, sentence.lastIndexOf(' ', 90))} …"`);

function nameOf({ at, heading: { fact: { number, title } } }: Opening): string {
  if (at === 'annex' || at === 'appendix') return `${at === 'annex' ? 'Annex' : 'Appendix'}${number ? ` ${number.text}` : ''}`;
  return number ? `Clause ${number.text}` : `"${title}"`;
}

/** The title, or where it stands on the next line, the letter. */
function placeOfHeading({ heading }: Opening): Place {
  const { block, fact } = heading;
  return fact.end > fact.start || !fact.number ? placeOf(heading) : placeIn(block, fact.number);
}

/** The text without the white space and marks of emphasis around it. */
function placeWithin({ block, fact }: Located<Lead> | Located<Subtitle>): Place {
  let { start, end } = fact;
  const mark = (at: number): boolean => /[\s\u00a0*_]/.test(block.text.charAt(at));
  while (start < end && mark(start)) start++;
  while (end > start && mark(end - 1)) end--;
  return { block, start, end };
}

function hasList(draft: Draft, at: SentencePlace): boolean {
  switch (at) {
    case 'references': return factsOf(draft, 'entry').some(({ fact }) => fact.list === 'references');
    case 'terms-elsewhere': return factsOf(draft, 'term').some(({ fact }) => fact.section === 'elsewhere');
    case 'terms-here': return factsOf(draft, 'term').some(({ fact }) => fact.section === 'here');
    case 'abbreviations': return draft.parts.abbreviation.length > 0;
    default: return false;
  }
}

export const requiredSentencePage: RulePage = {
  id: 'required-sentence',
  levels: 'information in French, in other texts than Recommendations, and for slips of form such as a missing period',
  says: `Clause 2, 3.1, 3.2, 4, an annex or an appendix lacks the sentence that it begins with, or has it in other words. Singular and
plural, line breaks and no-break spaces do not count. Also "None." above a list; a clause with nothing in it is found by
\`empty-clause\`. "This Recommendation" becomes "this Supplement", "this Technical Report" and so on. Metanorma writes the sentences
itself, so AsciiDoc is left alone; so are amendments.`,
  why: `The sentences say what is binding: which references are part of the text, which annex is.`,
  wrong: {
    text: `## Annex A

Test cases

The tests are these.`,
  },
  right: {
    text: `## Annex A

Test cases

(This annex forms an integral part of this Recommendation.)

The tests are these.`,
  },
  fix: `Writes the sentence, or adds it under the heading. "Fix all" does so where the words there are nearly the same or nothing stands
there, and in annexes and appendices. Elsewhere it is offered.`,
  before: 'the heading or sentence',
};
