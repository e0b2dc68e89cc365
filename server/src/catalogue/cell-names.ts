import { parseIdentifier } from './identifier.ts';
import { onOneLine } from './identifier-text.ts';

/**
 * The names in a "No." cell, as written: one a line ("X.1817⏎X.5Gsec-message") or several on a line
 * ("Y.3532 Y.cccnp-reqts"). Undefined when a line is no row of identifiers.
 */
export function cellNames(cell: string): readonly string[] | undefined {
  const lines = cell.split('\n').map(onOneLine).filter((line) => line !== '').map(lineNames);
  return lines.every((names) => names !== undefined) ? lines.flat() : undefined;
}

function lineNames(line: string): readonly string[] | undefined {
  if (parseIdentifier(line)) return [line];
  for (let space = line.lastIndexOf(' '); space > 0; space = line.lastIndexOf(' ', space - 1)) {
    const rest = parseIdentifier(line.slice(0, space)) && lineNames(line.slice(space + 1));
    if (rest) return [line.slice(0, space), ...rest];
  }
  return undefined;
}
