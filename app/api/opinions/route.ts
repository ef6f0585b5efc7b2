import { appConnection } from '@/db/client';
import { registerOpinion } from '@/db/commands/register/register';
import { listOpinions } from '@/db/queries/opinion/list-opinions';
import { parseNewOpinion } from '@/lib/contract/register';
import { ledgerWriting } from '../_answer/ledger-writing';
import { answerUnfiltered } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/opinions`: the rows that the figure of opinions counts. */
export const GET = officeAnswer('see_words', appConnection, (request) =>
  answerUnfiltered(appConnection(), request, async () =>
    Response.json(await listOpinions(appConnection().db)),
  ),
);

/** `POST /api/opinions`: writes down an opinion and what becomes of it. 201 with the numbers. */
export const POST = ledgerWriting('register', appConnection, parseNewOpinion, registerOpinion);
