import { oneOf, text } from './json-shape.ts';

/** The shapes of values that catalogue files and entries by hand have in common. */

/** What a source may claim to list completely: the letter of a series, or an organization. */
export const SERIES = /^(?:[A-Z]|[A-Z][\w/]{1,9}(?: [A-Z]{2,6})?)$/;
export const some = text(/\S/, 'a text that is not empty');
export const day = text(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a day, YYYY-MM-DD');
export const dayOrMonth = text(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'a day or a month, YYYY-MM-DD or YYYY-MM');
export const published = text(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'a day, a month or a year');
export const studyGroup = text(/^(?:SG\d{1,2}|TSAG)$/, 'a study group, such as SG17');
export const question = text(/^\d{1,2}\/\d{1,2}$/, 'a Question, such as 8/17');
export const kind = oneOf('recommendation', 'amendment', 'corrigendum', 'supplement', 'technical-report', 'technical-paper', 'standard');
export const process = oneOf('TAP', 'AAP', 'agreement');
export const relationType = oneOf('amends', 'corrects', 'supplements', 'revises', 'common-text', 'becomes', 'replaces', 'replaced-by', 'amended-by', 'same-as');
export const editionState = oneOf('in-force', 'superseded', 'withdrawn');
