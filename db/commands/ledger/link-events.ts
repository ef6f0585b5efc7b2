import { randomBytes } from 'node:crypto';
import { digestText, hashEvent } from '../../../lib/ledger/hash-chain';
import type { ledgerEvent, ledgerEventText } from '../../schema/ledger-event';
import type { TakenStep } from './take-steps';

export interface ChainHead {
  lastEventId: number;
  /** hex */
  hash: string;
}

export interface LinkedEvents {
  /** Linked one by one as they are asked for, once; the texts and the head are complete when the last one was. */
  rows: Iterable<typeof ledgerEvent.$inferInsert>;
  texts: (typeof ledgerEventText.$inferInsert)[];
  head: ChainHead;
}

const SALT_BYTES = 16;

/** Random salts, drawn from the system a thousand at a time. */
function createSalts(): () => Uint8Array {
  let pool = new Uint8Array(0);
  return () => {
    if (pool.length < SALT_BYTES) pool = new Uint8Array(randomBytes(1000 * SALT_BYTES));
    const salt = pool.subarray(0, SALT_BYTES);
    pool = pool.subarray(SALT_BYTES);
    return salt;
  };
}

/** Gives events their id and hash in the chain that ends with `head`. */
export function linkEvents(
  taken: readonly TakenStep[],
  head: ChainHead,
  makeSalt: () => Uint8Array = createSalts(),
): LinkedEvents {
  const linked: LinkedEvents = { rows: rows(), texts: [], head };
  return linked;

  function* rows() {
    let previousHash: Uint8Array = Buffer.from(head.hash, 'hex');
    for (const { event, step } of taken) {
      const id = linked.head.lastEventId + 1;
      const salt = event.text === undefined ? null : makeSalt();
      const digest = salt === null ? null : digestText(salt, event.text!);
      const row = {
        id,
        issueId: event.issueId,
        sequence: step.sequence,
        kind: step.kind,
        fromState: step.from ?? ('' as const),
        toState: step.to,
        actorId: event.actorId,
        actorUnitId: event.actorUnitId,
        data: step.data,
      };
      const at = event.at.toISOString();
      const hexHash = hashEvent(linked.head.hash, { at, textDigest: digest, ...row });
      const hash = Buffer.from(hexHash, 'hex');
      const textDigest = digest === null ? null : Buffer.from(digest, 'hex');
      if (salt !== null) linked.texts.push({ eventId: id, salt, text: event.text! });
      linked.head = { lastEventId: id, hash: hexHash };
      yield { at: event.at, textDigest, previousHash, hash, ...row };
      previousHash = hash;
    }
  }
}
