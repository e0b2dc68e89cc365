import type { Place } from '../../draft/block.ts';
import { blockIndex, spanOf, type Draft } from '../../draft/draft.ts';
import { profileOf } from '../../draft/profile.ts';
import { listedAbbreviations } from '../reading/abbreviation-list.ts';
import { articleEdits } from './article.ts';
import type { Edit } from '../finding.ts';
import { beginsSentence } from '../reading/running-text.ts';

/** Names that keep their capital in running text. */
const PROPER = /^(?:Internet|Ethernet|Bluetooth|Boolean|Java|English|French|Gaussian|Fourier|Recommendation)$/;

/** What is more than words: a remark, a list, a formula. */
const NO_WORDS = /[^\p{L}\p{N} '’/-]/u;

/** A full form of clause 4 as running text has it: small letters, but for names and words that have capitals inside. */
const inRunningText = (expansion: string): string =>
  expansion.replace(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu, (word) => (PROPER.test(word) ? word : word.toLowerCase()));

/**
 * "attack surface management (ASM)" for the first use of ASM, with its plural where the abbreviation has one, and how much of the text it
 * replaces. Undefined where the full form is not plain words.
 */
function firstForm(expansion: string, abbreviation: string, { block: { text }, start, end }: Place): { readonly text: string; readonly length: number } | undefined {
  if (NO_WORDS.test(expansion) || expansion.length > 80) return undefined;
  const isPlural = text.charAt(end) === 's', form = inRunningText(expansion), words = isPlural ? plural(form) : form;
  const first = beginsSentence(text, start) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return { text: `${first} (${abbreviation}${isPlural ? 's' : ''})`, length: end - start + (isPlural ? 1 : 0) };
}

/** The full form and the brackets around an abbreviation, and "a" or "an" before it as its first word has it, where it still stands in its place and clause 4 has words alone for it. */
export function withFullForm(draft: Draft, place: Place, abbreviation: string): readonly Edit[] {
  const listed = listedAbbreviations(draft).find(({ fact }) => fact.abbreviation === abbreviation)?.fact.expansion.text;
  const written = listed === undefined || draft.blocks[blockIndex(draft, place.block)]?.text !== place.block.text ? undefined : firstForm(listed, abbreviation, place);
  if (!written) return [];
  const { start } = spanOf(draft, place), article = profileOf(draft).language === 'en' ? articleEdits(draft, place, written.text) : [];
  return [...article, { start, end: start + written.length, newText: written.text }];
}

const plural = (words: string): string =>
  (/s$/.test(words) ? words : /[^aeiou]y$/.test(words) ? `${words.slice(0, -1)}ies` : /(?:ch|sh|x)$/.test(words) ? `${words}es` : `${words}s`);
