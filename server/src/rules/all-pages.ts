import { a5JustificationPage } from './a5-justification.ts';
import { abbreviationCapitalsPage } from './abbreviation-capitals.ts';
import { abbreviationExpansionConflictPage } from './abbreviation-expansion-conflict.ts';
import { abbreviationNotExpandedPage } from './abbreviation-not-expanded.ts';
import { abbreviationOrderPage } from './abbreviation-order.ts';
import { abbreviationOverexpandedPage } from './abbreviation-overexpanded.ts';
import { abbreviationPluralPage } from './abbreviation-plural.ts';
import { amendmentFormPage } from './amendment-form.ts';
import { capitalKeywordPage } from './capital-keyword.ts';
import { captionFormPage } from './caption-form.ts';
import { captionNumberingPage } from './caption-numbering.ts';
import { clauseNumberingPage } from './clause-numbering.ts';
import { clauseOrderPage } from './clause-order.ts';
import { commonTextFormPage } from './common-text-form.ts';
import { crossReferenceFormPage } from './cross-reference-form.ts';
import { definitionDiffersPage } from './definition-differs.ts';
import { definitionFormPage } from './definition-form.ts';
import { definitionOrderPage } from './definition-order.ts';
import { definitionQualityPage } from './definition-quality.ts';
import { definitionSourcePage } from './definition-source.ts';
import { draftReferencePage } from './draft-reference.ts';
import { draftTitleMismatchPage } from './draft-title-mismatch.ts';
import { duplicateAbbreviationPage } from './duplicate-abbreviation.ts';
import { duplicateReferencePage } from './duplicate-reference.ts';
import { duplicateTermPage } from './duplicate-term.ts';
import { emptyClausePage } from './empty-clause.ts';
import { headerMismatchPage } from './header-mismatch.ts';
import { identifierFormPage } from './identifier-form.ts';
import { incompleteTwinNumberPage } from './incomplete-twin-number.ts';
import { keywordConventionPage } from './keyword-convention.ts';
import { keywordOrderPage } from './keyword-order.ts';
import { leftoverNamePage } from './leftover-name.ts';
import { limitedCheckPage } from './limited-check.ts';
import { listDepthPage } from './list-depth.ts';
import { mayNotPage } from './may-not.ts';
import { missingClausePage } from './missing-clause.ts';
import { newerEditionPage } from './newer-edition.ts';
import { notApprovedRecommendationPage } from './not-approved-recommendation.ts';
import { noteFormPage } from './note-form.ts';
import { numberedWorkItemPage } from './numbered-work-item.ts';
import { organizationSpellingPage } from './organization-spelling.ts';
import type { RulePage } from './page.ts';
import { placeholderPage } from './placeholder.ts';
import { processStatusPage } from './process-status.ts';
import { referenceFormPage } from './reference-form.ts';
import { referenceInWrongListPage } from './reference-in-wrong-list.ts';
import { referenceOnlyInAppendixPage } from './reference-only-in-appendix.ts';
import { referenceOnlyInDefinitionsPage } from './reference-only-in-definitions.ts';
import { referenceOrderPage } from './reference-order.ts';
import { referenceTagMismatchPage } from './reference-tag-mismatch.ts';
import { requiredSentencePage } from './required-sentence.ts';
import { requirementInInformativeTextPage } from './requirement-in-informative-text.ts';
import { selfReferencePage } from './self-reference.ts';
import { singleSubclausePage } from './single-subclause.ts';
import { supplementFormPage } from './supplement-form.ts';
import type { RuleId } from './table.ts';
import { termDefinedElsewherePage } from './term-defined-elsewhere.ts';
import { termVariantPage } from './term-variant.ts';
import { titleFormPage } from './title-form.ts';
import { titleMismatchPage } from './title-mismatch.ts';
import { uncitedReferencePage } from './uncited-reference.ts';
import { undefinedAbbreviationPage } from './undefined-abbreviation.ts';
import { unknownEditionPage } from './unknown-edition.ts';
import { unknownRecommendationPage } from './unknown-recommendation.ts';
import { unknownWorkItemPage } from './unknown-work-item.ts';
import { unreferencedCaptionPage } from './unreferenced-caption.ts';
import { unresolvedCitationPage } from './unresolved-citation.ts';
import { unresolvedCrossReferencePage } from './unresolved-cross-reference.ts';
import { untaggedMentionPage } from './untagged-mention.ts';
import { unusedAbbreviationPage } from './unused-abbreviation.ts';
import { unusedSuppressionPage } from './unused-suppression.ts';
import { unusedTermPage } from './unused-term.ts';
import { withdrawnRecommendationPage } from './withdrawn-recommendation.ts';
import { workingDocumentReferencePage } from './working-document-reference.ts';

/** The page of every rule, for docs/rules/ and for tests. What the server and the command line run does not import it. */
export const ALL_PAGES: Readonly<Record<RuleId, RulePage>> = {
  'unresolved-citation': unresolvedCitationPage,
  'uncited-reference': uncitedReferencePage,
  'duplicate-reference': duplicateReferencePage,
  'reference-tag-mismatch': referenceTagMismatchPage,
  'reference-in-wrong-list': referenceInWrongListPage,
  'identifier-form': identifierFormPage,
  'unknown-recommendation': unknownRecommendationPage,
  'unknown-work-item': unknownWorkItemPage,
  'numbered-work-item': numberedWorkItemPage,
  'draft-reference': draftReferencePage,
  'not-approved-recommendation': notApprovedRecommendationPage,
  'title-mismatch': titleMismatchPage,
  'unknown-edition': unknownEditionPage,
  'undefined-abbreviation': undefinedAbbreviationPage,
  'unused-abbreviation': unusedAbbreviationPage,
  'duplicate-abbreviation': duplicateAbbreviationPage,
  'abbreviation-order': abbreviationOrderPage,
  'abbreviation-expansion-conflict': abbreviationExpansionConflictPage,
  'duplicate-term': duplicateTermPage,
  'unused-term': unusedTermPage,
  'definition-source': definitionSourcePage,
  'definition-form': definitionFormPage,
  'missing-clause': missingClausePage,
  'clause-order': clauseOrderPage,
  'required-sentence': requiredSentencePage,
  'clause-numbering': clauseNumberingPage,
  'unresolved-cross-reference': unresolvedCrossReferencePage,
  'placeholder': placeholderPage,
  'header-mismatch': headerMismatchPage,
  'reference-form': referenceFormPage,
  'reference-order': referenceOrderPage,
  'reference-only-in-definitions': referenceOnlyInDefinitionsPage,
  'reference-only-in-appendix': referenceOnlyInAppendixPage,
  'newer-edition': newerEditionPage,
  'withdrawn-recommendation': withdrawnRecommendationPage,
  'incomplete-twin-number': incompleteTwinNumberPage,
  'a5-justification': a5JustificationPage,
  'working-document-reference': workingDocumentReferencePage,
  'cross-reference-form': crossReferenceFormPage,
  'untagged-mention': untaggedMentionPage,
  'supplement-form': supplementFormPage,
  'definition-order': definitionOrderPage,
  'term-variant': termVariantPage,
  'definition-quality': definitionQualityPage,
  'term-defined-elsewhere': termDefinedElsewherePage,
  'definition-differs': definitionDiffersPage,
  'abbreviation-not-expanded': abbreviationNotExpandedPage,
  'abbreviation-capitals': abbreviationCapitalsPage,
  'abbreviation-plural': abbreviationPluralPage,
  'abbreviation-overexpanded': abbreviationOverexpandedPage,
  'empty-clause': emptyClausePage,
  'keyword-order': keywordOrderPage,
  'title-form': titleFormPage,
  'list-depth': listDepthPage,
  'single-subclause': singleSubclausePage,
  'amendment-form': amendmentFormPage,
  'common-text-form': commonTextFormPage,
  'process-status': processStatusPage,
  'leftover-name': leftoverNamePage,
  'draft-title-mismatch': draftTitleMismatchPage,
  'self-reference': selfReferencePage,
  'requirement-in-informative-text': requirementInInformativeTextPage,
  'may-not': mayNotPage,
  'keyword-convention': keywordConventionPage,
  'capital-keyword': capitalKeywordPage,
  'caption-form': captionFormPage,
  'unreferenced-caption': unreferencedCaptionPage,
  'caption-numbering': captionNumberingPage,
  'note-form': noteFormPage,
  'organization-spelling': organizationSpellingPage,
  'unused-suppression': unusedSuppressionPage,
  'limited-check': limitedCheckPage,
};
