/** The first index of a sorted array for which `isBefore` no longer holds. */
export function lowerBound<T>(sorted: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1, item = sorted[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
