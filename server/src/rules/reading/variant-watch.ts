import type { Block } from '../../draft/block.ts';
import { factsOf, type Draft } from '../../draft/draft.ts';
import { isRunningText } from './running-text.ts';
import { findSpellings, spellingsOf, type Spellings } from './term-spelling.ts';
import { variantAt, type Variant } from './term-form.ts';

const NONE: readonly Variant[] = [];

/**
 * Knows where running text has a term of clause 3 in another form. Kept by block: a keystroke costs the blocks it changed, and the whole text
 * is read again only where the name of a term has changed.
 */
export class VariantWatch {
  #names = '';
  #spellings: Spellings = spellingsOf([]);
  #terms: readonly Block[] = [];
  readonly #ofBlock = new Map<Block, readonly Variant[]>();
  #variants: readonly Variant[] = NONE;

  /** In the order of the text; the same array as long as nothing in it changes. */
  get variants(): readonly Variant[] {
    return this.#variants;
  }

  update(draft: Draft, removed: readonly Block[], added: readonly Block[]): void {
    let hasChanged = false;
    if (this.#haveNamesChanged(draft)) {
      hasChanged = this.#ofBlock.size > 0;
      this.#ofBlock.clear();
      if (this.#look(draft.blocks)) hasChanged = true;
    } else {
      if (this.#ofBlock.size > 0) for (const block of removed) if (this.#ofBlock.delete(block)) hasChanged = true;
      if (this.#look(added)) hasChanged = true;
    }
    if (hasChanged) this.#variants = [...this.#ofBlock.entries()].sort(([a], [b]) => a.order - b.order).flatMap(([, variants]) => variants);
  }

  #haveNamesChanged(draft: Draft): boolean {
    if (this.#terms === draft.parts.term) return false;
    this.#terms = draft.parts.term;
    const terms = factsOf(draft, 'term').map(({ fact }) => fact.term), names = terms.join('\n');
    if (names === this.#names) return false;
    this.#names = names;
    this.#spellings = spellingsOf(terms);
    return true;
  }

  #look(blocks: readonly Block[]): boolean {
    let hasFound = false;
    if (this.#spellings.size === 0) return false;
    for (const block of blocks) {
      if (!isRunningText(block)) continue;
      const variants = findSpellings(block.text, this.#spellings).flatMap((found) => variantAt(block, found, this.#spellings.names) ?? []);
      if (variants.length === 0) continue;
      this.#ofBlock.set(block, variants);
      hasFound = true;
    }
    return hasFound;
  }
}
