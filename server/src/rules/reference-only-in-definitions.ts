import type { Region } from '../draft/fact.ts';
import type { RulePage } from './page.ts';
import { reportOfUses, usedOnlyIn } from './reference-uses.ts';
import { shownEntry } from './reading/reference.ts';
import type { KeyRule } from './rule.ts';

const CLAUSE_3: ReadonlySet<Region> = new Set<Region>(['definitions', 'terms-elsewhere', 'terms-here']);

/**
 * A normative reference that only clause 3 cites, as the source of a definition. The draft checklist of TSAG for rapporteur meetings
 * (January 2026, R1) wants it in the Bibliography. Off by default, for that checklist is not in force.
 */
export const referenceOnlyInDefinitions: KeyRule = {
  id: 'reference-only-in-definitions', scope: 'key', table: 'd',
  *check(group, context) {
    for (const { entry, uses } of usedOnlyIn(CLAUSE_3, group, context)) {
      yield reportOfUses(entry, uses, `${shownEntry(entry.fact)} is cited in clause 3 only, as the source of a definition. Move it to the Bibliography, or cite it where the text needs it.`);
    }
  },
};

export const referenceOnlyInDefinitionsPage: RulePage = {
  id: 'reference-only-in-definitions',
  says: `An entry of References that is cited in clause 3 and nowhere else. Naming the document by its number counts as citing it; the
Summary and the Introduction do not count. The rule is off by default: the checklist it comes from is a draft, and many published
Recommendations list the sources of their definitions in References.`,
  why: `A definition that is quoted stands in the text itself, so readers can follow the Recommendation without its source. A document
that no requirement rests on is not normative.`,
  wrong: {
    frame: '# Draft new Recommendation ITU-T X.new\n\n%\n',
    text: `## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Title*.

## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 platform** [ITU-T X.1645]: A system that others are built on.

## 6 Requirements

The platform is protected.`,
  },
  right: {
    frame: '# Draft new Recommendation ITU-T X.new\n\n%\n',
    text: `## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Title*.

## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 platform** [ITU-T X.1645]: A system that others are built on.

## 6 Requirements

The platform is protected as clause 7 of [ITU-T X.1645] says.`,
  },
  fix: `Moves the entry to the Bibliography, in its place there, and writes \`b-\` in its tag and wherever it is cited. It is only
offered. For a row of a table there is none.`,
  before: 'the entry',
};
