import { ImportError } from '../catalogue/importers/import-error.ts';
import { sizeText, type Limits } from './limits.ts';

const CONTROL = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/g; // eslint-disable-line no-control-regex -- what no text holds is looked for

/**
 * The text that bytes hold, without byte order mark: UTF-16 where a mark says so, else UTF-8, else Windows-1252. A stray byte in UTF-8 is
 * read as Windows-1252: ITU's exports have some. Throws an `ImportError` for what is no text. `name` stands in the messages.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const text = decode(bytes), { length } = text.match(CONTROL) ?? [];
  if (text.includes('\0') || (length ?? 0) > 8 + text.length / 1000) throw new ImportError(`${name}: this is no text, but a file of another kind. Save it as text, CSV, YAML, JSON or Word (.docx).`);
  if (text.trim() === '') throw new ImportError(`${name}: the file is empty. Fetch or save it again.`);
  return text;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return mixed(bytes);
  }
}

/** The characters of bytes 0x80 to 0x9F. */
const WINDOWS_1252 = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

/** Letters of several bytes are UTF-8 wherever they are well formed; each other byte above ASCII is one character of Windows-1252. */
function mixed(bytes: Uint8Array): string {
  // As Latin-1 a letter in UTF-8 shows as two to four characters, the first of 0xC2 to 0xF4 and the others of 0x80 to 0xBF.
  const raw = Buffer.from(bytes).toString('latin1'), utf8 = new TextDecoder('utf-8', { fatal: true });
  // Not with a TextDecoder: some versions of Node read Windows-1252 as Latin-1.
  const latin = raw.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
  const parts: string[] = [];
  let at = 0;
  for (const found of raw.matchAll(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g)) {
    const end = found.index + found[0].length;
    try {
      parts.push(latin.slice(at, found.index), utf8.decode(bytes.subarray(found.index, end)));
      at = end;
    } catch {
      // It only looks like a letter in UTF-8, so it stays what it is in Windows-1252.
    }
  }
  parts.push(latin.slice(at));
  return parts.join('');
}

/** Refuses a text with a line that is too long to be one. */
export function checkLines(text: string, name: string, limits: Limits): void {
  let start = 0, line = 1;
  while (start < text.length) {
    const found = text.indexOf('\n', start), end = found < 0 ? text.length : found;
    if (end - start > limits.line) throw new ImportError(`${name}, line ${line.toString()}: the line is longer than ${sizeText(limits.line)}. Break it, or fetch the file again.`);
    start = end + 1;
    line++;
  }
}
