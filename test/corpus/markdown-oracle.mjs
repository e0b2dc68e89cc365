// Headings and code blocks as markdown-it sees them (CommonMark).
import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt('commonmark').enable('table');

/**
 * Headings as { line, level, title }, with lines from 0, and the lines of code that are not blank. A heading in a quotation is no clause,
 * nor is one in a list that has the item's mark before it.
 */
export function seenByMarkdownIt(text) {
  const headings = [], code = new Set(), lines = withoutFrontMatter(text.split(/\r\n?|\n/));
  const tokens = parser.parse(lines.join('\n'), {});
  let quotations = 0;
  tokens.forEach((token, i) => {
    if (token.type === 'blockquote_open') quotations++;
    if (token.type === 'blockquote_close') quotations--;
    if (token.type === 'heading_open' && quotations === 0 && (token.level === 0 || /^\s*#/.test(lines[token.map[0]]))) {
      // CommonMark knows none of pandoc's tables: the line of dashes that ends one makes a heading of its last row.
      if (!/\S {3,}\S/.test(tokens[i + 1].content)) headings.push({ line: token.map[0], level: Number(token.tag.slice(1)), title: tokens[i + 1].content });
    }
    const preformatted = token.type === 'html_block' && /^\s*<(?:pre|script|style|textarea)\b/i.test(token.content);
    if (token.type !== 'fence' && token.type !== 'code_block' && !preformatted) return;
    for (let line = token.map[0]; line < token.map[1]; line++) if ((lines[line] ?? '').trim() !== '') code.add(line);
  });
  return { headings, code };
}

/** CommonMark knows no front matter; its lines become blank ones. */
function withoutFrontMatter(lines) {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) return lines;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  return end < 0 ? lines : lines.map((line, i) => (i <= end ? '' : line));
}
