import type { Located } from '../../draft/block.ts';
import { factsOf, ofParts } from '../../draft/draft.ts';
import type { Entry } from '../../draft/fact.ts';

const DOCUMENT = /\b(?:RFC[\s\u00a0-]?(?:2119|8174)|BCP[\s\u00a0-]?14)(?!\d)/;

/** Whether words name one of the documents that say what "MUST" and "SHALL" in capitals mean: RFC 2119, RFC 8174, BCP 14. */
export const namesKeywordSource = (text: string): boolean => DOCUMENT.test(text);

/** Whether a list of references has one of these documents. */
export const listsKeywordSource = ofParts(['entry'], (draft): boolean => factsOf(draft, 'entry').some(namesOne));

const namesOne = ({ block, fact }: Located<Entry>): boolean => namesKeywordSource(block.text.slice(fact.start, fact.end));
