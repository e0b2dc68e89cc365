import type { Catalogue } from '../../catalogue/catalogue.ts';
import { addTo } from '../../draft/add-to.ts';
import { placeOf, type Place } from '../../draft/block.ts';
import { factsOf, pointIn, type Draft } from '../../draft/draft.ts';
import type { RequirementWord } from '../../draft/fact.ts';
import { profileOf, type Profile } from '../../draft/profile.ts';
import { termsOf } from '../../draft/terms.ts';
import { listedAbbreviations } from '../../rules/reading/abbreviation-list.ts';
import { keysOf } from '../../rules/reading/keys.ts';
import { entriesToJustify } from '../../rules/a5-justification.ts';
import type { Finding } from '../../rules/finding.ts';
import { publisherOf } from '../../rules/reading/publisher.ts';
import { shownEntry } from '../../rules/reading/reference.ts';
import type { Level, RuleId } from '../../rules/table.ts';
import { pointsOf, type Point, type ReportLine } from './report-points.ts';
import { statusText } from '../record-text.ts';
import { statusOf } from '../status.ts';

/** A normative reference that needs a justification (Recommendation ITU-T A.5). */
export interface OtherReference extends ReportLine {
  readonly reference: string;
  readonly title: string;
  /** The organization's short name; empty where the entry does not say. */
  readonly organization: string;
  /** The lines it is cited in, those of the draft's own file first. */
  readonly citedIn: readonly ReportLine[];
}

/** What a rapporteur can put before a meeting of a draft. */
export interface DraftReport {
  readonly file: string;
  readonly title: string;
  /** The number or provisional name the draft gives itself; empty where it gives none. */
  readonly name: string;
  readonly kind: Profile['kind'];
  /** What the catalogue knows of the draft's work item; empty where nothing. */
  readonly status: string;
  readonly questions: readonly string[];
  /** The day of the report and that of the catalogue, ISO 8601. */
  readonly date: string;
  readonly catalogueDate: string;
  readonly points: readonly Point[];
  readonly otherReferences: readonly OtherReference[];
  readonly counts: Counts;
  /** What was not looked at: rules that the settings switch off, and how many comments in the draft do so. */
  readonly switchedOff: { readonly rules: readonly RuleId[]; readonly comments: number };
}

/** How much a draft holds, and how many findings of each level it has. */
export interface Counts {
  readonly references: number;
  readonly bibliography: number;
  readonly termsHere: number;
  readonly termsElsewhere: number;
  readonly abbreviations: number;
  readonly figures: number;
  readonly tables: number;
  readonly requirements: Readonly<Partial<Record<RequirementWord, number>>>;
  readonly findings: Readonly<Record<Exclude<Level, 'off'>, number>>;
}

/** What a report is made with beside the draft. */
export interface ReportOptions {
  /** The draft's file as it is shown. */
  readonly file: string;
  /** The day of the report, ISO 8601. */
  readonly date: string;
  readonly catalogue: Catalogue;
  /** Rules that were off in the check that gave the findings. */
  readonly off: readonly RuleId[];
  /** Where a place of the draft lies, for drafts of several files; without it a place's line is that of the draft. */
  readonly locate?: (place: Place) => ReportLine;
}

/** The report on a draft and the findings on it. Its cost is one reading of the draft. */
export function reportOf(draft: Draft, findings: readonly Finding[], { file, date, catalogue, off, locate }: ReportOptions): DraftReport {
  const at = locate ?? ((place: Place): ReportLine => ({ line: pointIn(draft, place.block, place.start).line + 1 }));
  const { name, record } = statusOf(draft, catalogue), titles = factsOf(draft, 'title-line').filter(({ fact }) => fact.form === 'title');
  const cited = citations(draft);
  const otherReferences = entriesToJustify(draft).map((entry): OtherReference => ({
    reference: shownEntry(entry.fact), title: entry.fact.title?.text ?? '', organization: publisherOf(entry), ...at(placeOf(entry)),
    citedIn: linesOf(keysOf(entry.fact).flatMap((key) => cited.get(key) ?? []).map(at)),
  }));
  return {
    file, date, catalogueDate: catalogue.asOf, name: name ?? '', kind: profileOf(draft).kind, otherReferences,
    title: titles[0]?.fact.text ?? factsOf(draft, 'attribute').find(({ fact }) => fact.name === 'title')?.fact.value ?? factsOf(draft, 'heading').find(({ fact }) => fact.level <= 1)?.fact.title ?? '',
    status: record ? statusText(record) : '', questions: record?.questions ?? [],
    points: pointsOf({ draft, findings, otherReferences: otherReferences.length, placeAt: at }),
    counts: countsOf(draft, findings), switchedOff: { rules: off, comments: factsOf(draft, 'suppression').length },
  };
}

/** Each line once, file by file, those of the draft's own file first. */
function linesOf(lines: readonly ReportLine[]): readonly ReportLine[] {
  const byName = new Map(lines.map((one) => [`${one.file ?? ''}\0${one.line.toString()}`, one]));
  return [...byName.values()].sort(({ file: a = '', line: from }, { file: b = '', line: to }) => (a === b ? from - to : a < b ? -1 : 1));
}

/** Where each tag, anchor and document is cited. */
function citations(draft: Draft): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const located of factsOf(draft, 'citation')) {
    for (const key of keysOf(located.fact)) {
      addTo(places, key, placeOf(located));
    }
  }
  return places;
}

function countsOf(draft: Draft, findings: readonly Finding[]): Counts {
  const entries = factsOf(draft, 'entry'), terms = termsOf(draft), captions = factsOf(draft, 'caption'), requirements: Partial<Record<RequirementWord, number>> = {};
  for (const { fact: { word } } of factsOf(draft, 'requirement')) requirements[word] = (requirements[word] ?? 0) + 1;
  const of = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  return {
    references: entries.filter(({ fact }) => fact.list === 'references').length, bibliography: entries.filter(({ fact }) => fact.list === 'bibliography').length,
    termsHere: terms.filter(({ section }) => section === 'here').length, termsElsewhere: terms.filter(({ section }) => section === 'elsewhere').length,
    abbreviations: new Set(listedAbbreviations(draft).map(({ fact }) => fact.abbreviation)).size,
    figures: captions.filter(({ fact }) => fact.target === 'figure').length, tables: captions.filter(({ fact }) => fact.target === 'table').length,
    requirements, findings: { error: of('error'), warning: of('warning'), information: of('information'), hint: of('hint') },
  };
}
