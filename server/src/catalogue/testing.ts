import { flattenedBlocks } from './importers/flattened-table.ts';
import { ImportError } from './importers/import-error.ts';
import type { ImportOptions } from './importers/importer.ts';
import { importerFor } from './importers/importers.ts';
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

/** For tests: what a document, flattened to text, states. Throws where a part of it cannot be read. */
export function importText(text: string, options: ImportOptions): Seed {
  const content = { form: 'text', name: options.id, text, blocks: flattenedBlocks(text) } as const, importing = importerFor(content)?.begin(options);
  if (!importing) throw new ImportError(`${options.id}: no importer knows it`);
  importing.add(content);
  const { seed, notUnderstood: [first] } = importing.end();
  if (first) throw new ImportError(`${options.id}, ${first.place}: ${first.reason}`);
  return seed;
}
