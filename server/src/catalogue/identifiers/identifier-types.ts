/** A publication date as an identifier carries it: `(2023)` or `(09/2023)`. `year` has four digits, `month` two. */
export interface PublicationDate {
  readonly year: string;
  readonly month?: string;
}

/** The words that hang a part or a change on a Recommendation: "X.1352 (2022) Amd. 1", "Z.100 Annex F2", "G.729 App. II". */
export type PartType = 'Amd' | 'Cor' | 'Technical Cor' | 'Err' | 'Add' | 'Suppl' | 'Annex' | 'App';

/** One part or change, `{ type: 'Amd', number: '1', date: { year: '2024', month: '03' } }`. */
export interface Part {
  readonly type: PartType;
  readonly number: string;
  readonly date?: PublicationDate;
}

/** How a tolerated text departs from the catalogue's form: "J.1106(2017)", "X.1 (2006/11)". */
export type Irregularity = 'space-before-date' | 'date-form';

/** A document of another organization: ISO/IEC 27002:2022, IETF RFC 1042, ETSI TS 103 544. */
export interface OtherIdentifier {
  readonly kind: 'other';
  readonly organization: string;
  readonly number: string;
  /** The number of its edition, where the organization counts them: 5 of "NIST SP 800-53 Rev. 5". */
  readonly revision?: string;
  readonly date?: PublicationDate;
  readonly irregular?: readonly Irregularity[];
}

/** A numbered Recommendation or a part of one. `numbers` holds its twins in the order written (G.709.1/Y.1331.1). */
export interface RecommendationIdentifier {
  readonly kind: 'recommendation';
  readonly numbers: readonly string[];
  /** The version of "H.264 (V14)", digits only. */
  readonly version?: string;
  readonly date?: PublicationDate;
  /** In the order written; the last one names the document: "(1992) Amd. 1/Technical Cor. 1". */
  readonly parts: readonly Part[];
  /** The other half of a common text: "X.1631 | ISO/IEC 27017". */
  readonly common?: OtherIdentifier;
  readonly irregular?: readonly Irregularity[];
}

/** A Supplement, numbered within the series of one letter: "X Suppl. 39", "Suppl.74 to ITU-T Y.3800-series". */
export interface SupplementIdentifier {
  readonly kind: 'supplement';
  readonly letter: string;
  readonly number: string;
  readonly date?: PublicationDate;
  readonly parts: readonly Part[];
  readonly irregular?: readonly Irregularity[];
}

/** A series, without the word: `Y.3800`, `M.3016.x`, `Q.4xx`, `X`. */
export interface SeriesIdentifier {
  readonly kind: 'series';
  readonly series: string;
  readonly date?: PublicationDate;
  readonly irregular?: readonly Irregularity[];
}

/** A run of numbers: "Q.400-Q.490". */
export interface RangeIdentifier {
  readonly kind: 'range';
  readonly from: string;
  readonly to: string;
  readonly date?: PublicationDate;
  readonly irregular?: readonly Irregularity[];
}

/** A provisional name: `X.soar-cc`, `X.1051rev2`, `TR.verm`, `XSTR-SUSS`. Spaces from typing slips are gone. */
export interface WorkItemIdentifier {
  readonly kind: 'work-item';
  readonly name: string;
}

/** What names a document, taken apart. Immutable and comparable by value. */
export type Identifier =
  | RecommendationIdentifier | SupplementIdentifier | SeriesIdentifier | RangeIdentifier
  | WorkItemIdentifier | OtherIdentifier;
