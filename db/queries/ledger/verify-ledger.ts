import { asc, eq, gt, sql } from 'drizzle-orm';
import type { Json } from '../../../lib/ledger/canonical-json';
import { digestText, GENESIS_HASH, type LinkedEvent, verifyChain } from '../../../lib/ledger/hash-chain';
import type { Database } from '../../connect';
import { ledgerEvent, ledgerEventText, ledgerHead } from '../../schema/ledger-event';

const PAGE = 10_000;

export type LedgerVerdict =
  | { sound: true; events: number; hash: string }
  | { sound: false; eventId: number; reason: 'gap' | 'previous_hash' | 'hash' | 'text' | 'head' };

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/**
 * Walks the whole ledger in the database: every hash, every text that was not redacted, and the head. Names the first
 * event that is not what was written.
 */
export async function verifyLedger(db: Database): Promise<LedgerVerdict> {
  let start = { lastEventId: 0, hash: GENESIS_HASH };
  for (;;) {
    const page = await readPage(db, start.lastEventId);
    const verdict = verifyChain(
      page.map(({ linked }) => linked),
      start,
    );
    if (!verdict.sound) return verdict;
    const forged = page.find(({ linked, words }) => !isOwnText(linked.textDigest, words));
    if (forged) return { sound: false, eventId: forged.linked.id, reason: 'text' };
    start = { lastEventId: verdict.lastEventId, hash: verdict.hash };
    if (page.length < PAGE) break;
  }
  const [head] = await db.select().from(ledgerHead).where(eq(ledgerHead.id, 1));
  if (!head || head.lastEventId !== start.lastEventId || hex(head.hash) !== start.hash) {
    return { sound: false, eventId: start.lastEventId + 1, reason: 'head' };
  }
  return { sound: true, events: start.lastEventId, hash: start.hash };
}

async function readPage(db: Database, afterId: number) {
  const rows = await db
    .select({
      event: ledgerEvent,
      // to the microsecond, which a Date cannot hold
      exactAt: sql<string>`to_char(${ledgerEvent.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
      salt: ledgerEventText.salt,
      text: ledgerEventText.text,
      isRedacted: sql<boolean>`exists (select from ${ledgerEvent} later where later.issue_id = ${ledgerEvent.issueId}
        and later.kind = 'redact' and later.data->>'redacted' = ${ledgerEvent.id}::text)`,
    })
    .from(ledgerEvent)
    .leftJoin(ledgerEventText, eq(ledgerEventText.eventId, ledgerEvent.id))
    .where(gt(ledgerEvent.id, afterId))
    .orderBy(asc(ledgerEvent.id))
    .limit(PAGE);
  return rows.map(({ event, exactAt, ...words }) => {
    const linked: LinkedEvent = {
      ...event,
      at: exactAt.replace(/000Z$/, 'Z'),
      data: event.data as Json,
      textDigest: event.textDigest === null ? null : hex(event.textDigest),
      previousHash: hex(event.previousHash),
      hash: hex(event.hash),
    };
    return { linked, words };
  });
}

interface StoredWords {
  salt: Uint8Array | null;
  text: string | null;
  /** by an event that says so */
  isRedacted: boolean;
}

/** Words are those of the digest, or were taken out by an event, and leave their salt. */
function isOwnText(digest: string | null, { salt, text, isRedacted }: StoredWords): boolean {
  if (digest === null) return salt === null && text === null;
  if (salt === null) return false;
  return text === null ? isRedacted : digest === digestText(salt, text);
}
