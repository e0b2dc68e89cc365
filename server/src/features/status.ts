import type { Catalogue } from '../catalogue/catalogue.ts';
import { findRecord, recordTitle } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import { attributesOf, profileOf } from '../draft/profile.ts';
import { statusText } from './record-text.ts';

/** The draft's own work item, for a status bar. */
export interface DraftStatus {
  /** The name as the draft gives it, "X.asm-cc"; undefined where it gives none. */
  readonly name: string | undefined;
  readonly record: CatalogueRecord | undefined;
  /** "X.asm-cc – under study". */
  readonly text: string;
  /** Several lines of plain text: title, Question, date. */
  readonly detail: string;
  /** The catalogue's date. */
  readonly asOf: string;
}

/** What the draft is a draft of, by its header or its first lines, and what the catalogue knows of it. */
export function statusOf(draft: Draft, catalogue: Catalogue): DraftStatus {
  const names = namesOf(draft), { asOf } = catalogue;
  const record = names.map((name) => findRecord(catalogue, name)).find((found) => found !== undefined);
  const name = names[0], dated = asOf ? ` as of ${asOf}` : '';
  if (name === undefined) return { name, record, text: 'Draft without a number', detail: 'The header names no number and no work item.', asOf };
  if (!record) return { name, record, text: name, detail: `The catalogue${dated} does not know ${name}.`, asOf };
  const shown = record.id === name ? name : `${name} = ${record.id}`;
  const detail = [
    recordTitle(record, profileOf(draft).language), [statusText(record), record.process, ...record.studyGroups].filter(Boolean).join(', '),
    record.questions.length > 0 ? `Question ${record.questions.join(', ')}` : '', asOf ? `Catalogue as of ${asOf}` : '',
  ];
  return { name, record, text: `${shown} – ${statusText(record)}`, detail: detail.filter(Boolean).join('\n'), asOf };
}

/** "Draft new Recommendation ITU-T X.asm-cc: Title" → X.asm-cc. */
const ANNOUNCED = /(?:ITU|UIT)-[TRD] (?:Recommendation )?([A-Z][\w./-]*\w)/;

function namesOf(draft: Draft): readonly string[] {
  const attributes = attributesOf(draft);
  const given = ['docnumber', 'provisional-name', 'work-item'].flatMap((name) => attributes.get(name)?.fact.value.replace(/^(?:ITU|UIT)-T /, '').trim() || []);
  const announced = factsOf(draft, 'title-line').flatMap(({ fact }) => (fact.form === 'announcement' ? ANNOUNCED.exec(fact.text)?.[1] ?? [] : []));
  return [...given, ...announced];
}
