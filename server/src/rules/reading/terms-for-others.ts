import { nameKey } from '../../catalogue/identifiers/identifier.ts';
import { textOf, type Place } from '../../draft/block.ts';
import type { Draft } from '../../draft/draft.ts';
import { plain } from '../../draft/normalise.ts';
import { profileOf } from '../../draft/profile.ts';
import { termsOf } from '../../draft/terms.ts';
import type { OtherTerm, OtherText } from './other-term.ts';
import type { FilePlace } from '../finding.ts';
import { isOwnName } from './own-text.ts';
import { originOf } from './term-origin.ts';
import { textIdentity, type TextIdentity } from './text-identity.ts';

/** More of a definition is neither compared nor kept. */
const LONGEST = 3000;

/** Where a draft's terms stand, for texts that are not this draft. */
export interface Whereabouts {
  /** The files the draft is made of, the main one first. */
  readonly files: readonly string[];
  /** What messages call a draft that gives itself no number or name: the name of its file. */
  readonly fileName: string;
  readonly placeOf: (place: Place) => FilePlace;
}

/** The terms of a draft as other texts see them. They hold nothing of the draft. */
export function termsForOthers(draft: Draft, { files, fileName, placeOf }: Whereabouts): readonly OtherTerm[] {
  const terms = termsOf(draft);
  if (terms.length === 0) return [];
  const text: OtherText = { ...identified(textIdentity(draft), fileName), language: profileOf(draft).language, files };
  return terms.filter(({ term }) => !isPlaceholder(term)).map((term): OtherTerm => ({
    text, term: term.term, section: term.section, origin: originOf(draft, term), place: placeOf(term.place),
    definition: term.definition ? plain(textOf(term.definition).slice(0, LONGEST)).trim() : '',
  }));
}

/** The name that ITU-T gives to the files of a Recommendation: "T-REC-X.1252-202104-I!!PDF-E". */
const FILE_OF_RECOMMENDATION = /^T-REC-([A-Z]\.\d{1,5}(?:\.\d{1,3}){0,2})-((?:19|20)\d\d)\d\d\b/;

/** What a draft without a number or name is called by: the Recommendation that its file is named for, else the file. The file's name may also give the year of the edition. */
export function identified(identity: TextIdentity, fileName: string): TextIdentity {
  const [, number, year] = FILE_OF_RECOMMENDATION.exec(fileName) ?? [];
  if (identity.name !== '') return number !== undefined && identity.year === undefined && isOwnName(identity.names, nameKey(number)) ? { ...identity, year } : identity;
  return number === undefined ? { ...identity, name: fileName } : { ...identity, name: `ITU-T ${number}`, names: ` ${nameKey(number)} `, year: identity.year ?? year };
}

/** "<Term 3>" of the skeleton, which every new draft begins with. */
export const isPlaceholder = (term: string): boolean => /[<>]/.test(term);
