import { ProgressLocation, window } from 'vscode';
import { type LanguageClient, type RequestType, WorkDoneProgress } from 'vscode-languageclient/node';

let count = 0;

/** The answer to a request that takes its time. A message tells how far the server is, and stops it; the server then answers null. */
export const answerWithProgress = async <P extends object, R>(client: LanguageClient, type: RequestType<P, R, void>, params: P, title: string): Promise<R> =>
  window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, async (progress, cancellation) => {
    const workDoneToken = `rapporteur-${(++count).toString()}`;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (told) => {
      if (told.kind === 'report' && told.message !== undefined) progress.report({ message: told.message });
    });
    try {
      return await client.sendRequest<R>(type.method, { ...params, workDoneToken }, cancellation);
    } finally {
      listening.dispose();
    }
  });
