import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Source } from '../../catalogue/record.ts';

/** "as of 2023-09-08": the day that the document speaks for which something is known from; where the catalogue has no such document, its own day. */
export const asOfSource = ({ sources, asOf }: Catalogue, { document }: Source): string => `as of ${sources.find(({ id }) => id === document)?.date ?? asOf}`;
