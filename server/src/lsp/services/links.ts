import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentLink, Range } from 'vscode-languageserver';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Block } from '../../draft/block.ts';
import { spanOf, type Draft } from '../../draft/draft.ts';
import { sourceSpan } from '../../draft/includes.ts';
import { includeLinksOf, linksIn, linksOf, type IncludeLink, type Link } from '../../features/links.ts';
import { cardUri } from '../cards.ts';
import { PORTION, type Parts } from '../in-parts.ts';
import type { OpenDocument, Part } from '../open-document.ts';
import { rangeAt, rangeAtLine, rangeOf } from '../positions.ts';
import type { Service } from '../service.ts';

/** Document links: tags and numbers to the pages of their documents, work items to their cards, includes to their files. */
export const links: Service = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  serve: ({ connection, desk, listAbout }) => {
    connection.onDocumentLinks(listAbout((document) => documentLinks(document, { cards: desk.client.cards, citations: desk.workspace.displayOf(document).links })));
  },
};

interface Shown { readonly cards: boolean; readonly citations: boolean }

/** The links of an open text; those to cards only for a client that shows cards. */
function documentLinks(document: OpenDocument, shown: Shown): Parts<DocumentLink> {
  const { draft, part, options } = document;
  if (!options || !document.isDraft) return null;
  return withIncludes(document, part ? [linksOfPart(draft, part, options.catalogue, shown)] : linksOfText(draft, options.catalogue, shown));
}

/** Links in parts, and after them those of the file's includes. */
function* withIncludes({ draft, file }: OpenDocument, named: Iterable<readonly DocumentLink[]>): Generator<readonly DocumentLink[]> {
  const included = includeLinksOf(draft);
  yield* named;
  if (file !== undefined && included.length > 0) yield included.map((include) => includeLink(draft, include, file));
}

const includeLink = (draft: Draft, { place, path: name }: IncludeLink, file: string): DocumentLink =>
  ({ range: rangeOf(draft, place), target: pathToFileURL(path.resolve(path.dirname(file), name)).href, tooltip: `Open ${name}` });

/** The links of a text by itself, a portion of its blocks after the other. */
function* linksOfText(draft: Draft, catalogue: Catalogue, shown: Shown): Generator<readonly DocumentLink[]> {
  const { blocks, starts } = draft;
  for (let first = 0; first < blocks.length; first += PORTION) {
    const part: DocumentLink[] = [];
    for (let i = first; i < Math.min(blocks.length, first + PORTION); i++) {
      for (const link of linksAt(linksIn(draft, blocks[i] as Block, catalogue), starts[i] ?? 0, shown)) part.push(link);
    }
    yield part;
  }
}

interface Standing extends Shown {
  readonly line: number;
  readonly links: readonly DocumentLink[];
}

const STANDING = new WeakMap<readonly Link[], Standing>();
const NONE: readonly DocumentLink[] = [];

/** The links of a block that begins at a line. Kept until it begins at another, or other links are shown. */
export function linksAt(links: readonly Link[], line: number, { cards, citations }: Shown): readonly DocumentLink[] {
  if (links.length === 0) return NONE;
  const known = STANDING.get(links);
  if (known?.line === line && known.cards === cards && known.citations === citations) return known.links;
  const made = links.flatMap((link) => documentLink(link, rangeAtLine(link.place, line), { cards, citations }) ?? []);
  STANDING.set(links, { line, cards, citations, links: made });
  return made;
}

function documentLink(link: Link, range: Range, { cards, citations }: Shown): DocumentLink | undefined {
  const target = link.cites && !citations ? undefined : targetOf(link, cards);
  return target === undefined ? undefined : { range, target, tooltip: link.tooltip };
}

function targetOf({ target }: Link, cards: boolean): string | undefined {
  if (target.kind === 'page') return target.address;
  return cards ? cardUri(target.id) : undefined;
}

/** The links of a draft made of several files that stand in one of them. */
function linksOfPart(own: Draft, { file, wholes: [whole] }: Part, catalogue: Catalogue, shown: Shown): readonly DocumentLink[] {
  const { draft, seams } = whole.state;
  return linksOf(draft, catalogue).flatMap((link) => {
    const span = spanOf(draft, link.place), there = sourceSpan(seams, span.start, span.end);
    return there.file === file ? documentLink(link, rangeAt(own, there), shown) ?? [] : [];
  });
}
