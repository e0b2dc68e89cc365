import path from 'node:path';
import { scanDraft, spanOf } from '../../draft/draft.ts';
import { isDraft } from '../../draft/detect.ts';
import type { Assembled } from '../../draft/includes.ts';
import type { OtherTerm } from '../../rules/reading/other-term.ts';
import { termsForOthers } from '../../rules/reading/terms-for-others.ts';
import { locatorIn } from './file-points.ts';
import { syntaxOfFile } from './file-syntax.ts';

/** What is needed of the host to say where terms stand. */
export interface TermFiles {
  /** Whether the settings say that the text is a draft. */
  readonly isIncluded: boolean;
  /** A file's text, for its lines. */
  readonly textOf: (file: string) => string;
  /** How a file is named in findings. */
  readonly nameOf: (file: string) => string;
}

const NONE: readonly OtherTerm[] = [];

/** Clause 4, which ends what is read of a draft: the last line that looks like its heading, for a table of contents has one too. */
const AFTER_TERMS = /^[#=*_ \t]{0,12}(?:\d{1,2}\.?[ \t\u00a0]{1,8})?[*_ ]{0,4}(?:abbreviations|abbreviated terms|abréviations)\b[^\n]{0,100}$/gim;
/** Definitions stand in the first clauses: in a long text without clause 4 no more than this is looked at. */
const FIRST_PART = 300_000;

/** The part of a text that its terms are defined in. */
function upToTerms(text: string): string {
  const part = text.length > FIRST_PART ? text.slice(0, FIRST_PART) : text, last = [...part.matchAll(AFTER_TERMS)].at(-1);
  return last ? part.slice(0, last.index + last[0].length) : part;
}

/** The terms of a draft, as other drafts see them; none of a text that is no draft. Reads no more of the text than it has to. */
export function termsIn(assembled: Assembled, { isIncluded, textOf, nameOf }: TermFiles): readonly OtherTerm[] {
  const [main = ''] = assembled.files, text = upToTerms(assembled.text);
  // Most texts of a folder are no drafts: they are told apart before they are scanned.
  if (!/d[eé]fini/i.test(text)) return NONE;
  const draft = scanDraft(text, syntaxOfFile(main));
  if (!isIncluded && !isDraft(draft)) return NONE;
  const locate = locatorIn(assembled, textOf);
  return termsForOthers(draft, {
    files: assembled.files, fileName: path.basename(main), placeOf: (place) => {
      const { file, ...range } = locate(spanOf(draft, place));
      return { file: nameOf(file), range };
    },
  });
}
