import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../connect';
import { rateLimit } from '../../schema/login';

/** Wrong passwords for one name within a quarter of an hour, from wherever. */
const MOST_TRIES = 10;
const WITHIN_MS = 15 * 60_000;

/** Names are typed by anybody: hashed they are all of one length, and a password typed in the wrong field is not kept. */
const keyOf = (username: string): string =>
  `username|${createHash('sha256').update(username).digest('base64url')}`;

/** Counts a try to sign in with a name before it is made; false when there were too many, and it must not be made. */
export async function countTry(db: Database, username: string, now = Date.now()): Promise<boolean> {
  const began = now - WITHIN_MS;
  const key = keyOf(username);
  const [row] = await db
    .insert(rateLimit)
    .values({ id: key, key, count: 1, lastRequest: now })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${rateLimit.lastRequest} < ${began} then 1 else ${rateLimit.count} + 1 end`,
        lastRequest: sql`case when ${rateLimit.lastRequest} < ${began} then ${now} else ${rateLimit.lastRequest} end`,
      },
    })
    .returning({ count: rateLimit.count });
  return row!.count <= MOST_TRIES;
}

/** Whoever knew the password has not been guessing. */
export async function clearTries(db: Database, username: string): Promise<void> {
  await db.delete(rateLimit).where(eq(rateLimit.key, keyOf(username)));
}
