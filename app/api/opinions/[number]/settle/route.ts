import { appConnection } from '@/db/client';
import { settleAgain } from '@/db/commands/register/register';
import { parseLedgerNumber } from '@/lib/contract/ledger-number';
import { parseSettle } from '@/lib/contract/register';
import { ledgerWriting } from '../../../_answer/ledger-writing';

export const dynamic = 'force-dynamic';

/** `POST /api/opinions/{number}/settle`: what becomes of an opinion that waits, or names a second problem. 201 with the numbers. */
export const POST = ledgerWriting(
  'register',
  appConnection,
  (body, path: { number: string }) => ({
    number: parseLedgerNumber(path.number),
    settle: parseSettle(body),
  }),
  settleAgain,
);
