import { listedAbbreviations } from '../../rules/reading/abbreviation-list.ts';
import { asOfSource } from '../../rules/reading/as-of.ts';
import { catalogueAbbreviations } from '../../rules/reading/full-form.ts';
import { insertAbbreviation } from '../../rules/fixes/insert-abbreviation.ts';
import type { Completion, Offer } from './completion-item.ts';
import { markdownText } from '../markdown-text.ts';
import { completionsOf, type Typed } from './typed.ts';

/** A word with two capitals, or a digit and a capital: "AP", "QoS", "5G". */
const WORD = /(?<![\w.@#/\\-])((?=[A-Za-z0-9]{0,3}[A-Z]\w{0,4}[A-Z]|\d[A-Z])[A-Za-z0-9][A-Za-z0-9/-]{1,15})$/;

/** Completions of an abbreviation: those of clause 4 first, then those the catalogue knows, which add their line; undefined for another word. */
export function completeAbbreviation(typed: Typed): readonly Completion[] | undefined {
  const written = WORD.exec(typed.before)?.[1];
  if (written === undefined) return undefined;
  const listed = listedOffers(typed, written), taken = new Set(listed.map(({ label }) => label));
  const known = knownOffers(typed, written).filter(({ label }) => !taken.has(label));
  const plain = [...typed.options.knownAbbreviations].filter((name) => name.startsWith(written) && name !== written && !taken.has(name) && !known.some(({ label }) => label === name));
  const offers = [...listed, ...known, ...plain.map((name): Offer => ({ label: name, detail: 'needs no entry', kind: 'abbreviation', rank: 2, newText: name }))];
  const cell = cellBehind(typed, written);
  return completionsOf(typed, written.length, cell?.length ?? 0, offers.slice(0, typed.options.limit).map((offer) => (cell !== undefined && offer.rank === 1 ? wholeRow(offer, cell) : offer)));
}

/** In the first cell of a row of clause 4 with nothing in the second: what stands behind the cursor, an expansion to take its place. */
function cellBehind({ draft, block, before, rest, isWholeLine }: Typed, written: string): string | undefined {
  if (draft.syntax !== 'markdown' || block.region !== 'abbreviations' || !isWholeLine || before.slice(0, -written.length).trim() !== '|') return undefined;
  return /^[ \t]*(?:\|[ \t]*(?:\|[ \t]*)?)?$/.exec(rest)?.[0];
}

/** The row with its expansion; the first cell keeps its width where it is wide enough. */
function wholeRow(offer: Offer, cell: string): Offer {
  const gap = /^[ \t]*/.exec(cell)?.[0] ?? '';
  return { ...offer, newText: `${offer.newText}${gap || ' '}| ${listForm(offer.detail)} |` };
}

const documented = (abbreviation: string, expansion: string, from: string) => (): string => `**${markdownText(abbreviation)}**: ${markdownText(expansion)} (${from})`;

function listedOffers({ draft, block }: Typed, written: string): readonly Offer[] {
  const found = new Map<string, Offer>();
  for (const { block: own, fact: { abbreviation, expansion } } of listedAbbreviations(draft)) {
    if (own === block || !abbreviation.startsWith(written) || found.has(abbreviation)) continue;
    found.set(abbreviation, { label: abbreviation, detail: expansion.text, kind: 'abbreviation', rank: 0, newText: abbreviation, documentation: documented(abbreviation, expansion.text, 'clause 4') });
  }
  return [...found.values()];
}

/** What the catalogue's sources spell out. In clause 4 itself a line is being written, so nothing is added elsewhere. */
function knownOffers({ draft, catalogue, block, options }: Typed, written: string): readonly Offer[] {
  const offers: Offer[] = [], isListing = block.region === 'abbreviations';
  for (const [abbreviation, sources] of catalogueAbbreviations(catalogue)) {
    if (!abbreviation.startsWith(written)) continue;
    for (const { expansion, source } of sources) {
      const needsEntry = !isListing && !options.knownAbbreviations.has(abbreviation);
      offers.push({
        label: abbreviation, detail: expansion, kind: 'abbreviation', rank: 1, newText: abbreviation,
        documentation: documented(abbreviation, expansion, `catalogue, ${asOfSource(catalogue, source)}${needsEntry ? '; its line is added to clause 4' : ''}`),
        ...(needsEntry && { additional: () => insertAbbreviation(draft, abbreviation, listForm(expansion)) }),
      });
    }
  }
  return offers;
}

/** Lists begin an expansion with a capital (author's guide §8.4). */
const listForm = (expansion: string): string => expansion.charAt(0).toUpperCase() + expansion.slice(1);
