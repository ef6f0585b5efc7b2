import { actorOf } from '@/app/_auth/actor';
import { idempotencyKeyOf, readJson } from '@/app/_auth/read-json';
import { requireSameOrigin } from '@/app/_auth/same-origin';
import { appConnection } from '@/db/client';
import { takeAction } from '@/db/commands/ledger/take-action';
import { officeCalendar } from '@/lib/calendar/office-calendar';
import { parseLedgerAction } from '@/lib/contract/ledger-action';
import { parseLedgerNumber } from '@/lib/contract/ledger-number';
import { officeAnswer } from '../../../_answer/office-answer';
import { officeNow } from '../../../_answer/office-now';

export const dynamic = 'force-dynamic';

/** `POST /api/issues/{number}/events`: takes a step on an entry. 201 with how it stands then. */
export const POST = officeAnswer<{ number: string }>(
  'act',
  appConnection,
  async (request, path, { person }) => {
    requireSameOrigin(request);
    const number = parseLedgerNumber(path.number);
    const key = idempotencyKeyOf(request);
    const action = parseLedgerAction(await readJson(request));
    const { db } = appConnection();
    const { now, timeZone } = await officeNow(db);
    const taken = await takeAction(db, {
      number,
      action,
      key,
      actor: { ...actorOf(person), personId: person.id },
      now,
      calendar: officeCalendar(timeZone),
    });
    return Response.json(taken, { status: 201, headers: { 'Cache-Control': 'no-store' } });
  },
);
