import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CodeActionParams, Diagnostic, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { actionsAt, fixAll, type Action } from '../features/code-actions.ts';
import type { SuppressEdit } from '../features/suppress.ts';
import type { RuleId } from '../rules/table.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './open-document.ts';
import { sourceActions } from './organize.ts';
import { offsetAt, rangeOf, textEditOf } from './positions.ts';
import { refactorActions } from './services/refactor.ts';
import { SETTINGS_FILE } from './read-settings.ts';
import { pathOfUri } from './path-of-uri.ts';

export const FIX_ALL = 'source.fixAll.rapporteur';

/** Whether a client that asks for some kinds of actions alone wants one of this kind. */
export const wants = (only: readonly string[] | undefined, kind: string): boolean => !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));

/** What is around a document that actions are asked for. */
export interface Surroundings {
  /** Where the workspace's settings file lies. */
  readonly root: string | undefined;
  /** Whether the client puts the cursor where an edit asks for words. */
  readonly takesSnippets: boolean;
  readonly client: Client;
  /** The version of an open text; null for one that is not open. */
  readonly versionOf: (uri: string) => number | null;
}

/** What can be done in a range: about its findings, then what can be rewritten there without any. */
export function codeActions(document: OpenDocument, params: CodeActionParams, around: Surroundings): CodeAction[] {
  const actions = findingActions(document, params, around), titles = new Set(actions.map(({ title }) => title));
  return [...actions, ...sourceActions(document, { ...around, only: params.context.only, wants: (kind) => wants(params.context.only, kind) }), ...refactorActions(document, params, { ...around, titles, wants: (kind) => wants(params.context.only, kind) })];
}

function findingActions(document: OpenDocument, params: CodeActionParams, around: Surroundings): CodeAction[] {
  const { draft, findings, uri } = document, { only } = params.context, actions: CodeAction[] = [];
  if (findings.length === 0) return actions;
  const span = { start: offsetAt(draft, params.range.start), end: offsetAt(draft, params.range.end) };
  if (wants(only, 'quickfix')) {
    for (const action of actionsAt(draft, findings, span)) {
      const edit = editOf(document, action, around);
      if (edit) actions.push({ title: action.title, kind: 'quickfix', diagnostics: diagnosticsFor(document, action, params.context.diagnostics), edit, ...('isPreferred' in action && action.isPreferred ? { isPreferred: true } : {}) });
    }
  }
  if (only && wants(only, FIX_ALL)) {
    const edits = fixAll(draft, findings);
    if (edits.length > 0) actions.push({ title: 'Fix all that Rapporteur can fix for certain', kind: FIX_ALL, edit: { changes: { [uri]: edits.map((edit) => textEditOf(draft, edit)) } } });
  }
  return actions;
}

function editOf({ uri, version, draft }: OpenDocument, action: Action, { root, takesSnippets }: Surroundings): WorkspaceEdit | undefined {
  if (action.kind === 'suppress-in-workspace') {
    const folder = root ?? (pathOfUri(uri) ? dirname(pathOfUri(uri) ?? '') : undefined);
    return folder === undefined ? undefined : settingsEdit(join(folder, SETTINGS_FILE), action.workspaceRule);
  }
  const edits = action.edits();
  if (takesSnippets && edits.some(({ reasonAt }) => reasonAt !== undefined)) {
    return { documentChanges: [{ textDocument: { uri, version }, edits: edits.map((edit) => snippetOf(textEditOf(draft, edit), edit)) }] };
  }
  // A fix of a draft made of several files may have to change another of them: it is not offered here.
  return edits.length === 0 ? undefined : { changes: { [uri]: edits.map((edit) => textEditOf(draft, edit)) } };
}

/** A comment with the cursor where its reason belongs. */
function snippetOf({ range, newText }: TextEdit, { reasonAt }: SuppressEdit): SnippetTextEdit | TextEdit {
  if (reasonAt === undefined) return { range, newText };
  const plain = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  return { range, snippet: { kind: 'snippet', value: `${plain(newText.slice(0, reasonAt))} -- $0${plain(newText.slice(reasonAt))}` } };
}

function diagnosticsFor({ draft }: OpenDocument, action: Action, known: readonly Diagnostic[]): Diagnostic[] {
  return action.findings.flatMap((finding) => {
    const { start } = rangeOf(draft, finding.place);
    return known.filter(({ code, range }) => code === finding.rule && range.start.line === start.line && range.start.character === start.character);
  });
}

/** Switches a rule off in the settings file, which is made where it is not there. A file that is no JSON is left alone. */
function settingsEdit(file: string, rule: RuleId): WorkspaceEdit | undefined {
  const uri = pathToFileURL(file).href;
  if (!existsSync(file)) {
    const newText = `${JSON.stringify({ rules: { [rule]: 'off' } }, null, 2)}\n`;
    return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, { textDocument: { uri, version: null }, edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText }] }] };
  }
  try {
    const text = readFileSync(file, 'utf8'), json = JSON.parse(text) as { rules?: Record<string, string> };
    const newText = `${JSON.stringify({ ...json, rules: { ...json.rules, [rule]: 'off' } }, null, 2)}\n`;
    return { documentChanges: [{ textDocument: { uri, version: null }, edits: [{ range: { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } }, newText }] }] };
  } catch {
    return undefined;
  }
}
