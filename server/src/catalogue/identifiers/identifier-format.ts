import { isDatedByColon } from './identifier-other.ts';
import type { Identifier, Part, PublicationDate } from './identifier-types.ts';

/** The catalogue form without an organization's prefix: `X.1817 (2023)`, `X Suppl. 39`, `X.1352 (2022) Amd. 1`, `ISO/IEC 27002:2022`. */
export function formatIdentifier(id: Identifier): string {
  switch (id.kind) {
    case 'recommendation': {
      const version = id.version === undefined ? '' : ` (V${id.version})`;
      const common = id.common ? ` | ${formatIdentifier(id.common)}` : '';
      return `${id.numbers.join('/')}${version}${formatDate(id.date)}${formatParts(id.parts)}${common}`;
    }
    case 'supplement': return `${id.letter} Suppl. ${id.number}${formatDate(id.date)}${formatParts(id.parts)}`;
    case 'series': return `${id.series}-series${formatDate(id.date)}`;
    case 'range': return `${id.from}-${id.to}${formatDate(id.date)}`;
    case 'work-item': return id.name;
    case 'other': return `${id.organization} ${id.number}${id.revision === undefined ? '' : ` Rev. ${id.revision}`}${isDatedByColon(id.organization) && id.date ? `:${id.date.year}` : formatDate(id.date)}`;
  }
}

/** The same identifier without any date or version: what its editions have in common. */
export function undated(id: Identifier): Identifier {
  switch (id.kind) {
    case 'recommendation': {
      const { kind, numbers, common } = id;
      return { kind, numbers, parts: id.parts.map(withoutDate), ...(common && { common: { kind: common.kind, organization: common.organization, number: common.number } }) };
    }
    case 'supplement': return { kind: id.kind, letter: id.letter, number: id.number, parts: id.parts.map(withoutDate) };
    case 'series': return { kind: id.kind, series: id.series };
    case 'range': return { kind: id.kind, from: id.from, to: id.to };
    case 'other': return { kind: id.kind, organization: id.organization, number: id.number };
    case 'work-item': return id;
  }
}

/** The same without the date of the text itself. Of a part the year of its base stays, for it tells apart what has one number: "X.509 (2019) Amd. 1". */
export function undatedWithBase(id: Identifier): Identifier {
  const short = undated(id);
  return short.kind === 'recommendation' && short.parts.length > 0 && id.kind === 'recommendation' && id.date ? { ...short, date: { year: id.date.year } } : short;
}

/** The same without the other half of a common text: it goes by its Recommendation's number. */
export function withoutCommon(id: Identifier): Identifier {
  return id.kind === 'recommendation' && id.common ? { kind: id.kind, numbers: id.numbers, parts: id.parts, ...(id.date && { date: id.date }) } : id;
}

function withoutDate({ type, number }: Part): Part {
  return { type, number };
}

function formatParts(parts: readonly Part[]): string {
  return parts.map((part, index) => `${index > 0 && part.type === 'Technical Cor' ? '/' : ' '}${formatPart(part)}${formatDate(part.date)}`).join('');
}

function formatPart({ type, number }: Part): string {
  return type === 'Annex' ? `Annex ${number}` : `${type}. ${number}`;
}

function formatDate(date: PublicationDate | undefined): string {
  if (!date) return '';
  return date.month === undefined ? ` (${date.year})` : ` (${date.month}/${date.year})`;
}
