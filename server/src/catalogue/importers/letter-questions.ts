import type { Question } from '../record.ts';
import type { Letter } from './letter.ts';

/** No name of a Question is longer, in UTF-16 code units. */
const LONGEST = 400;

/**
 * The Questions that a letter names, "… Questions 7/17 (Application services), 8/17 (Cloud (and edge) computing)", each under the working
 * party that meets; where several meet, under the only one that the line names.
 */
export function questionsIn({ lines, words }: Letter, groups: readonly string[]): readonly Question[] {
  const all = new Map<string, Question>(), listing = lines.filter((one) => /Questions? \d{1,2}\/\d{1,2} \(/.test(one));
  for (const [index, line] of listing.entries()) {
    const workingParty = partyOf(line, groups);
    for (const { id, name } of namedIn(line)) {
      // Further lines may say something else of a Question in brackets.
      if (all.has(id) || (index > 0 && !/^\p{Lu}/u.test(name))) continue;
      all.set(id, { id, studyGroup: `SG${id.split('/')[1] ?? ''}`, ...(workingParty !== undefined && { workingParty }), names: [{ lang: words.lang, text: name }] });
    }
  }
  return [...all.values()];
}

function partyOf(line: string, groups: readonly string[]): string | undefined {
  const parties = groups.filter((group) => group.startsWith('WP'));
  if (parties.length < 2) return parties[0];
  const named = parties.filter((party) => new RegExp(String.raw`\b(?:WP|GT|Working Party|Groupe de travail)(?: \((?:WP|GT)\))? ?${party.slice(2)}(?!\d)`).test(line));
  return named.length === 1 ? named[0] : undefined;
}

function namedIn(line: string): readonly { readonly id: string; readonly name: string }[] {
  return [...line.matchAll(/(?<![\d/])(\d{1,2}\/\d{1,2}) \(/g)].flatMap(({ 0: opening, 1: id = '', index }) => {
    const name = bracketed(line.slice(index + opening.length, index + opening.length + LONGEST));
    return name === undefined ? [] : [{ id, name }];
  });
}

/** What stands before the bracket that closes; brackets within are part of it. */
function bracketed(text: string): string | undefined {
  let depth = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at === 0 ? undefined : text.slice(0, at).trim();
  }
  return undefined;
}
