import { placeOf, type Place } from '../draft/block.ts';
import { clausesOf, type Clause } from '../draft/clauses.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Region } from '../draft/fact.ts';
import { attributesOf, type Profile } from '../draft/profile.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { Level } from './table.ts';
import { insertParts } from './fixes/insert-clause.ts';
import { isUnderOtherTitle } from './reading/other-title.ts';
import type { DraftRule } from './rule.ts';
import { isChange, SKELETON, titleOfPart, type SkeletonPart } from './reading/skeleton.ts';

const PARTS = Object.keys(SKELETON) as readonly SkeletonPart[];

/** Texts that have another skeleton, or none. */
const OTHER_TYPES = /^(?:resolution|question|contribution|handbook|service-publication|focus-group|implementers-guide)$/i;

/**
 * A mandatory part is missing (author's guide, Table 1; 3.1 and 3.2: §8.3). Each is found once, at the title. Metanorma inserts the
 * numbered clauses by itself, so there only the Summary and the Keywords are asked for, as its own checks ITU_10 and ITU_11 do.
 */
export const missingClause: DraftRule = {
  id: 'missing-clause', scope: 'draft', reads: ['heading', 'subtitle', 'attribute', 'title-line', 'include'],
  *check({ draft, profile }) {
    const place = titlePlace(draft);
    // A text common with ISO/IEC has other clauses ("3.2 Abbreviations"), by presentation rules of its own.
    if (!place || profile.common || isLaxByNature(draft)) return;
    const roles = new Set<Region>(factsOf(draft, 'heading').filter(({ fact }) => fact.opens).map(({ fact }) => fact.role));
    const missing = requiredParts(profile).filter((part) => !roles.has(part) && !isCovered(part, draft, roles));
    if (missing.length > 2 && PARTS.every((part) => !roles.has(part))) yield noneAtAll(place, missing, profile);
    else for (const part of missing) {
      const alike = clausesOf(draft).find((clause) => isUnderOtherTitle(clause, part));
      yield alike ? otherTitle(alike, part, profile) : report(part, place, draft, profile);
    }
    const list = roles.has('abbreviations') && !isChange(profile) && clausesOf(draft).find((clause) => isUnderOtherTitle(clause, 'abbreviations'));
    if (list && list.written) yield otherTitle(list, 'abbreviations', profile);
  },
};

/** The line that announces the text, else its title, else its first heading. */
function titlePlace(draft: Draft): Place | undefined {
  const lines = factsOf(draft, 'title-line'), line = lines.find(({ fact }) => fact.form === 'announcement') ?? lines[0];
  const heading = factsOf(draft, 'heading')[0];
  return line ? placeOf(line) : heading && placeOf(heading);
}

/** A text of another kind; one that tells Metanorma to add nothing; one with parts in files that are not here. */
function isLaxByNature(draft: Draft): boolean {
  const attributes = attributesOf(draft);
  return OTHER_TYPES.test(attributes.get('doctype')?.fact.value ?? '') || attributes.has('legacy-do-not-insert-missing-sections') || draft.parts.include.length > 0;
}

function requiredParts(profile: Profile): readonly SkeletonPart[] {
  if (isChange(profile)) return ['summary'];
  return profile.metanorma ? ['summary', 'keywords'] : PARTS;
}

/** Keywords may stand in the header; 3.1 and 3.2 are asked for only where clause 3 is there. */
function isCovered(part: SkeletonPart, draft: Draft, roles: ReadonlySet<Region>): boolean {
  if (part === 'keywords') return (attributesOf(draft).get('keywords')?.fact.value ?? '') !== '';
  return (part === 'terms-elsewhere' || part === 'terms-here') && !roles.has('definitions');
}

function otherTitle({ heading, title }: Clause, part: SkeletonPart, profile: Profile): Report {
  const right = titleOfPart(part, profile), place = placeOf(heading);
  return {
    place, level: profile.kind === 'Recommendation' ? 'warning' : 'information',
    message: `Clause ${SKELETON[part].number} has the title "${right}" in every Recommendation, and here "${title}". Give it that title.`,
    fixes: [replaceFix(`Change to "${right}"`, place, right, false)],
  };
}

function report(part: SkeletonPart, title: Place, draft: Draft, profile: Profile): Report {
  const isTerms = part === 'terms-elsewhere' || part === 'terms-here', { number } = SKELETON[part];
  const name = `${number ? `${number} ` : ''}${titleOfPart(part, profile)}`;
  const parent = isTerms ? factsOf(draft, 'heading').find(({ fact }) => fact.opens && fact.role === 'definitions') : undefined;
  const level: Level = profile.kind !== 'Recommendation' ? 'information' : isTerms ? 'warning' : 'error';
  return {
    place: parent ? placeOf(parent) : title, level, message: message(part, name, profile),
    fixes: [{ title: `Insert "${name}"`, certain: false, edits: (now) => insertParts(now, [part]) }],
  };
}

function message(part: SkeletonPart, name: string, { metanorma, kind }: Profile): string {
  const need = kind === 'Recommendation' ? 'A Recommendation must have' : 'Texts of this kind usually have';
  if (part === 'keywords' && metanorma) return `The keywords are missing. ${need} them: add ":keywords:" to the header.`;
  if (part === 'summary' || part === 'keywords' || part === 'scope') return `"${name}" is missing. ${need} it: add the heading and its text.`;
  return `"${name}" is missing. ${need} it: add it, with "None." if it has no content.`;
}

/** A title with nothing under it is one problem, not nine. */
function noneAtAll(place: Place, missing: readonly SkeletonPart[], profile: Profile): Report {
  const outer = missing.filter((part) => part !== 'terms-elsewhere' && part !== 'terms-here');
  return {
    place, ...(profile.kind === 'Recommendation' ? {} : { level: 'information' as const }),
    message: `None of the mandatory clauses is here yet: ${outer.map((part) => titleOfPart(part, profile)).join(', ')}.`,
    fixes: [{ title: 'Insert the mandatory clauses', certain: false, edits: (now) => insertParts(now, outer) }],
  };
}

export const missingClausePage: RulePage = {
  id: 'missing-clause',
  levels: 'warning for 3.1 and 3.2 and for a clause under another title; information in Supplements, Technical Reports and Papers',
  says: `A part that every Recommendation has is missing: Summary, Keywords, 1 Scope, 2 References, 3 Definitions, 4 Abbreviations and
acronyms, 5 Conventions; in clause 3 also 3.1 and 3.2. A clause under another title ("4 Acronyms") is found as such. Amendments need a
Summary only. In AsciiDoc only the Summary and \`:keywords:\` are asked for, because Metanorma inserts the rest. A draft whose parts stand
in files that could not be read is left alone, and so is a text common with ISO/IEC.`,
  why: `Readers of Recommendations know the clauses by their numbers, so a clause without content is not left out: it says "None."`,
  wrong: {
    frame: `# Draft new Recommendation ITU-T X.example\n\n## Summary\n\nA summary.\n\n## Keywords\n\nasset\n\n%`,
    text: `## 1 Scope

This Recommendation covers the ranking of assets.

## 4 Abbreviations and acronyms

None.

## 5 Conventions

None.`,
  },
  right: {
    frame: `# Draft new Recommendation ITU-T X.example\n\n## Summary\n\nA summary.\n\n## Keywords\n\nasset\n\n%`,
    text: `## 1 Scope

This Recommendation covers the ranking of assets.

## 2 References

None.

## 3 Definitions

### 3.1 Terms defined elsewhere

None.

### 3.2 Terms defined in this Recommendation

None.

## 4 Abbreviations and acronyms

None.

## 5 Conventions

None.`,
  },
  fix: `Inserts the clause in its place, with "None." or a placeholder for its text; where none of the clauses is there, all of them. A
clause under another title gets the title of the guide. Both are only offered.`,
  before: 'the first line of the text',
};
