import { onOneLine } from '../identifiers/identifier-text.ts';

/** A title and the remarks that stood behind it in brackets. */
export interface Remarked {
  readonly text: string;
  readonly remarks: readonly string[];
}

/** What a table writes behind a title; other brackets ("(RCS)") belong to the title. */
const REMARK = /^(?:new work item|ref\. |approv(?:ed|al):? |(?:agreed|(?:re)?determined|consented):? |moved to |note$|nouveau sujet d['’]étude|(?:approuvée?|(?:re)?déterminée?|consentement donné|accord donné) )/i;
const WORD_RESIDUE = /\[bookmark: [^\]]*\]/g;

/**
 * Parts a title cell: "Analysis of … (New work item) (Ref. TD1204" → the text and two remarks. Brackets nest, an
 * unclosed one reaches to the end, Word's `[bookmark: …]` goes.
 */
export function splitRemarks(cell: string): Remarked {
  const title = onOneLine(cell.replace(WORD_RESIDUE, ''));
  const remarks: string[] = [];
  let text = '', at = 0;
  while (at < title.length) {
    const open = title.indexOf('(', at);
    if (open < 0) break;
    const close = closingBracket(title, open), inside = title.slice(open + 1, close).trim();
    const isRemark = REMARK.test(inside);
    if (isRemark) remarks.push(inside);
    text += title.slice(at, isRemark ? open : close + 1);
    at = close + 1;
  }
  return { text: onOneLine(text + title.slice(at)), remarks };
}

/** The index of the bracket that closes the one at `open`, or the length of the text. The one of "Table c)" closes nothing. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && !isListLetter(text, at) && --depth === 0) return at;
  }
  return text.length;
}

function isListLetter(text: string, bracket: number): boolean {
  return text[bracket + 1] === ')' && / [a-z]$/.test(text.slice(bracket - 2, bracket));
}
