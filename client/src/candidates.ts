import { commands, type Disposable, type QuickPickItem, ThemeIcon, type Uri, window, workspace } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';
import type { Target } from './import-target.ts';
import { chooseNear, clearlyNear, isUnclear, nearOf } from './near.ts';

/** A work item that may be what was published under a number. */
export interface CandidateNames {
  readonly workItem: string;
  readonly published: string;
  readonly title: string;
  readonly date: string;
}

type Pair = Pick<CandidateNames, 'workItem' | 'published'>;

const candidates = new RequestType<{ readonly near?: string }, readonly CandidateNames[], void>('rapporteur/candidates');
const confirming = new RequestType<{ readonly pairs: readonly Pair[]; readonly target: Target; readonly different: boolean; readonly near?: string }, { readonly count: number } | { readonly problem: string }, void>('rapporteur/confirm');

/** The command that settles which work items became which published texts; it may be called with pairs, so that keys need not ask, and with 'different' where they are two texts. */
export const registerCandidates = (client: LanguageClient): Disposable => commands.registerCommand('rapporteur.confirmCandidates', async (given?: unknown, as?: unknown) => {
  // A button above a tree gives its command the line that is selected.
  const pairs = Array.isArray(given) ? given as readonly Pair[] : undefined;
  const target = workspace.workspaceFolders ? 'workspace' : 'user';
  if (pairs) {
    await confirm(client, { pairs, target, different: as === 'different', near: clearlyNear() });
    return;
  }
  const clear = clearlyNear(), near = isUnclear(clear) ? await chooseNear() : clear;
  if (isUnclear(near)) return;
  const found = await client.sendRequest(candidates, nearOf(client, near));
  if (found.length > 0) await offerCandidates(client, found, target, near);
  else void window.showInformationMessage('No work item has the title of a text published since.');
});

type Item = QuickPickItem & { readonly candidate: CandidateNames };

const OTHER = { iconPath: new ThemeIcon('circle-slash'), tooltip: 'They are two texts: do not ask again' };

/** Asks which work items are what was published with their title. Only a person can say, so none is chosen beforehand; a button beside each says that it is not. */
export function offerCandidates(client: LanguageClient, found: readonly CandidateNames[], target: Target, near: Uri | undefined = clearlyNear()): Promise<void> {
  const picker = window.createQuickPick<Item>();
  picker.items = found.map((candidate) => ({ label: `${candidate.workItem} = ${candidate.published}`, description: candidate.date, detail: candidate.title, candidate, buttons: [OTHER] }));
  Object.assign(picker, { title: 'Published with the title of a work item: are they the same text?', placeholder: 'Choose those that are; leave the others', canSelectMany: true, matchOnDetail: true, ignoreFocusOut: true });
  return new Promise((resolve) => {
    picker.onDidTriggerItemButton(async ({ item }) => {
      const chosen = picker.selectedItems;
      picker.items = picker.items.filter((one) => one !== item);
      picker.selectedItems = chosen.filter((one) => one !== item);
      await confirm(client, { pairs: [item.candidate], target, different: true, near });
    });
    picker.onDidAccept(async () => {
      const pairs = picker.selectedItems.map(({ candidate }) => candidate);
      picker.hide();
      if (pairs.length > 0) await confirm(client, { pairs, target, different: false, near });
    });
    picker.onDidHide(() => {
      picker.dispose();
      resolve();
    });
    picker.show();
  });
}

interface Confirmation {
  readonly pairs: readonly Pair[];
  readonly target: Target;
  readonly different: boolean;
  /** Whose catalogue is meant, where that is clear. */
  readonly near: Uri | undefined;
}

async function confirm(client: LanguageClient, { pairs, target, different, near: clear }: Confirmation): Promise<void> {
  const asks = target === 'workspace' && isUnclear(clear), near = asks ? await chooseNear() : clear;
  if (asks && !near) return;
  const answer = await client.sendRequest(confirming, {
    pairs: pairs.map(({ workItem, published }) => ({ workItem, published })), target, different, ...nearOf(client, near),
  });
  if ('problem' in answer) void window.showErrorMessage(answer.problem);
  else void window.showInformationMessage(`Written down: ${pairs.map(({ workItem, published }) => `${workItem} is ${different ? 'not ' : ''}${published}`).join(', ')}.`);
}
