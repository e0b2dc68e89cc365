/** The words of a text in small letters, `most` of them at most. */
export function wordSet(text: string, most = 300): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    words.add(word);
    if (words.size >= most) break;
  }
  return words;
}
