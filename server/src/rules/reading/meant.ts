import { editDistance } from '../../catalogue/edit-distance.ts';

/** " (did you mean …?)" where a name is a slip of the fingers away from a known one. */
export function meant(name: string, known: readonly string[]): string {
  const [nearest] = known.map((one) => ({ one, distance: editDistance(name.toLowerCase(), one.toLowerCase(), 3) })).sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= 3 ? ` (did you mean "${nearest.one}"?)` : '';
}
