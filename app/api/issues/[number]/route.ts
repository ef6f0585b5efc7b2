import { appConnection } from '@/db/client';
import { parseLedgerNumber } from '@/lib/contract/ledger-number';
import { notFound } from '@/lib/contract/not-found';
import { answerUnfiltered } from '../../_answer/live-question';
import { officeAnswer } from '../../_answer/office-answer';
import { wholeEntry } from '../../_answer/whole-entry';

export const dynamic = 'force-dynamic';

/** `GET /api/issues/{number}`: the whole ledger entry. */
export const GET = officeAnswer<{ number: string }>('see_map', appConnection, (request, path, { person }) => {
  const number = parseLedgerNumber(path.number);
  return answerUnfiltered(
    appConnection(),
    request,
    async (now) => {
      const entry = await wholeEntry(appConnection().db, now, number, person);
      if (entry === null) throw notFound('issue', 'number', number);
      return Response.json(entry);
    },
    [person.id, person.role, ...person.units.map(({ code }) => code)], // not everybody sees every word and may take every step
  );
});
