import type { Seed } from '../../catalogue/statement.ts';
import { compendiumCsv } from './compendium-csv.ts';
import { growthOf, growthText } from './compendium-growth.ts';
import { compendiumMarkdown, summaryText } from './compendium-markdown.ts';
import { compendiumSeed, type CompendiumName } from './compendium-seed.ts';
import { compendiumTbx } from './compendium-tbx.ts';
import type { Compendium } from './compendium.ts';

export type CompendiumFormat = 'json' | 'markdown' | 'csv' | 'tbx';

/** The text of a compendium's file. Growth is in the formats that are read as a whole: JSON and Markdown. */
export function compendiumText(made: Compendium, format: CompendiumFormat, name: CompendiumName, earlier?: Seed): string {
  switch (format) {
    case 'json': return `${JSON.stringify(compendiumSeed(made, name, earlier), undefined, 2)}\n`;
    case 'markdown': return compendiumMarkdown(made, name, earlier && growthOf(made, earlier));
    case 'csv': return compendiumCsv(made);
    case 'tbx': return compendiumTbx(made, name);
  }
}

/** Why a format has no place for a compendium; undefined where it has. A termbase without a term is none (ISO 30042, schema of TBX-Core). */
export const nothingToWrite = ({ definitions, abbreviations }: Compendium, format: CompendiumFormat): string | undefined =>
  (format === 'tbx' && definitions.length + abbreviations.length === 0 ? 'no definition and no abbreviation was found, and TBX holds nothing else. Nothing was written.' : undefined);

/** What a person is told of it: the counts, and what was added since an earlier one. */
export const compendiumSummary = (made: Compendium, earlier?: Seed): string => (earlier ? `${summaryText(made)} ${growthText(growthOf(made, earlier))}` : summaryText(made));
