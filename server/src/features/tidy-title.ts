import { emptyCatalogue } from '../catalogue/catalogue.ts';
import { scanDraft, textOfDraft } from '../draft/draft.ts';
import { checkDraft } from '../rules/checking/live-check.ts';
import type { CheckOptions } from '../rules/rule.ts';

const OPTIONS: CheckOptions = { levels: {}, knownAbbreviations: new Set(), catalogue: emptyCatalogue };

/** What sources write before the title of a report: its kind, which the header says anyway. */
const KIND = /^(?:technical (?:report|paper)|rapport technique|document technique)[ \u00a0]?:[ \u00a0]?/i;

/**
 * A title as the author's guide wants it (§6.3): "Quality Metrics and Evaluation Methods" has a capital in its first word only. Names of
 * several words lose theirs; no case is another title for the catalogue.
 */
export function tidyTitle(title: string): string {
  const bare = title.replace(KIND, ''), frame = '# Draft new Recommendation ITU-T X.name\n\n', draft = scanDraft(`${frame}${bare}\n`, 'markdown');
  const finding = checkDraft(draft, OPTIONS).find(({ rule }) => rule === 'title-form'), [edit] = finding?.fixes[0]?.edits(draft) ?? [];
  if (!edit || edit.start < frame.length) return bare;
  const text = textOfDraft(draft);
  return (text.slice(frame.length, edit.start) + edit.newText + text.slice(edit.end)).trimEnd();
}
