import type { Located } from '../../draft/block.ts';
import type { Citation, Mention } from '../../draft/fact.ts';

/** "X.1200 series", "X.1200 to X.1299", "X.1200–X.1299". */
const AFTER = /^[\s\u00a0]?(?:\(|[-\u2010-\u2014][\s\u00a0]?)?[Ss][eé]rie|^[\s\u00a0]{0,2}(?:to|through|à|[-\u2010-\u2014])[\s\u00a0]{0,2}(?:(?:ITU|UIT)[-\u2010\u2011]T[\s\u00a0])?[A-Z]\.\d/;
const BEFORE = /(?:[Ss]eries|[Ss]érie|[Bb]etween|[Ee]ntre)[\s\u00a0](?:Recomm[ae]ndations?[\s\u00a0])?$|[A-Z]\.\d{1,5}[\s\u00a0]{0,2}(?:to|through|à|[-\u2010-\u2014])[\s\u00a0]{0,2}$/;

/** Whether a number stands for a series or is an end of a range, in running text. It need not be that of a text, nor of one in force. */
export const isOfSeries = ({ block, fact }: Located<Citation | Mention>): boolean =>
  fact.kind === 'mention' && (AFTER.test(block.text.slice(fact.end, fact.end + 30)) || BEFORE.test(block.text.slice(Math.max(0, fact.start - 40), fact.start)));
