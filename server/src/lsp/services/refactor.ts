import { CodeActionKind, LSPErrorCodes, ResponseError, type CodeAction, type CodeActionParams, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { spanOf } from '../../draft/draft.ts';
import type { Span } from '../../draft/fact.ts';
import { refactoringsAt } from '../../features/refactor/refactor.ts';
import type { Refactoring } from '../../features/refactor/refactor-action.ts';
import type { OpenDocument } from '../open-document.ts';
import { offsetAt } from '../positions.ts';
import type { Service } from '../service.ts';
import { isRuleToSwitchOff, settingsEdit } from '../settings-edit.ts';
import { viewOf } from '../view.ts';
import { deepens, fileEditsOf, workspaceEditOf, type EditAround } from '../workspace-edit.ts';

const KINDS: Readonly<Record<Refactoring['kind'], string>> = { rewrite: CodeActionKind.RefactorRewrite, extract: CodeActionKind.RefactorExtract, move: CodeActionKind.RefactorMove };

/** The kinds of actions that are offered where no finding is. */
export const REFACTOR_KINDS: readonly string[] = Object.values(KINDS);

/** Who asks. */
type Around = Pick<EditAround, 'client' | 'versionOf'>;

/** Who asks, for what kinds of actions, and what else is offered there. */
export interface Beside extends Around {
  readonly titles: ReadonlySet<string>;
  readonly wants: (kind: string) => boolean;
}

/** What resolving an action takes; the action is looked for again by its title, in the text as it is then. */
interface Data {
  readonly uri: string;
  readonly range: Range;
}

/** What can be rewritten in a range. Where a finding stands that it answers it is a quick fix, and where one's fix does the same it is left out. */
export function refactorActions(document: OpenDocument, { range, context }: CodeActionParams, { titles, wants, ...around }: Beside): CodeAction[] {
  if (!wants('quickfix') && !REFACTOR_KINDS.some(wants)) return [];
  return refactorings(document, range).flatMap((one): CodeAction[] => {
    const found = wants('quickfix') && one.rule !== undefined && answers(document, one.rule, range), kind = found ? 'quickfix' : KINDS[one.kind];
    if (titles.has(one.title) || !wants(kind)) return [];
    const diagnostics = found ? context.diagnostics.filter(({ code }) => code === one.rule) : [];
    const action: CodeAction = { title: one.title, kind, ...(diagnostics.length > 0 ? { diagnostics } : {}) };
    // Quick fixes have their edits from the start, as those of the rules; and in a draft of several files an action may turn out to be none.
    if (around.client.resolvesEdits && !found && !document.part) return [{ ...action, data: { uri: document.uri, range } satisfies Data }];
    const edit = editOf(document, one, around);
    return edit ? [{ ...action, edit }] : [];
  });
}

function refactorings(document: OpenDocument, { start, end }: Range): readonly Refactoring[] {
  const { options } = document, view = options && document.isDraft ? viewOf(document) : undefined, from = view?.offsetAt(start), to = view?.offsetAt(end);
  return options && view && from !== undefined ? refactoringsAt(view.draft, { start: from, end: Math.max(from, to ?? from) }, options) : [];
}

/** Whether a finding of a rule touches a range. */
function answers({ draft, findings }: OpenDocument, rule: string, range: Range): boolean {
  const asked: Span = { start: offsetAt(draft, range.start), end: offsetAt(draft, range.end) };
  return findings.some((finding) => {
    if (finding.rule !== rule) return false;
    const { start, end } = spanOf(draft, finding.place);
    return start <= asked.end && asked.start <= end;
  });
}

/** One edit, which one step takes back. Undefined where it cannot be made in the files of the draft. */
function editOf(document: OpenDocument, { title, edits }: Refactoring, around: Around): WorkspaceEdit | undefined {
  const sorted = [...edits()].sort((a, b) => a.start - b.start), { uri } = document;
  const files = sorted.length === 0 || deepens(document, sorted) ? undefined : fileEditsOf(document, sorted);
  return files && workspaceEditOf(files, { ...around, uri, label: title });
}

function resolved(action: CodeAction, document: OpenDocument, range: Range, around: Around): CodeAction {
  const chosen = refactorings(document, range).find(({ title }) => title === action.title), edit = chosen && editOf(document, chosen, around);
  return edit ? { ...action, edit } : action;
}

const isData = (data: unknown): data is Data => typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string' && 'range' in data;

/** Gives the edit of a refactoring that was chosen, or of a rule that is switched off. Other actions have theirs from the start. */
export const refactor: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk, guarded }) => {
    connection.onCodeActionResolve((chosen) => guarded<CodeAction, CodeAction | ResponseError<void>>(chosen, (action) => {
      const { data } = action, document = isData(data) ? desk.at(data.uri) : undefined;
      if (isRuleToSwitchOff(data)) {
        const found = settingsEdit(data, desk.openFile);
        return 'edit' in found ? { ...action, ...found } : new ResponseError(LSPErrorCodes.RequestFailed, found.problem);
      }
      return document && isData(data) ? resolved(action, document, data.range, { client: desk.client, versionOf: desk.versionOf }) : action;
    })(chosen));
  },
};
