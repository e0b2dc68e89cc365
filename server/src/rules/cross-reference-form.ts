import { hasFact, placeIn, type Block, type Place } from '../draft/block.ts';
import { isForeign } from '../draft/cross-reference.ts';
import { spanOf, type Draft } from '../draft/draft.ts';
import { bitsOf } from '../draft/kinds.ts';
import { plain } from '../draft/normalise.ts';
import { touchesFact } from '../draft/touching.ts';
import { targetsOf } from './reading/cross-reference-targets.ts';
import { NO_REPORTS, MOST_RELATED, type Edit, type Report } from './finding.ts';
import { isFixed, hasOwnWords, sentenceAround } from './reading/own-words.ts';
import type { RulePage } from './page.ts';
import type { BlockContext, BlockRule } from './rule.ts';

/**
 * "section 7.2", "sub-clause 7.2", "see page 12": ITU-T texts refer to clauses, never to sections or pages (author's guide §9.7). Documents
 * of other organizations have sections. One finding for each paragraph.
 */
export const crossReferenceForm: BlockRule = {
  id: 'cross-reference-form', scope: 'block',
  facts: /(?:[Ss](?:ections?|ub-?[Cc]lauses?|ub-?[Ss]ections?|ecs?\.)|[Pp](?:aragraphs?|ages?)|[Cc]hap(?:ters?|itres?)|[Aa]rticles?)[\s\u00a0]{1,4}[\dA-Z]|§/,
  check: (block, context) => (!hasOwnWords(block) || hasFact(block, 'caption') ? NO_REPORTS : [...ofWords(block, context), ...ofPage(block)]),
};

const LABEL = '(?:(?:[A-Z]|[IVX]{1,5})\\.\\d{1,3}|\\d{1,2})(?:\\.\\d{1,3}){0,6}(?![\\w%]|\\.\\d)';
const JOINT = '(?:,[\\s\\u00a0](?:and |or )?|[\\s\\u00a0](?:and|or|to|through|et|ou|à|&)[\\s\\u00a0]|[\\u2013-])';
const reference = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_-])(${words})[\\s\\u00a0]{0,4}(${LABEL}(?:${JOINT}${LABEL}){0,6})`, 'gu');
const ENGLISH = reference('[Ss]ections?|[Ss]ub-?[Cc]lauses?|[Ss]ub-?[Ss]ections?|[Pp]aragraphs?|[Cc]hapters?|[Ss]ecs?\\.|§{1,2}');
const FRENCH = reference('(?:(?:[Àà] la|[Dd]e la|[Ll]a|[Aa]ux|[Dd]es|[Ll]es)[\\s\\u00a0])?(?:[Ss]ous-)?(?:[Ss]ections?|[Cc]hapitres?)|(?:[Àà] l|[Dd]e l|[Ll])[\'’](?:[Aa]rticle)|[Aa]rticles?');

interface Word {
  /** The words that give way, and the same with the label behind them. */
  readonly place: Place;
  readonly whole: Place;
  readonly right: string;
  readonly labels: readonly string[];
  /** Whether it leads into a text of ITU-T or ISO/IEC that is named beside it. */
  readonly elsewhere: boolean;
}

function* ofWords(block: Block, { profile: { language } }: BlockContext): Generator<Report> {
  const found = Array.from(block.text.matchAll(language === 'fr' ? FRENCH : ENGLISH), (match) => wordOf(block, match, language)).filter((one) => one !== undefined);
  const [first, ...others] = found;
  if (!first) return;
  const written = (place: Place): string => plain(block.text.slice(place.start, place.end)), label = block.text.slice(first.place.end, first.whole.end).trim();
  yield {
    place: first.whole, message: `ITU-T texts have clauses: write "${first.right} ${plain(label)}" for "${written(first.whole)}".`,
    related: others.slice(0, MOST_RELATED).map(({ whole }) => ({ place: whole, message: `"${written(whole)}" too.` })),
    fixes: [{
      title: others.length > 0 ? 'Refer to clauses in this paragraph' : `Change to "${first.right} ${plain(label)}"`, certain: language === 'en' && found.every(({ elsewhere }) => elsewhere),
      edits: (draft) => found.flatMap((word) => editOf(draft, word)),
    }],
  };
}

/** None where the text has no such clause: the number may be wrong too, or of another text. */
function editOf(draft: Draft, { place, labels, right, elsewhere }: Word): readonly Edit[] {
  const { labels: known } = targetsOf(draft);
  if (!elsewhere && !labels.every((label) => known.has(`clause ${label}`))) return [];
  const next = place.block.text.charAt(place.end);
  return [{ ...spanOf(draft, place), newText: /\s|\u00a0/.test(next) ? right : `${right} ` }];
}

function wordOf(block: Block, match: RegExpExecArray, language: 'en' | 'fr'): Word | undefined {
  const [all, words = '', label = ''] = match, { index: start } = match, end = start + all.length, { text } = block;
  const whole = placeIn(block, { start, end }), place = placeIn(block, { start, end: start + words.length });
  const labels = label.split(SEPARATOR).filter(Boolean), elsewhere = isOfItu(block, start, end);
  // "section 5-2" numbers something else.
  if (/^\d{1,2}-\d{1,2}$/.test(label) || isFixed(block, whole) || isQuoted(text, start) || (!elsewhere && (isForeign(text, start, end) || speaksOfOther(block, start, end)))) return undefined;
  if (!(elsewhere || isCertain(words, labels, text.slice(Math.max(0, start - 24), start))) || UNIT.test(text.slice(end, end + 8))) return undefined;
  // A sign in the place of what is cut off: the beginning of the stretch is not that of the block.
  const before = start > 24 ? `\u2026${text.slice(start - 24, start)}` : text.slice(0, start);
  return { place, whole, labels, elsewhere, right: language === 'fr' ? inFrench(words) : inEnglish(words, labels.length > 1, before) };
}

const SEPARATOR = /,[\s\u00a0](?:and |or )?|[\s\u00a0](?:and|or|to|through|et|ou|à|&)[\s\u00a0]|[\u2013-]/;
const UNIT = /^[ \u00a0](?:k?m|[mµn]m|dB\w{0,2}|[GMk]?Hz|[GMk]?bit|m?s|°)(?![\w])/;

/** A lone number can be a section of a line or a book; it is a clause where the words lead to it. A paragraph has a number with a point. */
function isCertain(words: string, labels: readonly string[], before: string): boolean {
  if (/sub-?clause|§/i.test(words)) return true;
  if (labels.every((label) => label.includes('.'))) return !/\b(?:cross|line|cable|pipe|tube)[ \u00a0-]$/i.test(before);
  return /^(?:sub-?)?section|^sec/i.test(words) && /\b(?:see(?: also)?|in|of|under|from|per|to|by|with|and)[\s\u00a0]$/i.test(before);
}

const DOCUMENTS = bitsOf(['citation', 'mention']);

/** How far from the words the name of their document stands at most; in UTF-16 code units. */
const NEAR = 40;

/** "section 6 of [ITU-T J.1106]", "[ITU-T J.1106], section 6": such texts have clauses too. */
function isOfItu(block: Block, start: number, end: number): boolean {
  const { text } = block;
  return touchesFact(block, DOCUMENTS, { start: start - NEAR - 1, end: end + NEAR + 1 }, (fact) => {
    const name = fact.kind === 'citation' && fact.form === 'tag' ? fact.target.text : fact.kind === 'mention' && fact.prefixed ? 'ITU-T' : '';
    if (!/^(?:ITU-T|UIT-T|ISO\b)/.test(name)) return false;
    const between = fact.start >= end ? text.slice(end, fact.start) : fact.end <= start ? text.slice(fact.end, start) : 'no';
    return fact.start >= end ? /^[\s\u00a0](?:of|in|de|du)[\s\u00a0](?:(?:the )?Rec(?:ommendation|\.)[\s\u00a0])?$/.test(between) : /^,?[\s\u00a0](?:in )?$/.test(between);
  });
}

const ORGANIZATION = /\b(?:RFC|IETF|ISO|IEC|IEEE|ETSI|3GPP|NIST|W3C|OASIS|GSMA|OMA|CableLabs|SCTE|SMPTE|ANSI|TS[ \u00a0]\d|Act|Law|Convention|Constitution|Treaty|Directive|Regulations?|GDPR|Code)\b/;

/** Whether the sentence names another document, by which its sections may be meant. */
function speaksOfOther(block: Block, start: number, end: number): boolean {
  const sentence = sentenceAround(block.text, { start, end });
  return ORGANIZATION.test(block.text.slice(sentence.start, sentence.end)) || touchesFact(block, DOCUMENTS, sentence, (fact) =>
    (fact.kind === 'citation' || (fact.kind === 'mention' && fact.prefixed)) && fact.start >= sentence.start && fact.end <= sentence.end);
}

/** Inside quotation marks that are not closed before. */
function isQuoted(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 1000), start);
  if (before.split('"').length % 2 === 0 || before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  const single = Math.max(...OPENING.map((mark) => before.lastIndexOf(mark)));
  return single >= 0 && !/['’](?!\w)/.test(before.slice(single + 2));
}

const OPENING = [' \'', '\n\'', '(\'', ' ‘', '\n‘', '(‘'];

/** "clause", with a capital only where it begins a sentence. */
function inEnglish(words: string, isPlural: boolean, before: string): string {
  const begins = /^\p{Lu}/u.test(words) && /(?:^|[.!?:][)\]"”*_]{0,3}[\s\u00a0]{1,4}|^[\s\u00a0]*(?:[-*•\u2013|>]|\d{1,3}[.)]|[a-z]\))[\s\u00a0]{1,4})$/u.test(before);
  return `${begins ? 'Clause' : 'clause'}${isPlural || /s$|^§§/.test(words) ? 's' : ''}`;
}

/** "le §" is masculine: "de la section" becomes "du §". */
function inFrench(words: string): string {
  const [, lead = ''] = /^(à la|de la|la|aux|des|les|à l|de l|l)(?=[\s\u00a0'’])/i.exec(words) ?? [], lower = lead.toLowerCase();
  const right = /^à l/.test(lower) ? 'au' : /^de l/.test(lower) ? 'du' : lower === 'la' || lower === 'l' ? 'le' : lower;
  const cased = /^\p{Lu}/u.test(lead) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
  return cased ? `${cased} §` : '§';
}

const PAGE = /\b(?:[Ss]ee(?: also)?|on|at|[Vv]oir(?: aussi)?(?: à)?|à)[\s\u00a0](?:the[\s\u00a0]|la[\s\u00a0])?pages?[\s\u00a0]\d{1,3}(?![\w%]|\.\d)/;

function* ofPage(block: Block): Generator<Report> {
  const found = block.text.includes('page') ? PAGE.exec(block.text) : null;
  if (!found) return;
  const start = found.index, end = start + found[0].length, place = placeIn(block, { start, end });
  if (isFixed(block, place) || isQuoted(block.text, start) || isForeign(block.text, start, end) || speaksOfOther(block, start, end)) return;
  yield { place, message: 'Page numbers change with the layout. Refer to a clause, a figure or a table.' };
}

export const crossReferenceFormPage: RulePage = {
  id: 'cross-reference-form',
  says: `"section 7.2", "sub-clause 7.2", "paragraph 7.2", "chapter 7.2", "§ 7.2" and "see page 12". In French "section 7.2" and "article
7.2" for "§ 7.2". Also "section 6 of [ITU-T X.1817]", for ITU-T's and ISO's texts have clauses too. Passed over are sentences that name a
document of another organization, a law or another Recommendation elsewhere in them, quotations, headings and captions, and lone numbers
that nothing leads to ("section 3 of the line").`,
  why: `All parts of a Recommendation below its annexes and appendices are clauses, whatever their level, and readers look for the word.
Editors and programs find "clause 7.2" and check that it exists; they do not find "section 7.2".`,
  wrong: { frame: `## 6 Overview\n\n%\n\n## 7 Messages\n\n### 7.1 Alerts\n\nText.\n\n### 7.2 Replies\n\nText.`, text: `The replies are described in section 7.2.` },
  right: { frame: `## 6 Overview\n\n%\n\n## 7 Messages\n\n### 7.1 Alerts\n\nText.\n\n### 7.2 Replies\n\nText.`, text: `The replies are described in clause 7.2.` },
  fix: `Writes "clause" (in French "§") where the text has a clause of that number, or a Recommendation is named beside it. "Fix all"
takes the latter; the former is only offered. There is none for pages.`,
  before: 'the paragraph, item or row',
};
