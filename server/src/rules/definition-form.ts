import { placeIn, textOf, type Block, type Place } from '../draft/block.ts';
import { termsOf, type Term } from '../draft/terms.ts';
import { isAcceptedTerm } from './accepted.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';

/**
 * A definition that is not in its form: "3.2.1 term: definition." with a number, a small first letter, a colon and a period (author's guide
 * §8.3, Annex B.4). Numbers and capitals are matters of one text: only a term that differs from all others is reported.
 */
export const definitionForm: DraftRule = {
  id: 'definition-form', scope: 'draft', reads: ['term', 'term-definition', 'term-source'],
  *check({ draft, options, profile }) {
    const terms = termsOf(draft), capitals = terms.filter(isCapital), numbers = terms.filter(({ located }) => located.fact.number).length;
    for (const term of terms) {
      yield* withoutPeriod(term);
      yield* withoutColon(term);
      if (!profile.metanorma && numbers * 2 > terms.length && !term.located.fact.number) yield { place: term.place, message: `"${term.term}" has no number; the other terms have one. Number it.` };
      if (capitals.length === 1 && capitals[0] === term && terms.length >= 3 && !isAcceptedTerm(options, term.term)) yield capital(term);
    }
  },
};

/** The last sign of words that a period is missing behind; anything else ends them, or leads to a list or formula that goes on. */
const OPEN_END = /[\p{L}\p{N})\]]$/u;

function* withoutPeriod({ definition, term }: Term): Generator<Report> {
  if (!definition) return;
  const written = textOf(definition).trimEnd().replace(/(?:\*\*|__|[*_])$/, '');
  const closed = written.slice(0, written.length - (/["”’»'\s]{1,40}$/.exec(written.slice(-40))?.[0].length ?? 0));
  if (!OPEN_END.test(closed) || !/\S\s+\S/.test(closed) || /https?:\/\/\S+$/.test(closed.slice(-300)) || leadsOn(closed)) return;
  const end = definition.start + written.trimEnd().length;
  yield {
    place: lastWord(definition.block, definition.start + closed.length),
    message: `The definition of "${term}" does not end with a period. Add it.`,
    fixes: [replaceFix('Add the period', placeIn(definition.block, { start: end, end }), '.')],
  };
}

/** A list goes on with the sentence: "either of the following". */
const leadsOn = (text: string): boolean => /\b(?:following|below|include|includes|including|either|such as)$/i.test(text.slice(-20)) || /\n[ \t]*(?:[-*•]|\d+[.)])[ \t]/.test(text);

function lastWord(block: Block, end: number): Place {
  const start = end - (/[\p{L}\p{N})\]]{1,40}$/u.exec(block.text.slice(Math.max(0, end - 60), end))?.[0].length ?? 1);
  return placeIn(block, { start, end });
}

/** An emphasised term with its number, and words behind it without the colon. */
function* withoutColon({ located: { block, fact }, definition, place }: Term): Generator<Report> {
  if (definition || fact.heading || !fact.number) return;
  const end = fact.source ? fact.source.end : fact.abbreviation?.end ?? fact.end;
  const gap = /^(?:\\?\]|\))?(?:\*\*|__)?/.exec(block.text.slice(end))?.[0].length ?? 0;
  const isEmphasised = /(?:\*\*|__)/.test(block.text.slice(fact.end, end + gap + 2));
  if (!isEmphasised || !/^[\s\u00a0]+\p{L}+\s+\p{L}/u.test(block.text.slice(end + gap))) return;
  yield { place, message: `No colon stands between "${fact.term}" and its definition. Add it.`, fixes: [replaceFix('Add the colon', placeIn(block, { start: end + gap, end: end + gap }), ':', false)] };
}

/** Names that keep their capital. */
const PROPER = /^(?:Internet|Ethernet|Bluetooth|Boolean|Recommendation|Question|Study|Web|Java|English|French|Gaussian|Bayesian|Fourier|Nash|Merkle|Doppler)\b/;

const isCapital = ({ term }: Term): boolean => /^\p{Lu}\p{Ll}+(?:[\s-]\p{Ll}+)*$/u.test(term) && !PROPER.test(term);

function capital({ place, term }: Term): Report {
  const small = term.charAt(0).toLowerCase() + term.slice(1);
  return {
    place, level: 'hint', message: `"${term}" begins with a capital; the other terms do not. Write "${small}" unless it is a name.`,
    fixes: [replaceFix(`Write "${small}"`, placeIn(place.block, { start: place.start, end: place.start + 1 }), small.charAt(0), false)],
  };
}

export const definitionFormPage: RulePage = {
  id: 'definition-form',
  levels: 'hint for a capital letter',
  says: `A definition that does not end with a period, a term and its definition without a colon between them, a term without a number
where most have one, and a term with a capital where all others have none. Definitions that lead to a list or formula are let be. Whether
a definition begins with a capital is not checked: the guide itself does both.`,
  why: `Definitions are taken over into the ITU database of terms, which expects one form.`,
  wrong: {
    frame: `## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n%`,
    text: `**3.2.1 exposed asset**: A resource that answers requests`,
  },
  right: {
    frame: `## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n%`,
    text: `**3.2.1 exposed asset**: A resource that answers requests.`,
  },
  fix: `Adds the period; "fix all" does so too. The colon and the small letter are only offered. There is none for a missing number.`,
  before: 'the definition',
  otherwise: `A term that keeps its form can stand in the setting \`acceptedTerms\`.`,
};
