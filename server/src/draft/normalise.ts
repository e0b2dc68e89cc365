import { onOneLine } from '../catalogue/identifiers/identifier-text.ts';

/** What text on one line in printable ASCII with single spaces does not have. */
const ODD = /[^!-[\]-~ ]| {2}|^ | $/;

/** A piece of text as it is compared: no-break spaces and hyphens plain, white space single, pandoc's backslashes gone. */
export const plain = (text: string): string => (ODD.test(text) ? onOneLine(text) : text);

/** The key under which a tag is compared with others: no case, one form of spaces and hyphens. */
export const tagKey = (tag: string): string => plain(tag).toUpperCase();
