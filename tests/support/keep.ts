import type { Snapshot } from '@/db/live/snapshot';

/** Keeps a snapshot beyond the call in which it is read, for ever: nobody writes on it, and commits copy instead. */
export function keep(snapshot: Snapshot): Snapshot {
  snapshot.readers.begin();
  return snapshot;
}
