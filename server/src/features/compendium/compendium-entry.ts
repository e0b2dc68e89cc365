import type { HarvestedTerm } from './compendium-harvest.ts';

/** Where a definition stands. */
export interface DefinitionSource {
  readonly document: string;
  readonly clause?: string;
  /** Whether the text defines the term (clause 3.2) or quotes it (clause 3.1). */
  readonly section: HarvestedTerm['section'];
  readonly quotes?: string;
}

/** A definition with all texts that have it in the same words. */
export interface CompendiumDefinition {
  readonly term: string;
  readonly abbreviation?: string;
  readonly definition: string;
  readonly lang: string;
  /** The documents that define it; those that it is quoted from count, though they may not be at hand. Empty where none is named. */
  readonly definedIn: readonly string[];
  readonly sources: readonly DefinitionSource[];
}

/** A full form of an abbreviation, with all texts that give it. */
export interface CompendiumAbbreviation {
  readonly abbreviation: string;
  readonly expansion: string;
  readonly lang: string;
  readonly sources: readonly { readonly document: string; readonly clause?: string }[];
}
