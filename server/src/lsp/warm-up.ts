import { editDraft, scanDraft } from '../draft/draft.ts';
import { LiveCheck } from '../rules/live-check.ts';
import { bundledCatalogue } from './load-catalogue.ts';

/** A line of each kind that a draft has. */
const SAMPLE = `# Draft new Recommendation ITU-T X.warm

Title

## Summary

Text of any big cat (ABC), see [ITU-T X.2], ITU-T X.1646, X.nssa-cc and X.nssa-cx.

## 2 References

[ITU-T X.3] Recommendation ITU-T X.3 (2020), *Title*.

## 3 Definitions

### 3.2 Terms defined in this Recommendation

**3.2.1 some term**: A thing.

## 4 Abbreviations and acronyms

| ABC | Any Big Cat |

## 6 Clause

NOTE – See clause 7, Table 1 and X.warm-up. DEF

- An item.

## Bibliography

[b-ISO/IEC 1] ISO/IEC 1:2020, *Title*.
`;

/**
 * Builds the catalogue and runs each scanner and rule once. What the first draft needs is so compiled while the client is still busy with
 * the server's answer, not when the draft is waiting.
 */
export function warmUp(): void {
  const options = { levels: {}, knownAbbreviations: new Set<string>(), catalogue: bundledCatalogue() };
  for (let round = 0; round < 2; round++) {
    const draft = scanDraft(SAMPLE, 'markdown'), check = new LiveCheck(draft, options);
    check.update(editDraft(draft, { from: { line: 6, character: 4 }, to: { line: 6, character: 4 }, text: 's' }));
  }
}
