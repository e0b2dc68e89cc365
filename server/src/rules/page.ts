import type { KnownTerm } from '../catalogue/record.ts';
import type { Statement } from '../catalogue/statement.ts';
import type { Syntax } from '../draft/block.ts';
import type { RuleId } from './table.ts';

/** A text of a few lines that shows a rule; also its test. */
export interface Example {
  /** The lines that the page shows. */
  readonly text: string;
  /** The draft they stand in, with `%` on a line of its own where they stand; absent where they are a draft themselves. */
  readonly frame?: string;
  /** Markdown, unless it says otherwise. */
  readonly syntax?: Syntax;
}

/** What docs/rules/<id>.md says of a rule; the page is written from it, with the level, the title and the source of the table. */
export interface RulePage {
  readonly id: RuleId;
  /** Where findings have another level than the rule's: "information in an appendix". */
  readonly levels?: string;
  /** What is found, and what is passed over. Markdown, as `why` and `fix` are; the lines of paragraphs are broken anew. */
  readonly says: string;
  readonly why: string;
  /** What another catalogue states, for a rule about facts that the one that comes with Rapporteur does not have. */
  readonly statements?: readonly Statement[];
  /** Terms that another catalogue quotes from other texts. */
  readonly terms?: readonly KnownTerm[];
  /** A rule finds something in `wrong` and nothing in `right`, with the catalogue that comes with Rapporteur and what the page adds to it. */
  readonly wrong: Example;
  readonly right: Example;
  /** What the quick fix does, and when it is offered; where there is none, why, or nothing. */
  readonly fix?: string;
  /** What a comment that switches the rule off stands before: "the paragraph". */
  readonly before: string;
  /** Where no comment can stand before the finding, as in a header, it holds for the file; `before` then says where to write it. */
  readonly scope?: 'file';
  /** Other ways to quiet it, after the comment: a setting that accepts a name. */
  readonly otherwise?: string;
}

/** The draft that an example stands for: its lines in their frame. */
export const exampleText = ({ text, frame = '%' }: Example): string => `${frame.split('\n').map((line) => (line === '%' ? text : line)).join('\n').trimEnd()}\n`;
