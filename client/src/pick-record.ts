import { type QuickPickItem, window } from 'vscode';

/** A record as the server finds it. */
export interface Found {
  readonly id: string;
  readonly title: string;
  readonly status: string;
}

/** Asks for a record; `search` finds those for what is typed so far. */
export function pickRecord(placeholder: string, search: (query: string) => Thenable<readonly Found[]>): Promise<string | undefined> {
  const picker = window.createQuickPick<QuickPickItem>();
  picker.placeholder = placeholder;
  let shown: string | undefined;
  const find = async (query: string): Promise<void> => {
    picker.busy = true;
    const found = await search(query);
    if (picker.value !== query) return;
    picker.items = found.map(({ id, title, status }) => ({ label: id, description: status, detail: title, alwaysShow: true }));
    picker.busy = false;
    shown = query;
  };
  return new Promise((resolve) => {
    picker.onDidChangeValue(find);
    picker.onDidAccept(async () => {
      // Accepted before the list of what was typed last is there, or while it replaces the one before: the best of what was typed.
      const chosen = shown === picker.value ? picker.selectedItems[0] : undefined;
      if (!chosen) await find(picker.value);
      resolve((chosen ?? picker.items[0])?.label);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
    void find('');
  });
}
