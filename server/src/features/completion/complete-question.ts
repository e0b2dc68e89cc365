import { findRecord } from '../../catalogue/look-up.ts';
import { attributesOf } from '../../draft/profile.ts';
import { ownNames } from '../../rules/reading/own-text.ts';
import type { Completion } from './completion-item.ts';
import { markdownText } from '../markdown-text.ts';
import { questionName } from '../question.ts';
import { completionsOf, type Typed } from './typed.ts';

const QUESTION = /(?<![\w/])(?:Q|Questions? )(\d{1,2}(?:\/\d{0,2})?)$/;
const ATTRIBUTE = /^:?question:[ \t]*["']?(?:Q)?(\d{0,2}(?:\/\d{0,2})?)$/;

/** `Q8`, "Question 8" and a header's `question:`: the Questions that the catalogue knows, those of the draft's own Study Group first; undefined elsewhere. */
export function completeQuestion(typed: Typed): readonly Completion[] | undefined {
  const { before, rest, catalogue, profile, options } = typed, found = QUESTION.exec(before) ?? ATTRIBUTE.exec(before);
  if (!found) return undefined;
  const written = found[1] ?? '', behind = /^\d{0,2}(?:\/\d{1,2})?/.exec(rest)?.[0].length ?? 0;
  const own = groupOf(typed);
  const known = catalogue.questions.map((question) => ({ id: question.id, name: questionName(question, profile.language), group: question.studyGroup }));
  const ids = new Set(known.map(({ id }) => id)), unnamed = questionsOfRecords(catalogue.records).filter((id) => !ids.has(id)).map((id) => ({ id, name: '', group: '' }));
  const offers = [...known, ...unnamed].filter(({ id }) => id.startsWith(written)).sort((a, b) => order(a.id, own) - order(b.id, own)).slice(0, options.limit);
  return completionsOf(typed, written.length, behind, offers.map(({ id, name, group }) => ({
    label: id, detail: name || group, kind: 'question', rank: 0, newText: id, documentation: () => markdownText([name, group].filter(Boolean).join(', ')),
  })));
}

/** By Study Group, the draft's own before the others, then by number. */
const order = (id: string, own: number | undefined): number => {
  const [question = 0, group = 0] = id.split('/').map(Number);
  return (group === own ? 0 : group * 100) + question;
};

/** The number of the Study Group that the draft comes from, by its header's Question or group, else by what the catalogue knows of it. */
function groupOf({ draft, catalogue }: Typed): number | undefined {
  const attributes = attributesOf(draft);
  const written = /\d\/(\d{1,2})\b/.exec(attributes.get('question')?.fact.value ?? '')?.[1]
    ?? ['study-group', 'studygroup', 'group', 'group-acronym', 'groupacronym'].map((name) => /\b(?:SG|CE|Study Group )?(\d{1,2})\b/.exec(attributes.get(name)?.fact.value ?? '')?.[1]).find((number) => number !== undefined);
  if (written !== undefined) return Number(written);
  for (const name of ownNames(draft).trim().split(' ')) {
    const group = name === '' ? undefined : findRecord(catalogue, name)?.studyGroups[0];
    if (group !== undefined) return Number(/\d+/.exec(group)?.[0]);
  }
  return undefined;
}

const cache = new WeakMap<readonly { readonly questions: readonly string[] }[], readonly string[]>();

/** The Questions that records belong to, whether or not a source names them. Worked out once for a catalogue. */
function questionsOfRecords(records: readonly { readonly questions: readonly string[] }[]): readonly string[] {
  const known = cache.get(records);
  if (known) return known;
  const found = [...new Set(records.flatMap(({ questions }) => questions))];
  cache.set(records, found);
  return found;
}
