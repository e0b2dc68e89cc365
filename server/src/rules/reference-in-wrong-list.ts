import type { Located } from '../draft/block.ts';
import { spanOf, type Draft } from '../draft/draft.ts';
import type { Entry } from '../draft/fact.ts';
import { tagKey } from '../draft/normalise.ts';
import type { Edit, Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { entriesIn, entryPlace, shownTag } from './reading/reference.ts';
import { placesOfTag, withPrefix } from './fixes/rename.ts';
import type { BlockRule } from './rule.ts';

/** `[b-…]` in References, or a tag without `b-` in the Bibliography (author's guide §8.10). */
export const referenceInWrongList: BlockRule = {
  id: 'reference-in-wrong-list', scope: 'block', facts: ['entry'],
  *check(block) {
    for (const entry of entriesIn(block)) {
      const { tag, bibliography, list } = entry.fact;
      if (tag && bibliography !== (list === 'bibliography')) yield misplaced(entry, tag.text);
    }
  },
};

function misplaced(entry: Located<Entry>, tag: string): Report {
  const { bibliography } = entry.fact, shown = shownTag(tag, bibliography), right = shownTag(tag, !bibliography);
  const message = bibliography
    ? `${shown} begins with "b-", which marks the Bibliography. Move the entry there, or take "b-" away where the reference is normative.`
    : `${shown} stands in the Bibliography without "b-". Write ${right}, or move the entry to References where it is normative.`;
  return {
    place: entryPlace(entry), message,
    fixes: [{ title: `Change to ${right} here and where it is cited`, certain: !bibliography, edits: (draft) => reprefixed(draft, tagKey(tag), !bibliography) }],
  };
}

/** The edits that put `b-` before a tag wherever it stands, or take it away. */
function reprefixed(draft: Draft, key: string, bibliography: boolean): readonly Edit[] {
  return placesOfTag(draft, key).filter((one) => one.bibliography !== bibliography).map(({ place }) => (
    bibliography ? { ...spanOf(draft, { ...place, end: place.start }), newText: 'b-' } : { ...spanOf(draft, { ...withPrefix(place, true), end: place.start }), newText: '' }
  ));
}

export const referenceInWrongListPage: RulePage = {
  id: 'reference-in-wrong-list',
  says: `A tag that begins with \`b-\` in References, or one without \`b-\` in the Bibliography.`,
  why: `\`b-\` tells the reader that a document is informative and stands in the Bibliography. What is normative stands in clause 2
without it.`,
  wrong: {
    text: `## Bibliography

[ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *Title*.`,
  },
  right: {
    text: `## Bibliography

[b-ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *Title*.`,
  },
  fix: `Puts \`b-\` before the tag, in the entry and wherever it is cited; "fix all" does so too. In References it takes \`b-\` away,
which is only offered: the entry may belong into the Bibliography instead.`,
  before: 'the entry',
};
