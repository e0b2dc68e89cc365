import { parseIdentifier, type Identifier } from '../../catalogue/identifiers/identifier.ts';
import { publicationYear, recordTitle } from '../../catalogue/look-up.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import type { Located, Syntax } from '../../draft/block.ts';
import { factsOf, ofParts, type Draft } from '../../draft/draft.ts';
import type { Entry } from '../../draft/fact.ts';
import { entryStyles, standardStyle, type EntryStyle } from './entry-style.ts';

/** What an entry is written for; `draft` gives the style of its other entries. */
export interface EntryOptions {
  readonly syntax: Syntax;
  readonly bibliography: boolean;
  readonly language: 'en' | 'fr';
  readonly draft?: Draft;
}

/** A reference entry. */
export interface EntryText {
  /** Without brackets and `b-`: "ITU-T X.1454". */
  readonly tag: string;
  /** The whole entry, one line without its line end. */
  readonly text: string;
  /** What stands before the tag's bracket in `text`: a bullet, an indent. */
  readonly before: string;
  /** What the text cites it with: `[ITU-T X.1454]`, `[b-ITU-T X.1454]`, `<<x1454>>`. */
  readonly citation: string;
}

/**
 * The full entry of a record in ITU-T's form (author's guide §8.2): "[ITU-T X.1454] Recommendation ITU-T X.1454 (2023), *Title*."
 * A text that is not approved or agreed is called a draft and has no year.
 */
export function entryText(record: CatalogueRecord, options: EntryOptions): EntryText {
  const { syntax, bibliography, language, draft } = options, list = bibliography ? 'bibliography' : 'references';
  const style = draft ? entryStyles(draft)[list] : standardStyle(syntax);
  const tag = tagOf(record, language), shown = bibliography ? `b-${tag}` : tag;
  const body = `${documentOf(record, language)}${titlePart(record, options)}.`;
  if (syntax !== 'asciidoc') {
    const bracketed = `${style.open}${shown}${style.close}`;
    return { tag, before: style.before, text: `${style.before}${bracketed}${style.gap}${body}${style.after}`, citation: bracketed };
  }
  const id = anchorOf(tag, style, bibliography, draft), label = bibliography && style.label ? `(b-${tag})${tag}` : shown;
  return { tag, before: style.before, text: `${style.before}[[[${id},${label}]]]${style.gap}${body}`, citation: `<<${id}>>` };
}

/** What stands between a document's date and the final period: ", *Title*"; empty where no title is known. */
export function titlePart(record: CatalogueRecord, { syntax, bibliography, language, draft }: EntryOptions): string {
  const { mark } = draft ? entryStyles(draft)[bibliography ? 'bibliography' : 'references'] : standardStyle(syntax);
  const title = titleFor(record, language).replace(/[\s.]+$/, '');
  return title ? `, ${mark}${escaped(title, syntax)}${mark}` : '';
}

/** An English draft gets no title of which only the translation is known; a French draft may have the English one. None is of a planned edition. */
function titleFor(record: CatalogueRecord, language: 'en' | 'fr'): string {
  const titles = record.titles.filter(({ lang, next }) => !next && (language === 'fr' || lang === 'en'));
  return titles.length > 0 ? recordTitle({ ...record, titles }, language) : '';
}

/** What the text cites a listed entry with, in the draft's own form. */
export function citationOf(draft: Draft, { fact }: Located<Entry>): string {
  if (fact.anchor) return `<<${fact.anchor.text}>>`;
  const { open, close } = entryStyles(draft)[fact.list];
  return draft.syntax === 'asciidoc' ? `[${fact.tag?.text ?? ''}]` : `${open}${fact.bibliography ? 'b-' : ''}${fact.tag?.text ?? ''}${close}`;
}

/** The tag of a record without brackets: "ITU-T X.1454", for twins their first number. In French "UIT-T X.1454". Another organization's is its number, "ISO/IEC 27002". */
export function tagOf(record: CatalogueRecord, language: 'en' | 'fr'): string {
  return parseIdentifier(record.id)?.kind === 'other' ? record.id : `${language === 'fr' ? 'UIT-T' : 'ITU-T'} ${record.id.replace(/\/[A-Z]\.\d[\d.]*/g, '')}`;
}

interface Words {
  readonly recommendation: (name: string) => string;
  readonly supplement: (letter: string, number: string) => string;
  readonly report: (name: string) => string;
  readonly paper: (name: string) => string;
  readonly draft: string;
}

const WORDS: Readonly<Record<'en' | 'fr', Words>> = {
  en: {
    recommendation: (name) => `Recommendation ITU-T ${name}`, supplement: (letter, number) => `ITU-T ${letter}-series Recommendations – Supplement ${number}`,
    report: (name) => `ITU-T Technical Report ${name}`, paper: (name) => `ITU-T Technical Paper ${name}`, draft: 'Draft ',
  },
  fr: {
    recommendation: (name) => `Recommandation UIT-T ${name}`, supplement: (letter, number) => `Recommandations UIT-T de la série ${letter} – Supplément ${number}`,
    report: (name) => `Rapport technique UIT-T ${name}`, paper: (name) => `Document technique UIT-T ${name}`, draft: 'Projet de ',
  },
};

/** Those who write their editions as "ISO/IEC 27002:2022". */
const COLON = /^(?:ISO|IEC|CISPR|CEI)\b/;

/** "Recommendation ITU-T X.1631 (2015) | ISO/IEC 27017:2015", "IETF RFC 8446 (2018)". */
function documentOf(record: CatalogueRecord, language: 'en' | 'fr'): string {
  const words = WORDS[language], id = parseIdentifier(record.id), year = publicationYear(record);
  if (id?.kind === 'other') return record.id + dateOf(year, COLON.test(id.organization));
  const common = record.relations.find(({ type }) => type === 'common-text')?.target;
  const name = nameOf(record, id, words);
  const isDraft = record.status === 'under-study' || record.status === 'determined' || record.status === 'consented' || record.status === 'not-approved';
  const begun = isDraft ? `${words.draft}${name.replace(/^(?:Rapport|Document)/, (word) => word.toLowerCase())}` : name;
  return `${begun}${dateOf(year, false)}${common && id?.kind === 'recommendation' ? ` | ${common}` : ''}`;
}

const dateOf = (year: string | undefined, behindColon: boolean): string => (year === undefined ? '' : behindColon ? `:${year}` : ` (${year})`);

function nameOf(record: CatalogueRecord, id: Identifier | undefined, words: Words): string {
  if (id?.kind === 'supplement') return words.supplement(id.letter, id.number);
  if (record.kind === 'technical-report') return words.report(record.id);
  return record.kind === 'technical-paper' ? words.paper(record.id) : words.recommendation(record.id);
}

const escaped = (title: string, syntax: Syntax): string => syntax === 'markdown' ? title.replace(/[*`<\\]/g, '\\$&') : title;

const NO_IDS: ReadonlySet<string> = new Set();

const idsOf = ofParts(['entry', 'anchor'], (draft): ReadonlySet<string> =>
  new Set([...factsOf(draft, 'entry').flatMap(({ fact }) => fact.anchor?.text ?? []), ...factsOf(draft, 'anchor').map(({ fact }) => fact.id)]));

/** An id like those of the draft's other entries that none of its anchors has. */
function anchorOf(tag: string, style: EntryStyle, bibliography: boolean, draft: Draft | undefined): string {
  const prefix = bibliography && style.anchorPrefix ? 'b-' : '';
  const short = tag.replace(/^(?:ITU|UIT)-T /, '').toLowerCase().replace(/^([a-z])\.(?=\d)/, '$1').replace(/[^a-z0-9]+/g, '-');
  const wanted = prefix + (style.anchor === 'tag' ? tag.replace(/[^\w.-]+/g, '_') : short);
  const taken = draft ? idsOf(draft) : NO_IDS;
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count.toString()}`;
  return id;
}
