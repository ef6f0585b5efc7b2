import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { AppError } from '../../../lib/contract/app-error';
import { canonicalJson, type Json } from '../../../lib/ledger/canonical-json';
import type { Database } from '../../connect';
import { ledgerRequest } from '../../schema/ledger-request';

/** A wish with the key that its sender gave it. */
export interface KeyedRequest {
  personId: number;
  key: string;
  asked: Json;
}

/**
 * Does something once for each key of a person, in the transaction of `db`, whose ledger must be locked: asked again, the first answer
 * is given again. Throws AppError `conflict` when the same key comes with another wish.
 */
export async function answerOnce<T>(db: Database, request: KeyedRequest, work: () => Promise<T>): Promise<T> {
  const { personId, key } = request;
  const asked = createHash('sha256').update(canonicalJson(request.asked)).digest();
  const [known] = await db
    .select()
    .from(ledgerRequest)
    .where(and(eq(ledgerRequest.personId, personId), eq(ledgerRequest.key, key)));
  if (known) {
    if (Buffer.compare(known.asked, asked) === 0) return known.answer as T;
    throw new AppError({
      code: 'conflict',
      message: 'one idempotency key for two wishes',
      userMessage: `The Idempotency-Key “${key}” was used for something else already. Send a new one with every new wish.`,
      field: 'Idempotency-Key',
      value: key,
    });
  }
  const answer = await work();
  await db.insert(ledgerRequest).values({ personId, key, asked, answer });
  return answer;
}
