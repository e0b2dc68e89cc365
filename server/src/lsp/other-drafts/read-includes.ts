import path from 'node:path';
import { assemble, type Assembled, type ReadInclude } from '../../draft/includes.ts';
import { readText } from './read-text.ts';

/**
 * An AsciiDoc file with its includes put in. Only files below `root` are read (the draft's own folder or one above it), so that a draft
 * from somewhere else cannot show what stands elsewhere on the disk. `open` gives the unsaved text of a file that an editor has open.
 */
export const readIncludes = (file: string, text: string, root: string, open?: (file: string) => string | undefined): Assembled =>
  assemble(file, text, includeReader(root, open));

/** A reader of included files that lie below `root`; the unsaved text of an open one goes before what the disk has. */
export function includeReader(root: string, open: (file: string) => string | undefined = () => undefined): ReadInclude {
  return (name, from) => {
    const target = path.resolve(path.dirname(from), name);
    if (!isBelow(target, root)) return { reason: `it is outside ${root}` };
    const unsaved = open(target);
    if (unsaved !== undefined) return { file: target, text: unsaved };
    const read = readText(target);
    return 'reason' in read ? { reason: read.reason.replace(/^cannot be read: /, '') } : { file: target, text: read.text };
  };
}

/** Whether a path is a folder or something in it. */
export function isBelow(target: string, folder: string): boolean {
  const relative = path.relative(folder, target);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
