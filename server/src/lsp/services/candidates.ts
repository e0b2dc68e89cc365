import { candidatesIn, doubtOf } from '../../catalogue/candidates.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { ImportError } from '../../catalogue/importers/import-error.ts';
import { findRecord } from '../../catalogue/look-up.ts';
import { otherText, sameText, withFacts } from '../../sources/confirmed.ts';
import { today } from '../../sources/today.ts';
import type { CandidateNames } from '../../catalogue/importers/import-summary.ts';
import { answered, type Target } from './import.ts';
import type { Service } from '../service.ts';

type Pair = Pick<CandidateNames, 'workItem' | 'published'>;

interface CandidatesParams {
  /** The draft at hand, or a folder of the workspace: its catalogue is asked. */
  readonly near?: string;
}

interface ConfirmParams {
  readonly pairs: readonly Pair[];
  readonly target: Target;
  /** The draft at hand, or a folder of the workspace: it is written down beside its drafts. */
  readonly near?: string;
  /** Whether a person says that they are two texts. */
  readonly different?: boolean;
}

/** `rapporteur/candidates`: the work items that have the title of a text published since; `rapporteur/confirm`: writes down that a person takes some of them for that text, or for another. */
export const candidatesService: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk, guarded }) => {
    connection.onRequest('rapporteur/candidates', guarded([], (params: CandidatesParams | null): readonly CandidateNames[] =>
      candidatesIn(desk.workspace.catalogueNear(params?.near)).map(({ workItem, published, title, date }) => ({ workItem: workItem.id, published: published.id, title, date }))));
    connection.onRequest('rapporteur/confirm', ({ pairs, target, near, different = false }: ConfirmParams) => answered(connection, () => {
      const folder = desk.workspace.targetFolder(target === 'user', near), day = today();
      if (folder === undefined) throw new ImportError('No folder is open in which it could be written down. Open one, or confirm it for yourself alone.');
      const catalogue = desk.workspace.catalogueNear(near), doubtful = different ? undefined : pairs.find((pair) => isDoubtful(pair, catalogue));
      if (doubtful) throw new ImportError(`${doubtful.published} cannot be what ${doubtful.workItem} was published as: it is not published, or has another title. Nothing was changed.`);
      if (withFacts(folder, pairs.map(({ workItem, published }) => (different ? otherText : sameText)(workItem, published, day)))) desk.reload(folder);
      return Promise.resolve({ count: pairs.length });
    }));
  },
};

/** Keys and other extensions may name any pair. */
function isDoubtful({ workItem, published }: Pair, catalogue: Catalogue): boolean {
  const item = findRecord(catalogue, workItem), text = findRecord(catalogue, published);
  return item !== undefined && text !== undefined && item !== text && doubtOf(item, text) !== undefined;
}
