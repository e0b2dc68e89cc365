import { pathToFileURL } from 'node:url';
import { DidChangeWatchedFilesNotification, TextDocuments, type Connection, type DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { BrokenFiles } from './broken-files.ts';
import { clientOf, type Client } from './client.ts';
import type { FileSummary } from './other-drafts/draft-index.ts';
import { DRAFT_EXTENSIONS } from './other-drafts/file-syntax.ts';
import { openDocuments, type OpenDocument } from './open-document.ts';
import { OtherDrafts } from './other-drafts/other-drafts.ts';
import { Publisher } from './publish.ts';
import { showReading } from './reading-progress.ts';
import { errorText } from './error-text.ts';
import { statusMessage } from './status.ts';
import { Wholes } from './wholes.ts';
import { Workspace } from './workspace.ts';
import { FileStamps } from '../sources/file-stamps.ts';
import { storedFiles } from '../sources/store.ts';

/** How long the first diagnostics wait for a client that does not say its settings, in ms. */
const PATIENCE = 1500;

/** How long what other files of a draft show may lag behind, in ms. */
const RENEWAL = 500;

/** The open texts with what is around them, and what the client has been told of them. */
export class Desk {
  readonly documents = new TextDocuments(openDocuments);
  readonly workspace = new Workspace();
  client: Client = clientOf({}, undefined);
  /** Told after the editor's settings were taken over. */
  readonly onSettings: (() => void)[] = [];
  /** Told when the catalogue may be another than before. */
  readonly onCatalogue: (() => void)[] = [];
  /** Told when files of the workspace's drafts were read, or open ones looked at again. */
  readonly onDrafts: ((what: 'open' | 'files') => void)[] = [];
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #brokenFiles: BrokenFiles;
  readonly #wholes: Wholes;
  readonly #others: OtherDrafts;
  readonly #statuses = new Map<string, string>();
  readonly #read = new FileStamps();
  readonly #renewals: (() => void)[] = [];
  /** The catalogue that was asked for last; undefined before. */
  #shown: Catalogue | undefined;
  #renewing: NodeJS.Timeout | undefined;
  #watched = false;
  #isSettled = false;
  #settle: () => void = () => undefined;
  readonly #settled = new Promise<void>((resolve) => { this.#settle = resolve; });

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#publisher = new Publisher(connection);
    this.#brokenFiles = new BrokenFiles(connection);
    this.#wholes = new Wholes({ documents: () => this.documents.all(), includeRootOf: (file) => this.workspace.includeRootOf(file) });
    this.#others = new OtherDrafts({
      folders: () => this.workspace.folders, documents: () => this.documents.all(),
      aboutFile: (file) => this.workspace.aboutFile(file), includeRootOf: (file) => this.workspace.includeRootOf(file),
      changed: () => { this.#lookElsewhere(); }, settled: (what) => { for (const told of this.onDrafts) told(what); }, progress: (cancelled) => showReading(connection, cancelled),
      log: (message) => { connection.console.info(message); }, failed: (error) => { connection.console.error(errorText(error)); },
    });
    this.workspace.elsewhereOf = (document) => this.#others.seenFrom(document);
  }

  /** The catalogue of texts that have no file. What the client is told of it is of this one until it is told of another. */
  get catalogue(): Catalogue {
    return this.#shown = this.workspace.catalogue;
  }

  /** Asks the client for its settings. Until it has answered nothing is told, so that a rule that is off is never seen. */
  async configure(): Promise<void> {
    const patience = setTimeout(() => { this.#begin(); }, PATIENCE);
    try {
      const { folders } = this.workspace, [json, ...ofFolders] = await this.#askSettings(folders);
      this.take(json, new Map(folders.flatMap((folder, i) => (i < ofFolders.length ? [[folder, ofFolders[i]]] : []))));
    } finally {
      clearTimeout(patience);
      this.#begin();
    }
  }

  /** The client's settings for all files, then those for each folder; a folder that is the only one has no others than all files. */
  async #askSettings(folders: readonly string[]): Promise<readonly unknown[]> {
    if (!this.client.hasConfiguration) return [];
    const section = 'rapporteur';
    if (folders.length < 2) return [await this.#connection.workspace.getConfiguration(section)];
    return this.#connection.workspace.getConfiguration([{ section }, ...folders.map((folder) => ({ section, scopeUri: pathToFileURL(folder).href }))]);
  }

  /** Takes settings over, for all files and for folders by their paths, and looks at every text anew where they differ from those before. */
  take(json: unknown, folders?: ReadonlyMap<string, unknown>): void {
    const other = this.workspace.configure(json, folders);
    if (other === 'checks' && this.#isSettled) this.recheck();
    else if (other) this.#renew();
    if (this.#isSettled) this.#brokenFiles.add(this.workspace.takeProblems());
    this.#followCatalogue();
    for (const told of this.onSettings) told();
  }

  /** The workspace has other folders, with other settings and catalogues. */
  takeFolders(uris: readonly string[]): void {
    this.workspace.folders = uris;
    this.recheck();
    this.#followCatalogue();
    if (this.client.hasConfiguration) void this.configure();
  }

  #begin(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#settle();
    for (const document of this.documents.all()) this.show(document);
  }

  /** Every open text is looked at anew, after a change of settings or catalogues. */
  recheck(): void {
    for (const document of this.documents.all()) this.workspace.prepare(document);
    this.#brokenFiles.replace(this.workspace.takeProblems());
    this.#others.restart();
    this.#wholes.reread();
    for (const document of this.documents.all()) this.show(document);
    this.#refresh();
    this.#renew();
  }

  /**
   * Settings files or catalogues are others now: they are read again, and every text is looked at anew. The extension is told, for what it
   * shows of the catalogue itself. Where the server wrote into a folder, what is heard of its files afterwards is nothing new.
   */
  reload(written?: string): void {
    this.#read.note(written === undefined ? [] : storedFiles(written));
    this.workspace.reset();
    this.recheck();
    this.#tellCatalogue();
  }

  #tellCatalogue(): void {
    for (const told of this.onCatalogue) told();
    if (this.client.hasCommands) void this.#connection.sendNotification('rapporteur/catalogueChanged', { asOf: this.catalogue.asOf });
  }

  /** What was asked for before the settings came, or under others, may be of another catalogue than holds now. */
  #followCatalogue(): void {
    if (this.#shown && this.#shown !== this.workspace.catalogue) this.#tellCatalogue();
  }

  /** Files of settings or catalogues are said to have changed on the disk. */
  hear(files: readonly string[]): void {
    if (files.length > 0 && !this.#read.hasAll(files)) this.reload();
  }

  /** Calls a function when what is shown of every text may be out of date: other settings, another catalogue. */
  onRenewal(told: () => void): void {
    this.#renewals.push(told);
  }

  /** What is typed in one file of a draft shows in the others a moment later. */
  #renewSoon(): void {
    this.#renewing ??= setTimeout(() => {
      this.#renewing = undefined;
      this.#renew();
    }, RENEWAL);
    this.#renewing.unref();
  }

  #renew(): void {
    for (const told of this.#renewals) told();
  }

  /** Files on the disk have changed: other drafts, or what drafts include. */
  reread(files: readonly string[]): void {
    if (files.length === 0) return;
    this.#others.reread(files);
    if (this.#wholes.isEmpty) return;
    this.#wholes.reread();
    this.#showWholes(this.#wholes.arrange());
  }

  /** Brings what is known of a text to the client after it was opened or changed. */
  show(document: OpenDocument): void {
    if (!this.#isSettled) return;
    this.workspace.prepare(document);
    const moved = this.#wholes.arrange();
    this.#brokenFiles.add(this.workspace.takeProblems());
    if (!this.client.pulls) this.#publisher.push(document);
    this.#tellStatus(document);
    if (!this.#others.isStarted && document.isDraft) this.#others.start();
    this.#others.see(document);
    this.#watchDrafts();
    if (moved.length > 0 || document.part) this.#showWholes(moved, document);
  }

  forget(document: OpenDocument): void {
    const { uri } = document;
    this.#publisher.forget(uri);
    this.#statuses.delete(uri);
    this.#others.close(document);
    this.#showWholes(this.#wholes.arrange());
  }

  /** Drafts of several files may have changed by another file than the one at hand. `moved` came into one or left it. */
  #showWholes(moved: readonly OpenDocument[], shown?: OpenDocument): void {
    const others = [...moved, ...this.#wholes.documents].filter((other) => other !== shown);
    this.#showNews(others);
    if (others.length > 0) this.#renewSoon();
  }

  /** The version of an open text; null for one that is not open, as the protocol has it. */
  readonly versionOf = (uri: string): number | null => this.documents.get(uri)?.version ?? null;

  /** The open text of a file, by its path. */
  readonly openFile = (file: string): OpenDocument | undefined => this.documents.all().find((document) => document.file === file);

  /** Fulfilled when the client's settings hold, or were waited for long enough. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** An open text, ready to be asked about; undefined for one that is not open. */
  at(uri: string): OpenDocument | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    this.workspace.prepare(document);
    this.#wholes.arrange();
    return document;
  }

  /** What can be looked for in each draft of the workspace, file by file, as far as they are read. Can be gone through more than once. */
  summaries(): Iterable<FileSummary> {
    return { [Symbol.iterator]: () => this.#others.summaries()[Symbol.iterator]() };
  }

  /** Begins to read the workspace's drafts for what is shown without one being open. Those that wait to be told are `onDrafts`. */
  readDrafts(): void {
    if (this.#others.isStarted) return;
    this.#others.start();
    this.#watchDrafts();
  }

  /** The answer to a client that pulls diagnostics. */
  async report(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
    await this.#settled;
    const document = this.at(uri);
    return document ? this.#publisher.pull(document, previousResultId) : { kind: 'full', items: [] };
  }

  /** Texts in which something else may be found now, though they did not change themselves. */
  #showNews(others: readonly OpenDocument[]): void {
    this.#watchDrafts();
    for (const document of others) this.#others.see(document);
    this.#tellNews(others);
  }

  #tellNews(others: readonly OpenDocument[]): void {
    const news = [...new Set(others)].filter((document) => this.#publisher.hasNews(document));
    if (!this.client.pulls) for (const document of news) this.#publisher.push(document);
    else if (news.length > 0) this.#refresh();
    for (const document of others) this.#tellStatus(document);
  }

  #refresh(): void {
    if (this.client.pulls && this.client.refreshes) void this.#connection.languages.diagnostics.refresh();
  }

  /** Other drafts have other terms than before. */
  #lookElsewhere(): void {
    const documents = this.documents.all();
    for (const document of documents) document.lookElsewhere();
    this.#tellNews(documents);
  }

  /** Asks to be told of files that a draft includes or is compared with, once there are any. */
  #watchDrafts(): void {
    if (this.#watched || !this.client.registersWatchers || (this.#wholes.isEmpty && !this.#others.isStarted)) return;
    this.#watched = true;
    void this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: DRAFT_EXTENSIONS.map((extension) => ({ globPattern: `**/*${extension}` })) });
  }

  #tellStatus(document: OpenDocument): void {
    if (!this.client.showsStatus) return;
    const message = statusMessage(document), text = JSON.stringify(message);
    if (this.#statuses.get(document.uri) === text) return;
    this.#statuses.set(document.uri, text);
    void this.#connection.sendNotification('rapporteur/status', message);
  }
}
