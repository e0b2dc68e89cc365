import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueRecord, Status } from '../../catalogue/record.ts';
import { searchRecords } from '../../catalogue/search.ts';

/** "8/17", "Q8/17", "Question 8/17", the number alone not yet. */
const QUESTION = /^\s*(?:Q(?:uestion)?\.?\s*)?(\d{1,2}\/\d{1,2})\s*$/i;

/** What is still being written, before what is done. */
const ORDER: readonly Status[] = ['under-study', 'determined', 'consented', 'not-approved', 'approved', 'agreed', 'superseded', 'withdrawn'];

/** Words of a title: what has a digit, a point or a hyphen is a number or an acronym. */
const WORDS = /^[^\d.-]*$/;

/** The texts that a draft can be begun of: those of a Question, or that words of a title find, work items first; else those that a name finds. */
export function findWorkItems(catalogue: Catalogue, query: string, limit: number): readonly CatalogueRecord[] {
  const question = QUESTION.exec(query)?.[1];
  const isOrdered = question !== undefined || WORDS.test(query);
  const found = question === undefined ? searchRecords(catalogue, query, isOrdered ? catalogue.records.length : limit) : catalogue.records.filter(({ questions }) => questions.includes(question));
  const ranks = found.map((record, index) => ({ record, rank: (isOrdered ? ORDER.indexOf(record.status) * found.length : 0) + index }));
  return ranks.sort((a, b) => a.rank - b.rank).slice(0, limit).map(({ record }) => record);
}
