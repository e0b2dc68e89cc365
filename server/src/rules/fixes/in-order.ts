/**
 * Where an item belongs in a list so that as few pairs as possible are out of order: an index from 0 to the list's length. A list that is
 * sorted gets its one right place; one misplaced line does not send the new one astray. Of equal places the last.
 */
export function placeInOrder<T>(items: readonly T[], isAfter: (item: T) => boolean): number {
  let disorder = items.filter((item) => !isAfter(item)).length, least = disorder, best = 0;
  items.forEach((item, index) => {
    disorder += isAfter(item) ? 1 : -1;
    if (disorder <= least) {
      least = disorder;
      best = index + 1;
    }
  });
  return best;
}
