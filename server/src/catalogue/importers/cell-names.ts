import { formatIdentifier, parseIdentifier } from '../identifiers/identifier.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';

/**
 * The names in a "No." cell, as written: one a line ("X.1817⏎X.5Gsec-message") or several on a line
 * ("Y.3532 Y.cccnp-reqts"), or one with another in brackets ("Y.3190 (ex Y.ngni)"). Undefined when a line is no row of identifiers.
 */
export function cellNames(cell: string): readonly string[] | undefined {
  const lines = cell.replace(/\n\s*\(/g, ' (').split('\n').map(onOneLine).filter((line) => line !== '').map((line) => lineNames(line));
  return lines.every((names) => names !== undefined) ? lines.flat() : undefined;
}

const FORMER = /^([^()]{2,100}?) ?\((?:(ex|formerly|previously|was|renamed from|anciennement)\b\.?:? ?)?([^()]{2,200})\)$/i;
const REVISED = /^([^()\s]{3,30}) ?\((?:rev|revised|révisée?)\.?\)$/i;

/**
 * "X.1999 (X.foo)", "X.foo (X.1999)", "X.supp.divs (ex TR.divs)", "Y.3101 (rev.)": the number or the name now, as written, then those that it has
 * or had besides. None where the name now cannot be read.
 */
export function namesIn(written: string): readonly string[] {
  if (parseIdentifier(written)) return [written];
  const revised = REVISED.exec(written)?.[1], [, name = '', former, others = ''] = FORMER.exec(written) ?? [];
  if (revised !== undefined) return parseIdentifier(revised)?.kind === 'recommendation' ? [`${revised}rev`] : [];
  if (!parseIdentifier(name)) return [];
  const more = others.split(/[,;] ?(?:ex\.? )?/).filter((other) => parseIdentifier(other) !== undefined);
  if (former !== undefined) return [name, ...more];
  // Without a word before it, what stands in brackets is a name only where it is nothing else.
  const isNumbered = parseIdentifier(name)?.kind === 'recommendation', other = parseIdentifier(others)?.kind;
  if (other === 'recommendation' && !isNumbered) return [others, name];
  return other === 'work-item' ? [name, others] : [];
}

/** No line of names is longer or has more; parting it would take long. */
const LONGEST = 160;
const MOST = 4;

function lineNames(line: string, most = MOST): readonly string[] | undefined {
  if (line.length > LONGEST || most === 0) return undefined;
  const names = namesIn(line);
  if (names.length > 0) return names;
  for (let space = line.lastIndexOf(' '); space > 0; space = line.lastIndexOf(' ', space - 1)) {
    const rest = parseIdentifier(line.slice(0, space)) && lineNames(line.slice(space + 1), most - 1);
    if (rest) return [line.slice(0, space), ...rest];
  }
  return undefined;
}

/** A person is no work item: "A. Person", "J.Smith". */
const PERSON = /^(?:[A-Z]\. ?){1,3}\p{Lu}\p{Ll}+$/u;

/** The names of texts that a cell holds, where it holds nothing else; none where it could be something else as well. */
export function surelyNames(cell: string): readonly string[] {
  if (cell.length > LONGEST || !/[A-Z][.\s-]|Sup/.test(cell) || PERSON.test(onOneLine(cell))) return [];
  return (cellNames(cell) ?? []).filter((name) => { const kind = parseIdentifier(name)?.kind; return kind === 'recommendation' || kind === 'work-item' || kind === 'supplement'; });
}

const CHANGE = /\b(?:(am(?:en)?d(?:e?ment)?)|cor(?:r(?:igendum)?)?)\b\.?(?: ?(\d{1,3}))?/i;

/**
 * The names of a row whose other cell says that it is an amendment or corrigendum: X.1352 with "Amendment 1" is `X.1352 Amd. 1`. The same names where they say so
 * themselves; undefined where nothing says which amendment of a Recommendation it is.
 */
export function withChange(names: readonly string[], cell: string): readonly string[] | undefined {
  const change = CHANGE.exec(cell.slice(0, LONGEST)), [first = ''] = names, id = change ? parseIdentifier(first) : undefined;
  if (!change || id?.kind !== 'recommendation' || id.parts.length > 0) return names;
  const [, amendment, number] = change;
  return number === undefined ? undefined : [formatIdentifier({ ...id, parts: [{ type: amendment === undefined ? 'Cor' : 'Amd', number }] }), ...names.slice(1)];
}
