import { announceChange } from './changes';
import { type FetchFailure, sendJson } from './fetch-json';
import { randomKey } from './random-key';

/** What came of sending: the answer, or why there is none. */
export type Sent<T> = { answer: T; failure: null } | { answer: null; failure: FetchFailure };

/**
 * Sends what one form writes. What is sent once more unchanged, because no answer came or somebody clicked twice, has the same key,
 * and is written once.
 */
export class KeyedSender {
  private last = { sent: '', key: '' };

  /** Whatever comes of it, everything on the page is asked for anew. */
  async send<T>(address: string, body: object): Promise<Sent<T>> {
    const sent = JSON.stringify([address, body]);
    if (sent !== this.last.sent) this.last = { sent, key: randomKey() };
    let dataVersion: number | undefined;
    try {
      const sentBack = await sendJson<T>(address, body, this.last.key);
      dataVersion = sentBack.dataVersion;
      return { answer: sentBack.answer, failure: null };
    } catch (failure) {
      return { answer: null, failure: failure as FetchFailure };
    } finally {
      void announceChange(dataVersion);
    }
  }
}
