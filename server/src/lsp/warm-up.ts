import { editDraft, scanDraft } from '../draft/draft.ts';
import { LiveCheck } from '../rules/checking/live-check.ts';
import { bundledCatalogue } from '../sources/load-catalogue.ts';

/** A line of each kind that a draft has. */
const SAMPLE = `# Draft new Recommendation ITU-T X.warm

Title of the text

## Summary

Text of any big cat (ABC), see [ITU-T X.2], ITU-T X.1646 (2023), ITU-T Rec. X.509, X.nssa-cc and X.nssa-cx.

## Keywords

cat, dog

## 1 Scope

This text, see clause 6.1, Annex A, Figure 1 and [b-ISO/IEC 1]. GHI

## 2 References

The following texts.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Title of a text*.

[ITU-T X.3] ITU-T Recommendation X.3 (2020/11), *Title*.

## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 big dog** [ITU-T X.3]: A dog that is big

### 3.2 Terms defined in this Recommendation

**3.2.1 some term (ST)**: A thing.

## 4 Abbreviations and acronyms

This Recommendation uses the following abbreviations and acronyms:

| ABC | Any Big Cat |
| AAC | Any Agile Cat |

## 5 Conventions

None.

## 6 Clause

NOTE – See clause 7, Table 1 and X.warm-up. The DEF and the DEFs use 20 MHz, \`code\` and some terms. The (AAC) tool shall have any Some term.

- An item, see <http://example.org>, [ITU-T X.9999] and ITU-T Y.164 (see clause 99.9).

### 6.1 First

The ABC is required to verify each thing as in Figure 6-1, [b-IETF RFC 9999], "section 7" of this document and TD 123. It should use AAC, may use some-terms.

![](figure.png)

**Figure 6-1 – Caption**

### 6.2 Subclause

**Table 1 – caption**

| A | JKL |
|---|---|

#### 6.2.1 Alone

The ABC is recommended to store any big cat.

## Annex A

Title of the annex

## Appendix I

Examples

(This appendix does not form an integral part of this Recommendation.)

The ABC must not do so.

## Bibliography

[b-ISO/IEC 1] ISO/IEC 1:2020, *Title*.

[b-IETF RFC 9998] IETF RFC 9998 (2021), *Title*.
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
