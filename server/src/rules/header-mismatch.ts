import { nameKey } from '../catalogue/identifiers/identifier.ts';
import { isNumbered } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { offsetOf } from '../draft/draft.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Fix, Report } from './finding.ts';
import { headerOf, namesIn, recordsOf, type Header, type HeaderValue } from './reading/header.ts';
import { lineEndOf } from './fixes/new-clause.ts';
import type { RulePage } from './page.ts';
import type { DraftContext, DraftRule } from './rule.ts';
import { asOf } from './reading/state-of-record.ts';

/**
 * The header says other than the catalogue: the work item has its number, is under another Question or has another approval process; or the
 * header names two texts. Its title is draft-title-mismatch's. Each finding gives the catalogue's date, for it may be behind the draft.
 */
export const headerMismatch: DraftRule = {
  id: 'header-mismatch', scope: 'draft', reads: ['attribute', 'title-line', 'heading'],
  *check(context) {
    const { draft, catalogue } = context, header = headerOf(draft), names = namesIn(header), known = recordsOf(header, catalogue);
    const [first] = known;
    if (!first) return;
    const other = known.find(({ record }) => record !== first.record);
    if (other) yield twoTexts(first.value, other.value, other.record, context);
    else yield* numberReport(header, names, first.record, context);
    yield* questionReport(header.question, first.record, context);
    yield* processReport(header.process, first.record, context);
  },
};


function twoTexts(first: HeaderValue, other: HeaderValue, record: CatalogueRecord, context: DraftContext): Report {
  const name = record.id === other.text ? '' : `${record.id}, `;
  return {
    place: other.place, message: `${other.text} (${name}${asOf(context.catalogue)}) and ${first.text} are different texts. Correct one of them.`,
    related: [{ place: first.place, message: `The header also says ${first.text}.` }],
  };
}

/** The work item has its number and the header has nothing but its provisional name. */
function* numberReport(header: Header, names: readonly HeaderValue[], record: CatalogueRecord, context: DraftContext): Iterable<Report> {
  const [place] = names, isOwnNumber = names.some(({ text }) => !record.names.some((name) => nameKey(name) === nameKey(text)));
  if (!place || !isNumbered(record) || isOwnNumber || record.status === 'not-approved') return;
  const value = header.number ?? header.announced;
  yield {
    place: place.place, message: `${place.text} has the number ${record.id}, ${asOf(context.catalogue, record)}. Write the number in the header.`,
    fixes: [value ? replaceFix(`Change to ${record.id}`, value.place, record.id, false) : docnumberFix(place, record.id)],
  };
}

/** A `docnumber` line above the provisional name, in the same form. */
function docnumberFix({ place: { block, start } }: HeaderValue, id: string): Fix {
  return {
    title: `Add docnumber: ${id}`, certain: false,
    edits: (draft) => {
      const at = offsetOf(draft, block, block.text.lastIndexOf('\n', start - 1) + 1), mark = draft.syntax === 'asciidoc' ? ':' : '';
      return [{ start: at, end: at, newText: `${mark}docnumber: ${id}${lineEndOf(draft)}` }];
    },
  };
}

const QUESTION = /(\d{1,2})\/(\d{1,2})(?!\d|\/)/g;

/** One common Question is enough: a work item can be under several. */
function* questionReport(value: HeaderValue | undefined, record: CatalogueRecord, context: DraftContext): Iterable<Report> {
  if (!value || record.questions.length === 0) return;
  const written = Array.from(value.text.matchAll(QUESTION), ([whole]) => whole), [first] = written;
  if (first === undefined || written.some((question) => record.questions.includes(question))) return;
  const raw = value.place.block.text.slice(value.place.start, value.place.end), from = value.place.start + Math.max(0, raw.indexOf(first));
  const place = { ...value.place, start: from, end: from + first.length }, [only, ...more] = record.questions;
  yield {
    place, message: `${record.id} is under Question ${record.questions.join(' and ')}, ${asOf(context.catalogue, record)}, and not under ${written.join(', ')}.`,
    fixes: only !== undefined && more.length === 0 ? [replaceFix(`Change to ${only}`, place, only, false)] : [],
  };
}

function* processReport(value: HeaderValue | undefined, record: CatalogueRecord, context: DraftContext): Iterable<Report> {
  const written = value && /\b(TAP|AAP)\b/i.exec(value.text)?.[1];
  if (!value || !written || !record.process || written.toUpperCase() === record.process) return;
  const right = record.process === 'agreement' ? undefined : record.process, isLower = written === written.toLowerCase();
  yield {
    place: value.place, message: `${record.id} is approved by ${right ?? 'agreement'}, ${asOf(context.catalogue, record)}, and not by ${written.toUpperCase()}.`,
    fixes: right ? [replaceFix(`Change to ${right}`, value.place, isLower ? right.toLowerCase() : right, false)] : [],
  };
}

export const headerMismatchPage: RulePage = {
  id: 'header-mismatch',
  says: `The header (front matter, AsciiDoc attributes, or the line that announces the text) says other than the catalogue says of the
work item: the item has its number and the header only its provisional name, another Question, another approval process. Also a number
and a provisional name that are different texts. The title is compared by \`draft-title-mismatch\`.`,
  why: `Headers are copied from the last draft. Each finding names the date of the catalogue, which may be behind your draft: then leave
it.`,
  wrong: {
    text: `---
provisional-name: X.5Gsec-message
question: 7/17
---`,
  },
  right: {
    text: `---
docnumber: X.1817
provisional-name: X.5Gsec-message
question: 2/17
---`,
  },
  fix: `Writes what the catalogue has: the number on a line of its own, the Question or the process. All of it is only offered.`,
  scope: 'file',
  before: 'in a comment of its own after the header',
};
