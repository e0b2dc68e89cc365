/** "2016", "2012 and 2016", "2012, 2016 and 2019". */
export const wordList = (words: readonly string[], conjunction: 'and' | 'or'): string =>
  (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`);
