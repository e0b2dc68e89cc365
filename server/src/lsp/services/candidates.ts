import { candidatesIn } from '../../catalogue/candidates.ts';
import { ImportError } from '../../catalogue/importers/import-error.ts';
import { otherText, sameText, withFacts } from '../../sources/confirmed.ts';
import type { CandidateNames } from '../../catalogue/importers/import-summary.ts';
import { answered, type Target } from './import.ts';
import type { Service } from '../service.ts';

interface ConfirmParams {
  readonly pairs: readonly Pick<CandidateNames, 'workItem' | 'published'>[];
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
    connection.onRequest('rapporteur/candidates', guarded([], (): readonly CandidateNames[] =>
      candidatesIn(desk.catalogue).map(({ workItem, published, title, date }) => ({ workItem: workItem.id, published: published.id, title, date }))));
    connection.onRequest('rapporteur/confirm', ({ pairs, target, near, different = false }: ConfirmParams) => answered(connection, () => {
      const folder = desk.workspace.targetFolder(target === 'user', near), day = new Date().toISOString().slice(0, 10);
      if (folder === undefined) throw new ImportError('No folder is open in which it could be written down. Open one, or confirm it for yourself alone.');
      if (withFacts(folder, pairs.map(({ workItem, published }) => (different ? otherText : sameText)(workItem, published, day)))) desk.reload(folder);
      return Promise.resolve({ count: pairs.length });
    }));
  },
};
