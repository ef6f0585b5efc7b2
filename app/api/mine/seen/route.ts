import { concernedOf } from '@/app/_auth/concerned';
import { idempotencyKeyOf, readJson } from '@/app/_auth/read-json';
import { requireSameOrigin } from '@/app/_auth/same-origin';
import { appConnection } from '@/db/client';
import { markAllSeen } from '@/db/commands/concern/mark-all-seen';
import { readNow } from '@/db/queries/office/read-office';
import { parsePositive } from '@/lib/contract/mine';
import { officeAnswer } from '../../_answer/office-answer';

export const dynamic = 'force-dynamic';

/**
 * `PUT /api/mine/seen` with `{"latest": …}`: all that concerns whoever asks counts as seen, up to the ledger event that his list knew of.
 * Sent twice it changes nothing the second time, with whatever key.
 */
export const PUT = officeAnswer('own_work', appConnection, async (request, _, { person }) => {
  requireSameOrigin(request);
  idempotencyKeyOf(request);
  const latest = parsePositive(await readJson(request), 'latest');
  const { db } = appConnection();
  const marked = await markAllSeen(db, concernedOf(person), latest, await readNow(db));
  return Response.json({ marked }, { headers: { 'Cache-Control': 'no-store' } });
});
