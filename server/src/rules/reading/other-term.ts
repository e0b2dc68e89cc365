import type { TermFact } from '../../draft/fact.ts';
import type { FilePlace } from '../finding.ts';
import type { TextIdentity } from './text-identity.ts';

/** A text whose terms a draft is compared with: another draft, or one that a catalogue file quotes. */
export interface OtherText extends TextIdentity {
  /** A language of two letters. */
  readonly language: string;
  /** The files it is made of; none for what the catalogue quotes. */
  readonly files: readonly string[];
  /** Of what the catalogue quotes, the date that it is known from: "as of 2023-09-08". */
  readonly asOf?: string;
}

/** The text that a term of clause 3.1 is quoted from. */
export interface TermOrigin {
  readonly name: string;
  /** Its keys, as `nameKey` writes them. */
  readonly keys: readonly string[];
  /** The year of the edition that the list of references gives. */
  readonly year: string | undefined;
}

/** A term as another text defines or quotes it. */
export interface OtherTerm {
  readonly text: OtherText;
  readonly term: string;
  /** On one line; empty where the text has none. */
  readonly definition: string;
  readonly section: TermFact['section'];
  readonly origin: TermOrigin | undefined;
  /** Where it stands; undefined for what the catalogue quotes. */
  readonly place: FilePlace | undefined;
}

/** What other texts define, for one draft. */
export interface Elsewhere {
  /** The terms under a key of `termKey`: the same array as long as none of them changes. The draft's own may be among them. */
  readonly termsOf: (key: string) => readonly OtherTerm[];
  /** Whether a text is the draft itself. */
  readonly isOwn: (text: OtherText) => boolean;
}
