import { textOf } from '../draft/block.ts';
import { termsOf, type Term } from '../draft/terms.ts';
import type { DraftRule } from './rule.ts';

/** A tag, an anchor or the number of another text, wherever a definition names it. */
const SOURCE = /\[(?:b-)?[A-Z][^\]\n]{1,120}\\?\]|<<[^<>\n]{1,160}>>|\bxref:|\b(?:ITU|UIT)-[TR]\b|\b(?:ISO|IEC|IETF|RFC|IEEE|ETSI|3GPP|NIST|W3C|OASIS)\b[^.]{0,30}\d|(?<![\w.])[A-VX-Z]\.\d{2,4}\b/;

/** A term of clause 3.1 that names no text it is taken from (author's guide §8.3): the tag after the term, or a source in its definition. */
export const definitionSource: DraftRule = {
  id: 'definition-source', scope: 'draft', reads: ['term', 'term-definition', 'term-source'],
  *check({ draft, profile }) {
    for (const term of termsOf(draft)) {
      if (term.section !== 'elsewhere' || hasSource(term)) continue;
      const form = profile.metanorma ? '[.source] and <<the anchor of its reference>> behind the definition' : 'the tag after the term, as in [ITU-T X.1252]';
      yield { place: term.place, message: `"${term.term}" is defined elsewhere but names no source. Write ${form}.` };
    }
  },
};

/** The paragraphs of the term and of its definition are looked at whole: some texts put the source at the end. */
const hasSource = ({ source, place, definition }: Term): boolean =>
  source !== undefined || SOURCE.test(place.block.text) || (definition !== undefined && (SOURCE.test(textOf(definition)) || SOURCE.test(definition.block.text)));
