/** A stretch of a block's text. Offsets are UTF-16 code units from the block's first character; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch with the text it holds, normalised (no-break spaces and hyphens are plain, markup is gone). */
export interface Piece extends Span {
  readonly text: string;
}

/** The part of a Recommendation a block stands in (author's guide, Table 1). */
export type Region =
  | 'front' | 'summary' | 'keywords' | 'introduction' | 'history'
  | 'scope' | 'references' | 'definitions' | 'terms-elsewhere' | 'terms-here' | 'abbreviations' | 'conventions'
  | 'body' | 'annex' | 'appendix' | 'bibliography' | 'index';

/** `## 6.1 Discovery`: span = the title, `number` = "6.1" where the source writes one. The document's title has level 0. */
export interface Heading extends Span {
  readonly kind: 'heading';
  readonly level: number;
  readonly title: string;
  readonly number?: Piece;
  /** The region the heading opens, or 'body' for an ordinary clause. */
  readonly role: Region;
  /** Whether it opens a region itself; a subclause of References does not. */
  readonly opens: boolean;
  /** AsciiDoc: `[abstract]`, `[appendix,obligation=informative]`, `[discrete]` and its like. */
  readonly style?: string;
}

/** The title of an annex on the line after "Annex A". */
export interface Subtitle extends Span {
  readonly kind: 'subtitle';
  readonly text: string;
}

/** The first text after the heading of Keywords, clause 1, 2, 3.1, 3.2, 4, 5, an annex or an appendix: where required sentences stand. */
export interface Lead extends Span {
  readonly kind: 'lead';
  readonly region: Region;
}

/** `[ITU-T X.1817]` or `[b-ISO/IEC 27002]` in running text, or `<<x1817>>` in AsciiDoc; span includes the brackets. */
export interface Citation extends Span {
  readonly kind: 'citation';
  readonly form: 'tag' | 'anchor';
  /** What stands between the brackets, without `b-`; for an anchor, its id. */
  readonly target: Piece;
  readonly bibliography: boolean;
  /** AsciiDoc: the text after the comma, as in `<<j1106,section 6>>`. */
  readonly locality?: Piece;
}

/** One line of References or the Bibliography; span = the whole entry. */
export interface Entry extends Span {
  readonly kind: 'entry';
  readonly list: 'references' | 'bibliography';
  readonly tag?: Piece;
  readonly bibliography: boolean;
  readonly anchor?: Piece;
  /** "ITU-T X.1817", "ISO/IEC 27002": the document as the entry itself names it. */
  readonly identifier?: Piece;
  /** The words before the number when they are not "Recommendation ITU-T": "ITU-T Recommendation". */
  readonly prefix?: Piece;
  /** Span includes the parentheses. `text` is what they hold. */
  readonly date?: Piece & { readonly year: string; readonly month?: string };
  /** The part after `|` of a common text: "ISO/IEC 13818-1:2007". */
  readonly equivalent?: Piece;
  readonly title?: Piece;
}

/** A Recommendation's number or a work item's name in running text, outside tags. Span covers the organization's name too. */
export interface Mention extends Span {
  readonly kind: 'mention';
  /** The identifier alone: "X.1817", "X.5Gsec-message". */
  readonly identifier: Piece;
  /** 'unpointed': "X1817", a number without its point; the identifier's text has the point. */
  readonly form: 'number' | 'work-item' | 'supplement' | 'unpointed';
  /** Whether ITU-T (or UIT-T, CCITT) stands before it. */
  readonly prefixed: boolean;
}

/** `**3.2.1 exposed asset**: A resource …`; span = the term. */
export interface TermFact extends Span {
  readonly kind: 'term';
  readonly term: string;
  readonly section: 'elsewhere' | 'here';
  readonly number?: Piece;
  readonly abbreviation?: Piece;
  readonly source?: Piece;
  readonly definition?: Span;
  /** Whether the term stands in a heading, its definition in the blocks that follow. */
  readonly heading: boolean;
}

/** The paragraph that defines the term of the heading before it. */
export interface TermDefinition extends Span {
  readonly kind: 'term-definition';
}

/** `[.source]` and its citation, in AsciiDoc. */
export interface TermSource extends Span {
  readonly kind: 'term-source';
  readonly text: string;
}

/** One line of clause 4; span = the abbreviation. */
export interface AbbreviationFact extends Span {
  readonly kind: 'abbreviation';
  readonly abbreviation: string;
  readonly expansion: Piece;
}

/** "application programming interface (API)": span = the abbreviation, `expansion` = the words before it. */
export interface Expansion extends Span {
  readonly kind: 'expansion';
  readonly abbreviation: string;
  readonly expansion: Piece;
}

/** A word in the shape of an abbreviation ("API", "RoIP", "5G"), outside tags, identifiers and code. */
export interface Use extends Span {
  readonly kind: 'use';
  /** Without the plural's s. */
  readonly abbreviation: string;
}

export type TargetKind = 'clause' | 'annex' | 'appendix' | 'figure' | 'table';

/** "clause 7.2" of this text; span = the words and the number. References into other texts are none. */
export interface CrossReference extends Span {
  readonly kind: 'cross-reference';
  readonly target: TargetKind;
  /** "7.2", "A", "II", "6-1". */
  readonly label: Piece;
}

/** `Figure 3 – Title`; span = the whole caption. In AsciiDoc the label is Metanorma's to give, so it is absent. */
export interface Caption extends Span {
  readonly kind: 'caption';
  readonly target: 'figure' | 'table';
  readonly label?: Piece;
  readonly title: string;
}

/** A picture alone in its paragraph: a figure, unless a logo or a formula; span = the picture. */
export interface Image extends Span {
  readonly kind: 'image';
}

/** `NOTE 1 – text`; span = the word and its number. */
export interface Note extends Span {
  readonly kind: 'note';
  readonly number?: string;
}

/** The keywords that requirements are stated with, each in its English form (author's guide §8.5; clause 5 of Y-, H- and J-series texts). */
export type RequirementWord =
  | 'shall' | 'must' | 'should' | 'may' | 'is required to' | 'is recommended' | 'is prohibited from' | 'is permitted to' | 'can optionally';

/** "shall", "shall not", "are required to", French "doit"; span = the words with "is" and "not". Words all in capitals are uses. */
export interface Requirement extends Span {
  readonly kind: 'requirement';
  readonly word: RequirementWord;
  readonly negated: boolean;
}

/** An item that begins the fourth level of a list, or a deeper one; span = its mark. Those that follow it there have none. */
export interface DeepItem extends Span {
  readonly kind: 'deep-item';
  readonly depth: number;
}

/** "Modifications introduced by this amendment are shown in revision marks.": the note an amendment opens with; span = the paragraph. */
export interface ChangeNote extends Span {
  readonly kind: 'change-note';
}

/** Where a cross-reference by id can lead: `[[id]]`, `[#id]`, `{#id}`, or in AsciiDoc a clause's title. */
export interface Anchor extends Span {
  readonly kind: 'anchor';
  readonly id: string;
}

/** A header attribute: front matter `question: 8/17`, AsciiDoc `:docnumber: X.1817`. Span = the value. */
export interface Attribute extends Span {
  readonly kind: 'attribute';
  readonly name: string;
  readonly value: string;
}

/**
 * `<!-- rapporteur-disable-next-line rule -- reason -->`; no rule named means every rule. `rapporteur-disable` holds from the comment on,
 * up to a `rapporteur-enable`; `rapporteur-disable-file` holds for the whole text.
 */
export interface Suppression extends Span {
  readonly kind: 'suppression';
  readonly scope: 'next-line' | 'from' | 'to' | 'file';
  readonly keyword: Span;
  /** The words behind the keyword; the first that is no rule's name may begin a reason without hyphens. */
  readonly rules: readonly Piece[];
  /** What stands behind the two hyphens. */
  readonly reason?: Piece;
}

/** AsciiDoc `include::sections/scope.adoc[]`; span = the path. */
export interface Include extends Span {
  readonly kind: 'include';
  readonly path: string;
}

/** Code, a URL, a comment or markup: nothing in it is text of the Recommendation. */
export interface Protected extends Span {
  readonly kind: 'protected';
}

/** A stretch too long to be checked; span = what was left out. */
export interface Limit extends Span {
  readonly kind: 'limit';
}

/** The document's own title or "Draft new Recommendation ITU-T X.asm-cc", in its first lines. */
export interface TitleLine extends Span {
  readonly kind: 'title-line';
  readonly text: string;
  /** What the line announces: the words that make a file a draft, or the title that follows them. */
  readonly form: 'announcement' | 'title';
}

export type Fact =
  | Heading | Subtitle | Lead | Citation | Entry | Mention | TermFact | TermDefinition | TermSource
  | AbbreviationFact | Expansion | Use | CrossReference | Caption | Note | Anchor | Attribute | Suppression
  | Include | Protected | Limit | TitleLine | Requirement | DeepItem | ChangeNote | Image;

export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
