/**
 * What a tag or number says of a document without its edition or the part that is meant: "ITU-T X.1252 (2021)" and "ITU-T X.1252,
 * clause 6" give "ITU-T X.1252", "ISO/IEC 27002:2022" gives "ISO/IEC 27002".
 */
export function documentName(text: string): string {
  if (!/[,;(:]/.test(text)) return text;
  return text.replace(/[ \u00a0]?[,;].{0,200}$/, '').replace(/[ \u00a0]?\((?:\d\d\/)?(?:19|20)\d\d\)$|:(?:19|20)\d\d$/, '');
}
