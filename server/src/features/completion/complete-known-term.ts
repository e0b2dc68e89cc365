import { findRecord } from '../../catalogue/look-up.ts';
import { formatIdentifier, parseIdentifier, undated, withoutCommon } from '../../catalogue/identifiers/identifier.ts';
import { kindOf } from '../../catalogue/kind.ts';
import type { CatalogueRecord, KnownTerm } from '../../catalogue/record.ts';
import { ofParts } from '../../draft/draft.ts';
import { termsOf } from '../../draft/terms.ts';
import { asOfSource } from '../../rules/reading/as-of.ts';
import { citationOf, entryText } from '../../rules/reading/entry-text.ts';
import type { Edit } from '../../rules/finding.ts';
import { insertEntry } from '../../rules/fixes/insert-entry.ts';
import { documentKeys, entriesByDocument } from '../../rules/reading/listed.ts';
import { lineEndOf } from '../../rules/fixes/new-clause.ts';
import { termKey } from '../../rules/reading/same-words.ts';
import { textIdentity } from '../../rules/reading/text-identity.ts';
import { goesBy } from '../../rules/reading/elsewhere.ts';
import type { Completion, Offer } from './completion-item.ts';
import { knownTermsIn } from './known-terms.ts';
import { markdownText } from '../markdown-text.ts';
import { completionsOf, type Typed } from './typed.ts';

/** What a definition begins with in each syntax, up to the term: `**3.1.2 `, `#### 3.1.2 `, `==== `, `3.1.2<tab>`; then the beginning of the term. */
const LINES = {
  markdown: /^[ \t]{0,3}(?:#{2,6}[ \t]+|[-*+][ \t]+)?((?:\*\*|__)?)(?:\d{1,2}(?:\.\d{1,3}){1,4}[ \t\u00a0]+)?((?:\*\*|__)?)(\p{L}[^*_[\]:|#]{1,80})$/u,
  asciidoc: /^={3,6}[ ]+()()(\p{L}[^*_[\]:|#]{1,80})$/u,
  text: /^[ \t]{0,3}()(?:\d{1,2}(?:\.\d{1,3}){1,4}[ \t\u00a0]+)?()(\p{L}[^[\]:|#]{1,80})$/u,
} as const;

/** In clause 3.1, where a term is being written: those that the catalogue's sources define, each with its source and definition. */
export function completeKnownTerm(typed: Typed): readonly Completion[] | undefined {
  const { draft, catalogue, block, before, rest, isWholeLine, options, profile } = typed;
  if (!catalogue.terms?.length || block.region !== 'terms-elsewhere' || !isWholeLine || !/^[*_]{0,2}[ \t]*$/.test(rest)) return undefined;
  const [, outer = '', inner = '', written = ''] = LINES[draft.syntax].exec(before) ?? [], tail = written.toLowerCase().trimStart();
  if (tail.length < 2) return undefined;
  const own = ownTerms(draft), identity = textIdentity(draft), found: KnownTerm[] = [];
  for (const { known, name } of knownTermsIn(catalogue, profile.language).terms) {
    if (found.length >= options.limit) break;
    if (FILE.test(known.document) || !(name.startsWith(tail) || name.includes(` ${tail}`)) || (own.has(termKey(known.term)) && name !== tail) || goesBy(identity, documentKeys(known.document))) continue;
    found.push(known);
  }
  return found.length === 0 ? undefined : completionsOf(typed, written.length, rest.length, found.map((known) => offerOf(typed, known, outer || inner)));
}

/** A text without a number or name goes by its file, which no reader of another text knows. */
const FILE = /\.(?:md|markdown|adoc|asciidoc|asc|txt|docx)$/i;

const ownTerms = ofParts(['term', 'term-definition', 'term-source'], (draft): ReadonlySet<string> => new Set(termsOf(draft).map(({ term }) => termKey(term))));

function offerOf(typed: Typed, known: KnownTerm, mark: string): Offer {
  const { term, definition, document, source } = known, { citation, remark, additional } = sourceOf(typed, known), { catalogue } = typed;
  return {
    label: term, detail: document, kind: 'term', rank: 0, newText: textOf(typed, known, { mark, citation }), ...(additional && { additional }),
    documentation: () => `**${markdownText(term)}**: ${markdownText(definition)} (${[markdownText(document), `catalogue, ${asOfSource(catalogue, source)}`, remark].filter(Boolean).join('; ')})`,
  };
}

/** The rest of the definition, from the term on, in the form of the syntax. */
function textOf({ draft, before }: Typed, { term, definition }: KnownTerm, { mark, citation }: { readonly mark: string; readonly citation: string }): string {
  const eol = lineEndOf(draft);
  if (draft.syntax === 'asciidoc') return `${term}${eol}${eol}${definition}${eol}${eol}[.source]${eol}${citation}`;
  return /^\s*#/.test(before) ? `${term}${mark} ${citation}${eol}${eol}${definition}` : `${term}${mark} ${citation}: ${definition}`;
}

interface Cited {
  readonly citation: string;
  /** What is said of its entry. */
  readonly remark: string;
  readonly additional?: () => readonly Edit[];
}

/** How the text that defines a term is cited: by the entry that lists it, else by one that is added to the Bibliography, as far as the text is known. */
function sourceOf({ draft, catalogue, profile }: Typed, known: KnownTerm): Cited {
  const { document } = known, entries = entriesByDocument(draft), listed = documentKeys(document).flatMap((key) => entries.get(key) ?? [])[0];
  if (listed) return { citation: citationOf(draft, listed), remark: '' };
  const found = findRecord(catalogue, document), record = found ?? quotedRecord(known);
  if (!record) return { citation: `[b-${document}]`, remark: 'nothing but its name is known, so its entry in the Bibliography is left to write' };
  const { citation } = entryText(record, { syntax: draft.syntax, bibliography: true, language: profile.language, draft });
  const remark = `its entry is added to the Bibliography${found || known.year !== undefined ? '' : ', without the year, which is not known'}`;
  return { citation, remark, additional: () => insertEntry(draft, { record, bibliography: true }) };
}

/** A text that no source lists, from what is known to who quotes it: its title and its year. Undefined where there is no title, or no number to know the text by. */
function quotedRecord({ document, title, year, lang = 'en', source }: KnownTerm): CatalogueRecord | undefined {
  const id = parseIdentifier(document);
  if (title === undefined || !id || id.kind === 'series' || id.kind === 'range') return undefined;
  const common = id.kind === 'recommendation' && id.common;
  return {
    id: formatIdentifier(withoutCommon(undated(id))), kind: kindOf([document], title), names: [], titles: [{ lang, text: title }],
    status: id.kind === 'work-item' ? 'under-study' : 'approved', history: year === undefined ? [] : [{ event: 'approved', date: year, source }],
    relations: common ? [{ type: 'common-text', target: formatIdentifier(common) }] : [], studyGroups: [], questions: [], notes: [], editions: [],
  };
}
