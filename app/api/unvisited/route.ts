import { appConnection } from '@/db/client';
import { listUnvisited } from '@/db/queries/visit/list-unvisited';
import { answerUnfiltered } from '../_answer/live-question';
import { officeAnswer } from '../_answer/office-answer';

export const dynamic = 'force-dynamic';

/** `GET /api/unvisited`: what the coverage of visits still lacks. */
export const GET = officeAnswer('see_map', appConnection, (request) =>
  answerUnfiltered(appConnection(), request, async () =>
    Response.json(await listUnvisited(appConnection().db)),
  ),
);
