import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Syntax } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import { someCatalogue } from '../fixture.ts';
import type { Refactoring } from './refactor-action.ts';
import { refactoringsAt } from './refactor.ts';

/** For tests: what is offered at the mark ‸, or for what stands between ⟦ and ⟧, and the text without marks. */
export function offered(picture: string, syntax: Syntax, catalogue: Catalogue = someCatalogue): { readonly all: readonly Refactoring[]; readonly text: string } {
  const start = picture.search(/[‸⟦]/), text = picture.replace(/[‸⟦⟧]/g, ''), end = picture.includes('⟧') ? picture.indexOf('⟧') - 1 : start;
  if (start < 0 || end < start) throw new Error('The picture has no cursor and no selection.');
  return { all: refactoringsAt(scanDraft(text, syntax), { start, end }, { catalogue, knownAbbreviations: new Set() }), text };
}

/** For tests: the titles of what is offered where a picture has its cursor. */
export const titles = (picture: string, syntax: Syntax, catalogue?: Catalogue): readonly string[] => offered(picture, syntax, catalogue).all.map(({ title }) => title);

/** For tests: the text after a refactoring; an error where it is not offered or its edits overlap. */
export function rewritten(picture: string, title: string, syntax: Syntax, catalogue?: Catalogue): string {
  const { all, text } = offered(picture, syntax, catalogue), action = all.find((one) => one.title === title);
  if (!action) throw new Error(`"${title}" is not among ${JSON.stringify(all.map((one) => one.title))}`);
  const edits = [...action.edits()].sort((a, b) => a.start - b.start || a.end - b.end);
  if (edits.some((edit, i) => (edits[i - 1]?.end ?? 0) > edit.start)) throw new Error('Edits overlap.');
  return applyEdits(text, edits);
}

/** For tests: lines of a draft, with blank lines between them where the syntax needs them. */
export const lines = (syntax: Syntax, ...texts: readonly string[]): string => texts.join(syntax === 'text' ? '\n' : '\n\n') + '\n';
