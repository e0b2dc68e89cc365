import type { Catalogue } from '../catalogue/catalogue.ts';
import { recordTitle } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { textOf, type Located, type Place } from '../draft/block.ts';
import { clauseByLabel } from '../draft/clauses.ts';
import type { Draft } from '../draft/draft.ts';
import type { Citation, CrossReference, Entry } from '../draft/fact.ts';
import { plain } from '../draft/normalise.ts';
import { profileOf } from '../draft/profile.ts';
import type { Term } from '../draft/terms.ts';
import { anchorTarget } from './anchor-target.ts';
import { captionWithLabel } from './captions.ts';
import type { CardLink } from './card/card.ts';
import { entryOfCitation } from './citation-entry.ts';
import { expansionsOf } from './expansions.ts';
import { knownTermAt } from './completion/known-terms.ts';
import { markdownLink, markdownText } from './markdown-text.ts';
import { findQuestion, questionName } from './question.ts';
import { assignmentText, documentName, eventText, PROCESS_WORDS, sourcesOf, sourceText, statusText } from './record-text.ts';
import { symbolAt, type DraftSymbol } from './symbol.ts';

export interface Hover {
  readonly markdown: string;
  readonly place: Place;
}

export interface HoverOptions {
  /** Address of a record's card, for links; none, no links. */
  readonly link?: CardLink;
}

interface Context extends HoverOptions {
  readonly draft: Draft;
  readonly catalogue: Catalogue;
}

/** What is known of what stands at an offset of the whole text. */
export function hoverAt(draft: Draft, offset: number, catalogue: Catalogue, options: HoverOptions = {}): Hover | undefined {
  const symbol = symbolAt(draft, offset, catalogue), markdown = symbol && textOfSymbol(symbol, { draft, catalogue, ...options });
  return symbol && markdown ? { markdown, place: symbol.place } : hoverOfKnownTerm(draft, offset, catalogue);
}

/** What other documents define under words that the draft does not define. */
function hoverOfKnownTerm(draft: Draft, offset: number, catalogue: Catalogue): Hover | undefined {
  const found = knownTermAt(draft, offset, catalogue);
  return found && { place: found.place, markdown: found.definitions.map(({ term, definition, from }) => `**${markdownText(term)}**: ${markdownText(definition)} (${markdownText(from)})`).join('\n\n') };
}

function textOfSymbol(symbol: DraftSymbol, context: Context): string {
  switch (symbol.kind) {
    case 'citation': return ofCitation(symbol.citation.fact, symbol.record, context);
    case 'entry': case 'mention': case 'attribute': return symbol.record ? recordHover(symbol.record, context) : '';
    case 'abbreviation': return ofAbbreviation(symbol.abbreviation, context);
    case 'term': return ofTerm(symbol.term);
    case 'cross-reference': return ofCrossReference(symbol.reference.fact, context.draft);
    case 'question': return ofQuestion(symbol.id, context);
    case 'anchor': case 'heading': case 'caption': return '';
  }
}

/** Number, titles, status, process, Study Group and Questions, history, the texts that had the number before, and the source with its date. */
export function recordHover(record: CatalogueRecord, { catalogue, link, draft }: Context): string {
  const titles = [...new Set([recordTitle(record, profileOf(draft).language), ...record.titles.map(({ text }) => text)])].filter(Boolean);
  const facts = [statusText(record), record.process && PROCESS_WORDS[record.process], ...record.studyGroups, record.questions.length > 0 && `Question ${record.questions.join(', ')}`];
  const parts = [
    `**${markdownLink(documentName(record), link?.(record.id))}**${record.names.length > 0 ? ` (${record.names.map(markdownText).join(', ')})` : ''}`,
    ...titles.map((title) => `*${markdownText(title)}*`),
    markdownText(facts.filter(Boolean).join(' · ')),
    record.history.map((event) => `- ${markdownText(eventText(event))}`).join('\n'),
    ...(record.assignments ?? []).map((one) => markdownText(assignmentText(one))),
    ...record.notes.map(markdownText),
    sourcesOf(record, catalogue).map((source) => `Source: ${markdownText(sourceText(source))}`).join('\n\n'),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function ofCitation(citation: Citation, record: CatalogueRecord | undefined, context: Context): string {
  const entry = entryOfCitation(context.draft, citation);
  if (!entry && citation.form === 'anchor') return ofAnchor(citation.target.text, context.draft);
  return [entry ? entryHover(entry) : 'In no list of references.', record && recordHover(record, context)].filter(Boolean).join('\n\n---\n\n');
}

const entryHover = ({ block, fact }: Located<Entry>): string => markdownText(plain(block.text.slice(fact.start, fact.end).replace(/^[\s|]*[-*+]+[ \t]+/, '').replace(/[*_]/g, '')));

function ofAnchor(id: string, draft: Draft): string {
  const title = anchorTarget(draft, id)?.title;
  return title ? `**${markdownText(title)}**` : '';
}

function ofAbbreviation(abbreviation: string, { draft, catalogue }: Context): string {
  return expansionsOf(draft, catalogue, abbreviation)
    .map(({ expansion, from }) => `**${markdownText(abbreviation)}**: ${markdownText(expansion)} (${markdownText(from)})`).join('\n\n');
}

/** The definition as it is written, with its number and its source. */
function ofTerm({ term, located, definition, source }: Term): string {
  const number = located.fact.number?.text, title = [number, term].filter(Boolean).join(' ');
  const from = source ? ` \\[${markdownText(plain(source.text).replace(/^\[|\]$/g, ''))}\\]` : '';
  return `**${markdownText(title)}**${from}${definition ? `: ${markdownText(plain(textOf(definition)))}` : ''}`;
}

const NAMES: Readonly<Record<CrossReference['target'], string>> = { clause: 'Clause', annex: 'Annex', appendix: 'Appendix', figure: 'Figure', table: 'Table' };

function ofCrossReference({ target, label }: CrossReference, draft: Draft): string {
  const title = target === 'figure' || target === 'table'
    ? captionWithLabel(draft, target, label.text)?.fact.title
    : clauseByLabel(draft).get(target === 'clause' ? label.text : `${target} ${label.text}`)?.title;
  return title ? `**${NAMES[target]} ${markdownText(label.text)}** – ${markdownText(title)}` : '';
}

function ofQuestion(id: string, { draft, catalogue }: Context): string {
  const question = findQuestion(catalogue, id);
  if (!question) return '';
  return [`**Question ${id}**: ${markdownText(questionName(question, profileOf(draft).language))}`, [question.studyGroup, question.workingParty].filter(Boolean).map((name) => markdownText(name ?? '')).join(', ')].filter(Boolean).join('\n\n');
}
