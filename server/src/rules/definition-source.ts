import { textOf } from '../draft/block.ts';
import { termsOf, type Term } from '../draft/terms.ts';
import type { RulePage } from './page.ts';
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

export const definitionSourcePage: RulePage = {
  id: 'definition-source',
  says: `A term of clause 3.1 that names no text it is taken from. A tag behind the term counts, and so does an anchor, tag or number
anywhere in the definition; in Metanorma sources \`[.source]\` and its citation.`,
  why: `Clause 3.1 quotes. Without the source a reader cannot tell whose words these are, nor whether they have changed since.`,
  wrong: {
    frame: `## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n%`,
    text: `**3.1.1 asset**: Anything of value to an organization.`,
  },
  right: {
    frame: `## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n%`,
    text: `**3.1.1 asset** [ITU-T X.1252]: Anything of value to an organization.`,
  },
  fix: `There is none: only the drafter knows where the definition was taken from.`,
  before: 'the definition',
};
