/** Words that a title may begin with or lack without being another title. */
const SERIES_WORDS = /^(?:information technology|technologies de l'information|(?:draft )?(?:new )?technical report|rapport technique|(?:draft )?(?:new )?technical paper|document technique)[\s:–-]+/;

/** A title as it is compared: no case, accents of typing, punctuation or emphasis, and without "Information technology –". */
export function comparableTitle(title: string): string {
  const plain = title.toLowerCase().replace(/[\u2018\u2019]/g, '\'').replace(/[\u2010-\u2015]/g, '-').replace(/[*_"“”«»]/g, ' ').trim();
  return plain.replace(SERIES_WORDS, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** How alike two titles are: the share of their words that both have, from 0 to 1. A plural counts as its singular. */
export function titleLikeness(a: string, b: string): number {
  const first = wordsOf(a), second = wordsOf(b);
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  const all = first.size + second.size - shared;
  return all === 0 ? 1 : shared / all;
}

/** Whether a title says nothing that another does not: "Abstract Syntax Notation One" for "… (ASN.1): Specification of basic notation". */
export function isShortened(title: string, whole: string): boolean {
  const words = wordsOf(title), all = wordsOf(whole);
  return words.size > 0 && [...words].every((word) => all.has(word));
}

const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'a', 'an', 'for', 'on', 'in', 'and', 'to', 'with', 'using', 'de', 'la', 'le', 'les', 'des', 'du', 'et', 'pour', 'l', 'd']);

const wordsOf = (title: string): ReadonlySet<string> => new Set(comparableTitle(title).split(' ').map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')).filter((word) => word !== '' && !SMALL.has(word)));
