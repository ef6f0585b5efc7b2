import { appConnection } from '@/db/client';
import { listMerchants } from '@/db/queries/place/list-merchants';
import { answer } from '../_answer/answer';
import { answerUnfiltered } from '../_answer/live-question';

export const dynamic = 'force-dynamic';

/** `GET /api/merchants`: for the layer that is switched on seldom. */
export const GET = answer((request) =>
  answerUnfiltered(appConnection(), request, async () =>
    Response.json(await listMerchants(appConnection().db)),
  ),
);
