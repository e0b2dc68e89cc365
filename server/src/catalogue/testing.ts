import type { SourceDocument } from './record.ts';
import type { ListedText, Seed, Statement } from './statement.ts';

/** For tests: a statement of which only the names matter, unless given. */
export function testStatement(given: Partial<Statement> & Pick<Statement, 'names'>): Statement {
  return { kind: 'recommendation', questions: [], events: [{ event: 'under-study' }], relations: [], notes: [], place: 'Table', ...given };
}

/** For tests: a seed of statements, dated 2023-09-08 unless given. */
export function testSeed(statements: readonly Statement[], source: Partial<SourceDocument> = {}): Seed {
  return { version: 1, source: { id: 'test', title: 'Test', date: '2023-09-08', covers: [], ...source }, statements, questions: [], abbreviations: [] };
}

/** For tests: a bibliographic source of published texts, dated 2026-08-22, that lists series X completely. */
export function testList(texts: readonly ListedText[], source: Partial<SourceDocument> = {}): Seed {
  return { ...testSeed([], { id: 'list', date: '2026-08-22', covers: ['X'], ...source }), texts };
}
