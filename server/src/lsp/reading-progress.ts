import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** What the client shows while drafts are read. */
export interface ReadingProgress {
  readonly report: (done: number, total: number) => void;
  readonly end: () => void;
}

/**
 * Shows that drafts are read, where the client can; `cancelled` is called when the user has enough of it. The reading does not wait for
 * the client: what is told before the client has said that it shows anything is not shown.
 */
export function showReading(connection: Connection, cancelled: () => void): ReadingProgress {
  let reporter: WorkDoneProgressServerReporter | undefined, percent = -1, isOver = false;
  connection.window.createWorkDoneProgress().then((created) => {
    if (isOver) return;
    reporter = created;
    created.token.onCancellationRequested(cancelled);
    created.begin('Rapporteur: reading drafts', 0, undefined, true);
  }, () => undefined);
  return {
    report: (done, total) => {
      const now = Math.floor(done * 100 / Math.max(1, total));
      if (now !== percent) reporter?.report(percent = now, `${done.toString()} of ${total.toString()}`);
    },
    end: () => {
      isOver = true;
      reporter?.done();
    },
  };
}
