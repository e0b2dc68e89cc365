import type { Location, Position, Range, TextEdit } from 'vscode-languageserver';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Place } from '../draft/block.ts';
import { wholeOffset } from '../draft/carry-edit.ts';
import { spanOf, type Draft } from '../draft/draft.ts';
import { sourceSpan } from '../draft/includes.ts';
import type { Edit } from '../rules/finding.ts';
import { pointsIn, textsOf } from './other-drafts/file-points.ts';
import { editsInFile } from './finding-map.ts';
import type { OpenDocument, Part } from './open-document.ts';
import { offsetAt, positionAt, rangeAt, rangeOf, textEditOf } from './positions.ts';

/**
 * The draft that is asked about an open text, as it is now, and the way there and back. For a text by itself it is the text's own draft;
 * for a file of a draft made of several it is the whole, and places lead to the file that holds them.
 */
export interface View {
  readonly draft: Draft;
  /** Where a position of the open text stands in the draft; undefined on a line that is not part of it: an include that was followed. */
  readonly offsetAt: (position: Position) => number | undefined;
  /** The last line of the open text, from 0. */
  readonly lastLine: () => number;
  readonly locationOf: (place: Place) => Location;
  /** Where a place stands in the open text; undefined for one in another file. */
  readonly rangeHere: (place: Place) => Range | undefined;
  /** Edits of the draft as edits of the open text; none where one of them is in another file. */
  readonly editsOf: (edits: readonly Edit[]) => TextEdit[];
}

/** The view of an open text. */
export function viewOf({ uri, draft, part }: OpenDocument): View {
  if (part) return viewOfPart(draft, part);
  return {
    draft, offsetAt: (position) => offsetAt(draft, position), lastLine: () => lastLineOf(draft),
    locationOf: (place) => ({ uri, range: rangeOf(draft, place) }),
    rangeHere: (place) => rangeOf(draft, place),
    editsOf: (edits) => edits.map((edit) => textEditOf(draft, edit)),
  };
}

const lastLineOf = (draft: Draft): number => positionAt(draft, Infinity).line;

function viewOfPart(own: Draft, { file, wholes: [whole], uriOf }: Part): View {
  const { draft, length, seams } = whole.state, points = pointsIn(textsOf(whole));
  return {
    draft, offsetAt: (position) => wholeOffset(seams, length, file, offsetAt(own, position)), lastLine: () => lastLineOf(own),
    locationOf: (place) => {
      const span = spanOf(draft, place), there = sourceSpan(seams, span.start, span.end);
      if (there.file === file) return { uri: uriOf(file), range: rangeAt(own, there) };
      return { uri: uriOf(there.file), range: { start: points(there.file, there.start), end: points(there.file, there.end) } };
    },
    rangeHere: (place) => {
      const span = spanOf(draft, place), there = sourceSpan(seams, span.start, span.end);
      return there.file === file ? rangeAt(own, there) : undefined;
    },
    editsOf: (edits) => editsInFile(seams, edits, file, own).map((edit) => textEditOf(own, edit)),
  };
}

/** What a position of an open draft is asked about in. */
export interface Asked {
  readonly view: View;
  readonly offset: number;
  readonly catalogue: Catalogue;
}

/** Undefined in a text that is no draft, and on a line that is no part of it. */
export function askedAt(document: OpenDocument, position: Position): Asked | undefined {
  if (!document.options || !document.isDraft) return undefined;
  const view = viewOf(document), offset = view.offsetAt(position);
  return offset === undefined ? undefined : { view, offset, catalogue: document.options.catalogue };
}
