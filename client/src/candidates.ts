import { commands, type Disposable, type QuickPickItem, window, workspace } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';
import type { Target } from './import.ts';

/** A work item that may be what was published under a number. */
export interface CandidateNames {
  readonly workItem: string;
  readonly published: string;
  readonly title: string;
  readonly date: string;
}

type Pair = Pick<CandidateNames, 'workItem' | 'published'>;

const candidates = new RequestType<Record<string, never>, readonly CandidateNames[], void>('rapporteur/candidates');
const confirming = new RequestType<{ readonly pairs: readonly Pair[]; readonly target: Target }, { readonly count: number } | { readonly problem: string }, void>('rapporteur/confirm');

/** The command that settles which work items became which published texts; it may be called with pairs, so that keys need not ask. */
export const registerCandidates = (client: LanguageClient): Disposable => commands.registerCommand('rapporteur.confirmCandidates', async (given?: unknown) => {
  // A button above a tree gives its command the line that is selected.
  const pairs = Array.isArray(given) ? given as readonly Pair[] : undefined;
  const target = workspace.workspaceFolders ? 'workspace' : 'user';
  if (pairs) {
    await confirm(client, pairs, target);
    return;
  }
  const found = await client.sendRequest(candidates, {});
  if (found.length > 0) await offerCandidates(client, found, target);
  else void window.showInformationMessage('No work item has the title of a text published since.');
});

/** Asks which work items are what was published with their title. Only a person can say, so none is chosen beforehand. */
export async function offerCandidates(client: LanguageClient, found: readonly CandidateNames[], target: Target): Promise<void> {
  const items = found.map((candidate): QuickPickItem & { readonly candidate: CandidateNames } => ({ label: `${candidate.workItem} = ${candidate.published}`, description: candidate.date, detail: candidate.title, candidate }));
  const chosen = await window.showQuickPick(items, {
    title: 'Published with the title of a work item: are they the same text?', placeHolder: 'Choose those that are; leave the others', canPickMany: true, matchOnDetail: true, ignoreFocusOut: true,
  });
  if (chosen && chosen.length > 0) await confirm(client, chosen.map(({ candidate }) => candidate), target);
}

async function confirm(client: LanguageClient, pairs: readonly Pair[], target: Target): Promise<void> {
  const answer = await client.sendRequest(confirming, { pairs: pairs.map(({ workItem, published }) => ({ workItem, published })), target });
  if ('problem' in answer) void window.showErrorMessage(answer.problem);
  else void window.showInformationMessage(`Written down: ${pairs.map(({ workItem, published }) => `${workItem} is ${published}`).join(', ')}.`);
}
