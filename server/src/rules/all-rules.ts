import type { Rule } from './rule.ts';
import { abbreviationExpansionConflict } from './abbreviation-expansion-conflict.ts';
import { abbreviationOrder } from './abbreviation-order.ts';
import { clauseNumbering } from './clause-numbering.ts';
import { clauseOrder } from './clause-order.ts';
import { definitionForm } from './definition-form.ts';
import { definitionSource } from './definition-source.ts';
import { draftReference } from './draft-reference.ts';
import { duplicateAbbreviation } from './duplicate-abbreviation.ts';
import { duplicateReference } from './duplicate-reference.ts';
import { duplicateTerm } from './duplicate-term.ts';
import { headerMismatch } from './header-mismatch.ts';
import { identifierForm } from './identifier-form.ts';
import { limitedCheck } from './limited-check.ts';
import { missingClause } from './missing-clause.ts';
import { notApprovedRecommendation } from './not-approved-recommendation.ts';
import { numberedWorkItem } from './numbered-work-item.ts';
import { placeholder } from './placeholder.ts';
import { referenceInWrongList } from './reference-in-wrong-list.ts';
import { referenceTagMismatch } from './reference-tag-mismatch.ts';
import { requiredSentence } from './required-sentence.ts';
import { titleMismatch } from './title-mismatch.ts';
import { uncitedReference } from './uncited-reference.ts';
import { undefinedAbbreviation } from './undefined-abbreviation.ts';
import { unknownEdition } from './unknown-edition.ts';
import { unknownRecommendation } from './unknown-recommendation.ts';
import { unknownWorkItem } from './unknown-work-item.ts';
import { unresolvedAnchor, unresolvedCitation } from './unresolved-citation.ts';
import { unresolvedClauseAnchor } from './unresolved-clause-anchor.ts';
import { unresolvedCrossReference } from './unresolved-cross-reference.ts';
import { unusedAbbreviation } from './unused-abbreviation.ts';
import { unusedTerm } from './unused-term.ts';

/** Every rule. A new rule is a file of its own, a line in table.ts, one here, and a page under docs/rules/. */
export const RULE_LIST: readonly Rule[] = [
  unresolvedCitation,
  unresolvedAnchor,
  uncitedReference,
  duplicateReference,
  referenceTagMismatch,
  referenceInWrongList,
  identifierForm,
  unknownRecommendation,
  unknownWorkItem,
  numberedWorkItem,
  draftReference,
  notApprovedRecommendation,
  titleMismatch,
  unknownEdition,
  undefinedAbbreviation,
  unusedAbbreviation,
  duplicateAbbreviation,
  abbreviationOrder,
  abbreviationExpansionConflict,
  duplicateTerm,
  unusedTerm,
  definitionSource,
  definitionForm,
  missingClause,
  clauseOrder,
  requiredSentence,
  clauseNumbering,
  unresolvedCrossReference,
  unresolvedClauseAnchor,
  placeholder,
  headerMismatch,
  limitedCheck,
];
