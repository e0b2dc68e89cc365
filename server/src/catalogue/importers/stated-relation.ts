import { firstOfEach } from '../first-of-each.ts';
import type { Identifier, PartType } from '../identifiers/identifier.ts';
import { formatIdentifier, parseIdentifier } from '../identifiers/identifier.ts';
import type { Relation, RelationType } from '../record.ts';

/** The relations that an item's names and title state: an amendment amends its base, "Supplement to X.1148" supplements it. */
export function statedRelations(names: readonly string[], title: string): readonly Relation[] {
  return firstOfEach([...names.flatMap(nameRelations), ...titleRelations(title)], ({ type, target }) => `${type} ${target}`);
}

const PART_RELATION: Readonly<Record<PartType, RelationType | undefined>> = {
  Amd: 'amends', Add: 'amends', Cor: 'corrects', 'Technical Cor': 'corrects', Err: 'corrects', Suppl: 'supplements', Annex: undefined, App: undefined,
};

function nameRelations(name: string): readonly Relation[] {
  const series = /^(?:[A-Z][ .-] ?)?Suppl?(?:ement)?\.?\s?\d+ to (?:the )?(?:ITU-T )?(\S+-series)/i.exec(name)?.[1];
  if (series !== undefined) return [{ type: 'supplements', target: series }];
  const id = parseIdentifier(name);
  if (id?.kind === 'recommendation') return recommendationRelations(id);
  const change = id?.kind === 'work-item' ? /^([A-VX-Z]\.\d+(?:\.\d+)?)([Rr]ev|[Aa]md|[Cc]or)/.exec(id.name) : null;
  const type = ({ rev: 'revises', amd: 'amends', cor: 'corrects' } as const)[change?.[2]?.toLowerCase() ?? ''];
  return type ? [{ type, target: change?.[1] ?? '' }] : [];
}

function recommendationRelations(id: Extract<Identifier, { kind: 'recommendation' }>): readonly Relation[] {
  const last = id.parts.at(-1), type = last && PART_RELATION[last.type];
  const base = type && formatIdentifier({ kind: id.kind, numbers: id.numbers, parts: id.parts.slice(0, -1) });
  const { common } = id;
  return [
    ...(type && base !== undefined ? [{ type, target: base }] : []),
    ...(common ? [{ type: 'common-text' as const, target: `${common.organization} ${common.number}` }] : []),
  ];
}

const TITLE_RELATION = /^(Supplement|Amendment|Corrigendum)(?: \d+)? to (?:ITU-T )?(?:Recommendation )?(?:ITU-T )?([A-Z]\.\d[\d.]*\d|[A-Z]\.\d)(?![\w.])/i;
const WORDS = { supplement: 'supplements', amendment: 'amends', corrigendum: 'corrects' } as const;

function titleRelations(title: string): readonly Relation[] {
  const match = TITLE_RELATION.exec(title), word = match?.[1]?.toLowerCase();
  if (word === 'supplement' || word === 'amendment' || word === 'corrigendum') return [{ type: WORDS[word], target: match?.[2] ?? '' }];
  const { common } = commonTextOf(title);
  return common === undefined ? [] : [{ type: 'common-text', target: common }];
}

/** The title behind "ITU-T X.1051 | ISO/IEC 27011: …", and the other half of the common text in catalogue form. */
export function commonTextOf(title: string): { readonly common?: string; readonly title: string } {
  const match = /^((?:ITU-T )?[A-Z]\.[\d.]+\s?\|\s?[^:|]{3,40}?): (.+)$/.exec(title);
  const id = match && parseIdentifier(match[1] ?? '');
  if (id?.kind !== 'recommendation' || !id.common) return { title };
  return { common: `${id.common.organization} ${id.common.number}`, title: match?.[2] ?? title };
}
