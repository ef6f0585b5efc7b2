import type { EntryPhoto } from '@/lib/contract/photo';

/** What stands side by side. */
export const SIDES = ['before', 'after'] as const;

/** The latest photo of each side, undefined where there is none, and all the others. */
export function sortPhotos(photos: readonly EntryPhoto[]): {
  latest: (EntryPhoto | undefined)[];
  others: EntryPhoto[];
} {
  const latest = SIDES.map((side) => photos.findLast(({ stage }) => stage === side));
  return { latest, others: photos.filter((photo) => !latest.includes(photo)) };
}
