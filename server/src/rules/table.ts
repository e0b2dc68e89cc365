/** How much a finding weighs; only facts inside the document are errors. */
export type Level = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** What is known of a rule without running it: its default level, a title for lists, and where the field states it. */
export interface RuleInfo {
  readonly level: Level;
  readonly title: string;
  /** Author's guide clause, or the list of checkable rules. */
  readonly source: string;
}

/** Every rule, in the order its findings are listed in documentation. The page of a rule is docs/rules/<id>.md. */
export const RULES = {
  'unresolved-citation': { level: 'error', title: 'A citation is in no list of references', source: 'Author\'s guide §8.2' },
  'uncited-reference': { level: 'warning', title: 'A listed reference is not cited', source: 'Author\'s guide Annex D' },
  'duplicate-reference': { level: 'warning', title: 'A document is listed twice', source: 'Author\'s guide §8.2' },
  'reference-tag-mismatch': { level: 'error', title: 'A tag and its entry name different documents', source: 'Author\'s guide §8.2' },
  'reference-in-wrong-list': { level: 'error', title: 'A tag belongs in the other list', source: 'Author\'s guide §8.10' },
  'identifier-form': { level: 'information', title: 'A number is not in ITU-T\'s form', source: 'Author\'s guide §6.2, §8.2' },
  'unknown-recommendation': { level: 'warning', title: 'The catalogue does not know a number', source: 'Catalogue' },
  'unknown-work-item': { level: 'information', title: 'The catalogue does not know a work item', source: 'Catalogue' },
  'numbered-work-item': { level: 'warning', title: 'A work item has its number', source: 'Catalogue' },
  'draft-reference': { level: 'warning', title: 'A normative reference to a text that is not approved', source: 'Author\'s guide §8.10' },
  'not-approved-recommendation': { level: 'warning', title: 'A Recommendation was not approved', source: 'Catalogue' },
  'title-mismatch': { level: 'warning', title: 'A title differs from the catalogue\'s', source: 'Catalogue' },
  'unknown-edition': { level: 'warning', title: 'A year is no edition of the text', source: 'Catalogue' },
  'undefined-abbreviation': { level: 'warning', title: 'An abbreviation is not listed', source: 'Author\'s guide §8.4' },
  'unused-abbreviation': { level: 'information', title: 'A listed abbreviation is not used', source: 'Author\'s guide Annex D' },
  'duplicate-abbreviation': { level: 'warning', title: 'An abbreviation is listed twice', source: 'Author\'s guide §8.4' },
  'abbreviation-order': { level: 'information', title: 'Abbreviations are not in alphabetical order', source: 'Author\'s guide §8.4' },
  'abbreviation-expansion-conflict': { level: 'warning', title: 'An abbreviation has two meanings', source: 'Author\'s guide §8.4' },
  'duplicate-term': { level: 'error', title: 'A term is defined twice', source: 'Author\'s guide §8.3' },
  'unused-term': { level: 'information', title: 'A defined term is not used', source: 'Author\'s guide §8.3' },
  'definition-source': { level: 'warning', title: 'A term defined elsewhere has no source', source: 'Author\'s guide §8.3' },
  'definition-form': { level: 'information', title: 'A definition is not in its form', source: 'Author\'s guide Annex B.4' },
  'missing-clause': { level: 'error', title: 'A mandatory clause is missing', source: 'Author\'s guide Table 1' },
  'clause-order': { level: 'warning', title: 'Clauses are not in their order', source: 'Author\'s guide Table 1' },
  'required-sentence': { level: 'warning', title: 'A required sentence is missing or differs', source: 'Author\'s guide §8.2–8.4, §8.7–8.8' },
  'clause-numbering': { level: 'warning', title: 'Clause numbers have a gap or a double', source: 'Author\'s guide §9.3' },
  'unresolved-cross-reference': { level: 'error', title: 'A cross-reference leads nowhere', source: 'Author\'s guide §9.7' },
  'placeholder': { level: 'information', title: 'A placeholder is left', source: 'Recommendation skeleton' },
  'header-mismatch': { level: 'warning', title: 'The header differs from the work item', source: 'Catalogue' },
  'reference-form': { level: 'warning', title: 'An entry is not in its form', source: 'Author\'s guide §8.2' },
  'reference-order': { level: 'information', title: 'References are not in their order', source: 'Author\'s guide §8.2' },
  'reference-only-in-definitions': { level: 'off', title: 'A normative reference is cited in clause 3 only', source: 'TSAG checklist for rapporteur meetings (draft, January 2026), R1' },
  'reference-only-in-appendix': { level: 'warning', title: 'A normative reference is cited in appendices only', source: 'Author\'s guide §3.2, §8.10' },
  'newer-edition': { level: 'information', title: 'A newer edition exists', source: 'Catalogue' },
  'withdrawn-recommendation': { level: 'warning', title: 'A Recommendation is withdrawn or superseded', source: 'Catalogue' },
  'incomplete-twin-number': { level: 'information', title: 'A number lacks its other half', source: 'Author\'s guide §8.2' },
  'a5-justification': { level: 'information', title: 'A normative reference needs a justification', source: 'Recommendation ITU-T A.5' },
  'working-document-reference': { level: 'warning', title: 'A working document is cited', source: 'Author\'s guide §8.10' },
  'cross-reference-form': { level: 'information', title: 'A cross-reference is not in ITU-T\'s words', source: 'Author\'s guide §9.7' },
  'untagged-mention': { level: 'hint', title: 'A listed document is named without its tag', source: 'Author\'s guide §8.2' },
  'supplement-form': { level: 'information', title: 'A Supplement is not named in its form', source: 'Author\'s guide §8.2' },
  'definition-order': { level: 'information', title: 'Definitions are not in alphabetical order', source: 'Author\'s guide Annex B.4' },
  'term-variant': { level: 'hint', title: 'A defined term is written in another way', source: 'Author\'s guide §8.5' },
  'definition-quality': { level: 'information', title: 'A definition does not define', source: 'Author\'s guide Annex B.3' },
  'term-defined-elsewhere': { level: 'information', title: 'A term is defined in another text', source: 'Author\'s guide Annex B.3' },
  'definition-differs': { level: 'information', title: 'A definition differs from its source\'s', source: 'Author\'s guide §8.3' },
  'abbreviation-not-expanded': { level: 'information', title: 'The first use of an abbreviation has no full form', source: 'Author\'s guide §8.4' },
  'abbreviation-capitals': { level: 'hint', title: 'A full form does not show the letters of its abbreviation', source: 'Author\'s guide §8.4' },
  'abbreviation-plural': { level: 'information', title: 'The plural of an abbreviation is in capitals', source: 'Author\'s guide §8.4' },
  'abbreviation-overexpanded': { level: 'hint', title: 'An abbreviation is explained again and again', source: 'Author\'s guide §8.4' },
  'empty-clause': { level: 'warning', title: 'A clause is empty', source: 'Author\'s guide Table 1' },
  'keyword-order': { level: 'warning', title: 'Keywords are not in their form or order', source: 'Author\'s guide §7.2' },
  'title-form': { level: 'warning', title: 'A title is not in its form', source: 'Author\'s guide §6.3' },
  'list-depth': { level: 'information', title: 'A list has too many levels', source: 'Author\'s guide §9.3.3' },
  'single-subclause': { level: 'information', title: 'A clause has one subclause only', source: 'Author\'s guide §9.3.2' },
  'amendment-form': { level: 'warning', title: 'An amendment is not in its form', source: 'Author\'s guide Annex E' },
  'common-text-form': { level: 'error', title: 'A common text does not follow its own skeleton', source: 'Rules for presentation of ITU-T | ISO/IEC common text' },
  'process-status': { level: 'warning', title: 'The status does not belong to the approval process', source: 'WTSA Resolution 1; Recommendation ITU-T A.8' },
  'leftover-name': { level: 'warning', title: 'A provisional name is left beside the number', source: 'Author\'s guide §6.2' },
  'draft-title-mismatch': { level: 'information', title: 'The title differs from that of the work item', source: 'Catalogue' },
  'self-reference': { level: 'information', title: 'The text does not call itself by its kind', source: 'Author\'s guide §8.2' },
  'requirement-in-informative-text': { level: 'warning', title: 'A requirement stands in informative text', source: 'Author\'s guide §7, §8.8, §9.6' },
  'may-not': { level: 'information', title: '"may not" can be read in two ways', source: 'Rules for presentation of ITU-T | ISO/IEC common text, §6.10.8' },
  'keyword-convention': { level: 'off', title: 'Requirement words do not keep to clause 5', source: 'TSAG checklist for rapporteur meetings (draft, January 2026), C1' },
  'capital-keyword': { level: 'information', title: 'A requirement word is in capitals', source: 'Author\'s guide §8.5' },
  'caption-form': { level: 'warning', title: 'A caption is not in its form', source: 'Author\'s guide §9.5' },
  'unreferenced-caption': { level: 'warning', title: 'Nothing refers to a figure or table', source: 'Author\'s guide §9.5' },
  'caption-numbering': { level: 'warning', title: 'Figures or tables are not numbered in order', source: 'Author\'s guide §8.7, §8.8, §9.5' },
  'note-form': { level: 'information', title: 'A note is not in its form', source: 'Author\'s guide §9.6' },
  'organization-spelling': { level: 'hint', title: 'The name of the organization is misspelt', source: 'ITU-T style' },
  'unused-suppression': { level: 'information', title: 'A comment switches nothing off', source: 'Rapporteur' },
  'limited-check': { level: 'information', title: 'A part of the text is not checked', source: 'Rapporteur' },
} as const satisfies Readonly<Record<string, RuleInfo>>;

/** The id of a rule, as settings and comments write it. */
export type RuleId = keyof typeof RULES;

/** All ids, in the order of the table. */
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** Whether a word is the id of a rule. */
export const isRuleId = (text: string): text is RuleId => Object.hasOwn(RULES, text);
