import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { textOfDraft } from '../draft/draft.ts';
import { pointOfOffset } from '../draft/lines.ts';
import { ruleOff } from '../features/rule-off.ts';
import { isRuleId, type RuleId } from '../rules/table.ts';
import type { OpenDocument } from './open-document.ts';
import { readText } from './other-drafts/read-text.ts';

/** A rule to be switched off, and the settings file that says so. What resolving such an action takes. */
export interface RuleToSwitchOff {
  readonly settings: string;
  readonly rule: RuleId;
}

export const isRuleToSwitchOff = (data: unknown): data is RuleToSwitchOff =>
  typeof data === 'object' && data !== null && 'settings' in data && typeof data.settings === 'string' && 'rule' in data && typeof data.rule === 'string' && isRuleId(data.rule);

/** The edit, or why there is none: a sentence that says what to do. */
export type SettingsEdit = { readonly edit: WorkspaceEdit } | { readonly problem: string };

/** Switches a rule off in a settings file, which is made where it is not there. `open` gives the text of one that the editor has open, with what is not saved yet. */
export function settingsEdit({ settings: file, rule }: RuleToSwitchOff, open: (file: string) => OpenDocument | undefined): SettingsEdit {
  const document = open(file);
  if (!document && !existsSync(file)) {
    const uri = pathToFileURL(file).href, found = ruleOff('', rule), newText = 'edit' in found ? found.edit.newText : '';
    return { edit: { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, { textDocument: { uri, version: null }, edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText }] }] } };
  }
  const read = document ? { text: textOfDraft(document.draft) } : readText(file), found = 'text' in read ? ruleOff(read.text, rule) : { problem: `${read.reason}. Mend that, then ask again.` };
  if (!('text' in read) || 'problem' in found) return { problem: `${basename(file)} ${'problem' in found ? found.problem : ''}` };
  const { start, end, newText } = found.edit, edit: TextEdit = { range: { start: pointOfOffset(read.text, start), end: pointOfOffset(read.text, end) }, newText };
  return { edit: { documentChanges: [{ textDocument: { uri: document?.uri ?? pathToFileURL(file).href, version: document?.version ?? null }, edits: [edit] }] } };
}
