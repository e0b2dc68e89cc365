/** The widths that programs wrap plain text at: pandoc after 72 characters, mail after up to 80. A shorter line ended on purpose if the next word had fitted. */
const NARROWEST = 72, WIDEST = 80;

/** What a line that goes on may begin with: a word, a number, a bracket or a quotation mark, and not the mark of a list item, a caption, a note, a comment. */
const GOES_ON = /^[ ]{0,12}(?:\p{Ll}|(?!(?:Figure|Table|Tableau)[ \u00a0]\S{1,12}[ \u00a0]*[\u2013\u2014:-]|NOTE\b|Note[ \u00a0]\S{0,3}[ \u00a0]*[\u2013\u2014:-])\p{Lu}|\d|[([<"'\u2018\u201c\u00ab]\p{L})/u;
/** "a) ", "1. ", "iv) ", "3.2.1 ", "17." begin something of their own. */
const MARKED = /^[ ]*(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)](?:[ ]|$)|^[ ]*(?:[A-Z]|[IVXL]{1,6}|\d{1,2})(?:\.\d{1,3}){1,6}[ ]/;
/** A dash at the beginning of a line opens a list item, except in the title of a document. */
const DASH = /^[ ]{0,12}[\u2013\u2014] /;
/** After these words comes a number. */
const AWAITS_NUMBER = /(?:^|[ \u00a0("])(?:Tables?|Figures?|[Cc]lauses?|Equations?|Notes?|[Pp]arts?|of|and|or|to|in|from|than)[ \u00a0]?$/;
/** Cells, and an abbreviation and its words, lie apart. */
const APART = /\t|[^\s.:;!?] {2}/;

/** Whether a number must follow a line: it ends with "in Table". */
export const awaitsNumber = (line: string): boolean => AWAITS_NUMBER.test(line);

/**
 * Whether a line of plain text was wrapped, so that the next one goes on with its paragraph: it ends in the middle of a sentence, and the
 * next line's first word had no room in it. Text out of Word has each paragraph on one line, which is hardly ever of just that length.
 * `isEntry` says that the lines stand in a list of references.
 */
export function isWrapped(line: string, next: string, isEntry: boolean): boolean {
  const { length } = line;
  if (length > WIDEST || length < NARROWEST / 2 || /[.:;!?]["')\]\u201d]?[ ]*$/.test(line)) return false;
  const first = next.trimStart(), word = /^\S+/.exec(first)?.[0].length ?? 0;
  if (length + 1 + word <= NARROWEST || APART.test(line.trimStart()) || APART.test(first)) return false;
  if (isEntry && first.startsWith('[')) return false;
  if (isEntry && DASH.test(next)) return true;
  return GOES_ON.test(next) && (!MARKED.test(next) || awaitsNumber(line));
}
