import { type QuickInputButton, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';

/** Which items the tree shows, as the server takes it. */
export interface WorkFilter {
  readonly text?: string;
  readonly statuses?: readonly string[];
  readonly processes?: readonly string[];
  readonly mine?: boolean;
  readonly all?: boolean;
}

export const isFiltering = ({ text = '', statuses = [], processes = [], mine, all }: WorkFilter): boolean =>
  text.trim() !== '' || statuses.length > 0 || processes.length > 0 || mine === true || all === true;

type Choice = QuickPickItem & { readonly part?: (filter: WorkFilter) => WorkFilter; readonly isIn?: (filter: WorkFilter) => boolean };

// What is typed is the filter's text, so it must not choose among the lines.
const alwaysShow = true;

const ofStatus = (status: string, label: string): Choice => ({
  label, alwaysShow, isIn: ({ statuses = [] }) => statuses.includes(status), part: (filter) => ({ ...filter, statuses: [...filter.statuses ?? [], status] }),
});
const ofProcess = (process: string, label: string, description: string): Choice => ({
  label, description, alwaysShow, isIn: ({ processes = [] }) => processes.includes(process), part: (filter) => ({ ...filter, processes: [...filter.processes ?? [], process] }),
});
const heading = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });

const CHOICES: readonly Choice[] = [
  { label: 'Mine', description: 'what drafts of this workspace are about', alwaysShow, isIn: ({ mine }) => mine === true, part: (filter) => ({ ...filter, mine: true }) },
  heading('Status'),
  ofStatus('under-study', 'Under study'), ofStatus('scheduled', 'Scheduled'), ofStatus('determined', 'Determined'), ofStatus('consented', 'Consented'),
  ofStatus('not-approved', 'Not approved'), ofStatus('approved', 'Approved'), ofStatus('agreed', 'Agreed'),
  heading('Process'),
  ofProcess('TAP', 'TAP', 'traditional approval process'), ofProcess('AAP', 'AAP', 'alternative approval process'), ofProcess('agreement', 'Agreement', 'texts that are no Recommendations'),
  heading('What is not in hand'),
  { label: 'Published texts too', description: 'everything that the catalogue holds', alwaysShow, isIn: ({ all }) => all === true, part: (filter) => ({ ...filter, all: true }) },
];

const CLEAR: QuickInputButton = { iconPath: new ThemeIcon('clear-all'), tooltip: 'Clear the filter' };

/** Asks for a filter: words are typed, the rest is ticked. Undefined where the question is left. */
export function askFilter(before: WorkFilter): Promise<WorkFilter | undefined> {
  const picker = window.createQuickPick<Choice>();
  picker.title = 'Filter the work programme';
  picker.placeholder = 'Words of a name, title or Question';
  picker.canSelectMany = true;
  picker.items = CHOICES;
  picker.value = before.text ?? '';
  picker.selectedItems = CHOICES.filter(({ isIn }) => isIn?.(before));
  picker.buttons = [CLEAR];
  return new Promise((resolve) => {
    const end = (filter: WorkFilter): void => {
      resolve(filter);
      picker.hide();
    };
    picker.onDidTriggerButton(() => { end({}); });
    picker.onDidAccept(() => { end(picker.selectedItems.reduce((filter, { part }) => part?.(filter) ?? filter, picker.value.trim() === '' ? {} : { text: picker.value.trim() })); });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
