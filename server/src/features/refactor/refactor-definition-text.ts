import type { Draft } from '../../draft/draft.ts';
import type { Term } from '../../draft/terms.ts';
import { lineEndOf } from '../../rules/fixes/new-clause.ts';

/** A definition to be written. */
export interface NewTerm {
  readonly term: string;
  readonly abbreviation?: string;
  /** A sentence with its period. */
  readonly definition: string;
}

/** The text of a definition in the form of another one, without a line end; what belongs to that one alone is left out. */
export function definitionLike(draft: Draft, { located: { block, fact }, definition }: Term, { term, abbreviation, number, definition: words }: NewTerm & { readonly number: string | undefined }): string {
  const { text } = block, eol = lineEndOf(draft), isApart = definition !== undefined && definition.block !== block;
  const before = fact.number && number !== undefined ? text.slice(0, fact.number.start) + number + text.slice(fact.number.end, fact.start) : text.slice(0, fact.start);
  const head = withoutAnchors(before), isPlain = !fact.abbreviation && !fact.source;
  const name = abbreviation === undefined ? term : `${term} (${abbreviation})`;
  if (isApart || (fact.heading && !fact.definition)) return `${head}${name}${isPlain ? endOfLine(text, fact.end) : closing(head)}${eol}${eol}${words}`;
  const between = isPlain && fact.definition ? text.slice(fact.end, fact.definition.start) : `${closing(head)}: `;
  return `${head}${name}${between}${words}`;
}

/** An anchor before the term is the other one's: `[[id]]`, `<a id="…"></a>`. */
const withoutAnchors = (text: string): string => text.replace(/\[\[[^\]]{0,100}\]\]|<a [^>]{0,100}>(?:<\/a>)?/g, '');

/** What follows the term on a heading's line: emphasis that ends, but no attributes `{#id}`. */
const endOfLine = (text: string, at: number): string => /^[*_]{0,3}/.exec(text.slice(at))?.[0] ?? '';

/** The emphasis that is still open behind a text. */
const closing = (text: string): string => {
  const marks = text.match(/\*\*|__/g) ?? [];
  return marks.length % 2 === 1 ? marks.at(-1) ?? '' : '';
};

/** The first definition of a list, in the standard form of the syntax, under a heading of this level and number. */
export function firstDefinition(draft: Draft, { term, abbreviation, definition }: NewTerm, { level, number }: { readonly level: number; readonly number: string | undefined }): string {
  const name = abbreviation === undefined ? term : `${term} (${abbreviation})`, first = number === undefined ? '' : `${number}.1`, eol = lineEndOf(draft);
  switch (draft.syntax) {
    case 'asciidoc': return `${'='.repeat(level + 2)} ${name}${eol}${eol}${definition}`;
    case 'markdown': return `**${first ? `${first} ` : ''}${term}**${abbreviation === undefined ? '' : ` (${abbreviation})`}: ${definition}`;
    case 'text': return `${first || '3.2.1'}\t${name}: ${definition}`;
  }
}
