import { endWithout } from '../../draft/characters.ts';
import type { Syntax } from '../../draft/block.ts';
import { factsOf, ofParts } from '../../draft/draft.ts';
import type { Entry } from '../../draft/fact.ts';

/** How a draft writes the entries of a list, read from those it has. */
export interface EntryStyle {
  /** What stands before the tag's bracket: a bullet, an indent, a table's bar. */
  readonly before: string;
  /** Pandoc's `\[`, else `[`. */
  readonly open: string;
  readonly close: string;
  /** Between the tag and the document. */
  readonly gap: string;
  /** What ends the line: a table's bar. */
  readonly after: string;
  /** The emphasis of titles: `*`, `_` or none. */
  readonly mark: string;
  /** Whether a blank line stands between two entries. */
  readonly spaced: boolean;
  /** AsciiDoc: how ids are made, `x1454` or `ITU-T_X.1454`. */
  readonly anchor: 'short' | 'tag';
  /** AsciiDoc: whether ids of the Bibliography begin with `b-`. */
  readonly anchorPrefix: boolean;
  /** AsciiDoc: `(b-ITU-T X.743)ITU-T X.743` for Metanorma, where the draft writes labels so. */
  readonly label: boolean;
}

const PLAIN: Readonly<Record<Syntax, EntryStyle>> = {
  markdown: { before: '', open: '[', close: ']', gap: ' ', after: '', mark: '*', spaced: true, anchor: 'short', anchorPrefix: false, label: false },
  asciidoc: { before: '* ', open: '[[[', close: ']]]', gap: ', ', after: '', mark: '_', spaced: true, anchor: 'short', anchorPrefix: false, label: false },
  text: { before: '', open: '[', close: ']', gap: '\t', after: '', mark: '', spaced: false, anchor: 'short', anchorPrefix: false, label: false },
};

/** The style of a draft that has no entries yet. */
export const standardStyle = (syntax: Syntax): EntryStyle => PLAIN[syntax];

/** The style of the entries of both lists; of a list without entries, that of the other; else the syntax's own. */
export const entryStyles = ofParts(['entry'], (draft): Readonly<Record<Entry['list'], EntryStyle>> => {
  const entries = factsOf(draft, 'entry');
  const styleOf = (list: Entry['list']): EntryStyle => {
    const own = entries.filter(({ fact }) => fact.list === list), models = own.length > 0 ? own : entries;
    const last = models.at(-1);
    if (!last) return PLAIN[draft.syntax];
    const style = read(last.block.text, last.fact, draft.syntax);
    const anchored = models.filter(({ fact }) => fact.anchor), ids = anchored.flatMap(({ fact }) => fact.anchor?.text ?? []);
    return {
      ...style,
      spaced: models.some(({ block, fact }, index) => index < models.length - 1 && isSpaced(block.text, fact.end)) || (models.length === 1 && last.block.kind !== 'row' && PLAIN[draft.syntax].spaced),
      anchor: anchored.some(({ fact }) => isIdOfTag(fact)) ? 'tag' : 'short',
      anchorPrefix: list === 'bibliography' && ids.length > 0 && ids.every((id) => id.startsWith('b-')),
      label: entries.some(({ block }) => block.text.includes('(b-')),
    };
  };
  return { references: styleOf('references'), bibliography: styleOf('bibliography') };
});

/** An id that is the tag with its spaces filled: `ITU-T_Y.3510`. */
const isIdOfTag = ({ anchor, tag }: Entry): boolean =>
  anchor !== undefined && tag !== undefined && tag.text.includes(' ') && anchor.text.replace(/^b-/, '') === tag.text.replace(/[^\w.-]+/g, '_');

/** Whether a blank line follows the text that ends at `end`. */
export const isSpaced = (text: string, end: number): boolean => /^[ \t]*(?:\r\n?|\n)[ \t]*(?:\r|\n)/.test(text.slice(end, end + 80));

function read(text: string, entry: Entry, syntax: Syntax): EntryStyle {
  const standard = PLAIN[syntax], written = text.slice(entry.start, entry.end);
  const opening = /^([ \t]*(?:\|[ \t]*)?(?:[-*+]+[ \t]+)?)(?:\*{1,3}|_{1,3})?(\[\[\[|\\?\[)/.exec(written);
  const tagEnd = entry.tag ? entry.tag.end - entry.start : 0;
  const closing = /^(\]\]\]|\\?\])(?:\*{1,3}|_{1,3})?([ \t\u00a0]*[,|]?[ \t\u00a0]*)/.exec(written.slice(tagEnd));
  const gap = closing?.[2] ?? '', bar = barAtEnd(written);
  const beforeTitle = entry.title ? text.charAt(entry.title.start - 1) : '';
  return {
    ...standard,
    before: opening?.[1] ?? standard.before,
    open: opening?.[2] ?? standard.open,
    close: closing?.[1] ?? standard.close,
    gap: gap && !/^[\t ]*$/.test(gap) || /^(?:\t| {1,4})$/.test(gap) ? gap : standard.gap,
    after: opening?.[1]?.includes('|') ? bar : '',
    mark: syntax !== 'text' && /[*_]/.test(beforeTitle) ? beforeTitle : standard.mark,
  };
}

/** The bar that closes a table's row, with the spaces around it; empty where the text ends otherwise. */
function barAtEnd(text: string): string {
  const end = endWithout(/[ \t]/, text);
  return text.charAt(end - 1) === '|' ? text.slice(endWithout(/[ \t]/, text.slice(0, end - 1))) : '';
}
