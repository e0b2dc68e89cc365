import path from 'node:path';
import { assemble, sourceSpan } from '../../draft/includes.ts';
import { isDraft } from '../../draft/detect.ts';
import { scanDraft, spanOf, type Draft } from '../../draft/draft.ts';
import { pointOfOffset } from '../../draft/lines.ts';
import { compareMarkdown } from '../../features/compare/compare-markdown.ts';
import { compareDrafts, type DraftToCompare } from '../../features/compare/compare.ts';
import type { Desk } from '../desk.ts';
import { mayBeDraft, syntaxOfFile } from '../other-drafts/file-syntax.ts';
import type { OpenDocument } from '../open-document.ts';
import { nameOfUri } from '../path-of-uri.ts';
import type { Service } from '../service.ts';
import { viewOf } from '../view.ts';

export const COMPARE_SCHEME = 'rapporteur-compare';

/** What an open draft is compared with: an older text, and what it includes by path from it; null for a file that is not there. */
export interface Older {
  /** Its name as it is shown: "HEAD~1", "old.md". */
  readonly name: string;
  /** The name of its file, whose end says its syntax. */
  readonly file: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string | null>>;
}

interface CompareParams {
  readonly textDocument: { readonly uri: string };
  readonly older: Older;
}

/** The address of the page; or the included files that have to be given too; or why there is no page, as a sentence. */
export type CompareAnswer = { readonly uri: string } | { readonly needs: readonly string[] } | { readonly problem: string };

/** The pages that were asked for last, by their number. */
interface Pages {
  count: number;
  readonly texts: Map<number, string>;
}

/** A page is made once and looked at soon. */
const MOST_PAGES = 16;

const PAGES = new WeakMap<Desk, Pages>();

/** The page at an address; undefined for an address of another kind. */
export function comparisonAt(desk: Desk, uri: string): string | undefined {
  if (!uri.startsWith(`${COMPARE_SCHEME}:`)) return undefined;
  const number = Number(/^[\w-]+:\/*(\d{1,9})\//.exec(uri)?.[1] ?? -1);
  return PAGES.get(desk)?.texts.get(number) ?? 'This comparison is not kept any more. Open the draft, and compare it again.\n';
}

/** `rapporteur/compare`: what differs from an older text to an open draft, as a read-only page. */
export const compareService: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk, about }) => {
    connection.onRequest<CompareAnswer | null, unknown>('rapporteur/compare', about(null, (document, { older }: CompareParams): CompareAnswer | null => {
      if (!document.isDraft) return null;
      // A file that another one includes is compared by itself, with that file as it was.
      const isPart = document.part !== undefined && !document.includesFiles;
      const before = olderDraft(older, document, isPart);
      if ('needs' in before || 'problem' in before) return before;
      const comparison = compareDrafts(before, isPart ? { draft: document.draft, file: nameOfUri(document.uri) } : newerDraft(document));
      return { uri: keep(desk, compareMarkdown(comparison), `Changes from ${older.name} to ${comparison.after.file}`) };
    }));
  },
};

function newerDraft(document: OpenDocument): DraftToCompare {
  const { uri } = document, { draft, locationOf } = viewOf(document);
  return { draft, file: nameOfUri(uri), locate: (place) => {
    const at = locationOf(place), line = at.range.start.line + 1;
    return at.uri === uri ? { line } : { line, file: nameOfUri(at.uri) };
  } };
}

function olderDraft({ name, file, text, files }: Older, document: OpenDocument, isPart: boolean): DraftToCompare | Exclude<CompareAnswer, { readonly uri: string }> {
  const isAlike = path.extname(file) === path.extname(nameOfUri(document.uri));
  if (!isAlike && !mayBeDraft(file)) return { problem: `${name} is no text that can be a draft.` };
  const syntax = isAlike ? document.draft.syntax : syntaxOfFile(file);
  // Where the settings say of the newer text that it is a draft, the older one need not say it either.
  const isOne = (draft: Draft): boolean => isPart || isDraft(draft) || !isDraft(document.draft);
  if (syntax !== 'asciidoc' || isPart) {
    const draft = scanDraft(text, syntax);
    return isOne(draft) ? { draft, file: name } : { problem: `${name} is no draft of a Recommendation.` };
  }
  const needs = new Set<string>();
  const assembled = assemble(file, text, (include, from) => {
    const target = path.posix.join(path.posix.dirname(from), include), known = Object.hasOwn(files, target) ? files[target] : undefined;
    if (known === undefined && !path.posix.isAbsolute(include)) needs.add(target);
    return known === undefined || known === null ? { reason: 'it is not there' } : { file: target, text: known };
  });
  if (needs.size > 0) return { needs: [...needs] };
  const draft = scanDraft(assembled.text, syntax), textOf = (one: string): string => (one === file ? text : files[one] ?? '');
  if (!isOne(draft)) return { problem: `${name} is no draft of a Recommendation.` };
  return { draft, file: name, locate: (place) => {
    const span = spanOf(draft, place), there = sourceSpan(assembled, span.start, span.end);
    return { line: pointOfOffset(textOf(there.file), there.start).line + 1, ...(there.file === file ? {} : { file: there.file }) };
  } };
}

/** Keeps a page and gives its address. */
function keep(desk: Desk, text: string, title: string): string {
  const pages = PAGES.get(desk) ?? { count: 0, texts: new Map<number, string>() };
  PAGES.set(desk, pages);
  pages.count++;
  pages.texts.set(pages.count, text);
  pages.texts.delete(pages.count - MOST_PAGES);
  return `${COMPARE_SCHEME}:/${pages.count.toString()}/${encodeURIComponent(title.replace(/[\\/]/g, '-').replace(/\.md$/, ''))}.md`;
}
