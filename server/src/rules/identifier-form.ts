import { parsePublicationDate } from '../catalogue/identifiers/identifier-date.ts';
import { nameKey } from '../catalogue/identifiers/identifier.ts';
import { withoutInvisible } from '../catalogue/identifiers/identifier-text.ts';
import { factsIn, placeIn, type Block, type Located } from '../draft/block.ts';
import { spanOf } from '../draft/draft.ts';
import type { Entry, Mention, Span } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { tagKey } from '../draft/normalise.ts';
import { replaceFix } from './fixes/edits.ts';
import { NO_REPORTS, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { entriesIn, shownTag } from './reading/reference.ts';
import { regularTag } from './reading/reference-list.ts';
import { shownPlace } from './reading/shown-span.ts';
import { placesOfTag } from './fixes/rename.ts';
import type { BlockContext, BlockRule } from './rule.ts';

/**
 * Numbers, and dates of entries, that are not written as ITU-T writes them: "ITU-T Rec. X.509", "ITU T", "X1817", "(2006/11)"
 * (author's guide §6.2, §8.2). A citation is as its entry's tag is, so only the entry's is looked at.
 */
export const identifierForm: BlockRule = {
  id: 'identifier-form', scope: 'block', facts: ['mention', 'entry', 'citation'],
  // Most blocks only cite, and their tags are as they look.
  check: (block, context) => ((block.kinds & NAMING) !== 0 || mayHoldInvisible(block) ? reports(block, context) : NO_REPORTS),
};

const NAMING = bitsOf(['mention', 'entry']);

function* reports(block: Block, context: BlockContext): Generator<Report> {
  yield* ofInvisible(block);
  for (const mention of factsIn(block, 'mention')) {
    yield* ofMention(block, mention, context);
    if (mention.prefixed && mention.form !== 'work-item') yield* wrongDate(block, bracketed(block, mention.identifier.end), 'information');
  }
  for (const entry of entriesIn(block)) {
    yield* ofTag(entry);
    yield* ofDocument(entry);
    yield* ofDate(entry);
  }
}

/** Whether a tag is read as another text than it is written, which is as long where nothing is left out. */
const mayHoldInvisible = ({ facts }: Block): boolean => facts.some((fact) => fact.kind === 'citation' && fact.target.text.length !== fact.target.end - fact.target.start);

const LEAD = /^(ITU|UIT)([-\u2010\u2011\u2013 \u00a0]?)T[\s\u00a0]+(?:(draft )?(Rec(?:ommendation)?s?\.?)[\s\u00a0]+)?$/;
const WORD_BEFORE = /\b(?:Rec(?:ommendation)?s?\.?)[\s\u00a0]+$/;

/** What should stand before a number in place of what stands there; undefined where that is right, or CCITT's own. */
function rightLead(written: string, before: string): { readonly lead: string; readonly problem: string } | undefined {
  const found = LEAD.exec(written);
  if (!found) return undefined;
  const organization = `${found[1] as string}-T`, isJoined = /[-\u2010\u2011]/.test(found[2] as string), words = found[4];
  if (words === undefined) return isJoined ? undefined : { lead: `${organization} `, problem: `"${organization}" is written with a hyphen` };
  const word = WORD_BEFORE.test(before) ? '' : `${found[3] ?? ''}${words} `;
  return { lead: `${word}${organization} `, problem: word ? `"${words}" belongs before "${organization}"` : `"${words}" stands here twice` };
}

function* ofMention(block: Block, mention: Mention, { catalogue }: BlockContext): Generator<Report> {
  const { identifier, prefixed, form, start } = mention;
  const right = prefixed ? rightLead(block.text.slice(start, identifier.start), block.text.slice(Math.max(0, start - 20), start)) : undefined;
  const hasNoPoint = form === 'unpointed' && (prefixed || catalogue.byName.has(nameKey(identifier.text)));
  if (!right && !hasNoPoint) return;
  const from = right ? start : identifier.start;
  const number = hasNoPoint ? identifier.text : block.text.slice(identifier.start, identifier.end);
  yield rewritten(block, { start: from, end: identifier.end }, `${right?.lead ?? ''}${number}`, right?.problem ?? 'A number has a point after its letter');
}

const rewritten = (block: Block, span: Span, text: string, problem: string): Report => ({
  place: placeIn(block, span), message: `${problem}: write "${text}".`, fixes: [replaceFix(`Change to "${text}"`, placeIn(block, span), text)],
});

/** `[ITU T X1817]`: repaired in the entry and in all that cites it. */
function* ofTag({ block, fact }: Located<Entry>): Generator<Report> {
  const { tag } = fact, right = tag && regularTag(tag.text);
  if (!tag || right === undefined || right === tag.text || /^ITU-T[_]/.test(tag.text)) return;
  const shown = shownTag(right, fact.bibliography);
  yield {
    place: shownPlace(placeIn(block, tag)), level: 'warning', message: `The tag is not in ITU-T's form: write ${shown}.`,
    fixes: [{
      title: `Change to ${shown} here and where it is cited`, certain: true,
      edits: (draft) => placesOfTag(draft, tagKey(tag.text)).map(({ place }) => ({ ...spanOf(draft, place), newText: right })),
    }],
  };
}

function* ofDocument({ block, fact }: Located<Entry>): Generator<Report> {
  const { prefix, identifier } = fact;
  if (!prefix || !identifier) return;
  const right = rightLead(`${block.text.slice(prefix.start, prefix.end).trimEnd()} `, '');
  const number = block.text.slice(identifier.start, identifier.end), pointed = number.replace(/^([A-VX-Z])(\d{3,5})(?!\w)/, '$1.$2');
  if (!right && pointed === number) return;
  const span = { start: right ? prefix.start : identifier.start, end: identifier.end };
  yield rewritten(block, span, `${right?.lead ?? ''}${pointed}`, right?.problem ?? 'A number has a point after its letter');
}

/** A tag with a soft hyphen or a space without width out of Word: it is read as the tag that it looks like, but no search finds it. */
function* ofInvisible(block: Block): Generator<Report> {
  for (const fact of block.facts) {
    if (fact.kind !== 'entry' && (fact.kind !== 'citation' || fact.form !== 'tag')) continue;
    const tag = fact.kind === 'entry' ? fact.tag : fact.target;
    if (!tag) continue;
    const written = block.text.slice(tag.start, tag.end), right = withoutInvisible(written);
    if (right !== written) yield {
      place: shownPlace(placeIn(block, tag)), message: `A character that nobody sees stands in the tag ${shownTag(tag.text, fact.bibliography)}. Remove it.`,
      fixes: [replaceFix('Remove the invisible character', placeIn(block, tag), right)],
    };
  }
}

const BRACKETED = /[\s\u00a0]?\((\d[\d* /.-]{2,12}|\p{L}{3,9}\.? (?:19|20)\d\d)\)/uy;

/** The date after an ITU-T number: "(2023)" or "(09/2023)", with a space before it. Other organizations date as they like. */
function* ofDate({ block, fact }: Located<Entry>): Generator<Report> {
  const { identifier, prefix, date } = fact;
  if (identifier && prefix) yield* wrongDate(block, date ?? bracketed(block, identifier.end), 'warning');
}

type Dated = Span & { readonly text: string };

/** In running text a month may have been written in letters on purpose, so there nothing is certain about it. */
function* wrongDate(block: Block, found: Dated | undefined, level: 'warning' | 'information'): Generator<Report> {
  const read = found && readDate(found.text);
  if (!found || !read) return;
  const isTight = found.start > 0 && !/[\s\u00a0]/.test(block.text.charAt(found.start - 1));
  if (read.regular && !isTight) return;
  const right = `(${read.text})`, problem = read.regular ? 'A space stands before the date' : 'A date is a year, or a month and a year';
  yield {
    place: placeIn(block, found), message: `${problem}: write "${right}".`, level,
    fixes: [replaceFix(`Change to "${right}"`, placeIn(block, found), `${isTight ? ' ' : ''}${right}`, level === 'warning' || /^\d/.test(found.text))],
  };
}

function bracketed(block: Block, at: number): Dated | undefined {
  BRACKETED.lastIndex = at;
  const found = BRACKETED.exec(block.text);
  return found ? { start: at + found[0].indexOf('('), end: at + found[0].length, text: found[1] as string } : undefined;
}

function readDate(text: string): { readonly text: string; readonly regular: boolean } | undefined {
  const read = parsePublicationDate(text) ?? parsePublicationDate(text.replace(/[* ]/g, ''));
  if (!read) return undefined;
  const { year, month } = read.date;
  return { text: month === undefined ? year : `${month}/${year}`, regular: read.regular && !/[* ]/.test(text) };
}

export const identifierFormPage: RulePage = {
  id: 'identifier-form',
  levels: 'warning for dates and tags of entries',
  says: `Words in the wrong order ("ITU-T Rec. X.509"), "ITU T" or "ITU–T" without its hyphen, "X1817" without its point, and in entries a
date that is no year or month and year, or has no space before it (in running text only after "ITU-T"). A bare "X1817" is found only if
the catalogue has X.1817. A soft hyphen or a space without width in a tag is found too: the tag is read without it. CCITT texts keep their
own form, and other organizations date as they like.`,
  why: `The same document should look the same everywhere, for readers and for search.`,
  wrong: { frame: `## 2 References\n\n%`, text: `[ITU-T J.1106] ITU-T Recommendation J.1106(2017/05), *Title*.` },
  right: { frame: `## 2 References\n\n%`, text: `[ITU-T J.1106] Recommendation ITU-T J.1106 (05/2017), *Title*.` },
  fix: `Writes the number, the date or the tag in its form; a tag is changed in its entry and wherever it is cited. "Fix all" does all of
it, but for a date in running text whose month is in letters.`,
  before: 'the paragraph, item or row',
};
