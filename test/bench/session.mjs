// One language server as a process, driven over stdio, for benchmarks and for tests of the protocol.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

/** Resident memory of a process in MB, from /proc; undefined where there is none. */
export function residentMB(pid) {
  try { return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024; } catch { return undefined; }
}

export const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: {
    synchronization: { dynamicRegistration: true }, publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'], resolveSupport: { properties: ['documentation', 'additionalTextEdits'] } }, contextSupport: true },
    hover: { contentFormat: ['markdown'] }, definition: { linkSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source', 'source.fixAll'] } }, dataSupport: true, resolveSupport: { properties: ['edit'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export class Session {
  #writer; #id = 0; #pending = new Map(); #waiters = new Set();
  diagnostics = new Map(); notifications = []; messages = [];

  /** `settings` answers workspace/configuration, as a function by the folder that is asked for; `onMessage` sees every message the server sends, and `kept` is given each with its method and what it says, an answer under the method that was asked; `refuses` says of a method that its requests are answered with an error. */
  constructor(command, args, { settings = {}, cwd, onMessage, kept, refuses = () => false } = {}) {
    // What the user of this machine has imported is no part of it.
    this.process = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, RAPPORTEUR_DATA: path.join(os.tmpdir(), 'rapporteur-no-data') } });
    this.stderr = '';
    this.process.stderr.on('data', (data) => { this.stderr += data; });
    this.exited = new Promise((resolve) => this.process.on('exit', (code, signal) => {
      for (const { reject } of this.#pending.values()) reject(new Error(`the server ended (${code ?? signal}): ${this.stderr}`));
      resolve(code);
    }));
    this.settings = settings;
    this.onMessage = onMessage;
    this.kept = kept;
    this.refuses = refuses;
    this.#writer = new StreamMessageWriter(this.process.stdin);
    new StreamMessageReader(this.process.stdout).listen((message) => { this.#receive(message); });
  }

  #receive(message) {
    this.onMessage?.(message);
    if (message.method === undefined) {
      const pending = this.#pending.get(message.id);
      this.kept?.push({ method: pending?.method, value: message.error ? { error: message.error } : message.result });
      this.#pending.delete(message.id);
      if (message.error) pending?.reject(Object.assign(new Error(message.error.message), { code: message.error.code })); else pending?.resolve(message.result);
      return;
    }
    this.kept?.push({ method: message.method, value: message.params });
    if (message.id !== undefined && this.refuses(message.method)) {
      this.#writer.write({ jsonrpc: '2.0', id: message.id, error: { code: -32601, message: `${message.method} is not known` } });
    } else if (message.id !== undefined) {
      const result = message.method === 'workspace/configuration' ? message.params.items.map((item) => (item.section === 'rapporteur' ? (typeof this.settings === 'function' ? this.settings(item.scopeUri) : this.settings) : null)) : message.method === 'workspace/applyEdit' ? { applied: true } : null;
      this.#writer.write({ jsonrpc: '2.0', id: message.id, result });
    } else {
      this.notifications.push(message);
      if (message.method === 'textDocument/publishDiagnostics') this.diagnostics.set(message.params.uri, message.params);
    }
    for (const waiter of this.#waiters) waiter();
  }

  notify(method, params) { return this.#writer.write({ jsonrpc: '2.0', method, params }); }

  request(method, params) {
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject });
      this.#writer.write({ jsonrpc: '2.0', id, method, params });
    });
  }

  /** The id of the request that was sent last, for who takes it back. */
  get lastId() { return this.#id; }

  /** Resolves with what `ready` gives as soon as that is something; rejects after `limit` ms. */
  until(ready, what, limit = 20_000) {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = ready();
        if (found === undefined || found === false) return;
        clearTimeout(timer);
        this.#waiters.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => { this.#waiters.delete(look); reject(new Error(`waited in vain for ${what}; ${this.stderr}`)); }, limit);
      this.#waiters.add(look);
      look();
    });
  }

  /** The pushed diagnostics of a version of a document. */
  diagnosticsOf(uri, version) {
    return this.until(() => { const known = this.diagnostics.get(uri); return known && known.version >= version ? known.diagnostics : undefined; }, `diagnostics of version ${version} of ${uri}`);
  }

  async initialize(rootUri, capabilities = CAPABILITIES) {
    const result = await this.request('initialize', { processId: process.pid, rootUri, workspaceFolders: rootUri ? [{ uri: rootUri, name: 'test' }] : null, capabilities });
    await this.notify('initialized', {});
    return result;
  }

  async stop() {
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 3000);
    await this.request('shutdown').catch(() => undefined);
    await this.notify('exit').catch(() => undefined);
    await this.exited;
    clearTimeout(timer);
  }
}
