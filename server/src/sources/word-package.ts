import { ImportError } from '../catalogue/importers/import-error.ts';
import { openZip } from './archive-zip.ts';
import type { Limits } from './limits.ts';

/** The parts of a Word file, as its reader asks for them. */
export interface WordPackage {
  readonly exists: (name: string) => boolean;
  /** A part's bytes, or its text where an encoding is named. */
  readonly read: (name: string, encoding?: string) => Promise<Uint8Array | string>;
}

/**
 * Opens a Word file and gives `use` its parts: each is looked at before a reader sees it. A part over `limits.wordPart` or `limits.wordElements`, one that grows too
 * much when unpacked, and one with a document type (which can define entities without end) are refused.
 */
export async function withWordPackage<T>(bytes: Uint8Array, name: string, limits: Limits, use: (parts: WordPackage) => Promise<T>): Promise<T> {
  const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, { ...limits, entry: limits.wordPart });
  try {
    const files = new Map(zip.files.map((file) => [file.path, file]));
    if (!files.has('[Content_Types].xml') && !files.has('word/document.xml')) throw new ImportError(`${name}: this zip file is no Word file. Import it as an archive, or unpack it.`);
    const read = async (part: string, encoding?: string): Promise<Uint8Array | string> => {
      const file = files.get(part);
      if (!file) throw new ImportError(`${name}: the Word file has no part ${part}. Save it again in Word.`);
      const content = await file.read();
      return encoding === undefined ? content : checkedXml(content, `${name}, ${part}`, limits);
    };
    return await use({ exists: (part) => files.has(part), read });
  } finally {
    zip.close();
  }
}

/** Word writes UTF-8 and never a document type. */
function checkedXml(bytes: Uint8Array, where: string, { wordElements }: Limits): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.includes('\0')) throw new ImportError(`${where}: the part is not written in UTF-8. Save the file again in Word.`);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new ImportError(`${where}: the part declares a document type or entities, which no Word file does. Nothing was read.`);
  if (countElements(text) > wordElements) throw new ImportError(`${where}: the part holds more than ${wordElements.toLocaleString('en')} elements. Accept all revisions in Word, or split the document.`);
  return text;
}

function countElements(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) if (xml.charCodeAt(at + 1) !== 47) count++;   // </
  return count;
}
