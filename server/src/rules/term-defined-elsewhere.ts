import { textOf } from '../draft/block.ts';
import { termsOf, type Term } from '../draft/terms.ts';
import { isAcceptedTerm } from './accepted.ts';
import { definitionWords, likeness, sameDefinition, type DefinitionWord } from './reading/definition-words.ts';
import { goesBy, isNumber, othersUnder } from './reading/elsewhere.ts';
import type { OtherTerm, OtherText } from './reading/other-term.ts';
import { shownDefinition } from './reading/shown-definition.ts';
import { MOST_RELATED, type Related, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftContext, DraftRule } from './rule.ts';
import { termKey } from './reading/same-words.ts';
import { originOf } from './reading/term-origin.ts';
import { textIdentity } from './reading/text-identity.ts';

/** A term of the draft and what others say of it. */
interface Found {
  readonly term: Term;
  readonly words: readonly DefinitionWord[];
  readonly others: readonly Other[];
}

interface Other extends OtherTerm {
  /** Whether it is defined in the same words. */
  readonly isSame: boolean;
  /** Whether it may be another thing by the same name. */
  readonly isFar: boolean;
}

/**
 * A term of clause 3.2 that another text defines already: another draft, a text that another draft quotes, or one whose terms a catalogue
 * file states (author's guide, Annex B.3: existing terms are not defined again).
 */
export const termDefinedElsewhere: DraftRule = {
  id: 'term-defined-elsewhere', scope: 'draft', reads: ['term', 'term-definition', 'term-source', 'entry', 'attribute', 'title-line', 'heading', 'elsewhere'],
  *check(context) {
    const own = termsOf(context.draft).filter(({ section }) => section === 'here'), found = own.flatMap((term) => foundOf(term, context) ?? []);
    const copies = copiesAmong(found, own.length);
    for (const { term, words, others } of found) {
      const left = others.filter(({ text }) => !copies.has(text)).sort(byWeight);
      if (left[0]) yield reportOf(term, words, [left[0], ...left.slice(1)]);
    }
  },
};

function foundOf(term: Term, context: DraftContext): Found | undefined {
  const { draft, options } = context, candidates = othersUnder(context, termKey(term.term));
  if (candidates.length === 0 || isAcceptedTerm(options, term.term)) return undefined;
  const named = originOf(draft, term)?.keys ?? [], own = textIdentity(draft);
  const words = definitionWords(term.definition ? textOf(term.definition) : '');
  const others = candidates.filter((other) => counts(other) && !isNamed(other, named) && !(other.origin && goesBy(own, other.origin.keys)))
    .map((other): Other => {
      const theirs = definitionWords(other.definition);
      return { ...other, isSame: sameDefinition(words, theirs), isFar: likeness(words, theirs) < 0.4 };
    })
    .filter(({ isFar, text }) => !isFar || isOneField(own.name, text.name));
  return others.length > 0 ? { term, words, others } : undefined;
}

/** Whether two texts are of one series, where words mean the same: a segment of a film is none of a railway station. */
function isOneField(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => /^(?:(?:ITU|UIT)-T )?([A-Z])\./.exec(name)?.[1]);
  return one === undefined || other === undefined || one === other;
}

/** What another draft quotes counts only where it says whom it quotes. */
const counts = ({ section, origin }: OtherTerm): boolean => section === 'here' || origin !== undefined;

/** Whether the draft says itself that it takes the definition from there. */
const isNamed = ({ text, origin }: OtherTerm, keys: readonly string[]): boolean =>
  goesBy(text, keys) || origin?.keys.some((key) => keys.includes(key)) === true;

/** Texts that hold most of the draft's definitions word for word are an older state of it under another name. */
function copiesAmong(found: readonly Found[], terms: number): ReadonlySet<OtherText> {
  const counts = new Map<OtherText, number>();
  for (const { others } of found) for (const text of new Set(others.filter(({ isSame, section }) => isSame && section === 'here').map((other) => other.text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3 && count * 2 > terms).map(([text]) => text));
}

/** What has a number goes before drafts, who defines before who quotes, the same words before others. */
function byWeight(a: Other, b: Other): number {
  const weight = (other: Other): number => (isNumber(definer(other)) ? 0 : 4) + (other.section === 'here' ? 0 : 2) + (other.isSame ? 0 : 1);
  return weight(a) - weight(b) || (definer(a) < definer(b) ? -1 : Number(definer(a) > definer(b)));
}

const definer = ({ section, origin, text }: OtherTerm): string => (section === 'here' ? text.name : origin?.name ?? text.name);

function reportOf(term: Term, words: readonly DefinitionWord[], [first, ...more]: readonly [Other, ...Other[]]): Report {
  const related = [first, ...more].slice(0, MOST_RELATED).flatMap(({ place, text }): Related[] => (place ? [{ place: term.place, message: `"${term.term}" in ${text.name}.`, elsewhere: place }] : []));
  return { place: term.place, message: messageOf(term, first), related, ...(first.isFar && words.length > 0 && { level: 'hint' }) };
}

function messageOf({ term }: Term, other: Other): string {
  const { text, isSame, section } = other, name = definer(other), via = section === 'here' ? '' : ` (quoted in ${text.name})`, asOf = text.asOf ? ` (${text.asOf})` : '';
  const shown = isSame ? ' in the same words' : shownDefinition(other.definition);
  if (isNumber(name)) {
    return `"${term}" is defined in ${name}${via}${asOf}${shown}. Quote it in clause 3.1 with its source${isSame ? '' : ', or choose another term'}.`;
  }
  return `"${term}" is defined in the draft ${name}${via} too${isSame ? ',' : ''}${shown}. ${isSame ? 'Keep one of the two definitions' : 'Agree on one definition, or choose another term'}.`;
}

export const termDefinedElsewherePage: RulePage = {
  id: 'term-defined-elsewhere',
  levels: 'hint where the two definitions have little in common',
  says: `A term of clause 3.2 that another text defines too: another draft of the workspace, open or not, or of the same run of the command line;
a text that such a draft quotes the term from; or one whose terms a catalogue file states (\`terms\`). The message shows the definition that
is there; the other texts are related places. Case, hyphens and plurals do not matter.

Passed over are texts in another language, copies and editions of the same text (the same number, provisional name or title, the same file
name with another ending, most definitions word for word), what the term names as its source, and another thing by the same name in a text
of another series. A workspace is read up to 5,000 files and 250 MB.`,
  why: `A term means the same in all Recommendations. One that is defined twice comes to mean two things as soon as one of the texts is revised;
existing terms are quoted in clause 3.1 (author's guide, Annex B.3).`,
  terms: [{ term: 'signal lamp', definition: 'A lamp that gives signals to its keeper.', document: 'ITU-T X.1999', source: { document: 'example', place: 'clause 3.2' } }],
  wrong: {
    frame: '# Draft new Recommendation ITU-T X.lamp-a\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n%',
    text: '**3.2.1 signal lamp**: A lamp that its keeper is given signals with.',
  },
  right: {
    frame: '# Draft new Recommendation ITU-T X.lamp-a\n\n## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n%',
    text: '**3.1.1 signal lamp** [ITU-T X.1999]: A lamp that gives signals to its keeper.',
  },
  fix: 'There is none: which of the two texts keeps its definition is for their editors to agree on.',
  before: 'the term',
  otherwise: 'A term in `acceptedTerms` is left alone.',
};
