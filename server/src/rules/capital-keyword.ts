import { placeIn, placeOf, textOf, type Block, type Located, type Place } from '../draft/block.ts';
import { spanOf } from '../draft/draft.ts';
import type { Region, Use } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { touchesFact } from '../draft/touching.ts';
import { MOST_RELATED } from './finding.ts';
import { listsKeywordSource, namesKeywordSource } from './reading/keyword-source.ts';
import type { RulePage } from './page.ts';
import { isQuoted } from './reading/quotation.ts';
import type { KeyRule } from './rule.ts';

/**
 * MUST, SHALL and SHOULD in capitals, in a text that does not say what the capitals mean: ITU-T writes its requirement words in small
 * letters (author's guide §8.5). One finding for each word. Silent where RFC 2119 is listed, or where the text says which words are keywords.
 */
export const capitalKeyword: KeyRule = {
  id: 'capital-keyword', scope: 'key', table: 'u',
  *check(group, { draft }) {
    if (!WORDS.has(group.name) || listsKeywordSource(draft)) return;
    const uses = group.uses.flatMap(({ block, fact }) => (fact.kind === 'use' ? [{ block, fact }] : []));
    if (Array.from(new Set(uses.map(({ block }) => block))).some(isDeclared)) return;
    const places = uses.filter(isKeyword).map(withNot), [first, ...others] = places;
    if (!first) return;
    const small = group.name.toLowerCase();
    yield {
      place: first,
      message: `ITU-T writes "${small}" in small letters, and nothing here says what "${group.name}" means. Write it small, or name RFC 2119 in clause 5.`,
      related: others.slice(0, MOST_RELATED).map((place) => ({ place, message: `"${textOf(place)}" stands here too.` })),
      fixes: [{
        title: `Write "${small}" in small letters${others.length > 0 ? ' everywhere' : ''}`, certain: false,
        edits: (now) => places.map((place) => ({ ...spanOf(now, place), newText: textOf(place).toLowerCase() })),
      }],
    };
  },
};

const WORDS: ReadonlySet<string> = new Set(['MUST', 'SHALL', 'SHOULD']);
/** Parts that quote titles and documents, or explain letters. */
const UNREAD: ReadonlySet<Region> = new Set<Region>(['front', 'history', 'references', 'abbreviations', 'bibliography', 'index']);

/** "The key words "MUST" and "SHALL" are to be read as …", in clause 5 or elsewhere. */
const isDeclared = (block: Block): boolean =>
  block.region === 'conventions' || namesKeywordSource(block.text) || /\bkey[ -]?words?\b/i.test(block.text);

const DOCUMENTS = bitsOf(['citation', 'mention']);

function isKeyword({ block, fact }: Located<Use>): boolean {
  const { text, kind, region } = block, { start, end } = fact;
  if (kind === 'heading' || UNREAD.has(region) || /[-_./]/.test(text.charAt(start - 1)) || /[-_/]/.test(text.charAt(end))) return false;
  // An appendix tells what other documents ask for.
  if (region === 'appendix' && touchesFact(block, DOCUMENTS, { start: 0, end: start })) return false;
  return isInSentence(text, start, end) && !isQuoted(text, fact);
}

/** Whether small words stand beside it: in a line all in capitals, or alone in a cell, it is no keyword. */
function isInSentence(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 100), start).split(/[|\t\r\n]/).at(-1) ?? '', after = text.slice(end, end + 100).split(/[|\t]/)[0] ?? '';
  return /[a-z]{2}/.test(before) || /[a-z]{2}/.test(after);
}

/** The word, with a NOT after it. */
function withNot(use: Located<Use>): Place {
  const place = placeOf(use), not = /^[\s\u00a0]{1,3}NOT\b/.exec(place.block.text.slice(place.end, place.end + 8))?.[0] ?? '';
  return placeIn(place.block, { start: place.start, end: place.end + not.length });
}

export const capitalKeywordPage: RulePage = {
  id: 'capital-keyword',
  says: `"MUST", "SHALL" and "SHOULD" in capitals, with or without "NOT". One finding tells of a word, with its other places.

Nothing is found where References or the Bibliography list RFC 2119, RFC 8174 or BCP 14, or where the word stands in clause 5 or in a
sentence about key words. Headings and lines in capitals, code, quotations, and what an appendix says of other documents are passed over.`,
  why: `The capitals come from IETF documents, where RFC 2119 gives them their meaning. A Recommendation writes "shall", "must" and "should"
in small letters. A reader who meets both has to guess whether the capitals make a difference.`,
  wrong: {
    frame: `## 6 Requirements\n\n%`,
    text: 'A provider MUST list every resource that it exposes.',
  },
  right: {
    frame: `## 6 Requirements\n\n%`,
    text: 'A provider must list every resource that it exposes.',
  },
  fix: 'Writes the word in small letters wherever it is marked. It is not part of "fix all": the capitals may have been meant.',
  before: 'the paragraph',
};
