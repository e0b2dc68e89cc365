import type { CompendiumName } from './compendium-seed.ts';
import { definitionSource } from './compendium-markdown.ts';
import type { CompendiumAbbreviation, CompendiumDefinition } from './compendium-entry.ts';
import type { Compendium } from './compendium.ts';

/**
 * The terms and abbreviations of a compendium as TermBase eXchange: ISO 30042:2019, dialect TBX-Basic in the style DCA. Each definition is a
 * concept of its own, also where several are of one term; requirements have no place in it.
 */
export function compendiumTbx({ definitions, abbreviations }: Compendium, { title, date }: CompendiumName): string {
  const concepts = [...definitions.map(ofDefinition), ...abbreviations.map(ofAbbreviation)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>${xmlText(title)}</title></titleStmt>
      <sourceDesc><p>${xmlText(`Made by Rapporteur on ${date}.`)}</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${concepts.map(({ lang, lines }, index) => `      <conceptEntry id="c${(index + 1).toString()}">
        <langSec xml:lang="${xmlText(lang)}">
${lines.map((line) => `          ${line}`).join('\n')}
        </langSec>
      </conceptEntry>\n`).join('')}    </body>
  </text>
</tbx>
`;
}

/** The lines of a language section: what is said of the concept, then its terms. */
interface Concept {
  readonly lang: string;
  readonly lines: readonly string[];
}

const ofDefinition = ({ term, abbreviation, definition, lang, sources }: CompendiumDefinition): Concept => ({ lang, lines: [
  `<descripGrp><descrip type="definition">${xmlText(definition)}</descrip>${sources.map((source) => admin(definitionSource(source))).join('')}</descripGrp>`,
  termSec(term, 'fullForm'), ...(abbreviation === undefined ? [] : [termSec(abbreviation, 'abbreviation')]),
] });

const ofAbbreviation = ({ abbreviation, expansion, lang, sources }: CompendiumAbbreviation): Concept => ({ lang, lines: [
  ...sources.map(({ document, clause }) => admin(clause === undefined ? document : definitionSource({ document, clause, section: 'here' }))),
  termSec(expansion, 'fullForm'), termSec(abbreviation, 'abbreviation'),
] });

const admin = (source: string): string => `<admin type="source">${xmlText(source)}</admin>`;
const termSec = (term: string, type: 'fullForm' | 'abbreviation'): string => `<termSec><term>${xmlText(term)}</term><termNote type="termType">${type}</termNote></termSec>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&apos;' };

/** Text as XML 1.0 can hold it: markup escaped, characters that XML has no place for replaced. */
const xmlText = (text: string): string => text
  .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
  .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
