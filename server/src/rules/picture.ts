import assert from 'node:assert/strict';
import { emptyCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import { addTo } from '../draft/add-to.ts';
import type { Place, Syntax } from '../draft/block.ts';
import { pointIn, scanDraft, spanOf } from '../draft/draft.ts';
import { pointOfOffset } from '../draft/lines.ts';
import { applyEdits } from './fixes/edits.ts';
import type { Elsewhere } from './reading/other-term.ts';
import type { FilePlace, Finding } from './finding.ts';
import { RULE_LIST } from './all-rules.ts';
import { LiveCheck } from './checking/live-check.ts';
import { termsForOthers } from './reading/terms-for-others.ts';
import { RULES, type RuleId } from './table.ts';
import { TermIndex } from './checking/term-index.ts';

/** For tests: what a rule is checked with. */
export interface PictureOptions {
  readonly catalogue?: Catalogue;
  readonly known?: readonly string[];
  /** Other drafts that lie beside the text. */
  readonly others?: readonly OtherDraft[];
}

/** For tests: another draft, in Markdown unless its file's name says otherwise. */
export interface OtherDraft {
  readonly file: string;
  readonly text: string;
}

/** What drafts beside a text define. */
function elsewhereIn(others: readonly OtherDraft[]): Elsewhere {
  const index = new TermIndex();
  for (const { file, text } of others) {
    const draft = scanDraft(text, file.endsWith('.adoc') ? 'asciidoc' : file.endsWith('.txt') ? 'text' : 'markdown');
    const placeOf = (place: Place): FilePlace => ({ file, range: { start: pointIn(draft, place.block, place.start), end: pointIn(draft, place.block, place.end) } });
    index.put(file, termsForOthers(draft, { files: [file], fileName: file, placeOf }));
  }
  return index.seenFrom('');
}

const MARKER = /^([ ]*)(\^+)(?: (error|warning|information|hint): (.*))?$/;

/** The picture without its marker lines. */
const textOfPicture = (picture: string): string => picture.split('\n').filter((line) => !MARKER.test(line)).join('\n');

/** The findings of one rule on a text, checked with it alone unless it tells of the others' findings; a rule that is off by default is on, as information. */
export function findingsOf(rule: RuleId, text: string, syntax: Syntax, options: PictureOptions = {}): readonly Finding[] {
  const draft = scanDraft(text, syntax);
  const levels = RULES[rule].level === 'off' ? { [rule]: 'information' as const } : {};
  const own = RULE_LIST.filter(({ id }) => id === rule);
  return new LiveCheck(draft, { levels, knownAbbreviations: new Set(options.known ?? []), catalogue: options.catalogue ?? emptyCatalogue, ...(options.others && { elsewhere: elsewhereIn(options.others) }) }, own.length > 0 ? own : RULE_LIST)
    .findings.filter((finding) => finding.rule === rule);
}

/**
 * Asserts a rule's findings as a picture: under each line the stretch a finding marks, its level and its message.
 *
 *     See [ITU-T X.9999].
 *         ^^^^^^^^^^^^^^ error: [ITU-T X.9999] is in no list …
 */
export function checkPicture(rule: RuleId, syntax: Syntax, picture: string, options: PictureOptions = {}): void {
  const text = textOfPicture(picture), draft = scanDraft(text, syntax), lines = text.split('\n');
  const marks = new Map<number, string[]>();
  for (const finding of findingsOf(rule, text, syntax, options)) {
    const { start, end } = spanOf(draft, finding.place), from = pointOfOffset(text, start);
    const width = Math.max(1, Math.min(end - start, (lines[from.line] ?? '').length - from.character));
    addTo(marks, from.line, `${' '.repeat(from.character)}${'^'.repeat(width)} ${finding.level}: ${finding.message}`);
  }
  const drawn = lines.flatMap((line, index) => [line, ...marks.get(index) ?? []]).join('\n');
  assert.equal(drawn, picture);
}

/** The same problem in the three syntaxes. */
export function checkPictures(rule: RuleId, pictures: Readonly<Record<Syntax, string>>, options: PictureOptions = {}): void {
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const) checkPicture(rule, syntax, pictures[syntax], options);
}

/** The text after the fix with the given title (or the first) of the rule's first finding that has one. */
export function repaired(rule: RuleId, syntax: Syntax, text: string, { title, ...options }: PictureOptions & { readonly title?: string } = {}): string {
  const draft = scanDraft(text, syntax);
  const fixes = findingsOf(rule, text, syntax, options).flatMap((finding) => finding.fixes);
  const fix = title === undefined ? fixes[0] : fixes.find((candidate) => candidate.title === title);
  assert.ok(fix, `no fix${title ? ` "${title}"` : ''} among ${JSON.stringify(fixes.map((candidate) => candidate.title))}`);
  return applyEdits(text, fix.edits(draft));
}


