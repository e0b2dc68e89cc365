import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentLink, Range } from 'vscode-languageserver';
import type { Place } from '../draft/block.ts';
import { spanOf } from '../draft/draft.ts';
import { sourceSpan } from '../draft/includes.ts';
import { includeLinksOf, linksOf, type Link } from '../features/links.ts';
import { cardUri } from './cards.ts';
import type { OpenDocument } from './open-document.ts';
import { rangeAt, rangeOf } from './positions.ts';
import type { Service } from './service.ts';

/** Document links: tags and numbers to the pages of their documents, work items to their cards, includes to their files. */
export const links: Service = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  serve: ({ connection, desk, about }) => {
    connection.onDocumentLinks(about(null, (document) => documentLinks(document, { cards: desk.client.cards, citations: desk.workspace.display.links })));
  },
};

interface Shown { readonly cards: boolean; readonly citations: boolean }

/** The links of an open text; those to cards only for a client that shows cards. */
function documentLinks(document: OpenDocument, { cards, citations }: Shown): DocumentLink[] | null {
  const { draft: own, part, options, file } = document;
  if (!options || !document.isDraft) return null;
  const draft = part?.wholes[0].state.draft ?? own, rangeHere = rangeIn(document);
  const named = linksOf(draft, options.catalogue).flatMap((link) => {
    if (link.cites && !citations) return [];
    const target = targetOf(link, cards), range = rangeHere(link.place);
    return range && target !== undefined ? [{ range, target, tooltip: link.tooltip }] : [];
  });
  const included = file === undefined ? [] : includeLinksOf(own).map((include) => ({
    range: rangeOf(own, include.place), target: pathToFileURL(path.resolve(path.dirname(file), include.path)).href, tooltip: `Open ${include.path}`,
  }));
  return [...named, ...included];
}

function targetOf({ target }: Link, cards: boolean): string | undefined {
  if (target.kind === 'page') return target.address;
  return cards ? cardUri(target.id) : undefined;
}

/** Where a place of the draft stands in the open text; undefined for one in another of the draft's files. */
function rangeIn({ draft: own, part }: OpenDocument): (place: Place) => Range | undefined {
  if (!part) return (place) => rangeOf(own, place);
  const { draft, seams } = part.wholes[0].state;
  return (place) => {
    const span = spanOf(draft, place), there = sourceSpan(seams, span.start, span.end);
    return there.file === part.file ? rangeAt(own, there) : undefined;
  };
}
