import { namesIn } from './cell-names.ts';
import { formatIdentifier, parseIdentifier } from '../identifiers/identifier.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';
import type { NotUnderstood } from './importer.ts';
import type { Decision, LetterWords } from './import-letter-words.ts';
import { notUnderstood } from './import-single.ts';
import { kindOf } from '../kind.ts';
import type { Letter } from './letter.ts';
import { BULLET } from './letter.ts';
import { statedRelations } from './stated-relation.ts';
import type { Meeting, Statement } from '../statement.ts';

const QUESTION = /,? ?\(?(?:Question|Q) ?(\d{1,2}\/\d{1,2})\)?[.;]?$/;
const IF_NEEDED = /, (?:si nécessaire|if (?:needed|necessary|required))\)?$/;

interface Item { readonly name: string; readonly title: string; readonly question: string }

/** `X.soar-cc, "Framework of …", Question 8/17.` */
function itemOf(content: string): Item | undefined {
  const tail = QUESTION.exec(content), before = content.slice(0, tail?.index ?? 0).replace(IF_NEEDED, ''), open = before.search(/["«“]/);
  if (!tail || open < 1 || open > 200 || !/.["»”]$/.test(before.slice(open))) return undefined;
  const title = before.slice(open + 1, -1).trim();
  return title === '' ? undefined : { name: before.slice(0, open).replace(/ ?[,:–-]? ?$/, ''), title, question: tail[1] ?? '' };
}

const looksLikeItem = (content: string): boolean => /["«“]/.test(content) && /\b(?:Question|Q) ?\d{1,2}\/\d{1,2}/.test(content);

/** What the lists of a letter hold. */
export interface ListedItems {
  readonly statements: readonly Statement[];
  /** The last line of the letter, from 1, where a list ends with it, and whether what stands there is whole. */
  readonly end?: { readonly line: number; readonly isWhole: boolean };
}

/** A title that is not closed, or the mark of an item alone. */
const UNCLOSED = /^(?:[^"«“]{1,200}["«“][^"»”]*|[–—•·-])$/;

/** The items in the lists of a letter, each under the line that says what is to be decided on it. One that cannot be read is told. */
export function listedItems({ words, blocks }: Letter, meeting: Meeting, unread: NotUnderstood[]): ListedItems {
  const statements: Statement[] = [];
  let decision: Decision | undefined, row = 0, end: ListedItems['end'];
  const read = (raw: string, line: number): void => {
    const whole = onOneLine(raw.slice(0, 2_000)), content = whole.replace(BULLET, ''), isBullet = content !== whole;
    const opened = words.decisions.find(([heading]) => heading.test(content) && (content.endsWith(':') || isBullet))?.[1];
    if (opened) {
      decision = opened;
      row = 0;
      end = { line, isWhole: true };
    } else if (decision && (isBullet || looksLikeItem(content))) {
      row++;
      const statement = itemStatement(content, { ...decision, words, meeting, row });
      end = { line, isWhole: statement !== undefined };
      if (statement) statements.push(statement);
      else unread.push(notUnderstood(`line ${line.toString()}`, content, 'no item of the form: name, "title", Question 8/17'));
    } else if (content !== '') {
      end = decision && UNCLOSED.test(content) ? { line, isWhole: false } : undefined;
      decision = undefined;
    }
  };
  for (const block of blocks) {
    if (block.kind === 'line') read(block.text, block.line);
    else decision = end = undefined;
  }
  return { statements, ...(end && { end }) };
}

interface ItemPlace extends Decision { readonly words: LetterWords; readonly meeting: Meeting; readonly row: number }

function itemStatement(content: string, { process, note, place, words, meeting, row }: ItemPlace): Statement | undefined {
  const item = itemOf(content), again = words.again.test(content);
  const names = item ? itemNames(item.name, words) : [];
  if (!item || names.length === 0) return undefined;
  const { title, question } = item;
  return {
    names, title: { lang: words.lang, text: title }, kind: kindOf(names, title), process, studyGroup: `SG${question.split('/')[1] ?? ''}`, questions: [question],
    events: [{ event: 'scheduled', meeting: meeting.id, note: again ? 'redetermination, if necessary' : note }],
    relations: statedRelations(names, title), notes: [], place, row,
  };
}

/** The names of an item, without what kind of text it is, and numbers in the catalogue's form: "Recommendation X.1631| ISO/CEI 27017" is `X.1631 | ISO/IEC 27017`. */
export function itemNames(written: string, { again, kindBefore }: LetterWords): readonly string[] {
  return namesIn(written.replace(again, '').replace(kindBefore, '')).map(catalogueForm);
}

/** A number in the catalogue's form; any other name as it is. */
export function catalogueForm(name: string): string {
  const identifier = parseIdentifier(name);
  return identifier?.kind === 'recommendation' ? formatIdentifier(identifier) : name;
}
