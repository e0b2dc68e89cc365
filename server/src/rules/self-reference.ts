import { placeIn, type Block, type Place } from '../draft/block.ts';
import { spanOf } from '../draft/draft.ts';
import { plain } from '../draft/normalise.ts';
import type { Profile } from '../draft/profile.ts';
import { NO_REPORTS, MOST_RELATED, type Report } from './finding.ts';
import { isFixed, hasOwnWords } from './reading/own-words.ts';
import type { RulePage } from './page.ts';
import type { BlockRule } from './rule.ts';
import { isChange, selfName } from './reading/skeleton.ts';

/**
 * "this document", "this draft Recommendation": a text calls itself by its kind, "this Recommendation" (as in the sentences of author's
 * guide §8.2–8.4). One finding for each paragraph. In "conformance to this document" of clause 5, and where another document was spoken
 * of, the words are let be.
 */
export const selfReference: BlockRule = {
  id: 'self-reference', scope: 'block',
  facts: /(?:his|he[\s\u00a0]present)[\s\u00a0](?:document|specification|[Dd]raft)|présente?[\s\u00a0](?:document|projet|spécification)/,
  check: (block, { profile }) => (!hasOwnWords(block) || NOT_ITS_OWN.test(block.region) || isChange(profile) ? NO_REPORTS : reports(block, profile)),
};

function* reports(block: Block, profile: Profile): Iterable<Report> {
  const found = profile.language === 'fr' ? inFrench(block, profile) : inEnglish(block, profile), [first, ...others] = found;
  if (!first) return;
  yield {
    place: first.place, message: `The text calls itself "${first.written}": write "${first.right}".`,
    related: others.slice(0, MOST_RELATED).map(({ place, right }) => ({ place, message: `"${right}" here too.` })),
    fixes: [{
      title: others.length > 0 ? 'Change it in this paragraph' : `Change to "${first.right}"`, certain: found.every(({ certain }) => certain),
      edits: (draft) => found.map(({ place, right }) => ({ ...spanOf(draft, place), newText: right })),
    }],
  };
}

interface Named { readonly place: Place; readonly written: string; readonly right: string; readonly certain: boolean }

/** Definitions are quoted. */
const NOT_ITS_OWN = /^(?:definitions|terms-elsewhere|abbreviations)$/;

/** The skeleton's "Draft [New] Recommendation" is placeholder's. */
const DRAFT = /\b([Tt]his|[Tt]he present)[\s\u00a0][Dd]raft[\s\u00a0]{1,3}(?:(?:[Nn]ew|[Rr]evised)[\s\u00a0])?(?:ITU-T[\s\u00a0])?(?:[Rr]ecommendation|Supplement|Technical Report|Technical Paper)(?![\w-]|[\s\u00a0](?:ITU|[A-Z]\.))/g;
const DOCUMENT = /\b([Tt]his|[Tt]he present)[\s\u00a0](?:document|specification)(?![\w-])/g;

const SUBJECT = /^[\s\u00a0](?:also[\s\u00a0]|only[\s\u00a0]|does not[\s\u00a0]|will[\s\u00a0]|is intended[\s\u00a0]|aims[\s\u00a0])?(?:addresse?s?|aims?|analy[sz]es?|applies|apply|collects?|concerns?|considers?|contains?|covers?|deals?|defines?|describes?|details?|discuss(?:es)?|establish(?:es)?|examines?|explains?|focus(?:es)?|gives?|identif(?:y|ies)|includes?|introduces?|investigates?|is (?:intended|organi[sz]ed|structured|divided|applicable)|lists?|outlines?|presents?|proposes?|provides?|recommends?|reviews?|sets out|specif(?:y|ies)|stud(?:y|ies)|summari[sz]es?|to)\b/;
const LED = /(?:\b(?:in|within|throughout)|\b(?:scope|purposes?|aims?|objectives?|goal|focus|remainder|rest|body|context|readers?|users?|subject|intent|intention|contents?|structure|remit)[\s\u00a0]of|\b(?:addressed|contained|covered|defined|described|given|introduced|listed|presented|provided|specified|used)[\s\u00a0]by)[\s\u00a0]$/i;
/** Words that speak of another document. */
const OTHER = /\b(?:RFC|ISO|IEC|IEEE|ETSI|3GPP|NIST|W3C|OASIS|GSMA|FIDO|IETF|OGC)\b|\b(?:an?|the|another|each|any|every|that|such|one|which|XML|PDF|JSON|identity)[\s\u00a0](?:[\w-]{1,30}[\s\u00a0]){0,2}(?:document|specification|standard)s?\b/i;

function inEnglish(block: Block, profile: Profile): readonly Named[] {
  const { text } = block, right = selfName(profile), other = firstOther(block);
  const drafts = Array.from(text.matchAll(DRAFT), (match) => named(block, match, right, true));
  const documents = Array.from(text.matchAll(DOCUMENT)).filter((match) => match.index <= other && isItself(block, match)).map((match) => named(block, match, right, false));
  return [...drafts, ...documents].filter(({ place }) => !isFixed(block, place)).sort((a, b) => a.place.start - b.place.start);
}

/** Where a block speaks of another document first; words after that may mean it. */
function firstOther({ text, facts }: Block): number {
  const word = text.search(OTHER), named = facts.find(({ kind }) => kind === 'citation' || kind === 'mention')?.start ?? Infinity;
  return Math.min(word < 0 ? Infinity : word, named);
}

/** Only in the turns that a text speaks of itself with. */
function isItself({ text, kind }: Block, { index, 0: { length } }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 60), index), after = text.slice(index + length, index + length + 40);
  const isSubject = text.charAt(index) === 'T' && SUBJECT.test(after);
  return kind !== 'row' && (isSubject || LED.test(before)) && !/["“«‘']$/.test(before);
}

function named(block: Block, { index, 0: written }: RegExpExecArray, right: string, certain: boolean): Named {
  return { place: placeIn(block, { start: index, end: index + written.length }), written: plain(written), right: /^\p{Lu}/u.test(written) ? capitalized(right) : right, certain };
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const FRENCH = /(?<![\p{L}\p{N}])(le|du|au|la|de la|à la)[\s\u00a0](?:présent[\s\u00a0](?:document(?![\s\u00a0]technique)|projet de (?:nouvelle )?Recommandation)|présente[\s\u00a0]spécification)(?![\p{L}\p{N}])/giu;

function inFrench(block: Block, profile: Profile): readonly Named[] {
  const self = selfName(profile).replace(/^l[ea] /, ''), isFeminine = selfName(profile).startsWith('la ');
  return Array.from(block.text.matchAll(FRENCH)).map((match) => named(block, match, `${article(plain(match[1] ?? ''), isFeminine)} ${self}`, false)).filter(({ place }) => !isFixed(block, place));
}

/** The article, alone or with "de" or "à", in another gender. */
function article(written: string, isFeminine: boolean): string {
  switch (written.toLowerCase()) {
    case 'du': case 'de la': return isFeminine ? 'de la' : 'du';
    case 'au': case 'à la': return isFeminine ? 'à la' : 'au';
    default: return isFeminine ? 'la' : 'le';
  }
}

export const selfReferencePage: RulePage = {
  id: 'self-reference',
  says: `"This document specifies …", "in this document", "this draft Recommendation": a text calls itself by its kind, "this
Recommendation", "this Supplement", "this Technical Report"; in French "la présente Recommandation" for "le présent document". One finding
for each paragraph. Passed over are definitions, tables, amendments, paragraphs that speak of another document before, and "conformance to
this document", which is a fixed phrase of clause 5.`,
  why: `"This document" can be any document, and the words "draft" and "new" are wrong on the day of approval.`,
  wrong: { frame: `## 1 Scope\n\n%`, text: `This document specifies the messages of an alert.` },
  right: { frame: `## 1 Scope\n\n%`, text: `This Recommendation specifies the messages of an alert.` },
  fix: `Writes the text's own name for itself. "Fix all" takes it for "this draft Recommendation"; for "this document" it is only offered.`,
  before: 'the paragraph, item or row',
};
