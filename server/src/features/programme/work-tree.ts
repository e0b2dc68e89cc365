import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { filteredItems, sortedItems, workItems, type WorkFilter, type WorkItem } from './work-items.ts';
import { describeGroup, describeItem, describeRest, filterText, type Described } from './work-tree-words.ts';

/** What a node of the tree stands for. `rest` are items that are too many to be shown. */
export type WorkNodeKind = 'study-group' | 'working-party' | 'question' | 'item' | 'rest';

/** A node of the work programme: Study Group, Working Party, Question or item. */
export interface WorkNode extends Described {
  /** Its path: "SG17 > WP4/17 > 8/17 > X.soar-cc". */
  readonly id: string;
  readonly kind: WorkNodeKind;
  /** How many different items lie below; 1 for an item. */
  readonly count: number;
  /** The record that an item stands for. */
  readonly record?: string;
  /** For an item: where it stands, with "scheduled" for one under study that a decision is planned on. */
  readonly state?: string;
  /** Whether a draft of the workspace is about the item. */
  readonly isMine?: boolean;
}

/** What the tree is asked for. */
export interface WorkTreeQuery {
  readonly filter: WorkFilter;
  readonly sort: 'number' | 'date';
  /** The id of the node whose children are wanted; without it the first level. */
  readonly node?: string;
  /** The records that drafts of the workspace are about. */
  readonly mine: ReadonlySet<CatalogueRecord>;
  /** ISO 8601 day, for what is over; empty where it does not matter. */
  readonly today: string;
}

export interface WorkTreeAnswer {
  readonly nodes: readonly WorkNode[];
  /** How many items the filter lets through, and of how many. */
  readonly shown: number;
  readonly known: number;
  /** What the filter says in words: '"cloud", determined or scheduled'; empty where it lets everything through. */
  readonly filtered: string;
  /** The catalogue's date; empty for an empty catalogue. */
  readonly asOf: string;
}

/** The children of a node of the work programme. Linear in the items in hand; no more than 500 items at once. */
export function workTree(catalogue: Catalogue, { filter, sort, node, mine, today }: WorkTreeQuery): WorkTreeAnswer {
  const items = filteredItems(catalogue, filter, mine), { inHand, all } = workItems(catalogue);
  const path = node === undefined ? [] : node.split(APART), parties = partiesOf(catalogue);
  const below = placed(items, parties).filter(({ place }) => path.every((step, depth) => place[depth] === step));
  const nodes = levelOf(path) === 'item' ? leaves(below, { catalogue, path, sort, mine, today }) : branches(below, path, catalogue);
  return { nodes, shown: items.length, known: (filter.all ? all : inHand).length, filtered: filterText(filter), asOf: catalogue.asOf };
}

const APART = ' > ';
/** Stands in a path for a Study Group or Question that no source gives. */
const NONE = '-';
/** More items are not shown below one node. */
const MOST = 500;

interface Placed { readonly item: WorkItem; readonly place: readonly string[] }

/** The Working Party of each Question, where a source knows it. */
const partiesOf = ({ questions }: Catalogue): ReadonlyMap<string, string> =>
  new Map(questions.flatMap(({ id, workingParty }) => (workingParty === undefined ? [] : [[id, workingParty] as const])));

/** The places of items in the tree: one for each Question; of an item of none, its Study Groups. */
function placed(items: readonly WorkItem[], parties: ReadonlyMap<string, string>): readonly Placed[] {
  return items.flatMap((item) => {
    const { questions, studyGroups } = item.record;
    if (questions.length === 0) return (studyGroups.length === 0 ? [NONE] : studyGroups).map((group) => ({ item, place: [group, NONE] }));
    return questions.map((question) => {
      const party = parties.get(question), group = `SG${question.split('/')[1] ?? ''}`;
      return { item, place: party === undefined ? [group, question] : [group, party, question] };
    });
  });
}

const isParty = (step: string): boolean => /^WP\d/.test(step);

/** What the children of a path are. */
function levelOf(path: readonly string[]): WorkNodeKind {
  const last = path.at(-1);
  return last === undefined ? 'study-group' : path.length > 1 && !isParty(last) ? 'item' : 'question';
}

function branches(below: readonly Placed[], path: readonly string[], catalogue: Catalogue): readonly WorkNode[] {
  const groups = new Map<string, WorkItem[]>();
  for (const { item, place } of below) {
    const step = place[path.length] ?? NONE, group = groups.get(step);
    if (!group) groups.set(step, [item]);
    else group.push(item);
  }
  return [...groups].sort(([a], [b]) => (orderKey(a) < orderKey(b) ? -1 : 1)).map(([step, items]) => {
    const distinct = [...new Set(items)], kind = path.length === 0 ? 'study-group' : isParty(step) ? 'working-party' : 'question';
    return { id: [...path, step].join(APART), kind, count: distinct.length, ...describeGroup(kind, step === NONE ? '' : step, distinct, catalogue) };
  });
}

/** "SG2" before "SG11"; Working Parties before Questions, "2/17" before "10/17"; what has no number last. */
const orderKey = (step: string): string => `${step === NONE ? '2' : isParty(step) ? '0' : '1'}${step.replace(/\d+/g, (digits) => digits.padStart(4, '0'))}`;

type Leafing = Pick<WorkTreeQuery, 'sort' | 'mine' | 'today'> & { readonly catalogue: Catalogue; readonly path: readonly string[] };

function leaves(below: readonly Placed[], { catalogue, path, sort, mine, today }: Leafing): readonly WorkNode[] {
  const items = sortedItems(below.map(({ item }) => item), sort), rest = items.length - MOST;
  const nodes = items.slice(0, MOST).map((item): WorkNode => {
    const { record, plan } = item, isMine = mine.has(record);
    return {
      id: [...path, record.id].join(APART), kind: 'item', count: 1, record: record.id,
      state: plan && record.status === 'under-study' ? 'scheduled' : record.status, ...(isMine && { isMine }),
      ...describeItem(item, catalogue, { isMine, today, isByDate: sort === 'date' }),
    };
  });
  return rest > 0 ? [...nodes, { id: [...path, 'rest'].join(APART), kind: 'rest', count: rest, ...describeRest(rest) }] : nodes;
}
