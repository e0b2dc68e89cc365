import type { Catalogue } from '../../catalogue/catalogue.ts';
import { recordTitle } from '../../catalogue/look-up.ts';
import type { Status } from '../../catalogue/record.ts';
import { findQuestion, questionName } from '../question.ts';
import { PROCESS_WORDS, statusText, STATUS_WORDS } from '../record-text.ts';
import { daysText } from '../card/timeline-days.ts';
import { planText } from './work-plan.ts';
import type { WorkFilter, WorkItem, WorkStatus } from './work-items.ts';

/** What a node says: on its line, beside it, in the tip, and to a screen reader. Plain text. */
export interface Described {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly spoken: string;
}

/** Where items can stand, in the order of a text's life, for a choice. */
export const WORK_STATUSES: readonly WorkStatus[] = ['under-study', 'scheduled', 'determined', 'consented', 'not-approved', 'approved', 'agreed', 'superseded', 'withdrawn'];

export const WORK_STATUS_WORDS: Readonly<Record<WorkStatus, string>> = { ...STATUS_WORDS, scheduled: 'scheduled' };

/** A Study Group, a Working Party or a Question with its items; `name` is empty where no source gives one. */
export function describeGroup(kind: 'study-group' | 'working-party' | 'question', name: string, items: readonly WorkItem[], catalogue: Catalogue): Described {
  const title = kind === 'question' ? questionTitle(name, catalogue) : kind === 'working-party' ? partyTitle(name, catalogue) : '';
  const label = name === '' ? (kind === 'question' ? 'No Question known' : 'No Study Group known') : kind === 'question' ? `Q${name}` : name;
  const count = counted(items.length), states = statesText(items), full = name === '' ? label : `${GROUP_WORDS[kind]} ${name.replace(/^(?:SG|WP)/, '')}`;
  return {
    label, description: [count, title].filter(Boolean).join(' · '),
    tooltip: [[full, title].filter(Boolean).join(': '), count, states].join('\n'), spoken: [full, title, count, states].filter(Boolean).join(', '),
  };
}

const GROUP_WORDS = { 'study-group': 'Study Group', 'working-party': 'Working Party', 'question': 'Question' } as const;

const counted = (count: number): string => `${count.toString()} ${count === 1 ? 'item' : 'items'}`;

/** "84 under study, 6 determined". */
function statesText(items: readonly WorkItem[]): string {
  const counts = new Map<Status, number>();
  for (const { record: { status } } of items) counts.set(status, (counts.get(status) ?? 0) + 1);
  return WORK_STATUSES.flatMap((status) => (status !== 'scheduled' && counts.has(status) ? [`${(counts.get(status) ?? 0).toString()} ${STATUS_WORDS[status]}`] : [])).join(', ');
}

function questionTitle(id: string, catalogue: Catalogue): string {
  const question = findQuestion(catalogue, id);
  return question ? questionName(question, 'en') : '';
}

/** What a Working Party is called, in English where a source has it so. */
function partyTitle(id: string, { meetings }: Catalogue): string {
  const names = meetings.flatMap(({ group, groupName }) => (group === id && groupName ? [groupName] : []));
  return (names.find(({ lang }) => lang === 'en') ?? names[0])?.text ?? '';
}

/** How an item is looked at. In a list that is sorted by date the lines tell it: what they are sorted by is seen. */
interface ItemView { readonly isMine: boolean; readonly today: string; readonly isByDate: boolean }

/** An item: where it stands is said in words, not by its picture alone. */
export function describeItem({ record, plan, changed }: WorkItem, catalogue: Catalogue, { isMine, today, isByDate }: ItemView): Described {
  const { id, names, status, process, questions, studyGroups } = record, title = recordTitle(record);
  const planned = plan && planText(plan, today), own = isMine ? 'your draft' : '';
  const deadlines = (plan?.meeting?.deadlines ?? []).filter(({ date }) => date >= today).map(({ date, subject }) => `By ${date}${today === '' ? '' : `, ${daysText(date, today)}`}: ${subject.text}`);
  const tooltip = [
    names.length > 0 ? `${id} (${names.join(', ')})` : id, title, [statusText(record), process && PROCESS_WORDS[process], ...studyGroups, ...questions.map((question) => `Q${question}`)].filter(Boolean).join(', '),
    planned && capital(planned), ...deadlines, isMine ? 'A draft of this workspace is about it.' : '', catalogue.asOf && `Catalogue as of ${catalogue.asOf}`,
  ];
  return {
    label: id, description: [isByDate ? changed : '', shortState(status, plan !== undefined, isMine), title].filter(Boolean).join(' · '),
    tooltip: tooltip.filter(Boolean).join('\n'), spoken: [id, statusText(record), planned, title, own].filter(Boolean).join(', '),
  };
}

/** The few words that have room before the title: "yours, scheduled", "approved, scheduled". */
function shortState(status: Status, isPlanned: boolean, isMine: boolean): string {
  const state = isPlanned && status === 'under-study' ? 'scheduled' : STATUS_WORDS[status] + (isPlanned ? ', scheduled' : '');
  return isMine ? `yours, ${state}` : state;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The items of a node that are not shown. */
export function describeRest(count: number): Described {
  const label = `${count.toString()} more`, description = 'filter by words to see them';
  return { label, description, tooltip: `${label}: ${description}`, spoken: `${label}, ${description}` };
}

/** A filter in words: '"cloud", determined or scheduled, TAP, drafts of this workspace'; empty for one that chooses nothing. */
export function filterText({ text = '', statuses = [], processes = [], mine, all }: WorkFilter): string {
  return [
    text.trim() === '' ? '' : `"${text.trim()}"`, statuses.map((status) => WORK_STATUS_WORDS[status]).join(' or '), processes.map((process) => PROCESS_WORDS[process]).join(' or '),
    mine ? 'drafts of this workspace' : '', all ? 'published texts too' : '',
  ].filter(Boolean).join(', ');
}
