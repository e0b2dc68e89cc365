import { formatIdentifier } from './identifier-format.ts';
import type { Identifier, Part } from './identifier-types.ts';

export { formatIdentifier, undated, undatedWithBase, withoutCommon } from './identifier-format.ts';
export { parseIdentifier } from './identifier-parse.ts';
export { nameKey, normaliseText } from './identifier-text.ts';
export type * from './identifier-types.ts';

/**
 * The key that compares documents: upper case, undated, one number (the first of twins): `X.1817`, `X SUPPL. 39`,
 * `X.1352 AMD. 1`, `X.SOAR-CC`, `ISO/IEC 27002`.
 */
export function identifierKey(id: Identifier): string {
  switch (id.kind) {
    case 'recommendation': return recommendationKey(id.numbers[0] ?? '', id.parts);
    case 'supplement': return recommendationKey(`${id.letter} Suppl. ${id.number}`, id.parts);
    case 'series': return `${id.series}-series`.toUpperCase();
    case 'range': return `${id.from}-${id.to}`.toUpperCase();
    case 'work-item': return formatIdentifier(id).toUpperCase();
    case 'other': return `${id.organization} ${id.number}`.toUpperCase();
  }
}

/** Every key a document is known under: one for each twin number, and the ISO/IEC half of a common text. */
export function identifierKeys(id: Identifier): readonly string[] {
  if (id.kind !== 'recommendation') return [identifierKey(id)];
  const keys = id.numbers.map((number) => recommendationKey(number, id.parts));
  return id.common && id.parts.length === 0 ? [...keys, identifierKey(id.common)] : keys;
}

/** Whether two identifiers name one document. Twins and ISO/IEC equivalents agree, dates do not matter; an amendment is not its base. */
export function sameDocument(a: Identifier, b: Identifier): boolean {
  const keys = identifierKeys(b);
  return identifierKeys(a).some((key) => keys.includes(key));
}

/** A technical corrigendum is a corrigendum. */
function recommendationKey(number: string, parts: readonly Part[]): string {
  const suffix = parts.map((part) => ` ${part.type === 'Technical Cor' ? 'Cor' : part.type}. ${part.number}`);
  return `${number}${suffix.join('')}`.toUpperCase();
}
