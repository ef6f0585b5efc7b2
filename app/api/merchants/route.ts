import { appConnection } from '@/db/client';
import { listMerchants } from '@/db/queries/place/list-merchants';
import { answerStanding } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/merchants`: for the layer that is switched on seldom. */
export const GET = officeAnswer('see_map', appConnection, (request) =>
  answerStanding(appConnection(), request, async () =>
    Response.json(await listMerchants(appConnection().db)),
  ),
);
