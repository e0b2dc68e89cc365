import type { Located } from '../draft/block.ts';
import { placeOf } from '../draft/block.ts';
import type { AbbreviationFact } from '../draft/fact.ts';
import { abbreviationStem, isColumnTitle } from './reading/abbreviation-list.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { removeBlock } from './fixes/remove-block.ts';
import type { KeyRule } from './rule.ts';
import { sameWords } from './reading/same-words.ts';
import { isOneLine } from './fixes/table-edit.ts';

/** An abbreviation that clause 4 lists a second time, with the same full form or with another (author's guide §8.4). */
export const duplicateAbbreviation: KeyRule = {
  id: 'duplicate-abbreviation', scope: 'key', table: 'u',
  *check(group) {
    if (!group.isDefined) return;
    const first = new Map<string, Located<AbbreviationFact>>();
    for (const { block, fact } of group.definitions) {
      if (fact.kind !== 'abbreviation' || isColumnTitle(fact) || !ownKey(fact, group.name)) continue;
      const before = first.get(fact.abbreviation);
      if (before) yield duplicate({ block, fact }, before);
      else first.set(fact.abbreviation, { block, fact });
    }
  },
};

/** A compound stands under the keys of its parts too; it is reported under the first of its keys alone. */
const ownKey = (fact: AbbreviationFact, name: string): boolean => abbreviationStem(fact.abbreviation) === name;

function duplicate(located: Located<AbbreviationFact>, before: Located<AbbreviationFact>): Report {
  const { block, fact: { abbreviation, expansion } } = located, other = before.fact.expansion;
  const isSame = sameWords(expansion.text, other.text);
  return {
    place: placeOf(located),
    message: isSame ? `${abbreviation} is listed twice. Remove one of the lines.`
      : `${abbreviation} is listed twice, as "${other.text}" and as "${expansion.text}". Give one of them another abbreviation, or remove its line.`,
    related: [{ place: placeOf(before), message: `${abbreviation} is listed here first.` }],
    fixes: isOneLine(block) ? [{ title: `Remove this line of ${abbreviation}`, certain: false, edits: (draft) => removeBlock(draft, block) }] : [],
  };
}

export const duplicateAbbreviationPage: RulePage = {
  id: 'duplicate-abbreviation',
  says: `The second line of clause 4 with the same abbreviation, in the same letters; the first is the related place.`,
  why: `Two equal lines are a slip. Two full forms leave the reader to guess which one is meant: one of them needs another abbreviation,
or none.`,
  wrong: {
    frame: `## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n%`,
    text: `| SP | Service Provider |
| SP | Security Policy |`,
  },
  right: {
    frame: `## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n%`,
    text: `| SP | Service Provider |`,
  },
  fix: `Takes the second line out. It is only offered.`,
  before: 'the line of the list',
};
