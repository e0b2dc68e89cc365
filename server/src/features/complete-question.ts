import type { Completion } from './completion-item.ts';
import { markdownText } from './markdown-text.ts';
import { questionName } from './question.ts';
import { completionsOf, type Typed } from './typed.ts';

const QUESTION = /(?<![\w/])(?:Q|Questions? )(\d{1,2}(?:\/\d{0,2})?)$/;
const ATTRIBUTE = /^:?question:[ \t]*["']?(?:Q)?(\d{0,2}(?:\/\d{0,2})?)$/;

/** `Q8`, "Question 8" and a header's `question:`: the Questions that the catalogue knows; undefined elsewhere. */
export function completeQuestion(typed: Typed): readonly Completion[] | undefined {
  const { before, rest, catalogue, profile, options } = typed, found = QUESTION.exec(before) ?? ATTRIBUTE.exec(before);
  if (!found) return undefined;
  const written = found[1] ?? '', behind = /^\d{0,2}(?:\/\d{1,2})?/.exec(rest)?.[0].length ?? 0;
  const known = catalogue.questions.map((question) => ({ id: question.id, name: questionName(question, profile.language), group: question.studyGroup }));
  const ids = new Set(known.map(({ id }) => id)), unnamed = questionsOfRecords(catalogue.records).filter((id) => !ids.has(id)).map((id) => ({ id, name: '', group: '' }));
  const offers = [...known, ...unnamed].filter(({ id }) => id.startsWith(written)).sort((a, b) => order(a.id) - order(b.id)).slice(0, options.limit);
  return completionsOf(typed, written.length, behind, offers.map(({ id, name, group }) => ({
    label: id, detail: name || group, kind: 'question', rank: 0, newText: id, documentation: () => markdownText([name, group].filter(Boolean).join(', ')),
  })));
}

/** By Study Group, then by number. */
const order = (id: string): number => {
  const [question, group] = id.split('/').map(Number);
  return (group ?? 0) * 100 + (question ?? 0);
};

const cache = new WeakMap<readonly { readonly questions: readonly string[] }[], readonly string[]>();

/** The Questions that records belong to, whether or not a source names them. Worked out once for a catalogue. */
function questionsOfRecords(records: readonly { readonly questions: readonly string[] }[]): readonly string[] {
  const known = cache.get(records);
  if (known) return known;
  const found = [...new Set(records.flatMap(({ questions }) => questions))];
  cache.set(records, found);
  return found;
}
