import type { Located } from '../../draft/block.ts';
import type { Entry } from '../../draft/fact.ts';
import type { Profile } from '../../draft/profile.ts';

/**
 * Whether readers will see an entry as it is written. Metanorma fetches the documents of ITU-T and writes their entries itself, but for
 * those that are marked `nofetch(…)`.
 */
export const isAsWritten = ({ block, fact }: Located<Entry>, { metanorma }: Profile): boolean =>
  !metanorma || (fact.tag !== undefined && block.text.slice(fact.start, fact.tag.start).includes('nofetch('));
