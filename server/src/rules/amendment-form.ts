import { placeIn, placeOf, type Block, type Located, type Place } from '../draft/block.ts';
import { factsOf, offsetOf, type Draft } from '../draft/draft.ts';
import type { ChangeNote, Heading } from '../draft/fact.ts';
import { attributesOf } from '../draft/profile.ts';
import { COVER } from '../draft/region.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Fix, Report } from './finding.ts';
import { leadIn, lineEndOf } from './fixes/new-clause.ts';
import type { RulePage } from './page.ts';
import type { DraftContext, DraftRule } from './rule.ts';
import { isChange } from './reading/skeleton.ts';

/**
 * An amendment or corrigendum opens with the note that its changes are shown in revision marks, and clauses that it inserts have a letter
 * after the number of the clause before: 6.1a (author's guide Annex E). What it renumbers cannot be known without its base.
 */
export const amendmentForm: DraftRule = {
  id: 'amendment-form', scope: 'draft', reads: ['heading', 'title-line', 'attribute', 'change-note', 'include'],
  *check(context) {
    const { draft, profile } = context;
    if (!isChange(profile)) return;
    const notes = factsOf(draft, 'change-note'), [note] = notes, kind = profile.kind === 'Corrigendum' ? 'corrigendum' : 'amendment';
    if (!note) yield* withoutNote(kind, context);
    else if (notes.every((one) => namesOther(one, kind))) yield wrongKind(note, kind);
    for (const heading of factsOf(draft, 'heading')) yield* latinNumber(heading);
  },
};

type ChangeKind = 'amendment' | 'corrigendum';

const otherKind = (kind: ChangeKind): ChangeKind => (kind === 'amendment' ? 'corrigendum' : 'amendment');
const written = ({ block, fact }: Located<ChangeNote>): string => block.text.slice(fact.start, fact.end);

/** Whether a note speaks of a corrigendum in an amendment, or the other way round. */
const namesOther = (note: Located<ChangeNote>, kind: ChangeKind): boolean => {
  const text = written(note).toLowerCase().replaceAll('amendement', 'amendment');
  return text.includes(otherKind(kind)) && !text.includes(kind);
};

function* withoutNote(kind: ChangeKind, { draft, profile }: DraftContext): Iterable<Report> {
  const place = titlePlace(draft);
  if (!place || draft.parts.include.length > 0) return;
  const isEnglish = profile.language === 'en';
  yield {
    // Metanorma marks changes in ways of its own.
    place, ...((!isEnglish || profile.metanorma) && { level: 'information' as const }),
    message: `The note that this ${kind} shows its changes in revision marks is missing. Add it before the first clause.`,
    fixes: isEnglish ? [noteFix(kind)] : [],
  };
}

/** The line that announces the text, else what the header says of it. */
function titlePlace(draft: Draft): Place | undefined {
  const lines = factsOf(draft, 'title-line'), line = lines.find(({ fact }) => fact.form === 'announcement') ?? lines[0], doctype = attributesOf(draft).get('doctype');
  return line ? placeOf(line) : doctype && placeOf(doctype);
}

/** The note that opens an amendment or a corrigendum; the guide has no French words for it. */
export const changeNote = (kind: ChangeKind): string => `Modifications introduced by this ${kind} are shown in revision marks. Unchanged text is replaced by ellipsis (…). `
  + 'Some unchanged text (clause numbers, etc.) may be included to indicate the correct insertion points.';

/** In italics before the first clause; after what stands before it, as Summary and Keywords. */
const noteFix = (kind: ChangeKind): Fix => ({
  title: 'Insert the note', certain: false,
  edits: (draft) => {
    const first = factsOf(draft, 'heading').find(({ fact }) => fact.opens && fact.level > 0 && !COVER.has(fact.role));
    const eol = lineEndOf(draft), mark = { markdown: '*', asciidoc: '_', text: '' }[draft.syntax], note = `${mark}${changeNote(kind)}${mark}`;
    const at = first ? offsetOf(draft, leadIn(draft, first), 0) : endOf(draft);
    return [{ start: at, end: at, newText: first ? `${note}${eol}${draft.syntax === 'text' ? '' : eol}` : `${eol}${eol}${note}` }];
  },
});

function endOf(draft: Draft): number {
  const last: Block | undefined = draft.blocks.at(-1);
  return last ? offsetOf(draft, last, last.text.trimEnd().length) : 0;
}

/** Other words for the kind in the note: "this corrigendum" in an amendment. */
function wrongKind(note: Located<ChangeNote>, kind: ChangeKind): Report {
  const text = written(note), found = /\b(?:amendments?|amendements?|corrigend(?:um|a))\b/i.exec(text), start = note.fact.start + (found?.index ?? 0);
  const place = found ? { ...placeOf(note), start, end: start + found[0].length } : placeOf(note), right = kind === 'amendment' && found && /amendement/i.test(text) ? 'amendement' : kind;
  return {
    place, message: `The note speaks of ${otherKind(kind) === 'amendment' ? 'an amendment' : 'a corrigendum'}, but the text is ${kind === 'amendment' ? 'an amendment' : 'a corrigendum'}.`,
    fixes: found && /^(?:amendment|corrigendum)$/i.test(found[0]) ? [replaceFix(`Change to "${right}"`, place, /^\p{Lu}/u.test(found[0]) ? right.charAt(0).toUpperCase() + right.slice(1) : right)] : [],
  };
}

const LATIN = /^(\d{1,3}(?:\.\d{1,3}){0,6})[ \u00a0-]?(bis|ter|quater)(?![\p{L}\d])/u;
const LETTERS: Readonly<Record<string, string>> = { bis: 'a', ter: 'b', quater: 'c' };

/** "6.1bis" for an inserted clause. */
function* latinNumber({ block, fact }: Located<Heading>): Iterable<Report> {
  const start = fact.number?.start ?? fact.start, found = LATIN.exec(block.text.slice(start, fact.end));
  if (!found) return;
  const [whole, number = '', latin = ''] = found, right = `${number}${LETTERS[latin] ?? 'a'}`, place = placeIn(block, { start, end: start + whole.length });
  yield {
    place, level: 'information', message: `A clause inserted after ${number} has a letter: write "${right}", and change the references to it.`,
    fixes: [replaceFix(`Change to "${right}"`, place, right, false)],
  };
}

export const amendmentFormPage: RulePage = {
  id: 'amendment-form',
  levels: 'information in French and in AsciiDoc, and for the number of a clause',
  says: `In amendments and corrigenda only: the note is missing that the changes are shown in revision marks, or it speaks of a corrigendum in
an amendment; an inserted clause is numbered 6.1bis and not 6.1a. Whether clauses of the base were renumbered is not known without the
base, so it is not checked.`,
  why: `An amendment gives what changes and no more. The note tells readers so, and numbers that stay as they were keep every reference to the
base right.`,
  wrong: {
    text: '# Draft Amendment 1 to Recommendation ITU-T X.1352\n\nSecurity requirements for Internet of things devices and gateways\n\n## 6.1bis Updates\n\nUpdates are signed.',
  },
  right: {
    text: `# Draft Amendment 1 to Recommendation ITU-T X.1352

Security requirements for Internet of things devices and gateways

*Modifications introduced by this amendment are shown in revision marks. Unchanged text is replaced by ellipsis (…).*

## 6.1a Updates

Updates are signed.`,
  },
  fix: 'Inserts the note before the first clause, in italics; changes the word for the text, or the number. The note and the number are only offered.',
  before: 'the line that announces the text, or the heading',
};
