import { addTo } from '../draft/add-to.ts';
import { placeIn, type Block, type Place } from '../draft/block.ts';
import { spanOf } from '../draft/draft.ts';
import type { Span } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { plain } from '../draft/normalise.ts';
import type { Profile } from '../draft/profile.ts';
import { touchesFact } from '../draft/touching.ts';
import { NO_REPORTS, type Fix, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { BlockRule } from './rule.ts';
import { selfName } from './reading/skeleton.ts';

/**
 * Words that hold a place in the skeleton or were left for later: `<Mandatory>`, `[NOTE TO AUTHORS …]`, X.yyy, xxx, "Draft [New]
 * Recommendation", TBD, ???, an editor's note (Recommendation skeleton). Code, comments and addresses are left alone.
 */
export const placeholder: BlockRule = {
  id: 'placeholder', scope: 'block',
  // Signs of a placeholder, for a first look: nearly every block has none. They begin with rare characters.
  facts: /[<[](?=[NnRrEeTtàiaod]|Ins|[A-Z][a-z])|\?\?\?|TB[CD]|['’][sS]? [Nn][oO]|éd|\.(?:nnn|yyy|YYY)|xxx|XXX/,
  check: (block, { profile }) => (block.kind !== 'code' && block.kind !== 'comment' ? reports(block, profile) : NO_REPORTS),
};

function* reports(block: Block, profile: Profile): Iterable<Report> {
  const byText = new Map<string, Found[]>();
  for (const found of placeholdersIn(block)) addTo(byText, found.key, found);
  for (const [first, ...others] of byText.values()) if (first) yield report(block, first, others, profile);
}

type Kind = 'note' | 'skeleton' | 'insert' | 'draft' | 'number' | 'later';

interface Found extends Span {
  readonly kind: Kind;
  /** What tells one placeholder from another in a block. */
  readonly key: string;
}

/** One pass over the text; each alternative begins with a sign or letter that few places have, and is bounded. Those in brackets go over three lines at most, in a quotation too. */
const PLACEHOLDER = new RegExp([
  /(?<note>\\?\[NOTES? TO (?:THE )?AUTHORS?[^\]]{0,400}\\?\]?)/,
  /(?<insert>\\?\[(?:insert|to be (?:added|completed|defined|determined|provided|written)|editor['’]s note|TBD|insérer|à (?:compléter|définir))[^[\]\n]{0,200}(?:\n[^[\]\n]{1,200}){0,2}\])/i,
  /(?<skeleton><(?:[A-Z]|No\.|abbr|expansion|definition|optional|insert |title|date|term)[^<>=\n/@]{0,400}(?:\n(?:[ \t]{0,8}>)?[^<>=\n/@]{1,400}){0,2}>)/,
  /(?<draft>\b[Dd]raft[\s\u00a0]{0,2}\\?\[(?:[Nn]ew|[Rr]evised|[Nn]ew ?\/ ?[Rr]evised)\\?\][\s\u00a0]{0,2}(?:Recommendation|Supplement|Technical (?:Report|Paper)))/,
  /(?<number>\b[A-VX-Z]\.(?:x{3,4}|y{3,4}|n{3}|X{3,4}|Y{3,4})(?![\w.-]*\w))/,
  /(?<later>\bTB[DC]\b|\?{3,}|\b(?:xxx+|XXX+)\b|\b[Ee]ditor(?:['’]s|s['’]) [Nn]ote\b|\bEDITOR['’]S NOTE\b|\b[Nn]ote (?:de l['’]éditeur|du rédacteur)\b)/,
].map(({ source }) => source).join('|'), 'g');

function* placeholdersIn(block: Block): Iterable<Found> {
  const { text } = block;
  PLACEHOLDER.lastIndex = 0;
  for (let match = PLACEHOLDER.exec(text); match; match = PLACEHOLDER.exec(text)) {
    const resume = PLACEHOLDER.lastIndex, start = match.index, end = start + match[0].length;
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] as Kind | undefined;
    if (kind && !isProtected(block, kind, start, end) && !isOrdinary(block, kind, start, end)) yield { kind, key: match[0].toLowerCase(), start, end };
    PLACEHOLDER.lastIndex = resume;
  }
}

/** `<Mandatory>` looks like markup and is protected as such; anything else that is protected is no text. */
const isProtected = (block: Block, kind: Kind, start: number, end: number): boolean =>
  touchesFact(block, PROTECTED, { start, end }, (fact) => fact.start <= start && fact.end >= end && !(kind === 'skeleton' && fact.start === start && fact.end === end));

const PROTECTED = bitsOf(['protected']);

const HTML = new RegExp(String.raw`^<\/?(?:[abiqspu]|abbr|br|big|blockquote|body|center|cite|code|dd|del|details|div|dl|dt|em|figure|figcaption|font|h[1-6]|head|hr`
  + String.raw`|html|img|ins|kbd|li|link|mark|meta|ol|p|pre|span|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|ul|var)\b[^ ]*>$`, 'i');

function isOrdinary(block: Block, kind: Kind, start: number, end: number): boolean {
  const text = block.text.slice(start, end), before = block.text.charAt(start - 1), after = block.text.slice(end, end + 2);
  switch (kind) {
    case 'skeleton': return isMarkup(text) || /[\w"<]/.test(before) || after.startsWith('>');
    // A list may have TBD among its abbreviations; "www.xxx.org" and "xxx-series" are names.
    case 'later': return (block.region === 'abbreviations' && block.kind !== 'heading') || (/^x/i.test(text) && (/[\w.@/:-]/.test(before) || /^(?:[\w@/:-]|\.\w)/.test(after)));
    default: return false;
  }
}

/** An element of HTML, or of a schema in capitals; the skeleton has `<Title>` and `<abbr>` of its own. */
const isMarkup = (text: string): boolean => (HTML.test(text) && text !== '<Title>' && text !== '<abbr>') || /^<[A-Z][A-Z0-9_]*>$/.test(text);

function report(block: Block, first: Found, others: readonly Found[], profile: Profile): Report {
  const place = placeIn(block, first), text = plain(block.text.slice(first.start, first.end).replace(/\n[ \t]*>/g, ' '));
  return {
    place, message: message(first.kind, text.length > 60 ? `${text.slice(0, 57)}…` : text),
    related: others.map((span) => ({ place: placeIn(block, span), message: 'Here too.' })),
    fixes: first.kind === 'draft' && isRecommendation(profile) ? [asRecommendation([first, ...others].map((span) => placeIn(block, span)))] : [],
  };
}

const asRecommendation = (places: readonly Place[]): Fix => ({
  title: 'Write "Recommendation"', certain: false, edits: (draft) => places.map((place) => ({ ...spanOf(draft, place), newText: 'Recommendation' })),
});

const isRecommendation = (profile: Profile): boolean => profile.language === 'en' && selfName(profile) === 'this Recommendation';

function message(kind: Kind, text: string): string {
  switch (kind) {
    case 'note': return 'The skeleton\'s note to authors is still here. Delete it.';
    case 'draft': return `"${text}" is the wording of the skeleton. Write "Recommendation".`;
    case 'number': return `"${text}" stands for a number. Write the number, or the name of the work item.`;
    case 'later':
      if (!/note/i.test(text)) return `"${text}" holds the place of something. Replace it before the text goes to approval.`;
      return 'An editor\'s note is still here. Settle it and delete it before the text goes to approval.';
    default: return `"${text}" holds the place of something. Replace it, brackets included.`;
  }
}

export const placeholderPage: RulePage = {
  id: 'placeholder',
  says: `Words that hold a place: \`<Mandatory>\` and its like, \`[NOTE TO AUTHORS …]\`, X.yyy and X.xxx, "Draft [New] Recommendation",
TBD, xxx, \`???\`, \`[insert …]\`, an editor's note. Code, comments and addresses are left alone, and so is TBD in a list of
abbreviations.`,
  why: `They come from the skeleton or are left for later, and are forgotten. A Recommendation calls itself "this Recommendation"; its
state stands on the cover.`,
  wrong: { frame: `## 6 Requirements\n\n%`, text: `This Draft [New] Recommendation gives TBD requirements.` },
  right: { frame: `## 6 Requirements\n\n%`, text: `This Recommendation gives eleven requirements.` },
  fix: `Writes "Recommendation" in place of "Draft [New] Recommendation"; it is only offered. There is none for the others.`,
  before: 'the paragraph, item or row',
};
