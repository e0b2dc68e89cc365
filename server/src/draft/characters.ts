// Kinds of characters by their UTF-16 code units: a regular expression for all letters of Unicode takes longer to build than a draft to read.

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isCapital = (code: number): boolean => code >= 65 && code <= 90;
export const isSmall = (code: number): boolean => code >= 97 && code <= 122;
/** A letter of English. */
export const isBasicLetter = (code: number): boolean => isSmall(code) || isCapital(code);

/** A letter of any script, or half of a character beyond the first plane; not exact among rare signs, where nothing depends on it. */
export const isLetter = (code: number): boolean => isBasicLetter(code)
  || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xfe30 && code <= 0xff20));

/** Whether a text has a number of letters in a row. */
export function hasLetters(text: string, count: number): boolean {
  for (let at = 0, run = 0; at < text.length; at++) {
    run = isLetter(text.charCodeAt(at)) ? run + 1 : 0;
    if (run === count) return true;
  }
  return false;
}

/** Where a text ends without the signs at its end that a pattern for one sign fits. `/x+$/` would go through a long row once for each of its signs. */
export function endWithout(sign: RegExp, text: string): number {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return end;
}

/** The letters and digits of a text, in small letters. */
export function lettersAndDigits(text: string): string {
  let kept = '';
  for (const char of text) if (isLetter(char.charCodeAt(0)) || isDigit(char.charCodeAt(0))) kept += char;
  return kept.toLowerCase();
}
