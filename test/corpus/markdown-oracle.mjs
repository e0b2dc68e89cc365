// Headings and code blocks as markdown-it sees them (CommonMark).
import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt('commonmark').enable('table');

/** Headings outside of quotations that begin their line, as "line level title" with lines from 1, and the lines of code, counted from 0, without blank ones. */
export function seenByMarkdownIt(text) {
  const headings = [], code = new Set(), lines = text.split(/\r\n?|\n/);
  const body = withoutFrontMatter(lines);
  const tokens = parser.parse(body.join('\n'), {});
  let quotations = 0;
  tokens.forEach((token, i) => {
    if (token.type === 'blockquote_open') quotations++;
    if (token.type === 'blockquote_close') quotations--;
    if (token.type === 'heading_open' && quotations === 0 && /^\s*#|^\s*$/.test(body[token.map[0]].slice(0, token.level === 0 ? 0 : undefined))) headings.push(`${token.map[0] + 1} ${token.tag.slice(1)} ${tokens[i + 1].content}`);
    if (token.type !== 'fence' && token.type !== 'code_block') return;
    for (let line = token.map[0]; line < token.map[1]; line++) if ((body[line] ?? '').trim() !== '') code.add(line);
  });
  return { headings, code };
}

/** CommonMark knows no front matter; its lines become blank ones. */
function withoutFrontMatter(lines) {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) return lines;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  return end < 0 ? lines : lines.map((line, i) => (i <= end ? '' : line));
}
