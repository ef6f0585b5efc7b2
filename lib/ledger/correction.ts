import { canonicalJson } from './canonical-json';

/** A place as it stood in an entry: in words, what it lies in (`building:B012`), and its WGS-84 degrees. */
export interface EnteredPlace {
  text: string;
  in: string | null;
  at: readonly [lng: number, lat: number] | null;
}

/** What an entry said before somebody corrected it, and what it says since. Only what he changed is there. */
export interface Correction {
  why: string;
  title?: readonly [before: string, after: string];
  description?: readonly [before: string, after: string];
  place?: readonly [before: EnteredPlace, after: EnteredPlace];
}

/**
 * A correction as the words of its event: the chain holds their salted digest, so that neither the old value nor the new one can be
 * changed unseen, and both can be redacted.
 */
export const writeCorrection = (correction: Correction): string => canonicalJson({ ...correction } as never);

/** The correction that stands in the words of an event; null where they are none. */
export function readCorrection(words: string | null): Correction | null {
  if (words === null) return null;
  try {
    const read = JSON.parse(words) as Correction | null;
    return typeof read?.why === 'string' ? read : null;
  } catch {
    return null;
  }
}
