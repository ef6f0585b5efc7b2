import { idempotencyKeyOf, readJson } from '@/app/_auth/read-json';
import { requireSameOrigin } from '@/app/_auth/same-origin';
import { appConnection } from '@/db/client';
import { markSeen } from '@/db/commands/concern/mark-seen';
import { parseLedgerNumber } from '@/lib/contract/ledger-number';
import { parsePositive } from '@/lib/contract/mine';
import { officeAnswer } from '../../../_answer/office-answer';

export const dynamic = 'force-dynamic';

/**
 * `PUT /api/issues/{number}/seen` with `{"version": …}`: whoever asks has the entry before him as it stood then. Sent twice or late it
 * changes nothing, with whatever key; it never goes back.
 */
export const PUT = officeAnswer<{ number: string }>(
  'own_work',
  appConnection,
  async (request, path, { person }) => {
    requireSameOrigin(request);
    const number = parseLedgerNumber(path.number);
    idempotencyKeyOf(request);
    const version = parsePositive(await readJson(request), 'version');
    const seen = await markSeen(appConnection().db, { personId: person.id, number, version });
    return Response.json({ number, version: seen }, { headers: { 'Cache-Control': 'no-store' } });
  },
);
