import { hash as digest } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json';

/** What the hash of an event covers: its whole row but the two hashes. Bytes are lower-case hex. */
export interface ChainedEvent {
  id: number;
  issueId: number;
  sequence: number;
  kind: string;
  /** '' for the first event of an issue */
  fromState: string;
  toState: string;
  /** ISO 8601 in UTC, to the millisecond: `2026-08-03T07:20:00.000Z` */
  at: string;
  actorId: number | null;
  actorUnitId: number | null;
  data: Json;
  textDigest: string | null;
}

export interface LinkedEvent extends ChainedEvent {
  previousHash: string;
  hash: string;
}

/** What stands before the first event. */
export const GENESIS_HASH = '00'.repeat(32);

/**
 * The hash that links an event to the one before: SHA-256 over the 32 bytes of the previous hash followed by the
 * event's canonical JSON (RFC 8785) in UTF-8. Hex in, hex out. (node:crypto, the same in every runtime of the server.)
 */
export function hashEvent(previousHash: string, event: ChainedEvent): string {
  const { id, issueId, sequence, kind, fromState, toState, at, actorId, actorUnitId, data, textDigest } =
    event;
  const content = canonicalJson({
    id,
    issueId,
    sequence,
    kind,
    fromState,
    toState,
    at,
    actorId,
    actorUnitId,
    data,
    textDigest,
  });
  return digest(
    'sha256',
    Buffer.concat([Buffer.from(previousHash, 'hex'), Buffer.from(content, 'utf8')]),
    'hex',
  );
}

/**
 * The digest by which the chain covers the words of an event without holding them: SHA-256 over salt and UTF-8 text.
 * Without the salt a short text could be guessed from its digest; once salt and text are gone, it says nothing.
 */
export function digestText(salt: Uint8Array, text: string): string {
  return digest('sha256', Buffer.concat([salt, Buffer.from(text, 'utf8')]), 'hex');
}

export type ChainVerdict =
  | { sound: true; lastEventId: number; hash: string }
  | { sound: false; eventId: number; reason: 'gap' | 'previous_hash' | 'hash' };

/**
 * Walks the chain in the order of ids and stops at the first event that is not what it was when it was written.
 * @param start the head before the first event given; the genesis by default
 */
export function verifyChain(
  events: Iterable<LinkedEvent>,
  start: { lastEventId: number; hash: string } = { lastEventId: 0, hash: GENESIS_HASH },
): ChainVerdict {
  let { lastEventId, hash } = start;
  for (const event of events) {
    if (event.id !== lastEventId + 1) return { sound: false, eventId: lastEventId + 1, reason: 'gap' };
    if (event.previousHash !== hash) return { sound: false, eventId: event.id, reason: 'previous_hash' };
    if (hashEvent(hash, event) !== event.hash) return { sound: false, eventId: event.id, reason: 'hash' };
    lastEventId = event.id;
    hash = event.hash;
  }
  return { sound: true, lastEventId, hash };
}
