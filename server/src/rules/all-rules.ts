import type { Rule } from './rule.ts';
import { a5Justification } from './a5-justification.ts';
import { abbreviationCapitals } from './abbreviation-capitals.ts';
import { abbreviationExpansionConflict } from './abbreviation-expansion-conflict.ts';
import { abbreviationNotExpanded } from './abbreviation-not-expanded.ts';
import { abbreviationOrder } from './abbreviation-order.ts';
import { abbreviationOverexpanded } from './abbreviation-overexpanded.ts';
import { abbreviationPlural } from './abbreviation-plural.ts';
import { amendmentForm } from './amendment-form.ts';
import { bareCaption } from './bare-caption.ts';
import { capitalKeyword } from './capital-keyword.ts';
import { captionForm } from './caption-form.ts';
import { captionNumbering } from './caption-numbering.ts';
import { clauseNumbering } from './clause-numbering.ts';
import { clauseOrder } from './clause-order.ts';
import { commonTextForm } from './common-text-form.ts';
import { crossReferenceForm } from './cross-reference-form.ts';
import { definitionDiffers } from './definition-differs.ts';
import { definitionForm } from './definition-form.ts';
import { definitionOrder } from './definition-order.ts';
import { definitionQuality } from './definition-quality.ts';
import { definitionSource } from './definition-source.ts';
import { draftReference } from './draft-reference.ts';
import { draftTitleMismatch } from './draft-title-mismatch.ts';
import { duplicateAbbreviation } from './duplicate-abbreviation.ts';
import { duplicateReference } from './duplicate-reference.ts';
import { duplicateTerm } from './duplicate-term.ts';
import { emptyClause } from './empty-clause.ts';
import { headerMismatch } from './header-mismatch.ts';
import { identifierForm } from './identifier-form.ts';
import { incompleteTwinNumber } from './incomplete-twin-number.ts';
import { keywordConvention } from './keyword-convention.ts';
import { keywordOrder } from './keyword-order.ts';
import { leftoverHeaderName, leftoverName } from './leftover-name.ts';
import { limitedCheck } from './limited-check.ts';
import { listDepth } from './list-depth.ts';
import { mayNot } from './may-not.ts';
import { missingClause } from './missing-clause.ts';
import { newerEdition } from './newer-edition.ts';
import { notApprovedRecommendation } from './not-approved-recommendation.ts';
import { noteForm } from './note-form.ts';
import { noteNumbering } from './note-numbering.ts';
import { numberedWorkItem } from './numbered-work-item.ts';
import { organizationSpelling } from './organization-spelling.ts';
import { pictureWithoutCaption } from './picture-without-caption.ts';
import { placeholder } from './placeholder.ts';
import { processStatus } from './process-status.ts';
import { referenceForm } from './reference-form.ts';
import { referenceInWrongList } from './reference-in-wrong-list.ts';
import { referenceOnlyInAppendix } from './reference-only-in-appendix.ts';
import { referenceOnlyInDefinitions } from './reference-only-in-definitions.ts';
import { referenceOrder } from './reference-order.ts';
import { referenceTagMismatch } from './reference-tag-mismatch.ts';
import { requiredSentence } from './required-sentence.ts';
import { requirementInInformativeText } from './requirement-in-informative-text.ts';
import { requirementInNote } from './requirement-in-note.ts';
import { selfReference } from './self-reference.ts';
import { singleSubclause } from './single-subclause.ts';
import { supplementForm, supplementMention } from './supplement-form.ts';
import { termDefinedElsewhere } from './term-defined-elsewhere.ts';
import { termVariant } from './term-variant.ts';
import { titleForm } from './title-form.ts';
import { titleMismatch } from './title-mismatch.ts';
import { uncitedReference } from './uncited-reference.ts';
import { undefinedAbbreviation } from './undefined-abbreviation.ts';
import { unknownEdition } from './unknown-edition.ts';
import { unknownRecommendation } from './unknown-recommendation.ts';
import { unknownWorkItem } from './unknown-work-item.ts';
import { unreferencedAnchor } from './unreferenced-anchor.ts';
import { unreferencedCaption } from './unreferenced-caption.ts';
import { unresolvedAnchor, unresolvedCitation } from './unresolved-citation.ts';
import { unresolvedClauseAnchor } from './unresolved-clause-anchor.ts';
import { unresolvedCrossReference } from './unresolved-cross-reference.ts';
import { untaggedMention } from './untagged-mention.ts';
import { unusedAbbreviation } from './unused-abbreviation.ts';
import { unusedTerm } from './unused-term.ts';
import { withdrawnRecommendation } from './withdrawn-recommendation.ts';
import { draftMention, workingDocumentReference } from './working-document-reference.ts';

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
  referenceForm,
  referenceOrder,
  referenceOnlyInDefinitions,
  referenceOnlyInAppendix,
  newerEdition,
  withdrawnRecommendation,
  incompleteTwinNumber,
  a5Justification,
  workingDocumentReference,
  draftMention,
  crossReferenceForm,
  untaggedMention,
  supplementForm,
  supplementMention,
  definitionOrder,
  termVariant,
  definitionQuality,
  termDefinedElsewhere,
  definitionDiffers,
  abbreviationNotExpanded,
  abbreviationCapitals,
  abbreviationPlural,
  abbreviationOverexpanded,
  emptyClause,
  keywordOrder,
  titleForm,
  listDepth,
  singleSubclause,
  amendmentForm,
  commonTextForm,
  processStatus,
  leftoverName,
  leftoverHeaderName,
  draftTitleMismatch,
  selfReference,
  requirementInInformativeText,
  requirementInNote,
  mayNot,
  keywordConvention,
  capitalKeyword,
  captionForm,
  bareCaption,
  pictureWithoutCaption,
  unreferencedCaption,
  unreferencedAnchor,
  captionNumbering,
  noteForm,
  noteNumbering,
  organizationSpelling,
  limitedCheck,
];
