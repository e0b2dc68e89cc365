import { placeOf, type Located } from '../draft/block.ts';
import type { Requirement, RequirementWord } from '../draft/fact.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import { ALL_REQUIREMENT_KEYS, REQUIREMENT_WORDS } from './reading/keys.ts';
import type { RulePage } from './page.ts';
import { isQuoted } from './reading/quotation.ts';
import type { DraftContext, KeyRule } from './rule.ts';

type Word = Located<Requirement>;

/**
 * Clause 5 declares keywords that the text does not use, or the text uses others than it declares; without a declaration, "shall" and "is
 * required to" side by side (draft checklist for rapporteur meetings, C1). Off by default, for it rests on a draft alone.
 */
export const keywordConvention: KeyRule = {
  id: 'keyword-convention', scope: 'key', table: 'k',
  *check(group, context) {
    // All these keys are looked at together, so the findings stand under the first that is used.
    if (context.profile.language !== 'en' || group.key !== ALL_REQUIREMENT_KEYS.find((key) => context.group(key).isUsed)) return;
    const declared = declaredIn(context);
    if (declared.size === 0) yield* mixed(context);
    else {
      yield* unused(declared, context);
      yield* undeclared(declared, context);
    }
  },
};

/** Words that state a requirement wherever they stand in the clauses; "must", "may" and "is permitted to" are plain English. */
const KEYWORDS: readonly RequirementWord[] = ['shall', 'should', 'is required to', 'is recommended', 'is prohibited from', 'can optionally'];
/** Fewer uses than this make no habit. */
const HABIT = 3;

const isRequirement = (located: Located): located is Word => located.fact.kind === 'requirement';

/** Whether a word of a clause or annex means what clause 5 says. */
const isUse = ({ block, fact }: Word): boolean => block.kind !== 'heading' && !isQuoted(block.text, fact);

/** The first uses of a word in clauses and annexes, as many as are shown: a long text has thousands. */
function usesOf(word: RequirementWord, { group }: DraftContext): readonly Word[] {
  const found: Word[] = [];
  for (const use of group(`k:${word}`).uses) {
    if (isRequirement(use) && isUse(use)) found.push(use);
    if (found.length > MOST_RELATED) break;
  }
  return found;
}

const isUsed = (word: RequirementWord, { group }: DraftContext): boolean => group(`k:${word}`).uses.some((use) => isRequirement(use) && isUse(use));

/** The keywords that clause 5 declares, each where it does so. */
function declaredIn(context: DraftContext): ReadonlyMap<RequirementWord, Word> {
  const found = new Map<RequirementWord, Word>();
  for (const word of REQUIREMENT_WORDS) {
    const first = context.group(`k:${word} in clause 5`).uses.filter(isRequirement).find(isDeclaration);
    if (first) found.set(word, first);
  }
  return found;
}

/** `The keyword "is required to"`, `*shall*: …`: in quotation marks, emphasised, or after the word that says so. */
function isDeclaration({ block, fact }: Word): boolean {
  if (block.kind === 'heading') return false;
  return isQuoted(block.text, fact) || /(?:[*_]|\b(?:key ?words?|words?|verbs?|terms?|phrases?|expressions?)[\s\u00a0])$/i.test(block.text.slice(Math.max(0, fact.start - 14), fact.start));
}

function* unused(declared: ReadonlyMap<RequirementWord, Word>, context: DraftContext): Iterable<Report> {
  // Beside phrases, clause 5 says what "shall" and "should" would mean if they "sometimes appear": they may as well not.
  const hasPhrases = [...declared.keys()].some(isPhrase);
  const words = [...declared].filter(([word]) => (isPhrase(word) || !hasPhrases) && !isUsed(word, context)).sort(([, a], [, b]) => inText(a, b));
  const [first, ...others] = words;
  // A text whose clauses state nothing yet uses none of them.
  if (!first || words.length === declared.size) return;
  yield {
    place: placeOf(first[1]), message: `Clause 5 declares ${listed(words.map(([word]) => word))}, but no clause or annex uses ${others.length > 0 ? 'them' : 'it'}. Remove what is not used.`,
    related: others.map(([word, place]) => ({ place: placeOf(place), message: `"${word}" is not used either.` })),
  };
}

function* undeclared(declared: ReadonlyMap<RequirementWord, Word>, context: DraftContext): Iterable<Report> {
  const words = KEYWORDS.filter((word) => !declared.has(word) && isUsed(word, context));
  const [first, ...others] = words.flatMap((word) => usesOf(word, context)).sort(inText);
  if (!first) return;
  yield {
    place: placeOf(first), message: `${capital(listed(words))} ${words.length > 1 ? 'are' : 'is'} used, but clause 5 does not declare ${words.length > 1 ? 'them' : 'it'}. Declare what is used, or keep to the declared keywords.`,
    related: others.slice(0, MOST_RELATED).map((use) => ({ place: placeOf(use), message: `"${use.fact.word}" stands here.` })),
  };
}

/** Two families of keywords in a text that does not say how they differ: the rarer one is marked. */
function* mixed(context: DraftContext): Iterable<Report> {
  const shall = usesOf('shall', context), required = usesOf('is required to', context).filter(({ fact }) => !fact.negated);
  if (shall.length < HABIT || required.length < HABIT) return;
  const [first, ...others] = context.group('k:shall').useCount <= context.group('k:is required to').useCount ? shall : required;
  if (!first) return;
  yield {
    place: placeOf(first), message: `The text uses "shall" and "is required to" for its requirements. Keep to one of them, or say in clause 5 how they differ.`,
    related: others.slice(0, MOST_RELATED).map((use) => ({ place: placeOf(use), message: `"${use.fact.word}" stands here too.` })),
  };
}

const isPhrase = (word: RequirementWord): boolean => word.includes(' ');

const inText = (a: Word, b: Word): number => a.block.order - b.block.order || a.fact.start - b.fact.start;

const listed = (words: readonly RequirementWord[]): string => words.map((word) => `"${word}"`).join(', ').replace(/, ([^,]*)$/, ' and $1');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const CONVENTIONS = `## 5 Conventions

The keywords "is required to" indicate a requirement that must be strictly followed.

The keywords "can optionally" indicate a requirement that is permissible.

## 6 Requirements

%`;

export const keywordConventionPage: RulePage = {
  id: 'keyword-convention',
  says: `Where clause 5 declares keywords: those that no clause or annex uses, and "shall", "should", "is required to", "is
recommended", "is prohibited from" and "can optionally" where they are used and not declared. Where it declares none: "shall" and "is
required to" side by side, each three times or more. A keyword is declared where clause 5 has it in quotation marks, emphasised, or after
"the keyword".

"must", "may", headings, quotations, and everything outside clauses and annexes are passed over. So are texts in French.`,
  why: `Clause 5 of many Recommendations says what "is required to" and "is recommended" mean. A keyword that it does not declare has no
meaning there, and one that nobody uses makes the reader look for it. The rule rests on a draft checklist, so it is off until it is switched
on.`,
  wrong: { frame: CONVENTIONS, text: 'A provider is required to list its assets. A provider shall keep the list.' },
  right: { frame: CONVENTIONS, text: 'A provider is required to list its assets. A provider can optionally keep the list.' },
  before: 'the paragraph',
};
