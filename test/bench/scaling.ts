// What the scaling check runs: the core, bundled for it.
export { scanDraft, editDraft } from '../../server/src/draft/draft.ts';
export { LiveCheck } from '../../server/src/rules/checking/live-check.ts';
export { RULE_LIST } from '../../server/src/rules/all-rules.ts';
export { buildCatalogue } from '../../server/src/catalogue/catalogue.ts';
export { findRecord } from '../../server/src/catalogue/look-up.ts';
export { searchRecords } from '../../server/src/catalogue/search.ts';
export { bundledCatalogue } from '../../server/src/sources/load-catalogue.ts';
export { completionsAt } from '../../server/src/features/completion/completion.ts';
export { writeText } from '../../server/src/cli/write-text.ts';
export { compareDrafts } from '../../server/src/features/compare/compare.ts';
export { harvest } from '../../server/src/features/compendium/compendium-harvest.ts';
export { highlightsAt } from '../../server/src/features/highlights.ts';
export { lensesOf } from '../../server/src/features/lenses.ts';
export { linkedRangesAt } from '../../server/src/features/linked-ranges.ts';
export { linksOf } from '../../server/src/features/links.ts';
export { refactoringsAt } from '../../server/src/features/refactor/refactor.ts';
export { referencesAt } from '../../server/src/features/references.ts';
