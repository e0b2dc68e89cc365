import { placeIn } from '../draft/block.ts';
import { blockIndex, offsetOf, type Draft } from '../draft/draft.ts';
import type { Piece, Span, Suppression } from '../draft/fact.ts';
import type { Edit, Fix, Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { suppressionsOf, type Comment, type Suppressions } from './reading/suppressions.ts';
import { isRuleId, type RuleId } from './table.ts';

/** What is known after the findings of a draft were held against its comments. */
export interface Usage {
  readonly suppressions: Suppressions;
  /** The rules whose findings a comment has suppressed. */
  readonly used: ReadonlyMap<Suppression, ReadonlySet<RuleId>>;
  /** Whether a rule was run on this draft, so that a comment against it could have suppressed something. */
  readonly wasRun: (rule: RuleId) => boolean;
  /** Whether every rule was run that is on unless the settings say otherwise. */
  readonly wereAllRun: boolean;
}

/** What is found about one comment. */
export interface Unused extends Report {
  readonly comment: Comment;
}

/**
 * A comment that switches rules off where they find nothing, or that switches on what is not off (Rapporteur's own rule). It is no rule
 * over the draft, for it depends on what all others have found.
 */
export function* unusedSuppressions({ suppressions, used, ...ran }: Usage): Generator<Unused> {
  for (const comment of suppressions.comments) {
    const { fact } = comment;
    if (fact.scope === 'to') {
      if (suppressions.endedBy(comment).length === 0 && isSettled(fact, ran)) yield { comment, ...reportOf(comment, [], 'This comment ends nothing: no rapporteur-disable before it is in force. Remove it.') };
      continue;
    }
    const rules = used.get(fact);
    if (fact.rules.length === 0) {
      if (!rules && ran.wereAllRun) yield { comment, ...reportOf(comment, [], `Nothing is found ${WHERE[fact.scope]}, so this comment switches nothing off. Remove it.`) };
      continue;
    }
    const idle = fact.rules.filter(({ text }) => isRuleId(text) && !EXEMPT.has(text) && ran.wasRun(text) && !rules?.has(text));
    if (idle.length > 0) yield { comment, ...reportOf(comment, idle, messageFor(comment, idle)) };
  }
}

/** Their findings are not all known where comments are looked at, hang on which other drafts are at hand, or are about comments themselves. */
const EXEMPT: ReadonlySet<string> = new Set<RuleId>(['unused-suppression', 'limited-check', 'term-defined-elsewhere', 'definition-differs']);

/** Rules that say nothing of a Metanorma source: it does by itself what they ask for. A comment may be from before the text was one. */
export const SILENT_IN_METANORMA: ReadonlySet<RuleId> = new Set<RuleId>([
  'abbreviation-order', 'caption-numbering', 'clause-numbering', 'common-text-form', 'empty-clause', 'keyword-order', 'note-form', 'reference-order',
  'required-sentence',
]);

const WHERE: Readonly<Record<Suppression['scope'], string>> = { 'next-line': 'in the block after it', from: 'from here on', to: '', file: 'in this file' };

const isSettled = ({ rules }: Suppression, { wasRun, wereAllRun }: Pick<Usage, 'wasRun' | 'wereAllRun'>): boolean =>
  (rules.length === 0 ? wereAllRun : rules.every(({ text }) => isRuleId(text) && wasRun(text)));

function messageFor({ fact }: Comment, idle: readonly Piece[]): string {
  const names = idle.map(({ text }) => text), listed = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const what = isWhole(fact, idle) ? 'the comment' : idle.length === 1 ? 'the name' : 'the names';
  return `${listed} ${idle.length === 1 ? 'finds' : 'find'} nothing ${WHERE[fact.scope]}. Remove ${what}.`;
}

/** Whether a comment names no rule besides; words behind the names may be a reason without hyphens. */
const isWhole = ({ rules }: Suppression, idle: readonly Piece[]): boolean => rules.filter(({ text }) => isRuleId(text)).length === idle.length;

function reportOf({ block, fact }: Comment, idle: readonly Piece[], message: string): Report {
  const whole = isWhole(fact, idle) || idle.length === 0, [first = fact.keyword] = idle;
  const place: Span = whole ? { start: fact.keyword.start, end: idle.at(-1)?.end ?? fact.keyword.end } : first;
  const fix = whole ? removeComment({ block, fact }) : removeNames({ block, fact }, idle);
  return { message, place: placeIn(block, place), unnecessary: true, fixes: fix ? [fix] : [] };
}

/** Nobody but its author knows whether a reason is still worth keeping, so the fix is not taken without asking. */
function removeComment(comment: Comment): Fix | undefined {
  const [first] = comment.fact.rules;
  // A first word that is no rule's name is a slip to be corrected.
  if (!isAlone(comment) || (first && !isRuleId(first.text))) return undefined;
  return {
    title: 'Remove the comment', certain: false,
    edits: (draft) => {
      const partner = partnerOf(draft, comment), ends = partner && isAlone(partner) ? removal(draft, partner) : undefined;
      return [removal(draft, comment), ...(ends ? [ends] : [])];
    },
  };
}

/** Whether a comment holds the directive and its reason and nothing else. */
function isAlone({ block, fact }: Comment): boolean {
  const before = block.text.slice(0, fact.keyword.start), after = block.text.slice(fact.reason?.end ?? fact.rules.at(-1)?.end ?? fact.keyword.end);
  return /^\s*(?:<!-+|\/\/+|#+)\s*$/.test(before.slice(0, 100)) && before.length < 100 && /^[\s\-–—]{0,200}(?:-->\s*)?$/.test(after.slice(0, 2000)) && after.length < 2000;
}

/** The `rapporteur-enable` that ends this comment alone, and no rule besides. */
function partnerOf(draft: Draft, { block, fact }: Comment): Comment | undefined {
  const known = fact.scope === 'from' ? suppressionsOf(draft) : undefined;
  return known?.comments.find((other) => {
    const ended = other.fact.scope === 'to' ? known.endedBy(other) : [];
    return ended.length === 1 && ended[0]?.block.order === block.order && other.fact.rules.every(({ text }) => fact.rules.length === 0 || fact.rules.some((rule) => rule.text === text));
  });
}

/** The blank lines behind a comment go with it where there are some before it too; else they keep two paragraphs apart. */
function removal(draft: Draft, { block }: Comment): Edit {
  const start = offsetOf(draft, block, 0), before = draft.blocks[blockIndex(draft, block) - 1]?.text;
  const isApart = before === undefined || /(?:^|\n|\r)[ \t]*(?:\r\n?|\n)$/.test(before.slice(-200));
  const own = isApart ? block.text.length : block.text.trimEnd().length + (/^[^\S\r\n]*(?:\r\n?|\n)/.exec(block.text.slice(block.text.trimEnd().length))?.[0].length ?? 0);
  return { start, end: start + own, newText: '' };
}

/** A name goes with the space and comma before it; the first one with those behind it. */
function removeNames({ block, fact }: Comment, idle: readonly Piece[]): Fix {
  const gone = new Set(idle), [first] = fact.rules.filter((name) => !gone.has(name));
  return {
    title: `Remove ${idle.map(({ text }) => text).join(', ')} from the comment`, certain: false,
    edits: (draft) => {
      const base = offsetOf(draft, block, 0);
      return fact.rules.flatMap((name, i): Edit[] => {
        if (!gone.has(name)) return [];
        const isBefore = first !== undefined && name.start < first.start;
        const from = isBefore ? name.start : fact.rules[i - 1]?.end ?? name.start, to = isBefore ? fact.rules[i + 1]?.start ?? name.end : name.end;
        return [{ start: base + from, end: base + to, newText: '' }];
      });
    },
  };
}

export const unusedSuppressionPage: RulePage = {
  id: 'unused-suppression',
  says: `A \`rapporteur-disable\` comment that switches rules off where they find nothing, and a \`rapporteur-enable\` that ends nothing. Of a
comment that names several rules, those that find nothing are named. Rules that the settings or the profile switch off are passed over, and
those that are silent in AsciiDoc because Metanorma does their work; so is a draft whose included files could not all be read.`,
  why: `What such a comment was written for has been repaired. Left in its place, it will hide the next fault of the kind from everybody.`,
  wrong: { text: '<!-- rapporteur-disable-next-line undefined-abbreviation -- known to every reader -->\nThe lamp is lit.', frame: '## 6 Lamps\n\n%\n' },
  right: { text: '<!-- rapporteur-disable-next-line undefined-abbreviation -- known to every reader -->\nThe QLK lamp is lit, and the QLK lamp goes out.', frame: '## 4 Abbreviations and acronyms\n\nNone.\n\n## 6 Lamps\n\n%\n' },
  fix: `Removes the comment, or the names of the rules that find nothing from it. A \`rapporteur-enable\` that ended this comment alone goes with
it. It is never applied without asking.`,
  before: 'the comment',
};
