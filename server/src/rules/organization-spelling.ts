import { factsIn, placeIn, type Block, type BlockKind, type Place } from '../draft/block.ts';
import { spanOf } from '../draft/draft.ts';
import type { Entry, Span } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { plain } from '../draft/normalise.ts';
import type { Profile } from '../draft/profile.ts';
import { touchesFact } from '../draft/touching.ts';
import { NO_REPORTS, MOST_RELATED, type Report } from './finding.ts';
import { isFixed, isInOtherScript } from './reading/own-words.ts';
import type { RulePage } from './page.ts';
import type { BlockRule } from './rule.ts';

/**
 * "ITU T", "ITU–T", "ITUT", "IUT-T": the name of the sector without its hyphen, or with letters that changed places. Before a number and in a
 * tag it is identifier-form's. One finding for each paragraph.
 */
export const organizationSpelling: BlockRule = {
  id: 'organization-spelling', scope: 'block',
  // What few blocks have that spell the name right.
  facts: /(?:ITU|UIT)(?!-[TRD](?![A-Za-z])|[\u2010\u2011][TRD]|[\s\u00a0][A-SU-Za-z])|Itu|IUT/,
  check: (block, { profile }) => (NOT_READ.has(block.kind) ? NO_REPORTS : reports(block, profile)),
};

const NOT_READ: ReadonlySet<BlockKind> = new Set<BlockKind>(['code', 'comment', 'header', 'markup']);

function* reports(block: Block, { language }: Profile): Iterable<Report> {
  const { text } = block, entries = factsIn(block, 'entry');
  const found = Array.from(text.matchAll(WRONG), (match) => misspelling({ block, entries }, match, language)).filter((one) => one !== undefined);
  const [first, ...others] = found;
  if (!first || isInOtherScript(text)) return;
  yield {
    place: first.place, message: `"${first.written}" is written "${first.right}".`,
    related: others.slice(0, MOST_RELATED).map(({ place, right }) => ({ place, message: `"${right}" here too.` })),
    fixes: [{
      title: `Change to "${first.right}"${others.length > 0 ? ' in this paragraph' : ''}`, certain: true,
      edits: (draft) => found.map(({ place, right }) => ({ ...spanOf(draft, place), newText: right })),
    }],
  };
}

/** Names in addresses and files have signs around them. "ITU R" can be "ITU R&D", so with a space only T is meant. */
const WRONG = new RegExp(
  '(?<![\\w./@:#\\\\-])(?:(ITU|UIT)(?:[ \\u00a0]?[\\u2013\\u2014\\u2212_][ \\u00a0]?([TRD])|[ \\u00a0]?[-\\u2010\\u2011][ \\u00a0]([TRD])|[ \\u00a0][-\\u2010\\u2011]([TRD])|[ \\u00a0]?T|-t)|Itu-?[Tt]|IUT-?T)'
  + '(?![\\w@/\\\\-]|\\.\\w)', 'g');

interface Misspelling { readonly place: Place; readonly written: string; readonly right: string }

/** A block, and the entries in it. */
interface Read { readonly block: Block; readonly entries: readonly Entry[] }

function misspelling(read: Read, match: RegExpExecArray, language: 'en' | 'fr'): Misspelling | undefined {
  const { block } = read;
  const [written, organization, ...sectors] = match, span = { start: match.index, end: match.index + written.length };
  if ((organization === 'UIT' && language !== 'fr') || isFixed(block, span) || isTold(read, span)) return undefined;
  const sector = sectors.find((one: string | undefined) => one !== undefined) ?? 'T';
  return { place: placeIn(block, span), written: plain(written), right: `${organization ?? (language === 'fr' ? 'UIT' : 'ITU')}-${sector}` };
}

/** Whether identifier-form tells of it: before a number in running text, and in an entry. */
const isTold = ({ block, entries }: Read, { start, end }: Span): boolean => touchesFact(block, MENTION, { start, end }, (fact) => fact.kind === 'mention' && fact.prefixed)
  || entries.some((entry) => [entry.tag, entry.prefix, entry.anchor].some((piece) => piece !== undefined && piece.start < end && piece.end > start));

const MENTION = bitsOf(['mention']);

export const organizationSpellingPage: RulePage = {
  id: 'organization-spelling',
  says: `"ITU T", "ITU–T" (with a dash), "ITU_T", "ITU- T", "ITUT", "Itu-T" or "IUT-T" for "ITU-T"; in French likewise for "UIT-T". Before
a number and in an entry's tag \`identifier-form\` finds it, so it is not told twice. Code, addresses and names of files are passed over.`,
  why: `A search for "ITU-T" misses the other spellings, and Word breaks the line in "ITU T".`,
  wrong: { frame: `## 6 Overview\n\n%`, text: `The ITU T Study Groups and ITU–T members agree.` },
  right: { frame: `## 6 Overview\n\n%`, text: `The ITU-T Study Groups and ITU-T members agree.` },
  fix: `Writes the name as it is, everywhere in the paragraph. "Fix all" takes it.`,
  before: 'the paragraph, item or row',
};
