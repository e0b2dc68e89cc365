import { nameKey } from '../catalogue/identifiers/identifier.ts';
import { findRecord, isNumbered } from '../catalogue/look-up.ts';
import { placeIn, type Block, type Located } from '../draft/block.ts';
import type { Mention, Region } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { plain } from '../draft/normalise.ts';
import { touchesFact } from '../draft/touching.ts';
import { likelyNames } from './reading/catalogued-numbers.ts';
import { replaceFix } from './fixes/edits.ts';
import { NO_REPORTS, MOST_RELATED, type Report } from './finding.ts';
import { isInOtherScript } from './reading/own-words.ts';
import { isOwnName, ownNames } from './reading/own-text.ts';
import type { RulePage } from './page.ts';
import type { BlockRule, DraftContext, KeyRule } from './rule.ts';
import { asOf, stateOf } from './reading/state-of-record.ts';

/**
 * A temporary document or a contribution, "TD 123" or "SG17-C45": nobody but the members of the group can read it, so a Recommendation
 * does not refer to it (author's guide §8.10). The header and the history of the text name theirs, and editor's notes go before approval.
 */
export const workingDocumentReference: BlockRule = {
  id: 'working-document-reference', scope: 'block',
  facts: /ontribution|emporar(?:y|ies)|emporaire|TD[\s\u00a0#-]?\d|(?<![A-Za-z])C[\s\u00a0#-]?\d/,
  check: (block) => (!isLookedAt(block) ? NO_REPORTS : reports(block)),
};

function* reports(block: Block): Iterable<Report> {
  const { text } = block;
  const [first, ...others] = placesIn(block);
  if (!first || isEditorial(block) || isInOtherScript(text)) return;
  yield {
    place: first, message: `${plain(text.slice(first.start, first.end))} is a working document, which readers cannot get. Put what it says into the text, or cite a published document.`,
    related: others.slice(0, MOST_RELATED).map((place) => ({ place, message: 'A working document too.' })),
  };
}

const PASSED_OVER: ReadonlySet<Region> = new Set<Region>(['front', 'history', 'keywords', 'abbreviations']);

const isLookedAt = ({ kind, region }: Block): boolean => (kind === 'paragraph' || kind === 'item' || kind === 'row') && !PASSED_OVER.has(region);

const EDITORIAL = /\beditor(?:s|ial|['’]s|s['’])?[\s\u00a0]{1,3}note|\bnote[\s\u00a0]{1,3}(?:to|from|by|of)[\s\u00a0]{1,3}(?:the[\s\u00a0]{1,3})?(?:editor|author|reviewer)|note de l['’]éditeur/i;

const IS_EDITORIAL = new WeakMap<Block, boolean>();

/** Whether a block is an editor's note; kept, for a block may name many drafts. */
function isEditorial(block: Block): boolean {
  let known = IS_EDITORIAL.get(block);
  if (known === undefined) IS_EDITORIAL.set(block, known = EDITORIAL.test(block.text));
  return known;
}

/** The group a document is of: "SG17-", "WP1/17 ", "COM 17-", "TSAG-". */
const GROUP = '(?:(?:ITU-T )?(?:SG|CE|WP|GT|FG|COM)[\\s\\u00a0]?[\\w/]{1,8}[\\s\\u00a0–-]|TSAG[\\s\\u00a0–-])';
/** What follows the number: "Rev.1", "R1", "/3", "/PLEN", "-E". */
const AFTER = '(?:[\\s\\u00a0-]?[Rr](?:ev)?\\.?[\\s\\u00a0]?\\d{1,2})?(?:/(?:\\d{1,2}|[PG](?:LEN|EN)?|WP\\d{0,2}))?(?:-E)?(?![\\w%]|[.,]\\d)';
const WORKING = new RegExp([
  // Of bare "TD 1" nobody knows that it is not a table's row or a delay; three digits, a group or a sign tell.
  `${GROUP}TD[\\s\\u00a0#-]?\\d{1,4}${AFTER}`,
  `(?<![\\w.-])TD[\\s\\u00a0#-]?(?:\\d{3,4}|\\d{1,4}(?=[\\s\\u00a0-]?[Rr]ev|/(?:\\d|PLEN|GEN|WP|[PG]\\b)|[\\s\\u00a0]?\\((?:SG|WP|PLEN|GEN|TSAG|CE|GT)))${AFTER}`,
  `${GROUP}C[\\s\\u00a0#-]?\\d{1,4}${AFTER}`,
  `\\b[Cc]ontributions?[\\s\\u00a0]{1,3}(?:${GROUP})?C[\\s\\u00a0#-]?\\d{1,4}${AFTER}`,
  `(?<![.\\w][\\s\\u00a0]{1,2})\\bContributions?[\\s\\u00a0]{1,3}\\d{3,4}${AFTER}`,
  `\\b(?:[Tt]emporary [Dd]ocuments?|[Dd]ocuments? temporaires?)[\\s\\u00a0]{1,3}(?:\\(?TD\\)?[\\s\\u00a0-]?)?\\d{1,4}${AFTER}`,
].join('|'), 'g');

function placesIn(block: Block): ReturnType<typeof placeIn>[] {
  const found = Array.from(block.text.matchAll(WORKING), ({ index, 0: { length } }) => placeIn(block, { start: index, end: index + length }));
  return found.filter((place) => !touchesFact(block, PROTECTED, place));
}

const PROTECTED = bitsOf(['protected']);

/**
 * "draft Recommendation ITU-T X.foo" in running text, once for each draft; the text's own name is no reference. References are
 * draft-reference's, a work item that has its number is numbered-work-item's, and the Bibliography may list drafts.
 */
export const draftMention: KeyRule = {
  id: 'working-document-reference', scope: 'key', table: 'd',
  *check(group, context) {
    if (!group.isUsed || group.isDefined || isOwnName(ownNames(context.draft), group.name)) return;
    const mentions = group.uses.flatMap((located) => (isDraftMention(located) ? [located as Located<Mention>] : []));
    const [first, ...others] = mentions;
    const report = first && ofMention(first, group.name, context);
    if (report) yield { ...report, related: others.slice(0, MOST_RELATED).map(({ block, fact }) => ({ place: placeIn(block, fact.identifier), message: 'Named here too.' })) };
  },
};

const DRAFT_BEFORE = /\b([Dd]raft[\s\u00a0](?:(?:new|revised)[\s\u00a0])?)(?:(?:ITU-T[\s\u00a0])?Rec(?:ommendation)?s?\.?[\s\u00a0])?$/;

const draftWords = ({ block, fact }: Located): RegExpExecArray | null => DRAFT_BEFORE.exec(block.text.slice(Math.max(0, fact.start - 40), fact.start));

const isDraftMention = (located: Located): boolean =>
  located.fact.kind === 'mention' && located.fact.form !== 'unpointed' && isLookedAt(located.block) && !/^(?:references|bibliography|summary)$/.test(located.block.region)
  && draftWords(located) !== null && !isEditorial(located.block);

function ofMention(located: Located<Mention>, key: string, { catalogue }: DraftContext): Report | undefined {
  const { block, fact } = located, record = findRecord(catalogue, key), name = fact.identifier.text;
  // What numbered-work-item, not-approved-recommendation and unknown-work-item tell.
  if (record ? record.status === 'not-approved' || (nameKey(record.id) !== key && isNumbered(record)) : likelyNames(catalogue, key).length > 0) return undefined;
  if (record?.status === 'approved' || record?.status === 'agreed') {
    const words = draftWords(located)?.[1] ?? '', at = block.text.lastIndexOf(words, fact.start), place = placeIn(block, { start: at, end: at + words.trimEnd().length });
    return {
      place, level: 'information', message: `${name} is no draft any more: ${stateOf(record)} (${asOf(catalogue, record)}). Take "${words.trimEnd()}" away.`,
      fixes: [replaceFix(`Remove "${words.trimEnd()}"`, { ...place, end: at + words.length }, '', false)],
    };
  }
  return { place: placeIn(block, fact.identifier), level: 'information', message: `${name} is named as a draft. A Recommendation refers to approved texts only: wait for its approval, or do without it.` };
}

export const workingDocumentReferencePage: RulePage = {
  id: 'working-document-reference',
  levels: 'information for the draft of a Recommendation named in running text',
  says: `A temporary document or a contribution of a meeting, in running text or in a list of references: "TD 123", "TD 45/PLEN",
"SG17-C45", "contribution C-45". One finding for each paragraph. Also "draft Recommendation ITU-T X.foo" in running text, once for each
draft, unless the list of references has it (see \`draft-reference\`) or the catalogue has its number (see \`numbered-work-item\`). The
header, the history, clause 4 and editor's notes are passed over.`,
  why: `Readers of the Recommendation cannot get working documents, and a draft may never be approved, so what rests on them cannot be
checked.`,
  wrong: { frame: `## 6 Overview\n\n%`, text: `The threat model of TD 1234 applies.` },
  right: { frame: `## 6 Overview\n\n%`, text: `The threat model of clause 7 applies.` },
  fix: `Takes "draft" away before a Recommendation that the catalogue has as approved. It is only offered.`,
  before: 'the paragraph, item or row',
};
