const UNUSUAL = /[\u00A0\u202F\u2010\u2011\\\u00AD\u200B\u2060\uFEFF]/;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/**
 * The text with the characters that Word and pandoc put in for others: U+2010 and U+2011 become `-`,
 * U+00A0 and U+202F a space, `\[` becomes `[`. Soft hyphens and spaces without width, which nobody sees, are gone.
 */
export function normaliseText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** A text without the characters that nobody sees; the same text where it has none. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** What no text on one line has: characters that are put in for others, white space other than a single space within. */
const UNTIDY = /[^ -[\]-~]|^ | {2}| $/;

/** The text on one line with single spaces and none at its ends. */
export function onOneLine(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return normaliseText(text).replace(/\s+/g, ' ').trim();
}

const RECOMMENDATION = String.raw`(?:recommendations?|recommandations?|recs?\.?)\s`;
const ORGANIZATION = String.raw`(?:(?:ITU|UIT)[-–\s]?T|МСЭ-[TТ]|CCITT)\s`;
const PREFIX = new RegExp(`^(?:b-)?(?:${RECOMMENDATION})?(?:${ORGANIZATION}(?:${RECOMMENDATION})?)?`, 'i');

/** "Recommendation ITU-T X.1817", "b-UIT-T X.1817" and "CCITT X.400" without what stands before the number. */
export function withoutPrefix(text: string): string {
  const prefix = PREFIX.exec(text)?.[0] ?? '';
  return text.slice(prefix.length);
}

const PLAIN_NUMBER = /^ITU-T [A-Z]\.[!-[\]-~]+$/;
const PLAIN = /^[!-[\]-~]*$/;

/**
 * The key under which a name is looked up, in any case and spacing: `Y.QKDNf -fr` and `y.qkdnf-fr` agree,
 * so do `ITU-T X.1817` and `x.1817`. Lower case, no spaces, no organization. Cheap for text that is already plain.
 */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return (name.startsWith('b-') ? name.slice(2) : name).toLowerCase();
  if (name.startsWith('ITU-T ') && PLAIN_NUMBER.test(name)) return name.slice(6).toLowerCase();
  return withoutPrefix(onOneLine(name)).replace(/\s/g, '').toLowerCase();
}
