import type { Elsewhere, OtherTerm } from '../reading/other-term.ts';
import { termKey } from '../reading/same-words.ts';

const NONE: readonly OtherTerm[] = [];

/** The terms of many texts by their keys. A text is known by its main file; one that another text includes is part of that and not counted by itself. */
export class TermIndex {
  readonly #texts = new Map<string, readonly OtherTerm[]>();
  /** The terms of each text that stand in the tables. */
  readonly #counted = new Map<string, readonly OtherTerm[]>();
  readonly #byKey = new Map<string, readonly OtherTerm[]>();
  /** By how many other texts each file is included. */
  readonly #parts = new Map<string, number>();

  /** Puts the terms of a text in the place of those it had before; none take it out. Gives whether anything that others see has changed. */
  put(main: string, terms: readonly OtherTerm[]): boolean {
    const before = this.#texts.get(main) ?? NONE, known = new Map(before.map((term) => [JSON.stringify(term), term]));
    const after = terms.map((term) => known.get(JSON.stringify(term)) ?? term);
    if (after.length > 0) this.#texts.set(main, after);
    else this.#texts.delete(main);
    const touched = [main, ...filesOf(before), ...filesOf(after)];
    for (const file of filesOf(before)) if (file !== main) this.#include(file, -1);
    for (const file of filesOf(after)) if (file !== main) this.#include(file, 1);
    return [...new Set(touched)].map((file) => this.#count(file)).includes(true);
  }

  /** The main files of the texts it knows. */
  get mains(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** The files that a text is made of. */
  filesOf(main: string): readonly string[] {
    return filesOf(this.#texts.get(main) ?? NONE);
  }

  /** The index as the draft of a file sees it. */
  seenFrom(file: string): Elsewhere {
    return { termsOf: (key) => this.#byKey.get(key) ?? NONE, isOwn: ({ files }) => files.includes(file) || (files[0] !== undefined && stemOf(files[0]) === stemOf(file)) };
  }

  #include(file: string, by: number): void {
    const count = (this.#parts.get(file) ?? 0) + by;
    if (count === 0) this.#parts.delete(file);
    else this.#parts.set(file, count);
  }

  /** Brings the tables to what is known of a text now; gives whether that changed them. */
  #count(main: string): boolean {
    const before = this.#counted.get(main) ?? NONE, after = this.#parts.has(main) ? NONE : this.#texts.get(main) ?? NONE;
    const old = new Set(before), kept = new Set(after), gone = before.filter((term) => !kept.has(term)), fresh = after.filter((term) => !old.has(term));
    if (after.length > 0) this.#counted.set(main, after);
    else this.#counted.delete(main);
    for (const term of gone) this.#change(term, (terms) => terms.filter((one) => one !== term));
    for (const term of fresh) this.#change(term, (terms) => [...terms, term]);
    return gone.length + fresh.length > 0;
  }

  #change({ term }: OtherTerm, change: (terms: readonly OtherTerm[]) => readonly OtherTerm[]): void {
    const key = termKey(term), terms = change(this.#byKey.get(key) ?? NONE);
    if (terms.length > 0) this.#byKey.set(key, terms);
    else this.#byKey.delete(key);
  }
}

/** A file's path without the ends of its name: "draft.md" and "draft.gfm.txt" in one folder are one text in two syntaxes. */
const stemOf = (file: string): string => file.replace(/(?:\.[A-Za-z]{2,10}){1,4}$/, '').toLowerCase();

const filesOf = (terms: readonly OtherTerm[]): readonly string[] => terms[0]?.text.files ?? [];
