import { textOf } from '../../draft/block.ts';
import { plain } from '../../draft/normalise.ts';
import { termsOf, type Term } from '../../draft/terms.ts';
import type { Completion } from './completion-item.ts';
import { markdownText } from '../markdown-text.ts';
import { completionsOf, type Typed } from './typed.ts';

/** The last four words before the cursor. */
const WORDS = /(?:[\p{L}\p{N}][\p{L}\p{N}'-]{0,40}[ \u00a0]){0,3}\p{L}[\p{L}\p{N}'-]{0,40}$/u;

/** Defined terms that begin with the last words typed, or have a word that begins with the last one: at least three letters. */
export function completeTerm(typed: Typed): readonly Completion[] | undefined {
  const words = WORDS.exec(typed.before)?.[0].toLowerCase();
  if (words === undefined) return undefined;
  const found = new Map<Term, number>(), terms = termsOf(typed.draft).filter(({ located }) => located.block !== typed.block);
  for (const tail of tailsOf(words)) {
    for (const term of terms) {
      const name = term.term.toLowerCase(), begins = name.startsWith(tail), inside = !tail.includes(' ') && name.split(/[\s-]+/).some((word) => word.startsWith(tail));
      if (!found.has(term) && name !== tail && (begins || inside)) found.set(term, tail.length);
    }
  }
  return [...found].slice(0, typed.options.limit).flatMap(([term, length]) => completionsOf(typed, length, 0, [{
    label: term.term, detail: term.located.fact.number?.text ?? '', kind: 'term', rank: 3, newText: inCase(term.term, typed.before.slice(typed.before.length - length)),
    documentation: () => (term.definition ? `**${markdownText(term.term)}**: ${markdownText(plain(textOf(term.definition)))}` : ''),
  }]));
}

/** "the cloud serv" gives itself, "cloud serv" and "serv"; each with three letters at least. */
function tailsOf(words: string): readonly string[] {
  const parts = words.split(/[ \u00a0]/);
  return parts.map((_, index) => parts.slice(index).join(' ')).filter((tail) => tail.length >= 3);
}

/** The term with a capital where one was typed. */
const inCase = (term: string, written: string): string => /^\p{Lu}/u.test(written) ? term.charAt(0).toUpperCase() + term.slice(1) : term;
