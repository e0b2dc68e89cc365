import type { Piece, Suppression } from './fact.ts';

const KEYWORD = /rapporteur-(disable-next-line|disable-file|disable|enable)(?![\w-])/y;
/** What may stand on a line before the keyword: the marks that begin a comment. */
const LEAD = /(?:^|[\r\n])[ \t]{0,80}(?:<!-{2,8}|\/{2,8}|#{1,8})?[ \t]{0,80}$/;
/** Two hyphens lead the reason in; Word makes a dash of them. */
const REASON = /(?:^|\s)(?:-{2,80}|[–—])(?=\s|$)/;
/** Names and reason are read up to here, in UTF-16 code units. */
const LONGEST = 4000;

const SCOPES: Readonly<Record<string, Suppression['scope']>> = { 'disable-next-line': 'next-line', 'disable-file': 'file', disable: 'from', enable: 'to' };

/**
 * `rapporteur-disable-next-line rule other-rule -- reason` in a comment that spans `start` to `end`; likewise `rapporteur-disable`,
 * `rapporteur-enable` and `rapporteur-disable-file`. Behind the keyword stand names of rules, up to the end of the line, and the reason.
 */
export function parseSuppression(comment: string, start: number, end: number): Suppression | undefined {
  const keyword = findKeyword(comment);
  if (!keyword) return undefined;
  const from = keyword.end, rest = comment.slice(from, from + LONGEST), closing = rest.indexOf('-->');
  const body = closing < 0 ? rest : rest.slice(0, closing), dash = REASON.exec(body);
  const named = body.slice(0, dash?.index ?? body.length).split(/[\r\n]/, 1)[0] ?? '';
  const reason = dash && trimmed(body, dash.index + dash[0].length, start + from);
  return {
    kind: 'suppression', scope: SCOPES[keyword.name] ?? 'from', keyword: { start: start + keyword.start, end: start + from },
    rules: Array.from(named.matchAll(/[^\s,]+/g), ({ 0: text, index }) => ({ text, start: start + from + index, end: start + from + index + text.length })),
    ...(reason && { reason }), start, end,
  };
}

/** The first keyword that stands at the beginning of a line; in the midst of words it is only spoken of. */
function findKeyword(comment: string): { readonly name: string; readonly start: number; readonly end: number } | undefined {
  for (let at = comment.indexOf('rapporteur-'); at >= 0; at = comment.indexOf('rapporteur-', at + 1)) {
    KEYWORD.lastIndex = at;
    const found = KEYWORD.exec(comment);
    if (found && LEAD.test(comment.slice(Math.max(0, at - 200), at))) return { name: found[1] as string, start: at, end: KEYWORD.lastIndex };
  }
  return undefined;
}

function trimmed(text: string, from: number, base: number): Piece | undefined {
  const words = text.slice(from).trim(), at = words === '' ? -1 : text.indexOf(words, from);
  return at < 0 ? undefined : { text: words, start: base + at, end: base + at + words.length };
}
