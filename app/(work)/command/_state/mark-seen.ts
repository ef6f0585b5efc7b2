import type { Mine } from '@/lib/contract/mine';
import { entryAddress, MINE } from './addresses';
import { announceChangeBelow } from './changes';
import { type FetchFailure, sendJson } from './fetch-json';
import { randomKey } from './random-key';

/** Only one's own list depends on what one has seen: nothing else is asked for anew. */
async function put(address: string, body: unknown): Promise<FetchFailure | null> {
  try {
    await sendJson(address, body, randomKey(), 'PUT');
    announceChangeBelow(MINE);
    return null;
  } catch (failure) {
    return failure as FetchFailure;
  }
}

/** Tells that an entry is open as it stood at a version. null when it was taken; otherwise why not. */
export const markSeen = (number: string, version: number): Promise<FetchFailure | null> =>
  put(`${entryAddress(number)}/seen`, { version });

/** Marks all of one's list as read, up to the event that the list knew of. null when it was taken; otherwise why not. */
export const markAllRead = (latest: Mine['latest']): Promise<FetchFailure | null> =>
  put(`${MINE}/seen`, { latest });
