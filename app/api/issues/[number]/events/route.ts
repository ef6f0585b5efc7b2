import { appConnection } from '@/db/client';
import { takeAction } from '@/db/commands/ledger/take-action';
import { parseLedgerAction } from '@/lib/contract/ledger-action';
import { parseLedgerNumber } from '@/lib/contract/ledger-number';
import { ledgerWriting } from '../../../_answer/ledger-writing';

export const dynamic = 'force-dynamic';

/** `POST /api/issues/{number}/events`: takes a step on an entry. 201 with how it stands then. */
export const POST = ledgerWriting(
  'act',
  appConnection,
  (body, path: { number: string }) => ({
    number: parseLedgerNumber(path.number),
    action: parseLedgerAction(body),
  }),
  (db, writing, asked) => takeAction(db, { ...writing, ...asked }),
);
