import type { Catalogue } from '../catalogue/catalogue.ts';
import { findRecord, meetingsOf } from '../catalogue/look-up.ts';
import type { CatalogueRecord, Relation, RelationType } from '../catalogue/record.ts';
import { markdownLink, markdownTable, markdownText } from './markdown-text.ts';
import { findQuestion, questionName } from './question.ts';
import { documentName, EVENT_WORDS, KIND_WORDS, PROCESS_WORDS, sourcesOf, sourceText, statusText } from './record-text.ts';

/** The address of a record's card, by the record's id. */
export type CardLink = (id: string) => string;

const RELATIONS: Readonly<Record<RelationType, readonly [string, string]>> = {
  'amends': ['Amends', 'Amended by'], 'corrects': ['Corrects', 'Corrected by'], 'supplements': ['Supplements', 'Supplemented by'],
  'revises': ['Revises', 'Revised by'], 'common-text': ['Common text with', 'Common text with'], 'becomes': ['Becomes', 'Was'],
  'replaces': ['Replaces', 'Replaced by'], 'same-as': ['The same as', 'The same as'],
};

/** The work-item card: a Markdown page with all that is known of a record. Deterministic; text of the sources is escaped. */
export function cardText(record: CatalogueRecord, catalogue: Catalogue, link: CardLink): string {
  const parts = [
    `# ${markdownText(documentName(record))}`,
    ...titles(record),
    markdownTable(['', ''], facts(record, catalogue).map(([name, value]) => [name, value])),
    ...section('History', record.history.length > 0 ? history(record, catalogue) : ''),
    ...section('Deadlines', deadlines(record, catalogue)),
    ...section('Relations', relations(record, catalogue, link)),
    ...section('Notes', record.notes.map((note) => `- ${markdownText(note)}`).join('\n')),
    ...section('Sources', sourcesOf(record, catalogue).map((source) => `- ${markdownText(sourceText(source))} (${markdownText(source.id)})`).join('\n')),
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

function history(record: CatalogueRecord, catalogue: Catalogue): string {
  const dates = new Map(catalogue.sources.map(({ id, date }) => [id, date]));
  return markdownTable(['Date', 'Event', 'Where it is stated'], record.history.map(({ event, date, meeting, note, source }) => [
    markdownText(date ?? ''),
    markdownText([EVENT_WORDS[event], meeting && `for ${meeting}`, note && `(${note})`].filter(Boolean).join(' ')),
    markdownText([`${source.place}${source.row === undefined ? '' : `, row ${source.row.toString()}`}`, dates.get(source.document)].filter(Boolean).join(', as of ')),
  ]));
}

/** What is due before the meetings that the record is scheduled for. */
function deadlines(record: CatalogueRecord, catalogue: Catalogue): string {
  const rows = meetingsOf(catalogue, record).flatMap(({ id, deadlines: due }) => due.map(({ date, subject }) => [date, subject.text, id].map(markdownText)));
  return rows.length > 0 ? markdownTable(['Date', 'What is due', 'Before the meeting of'], rows) : '';
}

function relations(record: CatalogueRecord, catalogue: Catalogue, link: CardLink): string {
  const address = (id: string): string | undefined => {
    const target = findRecord(catalogue, id);
    // A common text is under both of its numbers: a page does not link to itself.
    return target && target !== record ? link(target.id) : undefined;
  };
  const own = record.relations.map(({ type, target }) => `- ${RELATIONS[type][0]} ${markdownLink(target, address(target))}`);
  const inverse = catalogue.records.flatMap((other) => other.relations.filter((relation) => other !== record && leadsTo(relation, record))
    .map(({ type }) => `- ${RELATIONS[type][1]} ${markdownLink(other.id, link(other.id))}`));
  return [...new Set([...own, ...inverse])].join('\n');
}

/** Whether a relation of another record leads to this one under its id or a name of it. */
const leadsTo = ({ target }: Relation, { id, names }: CatalogueRecord): boolean => target === id || names.includes(target);
