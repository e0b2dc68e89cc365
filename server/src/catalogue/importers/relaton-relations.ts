import { formatIdentifier, parseIdentifier, undatedWithBase, withoutCommon } from '../identifiers/identifier.ts';
import type { Identifier } from '../identifiers/identifier.ts';
import type { Relation, RelationType } from '../record.ts';
import { PASSED_OVER, relatonName } from './relaton-name.ts';
import { all, copied, dateOf, own, text } from './relaton-value.ts';

/** What a Relaton file says of other texts, and of other editions of its own. */
export interface RelatonRelations {
  /** To other texts, without their dates. */
  readonly relations: readonly Relation[];
  /** Whether a published text, or a later edition of its own, has taken the edition's place. */
  readonly isReplaced: boolean;
  /** The later edition that has. */
  readonly next?: { readonly date: string; readonly revision?: string };
}

const TYPES: Readonly<Record<string, RelationType>> = {
  obsoletedby: 'replaced-by', hassuccessor: 'replaced-by', obsoletes: 'replaces', successorof: 'replaces', updates: 'amends', updatedby: 'amended-by',
};

/** No text has more; those beyond are passed over. */
const MOST = 60;

const NONE: RelatonRelations = { relations: [], isReplaced: false };

/** The relations of a file that is about the text `id`. A draft takes nobody's place. */
export function relatonRelations(value: unknown, id: string): RelatonRelations {
  const stated = all(own(value, 'relation')).slice(0, MOST);
  if (stated.length === 0) return NONE;
  const relations: Relation[] = [];
  let isReplaced = false, next: RelatonRelations['next'];
  for (const one of stated) {
    const type = TYPES[(text(own(one, 'type')) ?? '').replace(/_/g, '').toLowerCase()], to = type && targetOf(own(one, 'bibitem'));
    if (!to) {
      // A relation to what has no name here tells of it all the same.
      isReplaced ||= type === 'replaced-by' && to === undefined;
      continue;
    }
    if (to === 'draft') continue;
    isReplaced ||= type === 'replaced-by';
    if (to.id !== id) {
      // What a new edition does to the amendments of its own earlier ones goes without saying.
      if (!to.id.startsWith(`${id}:`) && !to.id.startsWith(`${id}/`)) relations.push({ type, target: to.id });
    } else if (type === 'replaced-by' && to.date !== undefined) next = { date: to.date, ...(to.revision !== undefined && { revision: to.revision }) };
  }
  return { relations, isReplaced, ...(next && { next }) };
}

interface Target { readonly id: string; readonly date?: string; readonly revision?: string }

/** The text that a relation leads to, with the date of the edition it names; undefined where it is none that the catalogue knows. */
function targetOf(item: unknown): Target | 'draft' | undefined {
  const names = all(own(item, 'docidentifier') ?? own(item, 'docid')).flatMap((one) => {
    const type = text(own(one, 'type')) ?? '', content = text(one) ?? '';
    return content === '' || PASSED_OVER.has(type) ? [] : [{ type, content }];
  });
  const main = names[0] ?? { type: '', content: text(own(item, 'formattedref')) ?? '' }, read = relatonName(main.content, main.type), id = read && parseIdentifier(read.name);
  if (!id || id.kind === 'work-item') return undefined;
  if (read.draft !== undefined) return 'draft';
  const date = dateOf(item) ?? read.year ?? ('date' in id ? id.date?.year : undefined), revision = id.kind === 'other' ? id.revision : undefined;
  return { id: textId(id), ...(date !== undefined && { date: copied(date) }), ...(revision !== undefined && { revision: copied(revision) }) };
}

/** The id of the text that an identifier is an edition of. */
export const textId = (id: Identifier): string => copied(formatIdentifier(withoutCommon(undatedWithBase(id))));

/** What an amendment or corrigendum of another organization changes, by its number: `ISO/IEC 27001` of "ISO/IEC 27001:2022/Amd 1". */
export function changedBy(id: string): Relation | undefined {
  const [, base, word] = /^(.{3,60}?)(?::(?:19|20)\d\d)?\/(Amd|Add|Cor) \d{1,3}$/.exec(id) ?? [];
  return base === undefined ? undefined : { type: word === 'Cor' ? 'corrects' : 'amends', target: base };
}
