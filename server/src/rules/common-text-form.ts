import { placeIn, placeOf, type Located } from '../draft/block.ts';
import { factsOf } from '../draft/draft.ts';
import type { Heading, Lead, Region } from '../draft/fact.ts';
import type { Profile } from '../draft/profile.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';

/**
 * A text common with ISO/IEC has a skeleton of its own (rules for presentation of ITU-T | ISO/IEC common text): no appendices, "Normative
 * references", and "this Recommendation | International Standard" in its scope and in its fixed sentences; those of the annexes are
 * required-sentence's. Metanorma gives clauses their titles itself.
 */
export const commonTextForm: DraftRule = {
  id: 'common-text-form', scope: 'draft', reads: ['heading', 'lead'],
  *check({ draft, profile }) {
    if (!profile.common || profile.metanorma) return;
    for (const heading of factsOf(draft, 'heading')) {
      const report = heading.fact.opens ? ofHeading(heading, profile) : undefined;
      if (report) yield report;
    }
    if (profile.language === 'en' && profile.kind === 'Recommendation') for (const lead of factsOf(draft, 'lead')) yield* ofLead(lead);
  },
};

/** The title of clause 2 in a text common with ISO/IEC. */
export const NORMATIVE_REFERENCES: Readonly<Record<Profile['language'], string>> = { en: 'Normative references', fr: 'Références normatives' };

function ofHeading(heading: Located<Heading>, { language }: Profile): Report | undefined {
  const { block, fact } = heading, { role, number, title } = fact;
  if (role === 'appendix') {
    const name = `Appendix ${number?.text ?? ''}`.trim();
    return {
      place: fact.end > fact.start || !number ? placeOf(heading) : placeIn(block, number),
      message: `A text common with ISO/IEC has no appendices. Make ${name} an annex that is not an integral part.`,
    };
  }
  const right = NORMATIVE_REFERENCES[language];
  if (role !== 'references' || !/^(?:references|références)$/i.test(title)) return undefined;
  return { place: placeOf(heading), message: `In a text common with ISO/IEC this clause has the title "${right}".`, fixes: [replaceFix(`Change to "${right}"`, placeOf(heading), right)] };
}

/** The scope, and clauses that open with a fixed sentence. */
const SELF_NAMED: ReadonlySet<Region> = new Set<Region>(['scope', 'references', 'terms-elsewhere', 'terms-here', 'abbreviations']);

/** Without the name of ISO/IEC's half: "International Standard", "Technical Report". */
const SELF = /\bthis Recommendation\b(?![ \u00a0\r\n]*\\?\|)/i;

function* ofLead({ block, fact }: Located<Lead>): Iterable<Report> {
  const text = SELF_NAMED.has(fact.region) ? block.text.slice(fact.start, fact.end) : '', found = SELF.exec(text);
  if (!found) return;
  const start = fact.start + found.index, place = placeIn(block, { start, end: start + found[0].length }), right = `${found[0]} | International Standard`;
  // In a table's cell a bar would begin another.
  const isCell = block.kind === 'row';
  yield {
    place, level: 'warning', message: `A text common with ISO/IEC calls itself "${right}" here.`,
    fixes: isCell ? [] : [replaceFix(`Change to "${right}"`, place, right)],
  };
}

const FRAME = `# Recommendation ITU-T X.1631 | International Standard ISO/IEC 27017

Code of practice for information security controls for cloud services

%
`;

export const commonTextFormPage: RulePage = {
  id: 'common-text-form',
  levels: 'warning for what the text calls itself',
  says: `In texts common with ISO/IEC only ("Recommendation ITU-T X.1631 | International Standard ISO/IEC 27017"): an appendix, "References"
for clause 2, and "this Recommendation" without "| International Standard" in the first paragraph of the scope and of clauses 2 to 4. The
sentence of an annex is \`required-sentence\`'s. AsciiDoc is left alone, for Metanorma gives clauses their titles itself.`,
  why: 'Both organizations publish the same text, so it keeps to rules that both have agreed, and speaks for both.',
  wrong: { frame: FRAME, text: '## 2 References\n\n## Appendix I: Uses\n\nSome uses.' },
  right: { frame: FRAME, text: '## 2 Normative references\n\n## Annex A: Uses\n\n(This annex does not form an integral part of this Recommendation | International Standard.)' },
  fix: 'Changes the title, or what the text calls itself. There is none for an appendix.',
  before: 'the heading or the paragraph',
};
