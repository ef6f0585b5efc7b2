import { entryAddress } from './addresses';
import { type FetchFailure, sendJson } from './fetch-json';
import { randomKey } from './random-key';
import { announceChange } from './use-resource';

/**
 * Sends the steps of one form. What is sent once more unchanged, because no answer came or somebody clicked twice, has the same key,
 * and is written once.
 */
export class ActionSender {
  private last = { body: '', key: '' };

  /** null when it was taken; otherwise why not. Either way everything on the page is asked for anew. */
  async send(number: string, action: Record<string, unknown>): Promise<FetchFailure | null> {
    const body = JSON.stringify({ number, ...action });
    if (body !== this.last.body) this.last = { body, key: randomKey() };
    try {
      await sendJson(`${entryAddress(number)}/events`, action, this.last.key);
      return null;
    } catch (failure) {
      return failure as FetchFailure;
    } finally {
      announceChange();
    }
  }
}
