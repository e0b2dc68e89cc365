const MOST_KEPT = 10_000;

/** A function of a text that gives what it gave before: a draft has the same words and tags again and again. Forgets all when it knows too many. */
export function kept<T>(work: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result !== undefined) return result;
    if (known.size >= MOST_KEPT) known = new Map();
    known.set(text, result = work(text));
    return result;
  };
}
