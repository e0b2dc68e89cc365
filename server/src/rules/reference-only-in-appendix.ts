import type { Region } from '../draft/fact.ts';
import type { RulePage } from './page.ts';
import { reportOfUses, usedOnlyIn } from './reference-uses.ts';
import { shownEntry } from './reading/reference.ts';
import type { KeyRule } from './rule.ts';

const APPENDICES: ReadonlySet<Region> = new Set<Region>(['appendix']);

/**
 * A normative reference that only appendices cite (author's guide §3.2, §8.10): an appendix is no integral part of the text, so nothing in
 * it is normative. A document that is named by its number is cited too.
 */
export const referenceOnlyInAppendix: KeyRule = {
  id: 'reference-only-in-appendix', scope: 'key', table: 'd',
  *check(group, context) {
    for (const { entry, uses } of usedOnlyIn(APPENDICES, group, context)) {
      yield reportOfUses(entry, uses, `${shownEntry(entry.fact)} is cited in appendices only, where nothing is normative. Move it to the Bibliography.`);
    }
  },
};

export const referenceOnlyInAppendixPage: RulePage = {
  id: 'reference-only-in-appendix',
  says: `An entry of References that is cited in appendices and in no clause or annex. Naming the document by its number counts as citing
it; the Summary and the Introduction do not count, since they are not normative either. The places that cite it are given as related
places. Drafts without a body, amendments and drafts of which a part could not be read are passed over.`,
  why: `References lists what a reader must have to follow the Recommendation. An appendix is not an integral part of it, so a document
that matters there only is information, and belongs in the Bibliography.`,
  wrong: {
    frame: '# Draft new Recommendation ITU-T X.new\n\n%\n',
    text: `## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Title*.

## 6 Requirements

The platform is protected.

## Appendix I Use cases

[ITU-T X.1645] has an example.`,
  },
  right: {
    frame: '# Draft new Recommendation ITU-T X.new\n\n%\n',
    text: `## 6 Requirements

The platform is protected.

## Appendix I Use cases

[b-ITU-T X.1645] has an example.

## Bibliography

[b-ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Title*.`,
  },
  fix: `Moves the entry to the Bibliography, in its place there, and writes \`b-\` in its tag and wherever it is cited. It is only
offered: the text may lack a citation in a clause instead. For a row of a table there is none.`,
  before: 'the entry',
};
