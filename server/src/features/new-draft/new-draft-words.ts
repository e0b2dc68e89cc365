import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import type { Profile } from '../../draft/profile.ts';
import { changeNote } from '../../rules/amendment-form.ts';

/** What a new draft is written in. */
export type DraftFormat = 'markdown' | 'asciidoc';

/** What a new draft is written from. */
export interface Writing {
  readonly record: CatalogueRecord;
  readonly catalogue: Catalogue;
  readonly profile: Profile;
  readonly format: DraftFormat;
}

/** A placeholder; in AsciiDoc square brackets at the start of a line would be attributes. */
export const hole = (words: string, { format, profile }: Pick<Writing, 'format' | 'profile'>): string => {
  const verb = profile.language === 'fr' ? 'insérer' : 'insert';
  return format === 'markdown' ? `[${verb} ${words}]` : `<${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${words}>`;
};

/** A placeholder in a list of references, where brackets at the start of a Markdown line would be a tag. */
export const listHole = (words: string, writing: Pick<Writing, 'format' | 'profile'>): string =>
  (writing.format === 'markdown' ? `TBD: ${words}.` : hole(words, writing));

/** The words of a new draft that are not the skeleton's; `%` stands for what the text calls itself, most are what a placeholder asks for. */
interface NewDraftWords {
  readonly gives: string;
  readonly covers: string;
  readonly changes: string;
  readonly summary: string;
  readonly keywords: string;
  readonly scope: string;
  readonly references: string;
  readonly termsElsewhere: string;
  readonly termsHere: string;
  readonly title: string;
  readonly content: string;
  readonly entries: string;
  readonly wholeTitle: string;
  readonly summaryOfChanges: string;
  readonly changedClause: string;
  readonly changedText: string;
  /** The note that opens the changes (author's guide, Annex E). */
  readonly note: (kind: 'amendment' | 'corrigendum') => string;
}

/** These words in each language that a draft can be begun in. */
export const NEW_DRAFT_WORDS: Readonly<Record<'en' | 'fr', NewDraftWords>> = {
  en: {
    gives: '% gives', covers: '% covers', changes: '% changes',
    summary: 'what it gives, for whom and why, in a few sentences', keywords: 'the keywords in alphabetical order',
    scope: 'what it covers, and what it leaves out', references: 'the references that the requirements need',
    termsElsewhere: 'the terms that other texts define, each with its source', termsHere: 'the terms that this text defines',
    title: 'the title of the first clause', content: 'the text of the clause',
    entries: 'the documents that are only for information',
    wholeTitle: 'the title', summaryOfChanges: 'what is changed, and why', changedClause: 'the title of the clause that is changed', changedText: 'the changed text',
    note: changeNote,
  },
  fr: {
    gives: '% donne', covers: '% porte sur', changes: '% modifie',
    summary: 'ce que donne le texte, pour qui et pourquoi, en quelques phrases', keywords: 'les mots clés par ordre alphabétique',
    scope: 'ce qui est traité et ce qui ne l\'est pas', references: 'les références dont les exigences ont besoin',
    termsElsewhere: 'les termes que d\'autres textes définissent, avec leur source', termsHere: 'les termes que ce texte définit',
    title: 'le titre du premier paragraphe', content: 'le texte du paragraphe',
    entries: 'les documents cités à titre d\'information',
    wholeTitle: 'le titre', summaryOfChanges: 'ce qui est modifié, et pourquoi', changedClause: 'le titre du paragraphe modifié', changedText: 'le texte modifié',
    note: (kind) => `Les modifications introduites par le présent ${kind === 'amendment' ? 'amendement' : kind} sont indiquées par des marques de révision.`,
  },
};

/** What a change calls itself. */
export function changeParts({ kind, language }: Profile): string {
  if (language === 'fr') return kind === 'Corrigendum' ? 'le présent Corrigendum' : 'le présent Amendement';
  return kind === 'Corrigendum' ? 'this Corrigendum' : 'this Amendment';
}
