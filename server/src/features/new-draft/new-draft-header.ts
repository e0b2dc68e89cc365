import { parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import { isNumbered } from '../../catalogue/look-up.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { findQuestion, questionName } from '../question.ts';
import { tidyTitle } from '../tidy-title.ts';
import { hole, NEW_DRAFT_WORDS, type Writing } from './new-draft-words.ts';

/** The title that sources give in a language, without its final period; empty where none does. */
export function titleIn({ titles }: CatalogueRecord, language: 'en' | 'fr'): string {
  const own = titles.filter(({ lang }) => lang === language), title = own.find(({ next }) => !next) ?? own[0];
  return title ? tidyTitle(title.text.replace(/[\s.]+$/, '')) : '';
}

/** The beginning of a new draft, as paragraphs: front matter, the announcing line and the title, or AsciiDoc's header. */
export function newDraftHeader(writing: Writing): readonly string[] {
  const { record, profile, format } = writing, { language } = profile;
  const title = titleIn(record, language) || hole(NEW_DRAFT_WORDS[language].wholeTitle, writing);
  if (format === 'asciidoc') return [[`= ${title}`, ...attributes(writing).map(([name, value]) => value === '' ? `:${name}:` : `:${name}: ${value}`)].join('\n')];
  const lines = [nameLine(record), ['title', quoted(title)] as const, ...known(writing), ...(record.kind === 'recommendation' ? [] : [['doctype', DOCTYPES[record.kind]] as const]), ...(language === 'fr' ? [['language', 'fr'] as const] : [])];
  return [['---', ...lines.map(([name, value]) => `${name}: ${value}`), '---'].join('\n'), `# ${announcement(writing)}`, title];
}

type Line = readonly [name: string, value: string];

const nameLine = (record: CatalogueRecord): Line => [isNumbered(record) ? 'docnumber' : 'provisional-name', record.id];

/** Question, Study Group and process, as far as they are known. A text of several Questions has the first in its header. */
function known({ record, format, catalogue, profile }: Writing): readonly Line[] {
  const [question] = record.questions, [group] = record.studyGroups, about = question === undefined ? undefined : findQuestion(catalogue, question);
  const name = about && format === 'asciidoc' ? questionName(about, profile.language) : '';
  return [
    ...(question === undefined ? [] : [['question', `Q${question}${name ? `: ${name}` : ''}`] as const]),
    ...(group === undefined ? [] : [['study-group', group.replace(/^(?:SG|CE) ?/, '')] as const]),
    ...(record.process === undefined || record.process === 'agreement' ? [] : [format === 'asciidoc' ? ['approval-process', record.process.toLowerCase()] as const : ['process', record.process] as const]),
  ];
}

const DOCTYPES: Readonly<Record<CatalogueRecord['kind'], string>> = {
  'recommendation': 'recommendation', 'amendment': 'recommendation-amendment', 'corrigendum': 'recommendation-corrigendum', 'supplement': 'recommendation-supplement',
  'technical-report': 'technical-report', 'technical-paper': 'technical-paper', 'standard': 'recommendation',
};

/** What Metanorma reads from the header. */
function attributes(writing: Writing): readonly Line[] {
  const { record, profile } = writing, [name, id] = nameLine(record), half = commonHalf(record);
  return [
    ['bureau', 'T'], [name, id], ...(half === '' ? [] : [['common-text-docnumber', half] as const]), ...known(writing), ['doctype', DOCTYPES[record.kind]], ['status', 'draft'],
    ['keywords', hole(NEW_DRAFT_WORDS[profile.language].keywords, writing)], ['language', profile.language],
    ['mn-document-class', 'itu'], ['mn-output-extensions', 'xml,html,doc,pdf,rxl'], ['local-cache-only', ''],
  ];
}

/** A value of YAML: one that has a colon or begins like something else stands in quotation marks. */
function quoted(value: string): string {
  if (!/: |\s#|^[[\]{}>|*&!%@`"'#?-]/.test(value)) return value;
  return value.includes('"') ? `'${value.replaceAll('\'', '’')}'` : `"${value}"`;
}

/** "Draft new Recommendation ITU-T X.soar-cc". */
function announcement({ record, profile: { kind, language } }: Writing): string {
  const { id } = record, parsed = parseIdentifier(id);
  if (language === 'fr') return frenchAnnouncement(record, kind);
  switch (kind) {
    case 'Amendment': case 'Corrigendum': {
      const { base, number } = changeOf(id);
      return `Draft new ${kind} ${number} to Recommendation ITU-T ${base}`;
    }
    case 'Supplement': return parsed?.kind === 'supplement' ? `Draft new Supplement ${parsed.number} to ITU-T ${parsed.letter}-series Recommendations` : `Draft new Supplement to ITU-T ${id.charAt(0)}-series Recommendations`;
    case 'Technical Report': case 'Technical Paper': return `Draft new ${kind} ITU-T ${id}`;
    case 'Recommendation': return `Draft ${isRevision(record) ? 'revised' : 'new'} Recommendation ITU-T ${id}${commonHalf(record, ' | ')}`;
  }
}

/** The other half of a common text: "ISO/IEC 27011". */
function commonHalf({ kind, relations }: CatalogueRecord, before = ''): string {
  const target = kind === 'recommendation' ? relations.find(({ type }) => type === 'common-text')?.target : undefined;
  return target === undefined ? '' : `${before}${target}`;
}

/** What "X.1352 Amd. 1" and "X.1715Amd" change, and the number of the change. */
function changeOf(id: string): { readonly base: string; readonly number: string } {
  const [, base = id, number = ''] = /^([A-Z]\.[\d.]+\d).*?(\d*)$/.exec(id) ?? [];
  return { base, number: number || '1' };
}

function frenchAnnouncement(record: CatalogueRecord, kind: Writing['profile']['kind']): string {
  const { id } = record;
  switch (kind) {
    case 'Technical Report': return `Projet de nouveau Rapport technique UIT-T ${id}`;
    case 'Technical Paper': return `Projet de nouveau Document technique UIT-T ${id}`;
    case 'Supplement': return `Projet de nouveau Supplément aux Recommandations UIT-T de la série ${id.charAt(0)}`;
    case 'Amendment': case 'Corrigendum': {
      const { base, number } = changeOf(id);
      return `Projet de Recommandation UIT-T ${base}, ${kind === 'Amendment' ? 'Amendement' : kind} ${number}`;
    }
    case 'Recommendation': return `Projet de ${isRevision(record) ? '' : 'nouvelle '}Recommandation UIT-T ${id}${commonHalf(record, ' | ')}${isRevision(record) ? ' (révisée)' : ''}`;
  }
}

/** Whether a text with this record is the next edition of one that is published. */
const isRevision = (record: CatalogueRecord): boolean =>
  isNumbered(record) || /^[A-Z]\.\d/.test(record.id) || record.relations.some(({ type }) => type === 'revises');
