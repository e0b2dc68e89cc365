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
  'limited-check': { level: 'information', title: 'A part of the text is not checked', source: 'Rapporteur' },
} as const satisfies Readonly<Record<string, RuleInfo>>;

export type RuleId = keyof typeof RULES;

export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

export const isRuleId = (text: string): text is RuleId => Object.hasOwn(RULES, text);
