import type { Block, Located } from '../draft/block.ts';
import { blockIndex, factsOf, offsetOf, type Draft } from '../draft/draft.ts';
import type { Suppression } from '../draft/fact.ts';
import type { Edit } from '../rules/finding.ts';
import { lineEndOf } from '../rules/fixes/new-clause.ts';
import { isRuleId, type RuleId } from '../rules/table.ts';

/** An edit that writes a comment; `reasonAt` is where in its text the reason belongs, for an editor that can put the cursor there. */
export interface SuppressEdit extends Edit {
  readonly reasonAt?: number;
}

const OPENING = { markdown: '<!-- ', asciidoc: '// ', text: '# ' } as const;

/** A comment with what stands before and after it. */
function withComment({ syntax }: Draft, at: number, { before = '', directive, after }: { readonly before?: string; readonly directive: string; readonly after: string }): SuppressEdit {
  const opening = `${before}${OPENING[syntax]}${directive}`;
  return { start: at, end: at, newText: `${opening}${syntax === 'markdown' ? ' -->' : ''}${after}`, reasonAt: opening.length };
}

/**
 * The edit that suppresses a rule for one block, by a comment on the line before it. Undefined where a comment would change what the
 * text says: in a header, inside a table, in a numbered or indented list.
 */
export function suppressBefore(draft: Draft, block: Block, rule: RuleId): SuppressEdit | undefined {
  const previous = draft.blocks[blockIndex(draft, block) - 1];
  const known = previous?.facts.find((fact): fact is Suppression => fact.kind === 'suppression' && fact.scope === 'next-line');
  if (previous && known) return withRule(draft, { block: previous, fact: known }, rule);
  if (!takesComment(draft, block, previous)) return undefined;
  return withComment(draft, offsetOf(draft, block, 0), { directive: `rapporteur-disable-next-line ${rule}`, after: lineEndOf(draft) });
}

function takesComment({ syntax }: Draft, block: Block, previous: Block | undefined): boolean {
  // Inside a table any other line ends it.
  if (block.before.mode === 'table') return false;
  if (syntax === 'text') return true;
  if (block.kind === 'header' || /^[ \t]/.test(block.text)) return false;
  if (block.kind === 'row') return syntax === 'markdown' && previous?.kind !== 'row';
  return block.kind !== 'item' || previous?.kind !== 'item' || !/^(?:\d|[a-z]\)|\.)/.test(block.text);
}

/** The edit that suppresses a rule for the whole text, by a comment after its header. */
export function suppressInFile(draft: Draft, rule: RuleId): SuppressEdit {
  const known = factsOf(draft, 'suppression').find(({ fact }) => fact.scope === 'file' && fact.rules.length > 0);
  if (known) return withRule(draft, known, rule);
  const eol = lineEndOf(draft), index = draft.blocks.findIndex((block) => !isHeader(draft, block));
  const block = draft.blocks[index], last = draft.blocks[index < 0 ? draft.blocks.length - 1 : index - 1];
  const start = block ? offsetOf(draft, block, 0) : last ? offsetOf(draft, last, last.text.length) : 0;
  const isApart = !last || /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*$/.test(last.text);
  return withComment(draft, start, { before: isApart ? '' : eol, directive: `rapporteur-disable-file ${rule}`, after: draft.syntax === 'text' ? eol : eol + eol });
}

/** In AsciiDoc the title and the comments above and between the attributes belong to the header. */
function isHeader({ syntax }: Draft, { kind, before, facts }: Block): boolean {
  if (kind === 'header') return true;
  if (syntax !== 'asciidoc') return false;
  return kind === 'heading' ? facts.some((fact) => fact.kind === 'title-line') : before.mode === 'header' && (kind === 'comment' || kind === 'markup');
}

/** Adds a rule behind those that a comment names, before a reason that needs no hyphens. */
function withRule(draft: Draft, { block, fact }: Located<Suppression>, rule: RuleId): Edit {
  const at = offsetOf(draft, block, fact.rules.findLast(({ text }) => isRuleId(text))?.end ?? fact.keyword.end);
  return { start: at, end: at, newText: ` ${rule}` };
}
