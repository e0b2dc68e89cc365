import type { Catalogue } from '../../catalogue/catalogue.ts';
import { meetingsOf } from '../../catalogue/look-up.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { confirmCommand, mayBe } from './card-candidates.ts';
import { differenceName, documentsOf, lifeEvents, statedBy } from './card-life.ts';
import { neighboursOf } from './card-relations.ts';
import { markdownLink, markdownTable, markdownText } from '../markdown-text.ts';
import { findQuestion, questionName } from '../question.ts';
import { assignmentText, documentName, EVENT_WORDS, KIND_WORDS, PROCESS_WORDS, sourceText, statusText } from '../record-text.ts';

/** The address of a record's card, by the record's id. */
export type CardLink = (id: string) => string;

/** The work-item card: a Markdown page with all that is known of a record. Deterministic; text of the sources is escaped. */
export function cardText(record: CatalogueRecord, catalogue: Catalogue, link: CardLink): string {
  const parts = [
    `# ${markdownText(documentName(record))}`,
    ...titles(record),
    markdownTable(['', ''], facts(record, catalogue).map(([name, value]) => [name, value])),
    ...candidates(record, catalogue, link),
    ...section('History', record.history.length > 0 ? history(record, catalogue) : ''),
    ...section('Deadlines', deadlines(record, catalogue)),
    ...section('Relations', relations(record, catalogue, link)),
    ...section('Editions', editions(record)),
    ...section('Notes', [...(record.assignments ?? []).map(assignmentText), ...record.notes].map((note) => `- ${markdownText(note)}`).join('\n')),
    ...section('What sources differ in', differences(record, catalogue)),
    ...section('Sources', documentsOf(record, catalogue).map((source) => `- ${markdownText(sourceText(source))} (${markdownText(source.id)})`).join('\n')),
  ];
  return `${parts.join('\n\n')}\n`;
}

const section = (title: string, text: string): readonly string[] => (text ? [`## ${title}`, text] : []);

function titles({ titles: all }: CatalogueRecord): readonly string[] {
  return all.map(({ lang, text }, index) => (index === 0 ? `**${markdownText(text)}**` : `*${markdownText(text)}* (${markdownText(lang)})`));
}

function facts(record: CatalogueRecord, catalogue: Catalogue): readonly (readonly [string, string])[] {
  const questions = record.questions.map((id) => {
    const question = findQuestion(catalogue, id), name = question && questionName(question, 'en');
    return markdownText(name ? `${id} – ${name}` : id);
  });
  const all: readonly (readonly [string, string])[] = [
    ['Kind', KIND_WORDS[record.kind]],
    ['Status', statusText(record)],
    ['Process', record.process ? PROCESS_WORDS[record.process] : ''],
    ['Study Group', markdownText(record.studyGroups.join(', '))],
    [questions.length > 1 ? 'Questions' : 'Question', questions.join('; ')],
    ['Other names', record.names.map(markdownText).join(', ')],
  ];
  return all.filter(([, value]) => value);
}

/** What nobody has confirmed yet, and how it is confirmed without a page. */
const candidates = (record: CatalogueRecord, catalogue: Catalogue, link: CardLink): readonly string[] => mayBe(record, catalogue).map(({ other, pair }) => {
  const command = confirmCommand(pair);
  return `May be ${markdownLink(other.id, link(other.id))}, ${markdownText(statusText(other))}, which has the same title. Nobody has confirmed it yet.${command && ` To confirm it: \`${command}\`; where they are two texts, add \`--not\`.`}`;
});

function history(record: CatalogueRecord, catalogue: Catalogue): string {
  const stated = statedBy(catalogue);
  return markdownTable(['Date', 'Event', 'Where it is stated'], lifeEvents(record).map(({ event, date, meeting, notes, sources }) => [
    markdownText(date ?? ''),
    markdownText([EVENT_WORDS[event], meeting && `for ${meeting}`, notes.length > 0 && `(${notes.join('; ')})`].filter(Boolean).join(' ')),
    sources.map((source) => markdownText(stated(source))).join('; '),
  ]));
}

/** What is due before the meetings that the record is scheduled for. */
function deadlines(record: CatalogueRecord, catalogue: Catalogue): string {
  const rows = meetingsOf(catalogue, record).flatMap(({ id, deadlines: due }) => due.map(({ date, subject }) => [date, subject.text, id].map(markdownText)));
  return rows.length > 0 ? markdownTable(['Date', 'What is due', 'Before the meeting of'], rows) : '';
}

const relations = (record: CatalogueRecord, catalogue: Catalogue, link: CardLink): string =>
  neighboursOf(record, catalogue).map(({ relation, name, record: other }) => `- ${relation} ${markdownLink(name, other && link(other.id))}`).join('\n');

function editions({ editions: all }: CatalogueRecord): string {
  const rows = all.map(({ date, title, state, equivalent }) => [date, title?.text ?? '', state?.replace('-', ' ') ?? '', equivalent ?? ''].map(markdownText));
  return rows.length > 0 ? markdownTable(['Date', 'Title', 'State', 'Common text with'], rows) : '';
}

function differences({ differences: all = [] }: CatalogueRecord, catalogue: Catalogue): string {
  const stated = statedBy(catalogue);
  return all.map((one) => `- The ${markdownText(differenceName(one))}: ${one.values.map(({ value, source }) => `“${markdownText(value)}” (${markdownText(stated(source))})`).join('; ')}`).join('\n');
}
