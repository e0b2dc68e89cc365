import type { Process } from '../../catalogue/record.ts';
import type { WorkFilter } from '../../features/programme/work-items.ts';
import { WORK_STATUSES } from '../../features/programme/work-tree-words.ts';
import { workTree, type WorkTreeAnswer } from '../../features/programme/work-tree.ts';
import { today } from '../../sources/today.ts';
import { ownWorks } from '../other-drafts/own-works.ts';
import type { Service } from '../service.ts';

/** What `rapporteur/workTree` is asked with; what is of another type says nothing. */
interface WorkTreeParams {
  readonly filter?: unknown;
  /** 'date' for what changed last first. */
  readonly sort?: unknown;
  /** The id of the node whose children are wanted. */
  readonly node?: unknown;
}

/**
 * `rapporteur/workTree`: the work programme as a tree, one level at a time. `rapporteur/draftsRead` tells the extension that drafts of the
 * workspace were read, and whether they are about other items than before.
 */
export const workTreeService: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk, guarded }) => {
    connection.onRequest('rapporteur/workTree', guarded(null, (params: WorkTreeParams | null): WorkTreeAnswer => {
      const { catalogue } = desk, filter = filterOf(params?.filter), node = params?.node;
      if (filter.mine) desk.readDrafts();
      const mine = new Set(ownWorks(desk.summaries(), catalogue).map(({ record }) => record));
      return workTree(catalogue, { filter, sort: params?.sort === 'date' ? 'date' : 'number', mine, today: today(), ...(typeof node === 'string' && { node }) });
    }));
    let before: string | undefined;
    desk.onDrafts.push((what) => {
      if (!desk.client.hasCommands) return;
      const own = [...desk.summaries()].flatMap(({ summary: { ownKeys } }) => ownKeys).sort().join('\n');
      const ownChanged = own !== before;
      before = own;
      if (ownChanged || what === 'files') void connection.sendNotification('rapporteur/draftsRead', { ownChanged });
    });
  },
};

const PROCESSES: readonly Process[] = ['TAP', 'AAP', 'agreement'];

function filterOf(json: unknown): WorkFilter {
  const { text, statuses, processes, mine, all } = (typeof json === 'object' && json !== null ? json : {}) as Readonly<Record<string, unknown>>;
  return {
    ...(typeof text === 'string' && { text }), ...(Array.isArray(statuses) && { statuses: WORK_STATUSES.filter((status) => statuses.includes(status)) }),
    ...(Array.isArray(processes) && { processes: PROCESSES.filter((process) => processes.includes(process)) }), ...(mine === true && { mine }), ...(all === true && { all }),
  };
}
