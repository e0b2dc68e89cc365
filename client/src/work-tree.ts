import { commands, type DataTransfer, Disposable, EventEmitter, type ExtensionContext, ThemeColor, ThemeIcon, type TreeDataProvider, type TreeDragAndDropController, TreeItem, TreeItemCollapsibleState, Uri, window } from 'vscode';
import { type LanguageClient, NotificationType, RequestType } from 'vscode-languageclient/node';
import { onCatalogueChanged } from './catalogue-changed.ts';
import { citeAtCursor, copyReference, findCitations } from './record-actions.ts';
import { askFilter, isFiltering, type WorkFilter } from './work-filter.ts';

interface WorkNode {
  readonly id: string;
  readonly kind: 'study-group' | 'working-party' | 'question' | 'item' | 'rest';
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly spoken: string;
  readonly record?: string;
  readonly state?: string;
  readonly isMine?: boolean;
}

interface Answer {
  readonly nodes: readonly WorkNode[];
  readonly shown: number;
  readonly known: number;
  readonly filtered: string;
  readonly asOf: string;
}

/** A line of the view. `opened` names the filter that shows so few items that all can be seen. */
interface Line extends WorkNode { readonly opened?: string }

/** What the user chose to see, kept with the workspace. */
interface Choice {
  readonly filter: WorkFilter;
  readonly sort: 'number' | 'date';
}

const workTree = new RequestType<Choice & { readonly node?: string }, Answer | null, void>('rapporteur/workTree');
const draftsRead = new NotificationType<{ readonly ownChanged: boolean }>('rapporteur/draftsRead');

const VIEW = 'rapporteur.workProgramme', KEPT = 'rapporteur.workTree';

/** What the view shows: a choice, and what is below each line that was opened, by its id; '' for the first ones. */
interface Shown {
  readonly choice: Choice;
  readonly answers: Map<string, Below>;
}

interface Below { readonly answer: Answer; readonly lines: readonly Line[] }

/** So few items are shown at once where a filter found them. */
const FEW = 40;

/** The work programme in the activity bar. `draftsWereRead` is told when the server has read drafts, for what else looks at them. */
export function registerWorkTree(client: LanguageClient, { workspaceState }: Pick<ExtensionContext, 'workspaceState'>, draftsWereRead: () => void): Disposable {
  let shown: Shown = { choice: { filter: {}, sort: 'number', ...workspaceState.get<Partial<Choice>>(KEPT) }, answers: new Map() }, wanted = shown.choice, turns = 0;
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<Line> = {
    onDidChangeTreeData: changed.event, getTreeItem: treeItem,
    getChildren: async (line) => {
      const from = shown, below = from.answers.get(line?.id ?? '') ?? await ask(client, from.choice, line);
      if (!below) return [];
      from.answers.set(line?.id ?? '', below);
      if (!line && from === shown) tellCount(below.answer);
      return [...below.lines];
    },
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true, dragAndDropController: importsWhatIsDropped });
  const tellCount = (answer: Answer): void => {
    const count = answer.filtered === '' || answer.shown === answer.known ? answer.shown.toString() : `${answer.shown.toString()} of ${answer.known.toString()}`;
    // Where there is no item, the view says what can be done instead.
    view.message = answer.shown > 0 ? `${count} ${answer.known === 1 ? 'item' : 'items'}${answer.filtered === '' ? '' : `: ${answer.filtered}`}. Catalogue as of ${answer.asOf}.` : '';
  };
  /** Shows what there is now. While the view takes its lines from here, keys that are pressed in it go astray: so all is asked before, and nothing is touched where nothing changed. */
  const refresh = async (): Promise<void> => {
    const turn = ++turns, answers = new Map<string, Below>();
    // What cannot be asked is asked again by the view, which says so.
    if (view.visible) await gather(client, wanted, { answers, isLoaded: ({ id, opened }) => opened !== undefined || shown.answers.has(id) }).catch(() => undefined);
    // A later refresh asks for all of this again.
    if (turn !== turns) return;
    if (view.visible && wanted === shown.choice && isSame(answers, shown.answers)) return;
    shown = { choice: wanted, answers };
    changed.fire();
  };
  const choose = async (next: Partial<Choice>): Promise<void> => {
    wanted = { ...wanted, ...next };
    tell(wanted);
    await refresh();
    await workspaceState.update(KEPT, wanted);
  };
  const filterBy = async (given?: WorkFilter): Promise<void> => {
    const filter = given ?? await askFilter(wanted.filter);
    if (filter) await choose({ filter });
  };
  /** A command for the item that was clicked, or the one that is selected. */
  const itemCommand = (name: string, act: (id: string) => unknown): Disposable => commands.registerCommand(`rapporteur.workItem.${name}`, async (node?: WorkNode) => {
    const record = (node ?? view.selection[0])?.record;
    if (record !== undefined) await act(record);
  });
  tell(wanted);
  return Disposable.from(
    view, changed, onCatalogueChanged(client, () => { void refresh(); }),
    client.onNotification(draftsRead, ({ ownChanged }) => {
      if (ownChanged) void refresh();
      draftsWereRead();
    }),
    commands.registerCommand('rapporteur.workTree.filter', (given?: unknown) => filterBy(isFilter(given) ? given : undefined)),
    commands.registerCommand('rapporteur.workTree.clearFilter', () => choose({ filter: {} })),
    commands.registerCommand('rapporteur.workTree.showMine', () => choose({ filter: { ...wanted.filter, mine: true } })),
    commands.registerCommand('rapporteur.workTree.showEveryones', () => choose({ filter: { ...wanted.filter, mine: false } })),
    commands.registerCommand('rapporteur.workTree.showPublished', () => choose({ filter: { ...wanted.filter, all: true } })),
    commands.registerCommand('rapporteur.workTree.sortByDate', () => choose({ sort: 'date' })),
    commands.registerCommand('rapporteur.workTree.sortByNumber', () => choose({ sort: 'number' })),
    commands.registerCommand('rapporteur.workTree.refresh', refresh),
    itemCommand('open', (id) => commands.executeCommand('rapporteur.openCard', id)), itemCommand('newDraft', (id) => commands.executeCommand('rapporteur.newDraft', { id })),
    itemCommand('copyReference', (id) => copyReference(client, id)), itemCommand('cite', (id) => citeAtCursor(client, id)), itemCommand('findCitations', (id) => findCitations(client, id)),
  );
}

/** The lines below one, or the first ones; undefined where the server cannot say. */
async function ask(client: LanguageClient, choice: Choice, line?: Line): Promise<Below | undefined> {
  const answer = await client.sendRequest(workTree, { ...choice, ...(line && { node: line.id }) });
  if (!answer) return undefined;
  const opened = line ? line.opened : isFiltering(choice.filter) && answer.shown <= FEW ? JSON.stringify(choice.filter) : undefined;
  return { answer, lines: answer.nodes.map((node) => ({ ...node, ...(opened !== undefined && { opened }) })) };
}

const isSame = (a: Shown['answers'], b: Shown['answers']): boolean => a.size === b.size && [...a].every(([id, below]) => JSON.stringify(below) === JSON.stringify(b.get(id)));

/** Asks for the first lines and for all below those that were loaded. */
async function gather(client: LanguageClient, choice: Choice, { answers, isLoaded, line }: { readonly answers: Map<string, Below>; readonly isLoaded: (line: Line) => boolean; readonly line?: Line }): Promise<void> {
  const below = await ask(client, choice, line);
  if (!below) return;
  answers.set(line?.id ?? '', below);
  await Promise.all(below.lines.filter((one) => !isLeaf(one) && isLoaded(one)).map((one) => gather(client, choice, { answers, isLoaded, line: one })));
}

const isFilter = (given: unknown): given is WorkFilter =>
  typeof given === 'object' && given !== null && Object.keys(given).every((name) => ['text', 'statuses', 'processes', 'mine', 'all'].includes(name));

/** The menus of the view depend on what is shown. */
function tell({ filter, sort }: Choice): void {
  const set = (name: string, value: boolean): void => { void commands.executeCommand('setContext', `rapporteur.workTree.${name}`, value); };
  set('filtered', isFiltering(filter));
  set('mine', filter.mine === true);
  set('published', filter.all === true);
  set('byDate', sort === 'date');
}

/** Each state has a picture of its own; the colour only adds to it. */
const PICTURES: Readonly<Record<string, readonly [icon: string, colour?: string]>> = {
  'under-study': ['edit', 'charts.blue'], 'scheduled': ['calendar', 'charts.purple'], 'determined': ['law', 'charts.orange'], 'consented': ['thumbsup', 'charts.orange'],
  'approved': ['pass-filled', 'charts.green'], 'agreed': ['check', 'charts.green'], 'not-approved': ['error', 'charts.red'], 'superseded': ['history'], 'withdrawn': ['circle-slash'],
};
const GROUP_PICTURES: Readonly<Record<string, string>> = { 'study-group': 'organization', 'working-party': 'comment-discussion', 'question': 'question', 'rest': 'ellipsis' };

const isLeaf = ({ kind }: WorkNode): boolean => kind === 'item' || kind === 'rest';

/** A line as VS Code shows it. The view keeps under its id whether it is open: where a filter opens it, it has another one. */
function treeItem(line: Line): TreeItem {
  const { id, kind, label, description, tooltip, spoken, record, state = '', isMine, opened } = line, [icon = 'file', colour] = isLeaf(line) ? PICTURES[state] ?? [] : [];
  const item = new TreeItem(label, isLeaf(line) ? TreeItemCollapsibleState.None : opened === undefined ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded);
  item.id = opened === undefined ? id : `${id} ${opened}`;
  item.description = description;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: spoken };
  item.iconPath = kind === 'item' ? new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour)) : new ThemeIcon(GROUP_PICTURES[kind] ?? 'file');
  item.contextValue = kind === 'item' ? `workItem ${state}${isMine ? ' mine' : ''}` : kind;
  if (record !== undefined) item.command = { title: 'Open the card', command: 'rapporteur.openCard', arguments: [record] };
  if (kind === 'rest') item.command = { title: 'Filter', command: 'rapporteur.workTree.filter' };
  return item;
}

/** Documents that are dropped on the view are imported. */
const importsWhatIsDropped: TreeDragAndDropController<WorkNode> = {
  dragMimeTypes: [], dropMimeTypes: ['text/uri-list', 'files'],
  handleDrop: async (_, data) => {
    const uris = await droppedUris(data);
    if (uris.length > 0) await commands.executeCommand('rapporteur.importDocument', uris);
    else void window.showInformationMessage('What was dropped has no address that can be read. Use the command Import a Document into the Catalogue.');
  },
};

async function droppedUris(data: DataTransfer): Promise<readonly Uri[]> {
  const list = await data.get('text/uri-list')?.asString() ?? '', files = [...data].flatMap(([, one]) => one.asFile()?.uri ?? []);
  const listed = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')).map((line) => Uri.parse(line));
  return listed.length > 0 ? listed : files;
}
