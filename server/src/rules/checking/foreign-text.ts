import type { RuleId } from '../table.ts';

/**
 * Rules that read numbers, names and the header alone, and so hold in a text of any language. The others know the titles, sentences and
 * words of English and French, and would take those of another language for faults.
 */
export const IN_ANY_LANGUAGE: ReadonlySet<RuleId> = new Set<RuleId>([
  'unknown-recommendation', 'unknown-work-item', 'numbered-work-item', 'not-approved-recommendation', 'withdrawn-recommendation', 'header-mismatch',
  'process-status', 'unused-suppression', 'limited-check',
]);
