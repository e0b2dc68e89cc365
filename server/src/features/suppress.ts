import type { Block } from '../draft/block.ts';
import { blockIndex, factsOf, offsetOf, type Draft } from '../draft/draft.ts';
import type { Suppression } from '../draft/fact.ts';
import type { Edit } from '../rules/finding.ts';
import { lineEndOf } from '../rules/new-clause.ts';
import type { RuleId } from '../rules/table.ts';

const comment = (draft: Draft, directive: string): string =>
  draft.syntax === 'markdown' ? `<!-- ${directive} -->` : draft.syntax === 'asciidoc' ? `// ${directive}` : `# ${directive}`;

/**
 * The edit that suppresses a rule for one block, by a comment on the line before it. Undefined where a comment would change what the
 * text says: in a header, inside a table, in a numbered or indented list.
 */
export function suppressBefore(draft: Draft, block: Block, rule: RuleId): Edit | undefined {
  const previous = draft.blocks[blockIndex(draft, block) - 1];
  const known = previous?.facts.find((fact): fact is Suppression => fact.kind === 'suppression' && fact.scope === 'next-line');
  if (previous && known) return withRule(draft, previous, rule);
  if (!takesComment(draft, block, previous)) return undefined;
  const start = offsetOf(draft, block, 0);
  return { start, end: start, newText: comment(draft, `rapporteur-disable-next-line ${rule}`) + lineEndOf(draft) };
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
export function suppressInFile(draft: Draft, rule: RuleId): Edit {
  const known = factsOf(draft, 'suppression').find(({ fact }) => fact.scope === 'file' && fact.rules.length > 0);
  if (known) return withRule(draft, known.block, rule);
  const eol = lineEndOf(draft), index = draft.blocks.findIndex((block) => !isHeader(draft, block));
  const block = draft.blocks[index], last = draft.blocks[index < 0 ? draft.blocks.length - 1 : index - 1];
  const start = block ? offsetOf(draft, block, 0) : last ? offsetOf(draft, last, last.text.length) : 0;
  const apart = last && !/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*$/.test(last.text) ? eol : '';
  return { start, end: start, newText: `${apart}${comment(draft, `rapporteur-disable ${rule}`)}${draft.syntax === 'text' ? eol : eol + eol}` };
}

/** In AsciiDoc the title and the comments above and between the attributes belong to the header. */
function isHeader({ syntax }: Draft, { kind, before, facts }: Block): boolean {
  if (kind === 'header') return true;
  if (syntax !== 'asciidoc') return false;
  return kind === 'heading' ? facts.some((fact) => fact.kind === 'title-line') : before.mode === 'header' && (kind === 'comment' || kind === 'markup');
}

const DIRECTIVE = /rapporteur-disable(?:-next-line)?(?:[ \t]+[a-z][a-z0-9-]*,?)*/;

/** Adds a rule to a comment that suppresses others. */
function withRule(draft: Draft, block: Block, rule: RuleId): Edit {
  const found = DIRECTIVE.exec(block.text), at = offsetOf(draft, block, (found?.index ?? 0) + (found?.[0].length ?? 0));
  return { start: at, end: at, newText: ` ${rule}` };
}
