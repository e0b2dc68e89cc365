import { parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import { hasFact, type Block } from '../../draft/block.ts';
import { clausesOf } from '../../draft/clauses.ts';
import { factsOf, type Draft } from '../../draft/draft.ts';
import type { AbbreviationFact, Expansion, Region, TermFact } from '../../draft/fact.ts';
import { profileOf } from '../../draft/profile.ts';
import { termsOf, type Term } from '../../draft/terms.ts';
import { listedAbbreviations } from '../../rules/reading/abbreviation-list.ts';
import { documentName } from '../../rules/reading/document-name.ts';
import { asListed, isSpelledByInitials } from '../../rules/reading/full-form.ts';
import { headerOf } from '../../rules/reading/header.ts';
import { identified, isPlaceholder } from '../../rules/reading/terms-for-others.ts';
import { NOT_READ } from '../../rules/reading/read-regions.ts';
import { originOf } from '../../rules/reading/term-origin.ts';
import { textIdentity } from '../../rules/reading/text-identity.ts';
import { entryWithAnchor } from '../citation-entry.ts';
import { sectionsOf, type Section } from '../sections.ts';
import { textOfSection } from '../section-text.ts';
import { clauseLabel, definitionText, plainWords, readText } from './compendium-text.ts';

/** A definition of clause 3 as one text has it. */
export interface HarvestedTerm {
  readonly term: string;
  readonly abbreviation?: string;
  /** On one line, without markup. */
  readonly definition: string;
  /** "3.2.1"; the clause around it where it has no number of its own. */
  readonly clause?: string;
  readonly section: TermFact['section'];
  /** What it is quoted from, as the text writes it, without brackets: "b-ISO/IEC 27000", "ITU-T X.1252, clause 6". */
  readonly quotes?: string;
  /** The document that this names, without its edition: "ISO/IEC 27000". */
  readonly origin?: string;
}

/** A line of clause 4, or an abbreviation that only the text spells out: "attack surface management (ASM)". */
export interface HarvestedAbbreviation {
  readonly abbreviation: string;
  readonly expansion: string;
  readonly clause?: string;
}

/** A sentence that states a requirement. */
export interface HarvestedRequirement {
  readonly text: string;
  /** "shall", "should (not)", in the order of the sentence. */
  readonly words: readonly string[];
  readonly clause?: string;
}

/** What one text gives to a compendium. */
export interface Harvest {
  /** The number or name it gives itself, else that of the Recommendation that its file is named for, else the file. */
  readonly document: string;
  /** Where it was read: a path as it is to be shown. */
  readonly file: string;
  readonly title: string;
  /** A language of two letters. */
  readonly lang: string;
  /** The year of the edition, where the header gives one. */
  readonly year?: string;
  /** Whether it has a number, so that it can be cited. */
  readonly isNumbered: boolean;
  readonly terms: readonly HarvestedTerm[];
  readonly abbreviations: readonly HarvestedAbbreviation[];
  readonly requirements: readonly HarvestedRequirement[];
}

/** Reads the definitions, abbreviations and requirements of a draft. Linear in its length. Of a text in another language than English and French it gives none. */
export function harvest(draft: Draft, file: string): Harvest {
  const profile = profileOf(draft), short = fileName(file), identity = identified(textIdentity(draft), short), kind = parseIdentifier(identity.name)?.kind;
  const title = headerOf(draft).title?.text ?? '', sections = profile.foreign ? [] : sectionsOf(draft), clauseOf = clausesByBlock(draft, sections);
  return {
    document: identity.name === short ? file : identity.name, file, title: plainWords(title), lang: profile.language, ...(identity.year !== undefined && { year: identity.year }),
    isNumbered: kind !== undefined && kind !== 'work-item',
    terms: profile.foreign ? [] : termsOf(draft).flatMap((term) => ofTerm(draft, term, clauseOf) ?? []),
    abbreviations: profile.foreign ? [] : abbreviationsOf(draft, clauseOf),
    requirements: sections.flatMap((section) => requirementsOf(draft, section)),
  };
}

function abbreviationsOf(draft: Draft, clauseOf: ReadonlyMap<Block, string>): readonly HarvestedAbbreviation[] {
  const found: HarvestedAbbreviation[] = [], listed = new Set<string>();
  const add = (block: Block, fact: AbbreviationFact | Expansion): void => {
    const abbreviation = plainWords(fact.abbreviation), words = plainWords(fact.expansion.text).replace(/[.;,]$/, '');
    const expansion = fact.kind === 'expansion' ? asListed(words, block.text.charAt(fact.end) === 's') : words;
    if (abbreviation === '' || !/\p{L}{2}/u.test(expansion) || isPlaceholder(fact.abbreviation + expansion)) return;
    listed.add(abbreviation);
    found.push({ abbreviation, expansion, ...withClause(clauseOf.get(block)) });
  };
  for (const { block, fact } of listedAbbreviations(draft)) add(block, fact);
  for (const { block, fact } of factsOf(draft, 'expansion')) {
    // Of what stands before a bracket, only words that spell the abbreviation letter by letter are surely its expansion.
    if (!listed.has(plainWords(fact.abbreviation)) && !NOT_READ.has(block.region) && isSpelledByInitials(plainWords(fact.expansion.text), fact.abbreviation)) add(block, fact);
  }
  return found;
}

/** A file's name without its folder. A document of Metanorma is often named for its language, and its folder for the text. */
const fileName = (file: string): string => {
  const parts = file.split(/[\\/]/), name = parts.at(-1) ?? file;
  return /^(?:en|fr|document|draft|main|index|README)\.\w{1,8}$/i.test(name) ? parts.at(-2) ?? name : name;
};

const withClause = (clause: string | undefined): { readonly clause?: string } => (clause === undefined ? {} : { clause });

function ofTerm(draft: Draft, term: Term, clauseOf: ReadonlyMap<Block, string>): HarvestedTerm | undefined {
  const { located: { block, fact }, section, source } = term, name = plainWords(term.term), whole = term.definition ? definitionText(draft, term.definition) : '';
  const ending = section === 'elsewhere' && !source ? sourceAtEnd(whole) : undefined, definition = ending?.definition ?? whole;
  if (isPlaceholder(term.term) || name === '' || !/\p{L}/u.test(definition)) return undefined;
  const quotes = ending?.quotes ?? (source && writtenSource(draft, term, source.text)), origin = ending?.origin ?? originOf(draft, term)?.name;
  return {
    term: name, ...(fact.abbreviation && { abbreviation: plainWords(fact.abbreviation.text) }), definition,
    ...withClause(fact.number?.text ?? clauseOf.get(block)), section, ...(quotes && { quotes: quotes.replace(/^\[(.*)\]$/s, '$1') }),
    // A citation of the text's own clause is no other document.
    ...(section === 'elsewhere' && origin !== undefined && /\p{L}/u.test(origin) && { origin }),
  };
}

/** Behind a definition: "[as defined by ITU-T X.743 (98)]", "[b-ISO/IEC 27000]". */
const SOURCE_AT_END = /^(.{10,}?)[ ]?(\[(?:(?:as |see )?(?:defined|quoted|taken|given|adapted|modified|based|from|see)(?: (?:by|in|from|on))? )?(?:b-)?([A-Z][^[\]]{2,120})\])\.?$/s;

function sourceAtEnd(definition: string): { readonly definition: string; readonly quotes: string; readonly origin: string } | undefined {
  const [, words = '', quotes = '', name = ''] = SOURCE_AT_END.exec(definition) ?? [];
  return quotes === '' ? undefined : { definition: words, quotes, origin: documentName(name.replace(/[ ]?\((?:\d\d\/)?\d\d(?:\d\d)?\)$/, '')) };
}

/** A source as it is written; an anchor, which says nothing outside its text, by the tag of its entry. */
function writtenSource(draft: Draft, { source }: Term, text: string): string {
  const [, id, rest] = /^<<([^<>,]{1,160})(,[^<>]{0,160})?>>$/.exec(text.trim()) ?? [], entry = id === undefined ? undefined : entryWithAnchor(draft, id.trim());
  const tag = entry?.fact.tag?.text;
  return tag === undefined ? (source ? readText(draft, source.place) : '') || plainWords(text) : `[${tag}${rest === undefined ? '' : `, ${plainWords(rest.slice(1))}`}]`;
}

/** The label of the clause that each block stands in; a heading with a term has its own. */
function clausesByBlock(draft: Draft, sections: readonly Section[]): ReadonlyMap<Block, string> {
  const labels = new Map<Block, string>();
  for (const { clause, blocks } of sections) for (const block of clause ? blocks : []) if (clause) labels.set(block, clauseLabel(clause));
  for (const clause of clausesOf(draft)) labels.set(clause.heading.block, clauseLabel(clause));
  return labels;
}

/** Parts that state no requirements of the text, though they use the words: clause 5 explains them. */
const NO_REQUIREMENTS: ReadonlySet<Region> = new Set<Region>(['front', 'summary', 'keywords', 'introduction', 'history', 'conventions', 'bibliography', 'index']);

const requirementsOf = (draft: Draft, section: Section): readonly HarvestedRequirement[] => {
  const { clause } = section;
  if (clause && NO_REQUIREMENTS.has(clause.region)) return [];
  return textOfSection(section, () => undefined).requirements.flatMap(({ place, keywords }) => {
    // Notes are informative.
    const text = hasFact(place.block, 'note') ? '' : readText(draft, place).replace(/^([^\s:]{1,80}):: /, '$1: ');
    return text === '' || NO_REQUIREMENTS.has(place.block.region) ? [] : [{ text, words: keywords, ...withClause(clause && clauseLabel(clause)) }];
  });
};
