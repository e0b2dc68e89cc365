import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Imported, Importer, ImportOptions, NotUnderstood, SourceContent } from '../catalogue/importers/importer.ts';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { importerFor, IMPORTERS } from '../catalogue/importers/importers.ts';
import { notUnderstood } from '../catalogue/importers/import-single.ts';
import { openArchive, type Archive } from './archive.ts';
import { readSource } from './read-source.ts';

/** How a document is read: what it is called and dated where it does not say so, and who is told how far it is. */
export interface SourceOptions extends Partial<ImportOptions> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (read: number, total: number) => void;
}

/** What a document states, and which importer read it. */
export interface ReadSource extends Imported {
  readonly importer: Importer;
}

/** Parts of bibliographic records that nothing is made of; they are most of the bytes. */
const UNUSED = ['abstract', 'copyright', 'place', 'language', 'script', 'source', 'link', 'keyword'];

/**
 * What a document states: a report, a letter, a work programme, bibliographic data (a file, a folder or a zip file), entries by hand,
 * a catalogue file. Nothing is written. Throws an `ImportError` for what no importer knows or what contradicts itself.
 */
export async function importSource(path: string, options: SourceOptions = {}): Promise<ReadSource> {
  const archive = await openArchive(path);
  if (!archive) return importFile(path, options);
  try {
    return await importArchive(archive, path, options);
  } finally {
    archive.close();
  }
}

async function importFile(path: string, options: SourceOptions): Promise<ReadSource> {
  const content = await readSource(path), importer = importerOf(content);
  // A bibliographic record by itself is of the day it was changed, as in an archive.
  const date = options.date ?? (importer.id === 'relaton' ? (await stat(path)).mtime.toISOString().slice(0, 10) : undefined);
  const begun = importer.begin(importOptions(path, { ...options, ...(date !== undefined && { date }) }));
  begun.add(content);
  return { ...begun.end(), importer };
}

async function importArchive(archive: Archive, path: string, options: SourceOptions): Promise<ReadSource> {
  const { signal, onProgress } = options, unreadable: NotUnderstood[] = [], date = options.date ?? archive.date;
  const begin = importOptions(path, { ...options, ...(date !== undefined && { date }) });
  let importer: Importer | undefined, begun: ReturnType<Importer['begin']> | undefined;
  const without = await isOfItu(archive) ? [...UNUSED, 'relation'] : UNUSED, onUnreadable = (file: NotUnderstood): void => { unreadable.push(file); };
  for await (const content of archive.contents({ without, ...(signal && { signal }), ...(onProgress && { onProgress }), onUnreadable })) {
    const known = importerFor(content);
    if (!begun || !importer) {
      if (!known) unreadable.push(notUnderstood(content.name, '', 'it is no bibliographic record'));
      else begun = (importer = known).begin(begin);
    }
    begun?.add(content);
  }
  if (!begun || !importer) throw new ImportError(`${basename(path)}: there is nothing in it that can be imported. A folder or zip file holds YAML files of Relaton.`);
  const imported = begun.end();
  return { ...imported, notUnderstood: [...unreadable, ...imported.notUnderstood], importer };
}

/** ITU-T's records relate each amendment to all others, over and over, and states stand beside; those of the IETF say here alone what makes them obsolete. */
async function isOfItu(archive: Archive): Promise<boolean> {
  // What cannot be read is told when the archive is read in earnest.
  for await (const { form, ...content } of archive.contents({ onUnreadable: () => undefined })) {
    if (form === 'value' && 'value' in content && JSON.stringify(content.value).includes('"ITU')) return true;
    break;
  }
  return false;
}

function importerOf(content: SourceContent): Importer {
  const importer = importerFor(content);
  if (!importer) throw new ImportError(`${content.name}: this is no document that can be imported. What can: ${IMPORTERS.map(({ title }) => title).join('; ')}.`);
  return importer;
}

const importOptions = (path: string, { id, date, covers }: SourceOptions): ImportOptions =>
  ({ id: id ?? basename(path, extname(path)), ...(date !== undefined && { date }), ...(covers && { covers }) });
