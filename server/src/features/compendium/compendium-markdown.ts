import { markdownTable, markdownText } from '../markdown-text.ts';
import type { Conflict, ConflictKind } from './compendium-conflicts.ts';
import { growthText, listed, type Growth } from './compendium-growth.ts';
import { countsOf, type CompendiumName } from './compendium-seed.ts';
import type { DefinitionSource } from './compendium-entry.ts';
import type { Compendium, CompendiumRequirement } from './compendium.ts';

/** A compendium as a page in Markdown. What stands in the texts is shown as it is, never read as markup. */
export function compendiumMarkdown(made: Compendium, { title, date }: CompendiumName, growth?: Growth): string {
  const { definitions, abbreviations, documents, conflicts } = made;
  const parts = [
    `# ${markdownText(title)}`, `Made by Rapporteur on ${date} from ${summaryText(made)}`, ...(growth ? [growthText(growth)] : []),
    ...conflictPart('Terms with several definitions', conflicts.definitions), ...conflictPart('Abbreviations with several expansions', conflicts.abbreviations),
    ...part('Definitions', markdownTable(['Term', 'Definition', 'Source'], definitions.map(({ term, abbreviation, definition, sources }) =>
      [`**${markdownText(term)}**${abbreviation === undefined ? '' : ` (${markdownText(abbreviation)})`}`, markdownText(definition), sources.map(definitionSource).map(markdownText).join('; ')])), definitions.length),
    ...part('Abbreviations and acronyms', markdownTable(['Abbreviation', 'Expansion', 'Source'], abbreviations.map(({ abbreviation, expansion, sources }) =>
      [markdownText(abbreviation), markdownText(expansion), markdownText(sources.map(({ document }) => document).join('; '))])), abbreviations.length),
    ...part('Requirements', byDocument(made.requirements), made.requirements.length),
    ...part('Texts', markdownTable(['Text', 'Title', 'Definitions', 'Abbreviations', 'Requirements'], documents.map((one) =>
      [markdownText(one.document), markdownText(one.title), ...[one.definitions, one.abbreviations, one.requirements].map((count) => count.toString())])), documents.length),
  ];
  return `${parts.join('\n\n')}\n`;
}

const part = (title: string, text: string, count: number): readonly string[] => (count === 0 ? [] : [`## ${title}`, text]);

/** "3 Recommendations and 1 draft: 70 definitions, 140 abbreviations, 500 requirements, 12 conflicts." */
export function summaryText(made: Compendium): string {
  const { recommendations, drafts, definitions, abbreviations, requirements, conflicts } = countsOf(made), many = conflicts.definitions + conflicts.abbreviations;
  const found = ([[definitions, 'definition'], [abbreviations, 'abbreviation'], [requirements, 'requirement'], [many, 'conflict']] as const).map(([count, what]) => counted(count, what));
  return `${listed({ recommendations, drafts }) || 'no text'}: ${found.join(', ')}.`;
}

const counted = (count: number, what: string): string => `${count === 0 ? 'no' : count.toString()} ${what}${count === 1 ? '' : 's'}`;

/** "ITU-T X.1254, clause 3.1.2, from ITU-T X.1252". */
export const definitionSource = ({ document, clause, quotes }: DefinitionSource): string =>
  `${document}${clause === undefined ? '' : `, ${/^\d/.test(clause) ? `clause ${clause}` : clause}`}${quotes === undefined ? '' : `, from ${quotes}`}`;

const KINDS: Readonly<Record<ConflictKind, string>> = {
  different: 'They say different things.', close: 'They say nearly the same.', quotation: 'All name the same document as their source.',
};

function conflictPart(title: string, conflicts: readonly Conflict[]): readonly string[] {
  const order = Object.keys(KINDS), sorted = [...conflicts].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return part(title, sorted.map(({ name, kind, sides }) =>
    [`**${markdownText(name)}**. ${KINDS[kind]}`, sides.map(({ text, documents }) => `- ${markdownText(text)} (${markdownText(documents.join('; '))})`).join('\n')].join('\n\n')).join('\n\n'), conflicts.length);
}

function byDocument(requirements: readonly CompendiumRequirement[]): string {
  const lines: string[] = [];
  let before = '';
  for (const { document, clause, text } of requirements) {
    if (document !== before) lines.push(`${lines.length > 0 ? '\n' : ''}### ${markdownText(document)}\n`);
    before = document;
    lines.push(`- ${clause === undefined ? '' : `${markdownText(clause)}: `}${markdownText(text)}`);
  }
  return lines.join('\n');
}
