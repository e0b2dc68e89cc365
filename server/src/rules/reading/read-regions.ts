import type { Region } from '../../draft/fact.ts';

/** What these hold is not the text of the Recommendation: titles of other documents, keywords, what TSB supplies. */
export const NOT_READ: ReadonlySet<Region> = new Set<Region>(['front', 'keywords', 'history', 'references', 'abbreviations', 'bibliography', 'index']);
