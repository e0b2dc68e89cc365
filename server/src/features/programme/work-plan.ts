import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueRecord, EventName, HistoryEvent } from '../../catalogue/record.ts';
import type { Meeting } from '../../catalogue/statement.ts';

/** What is still to be decided on a text. */
export interface WorkPlan {
  /** The meeting's name, or a day or month: "WP4/17, 4–5 September 2025", "2025-12". */
  readonly when: string;
  /** "determination", "redetermination, if necessary"; "decision" where the source does not say what is decided. */
  readonly what: string;
  /** The last day for it, as exact as a source gives it: a day or a month. Undefined where no source describes the meeting. */
  readonly until?: string;
  /** The meeting, where a source describes it. */
  readonly meeting?: Meeting;
}

const DECISIONS: ReadonlySet<EventName> = new Set<EventName>(['determined', 'redetermined', 'consented', 'approved', 'agreed', 'not-approved', 'superseded', 'withdrawn']);

/** What is decided, at the beginning of a source's remark on a plan. */
const DECIDED = /^(?:re)?(?:determination|consent|agreement|approval)\b/i;

interface Known {
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** The dates of the source documents, by their ids. */
  readonly dates: ReadonlyMap<string, string>;
}

const KNOWN = new WeakMap<Catalogue, Known>();

function knownIn(catalogue: Catalogue): Known {
  let known = KNOWN.get(catalogue);
  if (!known) {
    known = { meetings: new Map(catalogue.meetings.map((meeting) => [meeting.id, meeting])), dates: new Map(catalogue.sources.map(({ id, date }) => [id, date])) };
    KNOWN.set(catalogue, known);
  }
  return known;
}

/**
 * The plans for a text that no decision has carried out. Where no source says when the meeting is, a decision after the day of the plan, or after
 * the day it was stated, is taken for its own; a month that holds the day will do.
 */
export function openPlans({ history }: CatalogueRecord, catalogue: Catalogue): readonly HistoryEvent[] {
  const plans = history.filter(({ event }) => event === 'scheduled');
  if (plans.length === 0) return plans;
  const { meetings, dates } = knownIn(catalogue);
  return plans.filter((planned) => {
    const from = meetings.get(planned.meeting ?? '')?.from ?? planned.date ?? dates.get(planned.source.document) ?? '';
    return !history.some(({ event, date }) => DECISIONS.has(event) && date !== undefined && date >= from.slice(0, date.length));
  });
}

/** The plan for a text that the latest source states and no decision has carried out; undefined where nothing is planned. */
export function planOf(record: CatalogueRecord, catalogue: Catalogue): WorkPlan | undefined {
  const { meetings, dates } = knownIn(catalogue), open = openPlans(record, catalogue);
  const rank = ({ source, meeting }: HistoryEvent): string => `${dates.get(source.document) ?? ''} ${meeting === undefined ? '' : '1'}`;
  const [latest] = [...open].sort((a, b) => (rank(a) < rank(b) ? 1 : -Number(rank(a) > rank(b))));
  return latest && planIn(latest, meetings.get(latest.meeting ?? ''));
}

function planIn({ meeting: name, date, note = '' }: HistoryEvent, meeting: Meeting | undefined): WorkPlan | undefined {
  const when = name ?? date, until = meeting?.to ?? date;
  return when === undefined ? undefined : { when, what: DECIDED.test(note) ? note : 'decision', ...(until !== undefined && { until }), ...(meeting && { meeting }) };
}

/** "determination planned for WP4/17, 4–5 September 2025"; "was planned" after its last day. `today` is an ISO 8601 day, or empty. */
export function planText({ what, when, until }: WorkPlan, today: string): string {
  const isOver = until !== undefined && today !== '' && until < today.slice(0, until.length);
  return `${what} ${isOver ? 'was planned' : 'planned'} for ${when}${isOver ? ', result not known' : ''}`;
}
