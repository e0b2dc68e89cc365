import type { Catalogue } from '../../catalogue/catalogue.ts';
import { parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import type { CatalogueRecord, Kind } from '../../catalogue/record.ts';
import type { Profile } from '../../draft/profile.ts';
import { NORMATIVE_REFERENCES } from '../../rules/common-text-form.ts';
import { LIST_TITLES } from '../../rules/fixes/new-clause.ts';
import { emptySentence, sentenceAt } from '../../rules/reading/sentences.ts';
import { isChange, selfName, SKELETON, titleOfPart, type SkeletonPart } from '../../rules/reading/skeleton.ts';
import { newDraftHeader, titleIn } from './new-draft-header.ts';
import { changeParts, hole, listHole, NEW_DRAFT_WORDS, type DraftFormat, type Writing } from './new-draft-words.ts';
import { titleAbbreviations } from '../title-abbreviations.ts';

export type { DraftFormat } from './new-draft-words.ts';

export interface NewDraftOptions {
  readonly format: DraftFormat;
  readonly language: 'en' | 'fr';
}

/** A draft that a person goes on with. */
export interface NewDraft {
  /** The whole text; lines end with a line feed, the last one too. */
  readonly text: string;
  /** The first placeholder, where writing begins; UTF-16 offsets of the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * The skeleton of a text (author's guide, Table 1) filled with what the catalogue knows of it: names, title, Question, Study Group,
 * process, and the abbreviations of its title. What only a person can write is a placeholder in brackets, which `placeholder` finds.
 */
export function newDraft(record: CatalogueRecord, catalogue: Catalogue, options: NewDraftOptions): NewDraft {
  const profile = profileFor(record, options), writing: Writing = { record, catalogue, profile, format: options.format };
  const paragraphs = [...newDraftHeader(writing), ...(isChange(profile) ? changeClauses(writing) : clauses(writing))];
  const text = `${paragraphs.join('\n\n')}\n`, hole = /\[(?:insert|insérer) [^\]]{1,200}\]|<(?:Insert|Insérer) [^>]{1,200}>/.exec(text);
  const start = hole?.index ?? text.length;
  return { text, start, end: start + (hole?.[0].length ?? 0) };
}

const KINDS: Readonly<Record<Kind, Profile['kind']>> = {
  'recommendation': 'Recommendation', 'amendment': 'Amendment', 'corrigendum': 'Corrigendum', 'supplement': 'Supplement',
  'technical-report': 'Technical Report', 'technical-paper': 'Technical Paper', 'standard': 'Recommendation',
};

const profileFor = (record: CatalogueRecord, { format, language }: NewDraftOptions): Profile =>
  ({ language, foreign: false, metanorma: format === 'asciidoc', kind: KINDS[record.kind], common: isCommon(record) });

/** Whether a text is common with ISO/IEC: the catalogue says so, or its number does. */
function isCommon({ id, relations }: CatalogueRecord): boolean {
  const parsed = parseIdentifier(id);
  return relations.some(({ type }) => type === 'common-text') && parsed?.kind === 'recommendation' && parsed.parts.length === 0;
}

function clauses(writing: Writing): readonly string[] {
  const { profile, format } = writing, words = NEW_DRAFT_WORDS[profile.language], self = selfName(profile);
  const put = (text: string): string => hole(text, writing), sentence = (text: string): string => filled(text, self);
  const listed = (place: 'references' | 'terms-elsewhere' | 'terms-here', content: string): readonly string[] =>
    [...(profile.metanorma ? [] : [sentenceAt(place, profile)]), place === 'references' ? listHole(content, writing) : put(content)];
  const terms = profile.common ? [put(words.termsHere)] : [
    heading('terms-elsewhere', writing), ...listed('terms-elsewhere', words.termsElsewhere),
    heading('terms-here', writing), ...listed('terms-here', words.termsHere),
  ];
  return [
    heading('summary', writing), `${sentence(words.gives)} ${put(words.summary)}.`,
    ...(format === 'asciidoc' ? [] : [heading('keywords', writing), put(words.keywords)]),
    heading('scope', writing), `${sentence(words.covers)} ${put(words.scope)}.`,
    heading('references', writing), ...listed('references', words.references),
    heading('definitions', writing), ...terms,
    heading('abbreviations', writing), ...abbreviations(writing),
    heading('conventions', writing), emptySentence(profile),
    ownHeading(`6 ${put(words.title)}`, writing), put(words.content),
    ownHeading(LIST_TITLES[profile.language].bibliography, writing), listHole(words.entries, writing),
  ];
}

/** What changes in another text: the clauses that it touches, under their own numbers. */
function changeClauses(writing: Writing): readonly string[] {
  const { profile } = writing, words = NEW_DRAFT_WORDS[profile.language], put = (text: string): string => hole(text, writing);
  return [
    heading('summary', writing), `${filled(words.changes, changeParts(profile))} ${put(words.summaryOfChanges)}.`,
    words.note(profile.kind === 'Corrigendum' ? 'corrigendum' : 'amendment'),
    ownHeading(`1 ${put(words.changedClause)}`, writing), put(words.changedText),
  ];
}

const filled = (sentence: string, self: string): string => {
  const text = sentence.replace('%', self);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const METANORMA_STYLE: Readonly<Partial<Record<SkeletonPart, string>>> = { summary: '[abstract]\n', references: '[bibliography]\n' };

function heading(part: SkeletonPart, { profile, format }: Writing): string {
  const { number } = SKELETON[part], title = part === 'references' && profile.common ? NORMATIVE_REFERENCES[profile.language] : titleOfPart(part, profile), depth = number.includes('.') ? 1 : 0;
  return format === 'markdown' ? `##${'#'.repeat(depth)} ${number ? `${number} ` : ''}${title}` : `${METANORMA_STYLE[part] ?? ''}==${'='.repeat(depth)} ${title}`;
}

/** A heading with a title of its own; in AsciiDoc Metanorma numbers it. */
function ownHeading(title: string, { format }: Writing): string {
  if (format === 'markdown') return `## ${title}`;
  const bare = title.replace(/^\d+ /, '');
  return `${/^Bibliograph/.test(bare) ? '[bibliography]\n' : ''}== ${bare}`;
}

/** Clause 4 with the abbreviations of the title, else the word for an empty clause. */
function abbreviations(writing: Writing): readonly string[] {
  const { profile, format, record, catalogue } = writing, found = titleAbbreviations(titleIn(record, profile.language), catalogue);
  if (found.length === 0) return [emptySentence(profile)];
  if (format === 'asciidoc') return [found.map(({ abbreviation, expansion }) => `${abbreviation}:: ${expansion}`).join('\n')];
  return [sentenceAt('abbreviations', profile), ['| | |', '|---|---|', ...found.map(({ abbreviation, expansion }) => `| ${abbreviation} | ${expansion} |`)].join('\n')];
}

/** The name of a file for a new draft, without the folder: `X.soar-cc.md`. */
export const newDraftName = ({ id }: CatalogueRecord, format: DraftFormat): string =>
  `${id.replace(/[^\w.-]+/g, '-').replace(/[-.]+$/, '')}.${format === 'markdown' ? 'md' : 'adoc'}`;
