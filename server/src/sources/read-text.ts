import { errorIn } from '../catalogue/importers/import-error.ts';
import { sizeText, type Limits } from './limits.ts';

/**
 * The text that bytes hold, without byte order mark: UTF-16 where a mark says so, else UTF-8, else Windows-1252. A stray byte in UTF-8 is
 * read as Windows-1252: ITU's exports have some. Throws an `ImportError` for what is no text. `name` stands in the messages.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const text = decode(bytes);
  if (text.includes('\0') || hasManyControls(text)) throw errorIn(name, { reason: 'this is no text, but a file of another kind', cure: 'Save it as text, CSV, YAML, JSON or Word (.docx).' });
  if (text.trim() === '') throw errorIn(name, { reason: 'the file is empty', cure: 'Fetch or save it again.' });
  return text;
}

/** Whether a text holds more than a few characters that no text has: all below a space but tab, line ends, form feed and escape. */
function hasManyControls(text: string): boolean {
  const most = 8 + text.length / 1000;
  let count = 0;
  for (let at = 0; at < text.length && count <= most; at++) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) count++;
  }
  return count > most;
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

/** Up to a thousand letters of several bytes in well-formed UTF-8 (RFC 3629, clause 4), as they show in Latin-1. */
const LETTERS = /(?:[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}){1,1000}/g;

/** Letters of several bytes are UTF-8 wherever they are well formed; each other byte above ASCII is one character of Windows-1252. */
function mixed(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1'), utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  // Not with a TextDecoder: some versions of Node read Windows-1252 as Latin-1.
  const latin = raw.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
  const parts: string[] = [];
  let at = 0;
  for (const { index, 0: { length } } of raw.matchAll(LETTERS)) {
    parts.push(latin.slice(at, index), utf8.decode(bytes.subarray(index, index + length)));
    at = index + length;
  }
  parts.push(latin.slice(at));
  return parts.join('');
}

/** Refuses a text with a line that is too long to be one. */
export function checkLines(text: string, name: string, limits: Limits): void {
  let start = 0, line = 1;
  while (start < text.length) {
    const found = text.indexOf('\n', start), end = found < 0 ? text.length : found;
    if (end - start > limits.line) throw errorIn(name, { line, reason: `the line is longer than ${sizeText(limits.line)}`, cure: 'Break it, or fetch the file again.' });
    start = end + 1;
    line++;
  }
}
