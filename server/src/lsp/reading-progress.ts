import type { Connection, ProgressToken, WorkDoneProgressReporter } from 'vscode-languageserver';

/** What the client shows while drafts are read, or something else takes its time. */
export interface ReadingProgress {
  /** `words` say how far it is; without them, the two numbers. */
  readonly report: (done: number, total: number, words?: string) => void;
  readonly end: () => void;
}

/**
 * Shows that drafts are read, where the client can; `cancelled` is called when the user has enough of it. The reading does not wait for
 * the client: of what is told before the client has said that it shows anything, the last is shown. Where the client gave a `token` with
 * its request, it is told under that, and stops the work by taking the request back.
 */
export function showReading(connection: Connection, cancelled: () => void, title = 'Rapporteur: reading drafts', token?: ProgressToken): ReadingProgress {
  let reporter: WorkDoneProgressReporter | undefined, percent = -1, told = '', isOver = false;
  if (token !== undefined) {
    reporter = connection.window.attachWorkDoneProgress(token);
    reporter.begin(title, 0, undefined, true);
  } else connection.window.createWorkDoneProgress().then((created) => {
    created.begin(title, Math.max(0, percent), told === '' ? undefined : told, true);
    // What is over by now is ended all the same: the client keeps what it has created until it hears so.
    if (isOver) created.done();
    else {
      reporter = created;
      created.token.onCancellationRequested(cancelled);
    }
  }, () => undefined);
  return {
    report: (done, total, words = '') => {
      const now = Math.min(100, Math.floor(done * 100 / Math.max(1, total))), text = words || `${done.toString()} of ${total.toString()}`;
      if (now === percent && (words === '' || text === told)) return;
      [percent, told] = [now, text];
      reporter?.report(now, text);
    },
    end: () => {
      isOver = true;
      reporter?.done();
    },
  };
}
