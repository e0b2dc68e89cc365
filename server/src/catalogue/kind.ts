import type { Identifier } from './identifiers/identifier.ts';
import { parseIdentifier } from './identifiers/identifier.ts';
import type { Kind, Process } from './record.ts';

/** The kind that a number or provisional name shows by its form, or undefined where it shows none. */
export function kindOfName(name: string): Kind | undefined {
  const id = parseIdentifier(name);
  return id && kindOfIdentifier(id);
}

/** The kind that an identifier shows by its form, or undefined where it shows none. */
export function kindOfIdentifier(id: Identifier): Kind | undefined {
  switch (id.kind) {
    case 'supplement': return 'supplement';
    case 'recommendation': return kindOfPart(id.parts.at(-1)?.type);
    case 'work-item': return kindOfWorkItem(id.name);
    default: return undefined;
  }
}

function kindOfPart(type: string | undefined): Kind {
  if (type === 'Amd' || type === 'Add') return 'amendment';
  if (type === 'Cor' || type === 'Technical Cor' || type === 'Err') return 'corrigendum';
  return type === 'Suppl' ? 'supplement' : 'recommendation';
}

function kindOfWorkItem(name: string): Kind | undefined {
  if (/^(?:TR|[A-Z](?:STR|TR))[.-]|^[A-Z]\.TR[.-]/.test(name)) return 'technical-report';
  if (/^(?:TP|[A-Z](?:STP|TP))[.-]/.test(name)) return 'technical-paper';
  if (/^[A-Z]\.sup(?:p|pl)?[.-]/i.test(name)) return 'supplement';
  if (/\d[Aa]md\.?\d*$/.test(name)) return 'amendment';
  return /\d[Cc]or\.?\d*$/.test(name) ? 'corrigendum' : undefined;
}

const BY_TITLE: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:Revised )?(?:Technical Report|Rapport technique)\b/i, 'technical-report'],
  [/^(?:Revised )?(?:Technical Paper|Document technique)\b/i, 'technical-paper'],
  [/^Suppl[eé]ment\b/i, 'supplement'], [/^Amend(?:e)?ment\b/i, 'amendment'], [/^Corrigendum\b/i, 'corrigendum'],
];

/** The kind of an item: what a name shows, else what its title says, else a Recommendation. */
export function kindOf(names: readonly string[], title = ''): Kind {
  const [shown] = names.flatMap((name) => kindOfName(name) ?? []);
  if (shown) return shown;
  return BY_TITLE.find(([pattern]) => pattern.test(title))?.[1] ?? 'recommendation';
}

/** Supplements, technical reports and papers are agreed, whatever table lists them: TAP and AAP are for Recommendations. Undefined for other kinds. */
export function processOfKind(kind: Kind): Process | undefined {
  return kind === 'supplement' || kind === 'technical-report' || kind === 'technical-paper' ? 'agreement' : undefined;
}
