import { dirname, join } from 'node:path';
import type { CodeAction, CodeActionParams, Diagnostic, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { actionsAt, fixAll, type Action } from '../features/code-actions.ts';
import type { SuppressEdit } from '../features/suppress.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './open-document.ts';
import { sourceActions } from './organize.ts';
import { offsetAt, rangeOf, textEditOf } from './positions.ts';
import { refactorActions } from './services/refactor.ts';
import { SETTINGS_FILE } from './read-settings.ts';
import { settingsEdit, type RuleToSwitchOff } from './settings-edit.ts';
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
  /** The open text of a file, by its path. */
  readonly openFile: (file: string) => OpenDocument | undefined;
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
      const done = doneBy(document, action, around);
      if (done) actions.push({ title: action.title, kind: 'quickfix', diagnostics: diagnosticsFor(document, action, params.context.diagnostics), ...done, ...('isPreferred' in action && action.isPreferred ? { isPreferred: true } : {}) });
    }
  }
  if (only && wants(only, FIX_ALL)) {
    const edits = fixAll(draft, findings);
    if (edits.length > 0) actions.push({ title: 'Fix all that Rapporteur can fix for certain', kind: FIX_ALL, edit: { changes: { [uri]: edits.map((edit) => textEditOf(draft, edit)) } } });
  }
  return actions;
}

/** What an action does: its edit, or what the edit is worked out from when the action is chosen. */
function doneBy(document: OpenDocument, action: Action, around: Surroundings): Pick<CodeAction, 'edit' | 'data'> | undefined {
  if (action.kind !== 'suppress-in-workspace') {
    const edit = editOf(document, action, around);
    return edit && { edit };
  }
  const own = pathOfUri(document.uri), folder = around.root ?? (own === undefined ? undefined : dirname(own));
  if (folder === undefined) return undefined;
  const data: RuleToSwitchOff = { settings: join(folder, SETTINGS_FILE), rule: action.workspaceRule };
  if (around.client.resolvesEdits) return { data };
  const found = settingsEdit(data, around.openFile);
  return 'edit' in found ? found : undefined;
}

function editOf({ uri, version, draft }: OpenDocument, action: Exclude<Action, { readonly kind: 'suppress-in-workspace' }>, { takesSnippets }: Surroundings): WorkspaceEdit | undefined {
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
